"""A table that came back from a spreadsheet, as rows of text: findings.csv, or the sheet of findings in a workbook."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from checker.errors import DecisionError
from checker.review.grid import MOST_COLUMNS, Grid
from checker.review.workbook import grids
from checker.text import Sink, is_formula

MOST_BYTES = 50_000_000
"""The largest file that is looked into."""
NEEDED = ("finding", "state")
"""Columns without which a table holds no decisions."""
_SAVE_AS = "save it as .xlsx, or as CSV in UTF-8"
_HEADER_WITHIN = 10  # rows from the top in which the header is looked for: people put a title above it


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its texts by the name of the column. `formulas` are the columns whose cells come to something that is not known.

    `sheet`, `number` (from 1) and `columns` (from 0) tell where it stands.
    """

    cells: Mapping[str, str]
    sheet: str
    number: int
    columns: Mapping[str, int]
    formulas: frozenset[str] = frozenset()

    def place(self, column: str) -> str:
        """A cell as a person looks it up: "findings!K5", or "row 5, state" where there are no letters."""
        return f"{self.sheet}!{_letters(self.columns[column])}{self.number}" if self.sheet else f"row {self.number}, {column}"


@dataclass(frozen=True, slots=True)
class Table:
    """The rows below the header, and how words were made safe when the table was written."""

    rows: tuple[Row, ...]
    sink: Sink


def read_table(path: Path) -> Table:
    """The table in a .csv or .xlsx file. Raises DecisionError where there is none in it."""
    try:
        size = path.stat().st_size
        if size > MOST_BYTES:
            raise DecisionError(f"larger than {MOST_BYTES // 10**6} MB", path=str(path), remedy="leave out the rows that nobody filled in")
        data = path.read_bytes()
    except OSError as error:
        raise DecisionError(f"cannot be read: {error.strerror or error}", path=str(path),
                            remedy="name a findings.xlsx or a findings.csv") from error
    if path.suffix.casefold() == ".csv":
        return _below_header([_csv_grid(data, path)], path, Sink.CSV)
    return _below_header(grids(data, str(path)), path, Sink.SHEET)


def _csv_grid(data: bytes, path: Path) -> Grid:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise DecisionError("not UTF-8 text", path=str(path), line=data.count(b"\n", 0, error.start) + 1, remedy=_SAVE_AS) from error
    lines = text[:20_000].splitlines()[:_HEADER_WITHIN]
    head = next((line for line in lines if all(name in line for name in NEEDED)), "")
    comma = max(",;\t", key=head.count)  # spreadsheets of some countries part cells by semicolons
    try:
        rows = tuple(tuple(map(without_mark, row)) for row in csv.reader(io.StringIO(text, newline=""), delimiter=comma))
    except csv.Error as error:
        raise DecisionError(f"is no table: {error}", path=str(path), remedy=_SAVE_AS) from error
    return Grid("", rows)


def without_mark(cell: str) -> str:
    """The cell without the apostrophe that keeps a spreadsheet from running it."""
    return cell[1:] if cell.startswith("'") and is_formula(cell[1:]) else cell


def _below_header(grids: Iterable[Grid], path: Path, sink: Sink) -> Table:
    for grid in grids:
        for number, head in enumerate(grid.rows[:_HEADER_WITHIN]):
            names = [name.strip() for name in head[:MOST_COLUMNS]]
            if set(NEEDED) <= set(names):
                _refuse_twins(names, path)
                columns = {name: column for column, name in enumerate(names) if name}
                return Table(tuple(_row(grid, place, columns) for place in range(number + 1, len(grid.rows))), sink)
    raise DecisionError(f"no table with the columns {' and '.join(NEEDED)}", path=str(path),
                        remedy="fill in a findings.xlsx or findings.csv that checker wrote")


def _refuse_twins(names: list[str], path: Path) -> None:
    if twice := sorted({name for name in names if name and names.count(name) > 1}):
        raise DecisionError(f"two columns are called '{twice[0][:60]}'", path=str(path), remedy="delete one of them")


def _row(grid: Grid, place: int, columns: Mapping[str, int]) -> Row:
    texts, computed = grid.rows[place], grid.formulas.get(place, frozenset())
    cells = {name: texts[column] for name, column in columns.items() if column < len(texts)}
    return Row(cells, grid.name, place + 1, columns, frozenset(name for name, column in columns.items() if column in computed))


def _letters(column: int) -> str:
    """What a spreadsheet calls a column, counted from 0: A, B, ... Z, AA."""
    letters = ""
    while column >= 0:
        letters = chr(ord("A") + column % 26) + letters
        column = column // 26 - 1
    return letters
