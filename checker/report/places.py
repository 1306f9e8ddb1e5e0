"""Lines and columns of places in a text."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

_WIDE = re.compile("[\x80-\u07ff]"), re.compile("[\u0800-\uffff]"), re.compile("[\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Position:
    """A place in a text as people and programs count it, everything from 1.

    `column` counts characters, `utf16` the units of UTF-16 (as SARIF and editors do), `utf8` bytes of UTF-8 (as reviewdog does).
    """

    line: int
    column: int
    utf16: int
    utf8: int


def position(text: str, place: int) -> Position:
    """The position of a character."""
    line, column = line_and_column(text, place)
    two, three, four = wide_before(text, place)
    return Position(line, column, column + four, column + two + 2 * three + 3 * four)


def wide_before(text: str, place: int) -> tuple[int, int, int]:
    """Of the characters before a place on its line, how many take two, three and four bytes in UTF-8."""
    start = _line_starts(text)[line_and_column(text, place)[0] - 1]
    two, three, four = (bisect_left(places, place) - bisect_left(places, start) for places in _wide_places(text))
    return two, three, four


@lru_cache(maxsize=16)  # as below
def _wide_places(text: str) -> tuple[tuple[int, ...], tuple[int, ...], tuple[int, ...]]:
    """Where characters of two, three and four bytes stand."""
    two, three, four = (tuple(found.start() for found in pattern.finditer(text)) for pattern in _WIDE)
    return two, three, four


def line_and_column(text: str, place: int) -> tuple[int, int]:
    """The line and the column of a character, each counted from 1. Columns count characters."""
    starts = _line_starts(text)
    line = bisect_right(starts, place)
    return line, place - starts[line - 1] + 1


@lru_cache(maxsize=16)  # a writer goes through a few documents, many places in each
def _line_starts(text: str) -> tuple[int, ...]:
    return 0, *accumulate(len(line) + 1 for line in text.split("\n")[:-1])
