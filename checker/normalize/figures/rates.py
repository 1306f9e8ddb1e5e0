"""The second half of a rate that stands with what is measured: "earnings per share of $2", "400 tons of flour per day"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from checker.lexicon import table
from checker.lexicon.grammar import grammar
from checker.model.claim import Kind
from checker.model.value import Quantity, Value
from checker.normalize.sentence.noun_phrases import Phrase
from checker.normalize.sentence.reading import Reading

_REACH = 4
"""Words behind "per" in which its noun stands ("per diluted common share"), and behind a noun with what it is of ("bottles of milk")."""
_EVERY = frozenset({"per", "each", "every"})
_AGO = grammar("ago")
"""Words behind a time that make "a year" no rate: "a year earlier"."""


def rated(kind: Kind, value: Value, reading: Reading, noun: Phrase | None) -> Value:
    """A figure with the rate that stands behind its noun; any other value as it is.

    A sum is per anything ("earnings per share of $2"); a count or measure of something is per time ("400 tons of flour per day"),
    which is a part of a measure's unit.
    """
    if kind not in _RATED or not isinstance(value, Quantity) or value.per or noun is None:
        return value
    behind = reading.tokens[noun.head + 1:noun.head + 2 + _REACH]
    if kind is Kind.MONEY:
        is_rate = bool(behind) and behind[0].lower == "per"
        found = next((token.base for token in behind[1:] if token.base in _nouns()), "") if is_rate else ""
        return replace(value, per=found) if found else value
    words = [token.lower for token in behind]
    time = _time_behind(words[2:] if words[:1] == ["of"] else words)
    if not time or " per " in value.unit:
        return value
    return replace(value, unit=f"{value.unit} per {time}") if kind is Kind.MEASURE else replace(value, per=time)


_RATED = frozenset({Kind.MONEY, Kind.COUNT, Kind.MEASURE})


def _time_behind(words: Sequence[str]) -> str:
    """The time that "per", "each" or "a" makes the second half of a rate: "a day"; empty for "a day earlier" and for no time."""
    if len(words) < 2 or words[1] not in _times() or not (words[0] in _EVERY or words[0] in {"a", "an"}):
        return ""
    return "" if words[2:] and words[2] in _AGO else words[1]


@cache
def _times() -> frozenset[str]:
    return frozenset(table("rates")["times"])


@cache
def _nouns() -> frozenset[str]:
    return frozenset(table("rates")["nouns"])
