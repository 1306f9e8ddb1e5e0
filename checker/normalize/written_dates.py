"""Reads dates that are written out: days, ranges of days, months, quarters, years. A missing year is supplied by tense and publication."""

from __future__ import annotations

import datetime
import re
from bisect import bisect_left
from collections.abc import Callable, Iterator

from checker.lexicon import table
from checker.model.claim import Kind
from checker.model.value import When
from checker.normalize.date_place import DatePlace, UnclearDateError, stated, unknown
from checker.normalize.days import (
    DAY, WEEK, Days, add_months, century, decade_of, holiday, month_days, part_of, quarter_of, shift, week_of, weekend_of, year_days)
from checker.normalize.direction import AHEAD, BACK

_NEIGHBORS = 20
_NEAR = 7  # days from publication within which one reading of 7/8/07 is taken for the right one
_PIVOT = 40  # two digits below it are of this century


def full_year(digits: str) -> int:
    """A year of two or four digits."""
    value = int(digits)
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
    leans = which in calendar["that"] or which in ("previous", "preceding", "prior", "following") or (
        which == "next" and (unit == "day" or place.has_article and place.tense() == BACK))
    anchor = place.anchor() if leans else None
    if which in calendar["that"] and anchor is None:
        return None
    step = 1 if which in calendar["after_now"] else 0 if which in calendar["this"] or which in calendar["that"] else -1
    base = anchor[1] if anchor and step > 0 else anchor[0] if anchor else place.published
    if base is None or (step > 0 and leans and anchor is None):
        return None
    if unit == "weekend":
        return weekend_of(base + step * WEEK)
    return shift(base, unit, step)


def _has_year(place: DatePlace) -> bool:
    return bool(place.word("year") or place.word("which_year"))


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
    if "." in digits or first > 12 or first == second:
        return datetime.date(year, second, first)
    month_first = datetime.date(year, first, second)
    if second > 12:
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
        if parts and len(parts[0]) <= 2 and (int(parts[0]) > 12) != (int(parts[1]) > 12):
            yield int(parts[0]) > 12


def _short(place: DatePlace) -> When:
    first, second = (int(part) for part in place.word("short").split("/"))
    if first <= 12 and second <= 12 and first != second:
        raise UnclearDateError
    month, day = (second, first) if first > 12 else (first, second)
    return _one_day(place, month, day, place.year_by_tense(month, day), "month day")


def _one_day(place: DatePlace, month: int, day: int, year: int | None, known: str) -> When:
    if year is None:
        datetime.date(2000, month, day)  # raises ValueError for 30 February
        return unknown(known, month=month, day=day)
    found = datetime.date(year, month, day)
    return stated((found, found), known)


def _day(place: DatePlace) -> When:
    month, day = place.month(), place.number("day") or 0
    if _has_year(place):
        return _one_day(place, month, day, given_year(place), "year month day")
    return _one_day(place, month, day, _year_near_by(place, month, day) or place.year_by_tense(month, day), "month day")


def _year_near_by(place: DatePlace, month: int, day: int) -> int | None:
    """A weekday beside month and day tells the year where only one year around publication fits."""
    weekday = table("calendar")["weekdays"].get(place.word("weekday"))
    if weekday is None or place.published is None:
        return None
    around = range(place.published.year - 1, place.published.year + 2)
    fits = [year for year in around if _is_weekday(year, month, day, weekday)]
    return fits[0] if len(fits) == 1 else None


def _is_weekday(year: int, month: int, day: int, weekday: int) -> bool:
    return day <= month_days(year, month)[1].day and datetime.date(year, month, day).isoweekday() == weekday


def _days(place: DatePlace) -> When:
    month, day = place.month(), place.number("day") or 0
    last_day = place.number("day2") or 0
    last_month = place.month("month2") if place.word("month2") else month
    written = place.word("year2") or place.word("year")
    last_year = full_year(written) if written else place.year_by_tense(last_month, last_day)
    if last_year is None:
        return unknown("month day", month=month, day=day)
    year = full_year(place.word("year")) if place.word("year") else last_year - (month > last_month)
    first, last = datetime.date(year, month, day), datetime.date(last_year, last_month, last_day)
    if first > last:
        raise ValueError(place.word("day"))
    return stated((first, last), "year month day" if written else "month day")


def _month(place: DatePlace) -> When:
    month, which = place.month(), place.word("which")
    known = "year month" if place.word("year") else "month"
    if _has_year(place):
        year = given_year(place)
    elif which:
        year = _year_of_which(place, which, month)
    else:
        year = place.year_of_month(month)
    if year is None:
        return unknown(known, month=month)
    return stated(_edge(place, month_days(year, month)), known)


def _year_of_which(place: DatePlace, which: str, month: int, last: int = 0) -> int | None:
    """"last September" is the latest one that is over, "next May" the first that has not begun, "this March" of this year."""
    calendar, base = table("calendar"), place.published
    if which in calendar["that"] or base is None:
        anchor = place.anchor() if which in calendar["that"] else None
        return None if anchor is None else anchor[0].year
    if which in calendar["this"]:
        return base.year
    return base.year + (month <= base.month) if which in calendar["after_now"] else base.year - ((last or month) >= base.month)


