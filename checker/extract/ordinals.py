"""Not written yet."""

from __future__ import annotations

from collections.abc import Iterator

from checker.extract.scan import Scan
from checker.model.claim import Mention, Unread


def extract(scan: Scan) -> Iterator[Mention | Unread]:
    """Nothing yet."""
    yield from ()
