"""Which claims are held against one another at all: those that share a key, and where very many share one, a few that stand for it.

Up to `CROWD` documents, every two claims that share a key meet. In a key that more documents hold than that, a claim meets the leaders
of the finer keys that it has there: the first claims that no `FELLOWS` earlier leaders were like. So the number of meetings grows with the
claims and not with their square (ALIGNMENT sections 3 and 13), and no key looks at the value.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby, pairwise, product

from checker.align.named import person_key
from checker.align.offers import Offer
from checker.align.utterances import utterance_keys
from checker.model.claim import Claim, Kind
from checker.model.value import Quantity, Quotation, RoleHolding

Offers = Sequence[Offer]
"""What one claim is offered to, the most precise rule first."""
Look = Callable[[Offers, Offers], bool]
"""Holds two claims against each other; whether they are much alike."""
Key = tuple[str, ...]
HOT = 60
"""Of one document's claims that share a key, the first so many are brought together by it: more would cost their square."""
CLOSE = 15
"""Of those, a claim meets the first so many of its own document, and as many just before it: a text opens with what it is about."""
CROWD = 12
"""Documents that share a key, above which its claims no longer all meet. A judgment: every article of a day on one subject is within."""
FELLOWS = 8
"""Leaders that a claim has to be like before it stands for nothing of its own: so many partners it has, if not all."""
LEADERS = 40
"""Claims that stand for one finer key at most."""
FROM_ONE = 4
"""Of these, claims of one document at most: one that tells a thing over and over would be all that others meet."""
_CLASS = {Kind.PERCENT: "percent", Kind.POINTS: "percent"}
_KNOWN = 2
"""Weight from which a name of the sentence, or of those before it, brings times together: not that of the opening alone."""
_TOLD = "topic"
_NEAR = "near"
"""Sort of the keys that bring times of two documents together: within one, a name near both says too little."""


def meet(offered: Mapping[str, Offers], look: Look, *, is_inside: bool = False) -> frozenset[str]:
    """Lets claims meet, each two once; gives the ids of claims that a limit kept from some that share a key with them.

    `is_inside`: only claims of one document meet.
    """
    ordered = sorted(offered.values(), key=lambda offers: offers[0].claim.order)
    documents = [[_Guest(offers, keys_of(offers)) for offers in some] for _, some in groupby(ordered, lambda one: one[0].claim.document)]
    room = _Room(look, frozenset() if is_inside else _crowded(documents))
    for guests in documents:
        room.inside(guests)
        if not is_inside:
            room.across(guests)
    return frozenset(room.left_out)


@dataclass(slots=True)
class _Guest:
    """A claim with its keys, those left out in which its document has too many claims."""

    offers: Offers
    keys: list[Key]

    @property
    def id(self) -> str:
        return self.offers[0].claim.id


@dataclass(slots=True)
class _Room:
    """Who came so far: all of a key's claims while few documents hold it, its leaders where many do."""

    look: Look
    crowded: frozenset[Key]
    present: defaultdict[Key, list[_Guest]] = field(default_factory=lambda: defaultdict(list))
    left_out: set[str] = field(default_factory=set)

    def inside(self, guests: Sequence[_Guest]) -> None:
        """The claims of one document meet one another. Keys that are full are taken off the later ones."""
        here: defaultdict[Key, list[_Guest]] = defaultdict(list)
        for guest in guests:
            open_keys = [key for key in guest.keys if len(here[key]) < HOT]
            if len(open_keys) < len(guest.keys):
                self.left_out.add(guest.id)
            guest.keys = open_keys
            met: dict[str, bool] = {}
            for key in open_keys:
                others = here[key]
                if key[1] != _NEAR:
                    self._meet(guest, others if len(others) <= 2 * CLOSE else others[:CLOSE] + others[-CLOSE:], met)
                    self.left_out.update([guest.id] if len(others) > 2 * CLOSE else ())
                others.append(guest)

    def across(self, guests: Sequence[_Guest]) -> None:
        """The claims of one document meet those of the documents before it."""
        joining = [(guest, *self._welcomed(guest)) for guest in guests]
        came: Counter[Key] = Counter()
        for guest, plain, leading in joining:
            came.update(leading)
            for key in plain + [key for key in leading if came[key] <= FROM_ONE]:
                self.present[key].append(guest)
            if any(came[key] > FROM_ONE for key in leading):
                self.left_out.add(guest.id)

    def _welcomed(self, guest: _Guest) -> tuple[list[Key], list[Key]]:
        """The keys, and the finer keys, under which later claims are to meet this one, after it has met those who came before."""
        met: dict[str, bool] = {}
        plain = [key for key in guest.keys if key not in self.crowded]
        for key in plain:
            self._meet(guest, self.present[key], met)
        leading = []
        for key in _finer([key for key in guest.keys if key in self.crowded]):
            leaders = self.present[key]
            if self._meet(guest, leaders, met) >= FELLOWS:
                continue
            if len(leaders) < LEADERS:
                leading.append(key)
            else:
                self.left_out.add(guest.id)
        return plain, leading

    def _meet(self, guest: _Guest, others: Sequence[_Guest], met: dict[str, bool]) -> int:
        """Lets a claim meet others that it has not met; how many of them all it is much like."""
        for other in others:
            if other.id not in met:
                met[other.id] = self.look(other.offers, guest.offers)
        return sum(met[other.id] for other in others)


