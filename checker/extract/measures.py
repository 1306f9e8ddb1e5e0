"""Finds measures with a physical unit, and magnitudes of earthquakes."""

from __future__ import annotations

from collections.abc import Iterator

from checker.extract.magnitudes import magnitudes
from checker.extract.readings import mentions
from checker.extract.scan import Scan
from checker.model.claim import Kind, Mention, Unread
from checker.model.text import Span


def extract(scan: Scan) -> Iterator[Mention | Unread]:
    """Magnitudes, then measures."""
    taken: list[Span] = []
    for sentence in scan.sentences:
        for found in magnitudes(scan.text, sentence):
            taken.append(found.span)
            yield found
    yield from mentions(scan.without(taken), Kind.MEASURE)
