"""Quotations and their speakers."""

from __future__ import annotations

from collections.abc import Sequence

from checker.model.claim import Mention
from checker.model.text import Document, Sentence
from checker.model.value import Quotation
from checker.normalize.names import Entities


def quotation(mention: Mention, document: Document, sentences: Sequence[Sentence], entities: Entities) -> Quotation:
    """The words without their marks, and who said them."""
    return Quotation(document.text[mention.span.start:mention.span.end])
