"""findings.xlsx: a workbook to read, filter and fill in, with the rows of findings.csv and claims.csv; equal results give equal bytes."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, BinaryIO

from checker.model.decision import State
from checker.model.finding import Result, Verdict
from checker.report.rows import CLAIM_COLUMNS, FINDING_COLUMNS, Row, claim_rows, finding_rows
from checker.report.xlsx_about import about_lines
from checker.report.xlsx_cells import Styles, cell_text, write_cell

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

MOST_ROWS = 1_048_575
"""Rows that a sheet can hold below its header."""
FILLED_IN = ("state", "side", "note", "evidence", "by")
"""The columns that a person fills in."""
_FIRST = ("finding", "verdict", "severity", "message", "left_publisher", "left_value", "left_quote", "right_publisher", "right_value",
          "right_quote", *FILLED_IN)
SHEET_COLUMNS = (*_FIRST, *(name for name in FINDING_COLUMNS if name not in _FIRST))
"""The columns of findings.csv, those first that a person decides by."""

_CREATED = datetime.datetime(2000, 1, 1, tzinfo=datetime.UTC)  # a workbook has to name a day; the clock would make two runs differ
_WIDTHS = {"message": 44, "left_quote": 60, "right_quote": 60, "sentence": 60, "note": 32, "evidence": 28, "side": 16, "state": 18,
           "left_value": 24, "right_value": 24, "value": 24, "text": 24, "reason": 44, "sources": 44, "what_if": 44, "estimate": 30,
           "finding": 16, "rule": 28, "subject": 30, "claims": 30, "claim": 24, "quoted": 44, "left_publisher": 18, "right_publisher": 18}
_WIDTH = 12
_ABOUT_WIDTH = 110
_NARROW = frozenset({"line", "column", "start", "end"})
_ROOMY = frozenset({*_FIRST, "sentence", "text", "value"})
"""Columns that a row is made high enough for, up to so many lines; some programs do not do it by themselves."""
_MOST_LINES = 10
_LINE_HEIGHT = 15  # points
_PLAIN: dict[str, object] = {"valign": "top", "text_wrap": True}
_HEAD: dict[str, object] = {"bold": True, "valign": "top", "bg_color": "#1F3A4D", "font_color": "#FFFFFF", "border": 1}
_TO_FILL_IN = {"bg_color": "#FFF8DC", "border": 1, "border_color": "#D8CFA8"}
_HEAD_TO_FILL_IN = {"bg_color": "#7A5C00"}
_VERDICTS: dict[Verdict, dict[str, object]] = {
    Verdict.CONFLICT: {"bg_color": "#F8D7D3", "font_color": "#7A1A10", "bold": True},
    Verdict.DISPUTED: {"bg_color": "#EADCF2", "font_color": "#4F2566"},
    Verdict.UNCERTAIN: {"bg_color": "#FBEBC8", "font_color": "#5F4300"}}


def write(result: Result, stream: BinaryIO) -> None:
    """Writes the sheets findings, claims and about. Nothing in them is a formula or a link."""
    from xlsxwriter import Workbook

    with Workbook(stream, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}) as book:
        book.set_properties({"title": "Findings", "created": _CREATED.replace(tzinfo=None)})
        findings, claims, about = (book.add_worksheet(name) for name in ("findings", "claims", "about"))
        found, told = list(finding_rows(result)), list(claim_rows(result))
        _table(book, findings, SHEET_COLUMNS, found[:MOST_ROWS])
        _choices(findings, max(1, min(len(found), MOST_ROWS)))
        _table(book, claims, CLAIM_COLUMNS, told[:MOST_ROWS])
        left_out = tuple(f"The sheet {name} holds the first {MOST_ROWS:,} of {len(rows):,} rows; findings.csv and claims.csv hold all."
                         for name, rows in (("findings", found), ("claims", told)) if len(rows) > MOST_ROWS)
        _about(book, about, about_lines(result, left_out))


def _table(book: Workbook, sheet: Worksheet, columns: Sequence[str], rows: Sequence[Row]) -> None:
    """A table with a header that stays in sight, and filters."""
    plain, filled = _styles(book, _PLAIN), _styles(book, _PLAIN | _TO_FILL_IN)
    verdicts = {str(verdict): _styles(book, _PLAIN | look) for verdict, look in _VERDICTS.items()}
    head, head_filled = book.add_format(_HEAD), book.add_format(_HEAD | _HEAD_TO_FILL_IN)
    is_findings = "verdict" in columns
    for number, name in enumerate(columns):
        is_filled = is_findings and name in FILLED_IN
        sheet.set_column(number, number, _width(name), plain.text)
        sheet.write_string(0, number, name, head_filled if is_filled else head)
        for place, row in enumerate(rows, 1):
            styles = filled if is_filled else verdicts.get(str(row[name]), plain) if name == "verdict" else plain
            if is_filled and not row[name]:
                sheet.write_blank(place, number, None, filled.text)
            write_cell(sheet, (place, number), row[name], styles)
    for place, row in enumerate(rows, 1):
        sheet.set_row(place, _height((cell_text(row[name]), _width(name)) for name in columns if name in _ROOMY))
    sheet.set_landscape()
    sheet.repeat_rows(0)
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, max(1, len(rows)), len(columns) - 1)


def _choices(sheet: Worksheet, rows: int) -> None:
    """Lists to choose from, in the columns of the state and of the side."""
    state, side = SHEET_COLUMNS.index("state"), SHEET_COLUMNS.index("side")
    names = [str(name) for name in State]
    sheet.data_validation(1, state, rows, state, {
        "validate": "list", "source": names, "error_title": "No such state", "error_message": f"Choose one of: {', '.join(names)}."})
    sheet.data_validation(1, side, rows, side, {"validate": "list", "source": ["left", "right"], "show_error": False})


def _about(book: Workbook, sheet: Worksheet, lines: Iterable[tuple[str, ...]]) -> None:
    plain, heading = _styles(book, _PLAIN), book.add_format({"bold": True, "font_size": 13, "valign": "top"})
    sheet.set_column(0, 0, 24, plain.text)
    sheet.set_column(1, 1, _ABOUT_WIDTH, plain.text)
    for row, line in enumerate(lines):
        if len(line) == 1:
            sheet.write_string(row, 0, line[0], heading)
        else:
            sheet.set_row(row, _height([(line[1], _ABOUT_WIDTH)]))
            for column, words in enumerate(line):
                write_cell(sheet, (row, column), words, plain)


def _width(name: str) -> int:
    return 8 if name in _NARROW else _WIDTHS.get(name, _WIDTH)


def _height(cells: Iterable[tuple[str, int]]) -> int:
    """The height of a row whose cells hold these words in columns of these widths."""
    lines = max((-(-len(words) // width) for words, width in cells), default=1)
    return _LINE_HEIGHT * min(_MOST_LINES, max(1, lines))


def _styles(book: Workbook, look: dict[str, object]) -> Styles:
    return Styles(book.add_format(look), book.add_format(look | {"quote_prefix": True}),
                  book.add_format(look | {"num_format": "yyyy-mm-dd", "align": "left"}))
