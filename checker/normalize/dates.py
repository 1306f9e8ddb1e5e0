"""Dates as intervals of days."""

from __future__ import annotations

from collections.abc import Sequence

from checker.model.claim import Mention, Unread
from checker.model.text import Document, Sentence
from checker.model.value import When


def when(mention: Mention, document: Document, sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> When | Unread:
    """The days that a date expression names; both bounds None where they cannot be told."""
    return When(None, None)
