"""Lines of a page, with what their shape tells."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

_LINE = re.compile(r"[^\r\n\u2028\u2029]+")
_SENTENCE_END = re.compile(r"[.!?…:;,][\"'”’)\]»]*$")
_BULLET = re.compile(r"[•◦▪‣●■►*]\s|[-–—]\s|\d{1,2}[.)]\s|[•◦▪‣●■►]$|\d{1,3}$")
LONGEST_LABEL = 110
"""Characters; no navigation line of the pages measured is longer."""
PROSE = 60
"""Characters from which a line that ends a sentence counts as running prose."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line (or, in text wrapped by hand, a paragraph) without the white space around it.

    `text` has each run of white space as one blank; `gap` counts the empty lines before it; `indent` the blanks it starts with.
    """

    start: int
    end: int
    text: str
    gap: int
    indent: int

    @property
    def key(self) -> str:
        """What two lines that say the same share."""
        return self.text.casefold().rstrip(".")

    @property
    def ends_sentence(self) -> bool:
        """Whether it stops where a sentence or clause does."""
        return _SENTENCE_END.search(self.text[-6:]) is not None

    @property
    def is_label(self) -> bool:
        """Whether it is short and no sentence: a heading, a link, a name."""
        return len(self.text) < LONGEST_LABEL and (not self.ends_sentence or self.text[-1] == ":")

    @property
    def is_prose(self) -> bool:
        """Whether it reads as running text: long enough, ends a sentence, neither a list item nor indented as one."""
        return len(self.text) >= PROSE and self.ends_sentence and not self.is_item and self.indent < 2

    @property
    def is_item(self) -> bool:
        """Whether it starts as an item of a list does."""
        return _BULLET.match(self.text[:8]) is not None

    @property
    def is_listed(self) -> bool:
        """Whether it may stand in a list of links: an item, an indented line, or a label."""
        return self.is_item or self.indent >= 2 or self.is_label


def lines(text: str) -> tuple[Line, ...]:
    """The lines that hold words, in order; paragraphs where the text was wrapped by hand."""
    single = tuple(_lines(text))
    return tuple(_paragraphs(text, single)) if _is_wrapped(single) else single


def _lines(text: str) -> Iterator[Line]:
    end = 0
    for match in _LINE.finditer(text):
        bare = match[0].strip()
        if not bare:
            continue
        indent = len(match[0]) - len(match[0].lstrip())
        start = match.start() + indent
        gap = _breaks(text, end, match.start()) - 1 if end else 0
        yield Line(start, start + len(bare), " ".join(bare.split()), max(gap, 0), indent)
        end = start + len(bare)


def _breaks(text: str, start: int, end: int) -> int:
    """Line breaks between two places; a carriage return before a line feed is part of it."""
    between = text[start:end]
    return between.count("\n") + between.count("\r") - between.count("\r\n")


def _is_wrapped(found: Sequence[Line]) -> bool:
    """Whether lines break inside sentences: a third of the lines that follow one another read on in lower case."""
    pairs = [(left, right) for left, right in pairwise(found) if right.gap == 0]
    flowing = sum(1 for left, right in pairs if not left.ends_sentence and right.text[0].islower())
    return flowing >= 2 and flowing * 3 >= len(pairs)


def _paragraphs(text: str, found: Sequence[Line]) -> Iterator[Line]:
    first = 0
    for index in range(1, len(found) + 1):
        if index < len(found) and found[index].gap == 0 and not found[index].is_item:
            continue
        start, end = found[first].start, found[index - 1].end
        yield Line(start, end, " ".join(text[start:end].split()), found[first].gap, found[first].indent)
        first = index
