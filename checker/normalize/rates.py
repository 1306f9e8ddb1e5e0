"""The second half of a rate that stands with what is measured: "earnings per share of $2" are two dollars per share."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from checker.lexicon import table
from checker.model.claim import Kind
from checker.model.value import Quantity, Value
from checker.normalize.noun_phrases import Phrase
from checker.normalize.reading import Reading

_REACH = 4
"""Words behind "per" in which its noun stands: "per diluted common share"."""


def rated(kind: Kind, value: Value, reading: Reading, noun: Phrase | None) -> Value:
    """A sum with the rate that its noun tells; any other value as it is."""
    if kind is not Kind.MONEY or not isinstance(value, Quantity) or value.per or noun is None:
        return value
    tokens = reading.tokens
    if noun.head + 2 >= len(tokens) or tokens[noun.head + 1].lower != "per":
        return value
    found = next((token.base for token in tokens[noun.head + 2:noun.head + 2 + _REACH] if token.base in _nouns()), "")
    return replace(value, per=found) if found else value


@cache
def _nouns() -> frozenset[str]:
    return frozenset(table("rates")["nouns"])
