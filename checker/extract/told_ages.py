"""Finds ages that a verb or a person tells without a unit: "turned 60", "when she was 15", "a girl of nine"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from checker.lexicon import table

_OLDEST = 119


@cache
def _told() -> re.Pattern[str]:
    ages, numerals = table("ages"), table("numerals")
    ones = "|".join(word for word in numerals["ones"] if word not in ("one", "zero"))
    number = rf"(?P<number>\d{{1,3}}|(?:{'|'.join(numerals['tens'])})(?:[\s-](?:{ones}|one))?|{ones})"
    who, persons, after = (_any(ages[name]) for name in ("who", "persons", "after"))
    lead = rf"turn(?:s|ed|ing)?|(?:{who})(?:\s(?:was|is)|['’]s)|(?:an?|the)\s(?:[a-z-]{{2,14}}\s)?(?:{persons})\sof"
    hedge = r"(?:(?:about|around|only|just|nearly|almost|barely|still|over|under)\s)?"
    return re.compile(rf"(?<![^\W_])(?:{lead})\s{hedge}{number}(?=[.,;:)!?](?!\d)|$|\s(?:{after})(?![^\W_]))", re.IGNORECASE)


def _any(words: str) -> str:
    return "|".join(words.split())


def told_ages(text: str, start: int, stop: int) -> Iterator[re.Match[str]]:
    """The matches in a stretch of text, each with the age as its group `number`."""
    for match in _told().finditer(text, start, stop):
        if not match["number"].isdigit() or int(match["number"]) <= _OLDEST:
            yield match
