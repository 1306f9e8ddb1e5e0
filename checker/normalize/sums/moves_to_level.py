"""A change told twice beside the level that it led to: "fell $1.10, or 2.4 percent, to $45.20", "rose 10 to 130, a gain of 8 percent"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from checker.model.claim import Claim, Kind
from checker.model.finding import Sum, Working
from checker.normalize.sums.changes_between import is_other_change
from checker.normalize.sums.numbered import FIGURE, TOLD, Numbered, one_scale, stretch, up_to
from checker.normalize.sums.sum_words import one_of

_BY, _SHARE, _AFTER = (rf"(?P<{name}>{FIGURE})" for name in ("by", "share", "after"))
_OR = r"(?:,\sor\s|\sor\s|\s?\()"
_LEAST = 3
"""Figures that such a sum has."""


def moves_to_level(line: Numbered) -> Iterator[tuple[Claim, Working, str]]:
    """Each percentage of change in a sentence with the same change as a number and the level after it, and the words that tie them."""
    if len(line.figures) < _LEAST or not any(claim.kind is Kind.PERCENT for claim in line.figures):
        return
    seen: set[str] = set()
    for pattern in _patterns():
        for found in pattern.finditer(line.text):
            share, by, after = (line.figure(found[name]) for name in ("share", "by", "after"))
            if found["share"] not in seen and _fits(share, by, after) and not is_other_change(line, found, "share"):
                seen.add(found["share"])
                yield share, Working(Sum.MOVE, (by, after)), "the same change as a number and the level after it stand beside it"


def _fits(share: Claim, by: Claim, after: Claim) -> bool:
    """The direction must be told: the level before lies below or above the one after by as much."""
    if share.kind is not Kind.PERCENT or share.modality not in TOLD or after.kind not in {Kind.COUNT, Kind.MONEY, Kind.MEASURE}:
        return False
    return one_scale((by, after)) and bool(min(by, share, key=lambda claim: claim.span).about.direction)


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    nouns = one_of("rises", "falls")
    to = rf"\s(?:to|at)\s{up_to(3)}{_AFTER}"
    level_first = rf"{_AFTER}{stretch(30)}(?:,\s|\s)(?:up|down|(?:an?\s)?{up_to(1)}(?:{nouns})\sof)\s(?:by\s)?{up_to(1)}"
    told = rf"(?:an?\s{up_to(1)}(?:{nouns})\sof|up|down|or)\s{up_to(1)}{_SHARE}", rf"(?:an?\s)?{up_to(1)}{_SHARE}\s(?:{nouns})"
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in (
        rf"{_BY}{stretch(20)}{_OR}{up_to(1)}{_SHARE}\)?,?{to}",
        rf"{_SHARE}{stretch(20)}{_OR}{up_to(1)}{_BY}{stretch(20)}\)?,?{to}",
        *(rf"{_BY}{stretch(20)}{to}{stretch(20)},\s{way}" for way in told),
        rf"{level_first}{_BY}{stretch(20)}{_OR}{up_to(1)}{_SHARE}",
        rf"{level_first}{_SHARE}{stretch(20)}{_OR}{up_to(1)}{_BY}"))
