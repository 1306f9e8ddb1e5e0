"""A percentage beside the part and the whole that it is of: "120 of 400 employees, or 25 percent"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from checker.model.claim import Claim, Kind
from checker.model.finding import Sum, Working
from checker.normalize.sums.numbered import FIGURE, TOLD, Numbered, one_scale, stretch, up_to

_A, _B, _P = (rf"(?P<{name}>{FIGURE})" for name in ("part", "whole", "share"))
_BESIDE = r"(?:,\sor\s|\sor\s|,\s|\s?\(|\s[–—-]{1,2}\s|—)(?:or\s)?"
_LEAST = 3
"""Figures that such a sum has."""
_NO_CHANGE = frozenset({"percent.change", "percent.fold"})


def shares_of_base(line: Numbered) -> Iterator[tuple[Claim, Working, str]]:
    """Each percentage of a sentence with its part and whole, and the words that tie them."""
    if len(line.figures) < _LEAST or not any(claim.kind is Kind.PERCENT for claim in line.figures):
        return
    seen: set[str] = set()
    for pattern in _patterns():
        for found in pattern.finditer(line.text):
            share, part, whole = (line.figure(found[name]) for name in ("share", "part", "whole"))
            if found["share"] not in seen and _fits(share, part, whole) and not _has_other_base(line, found):
                seen.add(found["share"])
                yield share, Working(Sum.SHARE, (part, whole)), "the part and the whole stand beside it"


def _fits(share: Claim, part: Claim, whole: Claim) -> bool:
    return (share.kind is Kind.PERCENT and not share.about.direction and share.pattern not in _NO_CHANGE and share.modality in TOLD
            and part.kind in {Kind.COUNT, Kind.MONEY, Kind.MEASURE} and one_scale((part, whole)))


def _has_other_base(line: Numbered, found: re.Match[str]) -> bool:
    """Whether a whole of its own follows the percentage: "12 of 48 schools, or 40 percent of all pupils"."""
    last = max(("part", "whole", "share"), key=found.start)
    return last == "share" and bool(_OTHER_BASE.match(line.text, found.end("share")))


_OTHER_BASE = re.compile(r"\s(?!(?:were|was|are|is|have|has|had|will|would|said|who|that|which|and|in|at|on|failed|voted)(?![^\W_]))[^\W_]")
"""A percentage that ends its aside stands before a mark, a verb or a place; a word that makes it one of something else does not."""


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    of = rf"\s(?:out\s)?of\s{up_to(4)}"
    return tuple(re.compile(pattern) for pattern in (
        rf"{_A}(?:\s{up_to(3)}(?:out\s)?of\s|{of}){up_to(4)}{_B}{stretch(60)}{_BESIDE}{up_to(3)}{_P}",
        rf"{_A}{stretch(30)}(?:,\sor\s|\s?\(){up_to(3)}{_P}\)?,?{of}{_B}",
        rf"{_P}{of}{_B}{stretch(60)}(?:,\sor\s|\s\(){up_to(3)}{_A}(?=[,.;)]|\s[^\W_]|$)",
        rf"{_P}(?:{stretch(60)})(?:,\sor\s|\s\(){up_to(2)}{_A}(?:{of}){_B}",
        rf"(?<![^\W_])[Oo]f\s{up_to(4)}{_B}{stretch(80)},\s{up_to(3)}{_A}{stretch(30)}(?:,\sor\s|\s\(){up_to(2)}{_P}"))
