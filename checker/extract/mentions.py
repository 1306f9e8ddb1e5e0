"""Runs the extractors over a document, each in its turn."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from checker.extract import quotes
from checker.extract.calendar import dates, durations
from checker.extract.calendar.date_forms import OPEN
from checker.extract.figures import counts, leftovers, measures, money, ordinals, percentages, votes
from checker.extract.masking import masks
from checker.extract.naming import lookalikes, places, roles, sets
from checker.extract.scan import Scan, scan
from checker.model.claim import Mention, Unread
from checker.model.text import Document, Sentence

Extractor = Callable[[Scan], Iterator[Mention | Unread]]

VALUE_EXTRACTORS: tuple[Extractor, ...] = (
    votes.extract, masks.extract, dates.extract, durations.extract, ordinals.extract, money.extract, percentages.extract, measures.extract,
    counts.extract, leftovers.extract)
"""In this order; a place taken by one is not offered to the next."""

_OPEN = OPEN | {"percent.change"}
"""Patterns whose places later extractors still read: a verb of multiples tells them what the numbers behind it are."""

NAME_EXTRACTORS: tuple[Extractor, ...] = (roles.extract, sets.extract, places.extract, quotes.extract, lookalikes.extract)
"""Each reads the whole text; their finds may overlap values and each other."""


def extract(document: Document, sentences: Sequence[Sentence]) -> tuple[Mention | Unread, ...]:
    """Everything in a document that looks like a value, in reading order."""
    fresh = scan(document, sentences)
    found: list[Mention | Unread] = []
    open_text = fresh
    for extractor in VALUE_EXTRACTORS:
        taken = list(extractor(open_text))
        found += taken
        open_text = open_text.without(item.span for item in taken if not (isinstance(item, Mention) and item.pattern in _OPEN))
    found = _without_read_times(found)
    for extractor in NAME_EXTRACTORS:
        found += extractor(fresh)
    return tuple(sorted(found, key=lambda item: (item.span, item.kind if isinstance(item, Mention) else item.reason)))


def _without_read_times(found: list[Mention | Unread]) -> list[Mention | Unread]:
    """What was found, less the times of day that were read by themselves; beside a date only the day is understood of them."""
    read = {item.span.start for item in found if isinstance(item, Mention) and item.pattern == "date.time"}
    return [item for item in found if not (isinstance(item, Unread) and item.reason == "time" and item.span.start in read)]
