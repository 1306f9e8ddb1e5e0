"""Joins judged pairs into findings: one for each verdict of each group of claims about one thing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from checker.judge.told_values import told_value
from checker.model.claim import Claim
from checker.model.finding import Alignment, Verdict

MOST_WORDINGS = 2
"""A group takes no third value of one document's claims: more would lump facts together."""


UNDECIDED = frozenset({Verdict.UNCERTAIN, Verdict.SCOPE_DIFFERS})
"""Verdicts that tell of no fact with which a claim would be taken."""
SURE = 10
"""Points to spare from which a faint pair is kept beside a likelier one: a text may tell one date twice."""
_TOLD_ONCE = frozenset({Verdict.AGREE, Verdict.COMPATIBLE})
"""Verdicts whose group need not be told again for a further wording in the same documents."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A pair with its verdict and the reasons for it. `spare`: points above those that a faint pair needs."""

    alignment: Alignment
    verdict: Verdict
    reasons: tuple[str, ...]
    spare: int = 0


@dataclass(frozen=True, slots=True)
class Group:
    """Claims under one verdict, in document order, with the pairs that led to it, strongest first."""

    rule: str
    verdict: Verdict
    claims: tuple[Claim, ...]
    pairs: tuple[Judged, ...]


def one_each(judged: Sequence[Judged]) -> tuple[Judged, ...]:
    """All that is judged, but of faint pairs only the likeliest of each claim with each document, and those that are sure.

    A claim that is only compatible with another is free for one that gives its very value.
    """
    firm = [one for one in judged if not one.alignment.is_faint]
    told = [(one.verdict, place) for one in firm if one.verdict not in UNDECIDED for place in _places(one.alignment)]
    taken = {place for _, place in told}
    agreed = {place for verdict, place in told if verdict is not Verdict.COMPATIBLE}
    kept = firm
    faint = [one for one in judged if one.alignment.is_faint]
    for one in sorted(faint, key=lambda one: (-one.spare, one.alignment.left.order, one.alignment.right.order)):
        places = _places(one.alignment)
        if (agreed if one.verdict is Verdict.AGREE else taken).isdisjoint(places) or _is_sure(one):
            taken |= places
            agreed |= places if one.verdict is Verdict.AGREE else set()
            kept.append(one)
    settled = {one.alignment.pairs() for one in kept if one.alignment.is_faint}
    return tuple(one for one in kept if one.alignment.is_faint or one.verdict not in UNDECIDED or one.alignment.pairs() not in settled)


def _is_sure(one: Judged) -> bool:
    """Whether a faint pair is kept beside a likelier one; one that is only compatible, where it shares enough to clash."""
    return one.spare >= SURE and (one.verdict is Verdict.AGREE or one.alignment.spare >= 0)


def _places(pair: Alignment) -> set[tuple[str, str]]:
    """What a pair takes: each of its claims, for the document of the other."""
    return {(pair.left.id, pair.right.document), (pair.right.id, pair.left.document)}


def groups(judged: Sequence[Judged]) -> tuple[Group, ...]:
    """Groups by rule and verdict. The order of `judged` does not matter."""
    ordered = sorted(judged, key=lambda one: (-one.alignment.score, one.alignment.left.order, one.alignment.right.order))
    by_kind: dict[tuple[str, Verdict], list[Judged]] = defaultdict(list)
    for one in ordered:
        by_kind[one.alignment.rule, one.verdict].append(one)
    return tuple(group for (rule, verdict), some in sorted(by_kind.items()) for group in _joined(rule, verdict, some))


@dataclass(slots=True)
class _Forming:
    """A group that still grows: its claims by id, its pairs, and what its claims say by document."""

    claims: dict[str, Claim]
    pairs: list[Judged]
    wordings: dict[str, set[Hashable]]

    @classmethod
    def of(cls, one: Judged) -> _Forming:
        """The group of one pair."""
        others = one.alignment.working.operands if one.alignment.working else (one.alignment.right,)
        claims = {claim.id: claim for claim in (one.alignment.left, *others)}
        wordings: dict[str, set[Hashable]] = {}
        for claim in claims.values():
            wordings.setdefault(claim.document, set()).add(told_value(claim))
        return cls(claims, [one], wordings)

    def take(self, other: _Forming) -> None:
        """Takes in all of another group."""
        self.claims |= {name: claim for name, claim in other.claims.items() if name not in self.claims}
        self.pairs += other.pairs
        for document, texts in other.wordings.items():
            self.wordings.setdefault(document, set()).update(texts)


def _joined(rule: str, verdict: Verdict, ordered: Sequence[Judged]) -> list[Group]:
    """Joins pairs that share a claim, strongest first, and keeps a pair apart where joining would lump."""
    of: dict[str, int] = {}
    forming: dict[int, _Forming] = {}
    for number, one in enumerate(ordered):
        fresh = _Forming.of(one)
        places = sorted({of[claim] for claim in fresh.claims if claim in of})
        if places and _lumps([*(forming[place] for place in places), fresh]):
            if verdict in _TOLD_ONCE and fresh.claims.keys() <= of.keys() and _is_told(fresh, [forming[place] for place in places]):
                continue
            places = []
        target = places[0] if places else number
        for place in places[1:]:
            absorbed = forming.pop(place)
            forming[target].take(absorbed)
            of |= {claim: target for claim in absorbed.claims if of[claim] == place}
        if places:
            forming[target].take(fresh)
        else:
            forming[target] = fresh
        for claim in fresh.claims:
            of.setdefault(claim, target)
    return [Group(rule, verdict, tuple(sorted(found.claims.values(), key=lambda claim: claim.order)),
                  tuple(found.pairs)) for _, found in sorted(forming.items())]


def _lumps(parts: Sequence[_Forming]) -> bool:
    """Whether the parts together have too many wordings in one document. No part has alone, so the largest need not be gone through."""
    largest = max(parts, key=lambda part: len(part.wordings))
    documents = (document for part in parts if part is not largest for document in part.wordings)
    return any(len(set().union(*(part.wordings.get(document, ()) for part in parts))) > MOST_WORDINGS for document in documents)


def _is_told(pair: _Forming, parts: Sequence[_Forming]) -> bool:
    """Whether a part already speaks for both documents of the pair."""
    return any(pair.wordings.keys() <= part.wordings.keys() for part in parts)
