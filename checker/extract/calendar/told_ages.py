"""Finds ages that a verb or a person tells without a unit: "turned 60", "when she was 15", "a girl of nine"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from checker.extract.calendar.persons import NO_CHILD, is_person, words_of
from checker.lexicon import table

_OLDEST = 119


@cache
def _number() -> str:
    numerals = table("numerals")
    ones = "|".join(word for word in numerals["ones"] if word not in ("one", "zero"))
    return rf"(?P<number>\d{{1,3}}|(?:{'|'.join(numerals['tens'])})(?:[\s-](?:{ones}|one))?|{ones})"


@cache
def _told() -> re.Pattern[str]:
    who, after = (_any(table("ages")[name]) for name in ("who", "after"))
    lead = rf"turn(?:s|ed|ing)?|(?:{who})(?:\s(?:was|is)|['’]s)|(?:an?|the)\s(?:[a-z-]{{2,14}}\s)?(?P<noun>[a-z]{{3,16}})\sof"
    hedge = r"(?:(?:about|around|only|just|nearly|almost|barely|still|over|under)\s)?"
    return re.compile(rf"(?<![^\W_])(?:{lead})\s{hedge}{_number()}(?=[.,;:)!?](?!\d)|$|\s(?:{after})(?![^\W_]))", re.IGNORECASE)


@cache
def _children() -> re.Pattern[str]:
    parents = "|".join(table("ages")["parents"])
    return re.compile(rf"(?<![^\W_])(?P<parent>{parents})(?:\s|-)of(?:\s|-){_number()}(?![\w-]|[.,]\d)", re.IGNORECASE)


def _any(words: str) -> str:
    return "|".join(words.split())


def told_ages(text: str, start: int, stop: int) -> Iterator[re.Match[str]]:
    """The matches in a stretch of text, each with the age as its group `number`."""
    for match in _told().finditer(text, start, stop):
        if (not match["number"].isdigit() or int(match["number"]) <= _OLDEST) and _is_old(match):
            yield match


def _is_old(match: re.Match[str]) -> bool:
    """ "A girl of nine", "a baker of 61", but "the owner of 61" has as many, and "a mother of five" has five children."""
    noun = (match["noun"] or "").lower()
    if not noun or noun in words_of("persons"):
        return True
    return is_person(noun) and noun not in words_of("takes_of") and _is_grown(match["number"])


def _is_grown(number: str) -> bool:
    return int(number) >= NO_CHILD if number.isdigit() else number.lower().startswith(tuple(table("numerals")["tens"]))


def children(text: str, start: int, stop: int) -> Iterator[re.Match[str]]:
    """How many children somebody has, each as the group `number`, with the word for the parent as `parent`."""
    for match in _children().finditer(text, start, stop):
        if not _is_grown(match["number"]):
            yield match
