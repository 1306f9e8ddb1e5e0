"""Tells a change and the level it led to ("rose by 20 to 90 tons") from a range ("rose by 10 to 15 percent")."""

from __future__ import annotations

import re
from functools import cache

from checker.extract.figures.amounts import Amount
from checker.lexicon import table
from checker.model.claim import Kind

_NEAR = 60
_MANTISSA = re.compile(r"\d[\d,]{0,20}(?:\.\d{1,20})?")


@cache
def moved() -> re.Pattern[str]:
    """A verb of change, which makes "from A to B" two values."""
    words = table("levels")
    return re.compile(rf"(?<![^\W_])(?:{'|'.join((*words['changing'], *words['moving']))})(?![^\W_])", re.IGNORECASE)


@cache
def _right_before() -> re.Pattern[str]:
    verbs, rough = ("|".join(table("levels")[name]) for name in ("changing", "rough"))
    return re.compile(rf"(?<![^\W_])(?:(?:{verbs})|(?P<by>by))\s(?:(?:a\s)?(?:{rough})\s)?$", re.IGNORECASE)


def leads_to_level(text: str, left: Amount, right: Amount) -> bool:
    """Whether "X to Y" is a change by X and the level Y that it led to.

    A range is rarely wider than from one to two, and a change is rarely as large as the level after it; percentages form a range
    unless each has its own sign.
    """
    if left.kind is None and right.kind in (Kind.PERCENT, Kind.POINTS):
        return False
    start = left.span.start
    before = _right_before().search(text, max(0, start - 24), start)
    if before is None or (before["by"] and not moved().search(text, max(0, start - _NEAR), before.start())):
        return False
    change, level = _size(left), _size(right)
    return change is not None and level is not None and not change < level < 2 * change


def _size(amount: Amount) -> float | None:
    """The number before its magnitude, roughly; the two of a pair share their magnitude."""
    number = amount.numbers[0]
    digits = _MANTISSA.match(number.plain)
    if digits is not None:
        return float(digits[0].replace(",", ""))
    small = {**table("numerals")["ones"], **table("numerals")["tens"]}
    found = small.get(number.plain)
    return None if found is None else float(found)
