"""Which texts are copies of which: each text is held against the longer ones that no other holds, found through the runs they share.

The index is bounded. Only texts that are no copies enter it, so that a hundred prints of one wire story are one entry, and a run that
stands in more than `CROWD` unlike texts is boilerplate and leads to none of them. A text looks up each of its runs once, so that the
work grows with the words and not with the pairs of documents. Groups do not chain: a statement that two unlike articles print in full is
a copy in one of them and makes no copies of the two.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from hashlib import sha256

from checker.language.precedence import precedence
from checker.model.text import Document, Span, ZoneName
from checker.trace.wording import runs, wording, words

FEW = 3
"""Shared runs (ten words in a row) below which nothing is a copy."""
CROWD = 20
"""Unlike texts beyond which a run that stands in them all says nothing of where it comes from."""


@dataclass(frozen=True, slots=True)
class Body:
    """A document's text without page furniture: all its words as a digest, their number, and its runs of eight.

    `place` is the document's precedence.
    """

    id: str
    place: str
    digest: str
    length: int
    runs: frozenset[int]

    @property
    def rank(self) -> tuple[int, int, str, str]:
        """Longer texts first; of equals the order is one of content, and the id decides only where nothing else differs."""
        return -len(self.runs), -self.length, self.place, self.id


def body(document: Document) -> Body:
    """What is looked at of a document."""
    furniture: Sequence[Span] = [zone.span for zone in document.zones if zone.name is ZoneName.FURNITURE]
    own = "".join(document.text[start:end] + "\n" for start, end in outside(len(document.text), furniture))
    every = words(own)
    digest = sha256(" ".join(every).encode("utf-8", "surrogatepass")).hexdigest()
    return Body(document.id, precedence(document), digest, len(every), runs(wording(own)))


def outside(length: int, left_out: Sequence[Span]) -> list[tuple[int, int]]:
    """The stretches of a text of so many characters that lie outside all of the spans."""
    pieces, place = [], 0
    for span in sorted(left_out):
        pieces.append((place, span.start))
        place = max(place, span.end)
    return [(start, end) for start, end in (*pieces, (place, length)) if start < end]


@dataclass(slots=True)
class Index:
    """The texts that are copies of none before them, by the runs that they hold. `steps` counts what was looked up and noted."""

    heads: list[Body] = field(default_factory=list)
    holders: dict[int, list[int]] = field(default_factory=dict)
    steps: int = 0

    def add(self, text: Body) -> None:
        """Takes a text in."""
        self.heads.append(text)
        for run in text.runs:
            held = self.holders.setdefault(run, [])
            if len(held) <= CROWD:
                held.append(len(self.heads) - 1)
                self.steps += 1

    def nearest(self, text: Body) -> list[Body]:
        """The texts that hold at least half of this one's runs, the one that holds most first."""
        shared: Counter[int] = Counter()
        for run in text.runs:
            held = self.holders.get(run, ())
            if len(held) <= CROWD:
                shared.update(held)
                self.steps += len(held) + 1
        found = [(-number, place) for place, number in shared.items() if number >= FEW and number * 2 >= len(text.runs)]
        return [self.heads[place] for _, place in sorted(found)]


def near_copies(bodies: Sequence[Body], apart: Mapping[str, AbstractSet[str]], index: Index | None = None) -> dict[str, list[str]]:
    """The ids of texts by the text they are copies of, that one among them. The order of the texts plays no part.

    `apart` gives the ids that a text must never be joined with.
    """
    index = index or Index()
    same: dict[str, str] = {}
    groups: dict[str, list[str]] = {}
    for text in sorted(bodies, key=lambda one: one.rank):
        twins = [same[text.digest]] if text.digest in same else []
        heads = twins or [head.id for head in index.nearest(text)]
        barred = apart.get(text.id, frozenset())
        head = next((one for one in heads if not barred or barred.isdisjoint(groups[one])), None)
        if head is None:
            head = text.id
            index.add(text)
        groups.setdefault(head, []).append(text.id)
        if text.length:
            same.setdefault(text.digest, head)
    return groups
