import csv
import json
from pathlib import Path

import pytest

from checker.report import FORMATS

PAIR = ("one.txt", "other.txt", "--sources", "sources.yaml")
FILES = ["claims.csv", "findings.csv", "report.html", "results.json"]


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_conflict_gives_1_and_quotes_both_sides(checker):
    run = checker("check", *PAIR)
    assert run.status == 1
    assert "[214] passengers" in run.out
    assert "[231] passengers" in run.out
    assert run.err.splitlines()[-1].startswith("2 documents, ")
    assert "1 conflict" in run.err.splitlines()[-1]


def test_agreement_gives_0(checker):
    run = checker("check", "one.txt", "same.txt", "--sources", "sources.yaml")
    assert run.status == 0
    assert "conflict" not in run.out + run.err
    assert "agree" in run.err


@pytest.mark.parametrize(("options", "status"), [
    (("--exit-zero",), 0), (("--fail-on", "never"), 0), (("--fail-on", "error"), 0), (("--fail-on", "warning"), 1),
    (("--fail-on", "note"), 1)])
def test_what_fails_a_run_can_be_chosen(checker, options, status):
    assert checker("check", *PAIR, *options).status == status


def test_nothing_compared_gives_2_unless_allowed(checker):
    run = checker("check", "one.txt", "apart.txt", "--sources", "sources.yaml")
    assert run.status == 2
    assert "checker: nothing was compared" in run.err
    assert checker("check", "one.txt", "apart.txt", "--sources", "sources.yaml", "--allow-empty").status == 0


@pytest.mark.parametrize("bad", ["missing.txt", "empty.txt", "bytes.txt", "paper.pdf"])
def test_unreadable_source_gives_2_and_the_others_are_still_compared(checker, articles, bad):
    (articles / "empty.txt").write_text("", encoding="utf-8")
    (articles / "bytes.txt").write_bytes(bytes(range(256)) * 8)
    (articles / "paper.pdf").write_bytes(b"%PDF-1.7 nothing")
    run = checker("check", *PAIR, bad, "--exit-zero", "--out", "out")
    assert run.status == 2
    assert [line for line in run.err.splitlines() if line.startswith(f"checker: {bad}: skipped: ")]
    assert "1 conflict" in run.out
    assert names(articles / "out") == FILES
    documents = json.loads((articles / "out" / "results.json").read_text(encoding="utf-8"))["documents"]
    assert sorted(document["status"] for document in documents) == ["read", "read", "skipped"]


def test_source_left_out_by_the_manifest_is_no_fault(checker, articles):
    manifest = (articles / "sources.yaml").read_text(encoding="utf-8").replace("Hill Times, ", "Hill Times, skip: true, ")
    (articles / "sources.yaml").write_text(manifest, encoding="utf-8")
    run = checker("check", *PAIR, "same.txt", "apart.txt", "--exit-zero")
    assert run.status == 0
    assert "apart.txt: skipped, left out" in run.out


@pytest.mark.parametrize("arguments", [
    ("check",), ("check", "empty-folder"), ("check", *PAIR, "--fail-on", "all"), ("check", *PAIR, "--nonsense"), ("chek", "one.txt"), (),
    ("check", *PAIR[:3], "missing.yaml"), ("check", "one.txt", "--rules", "missing"), ("check", *PAIR, "-f", "json", "-f", "csv"),
    ("check", *PAIR, "-f", "json:"), ("check", *PAIR, "--out", "one.txt"), ("check", *PAIR, "-f", "html:missing/report.html")])
def test_what_cannot_be_done_gives_2_without_a_traceback(checker, articles, arguments):
    (articles / "empty-folder").mkdir()
    run = checker(*arguments)
    assert run.status == 2
    assert run.err
    assert "Traceback" not in run.out + run.err
    assert "internal error" not in run.err


def test_unknown_format_is_told_with_the_nearest(checker):
    run = checker("check", *PAIR, "-f", "jsn")
    assert run.status == 2
    assert run.err == f"checker: unknown format 'jsn' (did you mean json? known: {', '.join(FORMATS)})\n"


