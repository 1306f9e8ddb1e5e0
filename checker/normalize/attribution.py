"""Whom the document credits with a claim."""

from __future__ import annotations

from collections.abc import Sequence

from checker.model.claim import Attribution
from checker.model.text import Document, Sentence, Span
from checker.normalize.names import Entities


def attribution(sentence: Sentence, span: Span, document: Document, sentences: Sequence[Sentence],
                entities: Entities) -> Attribution | None:
    """Who says it; None where it is the document's own voice."""
    return None
