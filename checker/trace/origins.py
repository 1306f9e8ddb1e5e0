"""Which documents are copies of one text, so that twelve prints of one wire story do not count as twelve sources.

Two documents share an origin where half of the shorter one's eight-word runs stand in the other, or where both credit one agency and
share at least a few such runs. Page furniture is left out. Eight words and one half are the values of ALIGNMENT section 7.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations, pairwise
from zlib import crc32

from checker.model.text import Document, ZoneName

SHINGLE = 8
"""Words in a run. Two reporters rarely write eight words in a row alike by chance."""
FEW = 3
"""Shared runs (ten words in a row) below which nothing is a copy, and from which one agency credit is believed."""
_CROWD = 40
"""Documents that share one run, from which neighbors alone are compared, so that boilerplate does not make every pair a candidate."""
_WORD = re.compile(r"\w+")
_MODULUS = (1 << 61) - 1
_FACTOR = 1_000_003


def origins(documents: Sequence[Document]) -> dict[str, str]:
    """The origin of each document by its id: the least id among the copies of its text. The order of the documents plays no part."""
    ordered = sorted(documents, key=lambda document: document.id)
    words = {document.id: _words(document) for document in ordered}
    runs = {name: _shingles(found) for name, found in words.items()}
    agency = {document.id: document.agency.casefold() for document in ordered if document.agency}
    parent = {document.id: document.id for document in ordered}
    for left, right in (*_same_words(words), *_copies(runs, agency)):
        _join(parent, left, right)
    return {name: _root(parent, name) for name in parent}


def _words(document: Document) -> tuple[int, ...]:
    """The words of a document without its furniture, as numbers that do not change from run to run."""
    furniture = [zone.span for zone in document.zones if zone.name is ZoneName.FURNITURE]
    pieces, place = [], 0
    for span in sorted(furniture):
        pieces.append(document.text[place:span.start])
        place = max(place, span.end)
    pieces.append(document.text[place:])
    return tuple(crc32(word.encode("utf-8", "surrogatepass")) for word in _WORD.findall(" ".join(pieces).casefold()))


def _shingles(words: Sequence[int]) -> frozenset[int]:
    """Every run of eight words, as one number each, in one pass."""
    lead = pow(_FACTOR, SHINGLE - 1, _MODULUS)
    found: set[int] = set()
    value = 0
    for index, word in enumerate(words):
        if index >= SHINGLE:
            value = (value - words[index - SHINGLE] * lead) % _MODULUS
        value = (value * _FACTOR + word) % _MODULUS
        if index >= SHINGLE - 1:
            found.add(value)
    return frozenset(found)


def _same_words(words: Mapping[str, tuple[int, ...]]) -> Iterable[tuple[str, str]]:
    """Neighbors among the documents with the very same words: the only copies that a text of a few words can have."""
    groups: defaultdict[tuple[int, ...], list[str]] = defaultdict(list)
    for name, found in words.items():
        if found:
            groups[found].append(name)
    return [pair for group in groups.values() for pair in pairwise(group)]


def _copies(runs: Mapping[str, frozenset[int]], agency: Mapping[str, str]) -> Iterable[tuple[str, str]]:
    """Pairs of documents of which one holds much of the other."""
    for (left, right), shared in _shared(runs).items():
        one_agency = left in agency and agency[left] == agency.get(right)
        if shared >= FEW and (one_agency or shared * 2 >= min(len(runs[left]), len(runs[right]))):
            yield left, right


def _shared(runs: Mapping[str, frozenset[int]]) -> Counter[tuple[str, str]]:
    """How many runs two documents share, for every pair that shares one."""
    holders: defaultdict[int, list[str]] = defaultdict(list)
    for name, found in runs.items():
        for run in found:
            holders[run].append(name)
    shared: Counter[tuple[str, str]] = Counter()
    for names in holders.values():
        if len(names) > 1:
            shared.update(combinations(names, 2) if len(names) <= _CROWD else pairwise(names))
    return shared


def _root(parent: dict[str, str], name: str) -> str:
    while parent[name] != name:
        parent[name] = parent[parent[name]]
        name = parent[name]
    return name


def _join(parent: dict[str, str], left: str, right: str) -> None:
    """Puts two groups under the lesser of their roots."""
    low, high = sorted((_root(parent, left), _root(parent, right)))
    parent[high] = low
