"""One measure in two units: "300 kilometers (186 miles)", "300 kilometers, or about 186 miles,"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.model.claim import Claim, Kind
from checker.model.finding import Sum, Working
from checker.normalize.sums.numbered import FIGURE, Numbered, up_to

_SIDE = r"\s?(?:[x×]|by|-by-)\s?"
_BRACKET = rf"\s?[(\[]\s?{up_to(2)}(?P<second>{FIGURE})(?!{_SIDE})"
_PAIR = re.compile(rf"(?P<first>{FIGURE})(?:{_BRACKET}|,\sor\s{up_to(2)}(?P<other>{FIGURE})(?=[,.;)]|$))", re.IGNORECASE)
_SIDE_BEFORE = re.compile(rf"(?:{FIGURE}|\d){_SIDE}$", re.IGNORECASE)
_BACK = 6


def unit_pairs(line: Numbered) -> Iterator[tuple[Claim, Working, str]]:
    """Each measure of a sentence with the same in another unit behind it; the sides of a thing ("20 x 30 meters") are left alone."""
    for found in _PAIR.finditer(line.text):
        first, second = line.figure(found["first"]), line.figure(found["second"] or found["other"])
        is_side = _SIDE_BEFORE.search(line.text, max(0, found.start() - _BACK), found.start())
        if not is_side and _are_one(first, second):
            yield first, Working(Sum.UNITS, (second,)), "a second unit follows the first"


def _are_one(first: Claim, second: Claim) -> bool:
    """Whether two measures can be one in two units."""
    return (first.kind is second.kind is Kind.MEASURE and first.traits.dimension == second.traits.dimension
            and _unit(first) != _unit(second))


def _unit(claim: Claim) -> str:
    return str(getattr(claim.value, "unit", ""))
