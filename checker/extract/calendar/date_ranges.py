"""Joins two dates that words or a dash make one stretch of time: "from the end of March to mid-May", "between June 2019 and now"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from checker.extract.calendar.date_words import DateWords
from checker.lexicon import table
from checker.model.text import Span

_BY_WORDS = frozenset({"digits", "day", "month", "quarter", "half", "weekday", "word", "year", "holiday", "season", "yearmonth", "nth",
                       "vague", "unit"})
_BY_DASH = frozenset({"digits", "day", "month", "quarter", "half"})
_REACH = 6


@dataclass(frozen=True, slots=True)
class Find:
    """A date among the words of its sentence: `first` and `stop` are its half-open range of words."""

    form: str
    first: int
    stop: int
    span: Span
    parts: tuple[tuple[str, Span], ...]


def joined(finds: Sequence[Find], words: DateWords, text: str) -> Iterator[Find]:
    """The finds in their order, two of them as one where they are the ends of one stretch."""
    at = 0
    while at < len(finds):
        if at + 1 < len(finds) and _is_range(finds[at], finds[at + 1], words, text):
            yield _range(finds[at], finds[at + 1])
            at += 2
        else:
            yield finds[at]
            at += 1


def _is_range(one: Find, other: Find, words: DateWords, text: str) -> bool:
    link = words.classes[one.stop:other.first]
    if link not in ("-", "r", "&") or not {one.form, other.form} <= _BY_WORDS:
        return False
    if link == "-":
        return {one.form, other.form} <= _BY_DASH
    lead = words.classes[one.first - 1:one.first] if one.first else ""
    return lead == "K" if link == "&" else lead == "F" and not is_moved(words, one.first - 1, text)


@cache
def _moved() -> frozenset[str]:
    return frozenset(table("calendar")["moved"])


def is_moved(words: DateWords, place: int, text: str) -> bool:
    """Whether "from" at this place follows a verb of moving: "postponed from June to July" names two dates and no stretch."""
    before = (text[span.start:span.end].lower() for span in words.spans[max(0, place - _REACH):place])
    return not _moved().isdisjoint(before)


def _range(one: Find, other: Find) -> Find:
    """The two as one; each part is named for the end, the form of that end, and its own name."""
    parts = tuple((f"{end} {find.form} {name}", span) for end, find in (("first", one), ("last", other)) for name, span in
                  (("span", find.span), *find.parts))
    return Find("range", one.first, other.stop, Span(one.span.start, other.span.end), parts)
