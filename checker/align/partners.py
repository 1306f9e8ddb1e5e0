"""Who is compared with whom: features of those that meet, and the best partner on both sides."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import nsmallest

from checker.align.features import match
from checker.align.likeness import FIGURES, LEAST, Profile, faint_points, profile
from checker.align.match import Match
from checker.align.meetings import is_exchanged, meet, shares_key
from checker.align.offers import Offer, key_text, shared_offer, threshold
from checker.align.scoping import scoped
from checker.model.claim import Claim
from checker.model.finding import Alignment
from checker.model.rule import Rule

TIE = 5
"""Partners closer than this in points are equally good."""
MOST_TIED = 3
"""Of many partners that are equally good so many are kept: k claims alike would give k times k findings."""
WITHIN = 15
"""Points that two claims of one document need beyond those of two documents: writers speak of many things in like words."""
OUT_OF_SCOPE = 60
"""Points that a partner of another scope loses against one of the same scope."""
TYPED_KEY = 40
"""Points for sharing a rule's typed key."""
NEAR = 15
"""Points below the threshold down to which a pair is a near miss, worth telling."""
MOST_LIKELY = 3
"""Of a time's or sum's partners in another document so many are likely enough to be looked at: more would bring agreement by chance."""
MOST_ALIKE = 2
"""The same of any other figure's: their words tell more surely what they are of."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two claims under one rule, and what was matched between them. `spare` is their points above the rule's threshold.

    `likeness`: points for telling of one event, of two times in two documents; None for any other pair.
    `is_exchanged`: two sums in different currencies, each of which would rather have a partner in its own.
    """

    left: Offer
    right: Offer
    found: Match
    spare: int
    likeness: int | None = None
    is_exchanged: bool = False

    @property
    def rule(self) -> Rule:
        """The rule that both come under."""
        return self.left.rule

    @property
    def rank(self) -> int:
        """Points, less where scope contradicts or another currency: a partner in scope and currency is better than one out of it."""
        return self.found.score - OUT_OF_SCOPE * (self.found.is_contradicted + self.is_exchanged)


@dataclass(frozen=True, slots=True)
class Partners:
    """Aligned pairs, pairs that nearly were, and the ids of claims that a limit kept from some that share a key with them."""

    aligned: tuple[Alignment, ...]
    missed: tuple[Pair, ...]
    left_out: frozenset[str]


def partners(offered: Mapping[str, Sequence[Offer]], *, is_inside: bool = False) -> Partners:
    """Pairs in which a claim is another's best partner in its document, or each is the other's; and the near misses.

    `offered` holds each claim's offers by claim id. A pair with a rival within `TIE` points carries the rivals.
    A text may tell one fact twice, so that two claims have one best partner; such a one-sided pair says so.
    `is_inside`: only claims of one document are paired.
    """
    candidates: list[Pair] = []
    likely: list[Pair] = []
    profiles = {claim: profile(offers[0].claim) for claim, offers in offered.items()}

    def look(left: Sequence[Offer], right: Sequence[Offer]) -> bool:
        pair = _paired(left, right, profiles)
        if pair is None:
            return False
        if pair.likeness is not None:
            likely.append(pair)
        if pair.spare < (0 if pair.is_exchanged else -NEAR) or not shares_key(left, right):
            return False
        candidates.append(pair)
        return pair.spare >= 0 and not pair.found.is_contradicted and not pair.is_exchanged

    left_out = meet(offered, look, is_inside=is_inside)
    strong = [pair for pair in candidates if pair.spare >= 0]
    best: dict[tuple[str, str], list[Pair]] = defaultdict(list)
    for pair in strong:
        best[pair.left.claim.id, pair.right.claim.document].append(pair)
        best[pair.right.claim.id, pair.left.claim.document].append(pair)
    for some in best.values():
        some.sort(key=lambda pair: (-pair.rank, pair.left.claim.order, pair.right.claim.order))
    kept = tuple(_alignment(pair, best, is_mutual=sides == 2) for pair in strong if (sides := _sides_best(pair, best)))
    firm = {frozenset((one.left.id, one.right.id)) for one in kept if one.is_mutual and not one.contradicted}
    return Partners((*kept, *_faint(likely, firm)), tuple(pair for pair in candidates if pair.spare < 0), left_out)


