"""One figure told of two periods: the figure is the same, so one of the periods is likely wrong."""

from __future__ import annotations

from checker.judge.circumstances import telling_digits
from checker.language.days import when_text
from checker.model.claim import Claim, Kind
from checker.model.finding import Alignment, Comparison, Outcome
from checker.model.value import Basis, Hedge, Quantity, When

FIRM = 85
"""Points from which two figures are told in so like words that one is a retelling of the other."""
_DISTINCT = {Kind.MONEY: 2, Kind.COUNT: 3, Kind.MEASURE: 3, Kind.PERCENT: 3}
"""Digits that tell more than a round figure by kind of claim, below which two periods can well have one figure by chance.

A sum has its unit and magnitude beside its digits. Judgments, held by the false alarms on agreeing texts."""


def misplaced(alignment: Alignment, comparison: Comparison) -> str:
    """Why two figures with no other contradiction than their periods clash; empty where the periods just differ."""
    left, right = alignment.left, alignment.right
    scopes = {said.partition(":")[0] for said in alignment.contradicted}
    if comparison.outcome is not Outcome.SAME or alignment.score < FIRM or scopes != {"period"}:
        return ""
    if not (_is_distinct(left) and _is_distinct(right)) or not _is_told(left.period) or not _is_told(right.period):
        return ""
    if left.about.predicate != right.about.predicate and left.traits.deed != right.traits.deed:
        return ""
    periods = sorted({when_text(claim.period) for claim in (left, right) if claim.period})
    return f"The same figure, told in like words of two periods: {' and '.join(periods)}."


def _is_told(period: When | None) -> bool:
    return period is not None and period.basis is Basis.STATED and not period.relative


def _is_distinct(claim: Claim) -> bool:
    value = claim.value
    if not isinstance(value, Quantity) or claim.kind not in _DISTINCT:
        return False
    if value.hedge is Hedge.RANGE:
        return True
    return telling_digits(claim) >= _DISTINCT[claim.kind]
