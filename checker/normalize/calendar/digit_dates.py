"""Reads dates in digits alone: 2024-10-22, 22/10/2024, 10/22."""

from __future__ import annotations

import datetime
import re
from bisect import bisect_left
from collections.abc import Callable, Iterator

from checker.model.claim import Kind
from checker.model.value import When
from checker.normalize.calendar.date_place import DatePlace, UnclearDateError, one_day, stated
from checker.normalize.calendar.date_years import full_year

_NEIGHBORS = 20
_NEAR = 7  # days from publication within which one reading of 7/8/07 is taken for the right one
_MONTHS = 12


def _digits(place: DatePlace) -> When:
    digits = place.word("digits")
    parts = re.split(r"\D", digits)
    if len(parts[0]) == len("2024"):
        day = datetime.date(int(parts[0]), int(parts[1]), int(parts[2]))
    else:
        day = _day_of_two_readings(place, digits, parts)
    return stated((day, day), "year month day")


def _day_of_two_readings(place: DatePlace, digits: str, parts: list[str]) -> datetime.date:
    """22/10/2024 and 10/22/2024 tell themselves; 10/11/2024 is told by another date of the text, or by publication."""
    first, second, year = int(parts[0]), int(parts[1]), full_year(parts[2])
    if "." in digits or first > _MONTHS or first == second:
        return datetime.date(year, second, first)
    month_first = datetime.date(year, first, second)
    if second > _MONTHS:
        return month_first
    day_first = datetime.date(year, second, first)
    orders = set(_orders(place))
    if len(orders) == 1:
        return day_first if orders.pop() else month_first
    near = [day for day in (month_first, day_first) if place.published and abs((day - place.published).days) <= _NEAR]
    if len(near) != 1:
        raise UnclearDateError
    return near[0]


def _orders(place: DatePlace) -> Iterator[bool]:
    """True for each neighbor that can only be day first, False for each that can only be month first."""
    at = bisect_left(place.mentions, place.mention.span, key=lambda mention: mention.span)
    for other in place.mentions[max(0, at - _NEIGHBORS):at + _NEIGHBORS]:
        span = other.part("digits") if other.kind is Kind.DATE else None
        parts = [] if span is None else re.split(r"\D", place.document.text[span.start:span.end])
        if parts and len(parts[0]) <= 2 and (int(parts[0]) > _MONTHS) != (int(parts[1]) > _MONTHS):
            yield int(parts[0]) > _MONTHS


def _short(place: DatePlace) -> When:
    first, second = (int(part) for part in place.word("short").split("/"))
    if first <= _MONTHS and second <= _MONTHS and first != second:
        raise UnclearDateError
    month, day = (second, first) if first > _MONTHS else (first, second)
    return one_day(month, day, place.year_by_tense(month, day), "month day")


READERS: dict[str, Callable[[DatePlace], When]] = {"digits": _digits, "short": _short}
