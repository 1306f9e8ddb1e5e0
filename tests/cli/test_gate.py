"""What of a run is asked for and shown, and what it ends with."""

import json

import pytest

PAIR = ("check", "one.txt", "other.txt", "same.txt", "--sources", "sources.yaml")


def scope(run):
    return run.err.splitlines()[-1]


@pytest.mark.parametrize(("options", "status"), [
    ((), 1), (("--select", "generic"), 1), (("--ignore", "elections"), 1), (("--ignore", "generic"), 2),
    (("--ignore", "generic", "--allow-empty"), 0), (("--ignore", "generic.count", "--allow-empty"), 0), (("--select", "elections"), 2),
    (("--select", "generic", "--fail-on", "error"), 0), (("--fail-on", "error,conflict:warning"), 2)])
def test_status(checker, options, status):
    assert checker(*PAIR, *options).status == status


def test_what_is_not_selected_is_counted_and_not_shown(checker):
    run = checker(*PAIR, "--ignore", "generic", "--exit-zero")
    assert "CONFLICT" not in run.out
    assert "left out: " in scope(run)
    assert "not selected" in scope(run)
    assert "checker: nothing was compared: there is no finding of what was selected (--allow-empty accepts that)" in run.err.splitlines()


@pytest.mark.parametrize(("floor", "is_shown"), [("note", True), ("warning", True), ("error", False)])
def test_show_hides_in_the_text_and_changes_nothing_else(checker, articles, floor, is_shown):
    run = checker(*PAIR, "--show", floor, "-f", "json:run.json", "-f", "md:run.md", "-f", "csv:run.csv")
    assert run.status == 1
    assert ("CONFLICT" in run.out) == is_shown
    assert ("below --show" in scope(run)) != is_shown
    assert "conflict" in (articles / "run.csv").read_text(encoding="utf-8")
    assert ("| " in (articles / "run.md").read_text(encoding="utf-8")) == is_shown
    found = json.loads((articles / "run.json").read_text(encoding="utf-8"))
    checker(*PAIR, "-f", "json:plain.json")
    assert found == json.loads((articles / "plain.json").read_text(encoding="utf-8"))


def test_files_for_programs_hold_what_is_suppressed_and_why(checker, articles):
    checker(*PAIR, "--ignore", "generic", "--out", "out")
    found = json.loads((articles / "out" / "results.json").read_text(encoding="utf-8"))
    assert "conflict" in {finding["verdict"] for finding in found["findings"]}
    assert {"ground": "not selected"} in [finding.get("suppressed") for finding in found["details"]["findings"]]
    assert "Suppressed" in (articles / "out" / "report.html").read_text(encoding="utf-8")
    assert "CONFLICT" not in checker("report", "out/results.json").out


@pytest.mark.parametrize(("options", "told"), [
    (("--fail-on", "eror"), "did you mean 'error'"), (("--select", "generic.cuont"), "did you mean 'generic.count'"),
    (("--ignore", "F-000000000000"), "no such finding in this run"), (("--show", "all"), "--show")])
def test_what_is_not_understood_is_told_with_status_2(checker, options, told):
    run = checker(*PAIR, *options)
    assert run.status == 2
    assert told in run.err
