"""Days and stretches of days in the words of a reader: "22–24 October 2024"."""

from __future__ import annotations

import calendar
import datetime

from checker.model.value import When


def day_text(day: datetime.date) -> str:
    """A day: "22 October 2024"."""
    return f"{day.day} {calendar.month_name[day.month]} {day.year}"


def days_count(days: int) -> str:
    """A number of days: "1 day", "7 days"."""
    return "1 day" if days == 1 else f"{days:,} days"


def when_text(when: When) -> str:
    """An interval of days, as short as it can be said."""
    low, high = when.low, when.high
    if low is None and high is None:
        return _part_text(when)
    if low is None or high is None:
        return f"since {day_text(low)}" if low is not None else f"until {day_text(high)}" if high is not None else ""
    said = f"{when.side} " if when.side else ""
    return said + ("fiscal " if when.fiscal else "") + days_text(low, high)


def _part_text(when: When) -> str:
    if when.month is None:
        return "a time that cannot be resolved"
    day = f"{when.day} " if when.day is not None else ""
    return f"{day}{calendar.month_name[when.month]}, year unknown"


def days_text(low: datetime.date, high: datetime.date) -> str:
    """Both ends of a stretch of days, inclusive, as short as it can be said."""
    if low == high:
        return day_text(low)
    is_whole = low.day == 1 and high.day == calendar.monthrange(high.year, high.month)[1]
    if is_whole:
        return _months_text(low, high)
    if (low.year, low.month) == (high.year, high.month):
        return f"{low.day}\u2013{day_text(high)}"
    if low.year == high.year:
        return f"{low.day} {calendar.month_name[low.month]} \u2013 {day_text(high)}"
    return f"{day_text(low)} \u2013 {day_text(high)}"


def _months_text(low: datetime.date, high: datetime.date) -> str:
    first, last = calendar.month_name[low.month], calendar.month_name[high.month]
    if (low.month, high.month) == (1, 12):
        return str(low.year) if low.year == high.year else f"{low.year}\u2013{high.year}"
    if low.year != high.year:
        return f"{first} {low.year} \u2013 {last} {high.year}"
    return f"{first} {low.year}" if low.month == high.month else f"{first}\u2013{last} {low.year}"
