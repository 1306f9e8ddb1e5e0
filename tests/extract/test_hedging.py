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
    ("Guests under the age of 9 years ride free.", "duration <=9 year"),
    ("Drivers over the age of 70 may go.", "duration >=70 year"),
    ("The lift carries a maximum of 12.", "count <=12"),
    ("The lift carries 20-plus guests.", "count >=20"),
    ("A value <30 is fine.", "count <=30"),
    ("A value >=30 is fine.", "count >=30"),
])
def test_hedges(text: str, wanted: str) -> None:
    assert values(text) == [wanted]


@pytest.mark.parametrize(("path", "text", "wanted"), [
    ("a.md", "Notes\n\n> 12 boats sank.\n", ["count 12"]),
    ("a.md", "Notes\n\n> About 12 boats sank.\n", ["count ~12"]),
    ("a.markdown", "> > 12 boats sank,\n>> 7 came home.\n", ["count 12", "count 7"]),
    ("a.md", "Notes\n\n>12 boats sank.\n", ["count 12"]),
    ("a.md", "A value >30 is fine.\n", ["count >=30"]),
    ("a.md", "- > 30 boats\n", ["count >=30"]),
    ("a.md", "> A value > 30 is fine.\n", ["count >=30"]),
    ("a.txt", "> 30 boats sank.\n", ["count >=30"]),
    (None, ">30 boats sank.\n", ["count >=30"]),
])
def test_mark_of_quotation_in_markdown_is_no_hedge(path: str | None, text: str, wanted: list[str]) -> None:
    assert values(text, path) == wanted


@pytest.mark.parametrize(("text", "wanted"), [
    ("The fair runs over six days.", "duration 6 day"),
    ("The board met over two days.", "duration 2 day"),
    ("The wall was built over 15 months.", "duration 15 month"),
    ("Rents rose over four years.", "duration 4 year"),
    ("The trip took over six days.", "duration >=6 day"),
    ("The strike lasted over six days.", "duration >=6 day"),
    ("They sang for over two hours.", "duration >=2 hour"),
    ("Over 15 months have gone by.", "duration >=15 month"),
    ("A dog over 15 months old left.", "duration >=15 month"),
    ("The boat has been missing, over six days.", "duration >=6 day"),
    ("A delay of over six days is rare.", "duration >=6 day"),
])
def test_over_with_a_length_of_time(text: str, wanted: str) -> None:
    assert values(text) == [wanted]


@pytest.mark.parametrize(("text", "wanted"), [
    ("It ran for 12 days, 6 hours and 36 minutes.", ["duration 12.275 day"]),
    ("It ran for 4 hours, 15 minutes.", ["duration 4.25 hour"]),
    ("It ran for 2 years, 3 days and 12 hours.", ["duration 2 year", "duration 3 day", "duration 12 hour"]),
    ("He slept 4 hours, 15 miles off.", ["duration 4 hour", "measure 15 mile"]),
    ("They leave in two weeks' time.", []),
    ("They left for two weeks.", ["duration 2 week"]),
])
def test_lengths_of_time_in_several_units(text: str, wanted: list[str]) -> None:
    assert values(text) == wanted


@pytest.mark.parametrize(("text", "wanted"), [
    ("The wall holds less than 9 zog (61 MPa).", ["count <=9", "measure <=61 megapascal"]),
    ("It lies some 12 miles (19 km) off.", ["measure ~12 mile", "measure ~19 kilometre"]),
])
def test_a_bracket_takes_the_hedge(text: str, wanted: list[str]) -> None:
    assert values(text) == wanted


@pytest.mark.parametrize(("text", "wanted"), [
    ("The blast killed four and wounded at least 20.", ["count 4", "count >=20"]),
    ("The storm killed four and hurt at most thirty.", ["count 4", "count <=30"]),
    ("They saw three and roughly 40 others.", ["count 3", "count ~40"]),
    ("The club sold four boats and bought at least two.", ["count 4", "count >=2"]),
    ("They paid $2.5m plus $400,000 in costs.", ["money 2500000 USD", "money 400000 USD"]),
    ("The clubs signed 20 players plus 5 guards.", ["count 20", "count 5"]),
])
def test_the_hedge_of_the_next_number(text: str, wanted: list[str]) -> None:
    assert values(text) == wanted


@pytest.mark.parametrize(("text", "wanted"), [
    ("Guests numbered 300 plus.", "count >=300"), ("The lift carries 300 plus guests.", "count >=300"),
    ("The fair drew 300+ guests.", "count >=300"), ("Growth was 5% plus.", "percent >=5 percent"),
    ("Growth was 5% plus a little.", "percent 5 percent"), ("It costs 20 euros plus tax.", "money 20 EUR"),
    ("It costs $30 plus delivery.", "money 30 USD"),
])
def test_plus_adds_or_leaves_open(text: str, wanted: str) -> None:
    assert values(text) == [wanted]


@pytest.mark.parametrize("text", [
    "He handed over 12 letters.", "A value <>12 is odd.", "A value =>12 is odd.",
    "Only 12 boats sank.", "Exactly 12 boats sank.", "Another 12 boats sank.", "They argued over 12 boats.", "In all, 12 boats sank.",
    "A total of 12 boats sank.", "Just 12 boats sank.", "The 12 boats sank.",
])
def test_words_that_hedge_nothing(text: str) -> None:
    assert values(text) == ["count 12"]
