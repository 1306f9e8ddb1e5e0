from __future__ import annotations

import pytest

from checker.lexicon.spoken_years import spoken_year, year_number


@pytest.mark.parametrize(("words", "year"), [
    ("nineteen ninety-six", 1996), ("nineteen oh five", 1905), ("two thousand", 2000), ("two thousand and fifteen", 2015),
    ("two thousand twenty four", 2024), ("twenty twenty", 2020), ("seventeen hundred thirty three", 1733), ("eighteen hundred", 1800)])
def test_reads_a_year_in_words(words: str, year: int) -> None:
    assert spoken_year(words, 0, len(words)) == len(words)
    assert year_number(words) == year


@pytest.mark.parametrize("words", ["two", "two hundred", "nineteen", "twenty people", "ninety-six", "sixteen-year-old", "thousand"])
def test_finds_no_year_in_other_numbers(words: str) -> None:
    assert spoken_year(words, 0, len(words)) == 0


def test_reads_digits_and_refuses_other_words() -> None:
    assert year_number("1996") == 1996
    with pytest.raises(ValueError, match="soon"):
        year_number("soon")
