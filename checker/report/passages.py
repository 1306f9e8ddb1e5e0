"""The passages of a document that a report shows, and a document made of them again without the rest of its text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from checker.model.claim import Claim
from checker.model.text import Document, Span
from checker.report.places import line_and_column

_AROUND = 240
"""Characters on either side of a sentence that are shown as its context, within its zone."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of a document's text and where it starts: its offset, and line and column from 1."""

    start: int
    line: int
    column: int
    text: str


def context(claim: Claim, document: Document) -> Span:
    """The claim's sentence with whole words around it, at most 240 characters on either side and none of another zone."""
    start, end = _sentence(claim)
    zone = next((zone.span for zone in document.zones if zone.span.start <= claim.span.start < zone.span.end), Span(0, len(document.text)))
    first, last = max(zone.start, start - _AROUND, 0), min(zone.end, end + _AROUND)
    if zone.start < first < start:
        first += len(document.text[first:start].partition(" ")[0])
    if end < last < zone.end:
        last -= len(document.text[end:last].rpartition(" ")[2])
    return Span(min(first, start), max(last, end))


def passages(document: Document, claims: Iterable[Claim]) -> tuple[Passage, ...]:
    """The passages that these claims stand in, in order, those that touch made one."""
    merged: list[Span] = []
    for span in sorted(context(claim, document) for claim in claims):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return tuple(Passage(span.start, *line_and_column(document.text, span.start), document.text[span.start:span.end]) for span in merged)


def text_of(length: int, known: Iterable[Passage]) -> str:
    """A text of so many characters in which every passage stands at its offset, line and column; the rest of it is blank.

    Raises ValueError where no text can be so.
    """
    text, line = "", 1
    for passage in known:
        text += _gap(text, passage, passage.line - line) + passage.text
        line = passage.line + passage.text.count("\n")
    if len(text) > length:
        raise ValueError("a passage ends behind the end of its document")
    return text + " " * (length - len(text))


def _gap(text: str, passage: Passage, breaks: int) -> str:
    """Blanks from the end of the text to the passage, with as many line breaks as put it on its line and column."""
    blanks = passage.start - len(text)
    behind = passage.column - 1 if breaks else 0  # blanks behind the last break
    column = len(text) - text.rfind("\n") + blanks if not breaks else passage.column
    if breaks < 0 or blanks < breaks + behind or column != passage.column:
        raise ValueError("a passage stands where none can stand")
    return " " * (blanks - breaks - behind) + "\n" * breaks + " " * behind


def _sentence(claim: Claim) -> Span:
    """The claim's sentence, made longer where the value reaches out of it."""
    return Span(min(claim.sentence.start, claim.span.start), max(claim.sentence.end, claim.span.end))
