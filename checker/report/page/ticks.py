"""Ticks: round numbers and first days along an axis, as many as have room beside one another."""

from __future__ import annotations

import calendar
import datetime
import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from checker.report.page.axis import MARGIN, NARROW, Axis, day_number, log
from checker.report.phrasing import number_text

_LETTER = 6.4
"""Pixels of an average character of a tick's label."""
_GAP = 8
_OVER = 12
"""Pixels that a label may stick out of the strip, into the card's margin."""
_MOST = 12
"""Ticks that are weighed at once; more never have room."""
_YEARS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)


@dataclass(frozen=True, slots=True)
class Tick:
    """A tick and its label; `at` in percent of the width."""

    at: float
    label: str


def number_ticks(axis: Axis, *, is_whole: bool) -> tuple[Tick, ...]:
    """Ticks of an axis of numbers. Where all values are whole, so are they."""
    if axis.low == axis.high:
        return ()
    rows = _powers(axis) if axis.is_log else _multiples(axis, is_whole=is_whole)
    return _first_with_room(([(value, number_text(_decimal(value))) for value in row] for row in rows), axis)


def day_ticks(axis: Axis) -> tuple[Tick, ...]:
    """Ticks of an axis of days: days, firsts of months or firsts of years."""
    if axis.low == axis.high:
        return ()
    rows = (_labelled([day for day in days if 0 <= axis.at(day_number(day)) <= 100], label) for days, label in _calendars(axis))
    ends = [(end, _dated(datetime.date.fromordinal(int(end)))) for end in (axis.low, axis.high)]
    return _first_with_room(rows, axis) or _first_with_room([ends], axis)


def _decimal(value: Fraction) -> Decimal:
    return Decimal(value.numerator) / Decimal(value.denominator)


def _ends(axis: Axis) -> tuple[Fraction, Fraction]:
    """The values at the very ends of an even axis."""
    more = (axis.high - axis.low) * Fraction(MARGIN, 100 - 2 * MARGIN)
    return axis.low - more, axis.high + more


def _multiples(axis: Axis, *, is_whole: bool) -> Iterator[list[Fraction]]:
    """Multiples of 1, 2 and 5 times a power of ten, close ones first."""
    first, last = _ends(axis)
    power = math.floor(log((last - first) / _MOST))
    for exponent in range(power, power + 3):
        for digit in (1, 2, 5):
            step = digit * Fraction(10) ** exponent
            if (last - first) / step <= _MOST and not (is_whole and step < 1):
                yield [step * number for number in range(math.ceil(first / step), math.floor(last / step) + 1)]


def _powers(axis: Axis) -> Iterator[list[Fraction]]:
    """Powers of ten, at first with three times each between them, then every second one, every third one ..."""
    first, last = math.floor(log(axis.low)) - 1, math.ceil(log(axis.high)) + 1
    yield [digit * Fraction(10) ** power for power in range(first, min(last, first + _MOST) + 1) for digit in (1, 3)]
    for each in range(1, last - first + 1):
        if (last - first) <= _MOST * each:
            yield [Fraction(10) ** power for power in range(first, last + 1) if power % each == 0]


def _calendars(axis: Axis) -> Iterator[tuple[list[datetime.date], Callable[[datetime.date], str]]]:
    first, last = (datetime.date.fromordinal(min(max(int(end), 1), datetime.date.max.toordinal())) for end in _ends(axis))
    for days in (1, 2, 5, 10):
        if (last - first).days <= _MOST * days:
            yield [datetime.date.fromordinal(number) for number in range(first.toordinal(), last.toordinal() + 1)
                   if (number - int(axis.low)) % days == 0], _day_label
    for months in (1, 2, 3, 6):
        if (last - first).days <= _MOST * 31 * months:
            yield [datetime.date(year, month, 1) for year in range(first.year, last.year + 1)
                   for month in range(1, 13, months)], _month_label
    for years in _YEARS:
        if last.year - first.year <= _MOST * years:
            yield [datetime.date(year, 1, 1) for year in range(first.year, last.year + 1) if year % years == 0], _year_label


def _labelled(days: Sequence[datetime.date], label: Callable[[datetime.date], str]) -> list[tuple[Fraction, str]]:
    """Days with their labels; a day of the month has its year where that is another than before it."""
    years = [None, *(day.year for day in days)]
    return [(day_number(day), _dated(day) if label is _day_label and day.year != before else label(day))
            for day, before in zip(days, years, strict=False)]


def _day_label(day: datetime.date) -> str:
    return f"{day.day} {calendar.month_abbr[day.month]}"


def _dated(day: datetime.date) -> str:
    return f"{_day_label(day)} {day.year}"


def _month_label(day: datetime.date) -> str:
    return f"{calendar.month_abbr[day.month]} {day.year}"


def _year_label(day: datetime.date) -> str:
    return str(day.year)


def _first_with_room(rows: Iterable[Sequence[tuple[Fraction, str]]], axis: Axis) -> tuple[Tick, ...]:
    """The first row with two ticks or more whose labels neither touch nor stick out; none where there is no such row."""
    for row in rows:
        ticks = [Tick(axis.at(value), label) for value, label in row if value > 0 or not axis.is_log]
        inside = [tick for tick in ticks if _edges(tick)[0] >= -_OVER and _edges(tick)[1] <= NARROW + _OVER]
        if len(inside) > 1 and all(_edges(left)[1] + _GAP <= _edges(right)[0] for left, right in pairwise(inside)):
            return tuple(inside)
    return ()


def _edges(tick: Tick) -> tuple[float, float]:
    middle, half = tick.at * NARROW / 100, len(tick.label) * _LETTER / 2
    return middle - half, middle + half