def _crowded(documents: Sequence[Sequence[_Guest]]) -> frozenset[Key]:
    """The keys that more than `CROWD` documents hold."""
    holders: defaultdict[Key, int] = defaultdict(int)
    for guests in documents:
        for key in {key for guest in guests for key in guest.keys}:
            holders[key] += 1
    return frozenset(key for key, held in holders.items() if held > CROWD)


def _finer(crowded: Sequence[Key]) -> Iterator[Key]:
    """Each of the crowded keys together with what is told; two by two where a claim has but keys of one sort."""
    told = [key for key in crowded if key[1] == _TOLD]
    others = [key for key in crowded if key[1] != _TOLD]
    if told and others:
        yield from (one + other for one, other in product(told, others))
    elif len(crowded) > 1:
        yield from (one + other for one, other in pairwise(crowded))
    else:
        yield from crowded


def scale_of(claim: Claim) -> str:
    """Claims of one scale may meet: counts with counts, lengths with lengths, sums with sums whatever their currency."""
    value = claim.value
    if isinstance(value, Quantity) and claim.kind is Kind.MONEY:
        return f"money {value.per}"
    if isinstance(value, Quantity) and claim.kind in {Kind.MEASURE, Kind.DURATION}:
        return f"measure {claim.traits.dimension} {value.per}"
    if isinstance(value, Quantity) and claim.kind is Kind.COUNT:
        return f"count {value.per}"
    if claim.kind is Kind.ORDINAL and claim.traits.noun_kind == "occasion":
        return "count "
    return _CLASS.get(claim.kind, str(claim.kind))


def is_exchanged(left: Claim, right: Claim) -> bool:
    """Whether two sums are in different currencies, so that only an exchange rate brings them together."""
    one, other = left.value, right.value
    return left.kind is right.kind is Kind.MONEY and isinstance(one, Quantity) and isinstance(other, Quantity) and one.unit != other.unit


def shares_key(left: Offers, right: Offers) -> bool:
    """Whether more than a name or a deed near both brings two claims together; without it they share too little to clash."""
    if left[0].claim.traits.nearby is None or right[0].claim.traits.nearby is None:
        return True
    return not _own_keys(left).isdisjoint(_own_keys(right))


def _own_keys(offers: Offers) -> set[Key]:
    return {key for key in _keys(offers) if key[1] != _NEAR}


def keys_of(offers: Offers) -> list[Key]:
    """What may bring a claim together with others, sorted: a rule's key, names, what is told, rare words; each with its scale and sort."""
    return sorted(set(_keys(offers)))


def _keys(offers: Offers) -> Iterator[Key]:
    claim = offers[0].claim
    yield from (("", "rule", offer.rule.id, *offer.key) for offer in offers if offer.key)
    value = claim.value
    if isinstance(value, RoleHolding):
        yield "", "office", value.role
        yield "", "person", person_key(value.name)
        return
    if isinstance(value, Quotation):
        yield from (("", *key) for key in utterance_keys(claim))
        return
    scale = scale_of(claim)
    for scaled in {scale, "ordinal"} if claim.kind is Kind.ORDINAL else {scale}:
        yield from ((scaled, "name", key) for key, weight in claim.traits.names if weight >= 3)
        yield from ((scaled, _TOLD, word) for word in claim.traits.topic[:3])
        yield from ((scaled, "term", word) for word, weight in claim.traits.terms if weight >= 3)
    if claim.traits.nearby is not None:
        yield from ((scale, _NEAR, key) for key in claim.traits.nearby.names)
        yield from ((scale, _NEAR, f"deed {key}") for key in claim.traits.nearby.deeds)
        yield from ((scale, _NEAR, key) for key, weight in claim.traits.names if weight >= _KNOWN)
