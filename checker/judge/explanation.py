"""Why a pair came to its verdict, slot by slot, and what would change it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from checker.model.claim import Claim
from checker.model.finding import Alignment, Explanation, WhatIf

_SLOTS: tuple[tuple[str, Callable[[Claim], object]], ...] = (
    ("what is counted or measured", lambda claim: claim.about.noun),
    ("what was done", lambda claim: claim.about.predicate),
    ("a place", lambda claim: claim.traits.where),
    ("a period", lambda claim: claim.period is not None and claim.period.low is not None),
    ("a starting point", lambda claim: claim.traits.anchor),
    ("a body counted", lambda claim: claim.about.group),
    ("an as-of time", lambda claim: claim.as_of),
    ("a speaker", lambda claim: claim.attribution))
"""What a claim may tell beside its value, in the order in which a reader asks for it."""


def explained(pair: Alignment, name: Callable[[Claim], str], what_if: Sequence[WhatIf]) -> Explanation:
    """The explanation of an aligned pair. `name` calls a claim's document as a reader would."""
    return Explanation(pair.matched, pair.missing, _one_sided(pair.left, pair.right, name), pair.contradicted, tuple(what_if))


def _one_sided(left: Claim, right: Claim, name: Callable[[Claim], str]) -> tuple[str, ...]:
    """What only one of the two tells, and which: there the other may mean the same, or not."""
    if left.document == right.document:
        return ()
    told = [(slot, left if tells(left) else right) for slot, tells in _SLOTS if bool(tells(left)) != bool(tells(right))]
    return tuple(f"{slot} ({name(claim)})" for slot, claim in told)

