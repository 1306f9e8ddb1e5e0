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
_COUNTED = "\0counted"
"""In a key of words in which a number counts the pages."""
_NUMBER = re.compile(r"(?<![\d.,])\d{1,4}(?![\d.,]\d)")
_MOST_NUMBERS = 4
_ENDED = re.compile(r"[.!?:;…][\"'”’)\]]{0,2}$")
_BULLET = re.compile(r"[•◦▪‣●■►*]|[-–—] |\(?\d{1,2}[.)] ")
_CUT = re.compile(r"([^\W\d_]+(?:['’-][^\W\d_]+)*)[-\u2010\u00ad]$")
_LONGEST_CUT = 60
"""Letters at the end of a line among which the cut word is."""
_TOTAL = re.compile(r"[ ]?(?:/|[^\W\d_]{1,5} |\()[ ]?(\d{1,4})(?!\d)")
"""Behind the number of a page, how many there are."""
_SHORT_WORD = re.compile(r"(?:[^\W\d_]{1,6}\.? )?\W{0,3}")
"""What stands before the number of a page where the line says nothing else."""
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

    At one height three pages are enough: a chapter has a header of its own. That a number rises by one from page to page makes no line a
    footer on two pages: it may be two sentences.
    """
    seen: dict[str, set[int]] = defaultdict(set)
    keys: dict[tuple[int, int], tuple[str, ...]] = {}
    for number, page in enumerate(pages):
        for index in _edges(page):
            keys[number, index] = tuple(_keys(page[index], number, len(pages)))
            for key in keys[number, index]:
                seen[key].add(number)
    least = max(2, -(-len(pages) // 3))
    return frozenset(place for place, found in keys.items()
                     if any(len(seen[key]) >= _least(key, least) for key in found))


def _edges(page: Sequence[Line]) -> set[int]:
    """The first and last lines of a page, as they are written and as they stand."""
    order = range(len(page))
    by_height = sorted((index for index in order if page[index].y is not None), key=lambda index: -(page[index].y or 0))
    return {*order[:_EDGE], *order[-_EDGE:], *by_height[:_EDGE], *by_height[-_EDGE:]}


def _keys(line: Line, number: int, count: int) -> Iterator[str]:
    """What a line has in common with the same line of another page: size and words, or all but the number of its page."""
    bare = f"{_rounded(line)} {' '.join(line.text.casefold().split())}"
    found = [bare]
    for match in list(_NUMBER.finditer(bare, bare.index(" ")))[:_MOST_NUMBERS]:
        key = f"{bare[:match.start()]}\0{int(match[0]) - number}\0{bare[match.end():]}"
        if _is_page_number(bare, match, number + 1, count):
            found.append(key)
        elif line.y is not None and not _ENDED.search(bare):
            yield f"{key}{_COUNTED}{_PLACED}{round(line.y / 2)}"
    yield from found
    if line.y is not None:
        yield from (f"{key}{_PLACED}{round(line.y / 2)}" for key in found)


def _is_page_number(bare: str, match: re.Match[str], own: int, count: int) -> bool:
    """Whether a line says little but this number, or the number of its page with how many there are."""
    before, after = bare[bare.index(" ") + 1:match.start()], bare[match.end():]
    if not any(letter.isalnum() for letter in before + after):
        return True
    if int(match[0]) != own:
        return False
    total = _TOTAL.match(after)
    return (total is not None and int(total[1]) == count) or (not after and _SHORT_WORD.fullmatch(before) is not None)


def _least(key: str, least: int) -> int:
    """On how many pages a line makes a header or footer."""
    if _COUNTED in key:
        return _AT_ONE_HEIGHT
    return min(least, _AT_ONE_HEIGHT) if _PLACED in key else least


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
    known = Counter(word.casefold() for one in placed for word in _WORD.findall(_uncut(one.line.text)))
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


def _cut(text: str) -> re.Match[str] | None:
    """The part of a word before a hyphen that ends a line. Only the end is looked at: a search from every letter takes a square of time."""
    return _CUT.search(text[-_LONGEST_CUT:])


def _uncut(text: str) -> str:
    cut = _cut(text)
    return text[:-len(cut[0])] if cut else text


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
    cut = _cut(last)
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
