"""Lines and columns of places in a text."""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache
from itertools import accumulate


def line_and_column(text: str, place: int) -> tuple[int, int]:
    """The line and the column of a character, each counted from 1. Columns count characters."""
    starts = _line_starts(text)
    line = bisect_right(starts, place)
    return line, place - starts[line - 1] + 1


@lru_cache(maxsize=16)  # a writer goes through a few documents, many places in each
def _line_starts(text: str) -> tuple[int, ...]:
    return 0, *accumulate(len(line) + 1 for line in text.split("\n")[:-1])
