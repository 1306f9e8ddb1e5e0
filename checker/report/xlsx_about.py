"""The sheet that tells how to use the others: what to fill in, what the states mean, what each column holds."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model.finding import Result
from checker.report.columns import Column, claim_columns, finding_columns
from checker.report.evidence import scope_line
from checker.report.page.words import CHOICES, VERDICTS

Line = tuple[str, ...]
"""The cells of one row; a row of one cell is a heading."""

_STEPS = (
    "Go through the sheet findings, conflicts first. The filters in its first row narrow it down.",
    "Choose a state from the list in the column state. Where one value is wrong, write left or right in the column side.",
    "note, evidence (a link or a reference) and by (your name or initials) are free.",
    "Save the file as .xlsx and take the decisions back: checker review results.json --import FILE.xlsx",
    "What you change in other columns is not taken. A row whose values are no longer those of results.json is refused and named.",
    "An emptied state leaves the decision as it is; checker review takes one back.")


def about_lines(result: Result, left_out: Line = ()) -> Iterator[Line]:
    """The rows of the sheet; `left_out` says what the other sheets could not hold."""
    yield ("What this is",)
    yield "", f"The findings and claims of one run of checker {result.version}, rules {result.rules_digest}."
    yield "", f"{scope_line(result)}."
    yield "", "It never says who is right: both sides are shown, and you decide."
    yield from (("", sentence) for sentence in left_out)
    yield ("How to use it",)
    yield from ((str(number), step) for number, step in enumerate(_STEPS, 1))
    yield ("States",)
    yield from ((str(choice.state), f"{choice.label}. {choice.meaning}") for choice in CHOICES)
    yield ("Verdicts",)
    yield from ((str(verdict), told.meaning) for verdict, told in VERDICTS.items())
    yield from _columns("Columns of findings", finding_columns())
    yield from _columns("Columns of claims", claim_columns())


def _columns(heading: str, columns: tuple[Column, ...]) -> Iterator[Line]:
    yield (heading,)
    yield from ((column.name, f"{column.meaning[:1].upper()}{column.meaning[1:]} ({column.type}).") for column in columns)
