"""`checker diff` tells what is new, gone or changed from one run to another."""

import json

import pytest
from markdown_it import MarkdownIt

from checker.model.finding import Review
from checker.report.stored_result import load
from checker.review import decide, save

SOURCES = ("one.txt", "other.txt", "same.txt", "--sources", "sources.yaml")


@pytest.fixture
def ran(checker, articles):
    """Runs a check under a name, with words of an article replaced before."""

    def run(name, *replaced, sources=SOURCES):
        path = articles / "other.txt"
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace(*replaced) if replaced else text, encoding="utf-8")
        checker("check", *sources, "-f", f"json:{name}")
        return name

    return run


def told(run):
    data = json.loads(run.out)
    return [len(data[part]) for part in ("new", "gone", "changed")]


def test_two_equal_runs_differ_in_nothing(checker, ran):
    run = checker("diff", ran("old.json"), ran("new.json"))
    assert (run.status, run.out, run.err) == (0, "0 findings new, 0 gone, 0 changed, 3 as before\n", "")


def test_another_value_is_a_change(checker, ran, articles):
    old, new = ran("old.json"), ran("new.json", "231", "240")
    before, after = (next(one for one in load(articles / name).findings if one.verdict == "conflict") for name in (old, new))
    run = checker("diff", old, new)
    assert run.status == 0
    assert run.out.splitlines() == [
        "0 findings new, 0 gone, 1 changed, 2 as before", f"CHANGED conflict {after.id}  warning  generic.count",
        f"  before: {before.message}", f"  now: {after.message}"]
    data = json.loads(checker("diff", old, new, "-f", "json").out)
    assert [(one["from"]["id"], one["to"]["id"], one["what"]) for one in data["changed"]] == [(before.id, after.id, ["values"])]


def test_json_of_a_change(checker, ran, articles):
    old, new = ran("old.json"), ran("new.json", "231", "240")
    before, after = (next(one for one in load(articles / name).findings if one.verdict == "conflict") for name in (old, new))
    kept = {"rule": "generic.count", "severity": "warning", "state": None, "verdict": "conflict"}
    assert json.loads(checker("diff", old, new, "-f", "json").out) == {
        "version": 1, "new": [], "gone": [], "unchanged": 2, "documents": {"new": [], "gone": []}, "matched_by_id_alone": False,
        "other_rules_or_version": False, "changed": [{
            "what": ["values"], "from": kept | {"id": before.id, "message": before.message},
            "to": kept | {"id": after.id, "message": after.message}}]}


def test_a_conflict_that_was_mended_is_told(checker, ran):
    pair = ("one.txt", "other.txt", "--sources", "sources.yaml")
    old, new = ran("old.json", sources=pair), ran("new.json", "231", "214", sources=pair)
    run = checker("diff", old, new)
    assert "  verdict: conflict, now agree" in run.out.splitlines()
    assert "verdict: agree, now conflict" in checker("diff", new, old).out


def test_what_one_run_alone_has_is_new_or_gone(checker, ran):
    old, new = ran("old.json", sources=("one.txt", "same.txt", "--sources", "sources.yaml", "--allow-empty")), ran("new.json")
    run = checker("diff", old, new)
    assert "documents: other new" in run.out.splitlines()
    assert "documents: other gone" in checker("diff", new, old).out


def test_a_decision_is_a_change(checker, ran, articles):
    old = ran("old.json")
    conflict = next(one for one in load(articles / old).findings if one.verdict == "conflict")
    save(decide(conflict, Review("false-alarm", by="mo")), articles / "decisions")
    run = checker("diff", old, ran("new.json"))
    assert f"CHANGED conflict {conflict.id}" in run.out
    assert "  decision: none, now false alarm" in run.out.splitlines()


def test_files_without_details_are_matched_by_id(checker, ran, articles):
    old, new = ran("old.json"), ran("new.json", "231", "240")
    for name in (old, new):
        data = json.loads((articles / name).read_text(encoding="utf-8"))
        del data["details"]
        (articles / name).write_text(json.dumps(data), encoding="utf-8")
    run = checker("diff", old, new, "-f", "json")
    assert told(run) == [1, 1, 0]
    assert "told as one new and one gone" in run.err


def test_another_version_is_said(checker, ran, articles):
    old, new = ran("old.json"), ran("new.json")
    text = (articles / new).read_text(encoding="utf-8").replace('"version": "', '"version": "9.')
    (articles / new).write_text(text, encoding="utf-8")
    assert "another version of checker" in checker("diff", old, new).out


@pytest.mark.parametrize("words", ["<script>x</script> [a](http://x.example) @ada | *b*", "\x1b[31mred\u202e", "::error::no"])
def test_no_word_does_anything(checker, ran, articles, words):
    old, new = ran("old.json"), ran("new.json", "231", "240")
    data = json.loads((articles / new).read_text(encoding="utf-8"))
    for finding in data["findings"]:
        finding["message"] = words
    (articles / new).write_text(json.dumps(data), encoding="utf-8")
    for form in ("text", "md", "json"):
        out = checker("diff", old, new, "-f", form).out
        assert "\x1b" not in out
        assert "\u202e" not in out
        assert not [line for line in out.splitlines() if line.strip().startswith("::")] or form == "json"
    found = [child for token in MarkdownIt("gfm-like").parse(checker("diff", old, new, "-f", "md").out) for child in token.children or []]
    assert {token.type for token in found} <= {"text", "strong_open", "strong_close", "code_inline", "softbreak"}


def test_markdown_of_a_change(checker, ran):
    lines = checker("diff", ran("old.json"), ran("new.json", "231", "240"), "-f", "md").out.splitlines()
    assert lines[:3] == ["## What changed", "", "0 findings new, 0 gone, 1 changed, 2 as before"]
    assert lines[4].startswith("- Changed: **conflict** `F-")


@pytest.mark.parametrize(("arguments", "said"), [
    (("diff", "old.json"), "NEW"), (("diff", "old.json", "gone.json"), "gone.json: cannot be read"),
    (("diff", "one.txt", "old.json"), "one.txt"), (("diff", "old.json", "old.json", "-f", "html"), "unknown format 'html'")])
def test_what_cannot_be_done_gives_2(checker, ran, arguments, said):
    ran("old.json")
    run = checker(*arguments)
    assert run.status == 2
    assert said in run.err
    assert "internal error" not in run.err
