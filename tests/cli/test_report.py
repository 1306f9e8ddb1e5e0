"""`checker report` writes from results.json what the run wrote, in any format."""

import json

import pytest

from checker.model.finding import Review
from checker.report import FORMATS
from checker.report.stored_result import load
from checker.review import decide, save

PAIR = ("one.txt", "other.txt", "same.txt", "--sources", "sources.yaml")
FILES = ["claims.csv", "findings.csv", "report.html", "results.json"]


@pytest.fixture
def results(checker, articles):
    checker("check", *PAIR, "--out", "out")
    return articles / "out" / "results.json"


def test_writes_the_bytes_of_the_run(checker, articles, results):
    run = checker("report", str(results), "--out", "again")
    assert (run.status, run.out) == (0, "")
    assert run.err.splitlines() == ["report: again/report.html"]
    assert [(articles / "again" / name).read_bytes() for name in FILES] == [(articles / "out" / name).read_bytes() for name in FILES]


def test_gives_0_where_the_run_gave_1(checker, results):
    assert checker("check", *PAIR).status == 1
    assert checker("report", str(results)).status == 0


@pytest.mark.parametrize("form", sorted(FORMATS))
def test_writes_any_format_without_the_articles(checker, articles, results, form):
    checker("check", *PAIR, "-f", f"{form}:before")
    for name in ("one", "other", "same"):
        (articles / f"{name}.txt").unlink()
    assert checker("report", str(results), "-f", f"{form}:after").status == 0
    assert (articles / "after").read_bytes() == (articles / "before").read_bytes()


def test_shows_what_is_decided_now(checker, articles, results):
    conflict = next(one for one in load(results).findings if one.verdict == "conflict")
    save(decide(conflict, Review("rounding", by="mo")), articles / "desk")
    assert '"state": "rounding"' not in checker("report", str(results), "-f", "json").out
    assert '"state": "rounding"' in checker("report", str(results), "-f", "json", "--decisions", "desk").out


def test_prints_the_text_where_nothing_else_is_asked_for(checker, results):
    assert "CONFLICT F-" in checker("report", str(results)).out
    assert checker("report", str(results), "-f", "csv:found.csv").out == ""


@pytest.mark.parametrize(("arguments", "told"), [
    (("report",), "RESULTS"), (("report", "missing.json"), "missing.json: cannot be read"), (("report", "one.txt"), "one.txt"),
    (("report", "bare.json"), "has no details"), (("report", "out/results.json", "-f", "pdf"), "unknown format"),
    (("report", "out/results.json", "-f", "csv", "-f", "json"), "cannot both go")])
def test_what_cannot_be_done_gives_2(checker, articles, results, arguments, told):
    data = json.loads(results.read_text(encoding="utf-8"))
    del data["details"]
    (articles / "bare.json").write_text(json.dumps(data), encoding="utf-8")
    run = checker(*arguments)
    assert run.status == 2
    assert told in run.err
    assert "internal error" not in run.err
