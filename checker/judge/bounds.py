"""Two bounds of one kind, or two ranges for one forecast: both can be true, and still they tell two things."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from checker.model.claim import Claim, Kind, Modality
from checker.model.finding import Alignment, Comparison, Outcome
from checker.model.value import Hedge, Quantity

FIRM = 75
"""Points from which two bounds are held against one another: below, they may be of two things that both stay in bounds."""
_TO_COME = frozenset({Modality.PREDICTED, Modality.PLANNED})


def sharpened(comparison: Comparison, alignment: Alignment) -> Comparison:
    """The comparison, with two bounds of one kind that differ set apart, and two ranges for one forecast or target.

    Whoever writes "at least 12" has counted twelve: a text that gives another least number of one thing at one time reports another
    count. Bounds of which one only rounds the other stay compatible.
    """
    one, other = alignment.left.value, alignment.right.value
    if comparison.outcome is not Outcome.COMPATIBLE or alignment.score < FIRM:
        return comparison
    if not isinstance(one, Quantity) or not isinstance(other, Quantity) or one.hedge is not other.hedge or one.unit != other.unit:
        return comparison
    said = _two_ranges(alignment, one, other) if one.hedge is Hedge.RANGE else _two_bounds(one, other)
    return replace(comparison, outcome=Outcome.DIFFERENT, reason=said) if said else comparison


def _two_bounds(one: Quantity, other: Quantity) -> str:
    if one.hedge not in {Hedge.AT_LEAST, Hedge.AT_MOST}:
        return ""
    ours, theirs = (value.low if one.hedge is Hedge.AT_LEAST else value.high for value in (one, other))
    if ours is None or theirs is None or _is_near(ours, theirs, one, other):
        return ""
    word = "at least" if one.hedge is Hedge.AT_LEAST else "at most"
    return f"Each gives another bound of one thing: {word} {min(ours, theirs):,f}, and {word} {max(ours, theirs):,f}."


def _two_ranges(alignment: Alignment, one: Quantity, other: Quantity) -> str:
    """A sum or share that one party expects or aims at is told as an exact range: another range is another forecast."""
    both = (alignment.left, alignment.right)
    speakers = {claim.attribution.speaker for claim in both if claim.attribution}
    if alignment.left.kind not in {Kind.MONEY, Kind.PERCENT} or len(speakers) > 1:
        return ""
    if not all(claim.modality in _TO_COME or claim.traits.is_target for claim in both):
        return ""
    ends = ((one.low, other.low), (one.high, other.high))
    if all(mine is not None and theirs is not None and _is_near(mine, theirs, one, other) for mine, theirs in ends):
        return ""
    return "They are two ranges for one forecast or target."


def is_target(left: Claim, right: Claim) -> bool:
    """Whether both give a target or the like: it is aimed at, whatever the verb says."""
    return left.traits.is_target and right.traits.is_target


def are_bounds(left: Claim, right: Claim) -> bool:
    """Whether both are bounds of one kind: of a number that is only known in part, the next day may know more."""
    one, other = left.value, right.value
    return isinstance(one, Quantity) and isinstance(other, Quantity) and one.hedge is other.hedge in {Hedge.AT_LEAST, Hedge.AT_MOST}


def _is_near(mine: Decimal, theirs: Decimal, one: Quantity, other: Quantity) -> bool:
    """Whether two ends differ by no more than half the written precision, at most a tenth of the number."""
    return abs(mine - theirs) <= min(max(one.step, other.step) / 2, max(abs(mine), abs(theirs)) / 10)
