"""Whether a date belongs to the description of a thing: "a bridge built in 1962", "the fire that broke out on Thursday has burned ..."."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from checker.lexicon import table
from checker.lexicon.grammar import grammar
from checker.model.text import Word
from checker.normalize.families import is_irregular_past

_REACH = 8
"""Words before a date among which a clause about a thing may open."""
_AUXILIARIES = grammar("auxiliaries")
_RELATIVE = frozenset({"that", "which", "who"})


def describes(words: Sequence[Word], date_at: int, between: Sequence[Word] | None) -> bool:
    """Whether the words before a date make it one of a thing's own, and not of the figure beside it.

    `date_at` is where its preposition, or the date, begins; `between` are the words from the date to a figure behind it, None where the
    figure stands before the date.
    """
    before = [word.lower for word in words[max(0, date_at - _REACH):date_at]]
    if before and before[-1] in _set("made") and not (len(before) > 1 and before[-2] in _AUXILIARIES):
        return True
    return between is not None and _is_relative(before) and any(_is_verb(word.lower) for word in between)


def _is_relative(before: Sequence[str]) -> bool:
    """Whether a clause about a thing, with a verb of its own, is open: "that broke out", "who was hurt"; not "said that"."""
    at = next((at for at in range(len(before) - 1, -1, -1) if before[at] in _RELATIVE or not before[at][:1].isalnum()), -1)
    if at < 1 or before[at] not in _RELATIVE or before[at - 1] in _set("verbs"):
        return False
    return any(_is_verb(word) for word in before[at + 1:])


def _is_verb(word: str) -> bool:
    return word in _AUXILIARIES or word.endswith("ed") or is_irregular_past(word)


@cache
def _set(name: str) -> frozenset[str]:
    return frozenset(table("telling")[name])
