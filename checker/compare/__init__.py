"""Compares two values of one kind: the same, both possible, different, or not to be told; with the reason in one sentence.

Every outcome and every reason reads the same when left and right are swapped.
"""

from __future__ import annotations

from collections.abc import Callable

from checker.compare import currencies, dates, places, quantity, quotes, roles, sets
from checker.compare.exchange import Exchange
from checker.model.claim import Claim, Kind
from checker.model.finding import Comparison, Outcome
from checker.model.rule import CompareTerms
from checker.model.value import Quantity

Comparer = Callable[[Claim, Claim, CompareTerms], Comparison]

COMPARERS: dict[Kind, Comparer] = {
    Kind.COUNT: quantity.compare,
    Kind.ORDINAL: quantity.compare,
    Kind.MONEY: quantity.compare,
    Kind.MEASURE: quantity.compare,
    Kind.PERCENT: quantity.compare,
    Kind.POINTS: quantity.compare,
    Kind.DURATION: quantity.compare,
    Kind.DATE: dates.compare,
    Kind.ROLE: roles.compare,
    Kind.SET: sets.compare,
    Kind.PLACE: places.compare,
    Kind.QUOTE: quotes.compare,
}
"""Which ladder compares which kind of claim."""

_ONE_SCALE = (frozenset({Kind.COUNT, Kind.ORDINAL}), frozenset({Kind.MEASURE, Kind.DURATION}))
"""Kinds that share a scale: a count meets an n-th, and some durations are read as measures of time."""


def compare(left: Claim, right: Claim, terms: CompareTerms, exchange: Exchange | None = None) -> Comparison:
    """What two claims' values mean when they meet. Never raises on claims of whatever value.

    `exchange`: the rates at which sums in two currencies are compared; without them such sums share no scale.
    """
    if left.kind is not right.kind and frozenset({left.kind, right.kind}) not in _ONE_SCALE:
        first, second = sorted((left.kind, right.kind))
        return Comparison(Outcome.INCOMPARABLE, f"A {first} value and a {second} value share no scale.")
    if exchange and left.kind is Kind.MONEY and _unit(left) != _unit(right):
        return currencies.compare(left, right, terms, exchange)
    return COMPARERS[left.kind](left, right, terms)


def _unit(claim: Claim) -> str:
    return claim.value.unit if isinstance(claim.value, Quantity) else ""
