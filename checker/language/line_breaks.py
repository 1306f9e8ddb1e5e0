"""Which lines go on with the sentence of the line before: in text wrapped by hand a sentence may break before any word, name or number."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from checker.model.text import Span

_LINE = re.compile(r"[^\n]+")
_OPEN = '.!?:;"”'
"""Ends of a line behind which a lower-case word may begin another line of a list."""
_CLOSED = re.compile(r"[.!?…][\"'”’)\]»]*$")
_ITEM = re.compile(r"[•◦▪‣●■►*>|#]|[-–—]\s|\d{1,2}[.)]\s")
_WIDTHS = range(40, 141)
"""Characters in the longest line of a wrapped paragraph, as people and editors set it: 72, 80, 100, 120."""


def blocks(text: str, borders: Collection[int]) -> Iterator[Span]:
    """Runs of lines that read on, without the white space around them; none goes over a border (of a zone).

    A line reads on that begins in lower case after no full stop, or that stands in a paragraph wrapped by hand behind a full line.
    """
    for run in _runs(text, frozenset(borders)):
        full = _full(text, run)
        start = run[0].start
        for number, (left, right) in enumerate(pairwise(run)):
            if not (number in full or _goes_on(text, left, right)):
                yield Span(start, left.end)
                start = right.start
        yield Span(start, run[-1].end)


def _runs(text: str, borders: frozenset[int]) -> Iterator[list[Span]]:
    """Lines that follow one another without an empty one between them, or a border."""
    run: list[Span] = []
    for match in _LINE.finditer(text):
        bare = match[0].strip()
        if not bare:
            continue
        start = match.start() + len(match[0]) - len(match[0].lstrip())
        if run and (match.start() in borders or text.count("\n", run[-1].end, match.start()) != 1):
            yield run
            run = []
        run.append(Span(start, start + len(bare)))
    if run:
        yield run


def _goes_on(text: str, left: Span, right: Span) -> bool:
    return text[right.start].islower() and text[left.end - 1] not in _OPEN


def _full(text: str, run: Sequence[Span]) -> frozenset[int]:
    """The numbers of the lines after which the next word had no room; none in a run that is no paragraph wrapped by hand.

    Such a paragraph ends as a sentence does, has no items, and most of its lines are full or read on in lower case.
    """
    width = max(line.end - line.start for line in run)
    if len(run) < 2 or width not in _WIDTHS or not _CLOSED.search(text[max(run[-1].start, run[-1].end - 6):run[-1].end]):
        return frozenset()
    if any(_ITEM.match(text, line.start, line.end) for line in run):
        return frozenset()
    full = {number for number, (left, right) in enumerate(pairwise(run)) if left.end - left.start + 1 + _first_word(text, right) > width}
    reading_on = sum(number in full or _goes_on(text, left, right) for number, (left, right) in enumerate(pairwise(run)))
    return frozenset(full) if reading_on * 3 >= (len(run) - 1) * 2 else frozenset()


def _first_word(text: str, line: Span) -> int:
    """Characters of the word that a line begins with."""
    return len(text[line.start:line.end].split(None, 1)[0])
