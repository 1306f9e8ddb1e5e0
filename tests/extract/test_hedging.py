"""Words that say how firmly a number is given, before and after it."""

from __future__ import annotations

import pytest

from tests.extract.reading import values


@pytest.mark.parametrize(("text", "wanted"), [
    ("Up to about 20 boats sank.", "count <=20"),
    ("At least another 12 boats sank.", "count >=12"),
    ("At least some 40 boats sank.", "count >=40"),
    ("They need 12 at the most.", "count <=12"),
    ("They need 12 boats at the very least.", "count >=12"),
    ("The toll was 40 and rising.", "count >=40"),
    ("A bit more than 40 boats sank.", "count ~40"),
    ("Not quite 40 boats sank.", "count ~40"),
    ("Children under the age of 5 years may go.", "duration <=5 year"),
    ("Drivers over the age of 70 may go.", "duration >=70 year"),
    ("The lift carries a maximum of 12.", "count <=12"),
    ("The lift carries 20-plus guests.", "count >=20"),
    ("A value <30 is fine.", "count <=30"),
    ("A value >=30 is fine.", "count >=30"),
])
def test_hedges(text: str, wanted: str) -> None:
    assert values(text) == [wanted]


@pytest.mark.parametrize(("text", "wanted"), [
    ("The wall holds less than 9 zog (61 MPa).", ["count <=9", "measure <=61 megapascal"]),
    ("It lies some 12 miles (19 km) off.", ["measure ~12 mile", "measure ~19 kilometre"]),
])
def test_a_bracket_takes_the_hedge(text: str, wanted: list[str]) -> None:
    assert values(text) == wanted


@pytest.mark.parametrize("text", [
    "He handed over 12 letters.", "A value <>12 is odd.", "A value =>12 is odd.",
    "Only 12 boats sank.", "Exactly 12 boats sank.", "Another 12 boats sank.", "They argued over 12 boats.", "In all, 12 boats sank.",
    "A total of 12 boats sank.", "Just 12 boats sank.", "The 12 boats sank.",
])
def test_words_that_hedge_nothing(text: str) -> None:
    assert values(text) == ["count 12"]
