"""Whether two dates are likely of one event: by who and what stands near them, and never by the dates."""

from __future__ import annotations

import pytest

import checker
from checker.align.likeness import LEAST, likeness, profile

LIKELY = 26
"""Points from which a day that many texts give is taken for that of one event."""


def dated(text, *, name="a"):
    """The first date or length of time of a text."""
    return next(claim for claim in checker.extract(checker.Document.from_text(text, id=name)) if claim.kind in {"date", "duration"})


def points(left, right):
    return likeness(profile(dated(left)), profile(dated(right, name="b")))


LEFT = "Harbor master Olm Verrin quit on 4 May 2021 after the Tesk inquiry."


@pytest.mark.parametrize(("left", "right"), [
    (LEFT, "Verrin announced his resignation on 4 May 2021, as the Tesk inquiry ended."),
    (LEFT, "On 4 May 2021 Olm Verrin, the harbor master, stepped down."),
    ("Lena Frosk sued the Brask mill in 2014.", "Frosk had filed a lawsuit against the Brask mill in 2014."),
    ("The council of Tarn adopted the plan on Tuesday.", "On Tuesday Tarn's council passed the plan."),
    ("Olm Verrin led the port of Tarn from 2003 to 2009.", "Verrin, who was head of Tarn's port from 2003 to 2009, is ill."),
    ("The Velda board suspended captain Ruke for 60 days.", "Captain Ruke is under a 60-day suspension by the Velda board."),
])
def test_one_event(left, right):
    assert points(left, right) >= LIKELY
    assert points(right, left) == points(left, right)


@pytest.mark.parametrize(("left", "right"), [
    (LEFT, "Ombrin sold its lanterns on 4 May 2021."),
    (LEFT, "The Brask mill was built in 1888."),
    ("The council of Tarn adopted the plan on Tuesday.", "Snow fell over Ombrin on Tuesday."),
    ("Lena Frosk sued the Brask mill in 2014.", "Rain ruined the harvest in 2014."),
    ("The Velda board suspended captain Ruke for 60 days.", "The ferry needs 60 days to cross."),
    ("The summit in Tarn opened on Monday.", "An earthquake shook Ombrin on Monday."),
])
def test_no_event_in_common(left, right):
    assert points(left, right) < LIKELY


@pytest.mark.parametrize("text", [
    "Revenue rose 12 percent in 2021.",
    "TARN, 4 May 2021 - The mill burned down.",
])
def test_a_date_that_dates_nothing_of_its_own_has_no_likeness(text):
    claims = [claim for claim in checker.extract(checker.Document.from_text(text, id="a")) if claim.kind == "date"]
    assert claims
    assert [profile(claim) for claim in claims] == [None] * len(claims)


@pytest.mark.parametrize(("left", "right"), [
    ("4 May 2021", "11 June 2021"), ("4 May 2021", "May 2019"), ("on Tuesday", "on Friday"), ("for three weeks", "for nine years"),
])
def test_no_point_comes_from_the_value(left, right):
    one, other = (f"Verrin left the Tesk inquiry {words}, the mayor of Tarn told the council." for words in (left, right))
    assert points(one, one) == points(one, other) == points(other, other)


def test_what_opens_one_report_and_closes_another_is_less_likely_one_event():
    late = "The mill stood idle. " * 120 + LEFT
    assert points(LEFT, late) < points(LEFT, LEFT)
    assert points(LEFT, LEFT) > LEAST
