"""Finds percentages and percentage points."""

from __future__ import annotations

from collections.abc import Iterator

from checker.extract.amounts import mentions
from checker.extract.scan import Scan
from checker.model.claim import Kind, Mention, Unread


def extract(scan: Scan) -> Iterator[Mention | Unread]:
    """Percentages, then points."""
    yield from mentions(scan, Kind.PERCENT)
    yield from mentions(scan, Kind.POINTS)
