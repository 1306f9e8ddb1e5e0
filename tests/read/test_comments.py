"""Comments in Markdown: which they are, and that nothing else moves or is lost for them."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from checker.model.comments import blanked, without_comments
from checker.model.text import Document, Status, ZoneName
from checker.pipeline import claims_of
from checker.read import read
from checker.read.comments import comments


@pytest.mark.parametrize(("text", "found"), [
    ("Nine <!-- so far --> died.", ["<!-- so far -->"]),
    ("<!-- a -->\n<!-- b --> Nine <!-- c -->", ["<!-- a -->", "<!-- b -->", "<!-- c -->"]),
    ("<!-- one\n\ntwo -->\nNine died.", ["<!-- one\n\ntwo -->"]),
    ("> <!-- in a\n> quotation -->", ["<!-- in a\n> quotation -->"]),
    ("> <!-- in a\n>\n> quotation -->", ["<!-- in a\n>\n> quotation -->"]),
    ("> Nine <!-- in a\nquotation --> died.", ["<!-- in a\nquotation -->"]),
    ("- <!-- one\n  two --> an item", ["<!-- one\n  two -->"]),
    ("- Nine\n    <!-- died --> today", ["<!-- died -->"]),
    ("   <!-- one\n\ntwo -->", ["<!-- one\n\ntwo -->"]),
    ("Nine <!-- one --> died.\n   <!-- two -->", ["<!-- one -->", "<!-- two -->"]),
    ("Nine <!-- over\ntwo lines --> died.", ["<!-- over\ntwo lines -->"]),
    ("<!----> <!-- ` --> `x`", ["<!---->", "<!-- ` -->"]),
    ("<!-- ```\n--> Nine\n```\n<!-- code -->\n```\n", ["<!-- ```\n-->"]),
    ("Nine `died` <!-- x --> `today`", ["<!-- x -->"]),
    ("A tick ` alone.\n\n<!-- x --> another ` alone", ["<!-- x -->"]),
    ("<!-- a <!-- b --> c -->", ["<!-- a <!-- b -->"]),
    ("Nine <!-- over\n\nan empty line --> died.", []),
    ("Nine <!-- over\r\n\r\nan empty line --> died.", []),
    ("Nine <!-- no end died.", []),
    ("> <!-- a note\n\nNine died.\n\n<!-- b -->", ["<!-- b -->"]),
    ("> <!-- a note\nNine died. -->", []),
    ("> Nine <!-- a note\n>\n> died. -->", []),
    ("- <!-- a note\n- Nine died. -->", []),
    ("- <!-- a note\n\nNine died. -->", []),
    ("- One.\n\n  <!-- a note\n\nNine died. -->", []),
    ("- - <!-- a note\nNine died. -->", []),
    ("Nine <!-- a note\n# Ten died -->", []),
    ("Nine <!-- a note\n- ten died -->", []),
    ("# Nine <!-- a note\nTen died. -->", []),
    ("        <!-- Nine died. -->", []),
    ("Nine.\n\n    <!-- died. -->", []),
    ("-      <!-- Nine died. -->", []),
    ("`<!-- code -->`", []),
    ("``a ` <!-- code -->``", []),
    ("```\n<!-- code -->\n```", []),
    ("~~~~ md\n~~~\n<!-- code -->\n~~~~", []),
    ("- ```\n  <!-- code -->\n  ```", []),
    ("```\n<!-- code without end -->", []),
    (r"Nine \<!-- written out --> died.", []),
    ("Nine < !-- died --> so", [])])
def test_what_is_a_comment(text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in comments(text)[0]] == found


def test_blanks_keep_every_place() -> None:
    text = "Nine <!-- a\r\nb --> died."
    assert blanked(text, comments(text)[0]) == "Nine       \r\n      died."


def save(folder: Path, text: str, name: str = "draft.md") -> Document:
    path = folder / name
    path.write_bytes(text.encode())
    return read(str(path))


def test_a_comment_is_furniture_and_the_text_stays_as_it_was_read(tmp_path: Path) -> None:
    text = "# Ferry sinks <!-- by Ann -->\n\n<!-- 40 is wrong -->\n\nNine <!-- not 12 --> people died in Brandal.\n\n<!-- end -->\n"
    document = save(tmp_path, text)
    assert document.text == text
    assert document.title == "Ferry sinks"
    assert "".join(text[zone.span.start:zone.span.end] for zone in document.zones) == text
    told = [(zone.name, text[zone.span.start:zone.span.end].strip()) for zone in document.zones]
    assert told == [
        (ZoneName.TITLE, "# Ferry sinks"), (ZoneName.FURNITURE, "<!-- by Ann -->\n\n<!-- 40 is wrong -->"), (ZoneName.BODY, "Nine"),
        (ZoneName.FURNITURE, "<!-- not 12 -->"), (ZoneName.BODY, "people died in Brandal."), (ZoneName.FURNITURE, "<!-- end -->")]


@pytest.mark.parametrize("text", [
    "Nine <!-- 12 --> people died in Brandal.", "The boat is 40 <!-- measured --> kilometers away from Brandal.",
    "<!-- 3 boats -->\nNine people died in Brandal.", "On <!-- 7 --> 8 May 2024, nine people died in Brandal.\n<!-- 12 more -->"])
def test_claims_are_what_the_text_says_without_its_comments(tmp_path: Path, text: str) -> None:
    document = save(tmp_path, text)
    bare = save(tmp_path, without_comments(document).text, "bare.md")
    claims, others = claims_of(document)[0], claims_of(bare)[0]
    assert [(one.span, one.value, one.about) for one in claims] == [(one.span, one.value, one.about) for one in others]
    assert claims
    assert all(document.text[one.span.start:one.span.end] == one.text for one in claims)


def test_a_draft_of_comments_alone_has_no_text(tmp_path: Path) -> None:
    assert save(tmp_path, "<!-- to do -->\n\n<!-- 40 boats -->\n").status is Status.SKIPPED


def test_comments_of_a_plain_text_are_text_but_for_ours(tmp_path: Path) -> None:
    text = "Nine died. <!-- so far -->\n<!-- checker: ignore generic.count — early -->\nTwelve <!-- checker: call Ann --> are missing.\n"
    document = save(tmp_path, text, "draft.txt")
    furniture = [text[zone.span.start:zone.span.end].strip() for zone in document.zones if zone.name is ZoneName.FURNITURE]
    assert furniture == ["<!-- checker: ignore generic.count — early -->"]


@pytest.mark.parametrize("text", [
    "<!-- checker: ignore generic.count — early\nNine died. -->", "<!-- checker: ignore generic.count -->",
    f"<!-- checker: ignore generic.count — {'early ' * 90} nine died. -->", "<!-- checker: ingore generic.count — nine died -->"])
def test_what_holds_for_nothing_in_a_plain_text_stays_text(tmp_path: Path, text: str) -> None:
    document = save(tmp_path, f"Ten were saved.\n{text}\nOne is missing.\n", "draft.txt")
    assert without_comments(document).text == document.text
    assert document.ignores[0].flaw is not None


@pytest.mark.parametrize("piece", ["word <!--x--> ", "word <!--", "<!-- checker: ignore a — b ", "`<!--", "```\n<!--x-->\n",
                                   "~~~\n", "> - \n", "word <!-- checker: ignore a — b -->\n\n", "-->"])
def test_any_number_of_comments_takes_time_in_proportion(piece: str) -> None:
    def seconds(number: int) -> float:
        text = piece * number + "\n\n-->"
        begin = time.perf_counter()
        blanked(text, comments(text)[0])
        return time.perf_counter() - begin

    seconds(1000)
    small, large = (min(seconds(number) for _ in range(3)) for number in (10_000, 80_000))
    assert large < 24 * max(0.01, small), "eight times the text takes some eight times as long, and 64 times where time grows by the square"
