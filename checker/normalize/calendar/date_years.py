"""Years: written in two or four digits, told by "last year", or left out."""

from __future__ import annotations

from checker.lexicon import table
from checker.lexicon.spoken_years import year_number
from checker.normalize.calendar.date_place import DatePlace
from checker.normalize.calendar.days import WEEK, Days, part_of, shift, weekend_of
from checker.normalize.calendar.direction import BACK

_PIVOT = 40  # two digits below it are of this century
_NEW_WEEK = 2
"""Days of a week on which "this weekend" beside a past verb is the one just over."""


def full_year(digits: str) -> int:
    """A year of two or four digits, or of words."""
    value = year_number(digits)
    return value if len(digits) > 2 else value + (2000 if value < _PIVOT else 1900)


def given_year(place: DatePlace) -> int | None:
    """The year that is written, or that "last year" beside a month means; None where neither is there or it cannot be told."""
    if written := place.word("year"):
        return full_year(written)
    which = place.word("which_year")
    if not which:
        return None
    days = relative_unit(place, which, "year")
    return None if days is None else days[0].year


def relative_unit(place: DatePlace, which: str, unit: str) -> Days | None:
    """The week, month, year ... that "last", "this", "next" or "that" means; None where nothing in reach tells."""
    calendar = table("calendar")
    is_narrative = which == "next" and (unit == "day" or (place.has_article and place.tense() == BACK))
    leans = is_narrative or which in calendar["that"] or which in ("previous", "preceding", "prior", "following")
    anchor = place.anchor() if leans else None
    if which in calendar["that"] and anchor is None:
        return None
    step = 1 if which in calendar["after_now"] else 0 if which in calendar["this"] or which in calendar["that"] else -1
    base = anchor[1] if anchor and step > 0 else anchor[0] if anchor else place.published
    if base is None or (step > 0 and leans and anchor is None):
        return None
    if unit == "weekend":
        step -= which == "this" and base.isoweekday() <= _NEW_WEEK and place.tense() == BACK
        return weekend_of(base + (0 if which in ("coming", "upcoming") else step) * WEEK)
    return shift(base, unit, step)


def has_year(place: DatePlace) -> bool:
    """Whether a year is written, or told by "last year" and the like."""
    return bool(place.word("year") or place.word("which_year"))


def edged(place: DatePlace, days: Days) -> Days:
    """The part of an interval that "early", "late", "earlier" or "later" leaves."""
    edge = place.edge()
    if edge in ("earlier", "later"):
        base = place.published
        if base is None or not days[0] <= base <= days[1]:
            return days
        return (days[0], base) if edge == "earlier" else (base, days[1])
    return part_of(days, edge)


def year_of_which(place: DatePlace, which: str, month: int, last: int = 0) -> int | None:
    """"last September" is the latest one that is over, "next May" the first that has not begun, "this March" of this year."""
    calendar, base = table("calendar"), place.published
    if which in calendar["that"] or base is None:
        anchor = place.anchor() if which in calendar["that"] else None
        return None if anchor is None else anchor[0].year
    if which in calendar["this"]:
        return base.year
    return base.year + (month <= base.month) if which in calendar["after_now"] else base.year - ((last or month) >= base.month)
