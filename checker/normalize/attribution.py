"""Whom the document credits with a claim."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from checker.language.quotations import quoted_at
from checker.language.speakers import sayings_in, speaker_of
from checker.language.tellings import CITING, Telling
from checker.model.claim import Attribution, Manner
from checker.model.text import Document, Sentence, Span
from checker.normalize.naming.names import Entities
from checker.normalize.naming.speakers import speaker, words_of_saying


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
            source = telling.cited or _cited_before(sentence, telling)
            if source is None:
                return _attribution(named, Manner.REPORTED)
            cited = speaker(source, document, sentences, sentence.index, entities)
            return _attribution(cited, Manner.REPORTED, named)
    return None


def _cited_before(sentence: Sentence, telling: Telling) -> Span | None:
    """Whom an aside before the verb cites: "The Tarn Herald, citing police, said", "Citing police, the Tarn Herald said"."""
    words = sentence.words
    for at, word in enumerate(words):
        if word.start >= telling.verb.start:
            return None
        is_aside = at == 0 or (words[at - 1].text == "," and word.start >= telling.subject.end)
        if word.lower in CITING and is_aside:
            end = next((other for other in range(at + 1, len(words)) if words[other].text == ","), 0)
            return Span(words[at + 1].start, words[end - 1].end) if end > at + 1 and words[end].start < telling.verb.start else None
    return None


def _attribution(name: str, manner: Manner, via: str = "") -> Attribution | None:
    return Attribution(name, manner, via) if name else None
