"""Inline ignores as they are read: from a comment to rules, a reason, and the paragraph they hold for."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.model.gate import Flaw
from checker.model.text import Document
from checker.read import read
from checker.read.directives import directive


@pytest.mark.parametrize(("inside", "rules", "reason"), [
    (" checker: ignore generic.count — early figure ", ["generic.count"], "early figure"),
    ("checker:ignore generic.count—early figure", ["generic.count"], "early figure"),
    (" checker: ignore generic.count -- early figure", ["generic.count"], "early figure"),
    (" checker: ignore generic.count --early figure", ["generic.count"], "early figure"),
    (" checker: ignore generic.count - early figure", ["generic.count"], "early figure"),
    (" checker: ignore generic.count: early figure", ["generic.count"], "early figure"),
    (" checker: ignore generic.count – early - figure: 40", ["generic.count"], "early - figure: 40"),
    (" Checker:  ignore  F-12ab34cd56ef,courts , generic.money\n — early\n\t figure ", ["F-12ab34cd56ef", "courts", "generic.money"],
     "early figure"),
    (" checker: ignore generic.count courts — 40", ["generic.count", "courts"], "40"),
    (" checker: ignore: generic.count — early", ["generic.count"], "early"),
    (" checker: ignore-file generic — \u202eearly\u200b", ["generic"], "\u202eearly\u200b"),
    (" checker: ignore generic.count-of-days - early", ["generic.count-of-days"], "early")])
def test_what_is_asked_for(inside: str, rules: list[str], reason: str) -> None:
    found = directive(inside)
    assert found is not None
    assert (list(found.rules), found.reason, found.flaw) == (rules, reason, None)
    assert found.is_for_file == ("ignore-file" in inside)


@pytest.mark.parametrize(("inside", "flaw", "remedy"), [
    (" checker: ignore generic.count ", Flaw.NO_REASON, "checker: ignore generic.count — reason"),
    (" checker: ignore generic.count — ", Flaw.NO_REASON, "— reason"),
    (" checker: ignore generic.count -- ...", Flaw.NO_REASON, "— reason"),
    (" checker: ignore generic.count because we know", Flaw.NO_REASON, "— reason"),
    (" checker: ignore", Flaw.NO_RULE, "ignore RULE — reason"),
    (" checker: ignore — early figure", Flaw.NO_RULE, "ignore RULE — reason"),
    (" checker: ignore - early figure", Flaw.NO_RULE, "ignore RULE — reason"),
    (" checker: ingore generic.count — early", Flaw.MISSPELLED, "did you mean 'ignore'"),
    (" checker: ignore-fil generic.count — early", Flaw.MISSPELLED, "did you mean 'ignore-file'"),
    (" checker: disable generic.count — early", Flaw.MISSPELLED, "did you mean 'ignore'"),
    (" checker: Ignore generic.count — early", Flaw.MISSPELLED, "did you mean 'ignore'")])
def test_what_is_wrong_with_one_is_told(inside: str, flaw: Flaw, remedy: str) -> None:
    found = directive(inside)
    assert found is not None
    assert found.flaw is flaw
    assert remedy in found.remedy


@pytest.mark.parametrize("inside", [
    " ignore generic.count — early ", " checker ignore generic.count — early", " checker: call the mayor ", " checker: Ann asks: 40?", "",
    " checker: ", " checker:— ", " vale off ", " a checker: ignore generic.count — early", " fact-checker: ignore this — Ann"])
def test_other_comments_are_none(inside: str) -> None:
    assert directive(inside) is None


def test_an_endless_reason_is_cut() -> None:
    found = directive(" checker: ignore generic.count — " + "early " * 100_000)
    assert found is not None
    assert len(found.reason) == 400


def saved(folder: Path, name: str, text: str) -> Document:
    path = folder / name
    path.write_bytes(text.encode())
    return read(str(path))


def told(document: Document) -> list[tuple[int, int, str]]:
    return [(one.line, one.column, document.text[one.start:one.end].strip()) for one in document.ignores]


ASK = "<!-- checker: ignore generic.count — early -->"


@pytest.mark.parametrize(("name", "text", "found"), [
    ("a.md", f"{ASK}\nNine died\nin Brandal.\n\nOf 40.", (1, 1, "Nine died\nin Brandal.")),
    ("a.md", f"{ASK}\n\nNine died\nin Brandal.\n\nOf 40.", (1, 1, "Nine died\nin Brandal.")),
    ("a.md", f"---\ntitle: x\n---\nOne.\n\n{ASK}\r\n\r\nNine died.\r\n", (6, 1, "Nine died.")),
    ("a.md", f"One.\n\nNine died\nin Brandal. {ASK}\nToday.\n\nOf 40.", (4, 13, f"Nine died\nin Brandal. {ASK}\nToday.")),
    ("a.md", f"One.\n{ASK}\nNine died.\n", (2, 1, "Nine died.")),
    ("a.md", f"\ufeff{ASK}\nNine died.\n", (1, 1, "Nine died.")),
    ("a.md", f"{ASK}\n# Nine died\nOf 40.", (1, 1, "# Nine died")),
    ("a.md", f"- nine died {ASK}\n- of 40", (1, 13, f"- nine died {ASK}")),
    ("a.md", f"{ASK}\n- nine died\n  today\n- of 40", (1, 1, "- nine died\n  today")),
    ("a.md", f"| 9 {ASK} | 40 |\n| 8 | 30 |", (1, 5, f"| 9 {ASK} | 40 |")),
    ("a.md", f"> {ASK}\n> Nine died.\n\nOf 40.", (1, 3, "> Nine died.")),
    ("a.md", "<!-- checker: ignore generic.count\n\n— early -->\nNine died.", (1, 1, "Nine died.")),
    ("a.md", f"Nine died.\n\n{ASK}\n", (3, 1, "")),
    ("a.md", "Nine.\n\n<!-- checker: ignore-file generic — early -->", (3, 1, "Nine.\n\n<!-- checker: ignore-file generic — early -->")),
    ("a.txt", f"Nine died.\nOf 40.\n{ASK}\nTen died.\nOf 50.\n", (3, 1, "Ten died.")),
    ("a.txt", f"Nine died. {ASK}\nOf 40.\n", (1, 12, "Nine died.")),
    ("a.txt", f"One.\n\n{ASK}\nNine people\ndied in the\nnight, off\nBrandal.\n\nOf 40.",
     (3, 1, "Nine people\ndied in the\nnight, off\nBrandal."))])
def test_what_one_holds_for(tmp_path: Path, name: str, text: str, found: tuple[int, int, str]) -> None:
    assert told(saved(tmp_path, name, text)) == [found]


@pytest.mark.parametrize("text", [
    f"`{ASK}`\n", f"```\n{ASK}\n```\n", f"\\{ASK}", "checker: ignore generic.count — early", f"Nine <!-- {ASK}"])
def test_what_is_shown_as_code_or_text_asks_for_nothing(tmp_path: Path, text: str) -> None:
    assert [one for one in saved(tmp_path, "a.md", f"Nine died.\n\n{text}").ignores if one.flaw is None] == []


def test_a_comment_without_an_end_is_told(tmp_path: Path) -> None:
    document = saved(tmp_path, "a.md", f"Nine died. {ASK[:-3]}\n\nOf 40.")
    assert [(one.line, one.column, one.flaw) for one in document.ignores] == [(1, 12, Flaw.UNCLOSED)]


def test_more_than_a_thousand_are_told_once(tmp_path: Path) -> None:
    for name in ("a.md", "a.html"):
        found = saved(tmp_path, name, f"Nine died. {ASK}" * 3000).ignores
        assert [one.flaw for one in found[999:]] == [None, Flaw.TOO_MANY]


BEFORE, AFTER = (f"<p>{words} were seen off the cape of Brandal on Tuesday evening, the coast guard of the county said.</p>"
                 for words in ("Fishing boats", "Rescue ships"))


def page(middle: str) -> str:
    return (f"<html><head><title>Ferry</title></head><body><nav><a href='/'>Home</a></nav><article><h1>Ferry sinks</h1>{BEFORE}\n{middle}\n"
            f"{AFTER}</article><footer>All rights reserved</footer></body></html>")


NINE = "Nine people died when a ferry sank off the cape, and forty were saved, the harbor master said."


@pytest.mark.parametrize(("middle", "held"), [
    (f"{ASK}<p>{NINE}</p>", NINE),
    (f"<p>{ASK}{NINE}</p>", NINE),
    (f"<p>{NINE}{ASK}</p>", NINE),
    (f"<p>{NINE[:4]} {ASK} {NINE[5:]}</p>", NINE),
    (f"<p>{NINE[:4]} <b>{ASK}</b>{NINE[5:]}</p>", NINE),
    (f"{ASK}\n<p><b>{NINE[:11]}</b>{NINE[11:]}</p>", NINE),
    (f"<div>{ASK}</div><div><p>{NINE}</p></div>", NINE),
    (f"<ul><li>{NINE} {ASK}</li><li>Of 40 people.</li></ul>", NINE),
    (f"<blockquote>{ASK}<p>{NINE}</p></blockquote>", NINE),
    (f"<p>{NINE}</p>{ASK}", "Rescue ships were seen off the cape of Brandal on Tuesday evening, the coast guard of the county said.")])
def test_what_one_in_a_page_holds_for(tmp_path: Path, middle: str, held: str) -> None:
    document = saved(tmp_path, "a.html", page(middle))
    bare = saved(tmp_path, "b.html", page(middle.replace(ASK, "")))
    assert [words for _, _, words in told(document)] == [held]
    assert document.text == bare.text


@pytest.mark.parametrize("middle", [
    f"<script>var a = '{ASK}'</script>", f"<p title='{ASK}'>{NINE}</p>", f"<p>{ASK.replace('<', '&lt;')}</p>",
    f"<!-- outer {ASK}", "<!--checker:0--><p>x</p>", f"<textarea>{ASK}</textarea>"])
def test_what_is_no_comment_of_the_page_asks_for_nothing(tmp_path: Path, middle: str) -> None:
    assert saved(tmp_path, "a.html", page(middle)).ignores == ()


def test_the_words_behind_a_comment_in_a_paragraph_are_read(tmp_path: Path) -> None:
    assert NINE in " ".join(saved(tmp_path, "a.html", page(f"<p>{NINE[:4]} <!-- sic --> {NINE[5:]}</p>")).text.split())


def test_places_of_a_page_are_those_of_its_file(tmp_path: Path) -> None:
    html = page(f"<p>{NINE}\n  {ASK}</p><!-- checker: ignore-file courts — early -->")
    found = saved(tmp_path, "a.html", html).ignores
    lines = html.split("\n")
    assert [(one.line, one.column) for one in found] == [(3, lines[2].index(ASK) + 1), (3, lines[2].index("<!-- checker: ignore-file") + 1)]


def test_a_page_of_which_all_words_are_taken(tmp_path: Path) -> None:
    deep = "<div>" * 3000 + f"{ASK}<p>Nine died off Brandal.</p><p>Of 40. {ASK}</p>{ASK}" + "</div>" * 3000
    document = saved(tmp_path, "a.html", deep)
    assert document.text == "Nine died off Brandal.\nOf 40."
    assert [words for _, _, words in told(document)] == ["Nine died off Brandal.", "Of 40.", ""]


def test_letters_that_serve_as_marks_may_stand_in_the_page(tmp_path: Path) -> None:
    html = page(f"{ASK}<p>\U00020000 {NINE} &#x20001;</p>")
    document = saved(tmp_path, "a.html", html)
    assert [words for _, _, words in told(document)] == [f"\U00020000 {NINE} \U00020001"]
