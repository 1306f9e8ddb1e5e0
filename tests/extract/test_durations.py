"""Lengths of time told with "a" or "an", where the words around measure with them."""

from __future__ import annotations

import pytest

import checker
from tests.extract.reading import values


@pytest.mark.parametrize(("text", "wanted"), [
    ("An hour has been set aside for it.", ["duration 1 hour"]),
    ("An hour of talks followed.", ["duration 1 hour"]),
    ("The talks took an hour.", ["duration 1 hour"]),
    ("They stayed for a week and a half.", ["duration 1.5 week"]),
])
def test_one_unit_of_time(text: str, wanted: list[str]) -> None:
    assert values(text) == wanted


@pytest.mark.parametrize("text", ["A day trip was planned.", "One day it will end.", "The minute they left, it rained.",
                                  "Hour by hour it grew."])
def test_no_length_of_time(text: str) -> None:
    assert values(text) == []


@pytest.mark.parametrize(("text", "hedge"), [
    ("The strike has gone on for more than a week.", "at-least"),
    ("They talked for over an hour.", "at-least"),
    ("It took less than a year.", "at-most"),
    ("It took about a year.", "about"),
    ("It took a year.", "exact"),
    ("Prices grew over a year by a half.", "exact"),
])
def test_the_hedge_of_one_unit_of_time(text: str, hedge: str) -> None:
    claims = checker.extract(checker.Document.from_text(text, id="a"))
    assert [str(claim.value.hedge) for claim in claims if str(claim.kind) == "duration"] == [hedge]
