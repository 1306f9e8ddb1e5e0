"""Finds sums of money, with their currency and the second half of a price ("$4 a barrel")."""

from __future__ import annotations

from collections.abc import Iterator

from checker.extract.figures.readings import mentions
from checker.extract.scan import Scan
from checker.model.claim import Kind, Mention, Unread


def extract(scan: Scan) -> Iterator[Mention | Unread]:
    """Sums of money in reading order."""
    yield from mentions(scan, Kind.MONEY)
