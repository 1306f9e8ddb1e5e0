"""Which documents go back to one source, so that twelve prints of one wire story do not count as twelve.

The evidence, each kind named to the reader: near-copies of one text, one agency credited, one publisher or family of publishers. An
agency's credit goes before the publisher, since a paper that prints two agencies has two origins. What a manifest calls independent is
never joined.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from checker.language.agencies import agency_named
from checker.model.text import Document
from checker.trace.near_copies import body, near_copies

COPIES = "near-copies of one text"


@dataclass(frozen=True, slots=True)
class Source:
    """Who a document comes from. `key` is empty where nothing tells."""

    key: str
    said: str
    is_agency: bool = False


@dataclass(frozen=True, slots=True)
class Origins:
    """For each document id: `of` names its origin, `text` the text it is a copy of (its own where of none), `source` who it is from.

    `rank` orders documents with the fullest text first; `apart` holds the ids that the manifest calls independent of an id.
    """

    of: Mapping[str, str]
    text: Mapping[str, str]
    source: Mapping[str, Source]
    rank: Mapping[str, int]
    apart: Mapping[str, frozenset[str]]

    def why(self, documents: Iterable[str]) -> tuple[str, ...]:
        """What makes one origin of documents, in words; empty where none of this does."""
        names = sorted(documents)
        texts = Counter(self.text[name] for name in names)
        sources = Counter(self.source[name].key for name in names)
        said = {self.source[name].key: self.source[name].said for name in reversed(names)}
        told = [COPIES] if max(texts.values(), default=0) > 1 else []
        return (*told, *(said[key] for key, number in sorted(sources.items()) if key and number > 1))


def origins(documents: Sequence[Document]) -> Origins:
    """The origins of documents. Their order plays no part."""
    apart = _apart(documents)
    bodies = [body(document) for document in documents]
    groups = near_copies(bodies, apart)
    source = {document.id: source_of(document) for document in documents}
    fullest = sorted(bodies, key=lambda one: (-one.length, one.place, one.id))
    rank = {one.id: place for place, one in enumerate(fullest)}
    return Origins(_joined(groups, source, apart, rank), {name: head for head, names in groups.items() for name in names}, source,
                   rank, apart)


def source_of(document: Document) -> Source:
    """Who a document comes from: the agency it credits, else its family or publisher."""
    if document.agency:
        credited = agency_named(document.agency) or document.agency
        return Source(credited.casefold(), f"credited to {credited}", is_agency=True)
    owner = document.family or document.publisher or ""
    agency = agency_named(owner)
    return Source((agency or owner).casefold(), f"published by {owner}" if owner else "", is_agency=agency is not None)


def _apart(documents: Sequence[Document]) -> dict[str, frozenset[str]]:
    """For each id those that a manifest calls independent of it, whichever of the two says so."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for document in documents:
        for other in document.independent_of:
            found[document.id].add(other)
            found[other].add(document.id)
    return {name: frozenset(others) for name, others in found.items()}


def _joined(groups: Mapping[str, Sequence[str]], source: Mapping[str, Source], apart: Mapping[str, frozenset[str]],
            rank: Mapping[str, int]) -> dict[str, str]:
    """The origin of each document: groups of copies that come from one source are one, named by the id of their fullest text."""
    by_source: defaultdict[str, list[set[str]]] = defaultdict(list)
    for members in sorted((sorted(names, key=rank.__getitem__) for names in groups.values()), key=lambda names: rank[names[0]]):
        joined = by_source[_source(members, source) or f"\0{members[0]}"]
        barred: set[str] = set().union(*(apart.get(name, ()) for name in members))
        fitting = next((one for one in joined if one.isdisjoint(barred)), None)
        if fitting is None:
            joined.append(set(members))
        else:
            fitting.update(members)
    return {name: min(one, key=rank.__getitem__) for some in by_source.values() for one in some for name in one}


def _source(members: Sequence[str], source: Mapping[str, Source]) -> str:
    """Who a group of copies comes from: the one agency that any of them credits, else the publisher that all share."""
    agencies = {source[name].key for name in members if source[name].is_agency}
    told = agencies or {source[name].key for name in members}
    return told.pop() if len(told) == 1 else ""
