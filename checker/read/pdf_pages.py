"""The lines of a PDF's pages, by pypdf within the bounds of `checker.read.pdf_bounds`."""

from __future__ import annotations

import io
import logging
import math
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from checker.errors import InputError
from checker.read.pdf_bounds import BOUNDS, MOST_LETTERS, MOST_OPERATORS, MOST_PAGES, Budget, SpentError, weight
from checker.read.reading import too_long

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

_NOT_OF_TEXT = ("pypdf._reader", "pypdf.generic._data_structures", "pypdf.generic._base")
"""Where the library complains of the file's order, which it mends; elsewhere it complains of text that it cannot tell."""
_FEW = 12
"""Letters of a page that may be those of its number alone."""
_AGAIN = "save the article as plain text, or print it into a new PDF"
_UNTOLD = frozenset(map(chr, (*range(9), *range(14, 32), 0xFFFD)))


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page. `x` and `y` are where it starts, in points from the left and from below, and `size` the height of its letters.

    None where they are not known, as in text that runs up the page.
    """

    text: str
    x: float | None = None
    y: float | None = None
    size: float | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """The lines of a page in the order in which they are written, and why they may not be all."""

    lines: tuple[Line, ...]
    fault: str | None = None


def pages(data: bytes) -> tuple[Page, ...]:
    """The pages of a PDF. Raises `InputError` for what is none, is locked, or is more than is looked into."""
    from pypdf import apply_configuration

    with apply_configuration(**BOUNDS), _complaints() as complaints:
        reader = _opened(data)
        budget = Budget()
        return tuple(_page(page, budget, complaints) for page in _listed(reader))


def _listed(reader: PdfReader) -> tuple[PageObject, ...]:
    try:
        count = len(reader.pages)
        listed = tuple(reader.pages[:MOST_PAGES])
    except Exception as error:  # a damaged file makes the library fail in any way
        raise InputError("its pages cannot be found: it is damaged", remedy=_AGAIN) from error
    if count > MOST_PAGES:
        raise InputError(f"it has {count:,} pages, over the limit of {MOST_PAGES:,}", remedy="split it, or cut it down to the article")
    return listed


def _opened(data: bytes) -> PdfReader:
    from pypdf import PasswordType, PdfReader

    if b"%PDF-" not in data[:1024]:
        raise InputError("it is no PDF", remedy=_AGAIN)
    try:
        reader = PdfReader(io.BytesIO(data), strict=False)
        is_open = not reader.is_encrypted or reader.decrypt("") is not PasswordType.NOT_DECRYPTED
    except Exception as error:  # in any way, too
        raise InputError("it is damaged, or locked in a way that is not known", remedy=_AGAIN) from error
    if not is_open:
        raise InputError("it is locked with a password", remedy="save a copy without the password")
    return reader


@contextmanager
def _complaints() -> Iterator[list[str]]:
    """What the library says of text that it cannot tell, instead of on standard error."""
    heard: list[str] = []

    class Ear(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            if not record.name.startswith(_NOT_OF_TEXT):
                heard.append(record.name)

    logger, ear = logging.getLogger("pypdf"), Ear(logging.WARNING)
    propagates, logger.propagate = logger.propagate, False
    logger.addHandler(ear)
    try:
        yield heard
    finally:
        logger.removeHandler(ear)
        logger.propagate = propagates


@dataclass(slots=True)
class _Gathered:
    """Listens to the text of one page."""

    budget: Budget
    forms: Mapping[str, int]
    lines: list[Line] = field(default_factory=list)
    operators: int = 0
    characters: int = 0
    draws: bool = False
    _words: list[str] = field(default_factory=list)
    _start: Sequence[float] = ()
    _longest: int = 0

    def operator(self, name: bytes, operands: Sequence[object], *_: object) -> None:
        """Called before each operator."""
        self.operators += 1
        self.budget.operators -= 1
        self.draws = self.draws or name in {b"Do", b"BI", b"INLINE IMAGE", b"sh"}
        if self.operators > MOST_OPERATORS or self.characters > MOST_LETTERS or self.budget.operators < 0:
            raise SpentError
        if name == b"Do" and operands:
            self.budget.spend(self.forms.get(str(operands[0]), 0))

    def words(self, text: str, page: Sequence[float], line: Sequence[float], _font: object, size: float) -> None:
        """A stretch of text in one font, and where it starts: in its line, in the page."""
        self.characters += len(text)
        first, *others = text.split("\n")
        self._say(first, page, line, size)
        for piece in others:
            self.close()
            self._say(piece, page, line, size)

    def _say(self, piece: str, page: Sequence[float], line: Sequence[float], size: float) -> None:
        """A line starts where its first words do, and is as high as most of it: bullets and raised numbers are lower."""
        if (length := len(piece.strip())) > self._longest:
            here = _start(page, line, size)
            self._start = (*self._start[:2], *here[2:]) if len(self._start) == 3 else here
            self._longest = length
        self._words.append(piece)

    def close(self) -> None:
        """The line ends."""
        if text := "".join(self._words).strip():
            known = len(self._start) == 3
            self.lines.append(Line(text, *self._start) if known else Line(text))
        self._words, self._start, self._longest = [], (), 0


def _start(page: Sequence[float], line: Sequence[float], size: float) -> tuple[float, ...]:
    """Left end, height above the bottom, and size of the letters; nothing for text that does not run from left to right."""
    from pypdf import mult

    matrix = mult(list(line), list(page))
    found = (matrix[4], matrix[5], abs(size) * math.hypot(matrix[2], matrix[3]))
    return found if matrix[0] > 0 and abs(matrix[1]) < matrix[0] / 10 and all(map(math.isfinite, found)) else (0.0,)


def _page(page: PageObject, budget: Budget, complaints: list[str]) -> Page:
    complaints.clear()
    gathered = _Gathered(budget, {})
    fault = None
    try:
        budget.spend(weight(page))
        gathered.forms = budget.forms(page)
        page.extract_text(visitor_operand_before=gathered.operator, visitor_text=gathered.words)
    except (SpentError, MemoryError):
        fault = "is more than is looked into"
    except Exception:  # noqa: BLE001 - a damaged page makes the library fail in any way, and the others are read
        fault = "is damaged"
    gathered.close()
    budget.characters -= gathered.characters
    if budget.characters < 0:
        raise too_long()
    if fault is None and not gathered.lines and gathered.draws:
        fault = "holds no text (a scan?)"
    elif fault is None and gathered.draws and sum(letter.isalpha() for line in gathered.lines for letter in line.text) <= _FEW:
        fault = "holds pictures and next to no text (a scan?)"
    elif fault is None and (complaints or _is_untold(gathered.lines)):
        fault = "has letters that it does not tell"
    return Page(tuple(gathered.lines), fault)


def _is_untold(lines: Sequence[Line]) -> bool:
    """Whether more than one letter in fifty is none: the page knows how it looks, not what it says."""
    text = "".join(line.text for line in lines)
    return sum(letter in _UNTOLD for letter in text) * 50 > len(text)
