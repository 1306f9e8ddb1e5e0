"""findings.csv and claims.csv: RFC 4180, UTF-8, safe to open in a spreadsheet, and readable back without loss."""

from __future__ import annotations

import csv
import datetime
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from typing import TextIO

from checker.model.claim import Unread
from checker.model.finding import Result
from checker.model.text import Document
from checker.report.rows import CLAIM_COLUMNS, FINDING_COLUMNS, SEEN_COLUMNS, Cell, Row, claim_rows, finding_rows, seen_rows
from checker.text import Sink, plain_text, safe_text


def write_findings(result: Result, stream: TextIO) -> None:
    """Writes one row a finding."""
    _write(FINDING_COLUMNS, finding_rows(result), stream)


def write_claims(result: Result, stream: TextIO) -> None:
    """Writes one row a claim."""
    _write(CLAIM_COLUMNS, claim_rows(result), stream)


def write_seen(result: Result, unread: Iterable[tuple[Document, Sequence[Unread]]], meaning: Callable[[str], str], stream: TextIO) -> None:
    """Writes one row a claim with what read it (`meaning` gives words for a pattern), and one a place that was not understood."""
    _write(SEEN_COLUMNS, seen_rows(result, unread, meaning), stream)


def read(stream: TextIO) -> tuple[dict[str, str], ...]:
    """The rows of a table written here, with the words as they were before they were made safe."""
    return tuple({name: plain_text(cell) for name, cell in row.items()} for row in csv.DictReader(stream))


def _write(columns: Sequence[str], rows: Iterable[Row], stream: TextIO) -> None:
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([_cell(row[column]) for column in columns] for row in rows)


def _cell(value: Cell) -> str:
    match value:
        case None:
            return ""
        case str():
            return safe_text(value, Sink.CSV)
        case Decimal():
            return format(value, "f")
        case datetime.date():
            return value.isoformat()
        case int():
            return str(value)
