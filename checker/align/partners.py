"""Who is compared with whom: candidates from shared keys, features, and the best partner on both sides."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from checker.align.features import match
from checker.align.match import Match
from checker.align.named import spoken_words
from checker.align.offers import Offer, key_text, shared_offer, threshold
from checker.model.claim import Claim, Kind
from checker.model.finding import Alignment
from checker.model.rule import Rule
from checker.model.value import Quantity, Quotation, RoleHolding

TIE = 5
"""Partners closer than this in points are equally good."""
MOST_TIED = 3
"""Of many partners that are equally good so many are kept, those of one value first: k claims alike would give k times k findings."""
WITHIN = 15
"""Points that two claims of one document need beyond those of two documents: writers speak of many things in like words."""
OUT_OF_SCOPE = 60
"""Points that a partner of another scope loses against one of the same scope."""
TYPED_KEY = 40
"""Points for sharing a rule's typed key."""
HOT = 60
"""Of one document's claims that share a key, the first so many are brought together by it: more would cost their square."""
NEAR = 15
"""Points below the threshold down to which a pair is a near miss, worth telling."""
_CLASS = {Kind.PERCENT: "percent", Kind.POINTS: "percent"}


@dataclass(frozen=True, slots=True)
class Pair:
    """Two claims under one rule, and what was matched between them. `spare` is their points above the rule's threshold."""

    left: Offer
    right: Offer
    found: Match
    spare: int

    @property
    def rule(self) -> Rule:
        """The rule that both come under."""
        return self.left.rule

    @property
    def rank(self) -> int:
        """Points, less where scope contradicts: a partner in scope is better than one out of it."""
        return self.found.score - OUT_OF_SCOPE * bool(self.found.contradicted)


def partners(offered: Mapping[str, Sequence[Offer]]) -> tuple[tuple[Alignment, ...], tuple[Pair, ...]]:
    """Pairs in which a claim is another's best partner in its document, or each is the other's; and the near misses.

    `offered` holds each claim's offers by claim id. A pair with a rival within `TIE` points carries the rivals.
    A text may tell one fact twice, so that two claims have one best partner; such a one-sided pair says so.
    """
    candidates = [pair for pair in _pairs(offered) if pair.spare >= -NEAR]
    strong = [pair for pair in candidates if pair.spare >= 0]
    best: dict[tuple[str, str], list[Pair]] = defaultdict(list)
    for pair in strong:
        best[pair.left.claim.id, pair.right.claim.document].append(pair)
        best[pair.right.claim.id, pair.left.claim.document].append(pair)
    for some in best.values():
        some.sort(key=lambda pair: (-pair.rank, pair.left.claim.value != pair.right.claim.value, pair.left.claim.id, pair.right.claim.id))
    kept = tuple(_alignment(pair, best, is_mutual=sides == 2) for pair in strong if (sides := _sides_best(pair, best)))
    return kept, tuple(pair for pair in candidates if pair.spare < 0)


def scale_of(claim: Claim) -> str:
    """Claims of one scale may meet: counts with counts, lengths with lengths, one currency with itself."""
    value = claim.value
    if isinstance(value, Quantity) and claim.kind is Kind.MONEY:
        return f"money {value.unit} {value.per}"
    if isinstance(value, Quantity) and claim.kind in {Kind.MEASURE, Kind.DURATION}:
        return f"measure {claim.traits.dimension} {value.per}"
    if isinstance(value, Quantity) and claim.kind is Kind.COUNT:
        return f"count {value.per}"
    if claim.kind is Kind.ORDINAL and claim.traits.noun_kind == "occasion":
        return "count "
    return _CLASS.get(claim.kind, str(claim.kind))


