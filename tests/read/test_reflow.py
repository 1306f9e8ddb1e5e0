"""Lines made paragraphs again."""

from __future__ import annotations

import pytest

from checker.read.pdf_pages import Line
from checker.read.reflow import reflow

FULL = "The harbor office of Varn keeps a list of all the boats that lie"
"""A line of usual length."""


def flowed(*lines: str) -> list[str]:
    """Lines of one page, `|` before a line for a gap above it and `>` for an indent."""
    placed, y = [Line(FULL + " there.", 72, 790, 11), Line(FULL + " there.", 72, 774, 11)], 758.0
    for line in lines:
        y -= 30 if line.startswith("|") else 13
        placed.append(Line(line.lstrip("|>"), 90 if line.startswith(">") else 72, y, 11))
    return [paragraph.text for paragraph in reflow([placed]).paragraphs if not paragraph.text.startswith(FULL + " there.")]


@pytest.mark.parametrize(("lines", "paragraphs"), [
    (("|" + FULL, "in it, 40 of them since May."), [FULL + " in it, 40 of them since May."]),
    (("|" + FULL, "in Oskel.", "|The list is old."), [FULL + " in Oskel.", "The list is old."]),
    (("|" + FULL, "Anna Holm wrote it."), [FULL + " Anna Holm wrote it."]),
    (("|" + FULL + ".", ">The list is old, and nobody has looked at it since."),
     [FULL + ".", "The list is old, and nobody has looked at it since."]),
    (("|Dead: 9", "Injured: 41", "Missing: 3"), ["Dead: 9", "Injured: 41", "Missing: 3"]),
    (("|" + FULL + ":", "• 12 ferries", "• 40 tugs that the harbor office bought in spring, a year ago, and", "which nobody uses"),
     [FULL + ":", "• 12 ferries", "• 40 tugs that the harbor office bought in spring, a year ago, and which nobody uses"]),
    (("|" + FULL.replace("that lie", "for equip-"), "ment in it."), [FULL.replace("that lie", "for equipment in it.")]),
    (("|" + FULL.replace("that lie", "in a two-"), "day storm."), [FULL.replace("that lie", "in a two-day storm.")]),
    (("|" + FULL.replace("that lie", "of a 12-"), "year-old."), [FULL.replace("that lie", "of a 12-year-old.")]),
    (("|" + FULL.replace("that lie", "of Anna-"), "Lena Holm."), [FULL.replace("that lie", "of Anna-Lena Holm.")]),
    (("|The sea-wall is new. Anna Holm drew it, and she says the sea-", "wall will hold for a hundred years."),
     ["The sea-wall is new. Anna Holm drew it, and she says the sea-wall will hold for a hundred years."]),
    (("|" + FULL.replace("that lie", "of UNI-"), "CEF and UNICEF."), [FULL.replace("that lie", "of UNICEF and UNICEF.")]),
    (("|" + FULL.replace("that lie", "from 10-"), "20 yards."), [FULL.replace("that lie", "from 10-20 yards.")]),
    (("|" + FULL.replace("that lie", "with co\u00ad"), "operation."), [FULL.replace("that lie", "with cooperation.")]),
    (("|" + FULL.replace("that lie", "there -"), "and here."), [FULL.replace("that lie", "there - and here.")]),
])
def test_a_line_goes_on_in_the_next_unless_something_says_otherwise(lines: tuple[str, ...], paragraphs: list[str]) -> None:
    assert flowed(*lines) == paragraphs


def test_lines_without_places_are_joined_by_their_words_alone() -> None:
    lines = [Line(FULL), Line("in it, 40 of them since May."), Line(FULL), Line("in Oskel.")]
    assert [paragraph.text for paragraph in reflow([lines]).paragraphs] == [FULL + " in it, 40 of them since May.", FULL + " in Oskel."]


def test_a_column_goes_on_at_the_top_of_the_next() -> None:
    left = [Line(FULL, 72, 700, 11), Line(FULL, 72, 687, 11)]
    right = [Line("and has lain there since the spring of the year.", 320, 700, 11)]
    assert [paragraph.text for paragraph in reflow([[*left, *right]]).paragraphs] == [
        f"{FULL} {FULL} and has lain there since the spring of the year."]


@pytest.mark.parametrize(("feet", "are_furniture"), [
    (("Sund Post 1", "Sund Post 2", "Sund Post 3"), True), (("1/3 sund.example", "2/3 sund.example", "3/3 sund.example"), True),
    (("Sund Post", "Sund Post", "The end"), True), (("7", "8", "9"), True), (("12 dead", "40 dead", "41 hurt"), False),
    (("Total 4", "Total 9", "Total 12"), False), (("One", "Two", "Three"), False),
])
def test_the_feet_of_pages(feet: tuple[str, ...], are_furniture: bool) -> None:  # noqa: FBT001 - a column of the table
    pages = [[*(Line(f"{FULL} {index}{word}.", 72, 700 - 13 * index, 11) for index in range(8)), Line(foot, 72, 40, 9)]
             for foot, word in zip(feet, ("one", "two", "three"), strict=True)]
    flow = reflow(pages)
    assert (feet[0] in flow.repeated) is are_furniture
    assert any(paragraph.text == feet[0] for paragraph in flow.paragraphs) is not are_furniture


@pytest.mark.parametrize(("first", "second", "are_furniture"), [
    ("The storm killed 12 people.", "The storm killed 13 people.", False), ("12 dead", "13 dead", False), ("41 hurt,", "42 hurt,", False),
    ("The storm killed 1 sailor and", "The storm killed 2 sailors and", False), ("7", "8", True), ("- 7 -", "- 8 -", True),
    ("Page 1", "Page 2", True), ("Page 1 of 2", "Page 2 of 2", True), ("sund.example/ferry 1/2", "sund.example/ferry 2/2", True),
    ("Of the crew 4 of 9 were hurt", "Of the crew 5 of 9 were hurt", False),
])
def test_on_two_pages_a_rising_number_makes_no_sentence_a_footer(first: str, second: str, are_furniture: bool) -> None:  # noqa: FBT001
    pages = [[*(Line(f"{FULL} {index}{word}.", 72, 700 - 13 * index, 11) for index in range(8)), Line(foot, 72, 40, 11)]
             for foot, word in ((first, "one"), (second, "two"))]
    assert reflow(pages).repeated == ((first, second) if are_furniture else ())


def test_a_line_of_letters_without_end_is_gone_through_once() -> None:
    long = "x" * 400_000
    assert "".join(paragraph.text for paragraph in reflow([[Line(long), Line(f"{long}-"), Line("y")]]).paragraphs) == f"{long} {long}y"


def test_the_header_of_a_chapter_is_furniture_on_three_pages_of_many() -> None:
    heads = [*("Chapter 1: Boats",) * 3, *("Chapter 2: Quays",) * 2, *(f"Part {word}" for word in "abcdefg")]
    pages = [[Line(f"{head} {number}", 72, 760, 9), *(Line(f"{FULL} {letter}{index}.", 72, 700 - 13 * index, 11) for index in range(8))]
             for number, (head, letter) in enumerate(zip(heads, "abcdefghijkl", strict=True), 11)]
    flow = reflow(pages)
    assert flow.head == ("Chapter 1: Boats 11",)
    assert flow.repeated == ("Chapter 1: Boats 12", "Chapter 1: Boats 13")
