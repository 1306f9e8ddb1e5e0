"""The paragraphs and table rows of a Word part, told by its XML from beginning to end.

As a reader of the finished text sees them: insertions are read and deletions left, hidden text and the codes of fields are left out, and
of two ways to show one thing (`mc:AlternateContent`) the first is taken.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from checker.errors import InputError
from checker.read.reading import MAX_CHARACTERS, too_long
from checker.read.zip_parts import AGAIN

_LEFT_OUT = frozenset({"del", "moveFrom", "Fallback", "rPrChange", "pPrChange", "sdtPr", "rt", "instrText", "delText", "delInstrText"})
"""What the finished text does not show: deletions, what was moved away, older forms, second forms, readings above characters, codes."""
_MARKS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_NOT_READ = {"altChunk": "a file that is embedded in it was not read", "subDoc": "a file that it is made of was not read"}
_LONGEST_CELL = 300
"""Characters of a cell beyond which its row is running text in a frame, not a row of a table."""
_DEEPEST = 20
"""Tables in cells of tables."""
BETWEEN_CELLS = " | "


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph with the id of its style, or a row of a table: its cells in one line."""

    text: str
    style: str = ""
    is_row: bool = False


@dataclass(slots=True)
class _Open:
    """A paragraph that has begun."""

    style: str = ""
    hidden: bool = False
    words: list[str] = field(default_factory=list)


@dataclass(slots=True)
class _Table:
    """A table that has begun: the cells of its present row, each a list of lines."""

    cells: list[list[Block]] = field(default_factory=list)


class Body:
    """Listens to one part. `blocks` are its paragraphs and rows in order, `missing` what it holds and cannot be read here."""

    def __init__(self, hidden_styles: frozenset[str] = frozenset()) -> None:
        self.blocks: list[Block] = []
        self.missing: list[str] = []
        self._hidden_styles = hidden_styles
        self._skipped = 0
        self._within: list[str] = []
        self._paragraphs: list[_Open] = []
        self._runs: list[bool] = []
        self._tables: list[_Table] = []
        self._length = 0

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        if self._skipped or name in _LEFT_OUT or (name in {"footnote", "endnote"} and attributes.get("type", "normal") != "normal"):
            self._skipped += 1
            return
        self._within.append(name)
        if name == "p":
            self._paragraphs.append(_Open())
        elif name == "r":
            self._runs.append(False)
        elif name in {"tbl", "tr", "tc"}:
            self._table(name)
        elif name in _MARKS and self._is_in("r"):
            self._say(_MARKS[name])
        elif name in {"vanish", "rStyle", "pStyle"}:
            self._property(name, attributes.get("val", "true"))
        elif name in _NOT_READ and _NOT_READ[name] not in self.missing:
            self.missing.append(_NOT_READ[name])

    def end(self, name: str) -> None:
        """An element ends."""
        if self._skipped:
            self._skipped -= 1
            return
        self._within.pop()
        if name == "p":
            self._close_paragraph(self._paragraphs.pop())
        elif name == "r":
            self._runs.pop()
        elif name == "tr" and self._tables:
            for block in _row(self._tables[-1].cells):
                self._put(block, above=1)
            self._tables[-1].cells = []
        elif name == "tbl":
            self._tables.pop()

    def text(self, words: str) -> None:
        """Words; those of a `w:t` are the text."""
        if not self._skipped and self._within and self._within[-1] == "t" and self._is_in("r"):
            self._say(words)

    def _is_in(self, name: str) -> bool:
        return len(self._within) > 1 and self._within[-2] == name

    def _say(self, words: str) -> None:
        if not self._paragraphs or self._paragraphs[-1].hidden or (self._runs and self._runs[-1]):
            return
        self._length += len(words)
        if self._length > MAX_CHARACTERS:
            raise too_long()
        self._paragraphs[-1].words.append(words)

    def _property(self, name: str, value: str) -> None:
        """A property of the run or the paragraph that is open; the mark of a paragraph's end may be hidden without its words."""
        if name == "pStyle" and self._is_in("pPr") and self._paragraphs:
            self._paragraphs[-1].style = value
            self._paragraphs[-1].hidden = value in self._hidden_styles
        elif self._within[-3:-1] == ["r", "rPr"] and self._runs:
            hides = value in self._hidden_styles if name == "rStyle" else value not in {"0", "false", "off"}
            self._runs[-1] = hides if name == "vanish" else self._runs[-1] or hides

    def _table(self, name: str) -> None:
        if name == "tbl":
            if len(self._tables) >= _DEEPEST:
                raise InputError(f"its tables lie more than {_DEEPEST} deep in one another", remedy=AGAIN)
            self._tables.append(_Table())
        elif name == "tc" and self._tables:
            self._tables[-1].cells.append([])

    def _close_paragraph(self, paragraph: _Open) -> None:
        if words := "".join(paragraph.words).strip():
            self._put(Block(words, paragraph.style))

    def _put(self, block: Block, above: int = 0) -> None:
        """Adds a block to the cell that is open, `above` so many tables, else to the text."""
        depth = len(self._tables) - above
        if depth < 1:
            self.blocks.append(block)
        elif cells := self._tables[depth - 1].cells:
            cells[-1].append(block)


def _row(cells: list[list[Block]]) -> list[Block]:
    """One line for a row of short cells; a frame around paragraphs gives them as they are."""
    if len(cells) < 2 or any(len(cell) > 1 or len(cell[0].text) > _LONGEST_CELL for cell in cells if cell):
        return [block for cell in cells for block in cell]
    words = BETWEEN_CELLS.join(" ".join(cell[0].text.split()) if cell else "" for cell in cells).rstrip(" |")
    return [Block(words, is_row=True)] if words else []