def test_wrong_rule_is_told_with_its_place(checker, articles):
    (articles / "mine").mkdir()
    (articles / "mine" / "broken.yml").write_text("id: mine.broken\ntitel: Typo\n", encoding="utf-8")
    run = checker("check", *PAIR, "--rules", "mine", "--out", "out")
    assert run.status == 2
    assert "mine/broken.yml:" in run.err
    assert not (articles / "out").exists()


EXPERIMENT = """id: mine.carried
title: Passengers carried
find: {kind: count, noun: passenger, predicate: carry}
message: "{left.value} and {right.value}"
status: STATUS
tests: [{conflict: [It carried 3 passengers., It carried 4 passengers.]}, {silent: [It rained., It snowed.]}]
"""


@pytest.mark.parametrize(("status", "ends_with"), [("experimental", 0), ("stable", 1)])
def test_an_experimental_rule_never_fails_a_run(checker, articles, status, ends_with):
    (articles / "mine").mkdir()
    (articles / "mine" / "carried.yml").write_text(EXPERIMENT.replace("STATUS", status), encoding="utf-8")
    run = checker("check", *PAIR, "--rules", "mine")
    assert "warning  mine.carried" in run.out
    assert run.status == ends_with


def test_the_terminal_says_where_the_other_findings_are(checker):
    hint = "not all findings are shown here; --out DIR writes every one to DIR/report.html"
    assert hint in checker("check", "one.txt", "same.txt", "--sources", "sources.yaml").err.splitlines()
    assert hint not in checker("check", "one.txt", "same.txt", "--sources", "sources.yaml", "--out", "out").err
    assert hint not in checker("check", "one.txt", "same.txt", "--sources", "sources.yaml", "-f", "json").err


def test_a_missing_file_is_the_only_problem_told(checker):
    run = checker("check", "one.txt", "gone.txt")
    assert "gone.txt: skipped: there is no such file" in run.err
    assert "--allow-empty" not in run.err


def test_out_holds_four_files_and_says_where(checker, articles):
    run = checker("check", *PAIR, "--out", "out")
    assert names(articles / "out") == FILES
    assert f"report: {Path('out', 'report.html')}" in run.err.splitlines()
    assert "1 conflict" in run.out


def test_two_runs_write_the_same_bytes_whatever_the_order(checker, articles):
    checker("check", "one.txt", "other.txt", "same.txt", "--sources", "sources.yaml", "--out", "first")
    checker("check", "same.txt", "other.txt", "one.txt", "--sources", "sources.yaml", "--out", "second")
    assert [(articles / "first" / name).read_bytes() for name in FILES] == [(articles / "second" / name).read_bytes() for name in FILES]


def test_formats_to_stdout_and_files(checker, articles):
    files = ("html:page.html", "csv:found.csv", "claims-csv:claims.csv", "jsonl:f.jsonl")
    run = checker("check", *PAIR, "-f", "json", *(part for file in files for part in ("-f", file)))
    assert json.loads(run.out)["schema_version"] == "1"
    assert (articles / "page.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    with (articles / "found.csv").open(encoding="utf-8", newline="") as stream:
        assert "conflict" in {row["verdict"] for row in csv.DictReader(stream)}
    assert [json.loads(line)["id"] for line in (articles / "f.jsonl").read_text(encoding="utf-8").splitlines()]


def test_a_folder_is_a_source(checker):
    assert checker("check", ".", "--sources", "sources.yaml").status == 1


def test_hostile_words_and_names_do_not_reach_the_terminal(checker, articles):
    name = "::error::\x1b[31m.txt"
    text = (articles / "other.txt").read_text(encoding="utf-8").replace("231", "\x1b[31m::error::\u202e \x07 214")
    (articles / name).write_text(text, encoding="utf-8")
    run = checker("check", name, "other.txt")
    assert not set("\x1b\x07\u202e") & set(run.out + run.err)
    assert not [line for line in (run.out + run.err).splitlines() if line.lstrip().startswith("::")]
    assert "\\u001b" in run.out


@pytest.mark.parametrize("name", [name for name, form in FORMATS.items() if form.is_binary])
def test_what_is_no_text_goes_to_a_file_only(checker, name):
    for written in (name, f"{name}:-"):
        run = checker("check", *PAIR, "-f", written)
        assert run.status == 2
        assert f"name a file: -f {name}:{FORMATS[name].example}" in run.err
