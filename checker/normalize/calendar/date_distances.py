"""Reads distances in time: "two days ago", "a week later", "in two weeks", "the past five years", "two weeks before Christmas"."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import replace

from checker.lexicon import table
from checker.model.value import When
from checker.normalize.calendar.date_place import DatePlace, stated, unknown
from checker.normalize.calendar.days import DAY, WEEK, Days, same_days_shifted, shift, weekend_of
from checker.normalize.calendar.direction import BACK

_WORKDAYS = 5
_NOW = ("ago", "from now", "from today")


def _relative(days: Days | None) -> When:
    return unknown() if days is None else stated(days, relative=True)


def _unit(place: DatePlace, name: str = "unit") -> str:
    """The unit of the calendar; empty for hours and minutes."""
    word = place.word(name)
    return str({"quarter": "quarter", "quarters": "quarter", **table("calendar")["units"]}.get(word, ""))


def _count(place: DatePlace) -> int:
    if not place.word("count"):
        return 1
    if place.word("count2") == "hundred":
        return (place.number("count") or 0) * 100
    return (place.number("count") or 0) + (place.number("count2") or 0)


def _offset(place: DatePlace) -> When:
    """"two days ago" counts from publication; "a week later" from the date before it in the text."""
    direction, unit = place.word("direction"), _unit(place)
    if place.word("vague") or (direction in ("earlier", "later") and not place.word("count")):
        return unknown()
    count, sign = _count(place), -1 if direction in ("ago", "earlier", "before") else 1
    if direction in _NOW:
        if place.published is None:
            is_plain = unit and not place.word("half") and not place.word("count3")
            return replace(unknown(), said=f"{sign * count} {unit}") if is_plain else unknown()
        if place.word("half") or place.word("count3"):
            return _relative(_moved(place, (place.published, place.published), sign))
        if unit == "weekend":
            return _relative(weekend_of(place.published + sign * count * WEEK))
        if unit == "decade":  # "a decade ago" is the year ten years back
            unit, count = "year", 10 * count
        return _relative(shift(place.published, unit or "day", sign * count if unit else 0))
    anchor = place.anchor()
    if anchor is None or not unit:
        return unknown()
    return _relative(_moved(place, anchor, sign))


def _moved(place: DatePlace, days: Days, sign: int) -> Days:
    """An interval moved by all that is written: "two years, a month and three days", "a year and a half"."""
    moved = same_days_shifted(days, _unit(place), sign * _count(place))
    if place.word("half"):
        half = {"year": ("month", 6), "month": ("day", 15), "week": ("day", 4), "decade": ("year", 5)}.get(_unit(place), ("day", 0))
        moved = same_days_shifted(moved, half[0], sign * half[1])
    for number in ("3", "4"):
        if place.word("count" + number):
            moved = same_days_shifted(moved, _unit(place, "unit" + number), sign * (place.number("count" + number) or 0))
    return moved


def _distance(place: DatePlace) -> When:
    """"two weeks before Christmas": the date that follows, moved."""
    base, unit = place.following(), _unit(place)
    if base is None or not unit:
        return unknown()
    sign = -1 if place.word("direction") == "before" else 1
    return _relative(same_days_shifted(base, unit, sign * _count(place)))


def _length(place: DatePlace) -> When:
    """"the past five years" end at publication, "the next three days" begin after it; in a narrative, at the date before it."""
    calendar = table("calendar")
    unit, ahead = _unit(place), place.word("which") in calendar["after_now"]
    is_narrative = ahead and place.has_article and place.tense() == BACK
    count = 2 if place.word("count") == "couple" else place.number("count") or 0
    leans = is_narrative or place.word("which") in ("previous", "preceding", "prior", "following")
    anchor = place.anchor() if leans else None
    base = anchor[1 if ahead else 0] if anchor else place.published
    if base is None or (ahead and leans and anchor is None):
        return unknown()
    if not unit:
        return _relative((base, base))
    if place.word("kind") in ("business", "working", "trading"):
        return _relative(_workdays(base, count, 1 if ahead else -1))
    if unit == "quarter":
        return _relative((shift(base, unit, 1 if ahead else -count)[0], shift(base, unit, count if ahead else -1)[1]))
    if anchor and not ahead:
        return _relative((same_days_shifted((base, base), unit, -count)[0], base - DAY))
    other = same_days_shifted((base, base), unit, count if ahead else -count)[0]
    return _relative((base + DAY, other) if ahead else (other, base))


def _workdays(base: datetime.date, count: int, step: int) -> Days:
    """So many days from Monday to Friday after a day, or before it."""
    day, first = base, base
    for place in range(min(count, 400)):
        day += step * DAY
        while day.isoweekday() > _WORKDAYS:
            day += step * DAY
        first = day if place == 0 else first
    return min(first, day), max(first, day)


def _ahead(place: DatePlace) -> When:
    """"in two weeks": so long after publication."""
    if place.published is None:
        return unknown()
    unit = _unit(place)
    return _relative(same_days_shifted((place.published, place.published), unit or "day", _count(place) if unit else 0))


def _starting(place: DatePlace) -> When:
    """"three days starting on Monday", "for two weeks from today": so long from that day on, the day included."""
    first = place.published if place.word("direction") in _NOW else (place.following() or (None, None))[0]
    unit = _unit(place)
    if first is None or not unit:
        return unknown()
    return _relative((first, same_days_shifted((first, first), unit, _count(place))[0] - DAY))


def _last_day(place: DatePlace) -> datetime.date | None:
    """The day on which a stretch ended; None where it cannot be told."""
    if not place.word("weekday"):
        return place.day_or_month_end()
    weekday = int(table("calendar")["weekdays"][place.word("weekday")])
    return None if place.published is None else place.published - (place.published.isoweekday() - weekday) % 7 * DAY


def _ended(place: DatePlace) -> When:
    """"the quarter ended June 30", "the three months to September": the stretch up to a day or the end of a month."""
    last = _last_day(place)
    unit, count = _unit(place), place.number("count") or 1
    is_fiscal = bool(place.word("fiscal"))
    if last is None or not unit:
        return unknown(fiscal=is_fiscal)
    after = last + DAY
    first = same_days_shifted((after, after), unit, -count)[0]
    return stated((first, last), "year" if place.word("year") else "", fiscal=is_fiscal)


READERS: dict[str, Callable[[DatePlace], When]] = {
    "offset": _offset, "distance": _distance, "length": _length, "ahead": _ahead, "ended": _ended,
    "starting": _starting}
