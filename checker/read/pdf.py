"""PDF files: their pages as running text, with the lines that pages repeat as furniture.

The dates in a file are those of the file, not of a publication, and its title is often that of a template: neither is taken.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate
from statistics import median

from checker.errors import InputError
from checker.model.text import Span, Zone, ZoneName
from checker.read.pdf_pages import Page, pages
from checker.read.reading import Reading, fault_of
from checker.read.reflow import Flow, Paragraph, reflow

_LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st"}
"""Letters that are drawn as one, as they are written."""
_TITLE_SIZE = 1.3
"""Of the usual size of letters."""
_TITLE_WITHIN = 6
"""Paragraphs from the top."""
_LONGEST_TITLE = 250
_HEAD = "header of the page"
_REPEATED = "headers and footers of the pages"


def read(data: bytes) -> Reading:
    """The text of the pages. Raises `InputError` for a file that is damaged or locked, or in which no page holds text."""
    found = pages(data)
    if not any(page.lines for page in found):
        raise InputError(_why_empty(found), remedy="save the article as plain text; a scan has to go through text recognition first")
    flow = reflow([page.lines for page in found])
    pieces = [*((line, "\n\n") for line in flow.head), *_separated(flow.paragraphs), *((line, "\n") for line in flow.repeated)]
    written = [words.translate(_LIGATURES) + behind for words, behind in pieces]
    text = "".join(written)
    zones = tuple(_zones(flow, [0, *accumulate(map(len, written))]))
    title = next((text[zone.span.start:zone.span.end].strip() for zone in zones if zone.name is ZoneName.TITLE), None)
    return Reading(text, "utf-8", _faults(found), title=title, zones=zones)


def _why_empty(found: Sequence[Page]) -> str:
    faults = {page.fault for page in found if page.fault}
    return f"every page {faults.pop()}" if len(faults) == 1 else _faults(found) or "there is no text in it"


def _faults(found: Sequence[Page]) -> str | None:
    """What is wrong with which pages, in their order."""
    told: dict[str, list[int]] = {}
    for number, page in enumerate(found, 1):
        if page.fault:
            told.setdefault(page.fault, []).append(number)
    return "; ".join(fault_of("page", numbers, fault) for fault, numbers in told.items()) or None


def _separated(paragraphs: Sequence[Paragraph]) -> Iterator[tuple[str, str]]:
    for index, paragraph in enumerate(paragraphs):
        is_close = index + 1 < len(paragraphs) and paragraphs[index + 1].is_close
        yield paragraph.text, "\n" if is_close else "\n\n"


def _zones(flow: Flow, starts: Sequence[int]) -> Iterator[Zone]:
    """What pages repeat, and the headline: the first paragraph in letters much larger than usual."""
    first, end = len(flow.head), len(flow.head) + len(flow.paragraphs)
    if first:
        yield Zone(Span(0, starts[first]), ZoneName.FURNITURE, _HEAD)
    title = _title(flow.paragraphs)
    if title is not None:
        yield Zone(Span(starts[first + title], starts[first + title + 1]), ZoneName.TITLE, "largest letters")
    if flow.repeated:
        yield Zone(Span(starts[end], starts[-1]), ZoneName.FURNITURE, _REPEATED)


def _title(paragraphs: Sequence[Paragraph]) -> int | None:
    sizes = [paragraph.size for paragraph in paragraphs if paragraph.size for _ in range(len(paragraph.text) // 40 + 1)]
    if len(paragraphs) < 2 or not sizes:
        return None
    near = [(paragraph.size or 0, -index) for index, paragraph in enumerate(paragraphs[:_TITLE_WITHIN])
            if paragraph.page == 1 and len(paragraph.text) <= _LONGEST_TITLE and any(letter.isalpha() for letter in paragraph.text)]
    size, index = max(near, default=(0, 0))
    return -index if size > _TITLE_SIZE * median(sizes) else None
