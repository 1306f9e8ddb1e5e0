"""Finds ages: "a 45-year-old man", "Pankov, 45,", "aged 34", "in her fifties", "teenager". They are durations in years."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from checker.extract.told_ages import told_ages
from checker.lexicon import table
from checker.model.claim import Kind, Mention, Unread
from checker.model.text import Sentence, Span

_OLD = re.compile(
    r"(?P<unit>years?|months?|weeks?|days?)(?:[\s-]{1,3}olds?|\s?[-–]\s?olds?)(?![^\W_])|(?P<short>yo|y/o)(?![^\W_])", re.IGNORECASE)
_APPOSED = re.compile(r"(?:(?<=[^\W\d_])|(?<=\.)),?\s\(?(?P<number>[1-9]\d?|1[01]\d)(?=[,)](?!\d)|\s(?:who|was|is|has|had|of|from|and|told"
    r"|said|died)(?![^\W_]))")
_PERSON_BEFORE = re.compile(r"[A-Z][\w'’.-]{1,24}$")
_TWO_CAPITALS = re.compile(r"(?:[A-Z][\w'’.-]{0,24}\s){1,3}[A-Z][\w'’.-]{1,24}$")
_MONTH = re.compile(r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]*\.?$")
_AGED = re.compile(r"(?<![^\W_])(?:aged?|(?:at\s)?the\sage\sof|ages)\s(?:just\s|only\s)?(?P<number>\d{1,3})(?P<group>\s?(?:-|–|to|and"
    r"|or)\s?\d{1,3}|\s(?:and|or)\s(?:over|under|above|below|older|younger|up))?(?![\w%]|[.,]\d)", re.IGNORECASE)
_DECADES = re.compile(r"(?<![^\W_])in\s(?:his|her|their|my|our)\s(?P<stage>(?:early|mid|late)[\s-])?(?P<number>(?P<word>twenties"
    r"|thirties|forties|fifties|sixties|seventies|eighties|nineties|teens)|(?P<digits>[1-9]0)['’]?s)(?![^\W_])", re.IGNORECASE)
_TEENAGER = re.compile(r"(?<![^\W_])(?P<number>teenagers?)(?![^\W_])", re.IGNORECASE)
_NAMED_TEEN = re.compile(r"(?<![^\W_])(?:an?|the|another|\w+ed)\s(?:[a-z]+\s){0,2}$", re.IGNORECASE)


AGE_WORDS = frozenset(
    "age aged ages teens teenager teenagers twenties thirties forties fifties sixties seventies eighties nineties".split())
"""Words of which one stands in every age that has no digits."""


@cache
def _aged_words() -> re.Pattern[str]:
    numerals = table("numerals")
    ones, tens = "|".join(numerals["ones"]), "|".join(numerals["tens"])
    return re.compile(rf"(?<![^\W_])(?:aged|(?:the\s)?age\sof)\s(?P<number>(?:{tens})(?:[\s-](?:{ones}))?|{ones})(?![\w-])", re.IGNORECASE)


def ages(text: str, sentence: Sentence) -> Iterator[Mention | Unread]:
    """The ages that stand without a unit of time; a range of ages defines a group and is no value."""
    start, stop = sentence.span.start, sentence.span.end
    for match in _AGED.finditer(text, start, stop):
        if match["group"]:
            yield Unread(Span(match.start("number"), match.end("group")), "group-definition")
        else:
            yield _age(match, sentence)
    yield from (_age(match, sentence) for match in _SHORT.finditer(text, start, stop))
    yield from (_age(match, sentence) for match in _aged_words().finditer(text, start, stop))
    yield from (_age(match, sentence) for match in told_ages(text, start, stop))
    for match in _APPOSED.finditer(text, start, stop):
        if _is_person(text, match, start):
            yield _age(match, sentence)
    yield from (_age(match, sentence, "age-decade", "stage") for match in _DECADES.finditer(text, start, stop))
    for match in _TEENAGER.finditer(text, start, stop):
        if not match["number"].lower().endswith("s") and _NAMED_TEEN.search(text, max(start, match.start() - 30), match.start()):
            yield _age(match, sentence, "age-decade")


_SHORT = re.compile(r"(?<![\w.,$])(?P<number>\d{1,3})[\s-]?(?:yo|y/o|y\.o\.)(?![^\W_])", re.IGNORECASE)
_BOUND = re.compile(r"(?<![^\W_])(?P<hedge>over|under|above|below|about|around)\s(?:the\s)?$", re.IGNORECASE)


def _age(match: re.Match[str], sentence: Sentence, pattern: str = "age", *more: str) -> Mention:
    parts = [(name, Span(*match.span(name))) for name in ("number", *more) if match.groupdict().get(name)]
    places = (match.start("number"), match.start())
    bound = next((found for at in places if (found := _BOUND.search(match.string, max(sentence.span.start, at - 12), at))), None)
    if bound:
        parts.append(("hedge", Span(*bound.span("hedge"))))
    return Mention(Kind.DURATION, Span(*match.span("number")), sentence.index, f"duration.{pattern}", tuple(parts))


def _is_person(text: str, match: re.Match[str], start: int) -> bool:
    """Whether a name of a person stands before ", 45,": two capitalized words, or one at the start of its clause."""
    before = max(start, match.start() - 75)
    if _MONTH.search(text, before, match.start()) or not _PERSON_BEFORE.search(text, before, match.start()):
        return False
    opens = text[match.start():match.end()].startswith(",")
    bracket = "(" in match[0]
    closes = text[match.end():match.end() + 1] in ",)"
    return ((opens or bracket) and closes) or (bool(_TWO_CAPITALS.search(text, before, match.start())) and opens)


def is_old(text: str, unit_start: int, stop: int) -> int | None:
    """Where "year-old" ends that begins at a unit of time; None where it is no age."""
    match = _OLD.match(text, unit_start, stop)
    return match.end() if match else None
