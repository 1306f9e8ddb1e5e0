"""Conditions over a claim: "if", "unless" and "assuming" in the clause before or after its own."""

from __future__ import annotations

from collections.abc import Sequence

from checker.lexicon.grammar import grammar
from checker.model.claim import Modality
from checker.model.text import Word

_FARTHEST = 40
"""Words on either side in which a condition is looked for."""
_OPENING = grammar("conditions")
_ENDS = grammar("condition-ends")
"""Marks and words behind which a condition is that of another statement."""
_NO_CONDITION_AFTER = grammar("no-condition-after")
"""Words before "if" that make it a question or a concession: "asked if", "even if", "as if"."""
_NO_CONDITION_BEFORE = grammar("no-condition-before")
"""Words after an "if" inside a clause that make it a remark: "hundreds, if not thousands"."""
_NEXT = "and"
"""Behind it a condition is that of the next statement: "he will decide by June, and if he runs, he will ..."."""
_LEADS = grammar("condition-leads")
_OPEN = frozenset({Modality.PLANNED, Modality.PREDICTED})


def is_conditional(words: Sequence[Word], left: int, last: int, found: Modality | None) -> bool:
    """Whether a condition beside its clause leaves a claim open.

    `left` is the border before the claim, `last` its last word, `found` what its own verb tells. A condition that comes first
    holds for all that follows it; one that comes later holds only for what is still to come ("500 could die if it breaks").
    """
    return _leads(words, left, found) or (found in _OPEN and _follows(words, last + 1))


def is_remark(words: Sequence[Word], at: int) -> bool:
    """Whether "if" opens no condition: "hundreds, if not thousands"."""
    return at > 0 and at + 1 < len(words) and words[at + 1].lower in _NO_CONDITION_BEFORE


def _leads(words: Sequence[Word], left: int, found: Modality | None) -> bool:
    commas = 0
    for at in range(left, max(-1, left - _FARTHEST), -1):
        word = words[at].lower
        if word in _ENDS:
            return False
        commas += word == ","
        if word in _OPENING and commas and (at == 0 or words[at - 1].lower in _LEADS) and not is_remark(words, at):
            return found in _OPEN or found in {None, Modality.NEGATED} or (commas == 1 and words[left].text == ",")
    return False


def _follows(words: Sequence[Word], first: int) -> bool:
    for at in range(first, min(len(words), first + _FARTHEST)):
        word = words[at].lower
        if word in _ENDS:
            return False
        if word in _OPENING:
            return words[at - 1].lower not in _NO_CONDITION_AFTER | {_NEXT} and not is_remark(words, at)
    return False
