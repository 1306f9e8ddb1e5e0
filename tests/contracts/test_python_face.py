"""The Python calls that other programs build on."""

from __future__ import annotations

import datetime
import subprocess
import sys

import checker
from checker.model.finding import Review
from checker.review import decide, save

HEAVY = {"charset_normalizer", "jinja2", "lxml", "numpy", "openpyxl", "pandas", "quantulum3", "re2", "rich", "simplemma", "trafilatura",
         "xlsxwriter", "yaml"}
A = checker.Document.from_text("Xi and Putin have met 44 times.", id="a", published=datetime.date(2024, 10, 22), publisher="Daily A")
B = checker.Document.from_text("Xi and Putin have met 40 times.", id="b")


def test_extract_stays_a_function_after_the_stages_are_loaded():
    first = checker.extract(A)
    assert [claim.text for claim in checker.extract(A)] == [claim.text for claim in first] == ["44"]


def test_extract_gives_the_claims_of_a_report():
    report = checker.check([A, B])
    assert [claim for claim in report.claims if claim.document == "a"] == list(checker.extract(A))


def test_frames_have_a_row_for_each():
    report = checker.check([A, B])
    data = report.to_dict()
    assert len(report.claims_frame()) == len(data["claims"]) == 2
    assert len(report.findings_frame()) == len(data["findings"]) == 1


def test_decisions_of_people_are_known(tmp_path):
    finding = checker.check([A, B]).findings[0]
    save(decide(finding, Review("confirmed", by="Kim Vale", at="2026-11-20")), tmp_path)
    reviews = [found["review"] for found in checker.check([A, B], decisions=tmp_path).to_dict()["findings"]]
    assert reviews == [{"state": "confirmed", "note": "", "by": "Kim Vale", "at": "2026-11-20"}]
    assert [found["review"] for found in checker.check([A, B]).to_dict()["findings"]] == [None]
    assert [found["review"] for found in checker.check([A, B], decisions=tmp_path / "none").to_dict()["findings"]] == [None]


def test_files_may_be_checked(tmp_path):
    paths = [tmp_path / "a.txt", tmp_path / "b.txt"]
    for path, document in zip(paths, (A, B), strict=True):
        path.write_text(document.text, encoding="utf-8")
    report = checker.check([str(path) for path in paths])
    assert [document["path"] for document in report.to_dict()["documents"]] == [str(path) for path in paths]


def test_version_loads_nothing_heavy():
    program = ("import sys; from checker.cli import run; status = run(['--version']); "
               f"print(status, sorted({HEAVY!r} & set(sys.modules)))")
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == [f"checker {checker.__version__}", "0 []"]
