"""What people decide is kept: the next run knows it, counts it, and tells what no longer holds."""

import contextlib
import csv
import json

import pytest

from checker.model.finding import Review
from checker.report.evidence import values_told
from checker.report.stored_result import load
from checker.review import decide, save

CHECK = ("check", "one.txt", "other.txt", "--sources", "sources.yaml", "--out", "out")


def conflict(articles):
    return next(found for found in load(articles / "out/results.json").findings if found.verdict == "conflict")


@pytest.fixture
def decided(articles, checker):
    """A run with one conflict, and a decision on it."""
    assert checker(*CHECK).status == 1
    finding = conflict(articles)

    def make(state="confirmed", **said):
        review = Review(state, **{"by": "Kim Vale", "at": "2026-11-20"} | said)
        return save(decide(finding, review, values_told(finding)), articles / "decisions")

    return make


def test_no_decision_is_no_news(checker):
    run = checker(*CHECK)
    assert "decision" not in run.out + run.err


def test_a_decided_conflict_fails_no_run(checker, decided, articles):
    decided(side="231", note="The manifest of the ferry says 214.")
    run = checker(*CHECK)
    assert run.status == 0
    assert "decisions: 1 decided\n" in run.out
    assert "1 conflict (1 decided)" in run.out
    assert "confirmed error, wrong is 231, Kim Vale, 20 November 2026: The manifest of the ferry says 214." in run.out
    assert run.err.endswith(": 1 conflict (1 decided), 1 agree\n")
    stored = json.loads((articles / "out/results.json").read_text(encoding="utf-8"))
    assert [found["review"] for found in stored["findings"] if found["review"]] == [
        {"state": "confirmed", "note": "The manifest of the ferry says 214.", "by": "Kim Vale", "at": "2026-11-20"}]
    assert stored["details"]["decisions"] == {"folder": "decisions", "used": 1}
    rows = (articles / "out/findings.csv").read_text(encoding="utf-8")
    assert "confirmed,Kim Vale,2026-11-20,The manifest of the ferry says 214." in rows


def test_what_needs_reporting_stays_open(checker, decided):
    decided("needs-reporting")
    run = checker(*CHECK)
    assert run.status == 1
    assert "decisions: 1 needs reporting\n" in run.out
    assert "needs reporting, Kim Vale, 20 November 2026" in run.out


def test_another_number_opens_it_again(checker, decided, articles):
    path = decided("rounding")
    (articles / "other.txt").write_text((articles / "other.txt").read_text(encoding="utf-8").replace("231", "233"), encoding="utf-8")
    run = checker(*CHECK)
    assert run.status == 1
    told = "Decided as rounding or wording on 20 November 2026 by Kim Vale when the values were 231 and 214; now they are 233 and 214."
    assert "decisions: 1 reopened\n" in run.out
    assert f"- decisions/{path.name}: reopened as {conflict(articles).id}. {told}" in " ".join(run.out.split())
    stored = json.loads((articles / "out/results.json").read_text(encoding="utf-8"))
    assert [told in found["reasons"] for found in stored["findings"]].count(True) == 1
    page = (articles / "out/report.html").read_text(encoding="utf-8")
    assert told in page
    assert "<strong>Decisions:</strong> 1 reopened." in page


def test_what_is_about_nothing_is_named(checker, decided):
    path = decided()
    run = checker("check", "one.txt", "same.txt", "--sources", "sources.yaml")
    assert "decisions: 1 decision unused\n" in run.out
    assert f"- decisions/{path.name}: unused, about nothing here" in " ".join(run.out.split())
    assert run.status == 0


def test_a_wrong_file_stops_the_run_before_it_begins(checker, decided):
    decided().write_text("finding: F-0\n", encoding="utf-8")
    run = checker(*CHECK)
    assert run.status == 2
    assert run.err.startswith("checker: decisions/F-")
    assert run.out == ""


def test_another_folder_is_named(checker, decided, articles):
    decided()
    (articles / "decisions").rename(articles / "desk")
    assert checker(*CHECK).status == 1
    assert checker(*CHECK, "--decisions", "desk").status == 0
    assert checker(*CHECK, "--decisions", "none").status == 1


def test_two_runs_give_the_same_bytes(checker, decided, articles):
    decided(note="a\n\nb")
    runs = []
    for _ in range(2):
        checker(*CHECK)
        runs.append({path.name: path.read_bytes() for path in (articles / "out").iterdir()})
    assert runs[0] == runs[1]


HOSTILE = '=HYPERLINK("https://x.example") <script>alert(1)</script> \x1b[31m\u202e ::error::'


def test_what_a_person_wrote_is_text_everywhere(checker, decided, articles):
    decided(side=HOSTILE, note=f"{HOSTILE}\n{HOSTILE}", evidence=HOSTILE, by=HOSTILE)
    run = checker(*CHECK)
    assert run.status == 0
    for path in (articles / "out").iterdir():
        text = path.read_text(encoding="utf-8")
        assert not set(text) & {"\x1b", "\u202e"}
        assert path.suffix != ".html" or "<script>alert" not in text
    assert not set(run.out + run.err) & {"\x1b", "\u202e"}
    assert not [line for line in run.out.splitlines() if line.lstrip().startswith("::")]
    with (articles / "out/findings.csv").open(encoding="utf-8", newline="") as stream:
        cells = [row[name] for row in csv.DictReader(stream) for name in ("note", "by", "side", "evidence") if row[name]]
    assert [cell[:2] for cell in cells] == ["'="] * 4
    listed = checker("review", "out/results.json", "--list")
    assert not set(listed.out) & {"\x1b", "\u202e"}


@pytest.mark.parametrize("settings", ["checker.toml", "pyproject.toml", None])
def test_the_built_in_folder_lies_beside_the_settings(checker, decided, articles, settings):
    decided()
    (articles / ".git").mkdir()
    if settings:
        (articles / settings).write_text("[tool.checker]\n" if settings == "pyproject.toml" else "", encoding="utf-8")
    (articles / "drafts").mkdir()
    with contextlib.chdir(articles / "drafts"):
        assert checker("check", "../one.txt", "../other.txt", "--sources", "../sources.yaml", "--out", "out").status == int(not settings)
        listed = checker("review", "out/results.json", "--list")
    assert ("Kim Vale" in listed.out) is (settings is not None)
    assert json.loads((articles / "drafts/out/results.json").read_text(encoding="utf-8"))["details"]["decisions"]["folder"] == (
        "../decisions" if settings else "decisions")
