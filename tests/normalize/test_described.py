"""A date that tells when a thing came to be, or when an event began, is no time of the figure beside it."""

from __future__ import annotations

import datetime as dt

import pytest

import checker

DAY = dt.date(2025, 3, 8)  # a Saturday
THURSDAY = dt.date(2025, 3, 6)


def period(text, words):
    claim = next(claim for claim in checker.extract(checker.Document.from_text(text, id="d", published=DAY)) if claim.text == words)
    return claim.period.low if claim.period else None


@pytest.mark.parametrize(("text", "words"), [
    ("A fire that broke out on Thursday near Brask has burned 5,200 hectares.", "5,200 hectares"),
    ("The strike that began on Thursday has cost the port $3 million.", "$3 million"),
    ("A bridge built in 1962 carries 4,000 cars.", "4,000"),
    ("Some 4,000 cars use a bridge built in 1962.", "4,000"),
    ("Built in 1962, the bridge carries 4,000 cars.", "4,000"),
    ("The firm, founded in 1962, employs 300 weavers.", "300"),
])
def test_a_date_of_the_thing_is_no_period(text, words):
    assert period(text, words) is None


@pytest.mark.parametrize(("text", "words", "low"), [
    ("The fire on Thursday burned 5,200 hectares.", "5,200 hectares", THURSDAY),
    ("Officials said that on Thursday the fire burned 5,200 hectares.", "5,200 hectares", THURSDAY),
    ("A storm that on Thursday killed 12 people has passed.", "12", THURSDAY),
    ("Sales rose in 2024 and reached $5 million.", "$5 million", dt.date(2024, 1, 1)),
    ("In 1962 the port built 40 ships.", "40", dt.date(1962, 1, 1)),
    ("Some 40 ships were built in 1962.", "40", dt.date(1962, 1, 1)),
])
def test_a_date_of_the_figure_stays_its_period(text, words, low):
    assert period(text, words) == low
