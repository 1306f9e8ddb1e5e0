"""Sentences that stand in several documents word for word, and the claims in them that are one claim.

A copied claim brings nothing of its own: the claim of the first and fullest text stands for it when claims are compared, and it is shown
beside that one afterwards. So a copy of a document adds an article to findings and changes none, and a text that is printed again a day
later tells nothing of that later day.
"""

from __future__ import annotations

import datetime
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from checker.model.claim import Claim
from checker.model.text import Document, Span, ZoneName
from checker.model.value import Basis
from checker.trace.near_copies import outside
from checker.trace.origins import Origins
from checker.trace.wording import RUN, wording, words

_Rank = tuple[datetime.date, int, int]
_NOWHERE = Span(0, 0)
_LAST = datetime.date.max
"""Stands for the day of a document that has none: one with a date is taken for the first."""


@dataclass(frozen=True, slots=True)
class Retold:
    """What is retold, by claim id.

    `sentence`: the claim's sentence without its values, for claims whose sentence is long enough to be copied.
    `original`: the claim that stands for a copied one; `copies`: those that a claim stands for.
    `twins`: a claim's place in its sentence, and `at` the claim of that place in each document with that sentence, other values or not.
    `whole`: documents that hold copied claims and no others.
    """

    sentence: Mapping[str, str]
    original: Mapping[str, Claim]
    copies: Mapping[str, tuple[Claim, ...]]
    twins: Mapping[str, str]
    at: Mapping[tuple[str, str], str]
    whole: frozenset[str]

    def with_copies(self, claims: Sequence[Claim]) -> tuple[Claim, ...]:
        """Claims with those that they stand for, in document order."""
        every = {claim.id: claim for claim in claims}
        every |= {copy.id: copy for claim in claims for copy in self.copies.get(claim.id, ())}
        return tuple(sorted(every.values(), key=lambda claim: claim.order))

    def without_copies(self, claims: Sequence[Claim]) -> tuple[Claim, ...]:
        """Claims without those for which another of them stands."""
        ids = {claim.id for claim in claims}
        return tuple(claim for claim in claims if claim.id not in self.original or self.original[claim.id].id not in ids)

    def is_copied(self, left: Claim, right: Claim) -> bool:
        """Whether another claim stands for one of a pair."""
        return left.id in self.original or right.id in self.original

    def for_copies(self, told: Mapping[str, str]) -> dict[str, str]:
        """What is told of claims, by id, told of their copies."""
        return {copy: told[claim.id] for copy, claim in self.original.items() if claim.id in told}

    def is_echo(self, left: Claim, right: Claim, *, is_harmony: bool) -> bool:
        """Whether a pair tells nothing: others stand for its claims, or one is held against another place of a sentence that both print.

        The same words cannot contradict themselves, even where "yesterday" is another day in a copy printed later.
        """
        originals = [self.original[claim.id].document for claim in (left, right) if claim.id in self.original]
        if left.document == right.document:
            return len(originals) == 2 and originals[0] == originals[1]
        if originals or is_harmony:
            return bool(originals)
        ours, theirs = self._twin(left, right.document), self._twin(right, left.document)
        if ours == right.id:
            return left.text.casefold() == right.text.casefold()
        return ours is not None or theirs is not None

    def is_twin(self, left: Claim, right: Claim) -> bool:
        """Whether two claims stand in one place of a sentence that two documents print."""
        return left.document != right.document and self._twin(left, right.document) == right.id

    def _twin(self, claim: Claim, document: str) -> str | None:
        """The claim in another document that has a claim's place in the same sentence."""
        return self.at.get((self.twins.get(claim.id, ""), document))


@dataclass(frozen=True, slots=True)
class _Placed:
    """A claim with the words of its sentence, its place among the claims there, and the sentence without values (empty: too short)."""

    claim: Claim
    words: tuple[str, ...]
    place: int
    masked: str


def retold(documents: Sequence[Document], claims: Sequence[Claim], origins: Origins) -> Retold:
    """What documents print word for word alike. Page furniture takes no part, nor do documents that are called independent."""
    placed = list(_placed({document.id: document.text for document in documents}, claims, origins))
    rank = _rank(documents, claims, origins)
    original = _originals(placed, lambda one: (origins.text[one.claim.document], one.place, one.words, _said(one.claim)), rank)
    fresh = [one for one in placed if one.masked and one.claim.id not in original]
    further = _originals(fresh, lambda one: (one.place, one.words, _asserted(one.claim)), rank)
    original = {name: further.get(first.id, first) for name, first in original.items()} | further
    copies: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.id in original:
            copies[original[claim.id].id].append(claim)
    twins = _twins(placed)
    return Retold(sentence={one.claim.id: one.masked for one in placed if one.masked}, original=original,
                  copies={name: tuple(some) for name, some in copies.items()}, twins=twins,
                  at={(twins[claim.id], claim.document): claim.id for claim in claims if claim.id in twins},
                  whole=_whole(claims, original, origins))


