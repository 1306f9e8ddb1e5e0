"""The samples in reports/ are what `make demo` writes today; where they are not, run it, read the difference, and commit it."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from checker.cli import run

ROOT = Path(__file__).parents[2]
STORIES = sorted(path.parent.name for path in (ROOT / "seeds").glob("*/sources.yaml"))
FILES = ("claims.csv", "findings.csv", "report.html", "results.json")
CONFLICT_LEFT = 1


@pytest.fixture(scope="module", params=STORIES)
def sample(request, tmp_path_factory):
    """The committed folder of a story's reports, and one written just now."""
    folder = tmp_path_factory.mktemp(request.param)
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(ROOT)
        articles = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "seeds" / request.param).glob("*.txt"))
        status = run(["check", *articles, "--sources", f"seeds/{request.param}/sources.yaml", "--decisions",
                      f"decisions/{request.param}", "--out", str(folder)])
    assert status <= CONFLICT_LEFT
    return ROOT / "reports" / request.param, folder


@pytest.mark.parametrize("name", FILES)
def test_sample_is_current(sample, name):
    kept, written = (folder / name for folder in sample)
    assert kept.read_bytes() == written.read_bytes()


def test_sample_holds_these_files_and_no_other(sample):
    assert [sorted(path.name for path in folder.iterdir()) for folder in sample] == [list(FILES)] * 2


def test_sample_fits_the_schema(sample):
    schema = json.loads((ROOT / "checker/report/results.schema.json").read_text(encoding="utf-8"))
    results = json.loads((sample[0] / "results.json").read_text(encoding="utf-8"))
    jsonschema.validate(results, schema)
    assert results["findings"]


def test_page_loads_nothing_from_elsewhere(sample):
    page = (sample[0] / "report.html").read_text(encoding="utf-8")
    assert [word for word in ("<script src", "<link ", "@import", "url(http") if word in page] == []
