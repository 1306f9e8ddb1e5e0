"""How a claim stands to what is the case."""

from __future__ import annotations

from checker.model.claim import Modality
from checker.model.text import Document, Sentence, Span


def modality(sentence: Sentence, span: Span, document: Document) -> Modality:
    """Asserted, planned, predicted, alleged, denied, conditional or negated."""
    return Modality.ASSERTED
