"""Checks of one document against itself: a unit converted in brackets, a weekday beside its date, a count against a number."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from checker.align.find import Selected
from checker.model.claim import Claim
from checker.model.finding import Alignment
from checker.model.rule import Rule
from checker.model.value import When

_BRACKET_REACH = 4
"""Characters between a measure and its conversion: a space and an opening bracket, perhaps a hedge sign."""


def self_checks(selected: Mapping[str, Sequence[Selected]], rules: Sequence[Rule]) -> Iterator[Alignment]:
    """Alignments of claims with claims of their own sentence, under the rules made for that."""
    for rule in rules:
        if rule.compare.convert == "bracket":
            yield from _brackets(rule, [one.claim for one in selected.get(rule.id, ())])
        if rule.compare.weekday:
            yield from _weekdays(rule, [one.claim for one in selected.get(rule.id, ())])


def inside_one(aligned: Iterable[Alignment], rules: Sequence[Rule]) -> Iterator[Alignment]:
    """Of alignments under rules for one document those that stay in one. A rule that selects several kinds pairs one with another."""
    mixed = {rule.id for rule in rules if len({finder.kind for finder in rule.find}) > 1}
    for one in aligned:
        if one.left.document == one.right.document and (one.rule not in mixed or one.left.kind is not one.right.kind):
            yield one


def _brackets(rule: Rule, claims: Sequence[Claim]) -> Iterator[Alignment]:
    ordered = sorted(claims, key=lambda claim: (claim.document, claim.span))
    for left, right in pairwise(ordered):
        gap = right.span.start - left.span.end
        if (left.document == right.document and left.sentence == right.sentence and 0 < gap <= _BRACKET_REACH
                and left.traits.dimension == right.traits.dimension and _unit(left) != _unit(right)):
            yield Alignment(rule.id, left, right, 100, ("a second unit follows the first in brackets",))


def _unit(claim: Claim) -> str:
    return str(getattr(claim.value, "unit", ""))


WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def _weekdays(rule: Rule, claims: Sequence[Claim]) -> Iterator[Alignment]:
    """Each full date that is written with a weekday, against the nearest day that has it."""
    for claim in claims:
        day = _full_date(claim)
        written = _weekday(claim.text)
        if day is None or written is None:
            continue
        away = (written - day.weekday() + 3) % 7 - 3
        named = day + dt.timedelta(days=away)
        other = replace(claim, value=replace(claim.value, low=named, high=named)) if isinstance(claim.value, When) else claim
        yield Alignment(rule.id, claim, other, 100, (f"{day.isoformat()} is a {WEEKDAYS[day.weekday()].title()}",))


def _full_date(claim: Claim) -> dt.date | None:
    """The day of a date that the words give in full; None for anything less, which a year could be wrongly added to."""
    value = claim.value
    whole = isinstance(value, When) and value.known >= {"year", "month", "day"} and value.low == value.high
    return value.low if isinstance(value, When) and whole else None


def _weekday(text: str) -> int | None:
    """The weekday that a date begins with, Monday being 0."""
    word = text.split(maxsplit=1)[0].strip(".,").casefold() if text.strip() else ""
    return next((index for index, name in enumerate(WEEKDAYS) if len(word) >= 3 and name.startswith(word)), None)
