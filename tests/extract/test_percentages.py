"""Percent, points, parts of a whole, and changes by a multiple."""

from __future__ import annotations

import pytest

from tests.extract.reading import values


@pytest.mark.parametrize(("text", "wanted"), [
    ("Growth was 3.4 pct.", "percent 3.4 percent"), ("Growth was 3.5 pc.", "percent 3.5 percent"),
    ("Growth was 3 per cent.", "percent 3 percent"),
    ("Growth was three percent.", "percent 3 percent"), ("Growth was −0.4 %.", "percent -0.4 percent"),
    ("Growth was 4-5%.", "percent 4..5 percent"),
    ("Growth was between 4% and 5%.", "percent 4..5 percent"), ("Growth was 4% a year.", "percent 4 percent / year"),
    ("Rates rose 0.5pp.", "points 0.5 points"), ("Rates rose 25bps.", "points 0.25 points"),
    ("Rates rose 2 percentage points.", "points 2 points"),
    ("Sales fell by a third.", "percent 33.33..33.34 percent"), ("Sales fell a fifth in May.", "percent 20 percent"),
    ("Costs are up a quarter.", "percent 25 percent"), ("Costs rose by half.", "percent ~50 percent"),
    ("Costs rose by two thirds.", "percent 66.66..66.67 percent"), ("More than a third said no.", "percent >=33.33 percent"),
    ("Nearly half were late.", "percent ~50 percent"), ("Nearly a tenth of voters left.", "percent ~10 percent"),
    ("3 out of 4 voters left.", "percent 75 percent"), ("Two in five left.", "percent 40 percent"),
    ("One in ten left.", "percent 10 percent"),
    ("Three of every five boats sank.", "percent 60 percent"),
    ("Sales rose sixfold.", "percent 500 percent"), ("Sales grew three-fold.", "percent 200 percent"),
    ("Sales saw a 20-fold rise.", "percent 1900 percent"), ("Sales grew more than tenfold.", "percent >=900 percent"),
    ("Sales doubled.", "percent 100 percent"), ("Sales tripled.", "percent 200 percent"), ("Sales were halved.", "percent -50 percent"),
])
def test_percentages(text: str, wanted: str) -> None:
    assert values(text) == [wanted]


@pytest.mark.parametrize(("text", "wanted"), [
    ("It fell by 2 points to 48 percent.", ["count 2", "percent 48 percent"]),
    ("It grew 5 and 10 percent.", ["percent 5 percent", "percent 10 percent"]),
    ("It won 52.3% of the vote to 47.7%.", ["percent 52.3 percent", "percent 47.7 percent"]),
])
def test_several(text: str, wanted: list[str]) -> None:
    assert values(text) == wanted


@pytest.mark.parametrize("text", [
    "The first half was dull.", "He left in the third quarter.", "A half-truth is a lie.", "It is a half-baked plan.",
    "It was sold by a third party.",
    "They meet at half past five.", "They met at half-time.", "A manifold problem.", "They folded.", "It doubled back to the coast.",
    "Percent is a word.", "The better half stayed.", "The second half began.", "They fold two sheets.",
])
def test_no_percentages(text: str) -> None:
    assert [value for value in values(text) if value.startswith(("percent", "points"))] == []


def test_an_ordinal_before_a_noun_is_no_part() -> None:
    assert values("A third man was held.") == ["ordinal 3"]
    assert values("It happened for a third time.") == ["ordinal 3"]


@pytest.mark.parametrize(("text", "wanted"), [
    ("The bank raised rates a quarter point.", "points 0.25 points"), ("The bank cut rates by half a point.", "points 0.5 points"),
    ("A half-point rise came.", "points 0.5 points"), ("Rates fell three-quarters of a point.", "points 0.75 points"),
    ("One in every 200 lambs has it.", "percent 0.5 percent"), ("Nine out of every 10 boats sank.", "percent 90 percent"),
])
def test_parts_of_a_point_and_of_many(text: str, wanted: str) -> None:
    assert values(text) == [wanted]


@pytest.mark.parametrize("text", ["The quarter pointed up.", "Half appointed him.", "Every point counts."])
def test_no_parts_of_a_point(text: str) -> None:
    assert values(text) == []
