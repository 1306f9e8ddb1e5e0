"""A change beside the levels before and after it: "fell from 200 to 150, a drop of 30 percent", "up 12 percent to 56 from 50"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from checker.model.claim import Claim, Kind
from checker.model.finding import Sum, Working
from checker.normalize.sums.numbered import FIGURE, TOLD, Numbered, one_scale, stretch, up_to
from checker.normalize.sums.sum_words import one_of

_BEFORE, _AFTER, _BY = (rf"(?P<{name}>{FIGURE})" for name in ("before", "after", "by"))
_LEAST = 3
"""Figures that such a sum has."""
_MULTIPLES = frozenset({"percent.change", "percent.fold"})
_BESIDE = r"(?:,\s(?:and\s)?(?:or\s)?|\s?\((?:or\s)?|\s[–—-]{1,2}\s|—|;\s)"


def changes_between(line: Numbered) -> Iterator[tuple[Claim, Working, str]]:
    """Each change of a sentence with the levels before and after it, and the words that tie them."""
    if len(line.figures) < _LEAST:
        return
    seen: set[str] = set()
    for pattern, needs_verb in _patterns():
        for found in pattern.finditer(line.text):
            by, before, after = (line.figure(found[name]) for name in ("by", "before", "after"))
            if found["by"] in seen or not _fits(by, before, after) or is_other_change(line, found, "by"):
                continue
            if needs_verb and not (by.about.direction or by.pattern in _MULTIPLES):
                continue
            seen.add(found["by"])
            yield by, Working(Sum.CHANGE, (before, after)), "the levels before and after stand beside it"


def _fits(by: Claim, before: Claim, after: Claim) -> bool:
    if not one_scale((before, after)) or by.modality not in TOLD or before.kind in {Kind.ORDINAL, Kind.DURATION}:
        return False
    if by.kind is Kind.POINTS:
        return before.kind is Kind.PERCENT
    return by.kind is Kind.PERCENT or one_scale((by, before))


def is_other_change(line: Numbered, found: re.Match[str], change: str) -> bool:
    """Whether the change, a group of the match, is told on another footing or from another level than those beside it."""
    told = line.text[max(0, found.start() - 40):found.end() + 60]
    ends = found.end(change) == found.end()
    return bool(_other_base().search(told)) or (ends and bool(_new_base().match(line.text, found.end())))


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], bool], ...]:
    """Patterns, and whether the change must be told by a verb of change."""
    nouns = one_of("rises", "falls", "either")
    told = (rf"an?\s{up_to(2)}(?:{nouns})\sof\s{up_to(2)}{_BY}", rf"(?:up|down|by|or)\s(?:by\s)?{up_to(2)}{_BY}",
            rf"(?:an?\s)?{up_to(1)}{_BY}\s{up_to(1)}(?:{nouns})", rf"{_BY}(?=\))")
    levels = rf"from\s{up_to(4)}{_BEFORE}{stretch(50)}\sto\s{up_to(4)}{_AFTER}"
    against = rf"(?:,\s|\s)(?:{one_of('against')})\s{up_to(5)}{_BEFORE}"
    beside = (f"{levels}{stretch(60)}{_BESIDE}", f"{_AFTER}{stretch(40)}{against}{stretch(50)}{_BESIDE}")
    by_verb = (rf"{_BY}{stretch(30)},?\s(?:to|at)\s{up_to(4)}{_AFTER}{stretch(40)}{against}", rf"{_BY}{stretch(30)},?\s{levels}")
    by_noun = (rf"{_AFTER}{stretch(30)},\s(?:or\s)?(?:up|down)\s(?:by\s)?{up_to(2)}{_BY}{against}",
               rf"(?<![^\W_])(?:{nouns})\sof\s{up_to(2)}{_BY}{stretch(30)}{levels}")
    free = (*(lead + way for lead in beside for way in told), *by_noun)
    return tuple((re.compile(pattern, re.IGNORECASE), pattern in by_verb) for pattern in (*free, *by_verb))


@cache
def _other_base() -> re.Pattern[str]:
    """Words of another footing; "a year" is a rate, and "a year earlier" is none."""
    return re.compile(rf"(?<![^\W_])(?:{one_of('other_base')})(?!\s(?:{one_of('ago')})|[^\W_])", re.IGNORECASE)


@cache
def _new_base() -> re.Pattern[str]:
    return re.compile(rf"\s?(?:{one_of('rises', 'falls')})?\s(?:{one_of('new_base')})(?![^\W_])", re.IGNORECASE)
