"""Whether two claims give one value, in whatever words and to whatever digit it is written."""

from __future__ import annotations

from collections.abc import Hashable

from checker.language.days import when_text
from checker.model.claim import Claim
from checker.model.value import Quantity, When


def told_value(claim: Claim) -> Hashable:
    """What is equal for two claims of one value, however they word it: "$1.84 billion" and "$1,840,000,000"."""
    value = claim.value
    if isinstance(value, Quantity):
        return value.low, value.high, value.unit, value.per
    if isinstance(value, When):
        return when_text(value) if value.low or value.high else claim.text.casefold()
    return value
