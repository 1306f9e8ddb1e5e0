"""Inline ignores from end to end: drafts in three formats, a source that asks for silence about itself, and what reports show."""

import json
import re

import pytest

HEAD = "---\npublished: 2025-03-05\n---\n\n# Ferries\n\n"
TOLD = "On Tuesday the ferry Santa Rita carried 250 passengers from Port Alder to Fenmouth."
REASON = "the shipper's own list"
ASK = f"<!-- checker: ignore generic.count — {REASON} -->"
MANIFEST = "sources:\n" + "".join(f"  - {{path: {name}, publisher: {name[:-4]}, published: 2025-03-05}}\n"
                                  for name in ("one.txt", "draft.txt", "evil.html"))


def page(told):
    return (f'<html><head><title>Ferries</title><meta property="article:published_time" content="2025-03-05"></head><body><article>'
            f"<h1>Ferries</h1>\n{told}\n<p>It rained in the hills, and nobody minded that at all, said the mayor of the town.</p>"
            "</article></body></html>")


DRAFTS = {"draft.md": f"{HEAD}{ASK}\n{TOLD}\n", "draft.txt": f"Ferries\n\n{ASK}\n{TOLD}\n", "draft.html": page(f"<p>{TOLD} {ASK}</p>")}


@pytest.fixture
def desk(checker, articles):
    """Writes drafts, and checks with the manifest."""
    for name, text in (("desk.yaml", MANIFEST), ("draft.txt", TOLD), ("evil.html", TOLD)):
        (articles / name).write_text(text, encoding="utf-8")

    def run(*words, **texts):
        for name, text in texts.items():
            (articles / name.replace("_", ".")).write_text(text, encoding="utf-8")
        return checker("check", *words, "--sources", "desk.yaml")

    return run


@pytest.mark.parametrize("name", DRAFTS)
def test_a_draft_silences_what_it_tells(desk, name):
    text = DRAFTS[name]
    key = name.replace(".", "_")
    silent = desk(name, "--against", "one.txt", "--strict", **{key: text})
    assert silent.status == 0
    assert silent.err.splitlines()[-1].endswith("left out: 1 ignored in a draft")
    assert "CONFLICT" not in silent.out
    for other in (text.replace(ASK, ""), text.replace("generic.count", "generic.money")):
        assert desk(name, "--against", "one.txt", **{key: other}).status == 1


@pytest.mark.parametrize(("words", "line", "column"), [
    (("draft.md", "--against", "one.txt"), 7, 1), (("draft.txt", "--against", "one.txt"), 3, 1),
    (("draft.html", "--against", "one.txt"), 2, 88)])
def test_one_without_a_reason_silences_nothing_and_is_told_with_its_place(desk, words, line, column):
    bare = {name.replace(".", "_"): text.replace(f" — {REASON}", "") for name, text in DRAFTS.items()}
    run = desk(*words, **bare)
    assert run.status == 1
    assert (f"{words[0]}:{line}:{column}: the inline ignore on generic.count gives no reason, and so holds for nothing; "
            "write <!-- checker: ignore generic.count — reason -->") in run.err.splitlines()
    assert desk(*words, "--strict", **bare).status == 2


@pytest.mark.parametrize("words", [
    ("plain.md", "--against", "evil.html"), ("plain.md", "evil.html"), ("plain.md", "one.txt", "evil.html"), ("evil.html", "one.txt")])
def test_a_source_cannot_silence_a_conflict_about_itself(desk, words):
    asked = page(f"<!-- checker: ignore-file generic, F- — trust us -->{ASK}<p>{TOLD.replace('250', '260')} {ASK}</p>")
    run = desk(*words, plain_md=f"{HEAD}{TOLD}\n", evil_html=asked)
    assert run.status == 1
    assert "evil.html:2:1: the inline ignore on generic, F- and 2 more holds for nothing, as only drafts silence what they tell" in run.err
    assert "CONFLICT" in run.out


def test_what_a_source_asks_for_fails_no_strict_run(desk):
    run = desk("plain.md", "--against", "evil.html", "--strict", plain_md=f"{HEAD}{TOLD}\n", evil_html=page(f"<p>{TOLD} {ASK}</p>"))
    assert run.status == 0
    assert "evil.html:2:88: the inline ignore" in run.err


def test_a_draft_silences_no_other_draft(desk):
    words = ("draft.md", "other.md", "--against", "one.txt")
    run = desk(*words, draft_md=DRAFTS["draft.md"], other_md=f"{HEAD}{TOLD}\n")
    assert run.status == 1
    assert "draft.md:7:1: the inline ignore on generic.count is not for all words that the finding rests on; F-" in run.err
    assert "also rests on “250” in other: ignore it there, too" in run.err
    assert desk(*words, draft_md=DRAFTS["draft.md"], other_md=DRAFTS["draft.md"]).status == 0