def _edge(place: DatePlace, days: Days) -> Days:
    """The part of an interval that "early", "late", "earlier" or "later" leaves."""
    edge = place.edge()
    if edge in ("earlier", "later"):
        base = place.published
        if base is None or not days[0] <= base <= days[1]:
            return days
        return (days[0], base) if edge == "earlier" else (base, days[1])
    return part_of(days, edge)


def _months(place: DatePlace) -> When:
    first, last = place.month(), place.month("month2")
    written = place.word("year2") or place.word("year")
    last_year = full_year(written) if written else place.year_of_month(last)
    if last_year is None:
        return unknown("month", month=first)
    year = full_year(place.word("year")) if place.word("year") and place.word("year2") else last_year - (first > last)
    if place.word("year") and not place.word("year2"):
        year, last_year = full_year(place.word("year")), full_year(place.word("year")) + (first > last)
    return stated((month_days(year, first)[0], month_days(last_year, last)[1]), "year month" if written else "month")


def _week(place: DatePlace) -> When:
    """"the week of April 10", "the last week of July"."""
    month, day = place.month(), place.number("day") if place.word("day") else None
    year = given_year(place) or (place.year_of_month(month) if day is None else place.year_by_tense(month, day))
    if year is None:
        return unknown("month", month=month, day=day)
    if day is not None:
        return stated(week_of(datetime.date(year, month, day)))
    return stated(week_of(month_days(year, month)[0]))


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
        year = given_year(place) if _has_year(place) else place.year_of_month(month)
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
    if number is None and which in (*table("calendar")["before_now"], "final") and _has_year(place):
        number = 4
    if number is not None:
        if year is None and not _has_year(place):
            year = _latest_part(place, 3 * number - 2, 3)
        if year is None:
            return unknown(fiscal=fiscal)
        return stated(month_days(year, 3 * number - 2, 3), "year" if place.word("year") else "", relative=not place.word("year"), fiscal=fiscal)
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
    if year is None and not _has_year(place):
        year = _latest_part(place, 6 * number - 5, 6)
    if year is None:
        return unknown(fiscal=bool(place.word("fiscal")))
    return stated(month_days(year, 6 * number - 5, 6), "year" if place.word("year") else "", relative=not place.word("year"), fiscal=bool(place.word("fiscal")))


def _fiscal(place: DatePlace) -> When:
    if not place.word("year") and not place.word("short"):
        days = relative_unit(place, place.word("which") or "this", "year")
        return unknown(fiscal=True) if days is None else stated(_edge(place, days), relative=True, fiscal=True)
    years = re.findall(r"\d+", place.word("short") or f"{place.word('year')} {place.word('year2')}")
    first = full_year(years[0])
    last = full_year(years[-1])
    return stated(year_days(first, max(1, last - first + 1)), "year", fiscal=True)


def _season(place: DatePlace) -> When:
    month, which, year = table("calendar")["seasons"][place.word("season")], place.word("which"), given_year(place)
    base = place.published
    if not _has_year(place) and base is not None:
        if which:
            year = _year_of_which(place, which, month, month + 2)
        else:
            year = base.year + (base.month > month + 2) if place.tense() == AHEAD else base.year - (base.month < month)
    if year is None:
        return unknown()
    return stated(_edge(place, month_days(year, month, 3)), "year" if place.word("year") else "", relative=not place.word("year"))


def _year(place: DatePlace) -> When:
    return stated(_edge(place, year_days(full_year(place.word("year")))), "year")


def _years(place: DatePlace) -> When:
    first, second = place.word("year"), place.word("year2")
    last = int(second) if len(second) > 2 else int(first) // 100 * 100 + int(second)
    return stated((datetime.date(int(first), 1, 1), datetime.date(last, 12, 31)), "year")


def _yearmonth(place: DatePlace) -> When:
    return stated(month_days(int(place.word("year")), place.number("month") or 0), "year month")


def _decade(place: DatePlace) -> When:
    word = place.word("decade")
    digits = re.sub(r"\D", "", word)
    start = int(digits) if len(digits) > 2 else 1900 + (int(digits) if digits else table("calendar")["decade_words"][word])
    return stated(_edge(place, decade_of(start)), "year")


def _century(place: DatePlace) -> When:
    return stated(_edge(place, century(place.number("number") or 1)))


def _holiday(place: DatePlace) -> When:
    day_in, which = holiday(place.word("holiday")), place.word("which")
    year, base = given_year(place), place.published
    if year is None and base is not None and not _has_year(place):
        options = [day_in(other) for other in range(base.year - 1, base.year + 2)]
        if which in table("calendar")["this"]:
            year = base.year
        elif which in table("calendar")["after_now"] or (not which and place.tense() == AHEAD):
            year = min(day for day in options if day >= base).year
        else:
            year = max(day for day in options if day <= base - (DAY if which else 0 * DAY)).year
    if year is None:
        fixed = table("holidays")["fixed"].get(place.word("holiday"))
        return unknown("month day", month=fixed[0], day=fixed[1]) if fixed else unknown()
    return stated((day_in(year), day_in(year)), "month day")


READERS: dict[str, Callable[[DatePlace], When]] = {
    "digits": _digits, "short": _short, "day": _day, "days": _days, "consecutive": _days, "month": _month, "months": _months, "week": _week, "portion": _portion,
    "quarter": _quarter, "half": _half, "fiscal": _fiscal, "season": _season, "year": _year, "years": _years, "yearmonth": _yearmonth,
    "decade": _decade, "century": _century, "holiday": _holiday}
