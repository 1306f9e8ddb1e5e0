from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.compare import compare
from checker.model.claim import Claim, Kind
from checker.model.finding import Outcome
from checker.model.rule import CompareTerms
from checker.model.text import Span, ZoneName
from checker.model.value import Basis, When

SAME, COMPATIBLE, DIFFERENT = Outcome.SAME, Outcome.COMPATIBLE, Outcome.DIFFERENT
DAY = frozenset({"year", "month", "day"})


def date(low, high=None, *, text="x", known=DAY, month=None, day=None, fiscal=False):
    ends = [dt.date.fromisoformat(end) if end else None for end in (low, high or low)]
    basis = Basis.STATED if low else Basis.NONE
    value = When(*ends, known, basis, month=month, day=day, fiscal=fiscal)
    return Claim("d:1", "d", Kind.DATE, Span(0, 1), text, Span(0, 1), ZoneName.BODY, value)


OCTOBER = {"known": frozenset({"year", "month"})}
YEARS = {"known": frozenset({"year"})}
CASES = [
    (date("2024-10-22"), date("2024-10-22"), SAME),
    (date("2024-10-22"), date("2024-10-23"), DIFFERENT),
    (date("2024-10-01", "2024-10-31", **OCTOBER), date("2024-10-22"), COMPATIBLE),
    (date("2024-10-01", "2024-10-31", **OCTOBER), date("2024-11-02"), DIFFERENT),
    (date("2024-10-22", "2024-10-24"), date("2024-10-23"), COMPATIBLE),
    (date("2024-10-22", "2024-10-24"), date("2024-10-23", "2024-10-25"), COMPATIBLE),
    (date(None, month=10, day=22), date(None, month=10, day=22), SAME),
    (date(None, month=10, day=22), date(None, month=10, day=23), DIFFERENT),
    (date(None, month=10, day=22), date(None, month=9, day=22), DIFFERENT),
    (date(None, month=10, day=22), date("2024-10-22"), SAME),
    (date(None, month=10, day=22), date("2024-10-24"), DIFFERENT),
    (date(None, month=10), date("2024-10-24"), COMPATIBLE),
    (date(None, month=10, day=22), date("2024-01-01", "2024-12-31"), Outcome.UNCLEAR),
    (date(None), date("2024-10-24"), Outcome.UNCLEAR),
    (date(None), date(None), Outcome.UNCLEAR),
    (date("2024-07-01", "2025-06-30", fiscal=True), date("2024-01-01", "2024-12-31"), Outcome.INCOMPARABLE),
]


@pytest.mark.parametrize(("left", "right", "outcome"), CASES)
def test_outcome_of_two_dates(left, right, outcome):
    there, back = compare(left, right, CompareTerms()), compare(right, left, CompareTerms())
    assert there.outcome is outcome, there.reason
    assert (back.outcome, back.reason) == (there.outcome, there.reason)


@pytest.mark.parametrize(("match", "left", "right", "outcome"), [
    ("same", date("2024-10-22", "2024-10-24"), date("2024-10-23", "2024-10-25"), DIFFERENT),
    ("same", date("2024-10-22", "2024-10-24"), date("2024-10-22", "2024-10-23"), DIFFERENT),
    ("same", date("2024-10-22", "2024-10-24"), date("2024-10-23"), COMPATIBLE),
    ("same", date("2024-10-22", "2024-10-24"), date("2024-10-01", "2024-10-31", **OCTOBER), COMPATIBLE),
    ("same", date("1990-01-01", "1998-12-31", **YEARS), date("1990-01-01", "1995-12-31", **YEARS), DIFFERENT),
    ("same", date("1990-01-01", "1998-12-31", **YEARS), date("1985-01-01", "1998-12-31", **YEARS), DIFFERENT),
    ("same", date("1990-01-01", "1998-12-31", **YEARS), date("1992-01-01", "2001-12-31", **YEARS), DIFFERENT),
    ("same", date("1990-01-01", "1998-12-31", **YEARS), date("1992-01-01", "1995-12-31", **YEARS), COMPATIBLE),
    ("same", date("1990-01-01", "1998-12-31", **YEARS), date("1990-01-01", "1990-12-31", **YEARS), COMPATIBLE),
    ("same", date("1990-01-01", "1999-12-31", **YEARS), date("1990-01-01", "1995-12-31", **YEARS), COMPATIBLE),
    ("same", date("1975-05-01", "1979-04-30", **OCTOBER), date("1970-01-01", "1979-04-30", **OCTOBER), DIFFERENT),
    ("same", date("1975-05-01", "1979-04-30", **OCTOBER), date("1975-01-01", "1979-12-31", **YEARS), COMPATIBLE),
    ("same", date("1975-05-01", "1979-04-30", **OCTOBER), date("1975-01-01", "1977-12-31", **YEARS), DIFFERENT),
    ("contains", date("2024-10-22", "2024-10-24"), date("2024-10-23", "2024-10-25"), DIFFERENT),
    ("contains", date("2024-10-22", "2024-10-24"), date("2024-10-22", "2024-10-23"), COMPATIBLE),
    ("overlaps", date("2024-10-22", "2024-10-24"), date("2024-10-23", "2024-10-25"), COMPATIBLE),
])
def test_match_says_how_near_two_runs_of_days_must_be(match, left, right, outcome):
    assert compare(left, right, CompareTerms(match=match)).outcome is outcome


def test_tolerance_in_days():
    terms = CompareTerms(tolerance=Decimal(2), tolerance_unit="day")
    assert compare(date("2024-10-22"), date("2024-10-24"), terms).outcome is COMPATIBLE
    assert compare(date("2024-10-22"), date("2024-10-25"), terms).outcome is DIFFERENT


def test_reasons_say_how_far_apart_and_what_cannot_be_resolved():
    assert compare(date("2024-10-23"), date("2024-10-22"), CompareTerms()).reason == "22 October 2024 and 23 October 2024 lie 1 day apart."
    unresolved = compare(date(None, text="last month"), date("2024-10-22"), CompareTerms())
    assert unresolved.reason == "“last month” cannot be resolved: no trusted date of publication tells which time is meant."


def test_rises_where_the_right_date_is_later():
    assert compare(date("2024-10-22"), date("2024-10-23"), CompareTerms()).rises is True
    assert compare(date("2024-10-23"), date("2024-10-22"), CompareTerms()).rises is False
    assert compare(date("2024-10-22"), date("2024-10-22"), CompareTerms()).rises is None


@st.composite
def dates(draw):
    low, high = sorted((draw(st.dates()), draw(st.dates())))
    if draw(st.booleans()):
        return date(low.isoformat(), high.isoformat())
    return date(None, month=draw(st.integers(1, 12)), day=draw(st.integers(1, 28)))


@given(dates(), dates(), st.sampled_from(["", "same", "contains", "overlaps"]))
def test_swapping_left_and_right_changes_nothing(left, right, match):
    there, back = (compare(*pair, CompareTerms(match=match)) for pair in ((left, right), (right, left)))
    assert (there.outcome, there.reason) == (back.outcome, back.reason)
    assert compare(left, left, CompareTerms(match=match)).outcome is SAME
