"""Reads days and months that are written out. A missing year is supplied by tense and publication."""

from __future__ import annotations

import datetime
from collections.abc import Callable

from checker.lexicon import table
from checker.model.value import When
from checker.normalize.calendar.date_place import DatePlace, one_day, stated, unknown
from checker.normalize.calendar.date_ranges import weekend_around
from checker.normalize.calendar.date_years import edged, full_year, given_year, has_year, year_of_which
from checker.normalize.calendar.days import DAY, holiday, month_days, week_of
from checker.normalize.calendar.direction import AHEAD, NEITHER


def _day(place: DatePlace) -> When:
    month, day = place.month(), place.number("day") or 0
    if has_year(place):
        return one_day(month, day, given_year(place), "year month day")
    year = _year_near_by(place, month, day) or place.shared_year(month) or place.moved_year(month, day) or place.year_by_tense(month, day)
    return one_day(month, day, year, "month day")


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
    if not place.word("month2") and last_day < day and place.is_led_by_article("day2"):
        last_month, last_year = month % 12 + 1, last_year + (month == 12)
    year = full_year(place.word("year")) if place.word("year") else last_year - (month > last_month)
    first, last = datetime.date(year, month, day), datetime.date(last_year, last_month, last_day)
    if first > last:
        raise ValueError(place.word("day"))
    return stated((first, last), "year month day" if written else "month day")


def _month(place: DatePlace) -> When:
    month, which = place.month(), place.word("which")
    known = "year month" if place.word("year") else "month"
    if has_year(place):
        year = given_year(place)
    elif which:
        year = year_of_which(place, which, month)
    else:
        year = place.shared_year(month) or place.year_of_month(month)
    if year is None:
        return unknown(known, month=month)
    return stated(edged(place, month_days(year, month)), known)


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
    """"the week of April 10"."""
    month, day = place.month(), place.number("day") or 0
    year = given_year(place) or place.year_by_tense(month, day)
    return unknown("month day", month=month, day=day) if year is None else stated(week_of(datetime.date(year, month, day)))


def _yearmonth(place: DatePlace) -> When:
    return stated(month_days(int(place.word("year")), place.number("month") or 0), "year month")


def _holiday(place: DatePlace) -> When:
    if once := table("holidays")["once"].get(place.word("holiday")):
        return stated((datetime.date(*once), datetime.date(*once)))
    day_in, which = holiday(place.word("holiday")), place.word("which")
    year, base = full_year(place.word("year2")) if place.word("year2") else given_year(place), place.published
    if year is None and base is not None and not has_year(place):
        options = [day_in(other) for other in range(base.year - 1, base.year + 2)]
        if which in table("calendar")["this"]:
            year = base.year
        elif not which and place.tense() == NEITHER:
            year = min(options, key=lambda day: abs((day - base).days)).year
        elif which in table("calendar")["after_now"] or (not which and place.tense() == AHEAD):
            year = min(day for day in options if day >= base).year
        else:
            year = max(day for day in options if day <= base - (DAY if which else 0 * DAY)).year
    if year is None:
        fixed = table("holidays")["fixed"].get(place.word("holiday"))
        return unknown("month day", month=fixed[0], day=fixed[1]) if fixed else unknown()
    if place.word("unit"):
        return stated(weekend_around(day_in(year)), "month")
    return stated((day_in(year), day_in(year)), "month day")


READERS: dict[str, Callable[[DatePlace], When]] = {
    "day": _day, "days": _days, "consecutive": _days, "month": _month, "months": _months, "week": _week, "yearmonth": _yearmonth,
    "holiday": _holiday}
