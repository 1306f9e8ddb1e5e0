"""Numbers as exact intervals in the unit that was written."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from checker.model.claim import Mention, Unread
from checker.model.text import Document
from checker.model.value import Quantity


@dataclass(frozen=True, slots=True)
class Separators:
    """What commas and points between digits mean in one document; None where the document does not tell."""

    thousands: str | None = None
    decimal: str | None = None


def separators(document: Document) -> Separators:
    """What the document's own numbers tell of its separators."""
    return Separators()


def quantity(mention: Mention, document: Document, separators: Separators) -> Quantity | Unread:
    """The interval that a numeric mention gives."""
    return Quantity(Decimal(0), Decimal(0))
