"""Checks of one document against itself: units in brackets, weekdays beside dates, sums, a count against a number."""

from __future__ import annotations

import datetime as dt
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from checker.align.find import Selected
from checker.align.headlines import headlines
from checker.align.phrases import SentenceView
from checker.model.claim import Claim
from checker.model.finding import Alignment, Sum, ToldSum
from checker.model.rule import Rule
from checker.model.value import When

SUMS = {"parts": (Sum.PARTS,), "share": (Sum.SHARE,), "change": (Sum.CHANGE, Sum.MOVE)}
"""The kinds of sum that a rule's word for it means."""


def self_checks(selected: Mapping[str, Sequence[Selected]], rules: Sequence[Rule], views: Sequence[SentenceView]) -> Iterator[Alignment]:
    """Alignments of claims with claims of their own sentence, under the rules made for that."""
    for rule in rules:
        claims = [one.claim for one in selected.get(rule.id, ())]
        wanted = SUMS.get(rule.compare.sum, (Sum.UNITS,) if rule.compare.convert == "bracket" else ())
        if wanted:
            told = [one for view in views for one in view.sums if one.working.sum in wanted]
            yield from _sums(rule, {claim.id for claim in claims}, told)
        if rule.compare.weekday:
            yield from _weekdays(rule, claims)


def headline_checks(selected: Mapping[str, Sequence[Selected]], rules: Sequence[Rule]) -> Iterator[Alignment]:
    """Alignments of headlines and captions with the text of their own document, under the rules made for that."""
    for rule in rules:
        if rule.align.within == "headline":
            yield from headlines(rule, [one.claim for one in selected.get(rule.id, ())])


def inside_one(aligned: Iterable[Alignment], rules: Sequence[Rule]) -> Iterator[Alignment]:
    """Of alignments under rules for one document those that stay in one. A rule that selects several kinds pairs one with another."""
    mixed = {rule.id for rule in rules if len({finder.kind for finder in rule.find}) > 1}
    for one in aligned:
        if one.left.document == one.right.document and (one.rule not in mixed or one.left.kind is not one.right.kind):
            yield one


def _sums(rule: Rule, selected: Container[str], told: Iterable[ToldSum]) -> Iterator[Alignment]:
    """Figures of which a sentence tells what they come to, where the rule selects all of them. A second unit is compared as it stands."""
    for one in told:
        if all(claim.id in selected for claim in (one.figure, *one.working.operands)):
            working = None if one.working.sum is Sum.UNITS else one.working
            yield Alignment(rule.id, one.figure, one.working.operands[0], 100, (one.why,), working=working)


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
