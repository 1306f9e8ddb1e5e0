"""A part told of a whole without its percentage: "12 of the 48 schools", "Of the 48 schools inspected, 12 failed"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from checker.model.claim import Claim, Kind
from checker.model.finding import Sum, ToldSum, Working
from checker.model.value import Hedge, Quantity
from checker.normalize.sums.numbered import FIGURE, Numbered, one_scale, stretch, up_to

SHARE = ":share"
"""What is added to the id of a part where it stands for the share that it is."""
_PART, _WHOLE = (rf"(?P<{name}>{FIGURE})" for name in ("part", "whole"))
_PATTERNS = (re.compile(rf"{_PART}\s{up_to(1)}(?:out\s)?of\s{up_to(3)}{_WHOLE}\s[^\W\d_]"),
             re.compile(rf"(?<![^\W_])[Oo]f\s{up_to(3)}{_WHOLE}\s[^\W\d_]{stretch(80)},\s{_PART}\s[^\W\d_]"))
_STEP = Decimal("0.1")


def parts_of_base(line: Numbered) -> Iterator[tuple[Claim, Working, str]]:
    """Each part of a sentence with its whole, and the words that tie them."""
    seen: set[str] = set()
    for pattern in _PATTERNS:
        for found in pattern.finditer(line.text):
            part, whole = line.figure(found["part"]), line.figure(found["whole"])
            if found["part"] not in seen and _fits(part, whole):
                seen.add(found["part"])
                yield part, Working(Sum.BASE, (part, whole)), "it is told as a part of the whole beside it"


def _fits(part: Claim, whole: Claim) -> bool:
    if part.kind is not Kind.COUNT or not one_scale((part, whole)) or part.about.noun not in {"", whole.about.noun}:
        return False
    few, many = part.value, whole.value
    return (isinstance(few, Quantity) and isinstance(many, Quantity) and few.hedge is many.hedge is Hedge.EXACT
            and few.low is not None and many.low is not None and 0 < few.low <= many.low)


def share_claim(told: ToldSum) -> Claim | None:
    """The part as the percentage of its whole that it is, so that it can be held against another text's percentage."""
    if told.working.sum is not Sum.BASE:
        return None
    part, whole = told.working.operands
    few, many = part.value, whole.value
    if not isinstance(few, Quantity) or not isinstance(many, Quantity) or few.low is None or not many.low:
        return None
    share = Fraction(few.low) / Fraction(many.low)
    value = (Decimal(round(share * 1000)) / 10).normalize()
    return replace(part, id=part.id + SHARE, kind=Kind.PERCENT, value=Quantity(value, value, "percent", Hedge.EXACT, _STEP))
