"""Quotations and their speakers."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from checker.language.quoted_words import quoted_words
from checker.model.claim import Mention
from checker.model.text import Document, Sentence
from checker.model.value import Quotation
from checker.normalize.families import base, weight
from checker.normalize.naming.names import Entities
from checker.normalize.naming.speakers import speaker


def quotation(mention: Mention, document: Document, sentences: Sequence[Sentence], entities: Entities) -> Quotation:
    """The words without their marks and without the comma that leads on to the speaker, and who said them."""
    text = " ".join(document.text[mention.span.start:mention.span.end].split()).rstrip(",;")
    subject = mention.part("speaker")
    if subject is None:
        return Quotation(text)
    at = bisect_right(sentences, subject.start, key=lambda sentence: sentence.span.start) - 1
    return Quotation(text, speaker(subject, document, sentences, at, entities) if at >= 0 else "")


def spoken_weights(said: Quotation) -> tuple[tuple[str, int], ...]:
    """The words of a quotation with their weights, each once, sorted; the words that tell nothing weigh 0.

    >>> spoken_weights(Quotation("We will dredge the harbor"))
    (('dredge', 4), ('harbor', 4), ('the', 0), ('we', 0), ('will', 0))
    """
    return tuple(sorted((word, weight(base(word))) for word in set(quoted_words(said.text).words)))
