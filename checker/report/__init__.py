"""Report writers. A writer formats; it does not filter, sort or judge.

To add a format: one file with `write(result, stream)`, one line in WRITERS.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TextIO

from checker.model.finding import Result
from checker.report import console, csv_table, html_page, results_json

Writer = Callable[[Result, TextIO], None]

WRITERS: dict[str, Writer] = {
    "text": console.write,  # a short summary for people
    "json": results_json.write,  # everything, in the contract's shape
    "jsonl": results_json.write_lines,  # one finding a line
    "html": html_page.write,  # the page to read and print
    "csv": csv_table.write_findings,  # one finding a row
    "claims-csv": csv_table.write_claims,  # one claim a row
}

# The files of one run, in the order in which they are put in place: results.json last, as the sign that the set is whole.
FOLDER: dict[str, Writer] = {
    "report.html": html_page.write,
    "findings.csv": csv_table.write_findings,
    "claims.csv": csv_table.write_claims,
    "results.json": results_json.write,
}
