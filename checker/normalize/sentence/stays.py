"""Stays: who "is in" a place at some time visits it: "the president will be in Cairo from Monday", "Okello was in Lima in May"."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from checker.normalize.naming.names import Entity
from checker.normalize.sentence.tokens import Token

_FAMILY = "visit"
_PLACES = frozenset({"place", "country"})
_REACH = 4
"""Words between a person's name and the verb: "Okello, it said, will be in Lima" has more, and tells it of nobody surely."""


def with_stays(tokens: tuple[Token, ...], names: Sequence[tuple[Collection[int], Entity]]) -> tuple[Token, ...]:
    """The tokens, of which a "be" between a person and "in" a place tells a visit. `names`: the places of each, and what it names."""
    ends = [max(held) for held, name in names if held and name.type == "person"]
    verbs = [min(held) - 2 for held, name in names if held and name.type in _PLACES] if ends else []
    found = [at for at in verbs if at > 0 and tokens[at].base == "be" and tokens[at + 1].lower == "in"
             and any(0 < at - end <= _REACH for end in ends)]
    if not found:
        return tokens
    told = list(tokens)
    for at in found:
        told[at] = tokens[at]._replace(base=_FAMILY, family=_FAMILY, is_content=True, is_telling=True, is_event=True)
    return tuple(told)
