"""Reads dates that lean on another day: weekdays, "today", "last week", "two days ago", "that year"."""

from __future__ import annotations

import datetime
from collections.abc import Callable

from checker.lexicon import table
from checker.model.value import When
from checker.normalize.calendar.date_place import DatePlace, stated, unknown
from checker.normalize.calendar.date_years import relative_unit
from checker.normalize.calendar.days import DAY, WEEK, Days, add_months, part_of, same_days_shifted, shift, week_of, weekend_of
from checker.normalize.calendar.direction import AHEAD

_UNTIL = ("until", "till")


def _relative(days: Days | None) -> When:
    return unknown() if days is None else stated(days, relative=True)


def _before(place: DatePlace) -> str:
    """The word before the expression, in lower case."""
    before = [word for word in place.sentence.words if word.end <= place.mention.span.start]
    return before[-1].lower if before else ""


def weekday_near(base: datetime.date, weekday: int, *, ahead: bool) -> datetime.date:
    """The first such weekday from a day on, or the last up to it; the day itself counts."""
    gap = (weekday - base.isoweekday()) % 7
    return base + (gap if ahead or gap == 0 else gap - 7) * DAY


def _weekday_of(place: DatePlace, name: str, base: datetime.date) -> datetime.date:
    calendar, which = table("calendar"), place.word("which")
    if which == "following" and not place.has_article and place.is_owning:
        which = ""  # "by phone following Tuesday's vote"
    weekday = int(calendar["weekdays"][place.word(name)])
    if place.word("week_on"):
        return weekday_near(base, weekday, ahead=True) + WEEK
    if place.word("unit") == "week":
        step = 1 if which in calendar["after_now"] else 0 if which in calendar["this"] else -1
        return week_of(base + step * WEEK)[0] + (weekday - 1) * DAY
    if which in ("previous", "prior", "preceding"):
        return week_of(base - WEEK)[0] + (weekday - 1) * DAY
    if which in ("last", "past"):
        return weekday_near(base - DAY, weekday, ahead=False)
    if which in ("coming", "upcoming"):
        return weekday_near(base + DAY, weekday, ahead=True)
    if which in calendar["after_now"]:
        return week_of(base + WEEK)[0] + (weekday - 1) * DAY
    if which in calendar["this"]:
        return week_of(base)[0] + (weekday - 1) * DAY
    return weekday_near(base, weekday, ahead=place.tense() == AHEAD or _before(place) in _UNTIL)


def _weekday(place: DatePlace) -> When:
    base = place.published
    if place.word("which") in table("calendar")["that"]:
        anchor = place.anchor()
        base = None if anchor is None else anchor[1]
    elif place.word("which") in ("previous", "preceding") and place.has_article and (anchor := place.anchor()):
        day = weekday_near(anchor[0] - DAY, int(table("calendar")["weekdays"][place.word("weekday")]), ahead=False)
        return _relative((day, day))
    if base is None:
        return unknown()
    day = _weekday_of(place, "weekday", base)
    return _relative((day, day))


def _weekdays(place: DatePlace) -> When:
    if place.published is None:
        return unknown()
    first = _weekday_of(place, "weekday", place.published)
    last = weekday_near(first, table("calendar")["weekdays"][place.word("weekday2")], ahead=True)
    return _relative((first, last))


def _word(place: DatePlace) -> When:
    if place.published is None:
        return unknown()
    word = place.word("word")
    steps = {**table("calendar")["today"], "day before yesterday": -2, "day after tomorrow": 2}
    day = place.published + steps[" ".join(word.split())] * DAY
    return _relative((day, day))


def _part(place: DatePlace) -> When:
    """"this morning", "last night", "that evening"."""
    which = place.word("which")
    if which in table("calendar")["that"]:
        anchor = place.anchor()
        return _relative(None if anchor is None or anchor[0] != anchor[1] else anchor)
    if place.published is None:
        return unknown()
    day = place.published - (DAY if which in table("calendar")["before_now"] else 0 * DAY)
    return _relative((day, day))


