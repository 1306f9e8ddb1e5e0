"""What every extractor is given: the document, its sentences, and its text with the places already taken blanked out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from checker.extract.vocabulary import vocabulary
from checker.model.text import Document, Sentence, Span

TAKEN = "\ue000"
"""Stands for each character of a span that an earlier extractor has taken; no pattern matches it."""

MARKDOWN = (".md", ".markdown")
"""How the path of a document in Markdown ends."""
_QUOTED_LINE = re.compile(r"^[ \t]{0,3}(?:>[ \t]{0,3}){1,8}", re.MULTILINE)
"""What marks a line of a block quotation (CommonMark 0.31, section 5.1)."""

MAX_KEPT = 2_000_000
"""Characters up to which what was worked out of each sentence is kept; for a longer text it is worked out anew."""


@dataclass(frozen=True, slots=True)
class Scan:
    """One document under extraction. `text` has the length and offsets of `document.text`."""

    document: Document
    sentences: Sequence[Sentence]
    starts: Sequence[int]
    text: str
    vocabularies: Sequence[frozenset[str]]  # of each sentence; empty for a text so long that they would fill the memory
    memo: dict[tuple[int, str], tuple[object, ...]] = field(default_factory=dict, compare=False, repr=False)
    """What was read of a sentence's text, by its start and text, so that extractors that read alike share the work."""

    def sentences_with(self, words: frozenset[str]) -> Iterator[Sentence]:
        """The sentences that have one of some words, in lower case; digits go by `FIGURES`."""
        own = self.vocabularies or map(vocabulary, self.sentences)
        return (sentence for sentence, has in zip(self.sentences, own, strict=True) if not has.isdisjoint(words))

    def words_of(self, sentence: Sentence) -> frozenset[str]:
        """The vocabulary of one sentence."""
        return self.vocabularies[sentence.index] if self.vocabularies else vocabulary(sentence)

    def without(self, spans: Iterable[Span]) -> Scan:
        """The same scan with these places taken."""
        pieces: list[str] = []
        at = 0
        for span in sorted(spans):
            if span.end <= at:
                continue
            start = max(span.start, at)
            pieces += (self.text[at:start], TAKEN * (span.end - start))
            at = span.end
        return replace(self, text="".join((*pieces, self.text[at:])))


def scan(document: Document, sentences: Sequence[Sentence]) -> Scan:
    """A scan with nothing taken yet."""
    return Scan(document, sentences, [sentence.span.start for sentence in sentences], _unmarked(document),
                [vocabulary(sentence) for sentence in sentences] if len(document.text) <= MAX_KEPT else ())


def _unmarked(document: Document) -> str:
    """The text of a document; the signs that mark quoted lines of Markdown are blanked out, as they are not "greater than"."""
    if not (document.path or "").lower().endswith(MARKDOWN):
        return document.text
    return _QUOTED_LINE.sub(lambda marks: " " * len(marks[0]), document.text)
