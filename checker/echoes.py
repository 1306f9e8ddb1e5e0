"""Whether the other document gives a value, too, of something alike: then a difference may come from a wrong partner."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from checker.align.features import match
from checker.model.claim import Claim
from checker.model.value import Quantity, When

LIKE = 20
"""Points from which a claim of the same value is of something alike. It may be told in quite other words: "870 people fell ill"
and "870 infections" have little more than the subject in common. A judgment, held by the false alarms on agreeing texts."""
MOST_LOOKED_AT = 20
"""Claims of one value in one document that are weighed; a text that gives one number more often is no evidence of anything."""


class Echoes:
    """Figures and dates by document and value."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        """Takes all claims that may be compared."""
        self._by_value: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
        for claim in claims:
            if _is_known(claim):
                self._by_value[claim.document, *_scale(claim)].append(claim)

    def of(self, claim: Claim, partner: Claim) -> Claim | None:
        """The likest claim of the very same numbers or days in the partner's document, if one is of something alike."""
        if not _is_known(claim):
            return None
        same = self._by_value.get((partner.document, *_scale(claim)), ())[:MOST_LOOKED_AT]
        others = (other for other in same if other.id != partner.id)
        weighed = sorted(((-match(claim, other).score, other.span, other) for other in others), key=lambda one: one[:2])
        return weighed[0][2] if weighed and -weighed[0][0] >= LIKE else None


def _is_known(claim: Claim) -> bool:
    """Whether a claim gives a figure, or a date that could be resolved."""
    value = claim.value
    return isinstance(value, Quantity) or (isinstance(value, When) and value.low is not None)


def _scale(claim: Claim) -> tuple[object, ...]:
    value = claim.value
    return (claim.kind, *((value.unit, value.per) if isinstance(value, Quantity) else ()),
            *((value.low, value.high) if isinstance(value, (Quantity, When)) else ()))
