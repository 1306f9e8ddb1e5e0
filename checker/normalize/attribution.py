"""Whom the document credits with a claim."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from checker.language.quotations import quoted_at
from checker.language.speakers import sayings_in, speaker_of
from checker.model.claim import Attribution, Manner
from checker.model.text import Document, Sentence, Span
from checker.normalize.names import Entities
from checker.normalize.speakers import speaker, words_of_saying


def attribution(sentence: Sentence, span: Span, document: Document, sentences: Sequence[Sentence],
                entities: Entities) -> Attribution | None:
    """Who says it: the speaker of the quotation that holds the span, else the subject of the saying whose stretch holds it.

    None where it is the document's own voice, or where a pronoun or an unnamed quotation leaves open whose voice it is.
    """
    quoted = quoted_at(document.text, span)
    if quoted is not None:
        telling = speaker_of(document.text, quoted, sentences, words_of_saying())
        if telling is not None:
            at = bisect_right(sentences, telling.subject.start, key=lambda other: other.span.start) - 1
            return _attribution(speaker(telling.subject, document, sentences, at, entities), Manner.QUOTED)
    for telling in sayings_in(document.text, sentence, words_of_saying()):
        if telling.scope.holds(span) and not telling.subject.overlaps(span):
            named = speaker(telling.subject, document, sentences, sentence.index, entities)
            if telling.cited is None:
                return _attribution(named, Manner.REPORTED)
            cited = speaker(telling.cited, document, sentences, sentence.index, entities)
            return _attribution(cited, Manner.REPORTED, named)
    return None


def _attribution(name: str, manner: Manner, via: str = "") -> Attribution | None:
    return Attribution(name, manner, via) if name else None
