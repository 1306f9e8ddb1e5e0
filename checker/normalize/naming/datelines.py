"""Datelines at the head of a report: "LEEDS, 12 May 2024 - ", "LEEDS, May 12 (Agency) -- "."""

from __future__ import annotations

import re
from functools import lru_cache

from checker.model.text import Document, Span

_LONGEST = 100
"""Characters in which a dateline ends."""
_WORDS = 14
_DASH = re.compile(r"\s(?:--?|[–—])\s|--|[–—]")
_PLACE = re.compile(r"[^\W\d_a-z][^\W\d_a-z.'’-]{2,30}(?=[\s,/])")
_WORD = re.compile(r"\w+")


def in_dateline(document: Document, sentence: Span, span: Span) -> bool:
    """Whether a span stands in the dateline of a sentence: it tells where and when the report was written, and nothing of its facts."""
    last = min(sentence.end, sentence.start + _LONGEST)
    return span.end <= last and span.end <= sentence.start + _end(document.text[sentence.start:last])


def is_credit(document: Document, sentence: Span, span: Span) -> bool:
    """Whether a name stands in the brackets of a dateline: the agency that sent the report, of which it tells nothing."""
    return in_dateline(document, sentence, span) and document.text.rfind("(", sentence.start, span.start) > document.text.rfind(
        ")", sentence.start, span.start)


@lru_cache(maxsize=1_000)
def _end(head: str) -> int:
    """Where the dateline of a sentence ends, from the sentence's start; 0 where it has none."""
    dash = _DASH.search(head)
    place = _PLACE.match(head)
    if dash is None or place is None or not place[0].isupper():
        return 0
    words = _WORD.findall(head[:dash.start()])
    is_head = len(words) <= _WORDS and all(not word[0].islower() for word in words)
    return dash.start() if is_head else 0
