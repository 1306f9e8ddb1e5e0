"""What the words before a figure tell of it too: the quarter or year, and what an elliptical figure is of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from checker.model.claim import Claim, Kind
from checker.model.text import Sentence
from checker.model.value import Quantity, When

FIGURES = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.PERCENT, Kind.POINTS})
"""Kinds that belong to a stretch of time and are told in rows."""
_LONG = 27
"""Days from which a period is one that figures of the next sentences may belong to."""
_SUMS = frozenset({Kind.MONEY, Kind.COUNT})


def carry(claims: Sequence[Claim], sentences: Sequence[Sentence]) -> tuple[Claim, ...]:
    """The claims, in reading order, with what the words before them tell of them; values and places stay as they are."""
    paragraphs = {sentence.span: sentence.paragraph for sentence in sentences}
    told: tuple[int, When] | None = None
    last: Claim | None = None
    found = []
    for one in claims:
        claim = one
        if claim.kind in FIGURES:
            paragraph = paragraphs[claim.sentence]
            if claim.period is not None and _is_long(claim.period):
                told = (paragraph, claim.period)
            elif told is not None and told[0] == paragraph and _may_take(claim):
                claim = replace(claim, traits=replace(claim.traits, carried=told[1]))
            claim = _with_noun(claim, last)
            last = claim
        found.append(claim)
    return tuple(found)


def _is_long(period: When) -> bool:
    return bool(period.low and period.high and (period.high - period.low).days >= _LONG)


def _may_take(claim: Claim) -> bool:
    """Whether a figure names no period of its own, or only the day on which it was told."""
    own = claim.period
    return own is None or (own.low is not None and own.low == own.high)


def _with_noun(claim: Claim, last: Claim | None) -> Claim:
    """ "Revenue of $7.5 billion, after $6.9 billion": the second figure is of what the first is."""
    if last is None or claim.about.noun or last.sentence != claim.sentence or not last.about.noun or not _go_together(last, claim):
        return claim
    traits = replace(claim.traits, noun_set=last.traits.noun_set, noun_kind=last.traits.noun_kind,
                     topic=tuple(dict.fromkeys((*last.traits.topic[:2], *claim.traits.topic))))
    return replace(claim, about=replace(claim.about, noun=last.about.noun), traits=traits)


def _go_together(last: Claim, claim: Claim) -> bool:
    """Whether the second can be another figure of the first one's kind, or the percentage by which it moved."""
    if last.kind is not claim.kind:
        return claim.kind is Kind.PERCENT and last.kind in _SUMS
    ours, theirs = last.value, claim.value
    return isinstance(ours, Quantity) and isinstance(theirs, Quantity) and (ours.unit, ours.per) == (theirs.unit, theirs.per)
