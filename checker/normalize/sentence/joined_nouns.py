"""Nouns that one figure counts or measures together: "90 teachers and clerks", "12 days of protests and unrest"."""

from __future__ import annotations

from collections.abc import Sequence

from checker.normalize.sentence.noun_phrases import Phrase, is_adverb, is_noun, is_verb
from checker.normalize.sentence.reading import DETERMINERS, Token

_JOINS = frozenset({"and", "or"})
_REACH = 3
"""Words behind "and" within which the second noun stands, its adjectives before it."""


def joined(tokens: Sequence[Token], noun: Phrase | None) -> tuple[str, ...]:
    """The base form of the noun that stands joined behind a value's own; empty where none does."""
    if noun is None or noun.head + 2 >= len(tokens) or tokens[noun.head + 1].lower not in _JOINS:
        return ()
    for at in range(noun.head + 2, min(noun.head + 2 + _REACH, len(tokens))):
        token = tokens[at]
        if token.is_stop or token.is_value or token.is_name or token.lower in DETERMINERS or is_verb(token) or is_adverb(token):
            return ()
        if token.is_plural or is_noun(token) or at + 1 == len(tokens) or tokens[at + 1].is_stop:
            return (token.base,)
    return ()
