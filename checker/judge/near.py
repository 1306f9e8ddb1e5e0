"""Tells of claims that look alike and were not compared: how many there are, and the nearest of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from checker.judge.message import Sayings, near_message
from checker.model.finding import Alignment, Explanation, Finding, NearMiss
from checker.model.rule import Rule


def nearest(missed: Iterable[Alignment], findings: Iterable[Finding]) -> list[Alignment]:
    """Of pairs that fell short those worth telling, the nearest first.

    No scope sets them apart; neither claim was compared with any other of the other's document, and each is the nearest to the other.
    A pair in the very words of another, as copies of one text give it, is told once.
    """
    met = _Met(findings)
    kept = [pair for pair in missed if pair.left.document != pair.right.document
            and not met.has(pair.left.id, pair.right.document) and not met.has(pair.right.id, pair.left.document)]
    kept.sort(key=lambda pair: (-pair.spare, pair.rule, pair.left.order, pair.right.order))
    taken: set[tuple[str, str]] = set()
    told: set[frozenset[object]] = set()
    found = []
    for pair in kept:
        sides = (pair.left.id, pair.right.document), (pair.right.id, pair.left.document)
        wording = frozenset((claim.text.casefold(), claim.traits.terms) for claim in (pair.left, pair.right))
        if not taken.intersection(sides) and wording not in told:
            found.append(pair)
            told.add(wording)
        taken.update(sides)
    return found


class _Met:
    """With which documents a claim was compared."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self._documents: list[frozenset[str]] = []
        self._of: dict[str, list[int]] = defaultdict(list)
        for number, finding in enumerate(findings):
            self._documents.append(frozenset(claim.document for claim in finding.claims))
            for claim in finding.claims:
                self._of[claim.id].append(number)

    def has(self, claim: str, document: str) -> bool:
        """Whether a finding holds the claim and one of the document."""
        return any(document in self._documents[number] for number in self._of.get(claim, ()))


def near_miss(pair: Alignment, rules: Mapping[str, Rule], sayings: Sayings, explanation: Explanation) -> NearMiss:
    """What is told of one of them."""
    return NearMiss(pair.rule, pair.left, pair.right, near_message(rules[pair.rule], pair, sayings), explanation, -pair.spare)


def ids(misses: Sequence[Alignment]) -> frozenset[str]:
    """The claims of the near misses."""
    return frozenset(claim.id for pair in misses for claim in (pair.left, pair.right))
