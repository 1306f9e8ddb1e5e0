"""Compares two times as intervals of days; month and day alone where the year is unknown."""

from __future__ import annotations

import calendar
import datetime as dt

from checker.compare.date_sides import compare_sides
from checker.compare.stretches import is_half_equal
from checker.language.days import days_count, days_text
from checker.model.claim import Claim
from checker.model.finding import Comparison, Outcome
from checker.model.rule import CompareTerms
from checker.model.value import When

_Days = tuple[dt.date, dt.date]
"""A first and a last day."""


def compare(left: Claim, right: Claim, terms: CompareTerms) -> Comparison:
    """The outcome for two dates; `rises` is True where the right one is later.

    `terms.match` "same" also sets apart two runs of days that only overlap or differ in length ("Oct. 22-24", "Oct. 23-25");
    "contains" wants one inside the other.
    """
    one, other = left.value, right.value
    if not isinstance(one, When) or not isinstance(other, When):
        return Comparison(Outcome.INCOMPARABLE, "One of the two values is not a date.")
    if one.fiscal != other.fiscal:
        return Comparison(Outcome.INCOMPARABLE, "One is a fiscal period and the other a calendar date.")
    if sided := compare_sides(one, other):
        return sided
    bounds, other_bounds = _bounds(one), _bounds(other)
    if bounds is None or other_bounds is None:
        return _without_year(left, right, one, other)
    texts = " and ".join(_range(days) for days in sorted((bounds, other_bounds)))
    if terms.match == "same" and is_half_equal(one, other):
        return Comparison(Outcome.DIFFERENT, f"{texts} share one end and differ in the other.", _rises(bounds, other_bounds))
    return _days((bounds, other_bounds), texts, terms, are_runs=_is_run(one) and _is_run(other))


def _bounds(when: When) -> _Days | None:
    return None if when.low is None or when.high is None else (when.low, when.high)


def _days(both: tuple[_Days, _Days], texts: str, terms: CompareTerms, *, are_runs: bool) -> Comparison:
    mine, theirs = both
    rises = _rises(mine, theirs)
    if mine == theirs:
        return Comparison(Outcome.SAME, f"Both give {_range(mine)}.")
    gap = (max(mine[0], theirs[0]) - min(mine[1], theirs[1])).days
    if gap > 0:
        if terms.tolerance_unit == "day" and gap <= terms.tolerance:
            return Comparison(Outcome.COMPATIBLE, f"{texts} lie {days_count(gap)} apart, within the rule's tolerance.", rises)
        return Comparison(Outcome.DIFFERENT, f"{texts} lie {_apart(mine, theirs, gap)} apart.", rises)
    if terms.match == "same" and are_runs:
        return Comparison(Outcome.DIFFERENT, f"{texts} overlap and are not the same days.", rises)
    if _holds(mine, theirs) or _holds(theirs, mine):
        return Comparison(Outcome.COMPATIBLE, f"{texts}: one lies within the other.", rises)
    if terms.match in {"same", "contains"}:
        return Comparison(Outcome.DIFFERENT, f"{texts} overlap and neither lies within the other.", rises)
    return Comparison(Outcome.COMPATIBLE, f"{texts} overlap.", rises)


def _apart(mine: _Days, theirs: _Days, gap: int) -> str:
    """How far two times lie apart, in the unit in which both are given; of two that are not given alike, how far at least."""
    first, second = sorted((mine, theirs))
    if all(_is_year(days) for days in (first, second)):
        return _counted(second[0].year - first[0].year, "year")
    if all(_is_month(days) for days in (first, second)):
        return _counted(12 * (second[0].year - first[0].year) + second[0].month - first[0].month, "month")
    is_exact = first[0] == first[1] and second[0] == second[1]
    return days_count(gap) if is_exact else f"at least {days_count(gap)}"


def _counted(number: int, unit: str) -> str:
    return f"{number:,} {unit}{'' if number == 1 else 's'}"


def _is_year(days: _Days) -> bool:
    return (days[0].month, days[0].day, days[1].month, days[1].day) == (1, 1, 12, 31) and days[0].year == days[1].year