def _faint(likely: Sequence[Pair], firm: Container[frozenset[str]]) -> Iterator[Alignment]:
    """Pairs that are among the likeliest of one event or thing for either claim, and share too little to clash; none that is `firm`."""
    best: dict[tuple[str, str], list[Pair]] = defaultdict(list)
    for pair in likely:
        for side in _sides(pair):
            best[side].append(pair)
    chosen: set[frozenset[str]] = set()
    for some in best.values():
        most = MOST_ALIKE if some[0].left.claim.kind in FIGURES else MOST_LIKELY
        chosen |= {_names(pair) for pair in nsmallest(most, some, key=_unlikely)}
    for pair in likely:
        if _names(pair) in chosen and _names(pair) not in firm:
            yield Alignment(pair.rule.id, pair.left.claim, pair.right.claim, pair.likeness or 0, tuple(pair.found.matched),
                            tuple(pair.found.missing), tuple(pair.found.contradicted), uses=(pair.left.use, pair.right.use),
                            is_mutual=False, is_faint=True, spare=pair.spare)


def _names(pair: Pair) -> frozenset[str]:
    return frozenset((pair.left.claim.id, pair.right.claim.id))


def _unlikely(pair: Pair) -> tuple[object, ...]:
    """Sorts the likeliest first; of equals those in like places of their texts."""
    left, right = pair.left.claim, pair.right.claim
    return -(pair.likeness or 0), abs(left.span.start - right.span.start), left.order, right.order


def _sides(pair: Pair) -> tuple[tuple[str, str], tuple[str, str]]:
    """Each claim of a pair, with the document of the other."""
    left, right = pair.left.claim, pair.right.claim
    return (left.id, right.document), (right.id, left.document)


def weighed(left: Sequence[Offer], right: Sequence[Offer]) -> Pair | None:
    """Two claims weighed against each other, whether they meet or not; None where no rule holds both under one key."""
    return _paired(left, right, defaultdict(lambda: None))


def _paired(left: Sequence[Offer], right: Sequence[Offer], profiles: Mapping[str, Profile | None]) -> Pair | None:
    """Two claims under the rule that both come under, with what was matched; None where no rule holds both."""
    shared = shared_offer(left, right)
    if shared is None:
        return None
    ours, theirs = shared
    found = scoped(ours, theirs, match(ours.claim, theirs.claim, is_timed=ours.rule.align.time != "none"))
    limit = threshold(ours.rule, ours.key or ())
    if ours.key and ours.is_tied:
        found.add(TYPED_KEY, lambda: "what the rule ties by is the same: " + key_text(ours))
    if ours.claim.document == theirs.claim.document:
        limit += WITHIN
    crosses = is_exchanged(ours.claim, theirs.claim)
    points = None if crosses else _likeness(profiles[ours.claim.id], profiles[theirs.claim.id], found)
    return Pair(ours, theirs, found, found.score - limit, points, crosses)


def _likeness(left: Profile | None, right: Profile | None, found: Match) -> int | None:
    if left is None or right is None or left.claim.document == right.claim.document:
        return None
    points = faint_points(left, right, found)
    return points if points >= LEAST else None


def near(pair: Pair, *, is_told: bool = True) -> Alignment:
    """A pair that fell short, in the form of one that did not; without the words of its features where it need not be told."""
    if is_told:
        return _alignment(pair, defaultdict(list), is_mutual=True)
    return Alignment(pair.rule.id, pair.left.claim, pair.right.claim, pair.found.score, spare=pair.spare)


def _sides_best(pair: Pair, best: Mapping[tuple[str, str], Sequence[Pair]]) -> int:
    """For how many of the two claims the other is the best partner in its document."""
    return sum(any(pair is one and one.rank == best[side][0].rank for one in best[side][:MOST_TIED]) for side in _sides(pair))


def _alignment(pair: Pair, best: Mapping[tuple[str, str], Sequence[Pair]], *, is_mutual: bool) -> Alignment:
    left, right = pair.left.claim, pair.right.claim
    rivals: dict[str, Claim] = {}
    for claim, other in ((left, right), (right, left)):
        for rival in best[claim.id, other.document][:MOST_TIED + 1]:
            partner = rival.right.claim if rival.left.claim.id == claim.id else rival.left.claim
            if partner.id not in {other.id, claim.id} and rival.rank > pair.rank - TIE and not rival.found.is_contradicted:
                rivals[partner.id] = partner
    found = pair.found
    return Alignment(
        pair.rule.id, left, right, found.score, tuple(found.matched), tuple(found.missing), tuple(found.contradicted),
        tuple(sorted(rivals.values(), key=lambda claim: claim.order)), (pair.left.use, pair.right.use),
        tuple(sorted({**pair.right.slots, **pair.left.slots}.items())), tuple(found.doubts), is_mutual, spare=pair.spare)
