"""Years written in words: "nineteen ninety-six", "two thousand and fifteen", "seventeen hundred thirty-three"."""

from __future__ import annotations

import re
from functools import cache

from checker.lexicon import table

_MAX_CENTURY = 20  # "twenty twenty" begins with the highest


@cache
def _numbers() -> dict[str, int]:
    numerals = table("numerals")
    return {**numerals["ones"], **numerals["tens"], "oh": 0, "o": 0}


@cache
def first_words() -> frozenset[str]:
    """The words that a year in words begins with."""
    return frozenset(("two", *(word for word, value in _numbers().items() if 15 <= value <= _MAX_CENTURY)))


@cache
def _pattern() -> re.Pattern[str]:
    numerals = table("numerals")
    tens, ones = "|".join(numerals["tens"]), "|".join(word for word, value in numerals["ones"].items() if 0 < value < 10)
    teens = "|".join(word for word, value in numerals["ones"].items() if value >= 10)
    below = rf"(?:(?:{tens})(?:[\s-](?:{ones}))?|{teens})"
    single = rf"(?:{ones})"
    centuries = "|".join(word for word in first_words() if word != "two")
    rest = rf"(?:(?:\sand)?\s(?:{below}|{single}))?"
    return re.compile(rf"(?:two[\s-]thousand{rest}|(?:{centuries})(?:\shundred{rest}|[\s-](?:{below}|oh?[\s-]{single})))(?![\w-])",
                      re.IGNORECASE)


def spoken_year(text: str, start: int, stop: int) -> int:
    """Where the year in words ends that begins at `start`; `start` itself where there is none."""
    match = _pattern().match(text, start, stop)
    return start if match is None else match.end()


def year_number(words: str) -> int:
    """A year of digits or words as a number. Raises ValueError where the words are none.

    >>> year_number("1996"), year_number("nineteen ninety-six"), year_number("two thousand and fifteen"), year_number("twenty twenty")
    (1996, 1996, 2015, 2020)
    """
    if words.isdigit():
        return int(words)
    known = [_numbers()[word] for word in re.findall(r"[a-z]+", words.lower()) if word in _numbers()]
    if not known:
        raise ValueError(words)
    if "thousand" in words.lower():
        return known[0] * 1000 + sum(known[1:])
    return known[0] * 100 + sum(known[1:])
