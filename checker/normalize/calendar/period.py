"""The stretch of time that a claim covers, and the day that it is true of."""

from __future__ import annotations

import datetime
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from checker.model.claim import Kind, Mention
from checker.model.text import Document, Sentence, Span
from checker.model.value import Basis, Quantity, Value, When
from checker.normalize.calendar.clauses import Side, Stretch, opens_sentence, stands_aside, stretch
from checker.normalize.calendar.days import DAY, same_days_shifted
from checker.normalize.naming.datelines import in_dateline

_REACH, _NEAREST, _FAR = 40, 4, 600
"""Neighbors, dates among them, and characters looked at on either side of a claim: bounds that keep the work linear."""
_NO_PERIOD = frozenset({"date.vague", "date.loose", "date.time", "date.part"})
_TIMES = frozenset({Kind.DATE, Kind.DURATION})
_AS_OF = frozenset({"by", "of", "at"})
_DETERMINERS = frozenset({"the", "this", "that", "its", "their", "our"})
_PAST_LENGTH, _COMING_LENGTH = frozenset({"past", "last"}), frozenset({"next", "coming"})


class _Dated(NamedTuple):
    """A date beside a claim, and the words between the two."""

    mention: Mention
    value: When
    between: Stretch


def times(mention: Mention, value: Value, sentence: Sentence, document: Document,
          valued: Sequence[tuple[Mention, Value]]) -> tuple[When | None, When | None]:
    """The period of a claim and its as-of time, each None where unknown.

    The period is the date that governs the claim in its clause ("in 2023", "since 2012"); a date that belongs to who said it,
    or to "as of" and "by", is the as-of time, and without one publication is. A date itself has no period.
    `valued` is in reading order; a bounded number of neighbors is looked at.
    """
    dates = tuple(_dates(mention, sentence, document, valued))
    if not dates:
        return None, _published(document.published)
    own = tuple(date for date in dates if not _tells_as_of(date, document) and not date.between.is_described)
    told = [date for date in dates if _tells_as_of(date, document) and date.value.low is not None]
    as_of = min(told, key=_distance, default=None)
    period = None if isinstance(value, When) else _period(own, sentence, document)
    return period, _published(document.published) if as_of is None else as_of.value


@lru_cache(maxsize=100)
def _published(day: datetime.date | None) -> When | None:
    return None if day is None else When(day, day, frozenset(("year", "month", "day")), Basis.PUBLISHED)


def _dates(mention: Mention, sentence: Sentence, document: Document, valued: Sequence[tuple[Mention, Value]]) -> Iterator[_Dated]:
    """The nearest dates of the sentence, at most `_NEAREST` on either side; a dateline dates the report, and none of its facts."""
    at = bisect_left(valued, mention.span, key=_place)
    taken: list[Span] = []
    for side in (range(at - 1, max(-1, at - _REACH), -1), range(at, min(len(valued), at + _REACH))):
        free = 1 if mention.kind is Kind.DATE else _NEAREST
        for index in side:
            other, value = valued[index]
            if other.sentence != mention.sentence or not free or abs(other.span.start - mention.span.start) > _FAR:
                break
            if other.kind not in _TIMES or other.pattern in _NO_PERIOD or other.span.overlaps(mention.span):
                continue
            if in_dateline(document, sentence.span, other.span):
                continue
            when = value if isinstance(value, When) else _as_stretch(other, value, sentence, document)
            if when is not None and not any(date.overlaps(other.span) for date in taken):
                free -= 1
                taken.append(other.span)
                yield _Dated(other, when, stretch(sentence, mention.span, other.span))


def _place(pair: tuple[Mention, Value]) -> Span:
    return pair[0].span


def _as_stretch(mention: Mention, value: Value, sentence: Sentence, document: Document) -> When | None:
    """"the past five years" as the years up to publication; None for any other length of time."""
    if mention.kind is not Kind.DURATION or not isinstance(value, Quantity) or value.low is None or value.low != value.high:
        return None
    at = bisect_left(sentence.words, mention.span.start, key=lambda word: word.start)
    inside = {word.lower for word in sentence.words[max(0, at - 1):at + 3]}
    sign = -1 if inside & _PAST_LENGTH else 1 if inside & _COMING_LENGTH else 0
    day = document.published
    if not sign or value.low % 1 or not 0 < value.low < 1000 or value.unit not in ("day", "week", "month", "quarter", "year", "decade"):
        return None
    if day is None:
        return When(None, None, basis=Basis.NONE, relative=True)
    try:
        other = same_days_shifted((day, day), value.unit, sign * int(value.low))[0]
    except (ValueError, OverflowError):
        return None
    return When(min(day, other), max(day, other), relative=True)


def _tells_as_of(date: _Dated, document: Document) -> bool:
    """"as of Friday", "by Thursday", "officials said on Monday": when it was true or was said, not when it happened."""
    if date.between.lead in _AS_OF and (date.between.lead == "by" or date.between.before_lead == "as"):
        published = document.published
        return published is None or date.value.low is None or date.value.low <= published
    return date.between.is_telling


def _distance(date: _Dated) -> tuple[int, int]:
    return date.between.length, date.mention.span.start


def _period(dates: Sequence[_Dated], sentence: Sentence, document: Document) -> When | None:
    date = _governing(dates, sentence)
    if date is None:
        return None
    if date.value.low is None and date.value.high is None:
        words = document.text[date.mention.span.start:date.mention.span.end].casefold().replace("-", " ").split()
        return replace(date.value, said=" ".join(word for word in words if word not in _DETERMINERS))
    return _governed(date)


def _governing(dates: Sequence[_Dated], sentence: Sentence) -> _Dated | None:
    beside = [date for date in dates if not date.between.borders and not date.between.is_other_event]
    if beside:
        return min(beside, key=_distance)
    opening = [date for date in dates if date.between.side is Side.BEFORE and opens_sentence(sentence, date.mention.span)]
    if opening:
        return max(opening, key=_distance)
    free = [date for date in dates if not date.between.is_other_event and not date.between.is_contrast]
    if len(free) == 1 and not stands_aside(sentence, free[0].mention.span):
        return free[0]
    return None


def _governed(date: _Dated) -> When:
    """The interval that "since", "until", "before" or "after" makes of a date; the open end is None."""
    low, high = date.value.low, date.value.high
    if low is None or high is None:
        return date.value
    lead = date.between.lead
    if lead == "since":
        return replace(date.value, high=None)
    if lead in ("until", "till", "through"):
        return replace(date.value, low=None)
    if lead == "after" and high < datetime.date.max:
        return replace(date.value, low=high + DAY, high=None)
    if lead == "before" and low > datetime.date.min:
        return replace(date.value, low=None, high=low - DAY)
    return date.value
