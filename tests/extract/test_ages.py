"""Ages: with a unit, beside a name or a person, and told by a verb or a person alone; groups that ages define; how many children."""

from __future__ import annotations

import pytest

from tests.extract.reading import reasons, values


@pytest.mark.parametrize(("text", "wanted"), [
    ("The mayor turned 60 on Monday.", "duration 60 year"),
    ("She turned sixty-one.", "duration 61 year"),
    ("He began to sail when he was about 15.", "duration ~15 year"),
    ("He was 15 and poor.", "duration 15 year"),
    ("They met a girl of nine, alone.", "duration 9 year"),
    ("They met a poor widow of 61.", "duration 61 year"),
    ("They met a roofer of 58.", "duration 58 year"),
    ("They met a mother of 58.", "duration 58 year"),
    ("A 45-year-old man left.", "duration 45 year"),
    ("Jan Vost, 45, left.", "duration 45 year"),
    ("Voters aged 34 stayed.", "duration 34 year"),
])
def test_ages(text: str, wanted: str) -> None:
    assert wanted in values(text)


@pytest.mark.parametrize(("text", "wanted"), [
    ("Olga Decker, 52, drowned.", ["52"]),
    ("Ned Marsh, 52, and Ulf Julian, 17, drowned.", ["52", "17"]),
    ("Ida Novak (29) drowned.", ["29"]),
    ("Halm, now 73, still paints.", ["73"]),
    ("Jan and Ute Halm, both 73, drowned.", ["73"]),
    ("A plumber, 38, fell off the roof.", ["38"]),
    ("They saved his wife, 41, and daughter, 6.", ["41", "6"]),
    ("The pair, both 73, fell ill.", ["73"]),
    ("The triplets, 6, fell ill.", ["6"]),
    ("Two brothers, 12 and 14, fell ill.", ["12", "14"]),
    ("Boy, six, falls off roof", ["6"]),
])
def test_ages_beside_names_and_persons(text: str, wanted: list[str]) -> None:
    assert [value.split()[1] for value in values(text) if value.startswith("duration")] == wanted
    assert not [value for value in values(text) if value.startswith("count") and value.split()[1] in wanted]


@pytest.mark.parametrize("text", [
    "The guards turned 60 boats back.",
    "It turned 90 degrees.",
    "He was 15 points ahead.",
    "He was one of the crew.",
    "She is 3.5 metres off.",
    "They were 15.",
    "A group of nine left.",
    "The number of 61, it says, is wrong.",
    "A girl of nine sisters left.",
    "The mayor turned 600.",
    "The captor of 22, a former guard, left.",
    "The owner of 40 was fined.",
    "A river, 44, dried up.",
    "In March, 34, mostly children, fell ill.",
    "In Halm, 34, mostly children, fell ill.",
    "On Tuesday, 34, or half, fell ill.",
    "Of the plumbers, 12, or half, fell ill.",
    "A plumber, 12 roofers and a cook fell ill.",
    "The number killed by the driver, 34, is wrong.",
    "The plumber, 3.5 metres up, fell.",
])
def test_numbers_that_are_no_ages(text: str) -> None:
    assert not [value for value in values(text) if value.startswith("duration")]


@pytest.mark.parametrize(("text", "ages"), [
    ("Boys aged between 12 and 15 sang.", "12 and 15"),
    ("Boys aged 12-15 sang.", "12-15"),
    ("The 20-34 age group sang.", "20-34"),
    ("Those from the 20 to 34 age bracket sang.", "20 to 34"),
    ("Toddlers under four sang.", "under four"),
    ("Drivers over 75 must take a test.", "over 75"),
    ("It is for those younger than 30.", "younger than 30"),
    ("Residents 75 and older sang.", "75 and older"),
    ("The over-75s sang.", "over-75s"),
    ("Under-sixes sang.", "Under-sixes"),
])
def test_ages_that_define_a_group(text: str, ages: str) -> None:
    assert reasons(text) == [(ages, "group-definition")]
    assert values(text) == []


@pytest.mark.parametrize(("text", "wanted"), [
    ("Police questioned men over 12 thefts.", "count >=12"),
    ("The boys, under 12 metres of snow, sang.", "measure <=12 metre"),
    ("They hired women over 300 days.", "duration >=300 day"),
    ("They need workers, over 300.", "count >=300"),
    ("Halm beat Arle 20-34.", ""),
])
def test_bounds_that_define_no_group(text: str, wanted: str) -> None:
    assert values(text) == [wanted] * bool(wanted)
    assert "group-definition" not in [reason for _, reason in reasons(text)]


@pytest.mark.parametrize(("text", "wanted"), [
    ("A mother of five fell ill.", ["count 5"]),
    ("The father-of-two fell ill.", ["count 2"]),
    ("The father of 44 was ill.", ["duration 44 year"]),
])
def test_children_of_a_parent(text: str, wanted: list[str]) -> None:
    assert values(text) == wanted