def _is_month(days: _Days) -> bool:
    is_one = (days[0].year, days[0].month) == (days[1].year, days[1].month)
    return is_one and days[0].day == 1 and days[1].day == calendar.monthrange(days[1].year, days[1].month)[1]


def _rises(mine: _Days, theirs: _Days) -> bool | None:
    """Whether the middle of the second stretch is later; None for one stretch."""
    return None if mine == theirs else (theirs[0] + (theirs[1] - theirs[0]) / 2) > (mine[0] + (mine[1] - mine[0]) / 2)


def _holds(outer: _Days, inner: _Days) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def _is_run(when: When) -> bool:
    """Whether the words give a first and a last day."""
    return "day" in when.known and when.low != when.high


def _without_year(left: Claim, right: Claim, one: When, other: When) -> Comparison:
    mine, theirs = _month_day(one), _month_day(other)
    if mine is None or theirs is None:
        return _distances(one, other, is_retold=_is_retold(left, right)) or _unresolved(left, right)
    if mine[0] != theirs[0]:
        return Comparison(Outcome.DIFFERENT, "The months differ, and a year is unknown.")
    if mine[1] is None or theirs[1] is None:
        return Comparison(Outcome.COMPATIBLE, "The months are the same; a year and a day are unknown.")
    if mine[1] != theirs[1]:
        return Comparison(Outcome.DIFFERENT, "The days of the month differ, and a year is unknown.")
    return Comparison(Outcome.SAME, "Month and day are the same; a year is unknown.")


def _is_retold(left: Claim, right: Claim) -> bool:
    """Whether one sentence retells the other in its own words, so that both count from one day of writing."""
    return len(dict(left.traits.terms).keys() & dict(right.traits.terms).keys()) >= _RETOLD


_RETOLD = 6
"""Content words that a sentence and its retelling share at least; `align.identity` asks for as many."""


def _distances(one: When, other: When, *, is_retold: bool) -> Comparison | None:
    """Two distances from unknown days of writing, which are taken as one: "35 years ago" and "30 years ago". None for other words.

    Two texts a year apart may tell of one day in distances that differ by one, unless one is told after the other.
    """
    mine, theirs = one.said.split(), other.said.split()
    if len(mine) != _PARTS or len(theirs) != _PARTS or mine[1] != theirs[1] or not (_is_number(mine[0]) and _is_number(theirs[0])):
        return None
    gap = int(theirs[0]) - int(mine[0])
    texts = f"{abs(int(mine[0]))} and {abs(int(theirs[0]))} {mine[1]}s"
    if not gap:
        return Comparison(Outcome.SAME, f"Both lie {abs(int(mine[0]))} {mine[1]}s from the day of writing, which is unknown.")
    if abs(gap) == 1 and not is_retold:
        return Comparison(Outcome.UNCLEAR, f"The two lie {texts} from days of writing that are unknown: they may be one.")
    return Comparison(Outcome.DIFFERENT, f"The two lie {texts} from days of writing that are unknown, and taken as one.", gap > 0)


_PARTS = 2
"""A distance and its unit."""


def _is_number(word: str) -> bool:
    return word.lstrip("-").isdigit()


def _month_day(when: When) -> tuple[int, int | None] | None:
    """The month that a time lies in, and its first day where it is known."""
    if when.month is not None:
        return when.month, when.day
    bounds = _bounds(when)
    if bounds is None or (bounds[0].year, bounds[0].month) != (bounds[1].year, bounds[1].month):
        return None
    is_day = "day" in when.known or bounds[0] == bounds[1]
    return bounds[0].month, bounds[0].day if is_day else None


def _unresolved(left: Claim, right: Claim) -> Comparison:
    texts = sorted({claim.text for claim in (left, right) if isinstance(claim.value, When) and _bounds(claim.value) is None})
    named = " and ".join(f"“{text}”" for text in texts)
    return Comparison(Outcome.UNCLEAR, f"{named} cannot be resolved: no trusted date of publication tells which time is meant.")


def _range(days: _Days) -> str:
    return days_text(*days)
