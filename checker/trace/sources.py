"""Where the claims of one finding come from: an origin for each, and what makes one origin of several documents."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from checker.language.agencies import agency_named
from checker.model.claim import Claim
from checker.model.support import OneOrigin
from checker.model.text import Document
from checker.trace.origins import COPIES, Origins, origins
from checker.trace.retold import Retold, retold
from checker.trace.unions import Unions

SENTENCE = "the same sentence word for word"
_BEFORE_NAMES = ("the ", "news agency ", "newspaper ")


@dataclass(frozen=True, slots=True)
class Tracing:
    """Where documents and sentences come from. `outlets` gives the origin of an agency or publisher by its name in lower case."""

    origins: Origins
    retold: Retold
    outlets: Mapping[str, str]

    def shared(self) -> tuple[OneOrigin, ...]:
        """The documents of the run that go back to one origin; origins with one document are left out."""
        return tuple(_several(_fullest_last(self.origins)[::-1], self.origins, {}))


def trace(documents: Sequence[Document], claims: Sequence[Claim]) -> Tracing:
    """Where documents come from, and what they copied from one another."""
    found = origins(documents)
    outlets = {found.source[name].key: origin for name, origin in _fullest_last(found) if found.source[name].key}
    return Tracing(found, retold(documents, claims, found), outlets)


def traced(claims: Sequence[Claim], tracing: Tracing) -> tuple[tuple[str, ...], tuple[OneOrigin, ...]]:
    """The origin of each claim of a finding, and the documents among theirs that count as one origin.

    A claim's origin is that of its document, or of the outlet that its words credit; one sentence in several documents has one origin.
    """
    first = [_credited(claim, tracing) or tracing.origins.of.get(claim.document, claim.document) for claim in claims]
    joined, why = Unions(first), defaultdict(set)
    by_sentence: dict[str, str] = {}
    for claim, origin in zip(claims, first, strict=True):
        key = tracing.retold.sentence.get(claim.id)
        if key is not None and joined.join(by_sentence.setdefault(key, origin), origin):
            why[origin].add(SENTENCE)
        if claim.attribution and origin != tracing.origins.of.get(claim.document, claim.document):
            why[origin].add(f"told after {claim.attribution.speaker}")
    told: dict[str, set[str]] = defaultdict(set)
    for origin, some in why.items():
        told[joined.of(origin)] |= some
    last = tuple(joined.of(origin) for origin in first)
    members = sorted({(claim.document, origin) for claim, origin in zip(claims, last, strict=True)},
                     key=lambda member: tracing.origins.rank.get(member[0], 0))
    return last, tuple(_several(members, tracing.origins, told))


def is_altered_copy(left: Claim, right: Claim, tracing: Tracing) -> bool:
    """Whether two claims stand in near-copies of one text, or in one sentence that two documents print."""
    if left.document == right.document or right.document in tracing.origins.apart.get(left.document, ()):
        return False
    is_copy = tracing.origins.text.get(left.document) == tracing.origins.text.get(right.document)
    return is_copy or tracing.retold.is_twin(left, right)


def _several(members: Sequence[tuple[str, str]], known: Origins, told: Mapping[str, set[str]]) -> Iterator[OneOrigin]:
    """Of documents with their origins those that share one, with what tells so."""
    documents: dict[str, set[str]] = defaultdict(set)
    for document, origin in members:
        documents[origin].add(document)
    for origin, names in documents.items():
        if len(names) > 1:
            more = () if COPIES in known.why(names) else sorted(told.get(origin, ()))
            yield OneOrigin(tuple(sorted(names)), (*known.why(names), *more))


def _fullest_last(known: Origins) -> list[tuple[str, str]]:
    """Documents with their origins, the one with the fullest text last."""
    return sorted(known.of.items(), key=lambda one: -known.rank[one[0]])


def _credited(claim: Claim, tracing: Tracing) -> str:
    """The origin of the outlet that a claim's words credit; empty where they credit none, or where the manifest calls it independent."""
    if claim.attribution is None or claim.document in tracing.origins.apart:
        return ""
    name = claim.attribution.speaker
    for before in _BEFORE_NAMES:
        name = name[len(before):] if name.casefold().startswith(before) else name
    agency = agency_named(name)
    key = (agency or name).casefold()
    return tracing.outlets.get(key, f"agency {key}" if agency else "")
