"""Calendar arithmetic: months, quarters, weeks, seasons and feasts as inclusive intervals of days."""

from __future__ import annotations

import calendar
import datetime
from collections.abc import Callable

from checker.lexicon import table

Days = tuple[datetime.date, datetime.date]
"""First and last day, both included."""

DAY = datetime.timedelta(days=1)
WEEK = datetime.timedelta(days=7)
_MONTHS = 12
_FIRST_THIRD, _SECOND_THIRD = 10, 20  # early October is 1 to 10, mid-October 11 to 20


def month_days(year: int, month: int, count: int = 1) -> Days:
    """`count` months from the first of a month on. Raises ValueError outside the years 1 to 9999."""
    last_year, last = year + (month + count - 2) // _MONTHS, (month + count - 2) % _MONTHS + 1
    return datetime.date(year, month, 1), datetime.date(last_year, last, calendar.monthrange(last_year, last)[1])


def year_days(year: int, count: int = 1) -> Days:
    """`count` whole years."""
    return datetime.date(year, 1, 1), datetime.date(year + count - 1, 12, 31)


def week_of(day: datetime.date) -> Days:
    """Monday to Sunday."""
    monday = day - day.weekday() * DAY
    return monday, monday + 6 * DAY


def quarter_of(day: datetime.date) -> Days:
    """The calendar quarter that holds a day."""
    return month_days(day.year, (day.month - 1) // 3 * 3 + 1, 3)


def decade_of(year: int) -> Days:
    """The 1990s are 1990 to 1999."""
    return year_days(year // 10 * 10, 10)


def century(number: int) -> Days:
    """The 21st century is 2001 to 2100."""
    return year_days(100 * number - 99, 100)


def add_months(day: datetime.date, months: int) -> datetime.date:
    """The same day of another month, or that month's last."""
    index = day.year * _MONTHS + day.month - 1 + months
    year, month = index // _MONTHS, index % _MONTHS + 1
    return datetime.date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def shift(day: datetime.date, unit: str, count: int) -> Days:
    """The day, week, month, year ... that lies `count` units after the one that holds a day."""
    if unit in ("day", "weekend"):
        return day + count * DAY, day + count * DAY
    if unit in ("week", "fortnight"):
        return week_of(day + count * (2 if unit == "fortnight" else 1) * WEEK)
    if unit == "month":
        moved = add_months(day.replace(day=1), count)
        return month_days(moved.year, moved.month)
    if unit == "quarter":
        return quarter_of(add_months(day.replace(day=1), 3 * count))
    if unit == "decade":
        return decade_of(day.year + 10 * count)
    if unit == "century":
        return century((day.year + 99) // 100 + count)
    return year_days(day.year + count)


def same_days_shifted(days: Days, unit: str, count: int) -> Days:
    """An interval moved as it is: a quarter one year on is that year's quarter."""
    if unit in ("day", "week", "fortnight", "weekend"):
        step = {"day": 1, "weekend": 7, "week": 7, "fortnight": 14}[unit] * count * DAY
        return days[0] + step, days[1] + step
    months = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}[unit] * count
    last = days[1]
    moved = add_months(last, months)
    is_month_end = (last + DAY).day == 1
    return add_months(days[0], months), month_days(moved.year, moved.month)[1] if is_month_end else moved


def weekend_of(day: datetime.date) -> Days:
    """Saturday and Sunday of the week that holds a day."""
    monday = week_of(day)[0]
    return monday + 5 * DAY, monday + 6 * DAY


def part_of(days: Days, edge: str) -> Days:
    """The early, mid or late part: of a month ten days, of a year four months, of a decade three years at either end."""
    first, last = days
    length = (last - first).days + 1
    if edge not in ("early", "mid", "late") or length < 28:
        return days
    if length <= 31:
        bounds = {"early": (1, _FIRST_THIRD), "mid": (_FIRST_THIRD + 1, _SECOND_THIRD), "late": (_SECOND_THIRD + 1, last.day)}[edge]
        return first.replace(day=bounds[0]), last.replace(day=bounds[1])
    months = (last.year - first.year) * _MONTHS + last.month - first.month + 1
    third = months // 3 if months <= _MONTHS else months // _MONTHS // 3 * _MONTHS
    start = {"early": 0, "mid": third, "late": months - third}[edge]
    begin = add_months(first, start)
    return month_days(begin.year, begin.month, months - 2 * third if edge == "mid" else third)


def easter(year: int) -> datetime.date:
    """Easter Sunday of the western churches, by the anonymous Gregorian computus."""
    golden, hundreds, rest = year % 19, year // 100, year % 100
    moon = (19 * golden + hundreds - hundreds // 4 - (hundreds - (hundreds + 8) // 25 + 1) // 3 + 15) % 30
    week = (32 + 2 * (hundreds % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * week) // 451
    month, day = divmod(moon + week - 7 * late + 114, 31)
    return datetime.date(year, month, day + 1)


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> datetime.date:
    """The n-th weekday (1 is Monday) of a month; -1 is the last."""
    first, last = month_days(year, month)
    if nth < 0:
        return last - (last.isoweekday() - weekday) % 7 * DAY
    return first + (weekday - first.isoweekday()) % 7 * DAY + (nth - 1) * WEEK


def holiday(name: str) -> Callable[[int], datetime.date]:
    """The day of a holiday in a year. Raises KeyError for a name that the table does not have."""
    days = table("holidays")
    if name in days["fixed"]:
        month, day = days["fixed"][name]
        return lambda year: datetime.date(year, month, day)
    if name in days["nth"]:
        month, weekday, nth = days["nth"][name]
        after = {"black friday": 1, "cyber monday": 4}.get(name, 0)  # days after Thanksgiving
        return lambda year: nth_weekday(year, month, weekday, nth) + after * DAY
    offset = days["easter"][name]
    return lambda year: easter(year) + offset * DAY
