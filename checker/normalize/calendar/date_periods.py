"""Reads periods: quarters, halves, seasons, fiscal years, years, decades, centuries, and the first or last part of one."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable

from checker.lexicon import table
from checker.model.value import When
from checker.normalize.calendar.date_place import DatePlace, stated, unknown
from checker.normalize.calendar.date_years import edged, full_year, given_year, has_year, relative_unit, year_of_which
from checker.normalize.calendar.days import DAY, WEEK, Days, add_months, century, decade_of, month_days, quarter_of, week_of, year_days
from checker.normalize.calendar.direction import AHEAD

_OWN_CENTURY = 2000
"""From here on such a number is the decade: "the 1800s" are a hundred years, "the 2000s" are ten."""


def _stated(place: DatePlace, days: Days, *, fiscal: bool = False) -> When:
    is_written = bool(place.word("year"))
    return stated(days, "year" if is_written else "", relative=not is_written, fiscal=fiscal)


def _portion(place: DatePlace) -> When:
    """"the first nine months of 2025", "the last week of July", "the third day of next month"."""
    whole = _whole(place)
    if whole is None:
        return unknown()
    unit, word = {"quarters": "quarter", **table("calendar")["units"]}.get(place.word("unit"), "quarter"), place.word("number")
    count = place.number("count") or 1 if place.word("count") else 1
    is_last = word in (*table("calendar")["before_now"], "final")
    skip = 0 if is_last else _ordinal(place) or 1
    first, last = whole
    if unit in ("week", "weekend"):
        first, last = _weeks_from(first), _weeks_from(last + DAY) - DAY
    inside = _steps(first, last, unit, -count, 0) if is_last else _steps(first, last, unit, skip - 1, skip - 1 + count)
    return stated(inside, "year" if place.word("year") else "month" if place.word("month") else "", relative=not place.word("year"))


def _whole(place: DatePlace) -> Days | None:
    if place.word("month"):
        month = place.month()
        year = given_year(place) if has_year(place) else place.year_of_month(month)
        return None if year is None else month_days(year, month)
    if place.word("year"):
        return year_days(full_year(place.word("year")))
    return relative_unit(place, place.word("which_year") or "this", place.word("year_unit"))


def _weeks_from(day: datetime.date) -> datetime.date:
    """The Monday of the first week that has most of its days from this day on, as ISO 8601 counts weeks."""
    monday = week_of(day)[0]
    return monday if (day - monday).days <= 3 else monday + WEEK


def _steps(first: datetime.date, last: datetime.date, unit: str, low: int, high: int) -> Days:
    """The part of an interval between two counts of units from its start, or from its end where they are negative."""
    if unit in ("month", "quarter"):
        months = 3 if unit == "quarter" else 1
        base = (last + DAY) if high <= 0 else first
        return add_months(base, low * months), add_months(base, high * months) - DAY
    days = 1 if unit == "day" else 7
    base = (last + DAY) if high <= 0 else first
    return base + low * days * DAY, base + high * days * DAY - DAY


def _quarter(place: DatePlace) -> When:
    fiscal = bool(place.word("fiscal"))
    number, which = _ordinal(place), place.word("number")
    year = full_year(place.word("fiscal")[-2:]) if place.word("fiscal").startswith("fy") else given_year(place)
    if number is None and which in (*table("calendar")["before_now"], "final") and has_year(place):
        number = 4
    if number is not None:
        if year is None and not has_year(place):
            year = _latest_part(place, 3 * number - 2, 3)
        if year is None:
            return unknown(fiscal=fiscal)
        return _stated(place, month_days(year, 3 * number - 2, 3), fiscal=fiscal)
    if place.published is None:
        return unknown(fiscal=fiscal)
    step = 1 if which in table("calendar")["after_now"] else 0 if which in table("calendar")["this"] else -1
    return stated(quarter_of(add_months(place.published.replace(day=1), 3 * step)), relative=True, fiscal=fiscal)


def _ordinal(place: DatePlace) -> int | None:
    digits = re.sub(r"\D", "", place.word("quarter") or place.word("half"))
    if digits:
        return int(digits)
    word = place.word("number")
    return place.number("number") if word[:1].isdigit() or word in table("numerals")["ordinals"] else None


def _latest_part(place: DatePlace, month: int, months: int) -> int | None:
    """The year of a quarter or half that stands alone: the latest that has ended, or the next where the words look ahead."""
    if place.published is None:
        return None
    if place.word("unit") == "year":
        return place.published.year
    year = place.published.year
    ended = month_days(year, month, months)[1] < place.published
    if place.tense() == AHEAD:
        return year + ended
    return year if ended else year - 1


def _half(place: DatePlace) -> When:
    number, year = _ordinal(place) or 1, given_year(place)
    if year is None and not has_year(place):
        year = _latest_part(place, 6 * number - 5, 6)
    if year is None:
        return unknown(fiscal=bool(place.word("fiscal")))
    return _stated(place, month_days(year, 6 * number - 5, 6), fiscal=bool(place.word("fiscal")))


def _fiscal(place: DatePlace) -> When:
    if not place.word("year") and not place.word("short"):
        days = relative_unit(place, place.word("which") or "this", "year")
        return unknown(fiscal=True) if days is None else stated(edged(place, days), relative=True, fiscal=True)
    years = re.findall(r"\d+", place.word("short") or f"{place.word('year')} {place.word('year2')}")
    first = full_year(years[0])
    last = full_year(years[-1])
    return stated(year_days(first, max(1, last - first + 1)), "year", fiscal=True)


def _season(place: DatePlace) -> When:
    month, which, year = table("calendar")["seasons"][place.word("season")], place.word("which"), given_year(place)
    base = place.published
    if not has_year(place) and base is not None:
        if which:
            year = year_of_which(place, which, month, month + 2)
        else:
            year = base.year + (base.month > month + 2) if place.tense() == AHEAD else base.year - (base.month < month)
    if year is None:
        return unknown()
    return _stated(place, edged(place, month_days(year, month, 3)))


def _year(place: DatePlace) -> When:
    return stated(edged(place, year_days(full_year(place.word("year")))), "year")


def _years(place: DatePlace) -> When:
    first, second = place.word("year"), place.word("year2")
    last = int(second) if len(second) > 2 else int(first) // 100 * 100 + int(second)
    return stated((datetime.date(int(first), 1, 1), datetime.date(last, 12, 31)), "year")


def _decade(place: DatePlace) -> When:
    word = place.word("decade")
    digits = re.sub(r"\D", "", word)
    start = int(digits) if len(digits) > 2 else 1900 + (int(digits) if digits else table("calendar")["decade_words"][word])
    is_century = len(digits) == len("1800") and start % 100 == 0 and start < _OWN_CENTURY
    if is_century and "decade" not in {item.lower for item in place.sentence.words}:
        return stated(edged(place, year_days(start, 100)), "year")
    return stated(edged(place, decade_of(start)), "year")


def _century(place: DatePlace) -> When:
    return stated(edged(place, century(place.number("number") or 1)))


READERS: dict[str, Callable[[DatePlace], When]] = {
    "portion": _portion, "quarter": _quarter, "half": _half, "fiscal": _fiscal, "season": _season, "year": _year, "years": _years,
    "decade": _decade, "century": _century}
