"""The passages of a document that a report shows, and a document made of them again without the rest of its text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from checker.model.claim import Claim
from checker.model.text import Document, Span
from checker.report.places import line_and_column, wide_before

_AROUND = 240
"""Characters on either side of a sentence that are shown as its context, within its zone."""
_FILLERS = "\xa0\u3000\U0001f000"
"""Characters of two, three and four bytes, that stand for words that are not kept."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of a document's text and where it starts: its offset, and line and column from 1.

    `wide` are the characters before it on its line that take two, three and four bytes: columns are also counted in bytes.
    """

    start: int
    line: int
    column: int
    text: str
    wide: tuple[int, int, int] = (0, 0, 0)


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
    return tuple(_passage(document.text, span) for span in merged)


def _passage(text: str, span: Span) -> Passage:
    line, column = line_and_column(text, span.start)
    return Passage(span.start, line, column, text[span.start:span.end], wide_before(text, span.start))


def text_of(length: int, known: Iterable[Passage]) -> str:
    """A text of so many characters in which every passage stands at its offset, line and column; the rest tells nothing.

    Raises ValueError where no text can be so.
    """
    parts: list[str] = []
    at = _Reached()
    for passage in known:
        gap = _gap(at, passage)
        parts += gap, passage.text
        at = at.behind(gap).behind(passage.text)
    if at.place > length:
        raise ValueError("a passage ends behind the end of its document")
    return "".join(parts) + " " * (length - at.place)


@dataclass(frozen=True, slots=True)
class _Reached:
    """How far a text has been made: characters, line and column of the next one, and the wide characters on that line."""

    place: int = 0
    line: int = 1
    column: int = 1
    wide: tuple[int, int, int] = (0, 0, 0)

    def behind(self, text: str) -> _Reached:
        """The same, a piece of text further."""
        breaks, last = text.count("\n"), text[text.rfind("\n") + 1:]
        before, column = ((0, 0, 0), 1) if breaks else (self.wide, self.column)
        two, three, four = (old + new for old, new in zip(before, wide_before(last, len(last)), strict=True))
        return _Reached(self.place + len(text), self.line + breaks, column + len(last), (two, three, four))


def _gap(at: _Reached, passage: Passage) -> str:
    """What fills the text up to the passage, with as many line breaks as put it on its line and column, in characters and in bytes."""
    blanks, breaks = passage.start - at.place, passage.line - at.line
    behind = passage.column - 1 if breaks else blanks  # of the blanks, those behind the last break
    column = passage.column if breaks else at.column + blanks
    if breaks < 0 or blanks < breaks + (behind if breaks else 0) or column != passage.column:
        raise ValueError("a passage stands where none can stand")
    wide = _filled(behind, passage.wide, (0, 0, 0) if breaks else at.wide)
    return " " * (blanks - breaks - behind) + "\n" * breaks + wide


def _filled(blanks: int, wide: tuple[int, int, int], known: tuple[int, int, int]) -> str:
    """So many characters, among them the wide ones that do not stand on the line already."""
    missing = [max(0, number - seen) for number, seen in zip(wide, known, strict=True)]
    if sum(missing) > blanks:
        raise ValueError("a passage stands behind more characters than there are")
    return "".join(char * number for char, number in zip(_FILLERS, missing, strict=True)) + " " * (blanks - sum(missing))


def _sentence(claim: Claim) -> Span:
    """The claim's sentence, made longer where the value reaches out of it."""
    return Span(min(claim.sentence.start, claim.span.start), max(claim.sentence.end, claim.span.end))