def _unit(place: DatePlace) -> When:
    which, unit, edge = place.word("which"), place.word("unit"), "earlier" if place.word("to") else place.edge()
    days = relative_unit(place, which or "this", unit)
    if days is None or (which == "past" and place.published is None):
        return unknown()
    if which == "past" and unit in ("week", "fortnight", "month", "year", "decade") and place.published:
        return _relative((same_days_shifted((place.published, place.published), unit, -1)[0], place.published))
    if place.word("side") == "turn" and unit in table("calendar")["turns"]:
        return _relative(_around(days[0], *table("calendar")["turns"][unit]))
    if edge in ("earlier", "later"):
        return _relative(_up_to_or_from(place, days, edge))
    return _relative(part_of(days, edge))


def _around(day: datetime.date, unit: str, count: int) -> Days:
    """ "The turn of the century": as much on one side of a day as on the other."""
    return same_days_shifted((day, day), unit, -count)[0], same_days_shifted((day, day), unit, count)[0] - DAY


def _up_to_or_from(place: DatePlace, days: Days, edge: str) -> Days:
    """"earlier this year" ends at publication, "later that year" begins after the date that it leans on."""
    border = place.published
    if place.word("which") in table("calendar")["that"]:
        anchor = place.anchor()
        border = None if anchor is None else anchor[1 if edge == "later" else 0]
    if border is None or not days[0] <= border <= days[1]:
        return days
    return (days[0], border) if edge == "earlier" else (border, days[1])


def _weekend(place: DatePlace) -> When:
    if place.published is None:
        return unknown()
    this = weekend_of(place.published)
    if place.tense() == AHEAD or this[0] <= place.published:
        return _relative(this)
    return _relative(weekend_of(place.published - WEEK))


def _vague(place: DatePlace) -> When:
    """"now" is the day of publication; "recently" and "soon" are no days at all."""
    is_present = place.word("vague") in table("calendar")["present"] and place.published is not None
    return _relative((place.published, place.published)) if is_present and place.published else unknown()


def _loose(_: DatePlace) -> When:
    """"later": told of time, and no days."""
    return unknown()


def _time(place: DatePlace) -> When:
    """A time of day by itself: on the day that the words around it are about, else on the day of publication."""
    day = place.following() or place.anchor()
    if day is None or day[0] != day[1]:
        day = (place.published, place.published) if place.published else None
    return _relative(day)


def _this_unit(place: DatePlace) -> When:
    return unknown() if place.published is None else _relative(shift(place.published, place.word("unit"), 0))


def _same(place: DatePlace) -> When:
    """"the same period last year": the date before it in the text, one year earlier."""
    anchor = place.anchor()
    step = 1 if place.word("which_year") in table("calendar")["after_now"] else -1
    return _relative(None if anchor is None else same_days_shifted(anchor, "year", step))


def _monthday(place: DatePlace) -> When:
    """"the 20th of next month", "Monday the 21st", "on the 18th"."""
    number = place.number("day") or place.number("day2") or 0
    if which := place.word("which"):
        days = relative_unit(place, which, "month")
        return unknown("day", day=number) if days is None else _known_day(days[0].replace(day=number))
    base = place.published
    if base is None:
        return unknown("day", day=number)
    weekday = table("calendar")["weekdays"].get(place.word("weekday"))
    days_of_months = (add_months(base.replace(day=1), step) + (number - 1) * DAY for step in range(-6, 7))
    fits = [day for day in days_of_months if day.day == number and weekday in (None, day.isoweekday())]
    tense = place.tense()
    in_direction = [day for day in fits if tense == 0 or (day >= base if tense == AHEAD else day <= base)]
    nearest = min(in_direction, key=lambda day: abs((day - base).days), default=None)
    return unknown("day", day=number) if nearest is None else _known_day(nearest)


def _known_day(day: datetime.date) -> When:
    return stated((day, day), "day")


READERS: dict[str, Callable[[DatePlace], When]] = {
    "weekday": _weekday, "weekdays": _weekdays, "word": _word, "part": _part, "unit": _unit, "weekend": _weekend,
    "vague": _vague, "loose": _loose, "time": _time, "same": _same, "this_unit": _this_unit, "monthday": _monthday}
