"""Every column of the tables is explained, in the order in which it is written."""

import re
from pathlib import Path

import pytest

from checker.report import columns
from checker.report.rows import CLAIM_COLUMNS, FINDING_COLUMNS, SIDE_COLUMNS, claim_rows, finding_rows

PAGE = (Path(__file__).parents[2] / "docs/reference/csv.md").read_text(encoding="utf-8")
ROW = re.compile(r"^\| `(\w+)` \| ([a-z ]+) \| (.+) \|$", re.MULTILINE)
TYPES = {"text": str, "word": str, "number": (str, int), "whole number": int, "list": str}


def told(part):
    return ROW.findall(part)


def as_rows(found):
    return [(column.name, column.type, column.meaning) for column in found]


def test_page_tells_every_column_as_it_is():
    findings, _, claims = PAGE.partition("## claims.csv")
    own, _, sides = findings.partition("Between `unit` and `difference`")
    whole = [column for column in columns.finding_columns() if not column.name.startswith(("left_", "right_"))]
    assert told(own) == as_rows(whole)
    assert told(sides) == as_rows(columns.side_columns())
    assert told(claims) == as_rows(columns.claim_columns())


def test_columns_are_those_of_the_tables():
    assert [column.name for column in columns.finding_columns()] == list(FINDING_COLUMNS)
    assert [column.name for column in columns.claim_columns()] == list(CLAIM_COLUMNS)
    assert len(set(FINDING_COLUMNS)) == len(FINDING_COLUMNS)
    assert f"left_{SIDE_COLUMNS[0]}" in FINDING_COLUMNS


@pytest.mark.parametrize(("rows", "explained"), [(finding_rows, columns.finding_columns()), (claim_rows, columns.claim_columns())])
def test_cells_are_of_the_type_that_is_told(result, rows, explained):
    for row in rows(result):
        for column in explained:
            value = row[column.name]
            named = type(value).__name__
            if value is None:
                continue
            if column.type == "day":
                assert named == "date" or re.fullmatch(r"\d{4}-\d{2}-\d{2}", value)
            elif column.type == "number":
                assert named in {"Decimal", "int", "date"}
            else:
                assert isinstance(value, TYPES[column.type])
