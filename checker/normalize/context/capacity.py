"""Counts of what a thing can hold: "room for 260 passengers", "licensed to carry 260"; who is in it is counted apart."""

from __future__ import annotations

from collections.abc import Sequence

from checker.lexicon.grammar import grammar
from checker.normalize.sentence.reading import Reading, Token

CAPACITY = "capacity"
"""The word of definition that such a count gets."""
_SPACE = grammar("capacity-nouns")
_HOLDING = grammar("capacity-verbs")
_ALLOWED = grammar("capacity-leads")
_MODALS = frozenset({"can", "could"})
_SKIPPED = grammar("skipped") - {"to", "for", "of"}
_LOOK = 5
"""Words before a number that are looked at."""


def tells_capacity(reading: Reading, start: int) -> bool:
    """Whether the number at a token is how many or how much something can hold."""
    first, _ = reading.clause_of(start)
    near = reading.tokens[max(first, start - _LOOK):start]
    if [token.lower for token in near[-2:]] == ["up", "to"]:
        near = near[:-2]
    before = [token for token in near if token.lower not in _SKIPPED]
    if len(before) < 2:
        return False
    last, lead = before[-1], before[-2]
    if last.lower in {"for", "of"}:
        return bool({lead.base, lead.lower} & _SPACE) or (last.lower == "for" and lead.lower in _ALLOWED)
    return last.base in _HOLDING and _is_able(before)


def _is_able(before: Sequence[Token]) -> bool:
    """"can hold", "licensed to carry": what may be, and not what is."""
    lead = before[-2].lower
    return lead in _MODALS or (lead == "to" and len(before) > 2 and before[-3].lower in _ALLOWED)