def _pairs(offered: Mapping[str, Sequence[Offer]]) -> Iterator[Pair]:
    """Pairs that share a scale and a key and come under one rule, each once."""
    blocks: dict[str, list[Sequence[Offer]]] = defaultdict(list)
    for _, offers in sorted(offered.items(), key=lambda item: (item[1][0].claim.document, item[1][0].claim.span, item[0])):
        for key in sorted(set(_keys(offers))):
            blocks[key].append(offers)
    seen: set[tuple[str, str]] = set()
    for _, block in sorted(blocks.items()):
        kept = _cooled(block)
        for index, left in enumerate(kept):
            for right in kept[index + 1:]:
                ids = left[0].claim.id, right[0].claim.id
                if ids not in seen:
                    seen.add(ids)
                    yield from _paired(left, right)


def _cooled(block: Sequence[Sequence[Offer]]) -> list[Sequence[Offer]]:
    """The first `HOT` claims of each document."""
    per_document: Counter[str] = Counter()
    kept = []
    for offers in block:
        document = offers[0].claim.document
        per_document[document] += 1
        if per_document[document] <= HOT:
            kept.append(offers)
    return kept


def _paired(left: Sequence[Offer], right: Sequence[Offer]) -> Iterator[Pair]:
    shared = shared_offer(left, right)
    if shared is None:
        return
    ours, theirs = shared
    found = match(ours.claim, theirs.claim, is_timed=ours.rule.align.time != "none")
    limit = threshold(ours.rule, ours.key or ())
    if ours.key and ours.is_tied:
        found.add(TYPED_KEY, "what the rule ties by is the same: " + key_text(ours))
    if ours.claim.document == theirs.claim.document:
        limit += WITHIN
    yield Pair(ours, theirs, found, found.score - limit)


def _keys(offers: Sequence[Offer]) -> Iterator[str]:
    """What may bring a claim together with others: a rule's key, names, what is told, rare words."""
    claim = offers[0].claim
    yield from (f"rule {offer.rule.id} {offer.key}" for offer in offers if offer.key)
    value = claim.value
    if isinstance(value, RoleHolding):
        yield f"office {value.role}"
        yield f"person {value.name.split()[-1].casefold() if value.name else ''}"
        return
    if isinstance(value, Quotation):
        yield from (f"word {word}" for word in spoken_words(value) if len(word) > 5)
        return
    scale = scale_of(claim)
    for scaled in {scale, "ordinal"} if claim.kind is Kind.ORDINAL else {scale}:
        yield from (f"{scaled} name {key}" for key, weight in claim.traits.names if weight >= 3)
        yield from (f"{scaled} topic {word}" for word in claim.traits.topic[:3])
        yield from (f"{scaled} term {word}" for word, weight in claim.traits.terms if weight >= 3)


def _sides_best(pair: Pair, best: Mapping[tuple[str, str], Sequence[Pair]]) -> int:
    """For how many of the two claims the other is the best partner in its document."""
    left, right = pair.left.claim, pair.right.claim
    keys = (left.id, right.document), (right.id, left.document)
    return sum(any(pair is one and one.rank == best[key][0].rank for one in best[key][:MOST_TIED]) for key in keys)


def _alignment(pair: Pair, best: Mapping[tuple[str, str], Sequence[Pair]], *, is_mutual: bool) -> Alignment:
    left, right = pair.left.claim, pair.right.claim
    rivals: dict[str, Claim] = {}
    for claim, other in ((left, right), (right, left)):
        for rival in best[claim.id, other.document][:MOST_TIED + 1]:
            partner = rival.right.claim if rival.left.claim.id == claim.id else rival.left.claim
            if partner.id not in {other.id, claim.id} and rival.rank > pair.rank - TIE and not rival.found.contradicted:
                rivals[partner.id] = partner
    found = pair.found
    return Alignment(
        pair.rule.id, left, right, found.score, tuple(found.matched), tuple(found.missing), tuple(found.contradicted),
        tuple(sorted(rivals.values(), key=lambda claim: (claim.document, claim.span))), (pair.left.use, pair.right.use),
        tuple(sorted({**pair.right.slots, **pair.left.slots}.items())), is_mutual)
