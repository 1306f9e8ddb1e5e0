"""Who is compared with whom: candidates from shared keys, features, and the best partner on both sides."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.align.features import COUNTED, match
from checker.align.match import Match
from checker.align.named import spoken_words
from checker.model.claim import Claim, Kind, Modality
from checker.model.finding import Alignment
from checker.model.text import ZoneName
from checker.model.value import Quantity, Quotation, RoleHolding

THRESHOLD = 60
"""Points that two claims need; chosen on development data, see docs/quality.md."""
TIE = 5
"""Partners closer than this in points are equally good."""
HOT = 60
"""A key that more claims of one document share says too little to bring a pair together by itself."""
_CLASS = {Kind.ORDINAL: "ordinal", Kind.PERCENT: "percent", Kind.POINTS: "percent"}


@dataclass(frozen=True, slots=True)
class Pair:
    """Two claims and what was matched between them."""

    left: Claim
    right: Claim
    found: Match


def comparable(claim: Claim) -> bool:
    """Whether a claim may be compared at all."""
    return claim.zone is not ZoneName.FURNITURE and claim.modality not in {Modality.CONDITIONAL}


def scale_of(claim: Claim) -> str:
    """Claims of one scale may meet: counts with counts, lengths with lengths, one currency with itself."""
    value = claim.value
    if isinstance(value, Quantity) and claim.kind is Kind.MONEY:
        return f"money {value.unit} {value.per}"
    if isinstance(value, Quantity) and claim.kind in {Kind.MEASURE, Kind.DURATION}:
        return f"measure {claim.traits.dimension}"
    if claim.kind is Kind.COUNT and isinstance(value, Quantity):
        return f"count {value.per}"
    return _CLASS.get(claim.kind, str(claim.kind))


def pairs(claims: Sequence[Claim]) -> Iterator[Pair]:
    """Pairs that share a scale and a key, across documents and inside one, each once."""
    blocks: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        for key in _keys(claim):
            blocks[scale_of(claim), key].append(claim)
    seen: set[tuple[str, str]] = set()
    for _, block in sorted(blocks.items()):
        per_document: dict[str, int] = defaultdict(int)
        for claim in block:
            per_document[claim.document] += 1
        if max(per_document.values()) > HOT:
            continue
        for index, left in enumerate(block):
            for right in block[index + 1:]:
                if (left.id, right.id) not in seen:
                    seen.add((left.id, right.id))
                    yield Pair(left, right, match(left, right))


def _keys(claim: Claim) -> Iterator[str]:
    """What may bring a claim together with others: names, what is told, rare words; for names and quotations their own words."""
    value = claim.value
    if isinstance(value, RoleHolding):
        yield f"office {value.role}"
        yield f"person {value.name.split()[-1].casefold() if value.name else ''}"
        return
    if isinstance(value, Quotation):
        yield from (f"word {word}" for word in sorted(spoken_words(value)) if len(word) > 5)
        return
    yield from (f"name {key}" for key, value in claim.traits.names if value >= 3)
    yield from (f"topic {word}" for word in claim.traits.topic[:3])
    yield from (f"term {word}" for word, value in claim.traits.terms if value >= 3)


def best_partners(candidates: Sequence[Pair], threshold: int = THRESHOLD) -> tuple[tuple[Alignment, ...], tuple[Pair, ...]]:
    """Pairs in which each claim is the other's best partner in its document; and the near misses.

    A pair with a rival within `TIE` points carries the rivals: it cannot be told which is meant.
    """
    strong = [pair for pair in candidates if pair.found.score >= threshold]
    best: dict[tuple[str, str], list[Pair]] = defaultdict(list)
    for pair in strong:
        best[pair.left.id, pair.right.document].append(pair)
        best[pair.right.id, pair.left.document].append(pair)
    for some in best.values():
        some.sort(key=lambda pair: (-_rank(pair), pair.left.id, pair.right.id))
    kept = [pair for pair in strong if _is_best(pair, best)]
    near = tuple(pair for pair in candidates if threshold - 15 <= pair.found.score < threshold)
    return tuple(_alignment(pair, best) for pair in kept), near


def _rank(pair: Pair) -> int:
    """Points, less where scope contradicts: a partner in scope is better than one out of it."""
    return pair.found.score - 30 * bool(pair.found.contradicted)


def _is_best(pair: Pair, best: dict[tuple[str, str], list[Pair]]) -> bool:
    return all(_rank(best[key][0]) <= _rank(pair) for key in ((pair.left.id, pair.right.document), (pair.right.id, pair.left.document)))


def _alignment(pair: Pair, best: dict[tuple[str, str], list[Pair]]) -> Alignment:
    rivals: list[Claim] = []
    for claim, other in ((pair.left, pair.right), (pair.right, pair.left)):
        for rival in best[claim.id, other.document]:
            partner = rival.right if rival.left.id == claim.id else rival.left
            if partner.id not in {other.id, claim.id} and _rank(rival) > _rank(pair) - TIE and not rival.found.contradicted:
                rivals.append(partner)
    found = pair.found
    return Alignment("", pair.left, pair.right, found.score, tuple(found.matched), tuple(found.missing), tuple(found.contradicted),
                     tuple(sorted(rivals, key=lambda claim: (claim.document, claim.span))))


def cross_scale(left: Claim, right: Claim) -> bool:
    """Whether one is an n-th and the other a number of times of the same series."""
    return {left.kind, right.kind} == COUNTED
