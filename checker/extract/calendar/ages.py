"""Finds ages: "a 45-year-old man", "Pankov, 45,", "aged 34", "in her fifties", "teenager". They are durations in years."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from checker.extract.calendar.age_groups import age_groups
from checker.extract.calendar.apposed_ages import apposed_ages
from checker.extract.calendar.told_ages import children, told_ages
from checker.extract.scan import Scan
from checker.lexicon import table
from checker.model.claim import Kind, Mention, Unread
from checker.model.text import Sentence, Span

_OLD = re.compile(
    r"(?P<unit>years?|months?|weeks?|days?)(?:[\s-]{1,3}olds?|\s?[-–]\s?olds?)(?![^\W_])|(?P<short>yo|y/o)(?![^\W_])", re.IGNORECASE)
_AGED = re.compile(r"(?<![^\W_])(?:aged?|(?:at\s)?the\sage\sof|ages)\s(?:just\s|only\s)?(?P<number>\d{1,3})"
    r"(?![\w%]|[.,]\d)", re.IGNORECASE)
_DECADES = re.compile(r"(?<![^\W_])in\s(?:his|her|their|my|our)\s(?P<stage>(?:early|mid|late)[\s-])?(?P<number>(?P<word>twenties"
    r"|thirties|forties|fifties|sixties|seventies|eighties|nineties|teens)|(?P<digits>[1-9]0)['’]?s)(?![^\W_])", re.IGNORECASE)
_TEENAGER = re.compile(r"(?<![^\W_])(?P<number>teenagers?)(?![^\W_])", re.IGNORECASE)
_NAMED_TEEN = re.compile(r"(?<![^\W_])(?:an?|the|another|\w+ed)\s(?:[a-z]+\s){0,2}$", re.IGNORECASE)


@cache
def age_words() -> frozenset[str]:
    """Words of which one stands in every age, or group of an age, that has no digits."""
    return frozenset(("age", "aged", "ages", "teen", "teens", "teenager", "teenagers", *table("ages")["group_names"]))


@cache
def _aged_words() -> re.Pattern[str]:
    numerals = table("numerals")
    ones, tens = "|".join(numerals["ones"]), "|".join(numerals["tens"])
    return re.compile(rf"(?<![^\W_])(?:aged|(?:the\s)?age\sof)\s(?P<number>(?:{tens})(?:[\s-](?:{ones}))?|{ones})(?![\w-])", re.IGNORECASE)


_BOUNDS = frozenset({"age", "aged", "ages", "over", "under", "above", "below", "younger", "older", "up"})
_TOLD = frozenset({"turn", "turns", "turned", "turning", "of"})
_OWNERS = frozenset({"his", "her", "their", "my", "our"})
_AGES = frozenset({"age", "aged", "ages"})
_SHORTS = frozenset({"yo", "y", "y.o."})
_TEENS = frozenset({"teenager", "teenagers"})


@cache
def _who() -> frozenset[str]:
    return _TOLD | frozenset(table("ages")["who"].split())


def ages(scan: Scan, sentence: Sentence) -> Iterator[Mention | Unread]:
    """The ages that stand without a unit of time, and the children that a parent has; what defines a group is no value."""
    text, start, stop = scan.text, sentence.span.start, sentence.span.end
    words = scan.words_of(sentence)
    if not words.isdisjoint(_BOUNDS):
        yield from (Unread(Span(*place), "group-definition") for place in age_groups(text, start, stop))
    if not words.isdisjoint(table("ages")["parents"]):
        yield from (_children(match, sentence) for match in children(text, start, stop))
    if not words.isdisjoint(_AGES):
        yield from (_age(match, sentence) for pattern in (_AGED, _aged_words()) for match in pattern.finditer(text, start, stop))
    if not words.isdisjoint(_SHORTS):
        yield from (_age(match, sentence) for match in _SHORT.finditer(text, start, stop))
    if not words.isdisjoint(_who()):
        yield from (_age(match, sentence) for match in told_ages(text, start, stop))
    for match in apposed_ages(text, scan.document.text, start, stop):
        yield _age(match, sentence)
        if match["number2"]:
            yield _age(match, sentence, name="number2")
    if not words.isdisjoint(_OWNERS):
        yield from (_age(match, sentence, "age-decade", "stage") for match in _DECADES.finditer(text, start, stop))
    if not words.isdisjoint(_TEENS):
        yield from _teenagers(text, sentence)


def _teenagers(text: str, sentence: Sentence) -> Iterator[Mention]:
    for match in _TEENAGER.finditer(text, sentence.span.start, sentence.span.end):
        before = max(sentence.span.start, match.start() - 30)
        if not match["number"].lower().endswith("s") and _NAMED_TEEN.search(text, before, match.start()):
            yield _age(match, sentence, "age-decade")


_SHORT = re.compile(r"(?<![\w.,$])(?P<number>\d{1,3})[\s-]?(?:yo|y/o|y\.o\.)(?![^\W_])", re.IGNORECASE)
_BOUND = re.compile(r"(?<![^\W_])(?P<hedge>over|under|above|below|about|around)\s(?:the\s)?$", re.IGNORECASE)


def _age(match: re.Match[str], sentence: Sentence, pattern: str = "age", *more: str, name: str = "number") -> Mention:
    span = Span(*match.span(name))
    parts = [("number", span), *((part, Span(*match.span(part))) for part in more if match.groupdict().get(part))]
    places = (span.start, match.start())
    bound = next((found for at in places if (found := _BOUND.search(match.string, max(sentence.span.start, at - 12), at))), None)
    if bound:
        parts.append(("hedge", Span(*bound.span("hedge"))))
    return Mention(Kind.DURATION, span, sentence.index, f"duration.{pattern}", tuple(parts))


def _children(match: re.Match[str], sentence: Sentence) -> Mention:
    span = Span(*match.span("number"))
    return Mention(Kind.COUNT, span, sentence.index, "count.children", (("number", span), ("parent", Span(*match.span("parent")))))


def is_old(text: str, unit_start: int, stop: int) -> int | None:
    """Where "year-old" ends that begins at a unit of time; None where it is no age."""
    match = _OLD.match(text, unit_start, stop)
    return match.end() if match else None
