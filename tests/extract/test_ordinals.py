"""Ordinals in digits, words and Roman numerals; ranks; and words that order nothing."""

from __future__ import annotations

import pytest

from tests.extract.reading import values


@pytest.mark.parametrize(("text", "number"), [
    ("The 2nd fair opens.", 2), ("The 1,000th guest came.", 1000), ("The twenty-first guest came.", 21), ("The hundredth guest came.", 100),
    ("The one hundred and fifth guest came.", 105), ("The one millionth guest came.", 1_000_000),
    ("The three thousandth guest came.", 3000),
    ("The XVI Congress opened.", 16), ("It is the second-largest port.", 2), ("She is number two in the list.", 2),
    ("The first boat sank.", 1),
    ("A third man was held.", 3), ("The fifth boat sank.", 5), ("It is No. 3 on the list.", 3), ("The #1 hit is back.", 1),
    ("The 111th guest came.", 111),
    ("The 11th separate airborne brigade left.", 11),
])
def test_ordinals(text: str, number: int) -> None:
    assert values(text) == [f"ordinal {number}"]


@pytest.mark.parametrize("text", [
    "The first lady spoke.", "A third-party firm built it.", "It took five seconds.", "At first it was fine.",
    "They bought second-hand goods.",
    "First Street is closed.", "Sales fell by a third.", "Nearly a fifth of the boats sank.", "One twenty-fifth of it is gone.",
    "The Third Army moved east.", "The First Infantry Division moved.", "He had second thoughts.",
    "A split second passed.", "She weighs 9st.", "First of all, thanks.",
])
def test_no_ordinals(text: str) -> None:
    assert [value for value in values(text) if value.startswith("ordinal")] == []


@pytest.mark.parametrize(("text", "wanted"), [
    ("The twenty-second congress opened.", ["ordinal 22"]),
    ("It was their thirty-second meeting.", ["ordinal 32"]),
    ("They showed a twenty-second clip.", ["duration 20 second"]),
    ("The 22-second clip went round.", ["duration 22 second"]),
])
def test_a_second_after_tens_is_an_ordinal_where_one_thing_is_meant(text: str, wanted: list[str]) -> None:
    assert values(text) == wanted


@pytest.mark.parametrize(("text", "wanted"), [
    ("She won a second term.", ["ordinal 2"]),
    ("He came home after a second operation.", ["ordinal 2"]),
    ("They hope for a second chance.", ["ordinal 2"]),
    ("It was his speech in a second-term campaign.", ["ordinal 2"]),
    ("She hesitated for a second before she spoke.", ["duration 1 second"]),
    ("It took a second longer than before.", ["duration 1 second"]),
    ("It took a second.", ["duration 1 second"]),
    ("He was a second ahead.", []),
    ("A second-long pause followed.", []),
])
def test_a_second_numbers_the_thing_behind_it_or_is_a_length(text: str, wanted: list[str]) -> None:
    assert values(text) == wanted
