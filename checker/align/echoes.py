"""Whether the other document gives a value, too, of something alike: then a difference may come from a wrong partner."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from checker.align.features import match
from checker.model.claim import Claim
from checker.model.value import Quantity

LIKE = 20
"""Points from which a claim of the same value is of something alike. It may be told in quite other words: "870 people fell ill"
and "870 infections" have little more than the subject in common. A judgment, held by the false alarms on agreeing texts."""
MOST_LOOKED_AT = 20
"""Claims of one value in one document that are weighed; a text that gives one number more often is no evidence of anything."""


class Echoes:
    """Numeric claims by document and value."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        """Takes all claims that may be compared."""
        self._by_value: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
        for claim in claims:
            if isinstance(claim.value, Quantity):
                self._by_value[claim.document, *_scale(claim, claim.value)].append(claim)

    def of(self, claim: Claim, partner: Claim) -> Claim | None:
        """The likest claim of the very same numbers in the partner's document that is of something alike; None where there is none."""
        if not isinstance(claim.value, Quantity):
            return None
        same = self._by_value.get((partner.document, *_scale(claim, claim.value)), ())[:MOST_LOOKED_AT]
        others = (other for other in same if other.id != partner.id)
        weighed = sorted(((-match(claim, other).score, other.span, other) for other in others), key=lambda one: one[:2])
        return weighed[0][2] if weighed and -weighed[0][0] >= LIKE else None


def _scale(claim: Claim, value: Quantity) -> tuple[object, ...]:
    return claim.kind, value.unit, value.low, value.high
