"""Where blocks of Markdown end, line by line: enough of CommonMark to tell how far a comment can reach.

Where the lines leave open whether a comment goes on, it ends: words are better compared than lost.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

_LINE = re.compile(r"""
    ^(?P<quotation>(?:\ {0,3}>\ ?){0,20})
    (?P<blanks>[ \t]{0,400})
    (?:(?P<empty>\r?$)|(?P<item>(?:(?:[-*+]|\d{1,9}[.)])\ {1,4}){1,6})(?=[^ \t\r\n]))?
    (?:(?P<alone>\#{1,6}(?=[ \t\r]|$)|\||`{3}|~{3}|(?:[-*_=][ \t]{0,9}){1,200}\r?$|\d{1,9}[.)]\r?$|\+\r?$)
      |(?P<tag><)
    )?""", re.MULTILINE | re.VERBOSE)
_LEAD = re.compile(r"[ \t>*+.)\d-]{0,400}")
_CODE = 4
"""Columns of blanks from which a line is code, unless it goes on a paragraph."""


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    words: int  # where the words begin, behind the marks of quotations and lists
    depth: int  # of quotation
    blanks: int  # columns before the words or the mark of a list
    item: int  # columns of that mark, with the blanks behind it; 0 where there is none
    is_empty: bool
    is_alone: bool  # a heading, a ruler, a row of a table, a fence: no paragraph goes on in it or behind it
    is_tag: bool


class Blocks:
    """The lines of a text, and what ends in them. Asked any number of times it takes time in proportion to the text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._lines = [_line(found) for found in _LINE.finditer(text)]
        self._starts = [line.start for line in self._lines]
        self._first_item = next((line.start for line in self._lines if line.item), len(text))
        pairs = list(zip(self._lines, self._lines[1:], strict=False))
        self._empty = [line.start for line in self._lines if line.is_empty]
        self._drops = [line.start for before, line in pairs if line.depth < before.depth]
        self._paragraphs = [line.start for before, line in pairs if before.is_alone or line.depth > before.depth or _is_block(line)]
        self._outside: dict[int, list[int]] = {}
        self._tail = -1  # the end of the line in which the last block of a comment ends

    def end(self, opening: int) -> int:
        """Where the comment that begins here has to be closed: where its paragraph ends, or the quotation or item that it stands in.

        The opening itself where it stands in code.
        """
        number = bisect_right(self._starts, opening) - 1
        line = self._lines[number]
        if opening < self._tail:
            return self._tail
        if line.blanks >= _CODE:
            return self.paragraph_end(opening) if self._goes_on(number) else opening
        if self._text.startswith("<!--", line.words):
            return min(_behind(places, opening, len(self._text)) for places in self._container(line))
        lead = _LEAD.match(self._text, line.start, opening)
        if lead is not None and ("\t" in lead[0] or "     " in lead[0]):
            return opening
        is_nested = lead is not None and lead.end() == opening
        return _behind(self._starts, opening, len(self._text)) if is_nested else self.paragraph_end(opening)

    def paragraph_end(self, place: int) -> int:
        """The beginning of the first line behind this place that does not go on a paragraph."""
        return _behind(self._paragraphs, place, len(self._text))

    def close(self, opening: int, end: int) -> None:
        """Notes a comment: where it is a block of its own, the rest of the line in which it ends belongs to that."""
        if opening == self._lines[bisect_right(self._starts, opening) - 1].words:
            self._tail = self._text.find("\n", end)
            self._tail = len(self._text) if self._tail < 0 else self._tail

    def _container(self, line: _Line) -> Sequence[Sequence[int]]:
        """What ends a block of its own: all is in the lines of a quotation or an item, or further in; empty lines part no item for sure."""
        inside = line.blanks + line.item if line.item or (line.blanks > 1 and line.start > self._first_item) else 0
        if inside and inside not in self._outside:
            self._outside[inside] = [one.start for one in self._lines if one.blanks < inside and not one.is_empty]
        return (self._drops if line.depth else (), self._outside.get(inside, ()), self._empty if line.item else ())

    def _goes_on(self, number: int) -> bool:
        """Whether a line goes on the paragraph of the line before it, however far in it begins."""
        if not number:
            return False
        before, line = self._lines[number - 1], self._lines[number]
        return not (before.is_empty or before.is_alone or before.is_tag) and before.blanks < _CODE and (
            before.depth == line.depth and line.start != self._tail + 1)


def _behind(places: Sequence[int], place: int, last: int) -> int:
    at = bisect_right(places, place)
    return places[at] if at < len(places) else last


def _line(found: re.Match[str]) -> _Line:
    quotation, blanks = found["quotation"], len(found["blanks"].expandtabs(4))
    item = len((found["blanks"] + found["item"]).expandtabs(4)) - blanks if found["item"] else 0
    return _Line(found.start(), found.end("item") if found["item"] else found.end("blanks"), quotation.count(">"), blanks, item,
                 found["empty"] is not None, found["alone"] is not None, found["tag"] is not None)


def _is_block(line: _Line) -> bool:
    return line.is_empty or line.is_alone or line.is_tag or line.item > 0
