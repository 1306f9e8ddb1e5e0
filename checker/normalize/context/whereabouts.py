"""Where a fact happens, or what part of the world a figure is of."""

from __future__ import annotations

from collections.abc import Sequence

from checker.lexicon.grammar import grammar
from checker.normalize.sentence.reading import Reading

WORLD = "world"
"""The key of the whole world, which is none of its countries."""
_WORLDWIDE = grammar("worldwide")
_NEAR = 4
"""Words between a figure and "worldwide"."""


def where(reading: Reading, places: Sequence[tuple[int, str]], start: int, end: int) -> tuple[str, ...]:
    """Keys of the places that stand behind a locative preposition, nearest to the value first; the world where it is told of that."""
    if _is_of_world(reading, start, end):
        return (WORLD,)
    found = sorted((min(abs(first - start), abs(first - end)), key) for first, key in places)
    return tuple(dict.fromkeys(key for _, key in found))


def _is_of_world(reading: Reading, start: int, end: int) -> bool:
    """Whether a word for all the world stands by a value, and no other value between."""
    for side in (range(start - 1, max(-1, start - 1 - _NEAR), -1), range(end, min(end + _NEAR, len(reading.tokens)))):
        for at in side:
            if reading.tokens[at].lower in _WORLDWIDE:
                return True
            if reading.tokens[at].is_value:
                break
    return False
