"""The sheets of a workbook that came from anywhere. Its size and its XML are looked at before the library that reads it sees it."""

from __future__ import annotations

import datetime
import io
import re
import warnings
import zipfile
import zlib
from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING

from checker.errors import DecisionError
from checker.review.grid import MOST_COLUMNS, Grid

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_MOST_PARTS = 2_000
_MOST_UNPACKED = 200_000_000
_MOST_PACKED_TIMES = 100
"""How many times larger a part may be than it is packed, where it is larger than 10 MB: a workbook of text packs some 10 times."""
_SMALL = 10_000_000
_PACKED = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_MOST_SHEETS = 20
_MOST_ROWS = 100_000
_DECLARED = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_ENCODING = re.compile(rb"<\?xml[^>]{0,200}?encoding\s{0,9}=\s{0,9}[\"']([^\"']{0,40})[\"']")
_NAMES_OF_XML = (".xml", ".rels", ".vml")
_BEFORE_XML = b"\xef\xbb\xbf\xff\xfe\0 \t\r\n"
"""Marks of an encoding, halves of characters and blanks."""
_ASCII_LIKE = frozenset({b"utf-8", b"us-ascii", b"ascii"})
_CHARACTER = re.compile("_x([0-9A-Fa-f]{4})_")
_AGAIN = "save it again as .xlsx with your spreadsheet program, or take a findings.xlsx that checker wrote"


def grids(data: bytes, path: str) -> Iterator[Grid]:
    """The sheets of a workbook one after another, formulas as they are written.

    Raises DecisionError where the file is none, or is not to be trusted.
    """
    _refuse_tricks(data, path)
    try:
        yield from _grids(data)
    except DecisionError as error:
        raise DecisionError(error.message, path=path, remedy=error.remedy) from None
    except Exception as error:  # a damaged file makes the library fail in any way
        raise DecisionError("is no workbook that can be read", path=path, remedy=_AGAIN) from error


def _refuse_tricks(data: bytes, path: str) -> None:
    """Raises DecisionError for a file that unpacks to far more than it is, or whose XML declares entities."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
            if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > _MOST_UNPACKED or any(map(_is_bomb, parts)):
                raise DecisionError("unpacks to more than is looked into", path=path, remedy="leave out the rows that nobody filled in")
            if any(part.compress_type not in _PACKED for part in parts):
                raise DecisionError("is packed as no spreadsheet program packs", path=path, remedy=_AGAIN)
            if any(_is_unsafe(archive.read(part), part.filename) for part in parts):
                raise DecisionError("has XML that no spreadsheet program writes", path=path, remedy=_AGAIN)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, OSError, ValueError) as error:
        raise DecisionError("is no workbook that can be read", path=path, remedy=_AGAIN) from error


def _is_bomb(part: zipfile.ZipInfo) -> bool:
    return part.file_size > _SMALL and part.file_size > _MOST_PACKED_TIMES * max(1, part.compress_size)


def _is_unsafe(xml: bytes, name: str) -> bool:
    """Whether a part is XML with a document type or entities, or in an encoding that could hide them from a look at its bytes.

    A workbook says itself under which name a sheet lies, so that the name alone does not tell what is XML.
    """
    if not name.casefold().endswith(_NAMES_OF_XML) and not xml.lstrip(_BEFORE_XML).startswith(b"<"):
        return False
    named = _ENCODING.match(xml.removeprefix(b"\xef\xbb\xbf"))
    return bool(_DECLARED.search(xml)) or b"\0" in xml or (named is not None and named[1].lower() not in _ASCII_LIKE)


def _grids(data: bytes) -> Iterator[Grid]:
    from openpyxl import load_workbook

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of parts that the library does not know, which hold no cells
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=False, keep_links=False)
    try:
        for sheet in book.worksheets[:_MOST_SHEETS]:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                grid = _grid(sheet)
            yield grid
    finally:
        book.close()


def _grid(sheet: Worksheet) -> Grid:
    """The cells of a sheet up to its last row that has any. What it says of its own size is not trusted."""
    sheet.reset_dimensions()
    rows: list[tuple[str, ...]] = []
    formulas: dict[int, frozenset[int]] = {}
    for number, row in enumerate(sheet.iter_rows(max_col=MOST_COLUMNS)):
        if number >= _MOST_ROWS:
            raise DecisionError(f"has more than {_MOST_ROWS:,} rows", remedy="leave out the rows that nobody filled in")
        end = next((place for place in range(len(row), 0, -1) if row[place - 1].value is not None), 0)
        rows.append(tuple(_text(cell.value) for cell in row[:end]))
        if computed := frozenset(column for column, cell in enumerate(row[:end]) if cell.data_type == "f"):
            formulas[number] = computed
    return Grid(sheet.title, tuple(rows), formulas)


def _text(value: object) -> str:
    """A cell as its words: a day as 2026-11-20, a number without a needless point."""
    match value:
        case None:
            return ""
        case bool():
            return str(value).upper()
        case datetime.datetime():
            return value.date().isoformat()
        case int() | float():
            number = Decimal(repr(value))
            return format(number.to_integral_value() if number == number.to_integral_value() else number, "f")
        case _:
            return _CHARACTER.sub(lambda found: chr(int(found[1], 16)), str(value)).strip()
