"""Lines of pages made running text again: paragraphs across lines and pages, with what pages repeat set apart.

A line goes on in the next one unless space, size or indent says otherwise, or the next word would still have had room on it.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from checker.read.page_words import KEEPS_HYPHEN
from checker.read.pdf_pages import Line

_EDGE = 3
"""Lines at the top and at the bottom of a page among which its header and footer are."""
_AT_ONE_HEIGHT = 3
_PLACED = "\0at "
"""In a key that tells the height, too."""
_NUMBER = re.compile(r"(?<![\d.,])\d{1,4}(?![\d.,]\d)")
_MOST_NUMBERS = 4
_ENDED = re.compile(r"[.!?:;…][\"'”’)\]]{0,2}$")
_BULLET = re.compile(r"[•◦▪‣●■►*]|[-–—] |\(?\d{1,2}[.)] ")
_CUT = re.compile(r"([^\W\d_]+(?:['’-][^\W\d_]+)*)[-\u2010\u00ad]$")
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_WIDER_GAP = 1.25
"""Of the usual distance between lines, from which a paragraph ends."""
_OTHER_SIZE = 1.08
_ROOM = 0.8
"""Of the usual length of a line, in letters, up to which the next word would have had room; letters differ in width."""
_INDENT = 0.6
"""Of the height of the letters."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines that are one paragraph. `size` is the height of its letters, where it is known; `close` that no space is left above it."""

    text: str
    page: int
    size: float | None = None
    is_close: bool = False


@dataclass(frozen=True, slots=True)
class Flow:
    """The running text of pages, and the lines that they repeat: those above the text of the first page, and all others, each once."""

    head: tuple[str, ...]
    paragraphs: tuple[Paragraph, ...]
    repeated: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Placed:
    """A line, the number of its page from 0, and the page's usual distance between lines and length of a line of its size."""

    line: Line
    page: int
    leading: float | None
    length: int


def reflow(pages: Sequence[Sequence[Line]]) -> Flow:
    """The paragraphs of pages in the order in which they are written."""
    furniture = _repeated(pages)
    head: list[str] = []
    repeated: list[str] = []
    placed: list[_Placed] = []
    lengths = _lengths(pages)
    for number, page in enumerate(pages):
        body = [line for index, line in enumerate(page) if (number, index) not in furniture]
        leading = _leading(body)
        for index, line in enumerate(page):
            if (number, index) not in furniture:
                placed.append(_Placed(line, number, leading, lengths[_rounded(line)]))
            else:
                (repeated if placed or number else head).append(line.text)
    return Flow(tuple(head), tuple(_paragraphs(placed)), tuple(dict.fromkeys(repeated)))


