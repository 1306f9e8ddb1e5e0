"""Values as the cells of a sheet: text that is never run, numbers where they are exact, days as days."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from checker.report.rows import Cell
from checker.text import Sink, is_formula, safe_text

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

MOST_CHARACTERS = 32_767
"""What a cell can hold, counted in UTF-16 as spreadsheets do."""
CUT = " … (cut: a cell holds no more)"
_EXACT_DIGITS = 15
"""Digits that a spreadsheet keeps of a number."""
_FIRST_DAY = datetime.date(1900, 3, 1)
"""Spreadsheets take 1900 for a leap year, and so do not agree on the days before."""


@dataclass(frozen=True, slots=True)
class Styles:
    """How cells look: plain text, text that begins like a formula, a day; each in a cell of one background."""

    text: Format
    quoted: Format
    day: Format


def write_cell(sheet: Worksheet, place: tuple[int, int], value: Cell, styles: Styles) -> None:
    """Writes one value at row and column, each from 0. Nothing is written where there is no value."""
    row, column = place
    match value:
        case None | "":
            return
        case datetime.date() if value >= _FIRST_DAY:
            sheet.write_datetime(row, column, datetime.datetime(value.year, value.month, value.day), styles.day)  # noqa: DTZ001 - a day
        case int() | Decimal() if _is_exact(Decimal(value)):
            sheet.write_number(row, column, float(value), styles.text)
        case _:
            words = cell_text(value)
            sheet.write_string(row, column, words, styles.quoted if is_formula(words) else styles.text)


def cell_text(value: Cell) -> str:
    """The words of a cell that holds text."""
    match value:
        case None:
            return ""
        case str():
            return _cut(safe_text(value, Sink.SHEET))
        case Decimal():
            return format(value, "f")
        case datetime.date():
            return value.isoformat()
        case int():
            return str(value)


def _is_exact(number: Decimal) -> bool:
    return len(number.as_tuple().digits) <= _EXACT_DIGITS and abs(number.adjusted()) < _EXACT_DIGITS


def _cut(words: str) -> str:
    """The words as far as a cell can hold them; where some are left out, it says so."""
    if len(words.encode("utf-16-le")) <= 2 * MOST_CHARACTERS:
        return words
    kept = words.encode("utf-16-le")[:2 * (MOST_CHARACTERS - len(CUT))].decode("utf-16-le", errors="ignore")
    return kept + CUT
