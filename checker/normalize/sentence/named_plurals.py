"""Counts of what is called by a name: people of a country ("300 Kotavians") or prizes ("won four Wyverns")."""

from __future__ import annotations

from collections.abc import Sequence

from checker.lexicon.grammar import grammar
from checker.model.claim import Kind
from checker.normalize.sentence.noun_phrases import Phrase
from checker.normalize.sentence.reading import Token

_WON = grammar("prize-deeds")
NOMINATED = "nominate"
"""The family of deeds that brings somebody on the list for a prize; the same verb for an office is of another family."""


def is_people(kind: Kind, tokens: Sequence[Token], noun: Phrase | None, predicate: int | None) -> bool:
    """Whether a name in the plural counts people, as it does but where it is won, or somebody is nominated for it."""
    if kind is not Kind.COUNT or noun is None or not (tokens[noun.head].is_name and tokens[noun.head].is_plural):
        return False
    return not is_prize(tokens, noun.head, predicate)


def is_prize(tokens: Sequence[Token], head: int, predicate: int | None) -> bool:
    """Whether what stands before a name in the plural tells that it is a prize."""
    if predicate is None or predicate >= head:
        return False
    is_listed = tokens[predicate].base == NOMINATED and any(token.lower == "for" for token in tokens[predicate + 1:head])
    return is_listed or tokens[predicate].base in _WON


def deed_of(tokens: Sequence[Token], noun: Phrase | None, predicate: int | None) -> str:
    """The family of a predicate, that of nominations for a prize apart; empty where there is none."""
    if predicate is None:
        return ""
    is_listed = noun is not None and tokens[noun.head].is_name and tokens[predicate].base == NOMINATED
    return NOMINATED if noun and is_listed and is_prize(tokens, noun.head, predicate) else tokens[predicate].family
