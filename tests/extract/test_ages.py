"""Ages: with a unit, beside a name, and told by a verb or a person alone."""

from __future__ import annotations

import pytest

from tests.extract.reading import values


@pytest.mark.parametrize(("text", "wanted"), [
    ("The mayor turned 60 on Monday.", "duration 60 year"),
    ("She turned sixty-one.", "duration 61 year"),
    ("He began to sail when he was about 15.", "duration ~15 year"),
    ("He was 15 and poor.", "duration 15 year"),
    ("They met a girl of nine, alone.", "duration 9 year"),
    ("They met a poor widow of 61.", "duration 61 year"),
    ("A 45-year-old man left.", "duration 45 year"),
    ("Jan Vost, 45, left.", "duration 45 year"),
    ("Voters aged 34 stayed.", "duration 34 year"),
])
def test_ages(text: str, wanted: str) -> None:
    assert wanted in values(text)


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
])
def test_numbers_that_are_no_ages(text: str) -> None:
    assert not [value for value in values(text) if value.startswith("duration")]
