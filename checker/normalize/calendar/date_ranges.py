"""Reads two dates that are the ends of one stretch, and weekdays counted within a month."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import replace

from checker.lexicon import table
from checker.model.claim import Mention
from checker.model.value import When
from checker.normalize.calendar.date_place import DatePlace, UnclearDateError, stated, unknown
from checker.normalize.calendar.date_years import given_year, has_year, relative_unit
from checker.normalize.calendar.days import DAY, add_months, month_days, nth_weekday


def _range(place: DatePlace) -> When:
    """From the first day of one date to the last of another; a year that one end lacks is the other's, or the one beside it."""
    first, last = (_end(place, name) for name in ("first", "last"))
    if first.low is None or last.high is None:
        return unknown()
    low, high = first.low, last.high
    if "year" not in first.known and not first.relative and ("year" in last.known or low > high):
        low = _near(low, high, ahead=False)
    elif "year" not in last.known and not last.relative and ("year" in first.known or low > high):
        high = _near(high, low, ahead=True)
    if low > high:
        raise ValueError(place.mention.span)
    return stated((low, high), " ".join(first.known & last.known), relative=first.relative or last.relative)


def _end(place: DatePlace, end: str) -> When:
    """One end of the stretch, read as a date of its own."""
    own = [(name.split(), span) for name, span in place.mention.parts if name.startswith(end + " ")]
    form = own[0][0][1]
    span = next(span for name, span in own if name[2] == "span")
    parts = tuple((name[2], part) for name, part in own if name[2] != "span")
    value = place.read(Mention(place.mention.kind, span, place.mention.sentence, "date." + form, parts),
                       place.document, place.sentences, place.mentions)
    if not isinstance(value, When):
        raise UnclearDateError
    return value


def _near(day: datetime.date, other: datetime.date, *, ahead: bool) -> datetime.date:
    """The same day of the year: the first not before another day, or the last not after it."""
    options = [add_months(day, 12 * (other.year + step - day.year)) for step in (-1, 0, 1)]
    return min(one for one in options if one >= other) if ahead else max(one for one in options if one <= other)


def _nth(place: DatePlace) -> When:
    """"the first Tuesday of November", "the last Friday of next month"."""
    weekday, month = int(table("calendar")["weekdays"][place.word("weekday")]), None
    if place.word("month"):
        number = place.month()
        year = given_year(place) if has_year(place) else place.year_of_month(number)
        month = None if year is None else month_days(year, number)
    else:
        month = relative_unit(place, place.word("which_year") or "this", "month")
    if month is None:
        return unknown()
    word = place.word("number")
    nth = -1 if word in (*table("calendar")["before_now"], "final") else place.number("number") or 1
    day = nth_weekday(month[0].year, month[0].month, weekday, nth)
    if day > month[1]:
        raise ValueError(word)
    return replace(stated((day, day), "day"), relative=not place.word("month"))


def weekend_around(day: datetime.date) -> tuple[datetime.date, datetime.date]:
    """The weekend next to a holiday: Saturday to Monday for a holiday on Monday, else the nearest Saturday and Sunday."""
    weekday = day.isoweekday()
    if weekday == 1:
        return day - 2 * DAY, day
    saturday = day + (6 - weekday) * DAY if weekday >= 3 else day - (weekday + 1) * DAY
    return saturday, saturday + DAY


READERS: dict[str, Callable[[DatePlace], When]] = {"range": _range, "nth": _nth}
