"""On which side of a date something lies: "before 2000", "after 2 May", "no later than June"."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache

from checker.lexicon import table
from checker.lexicon.grammar import grammar
from checker.model.claim import Mention
from checker.model.text import Sentence

_LONGEST = 3
"""Words that tell a side."""


def side_of(mention: Mention, sentence: Sentence) -> str:
    """The side that the words right before a date tell; empty where they tell none.

    A distance from the day ("two weeks before 2 May") tells another day, and a date that names an occasion ("before 2019 elections")
    or owns something is no date of its own.
    """
    words = [word.lower for word in sentence.words]
    at = bisect_left(sentence.words, mention.span.start, key=lambda word: word.start)
    end = bisect_left(sentence.words, mention.span.end, key=lambda word: word.start)
    for length in range(min(_LONGEST, at), 0, -1):
        side = _sides().get(" ".join(words[at - length:at]))
        if side is not None:
            before = words[at - length - 1] if at > length else ""
            return "" if before in _never() or _goes_on(words[end:end + 1]) else side
    return ""


def _goes_on(following: list[str]) -> bool:
    """Whether a noun of the date's own, or what it owns, stands behind it."""
    small = grammar("prepositions") | grammar("auxiliaries") | grammar("connectives") | grammar("pronouns") | grammar("determiners")
    return any(word in {"'s", "\u2019s", "-"} or (word.isalpha() and word not in small) for word in following)


@cache
def _sides() -> dict[str, str]:
    return {words: side for side, some in table("calendar")["sides"].items() for words in some}


@cache
def _never() -> frozenset[str]:
    """Words before those of a side that make them tell another day, or none."""
    calendar = table("calendar")
    return frozenset((*calendar["units"], *calendar["clock_units"], *calendar["no_side_behind"]))
