"""What holds for any input, shown on the stories: places slice back to words, and nothing depends on order, neighbors or chance."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

import checker
from checker.model.reasons import LEFT_OVER, UNREAD
from checker.pipeline import claims_of

SEEDS = Path(__file__).parents[2] / "seeds"
STORIES = sorted(path.parent.name for path in SEEDS.glob("*/sources.yaml"))
UNRELATED = checker.Document.from_text(
    "Bakers in Tarn sold 1,400 loaves on Saturday. Mayor Edda Quill opened the 3rd bread fair, which cost 9,000 euros.", id="zz-bread")
PROGRAM = """
import json, sys, checker
report = checker.check(sys.argv[2:], manifest=sys.argv[1]).to_dict()
print(json.dumps(report, sort_keys=True))
"""


@cache
def paths(story):
    return tuple(str(path) for path in sorted((SEEDS / story).glob("*.txt")))


@cache
def report(story):
    return checker.check(paths(story), manifest=SEEDS / story / "sources.yaml")


def findings(data):
    return [{**finding, "claims": sorted(finding["claims"])} for finding in data["findings"]]


@pytest.mark.parametrize("story", STORIES)
def test_books_of_coverage_balance(story):
    coverage, result = report(story).result.coverage, report(story).result
    unread = [left.reason for document in result.documents for left in claims_of(document)[1]]
    counted = Counter(dict(coverage.not_compared))
    assert coverage.mentions == coverage.claims + len(unread)
    assert coverage.mentions == coverage.compared + counted.total()
    assert {reason: number for reason, number in counted.items() if reason in UNREAD} == Counter(unread)
    assert set(counted) <= {*UNREAD, *LEFT_OVER}


@pytest.mark.parametrize("story", STORIES)
def test_every_claim_slices_back_to_its_words(story):
    texts = {document.id: document.text for document in report(story).result.documents}
    claims = report(story).to_dict()["claims"]
    assert claims
    assert [claim["id"] for claim in claims if texts[claim["document"]][claim["start"]:claim["end"]] != claim["text"]] == []
    assert all(claim["sentence"]["start"] <= claim["start"] < claim["end"] <= claim["sentence"]["end"] for claim in claims)


@pytest.mark.parametrize("story", STORIES)
def test_text_is_the_file_as_it_is(story):
    read = [document.text for document in report(story).result.documents]
    assert read == [Path(path).read_text(encoding="utf-8") for path in paths(story)]


@pytest.mark.parametrize("story", STORIES)
def test_an_unrelated_document_changes_no_finding(story):
    with_neighbor = checker.check([*report(story).result.documents, UNRELATED])
    assert findings(with_neighbor.to_dict()) == findings(report(story).to_dict())


@pytest.mark.parametrize("story", STORIES)
def test_finding_ids_are_unique(story):
    ids = [finding["id"] for finding in report(story).to_dict()["findings"]]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("story", STORIES)
def test_every_finding_has_two_claims_and_a_reason_outside_furniture(story):
    data = report(story).to_dict()
    zones = {claim["id"]: claim["zone"] for claim in data["claims"]}
    assert data["findings"]
    for finding in data["findings"]:
        assert len(finding["claims"]) >= 2
        assert finding["reasons"]
        assert finding["message"]
        assert "furniture" not in {zones[claim] for claim in finding["claims"]}


@pytest.mark.parametrize("story", STORIES)
def test_every_claim_is_compared_or_counted(story):
    coverage = report(story).to_dict()["coverage"]
    assert coverage["mentions"] == coverage["compared"] + sum(coverage["not_compared"].values())
    assert coverage["claims"] == len(report(story).claims)


@pytest.mark.parametrize("seed", ["0", "1"])
def test_chance_changes_nothing(seed):
    story = STORIES[0]
    done = subprocess.run([sys.executable, "-c", PROGRAM, str(SEEDS / story / "sources.yaml"), *paths(story)], check=True,
                          capture_output=True, text=True, encoding="utf-8", env={**os.environ, "PYTHONHASHSEED": seed})
    assert json.loads(done.stdout) == report(story).to_dict()
