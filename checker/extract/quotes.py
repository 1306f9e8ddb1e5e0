"""Finds quotations: the words that stand in quotation marks, sentence by sentence, with the speaker named beside them.

Each sentence of a longer quotation is a mention of its own, so that two articles that quote one speech in different length share some.
A few words in marks count where a verb of saying stands beside them, where their sentence says whose they are, or where there are
at least two and they are no title; left alone are titles, and one word in marks that nobody is said to have said.

>>> from checker.extract.scan import scan
>>> from checker.language.sentences import sentences
>>> from checker.model.text import Document
>>> def found(text):
...     document = Document.from_text(text, id="d")
...     return [text[item.span.start:item.span.end] for item in extract(scan(document, sentences(document)))]
>>> found("“We rebuilt the pier,” said Silke Frey. “It took us ten weeks.”")
['We rebuilt the pier,', 'It took us ten weeks.']
>>> found("The “smart” pier is closed.")
[]
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache

from checker.extract.scan import Scan
from checker.language.quotations import Quoted, quotations
from checker.language.speakers import speaker_of
from checker.language.tellings import Order, SayingWords, Telling, saying_words
from checker.lexicon import table
from checker.model.claim import Kind, Mention
from checker.model.text import Sentence, Span

_WORD = re.compile(r"\w+(?:['’.-]\w+)*")
_FEWEST_WORDS = 4
"""Fewer words in marks are a name or a distance kept, not a statement."""
_BESIDE = 30
"""Characters between a verb of saying and the few words that it gives ("called the plan “a disgrace”")."""


@cache
def _words() -> SayingWords:
    return saying_words(table("sayings"))


def extract(scan: Scan) -> Iterator[Mention]:
    """The quotations of a document; `parts` are "speaker" and "verb" where they are named."""
    text = scan.document.text
    for quoted in quotations(text):
        telling = speaker_of(text, quoted, scan.sentences, _words())
        few = _WORD.findall(text, quoted.span.start, min(quoted.span.end, quoted.span.start + 80))
        is_alone = len(few) < _FEWEST_WORDS
        if is_alone and not (telling is not None and _is_beside(telling, quoted)) and not _is_catchword(few, telling, quoted):
            continue
        for sentence, span in _pieces(scan, quoted, fewest=1 if is_alone else _FEWEST_WORDS):
            yield _mention(sentence, span, telling)


def _is_beside(telling: Telling, quoted: Quoted) -> bool:
    if telling.order is Order.AFTER_VERB:
        return 0 <= quoted.outer.start - telling.verb.end <= _BESIDE
    return 0 <= min(telling.subject.start, telling.verb.start) - quoted.outer.end <= 2


def _is_catchword(words: Sequence[str], telling: Telling | None, quoted: Quoted) -> bool:
    """Whether a few words in marks are somebody's own: no title or name, and two at least where it is not told whose."""
    if not words or not all(word[:1].islower() for word in words):
        return False
    return len(words) > 1 or (telling is not None and telling.scope.holds(quoted.span))


def _pieces(scan: Scan, quoted: Quoted, fewest: int) -> Iterator[tuple[Sentence, Span]]:
    """The sentences of a quotation, without those of a few words."""
    index = max(0, bisect_right(scan.starts, quoted.span.start) - 1)
    while index < len(scan.sentences) and scan.starts[index] < quoted.span.end:
        sentence = scan.sentences[index]
        span = _trimmed(scan.document.text, max(sentence.span.start, quoted.span.start), min(sentence.span.end, quoted.span.end))
        if span.start < span.end and len(_WORD.findall(scan.document.text, span.start, span.end)) >= fewest:
            yield sentence, span
        index += 1


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _mention(sentence: Sentence, span: Span, telling: Telling | None) -> Mention:
    if telling is None:
        return Mention(Kind.QUOTE, span, sentence.index, "quote.alone")
    return Mention(Kind.QUOTE, span, sentence.index, f"quote.{telling.order}", (("speaker", telling.subject), ("verb", telling.verb)))