def _rank(documents: Sequence[Document], claims: Sequence[Claim], origins: Origins) -> dict[str, _Rank]:
    """The first documents first, of one day those with the most words beside their values: other words for a value make no text fuller."""
    holes: dict[str, list[Span]] = defaultdict(list)
    for claim in claims:
        holes[claim.document].append(claim.span)
    found = {}
    for document in documents:
        left_out = [*holes[document.id], *(zone.span for zone in document.zones if zone.name is ZoneName.FURNITURE)]
        told = sum(len(words(document.text[start:end])) for start, end in outside(len(document.text), left_out))
        found[document.id] = document.published or _LAST, -told, origins.rank[document.id]
    return found


def _placed(texts: Mapping[str, str], claims: Sequence[Claim], origins: Origins) -> Iterator[_Placed]:
    by_sentence: dict[tuple[str, Span], list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.zone is not ZoneName.FURNITURE and claim.document not in origins.apart:
            by_sentence[claim.document, claim.sentence].append(claim)
    for (document, span), own in sorted(by_sentence.items()):
        full, masked = words(texts[document][span.start:span.end]), _masked(texts[document], span, own)
        for place, claim in enumerate(sorted(own, key=lambda one: (one.span, one.id))):
            yield _Placed(claim, full, place, masked)


def _originals(placed: Sequence[_Placed], key: Callable[[_Placed], tuple[object, ...]],
               rank: Mapping[str, _Rank]) -> dict[str, Claim]:
    """For each claim that others share a key with the first of them. A key that one document has twice counts as two."""
    classes: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    seen: Counter[tuple[object, ...]] = Counter()
    for one in placed:
        same = key(one)
        seen[one.claim.document, same] += 1
        classes[(seen[one.claim.document, same], *same)].append(one.claim)
    found: dict[str, Claim] = {}
    for some in classes.values():
        first, *others = sorted(some, key=lambda claim: rank[claim.document])
        found |= {claim.id: first for claim in others}
    return found


def _said(claim: Claim) -> tuple[object, ...]:
    """What makes two claims one in near-copies: the words. What "yesterday" means was settled by the first who printed them."""
    return claim.kind, claim.text.casefold(), claim.zone is ZoneName.TITLE


def _asserted(claim: Claim) -> tuple[object, ...]:
    """What makes two claims one in texts that share no more than a sentence: all that they assert."""
    return (replace(claim, id="", document="", span=_NOWHERE, sentence=_NOWHERE, precedence=""),)


def _twins(placed: Sequence[_Placed]) -> dict[str, str]:
    """For claims in sentences long enough a key of their place, which differs where a document has it again."""
    seen: Counter[tuple[str, str]] = Counter()
    found = {}
    for one in placed:
        if one.masked:
            key = "\0".join((one.masked, str(one.place), str(one.claim.kind), _told_period(one.claim)))
            seen[one.claim.document, key] += 1
            found[one.claim.id] = f"{key}\0{seen[one.claim.document, key]}"
    return found


def _told_period(claim: Claim) -> str:
    """The period that the words fix: a formula that is printed again for another year tells another fact."""
    period = claim.period
    is_told = period is not None and period.basis is Basis.STATED and not period.relative
    return f"{period.low} {period.high}" if period is not None and is_told else ""


def _masked(text: str, span: Span, claims: Sequence[Claim]) -> str:
    """The words of a sentence without its values; empty where fewer than a run of them are left."""
    start, end = span
    holes = [Span(claim.span.start - start, claim.span.end - start) for claim in claims]
    left = [word for word in wording(text[start:end], holes) if not any(letter.isdigit() for letter in word)]
    return " ".join(left) if len(left) >= RUN else ""


def _whole(claims: Sequence[Claim], original: Mapping[str, Claim], origins: Origins) -> frozenset[str]:
    """Documents of which every claim is copied, from one document whose near-copy they are."""
    sources: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        if claim.zone is not ZoneName.FURNITURE:
            sources[claim.document].add(original[claim.id].document if claim.id in original else claim.document)
    return frozenset(name for name, some in sources.items()
                     if len(some) == 1 and name not in some and origins.text[name] == origins.text[min(some)])
