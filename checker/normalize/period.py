"""The stretch of time that a claim covers, and the day that it is true of."""

from __future__ import annotations

from collections.abc import Sequence

from checker.model.claim import Mention
from checker.model.text import Document, Sentence
from checker.model.value import Value, When


def times(mention: Mention, value: Value, sentence: Sentence, document: Document,
          valued: Sequence[tuple[Mention, Value]]) -> tuple[When | None, When | None]:
    """The period of a claim and its as-of time, each None where unknown."""
    return None, None
