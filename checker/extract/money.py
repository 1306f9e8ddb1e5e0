"""Finds amounts of kind money."""

from __future__ import annotations

from collections.abc import Iterator

from checker.extract.amounts import mentions
from checker.extract.scan import Scan
from checker.model.claim import Kind, Mention, Unread


def extract(scan: Scan) -> Iterator[Mention | Unread]:
    """Amounts of this kind in reading order."""
    yield from mentions(scan, Kind.MONEY)
