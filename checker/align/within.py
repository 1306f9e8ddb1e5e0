"""Checks inside one sentence: a bracket that converts a unit, a weekday beside its date."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from checker.align.find import Selected
from checker.model.claim import Claim
from checker.model.finding import Alignment
from checker.model.rule import Rule

_BRACKET_REACH = 4
"""Characters between a measure and its conversion: a space and an opening bracket, perhaps a hedge sign."""


def self_checks(selected: Mapping[str, Sequence[Selected]], rules: Sequence[Rule]) -> Iterator[Alignment]:
    """Alignments of claims with claims of their own sentence, under the rules made for that."""
    for rule in rules:
        if rule.compare.convert == "bracket":
            yield from _brackets(rule, [one.claim for one in selected.get(rule.id, ())])


def _brackets(rule: Rule, claims: Sequence[Claim]) -> Iterator[Alignment]:
    ordered = sorted(claims, key=lambda claim: (claim.document, claim.span))
    for left, right in zip(ordered, ordered[1:], strict=False):
        gap = right.span.start - left.span.end
        if (left.document == right.document and left.sentence == right.sentence and 0 < gap <= _BRACKET_REACH
                and left.traits.dimension == right.traits.dimension and _unit(left) != _unit(right)):
            yield Alignment(rule.id, left, right, 100, ("a second unit follows the first in brackets",))


def _unit(claim: Claim) -> str:
    return str(getattr(claim.value, "unit", ""))
