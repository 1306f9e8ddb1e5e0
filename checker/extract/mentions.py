"""Runs the extractors over a document, each in its turn."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from checker.extract import counts, dates, durations, leftovers, masks, measures, money, ordinals, percentages, places, quotes, roles, sets
from checker.extract.scan import Scan, scan
from checker.model.claim import Mention, Unread
from checker.model.text import Document, Sentence

Extractor = Callable[[Scan], Iterator[Mention | Unread]]

VALUE_EXTRACTORS: tuple[Extractor, ...] = (
    masks.extract, dates.extract, durations.extract, ordinals.extract, money.extract, percentages.extract, measures.extract, counts.extract,
    leftovers.extract)
"""In this order; a place taken by one is not offered to the next."""

NAME_EXTRACTORS: tuple[Extractor, ...] = (roles.extract, sets.extract, places.extract, quotes.extract)
"""Each reads the whole text; their finds may overlap values and each other."""


def extract(document: Document, sentences: Sequence[Sentence]) -> tuple[Mention | Unread, ...]:
    """Everything in a document that looks like a value, in reading order."""
    fresh = scan(document, sentences)
    found: list[Mention | Unread] = []
    open_text = fresh
    for extractor in VALUE_EXTRACTORS:
        taken = list(extractor(open_text))
        found += taken
        open_text = open_text.without(item.span for item in taken)
    for extractor in NAME_EXTRACTORS:
        found += extractor(fresh)
    return tuple(sorted(found, key=lambda item: (item.span, item.kind if isinstance(item, Mention) else item.reason)))
