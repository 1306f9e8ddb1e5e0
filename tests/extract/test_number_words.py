"""Numbers in words: each magnitude is smaller than the one before; parts, powers and decades of words keep their value."""

from __future__ import annotations

import pytest

from tests.extract.reading import reasons, values


@pytest.mark.parametrize(("text", "wanted"), [
    ("One million two hundred and thirty-four thousand five hundred and sixty-seven bees flew.", ["count 1234567"]),
    ("Six hundred and sixty-six thousand bees flew.", ["count 666000"]),
    ("Two hundred and three thousand bees flew.", ["count 203000"]),
    ("A hundred and five thousand bees flew.", ["count 105000"]),
    ("Sixteen hundred bees flew.", ["count 1600"]),
    ("One million five hundred thousand bees flew.", ["count 1500000"]),
    ("Twenty thousand and five bees flew.", ["count 20005"]),
    ("They spent 1.2 hundred thousand euros.", ["money 120000 EUR"]),
    ("They had 1 lakh 20 thousand bees.", ["count 120000"]),
    ("They had 3 hundred and 21 bees.", ["count 321"]),
    ("They had 5 million 300 thousand bees.", ["count 5300000"]),
    ("Three million and a half bees flew.", ["count 3500000"]),
    ("Two and a half million bees flew.", ["count 2500000"]),
    ("They need 2 and a half million bees.", ["count 2500000"]),
    ("It holds three million and a half thousand bees.", ["count 3000500"]),
    ("They ate a dozen and a half eggs.", ["count 12.5"]),
    ("He counted three hundred and two dozen eggs.", ["count 324"]),
    ("Five to six hundred thousand bees flew.", ["count 500000..600000"]),
    ("Two to three hundred bees flew.", ["count 200..300"]),
    ("Two to three dozen bees flew.", ["count 24..36"]),
    ("It weighs 10^6 tonnes.", ["measure 1000000 tonne"]),
    ("He got a score of 50 points.", ["count 50"]),
])
def test_adds_up(text: str, wanted: list[str]) -> None:
    assert values(text) == wanted


@pytest.mark.parametrize(("text", "wanted"), [
    ("They sold two million three years ago.", ["count 2000000"]),
    ("He saw a hundred bees and a hundred and one wasps.", ["count ~100", "count 101"]),
    ("They sent five hundred and two hundred men.", ["count 500", "count 200"]),
    ("He sold half a million and a dozen.", ["count 500000", "count 12"]),
    ("We asked 500 to 1 thousand readers.", ["count 500..1000"]),
])
def test_stops_where_another_number_begins(text: str, wanted: list[str]) -> None:
    assert values(text) == wanted


@pytest.mark.parametrize(("text", "wanted"), [
    ("three twenty-fifths", "count 0.12"), ("one twenty-fifth", "count 0.04"), ("a hundred trillionths", "count 0.0000000001"),
    ("two and fifty-four hundredths", "count 2.54"), ("three and a fifth", "count 3.2"), ("one hundred and thirty fifths", "count 26"),
    ("one hundred thirty fifths", "count 2.857142857143"), ("six million and two thirds", "count 6666666.666666666667"),
    ("a fifth", "count 0.2"), ("2.5^-1", "count 0.4"), ("a third of a million", "count 333333.333333333333"),
])
def test_parts(text: str, wanted: str) -> None:
    assert values(text) == [wanted]


@pytest.mark.parametrize("text", [
    "He was born in nineteen eighty-four.", "The twenty twenty vision was bold.", "The Hundred Acre Wood is far.",
    "No one of them knew.", "It is one of a kind.",
    "He took over at once.", "She came of age.", "It came to a point and a half-truth.",
])
def test_words_that_count_nothing(text: str) -> None:
    assert values(text) == []


def test_more_than_twelve_number_words_are_no_number() -> None:
    words = ("nine hundred and ninety-nine billion nine hundred and ninety-nine million nine hundred and ninety-nine thousand nine hundred "
             "and ninety-nine")
    assert values(f"They saw {words} stars.") == []
    assert reasons(f"They saw {words} stars.") == [(words, "unreadable-number")]


@pytest.mark.parametrize("chain", ["1,1,1,1,1", "1.1.1.1.1.1.1", "1.1,1.1,1.1", "1,234,56", "10,11,12"])
def test_separators_at_odd_places_make_no_number_and_nor_does_their_tail(chain: str) -> None:
    assert values(f"It holds {chain} pieces.") == []
    assert reasons(f"It holds {chain} pieces.") == [(chain, "unreadable-number")]


@pytest.mark.parametrize(("text", "wanted"), [
    ("One thousand, two hundred and five boats sank.", ["count 1205"]),
    ("Three million, four hundred thousand bees swarmed.", ["count 3400000"]),
    ("Two thousand, three of them old, sank.", ["count 2000", "count 3"]),
    ("Four thousand, two hundred of them old, sank.", ["count 4000", "count 200"]),
    ("They saw two hundred, one thousand and five.", ["count 200", "count 1005"]),
    ("Two hundred, thirty and five.", ["count 200", "count 30", "count 5"]),
])
def test_a_comma_inside_number_words(text: str, wanted: list[str]) -> None:
    assert values(text) == wanted
