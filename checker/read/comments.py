"""HTML comments in a text: where they are, and the zones without them.

A comment begins and ends as CommonMark has it: none is in code, and one that begins in the middle of a line ends with its paragraph, one
in a quotation or an item of a list with these. What is not closed there is no comment but text: it is better compared than lost.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from checker.model.comments import COMMENT
from checker.model.text import Span, Zone, ZoneName
from checker.read.blocks import Blocks

_OPENS, _CLOSES = "<!--", "-->"
_LEAD = r"[ \t>]{0,40}(?:(?:[-*+]|\d{1,9}[.)])[ \t]{1,4})?"
"""What may stand before the first words of a line: blanks, marks of a quotation, the mark of a list."""
_EVENT = re.compile(rf"^{_LEAD}(?P<fence>`{{3,}}|~{{3,}})(?P<info>[^\n]*)|(?P<ticks>`+)|{_OPENS}", re.MULTILINE)
_TICKS = re.compile("`+")


def comments(text: str, start: int = 0) -> tuple[tuple[Span, ...], tuple[int, ...]]:
    """The comments of a text from a place on, and the places where one begins that is not closed.

    >>> comments("40 <!-- so far --> boats, `<!-- code -->`, <!-- no end")
    ((Span(start=3, end=18),), (43,))
    """
    if _OPENS not in text:
        return (), ()
    scan = _Scan(text)
    found: list[Span] = []
    unclosed: list[int] = []
    at = start
    while (event := _EVENT.search(text, at)) is not None:
        opening, at = event.start(), event.end()
        if event[0] != _OPENS:
            at = scan.behind_code(event)
        elif text[opening - 1:opening] == "\\":
            continue
        elif end := scan.closing(opening):
            found.append(Span(opening, end))
            at = end
        else:
            unclosed.append(opening)
    return tuple(found), tuple(unclosed)


class _Scan:
    """Looks ahead in a text, and never twice at the same stretch: any number of openings may share one ending, or have none."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._end = 0  # behind the last ending found; less where no other follows
        self._blocks = Blocks(text)
        self._twins: dict[int, int] | None = None

    def closing(self, opening: int) -> int:
        """Behind the ending of the comment that begins here; 0 where it has none."""
        text = self._text
        if 0 <= self._end < opening + len(_OPENS) + 1:
            found = text.find(_CLOSES, opening + 2)
            self._end = found + len(_CLOSES) if found >= 0 else -1
        if self._end < 0:
            return 0
        if self._end > self._blocks.end(opening):
            return 0
        self._blocks.close(opening, self._end)
        return self._end

    def behind_code(self, event: re.Match[str]) -> int:
        """Behind the code that begins here; behind the backticks alone where they begin none."""
        mark = event["fence"]
        if mark and not ("`" in mark and "`" in event["info"]):
            end = re.compile(rf"^[ \t>]{{0,40}}{mark[0]}{{{len(mark)},}}[ \t]*\r?$", re.MULTILINE).search(self._text, event.end())
            return end.end() if end else len(self._text)
        begin, end_of_run = event.span("fence" if mark else "ticks")
        twin = self._twin(begin)
        return twin if twin and twin <= self._blocks.paragraph_end(begin) else end_of_run

    def _twin(self, begin: int) -> int:
        """Behind the next run of as many backticks; 0 where there is none."""
        if self._twins is None:
            self._twins = {}
            next_of: dict[int, int] = {}
            for run in reversed([found.span() for found in _TICKS.finditer(self._text)]):
                length = run[1] - run[0]
                self._twins[run[0]] = next_of.get(length, 0)
                next_of[length] = run[1]
        return self._twins.get(begin, 0)


def with_comments(zones: Sequence[Zone], spans: Sequence[Span], text: str) -> tuple[Zone, ...]:
    """The zones with those of comments cut out of them; the space around a comment belongs to it where nothing else stands there."""
    return tuple(_cut(zones, spans, text)) if spans else tuple(zones)


def _cut(zones: Sequence[Zone], spans: Sequence[Span], text: str) -> Iterator[Zone]:
    number = 0
    for zone in zones:
        at = begin = zone.span.start
        while number < len(spans) and spans[number].start < zone.span.end:
            start, end = max(at, spans[number].start), min(spans[number].end, zone.span.end)
            if not _is_space(text, at, start):
                if begin < at:
                    yield Zone(Span(begin, at), ZoneName.FURNITURE, COMMENT)
                yield replace(zone, span=Span(at, start))
                begin = start
            at = end
            if spans[number].end > zone.span.end:
                break
            number += 1
        if at == zone.span.start:
            yield zone
        elif _is_space(text, at, zone.span.end):
            yield Zone(Span(begin, zone.span.end), ZoneName.FURNITURE, COMMENT)
        else:
            yield Zone(Span(begin, at), ZoneName.FURNITURE, COMMENT)
            yield replace(zone, span=Span(at, zone.span.end))


def _is_space(text: str, start: int, end: int) -> bool:
    return not text[start:end].strip()
