"""Two stretches of years or months that are told from end to end: "from 1990 to 1998", "from May 1975 to April 1979"."""

from __future__ import annotations

import datetime as dt

from checker.model.value import When


def is_half_equal(one: When, other: When) -> bool:
    """Whether two such stretches begin or end alike and differ in the other end, in the coarser of the two ways they are written in.

    Stretches with no end in common may be of two things; stretches of days are held against each other as they stand.
    """
    if not _is_stretch(one) or not _is_stretch(other):
        return False
    is_monthly = "month" in one.known and "month" in other.known
    starts, ends = ({_written(day, is_monthly=is_monthly) for day in days} for days in ((one.low, other.low), (one.high, other.high)))
    return (len(starts) == 1) != (len(ends) == 1)


def _written(day: dt.date | None, *, is_monthly: bool) -> tuple[int, int]:
    return (day.year, day.month if is_monthly else 0) if day else (0, 0)


def _is_stretch(when: When) -> bool:
    """Whether the words give a first and a last year or month, and not one word for them all: "the 1990s", "the first half"."""
    low, high = when.low, when.high
    if low is None or high is None or when.relative or when.fiscal or "year" not in when.known:
        return False
    if "month" in when.known:
        return (low.year, low.month) != (high.year, high.month)
    is_whole = (low.month, low.day, high.month, high.day) == (1, 1, 12, 31)
    return is_whole and low.year != high.year and not (high.year - low.year + 1) % 10 == low.year % 10 == 0
