"""Inline ignores of Markdown and plain text: which they are, and the paragraph that each holds for.

In a line with other words one holds for the paragraph of these words, in lines of its own for the next paragraph. Items of lists,
headings and rows of tables are paragraphs of their own.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from checker.model.comments import blanked
from checker.model.gate import Flaw
from checker.model.inline import InlineIgnore
from checker.model.text import Span
from checker.read.comments import comments
from checker.read.directives import EXAMPLE, HEAD, Directive, directive
from checker.read.lines import lines

MOST = 1000
"""Inline ignores of one document that are read; how many more there are is told."""
_OPENS = len("<!--")
_BLOCK = re.compile(r"[ \t>]{0,40}(?:[-*+][ \t]|\d{1,9}[.)][ \t]|(#{1,6}[ \t])|\|)")
_OPENING = re.compile("<!--")
_IN_LINE = re.compile(r"<!--(?:(?!<!--|-->)[^\r\n]){0,400}-->")
_ROW = re.compile(r"[^\n]+")
_NO_WORDS = " \t\r>"


def in_markdown(text: str, start: int) -> tuple[tuple[Span, ...], tuple[InlineIgnore, ...]]:
    """All comments of a text from a place on, and those that are inline ignores."""
    found, unclosed = comments(text, start)
    if not any(HEAD.match(text, at + _OPENS) for at in (*unclosed, *(span.start for span in found))):
        return found, ()
    return found, read_ignores(text, found, unclosed, tuple(_paragraphs(blanked(text, found), start)))


def in_plain_text(text: str) -> tuple[tuple[Span, ...], tuple[InlineIgnore, ...]]:
    """The comments of a plain text that are ours and without a flaw, which alone are no text, and all inline ignores.

    Such a comment is short and in one line: a text must not take its own words out of the check.
    """
    every = [Span(*one.span()) for one in _IN_LINE.finditer(text)]
    asked = [(span, directive(text[span.start + _OPENS:span.end - 3])) for span in every]
    found = tuple(span for span, one in asked if one)
    closed = {span.start for span in found}
    unclosed = tuple(at.start() for at in _OPENING.finditer(text) if at.start() not in closed and HEAD.match(text, at.end()))
    if not found and not unclosed:
        return (), ()
    return tuple(span for span, one in asked if one and one.flaw is None), read_ignores(
        text, found, unclosed, tuple(Span(line.start, line.end) for line in lines(blanked(text, found))))


def read_ignores(text: str, found: Sequence[Span], unclosed: Sequence[int], paragraphs: Sequence[Span]) -> tuple[InlineIgnore, ...]:
    """The inline ignores among the comments of a text, with what each holds for, in their order."""
    scope, place = _Scopes(text, paragraphs), Places(text)
    made: list[InlineIgnore] = []
    for start, end in sorted([*found, *(Span(at, 0) for at in unclosed)]):
        inside = text[start + _OPENS:end - 3] if end else text[start + _OPENS:start + 400].partition("\n")[0]
        asked = directive(inside)
        if asked is None:
            continue
        if len(made) == MOST:
            return (*made, too_many(*place.of(start)))
        span = Span(0, 0) if not end else Span(0, len(text)) if asked.is_for_file else scope.of(start, end)
        made.append(inline_ignore(asked if end else not_closed(asked), span, *place.of(start)))
    return tuple(made)


def inline_ignore(asked: Directive, scope: Span, line: int, column: int) -> InlineIgnore:
    """A directive with what it holds for and where it stands."""
    return InlineIgnore(asked.rules, asked.reason, *scope, line, column, asked.flaw, asked.remedy)


def not_closed(asked: Directive) -> Directive:
    """The same directive in a comment without an end."""
    return Directive(asked.rules[:1], flaw=Flaw.UNCLOSED, remedy=EXAMPLE)


def too_many(line: int, column: int) -> InlineIgnore:
    """What stands for the inline ignores beyond the first 1,000 of a document; line and column are those of the first of them."""
    return InlineIgnore((), "", 0, 0, line, column, Flaw.TOO_MANY, "use ignore-file, or a waiver in the configuration")


class Places:
    """Lines and columns in a text, from 1, of places that are asked for in their order."""

    def __init__(self, text: str) -> None:
        self._text, self._at, self._line, self._start = text, 0, 1, 0

    def of(self, place: int) -> tuple[int, int]:
        """The line and the column of a place that is no earlier than the last one."""
        breaks = self._text.count("\n", self._at, place)
        if breaks:
            self._line, self._start = self._line + breaks, self._text.rfind("\n", self._at, place) + 1
        self._at = place
        return self._line, place - self._start + 1


class _Scopes:
    def __init__(self, text: str, paragraphs: Sequence[Span]) -> None:
        self._text, self._paragraphs = text, paragraphs
        self._starts = [span.start for span in paragraphs]

    def of(self, start: int, end: int) -> Span:
        """The paragraph that shares a line with a comment, else the next one; empty where none follows."""
        first = self._text.rfind("\n", 0, start) + 1
        last = self._text.find("\n", end)
        last = len(self._text) if last < 0 else last
        beside = max(0, bisect_right(self._starts, first) - 1)
        for paragraph in self._paragraphs[beside:beside + 2]:
            if paragraph.start < last and paragraph.end > first:
                return paragraph
        behind = bisect_left(self._starts, last)
        return self._paragraphs[behind] if behind < len(self._paragraphs) else Span(end, end)


def _paragraphs(text: str, start: int) -> Iterator[Span]:
    """Runs of lines without an empty one between them; an item of a list, a heading and a row of a table begin another."""
    begin = end = -1
    for row in _ROW.finditer(text, start):
        is_apart = end >= 0 and text.count("\n", end, row.start()) > 1
        block = _BLOCK.match(row[0])
        if begin >= 0 and (is_apart or block or not row[0].strip(_NO_WORDS)):
            yield Span(begin, end)
            begin = -1
        if not row[0].strip(_NO_WORDS):
            continue
        begin, end = row.start() if begin < 0 else begin, row.end()
        if block and block[1]:
            yield Span(begin, end)
            begin = -1
    if begin >= 0:
        yield Span(begin, end)