def _repeated(pages: Sequence[Sequence[Line]]) -> frozenset[tuple[int, int]]:
    """The lines at the edges of pages that a third of the pages have, word for word, or with a number that counts the pages.

    At one height three pages are enough: a chapter has a header of its own.
    """
    seen: dict[str, set[int]] = defaultdict(set)
    keys: dict[tuple[int, int], tuple[str, ...]] = {}
    for number, page in enumerate(pages):
        for index in _edges(page):
            keys[number, index] = tuple(_keys(page[index], number))
            for key in keys[number, index]:
                seen[key].add(number)
    least = max(2, -(-len(pages) // 3))
    return frozenset(place for place, found in keys.items()
                     if any(len(seen[key]) >= (min(least, _AT_ONE_HEIGHT) if _PLACED in key else least) for key in found))


def _edges(page: Sequence[Line]) -> set[int]:
    """The first and last lines of a page, as they are written and as they stand."""
    order = range(len(page))
    by_height = sorted((index for index in order if page[index].y is not None), key=lambda index: -(page[index].y or 0))
    return {*order[:_EDGE], *order[-_EDGE:], *by_height[:_EDGE], *by_height[-_EDGE:]}


def _keys(line: Line, number: int) -> Iterator[str]:
    """What a line has in common with the same line of another page: size and words, or all but the number of its page."""
    bare = f"{_rounded(line)} {' '.join(line.text.casefold().split())}"
    numbers = list(_NUMBER.finditer(bare, bare.index(" ")))[:_MOST_NUMBERS]
    found = [bare, *(f"{bare[:match.start()]}\0{int(match[0]) - number}\0{bare[match.end():]}" for match in numbers)]
    yield from found
    if line.y is not None:
        yield from (f"{key}{_PLACED}{round(line.y / 2)}" for key in found)


def _leading(page: Sequence[Line]) -> float | None:
    """The usual distance between lines; None where too few lines tell."""
    steps = [one.y - other.y for one, other in pairwise(page) if one.y is not None and other.y is not None and one.size
             and 0.5 * one.size < one.y - other.y < 3 * one.size]
    return median(steps) if len(steps) > 2 else None


def _lengths(pages: Sequence[Sequence[Line]]) -> dict[int, int]:
    """How many letters a full line has, for each size of letters: as many as one line in ten reaches."""
    found: dict[int, list[int]] = defaultdict(list)
    for page in pages:
        for line in page:
            found[_rounded(line)].append(len(line.text))
    return {size: sorted(lengths)[-1 - len(lengths) // 10] for size, lengths in found.items()}


def _rounded(line: Line) -> int:
    return round(line.size or 0)


def _paragraphs(placed: Sequence[_Placed]) -> Iterator[Paragraph]:
    known = Counter(word.casefold() for one in placed for word in _WORD.findall(_CUT.sub("", one.line.text)))
    words: list[str] = []
    first: _Placed | None = None
    is_close = False
    for before, one in pairwise([None, *placed]):
        breaks = _breaks(before, one) if before and one else None
        if first is not None and breaks is not None:
            yield Paragraph("".join(words), first.page + 1, first.line.size, is_close)
            words, first, is_close = [], None, breaks == "line"
        if first is None:
            first = one
            words.append(one.line.text if one else "")
        elif one is not None:
            _add(words, one.line.text, known)
    if first is not None:
        yield Paragraph("".join(words), first.page + 1, first.line.size, is_close)


def _breaks(before: _Placed, one: _Placed) -> str | None:
    """How a line ends a paragraph: with space behind it, as a line of its own, or not at all."""
    above, line = before.line, one.line
    is_ended = _ENDED.search(above.text) is not None
    if above.size and line.size and max(above.size, line.size) > _OTHER_SIZE * min(above.size, line.size):
        return "space"
    if _BULLET.match(line.text):
        return "line"
    has_room = len(above.text) + 1 + len(line.text.split()[0]) < _ROOM * before.length
    step = above.y - line.y if above.y is not None and line.y is not None else None
    if before.page != one.page or step is None or step <= 0:
        return "space" if is_ended or has_room else None
    if step > _WIDER_GAP * (before.leading or 1.3 * (above.size or step)):
        return "space"
    if is_ended and above.x is not None and line.x is not None and line.x - above.x > _INDENT * (line.size or 0):
        return "space"
    return "line" if has_room and (is_ended or not line.text[0].islower()) else None


def _add(words: list[str], text: str, known: Counter[str]) -> None:
    """Adds a line to a paragraph; a word that is cut at the end of a line is made whole again."""
    last = words[-1]
    cut = _CUT.search(last)
    if cut is None or not text[0].isalpha():
        words.append(text if last.endswith(("-", "\u2010", "/", "—")) and not last.endswith((" -", " —")) else f" {text}")
        return
    rest = _WORD.match(text)
    tail = rest[0] if rest else text[0]
    words[-1] = last[:-1] if _is_whole(cut[1], tail, known) or last.endswith("\u00ad") else last
    words.append(text)


def _is_whole(head: str, tail: str, known: Counter[str]) -> bool:
    """Whether a word that was cut after a hyphen is written without one: as elsewhere in the text, else as most words are."""
    together, apart = known[f"{head}{tail}".casefold()], known[f"{head}-{tail}".casefold()]
    if together or apart:
        return together >= apart
    if not tail[0].islower():
        return False
    return "-" not in head and head.casefold() not in KEEPS_HYPHEN and "-" not in tail