@pytest.mark.parametrize(("asked", "told"), [
    ("ignore generic.cuont — x", "is for no rule that there is; did you mean 'generic.count'?"),
    ("ignore elections — x", "on elections is for nothing here; remove it"),
    ("ignore — x", "the inline ignore names no rule"), ("ingore generic.count — x", "is misspelled; did you mean 'ignore'?")])
def test_what_is_for_nothing_is_told_and_fails_a_strict_run(desk, asked, told):
    draft = f"{HEAD}<!-- checker: {asked} -->\n{TOLD.replace('250', '214')}\n"
    run = desk("draft.md", "--against", "one.txt", draft_md=draft)
    assert run.status == 0
    assert "draft.md:7:1: " in run.err
    assert told in run.err
    strict = desk("draft.md", "--against", "one.txt", "--strict", draft_md=draft)
    assert strict.status == 2
    assert re.search(r"checker: draft\.md:7:1: the inline ignore .*\(--strict\)", strict.err)


def test_records_and_the_page_show_it_as_they_show_a_waiver(desk, articles, checker):
    formats = ("sarif-all:all.sarif", "junit:junit.xml", "sarif:open.sarif")
    run = desk("draft.md", "--against", "one.txt", "--out", "out", *(word for one in formats for word in ("-f", one)),
               draft_md=DRAFTS["draft.md"].replace(REASON, "early\u202e & <b>bold</b>"))
    assert run.status == 0
    held = json.loads((articles / "out/results.json").read_text(encoding="utf-8"))
    marks = [more.get("suppressed") for more in held["details"]["findings"]]
    assert {"ground": "inline ignore", "reason": "early\u202e & <b>bold</b>", "place": "draft.md:7:1"} in marks
    shown = (articles / "out/report.html").read_text(encoding="utf-8")
    assert "ignored in the draft: early\\u202e &amp; &lt;b&gt;bold&lt;/b&gt;" in shown
    sarif = json.loads((articles / "all.sarif").read_text(encoding="utf-8"))
    assert {"inSource"} == {one["kind"] for found in sarif["runs"][0]["results"] for one in found["suppressions"]}
    assert json.loads((articles / "open.sarif").read_text(encoding="utf-8"))["runs"][0]["results"] == []
    assert "ignored in the draft: early" in (articles / "junit.xml").read_text(encoding="utf-8")
    again = checker("report", "out/results.json", "--out", "again")
    assert again.status == 0
    for name in ("report.html", "results.json"):
        assert (articles / "again" / name).read_bytes() == (articles / "out" / name).read_bytes()


def test_what_is_ignored_is_no_news_for_a_baseline(desk, checker, articles):
    desk("draft.md", "--against", "one.txt", draft_md=DRAFTS["draft.md"])
    made = checker("baseline", "create", "draft.md", "--against", "one.txt", "--sources", "desk.yaml")
    assert made.status == 0
    assert (articles / "checker-baseline.jsonl").read_text(encoding="utf-8") == ""


def test_the_ids_of_findings_stay_when_a_comment_is_added(desk, articles):
    ids = []
    for text in (DRAFTS["draft.md"], DRAFTS["draft.md"].replace(ASK, ""), DRAFTS["draft.md"].replace("carried", "carried <!-- 40 --> ")):
        desk("draft.md", "--against", "one.txt", "-f", "json:run.json", draft_md=text)
        ids.append({one["id"] for one in json.loads((articles / "run.json").read_text(encoding="utf-8"))["findings"]})
    assert ids[0] == ids[1] == ids[2]


def test_no_report_quotes_a_comment_and_places_count_it(desk, articles, checker):
    line = "<!-- secret\u2014\U0001f512 --> The ferry Santa Rita <!-- secret: call Ann --> carried 250 passengers to Fenmouth on Tuesday."
    forms = ("text", "md", "html", "csv", "claims-csv", "jsonl", "junit", "summary", "sarif", "gitlab", "rdjson", "concise", "github")
    run = desk("draft.md", "one.txt", *(word for form in forms for word in ("-f", f"{form}:o.{form}")), "--out", "out",
               draft_md=f"{HEAD}{line}\n")
    assert run.status == 1
    assert [form for form in forms if "secret" in (articles / f"o.{form}").read_text(encoding="utf-8")] == []
    assert "The ferry Santa Rita carried [250] passengers" in (articles / "o.text").read_text(encoding="utf-8")
    told = json.loads((articles / "o.rdjson").read_text(encoding="utf-8"))["diagnostics"]
    starts = [one["location"]["range"]["start"] for one in told if one["location"]["path"].endswith("draft.md")]
    assert starts == [{"line": 7, "column": len(line[:line.index("250")].encode()) + 1}]
    checker("report", "out/results.json", "--out", "again", "-f", "rdjson:again.rdjson")
    assert (articles / "again/report.html").read_bytes() == (articles / "out/report.html").read_bytes()
    assert (articles / "again.rdjson").read_bytes() == (articles / "o.rdjson").read_bytes()
