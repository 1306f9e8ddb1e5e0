"""Joins judged pairs into findings: one for each verdict of each group of claims about one thing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from checker.model.claim import Claim
from checker.model.finding import Alignment, Verdict

MOST_WORDINGS = 2
"""A group takes no third wording of one document's claims: more would lump facts together."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A pair with its verdict and the reasons for it."""

    alignment: Alignment
    verdict: Verdict
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Claims under one verdict, in document order, with the pairs that led to it, strongest first."""

    rule: str
    verdict: Verdict
    claims: tuple[Claim, ...]
    pairs: tuple[Judged, ...]


def groups(judged: Sequence[Judged]) -> tuple[Group, ...]:
    """Groups by rule and verdict. The order of `judged` does not matter."""
    ordered = sorted(judged, key=lambda one: (-one.alignment.score, one.alignment.left.id, one.alignment.right.id))
    by_kind: dict[tuple[str, Verdict], list[Judged]] = defaultdict(list)
    for one in ordered:
        by_kind[one.alignment.rule, one.verdict].append(one)
    return tuple(group for (rule, verdict), some in sorted(by_kind.items()) for group in _joined(rule, verdict, some))


def _joined(rule: str, verdict: Verdict, ordered: Sequence[Judged]) -> list[Group]:
    """Joins pairs that share a claim, strongest first, and keeps a pair apart where joining would lump."""
    of: dict[str, int] = {}
    members: dict[int, dict[str, Claim]] = {}
    edges: dict[int, list[Judged]] = {}
    for number, one in enumerate(ordered):
        left, right = one.alignment.left, one.alignment.right
        places = sorted({of[claim.id] for claim in (left, right) if claim.id in of})
        merged = {left.id: left, right.id: right}
        for place in places:
            merged |= members[place]
        if places and _lumps(merged.values()):
            places, merged = [], {left.id: left, right.id: right}
        pairs = [*(pair for place in places for pair in edges.pop(place)), one]
        for place in places:
            del members[place]
        target = places[0] if places else number
        members[target], edges[target] = merged, pairs
        for claim in merged:
            if of.get(claim, target) in {target, *places}:
                of[claim] = target
    return [Group(rule, verdict, tuple(sorted(found.values(), key=lambda claim: (claim.document, claim.span))),
                  tuple(edges[place])) for place, found in sorted(members.items())]


def _lumps(claims: Iterable[Claim]) -> bool:
    wordings: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        wordings[claim.document].add(claim.text.casefold())
    return any(len(texts) > MOST_WORDINGS for texts in wordings.values())
