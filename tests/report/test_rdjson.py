"""Diagnostics for reviewdog: columns in bytes, ends exclusive, other sides beside."""

import dataclasses
import io
import json

import jsonschema
import pytest

from checker.model.text import Span
from checker.report import rdjson

PLACE = {"type": "object", "additionalProperties": False, "properties": {"line": {"type": "integer", "minimum": 1},
                                                                        "column": {"type": "integer", "minimum": 1}}}
LOCATION = {"type": "object", "required": ["path"], "additionalProperties": False, "properties": {
    "path": {"type": "string"},
    "range": {"type": "object", "required": ["start"], "additionalProperties": False, "properties": {"start": PLACE, "end": PLACE}}}}
DIAGNOSTIC = {"type": "object", "required": ["message", "location", "severity"], "additionalProperties": False, "properties": {
    "message": {"type": "string"}, "location": LOCATION, "severity": {"enum": ["ERROR", "WARNING", "INFO"]},
    "code": {"type": "object", "required": ["value"]}, "source": {"type": "object", "required": ["name"]},
    "relatedLocations": {"type": "array", "items": {
        "type": "object", "required": ["location"], "properties": {"message": {"type": "string"}, "location": LOCATION}}}}}
"""What its description asks of a diagnostic, of what is written here."""


def diagnostics(result):
    stream = io.StringIO()
    rdjson.write(result, stream)
    return json.loads(stream.getvalue())["diagnostics"]


def test_diagnostics_keep_to_the_format(result):
    found = diagnostics(result)
    assert len(found) == 3
    for diagnostic in found:
        jsonschema.validate(diagnostic, DIAGNOSTIC)
    assert found[0]["location"] == {"path": "articles/harbor.txt", "range": {"start": {"line": 2, "column": 101},
                                                                             "end": {"line": 2, "column": 104}}}
    assert [other["location"]["path"] for other in found[0]["relatedLocations"]] == ["articles/coastal.txt", "articles/island.txt"]


def test_lines_are_the_same_diagnostics(result):
    stream = io.StringIO()
    rdjson.write_lines(result, stream)
    lines = [json.loads(line) for line in stream.getvalue().splitlines()]
    assert [{key: value for key, value in line.items() if key != "source"} for line in lines] == diagnostics(result)
    assert lines[0]["source"] == {"name": "checker"}


@pytest.mark.parametrize(("before", "column"), [("", 1), ("é ", 4), ("— ", 5), ("😀 ", 6), ("one\n😀", 5)])
def test_columns_count_bytes(result, before, column):
    first = result.findings[0]
    claims = (dataclasses.replace(first.claims[0], span=Span(len(before), len(before) + 3), sentence=Span(0, len(before) + 3)),
              *first.claims[1:])
    documents = (dataclasses.replace(result.documents[0], text=f"{before}214", zones=()), *result.documents[1:])
    found = diagnostics(dataclasses.replace(result, documents=documents, findings=(dataclasses.replace(first, claims=claims),)))
    assert found[0]["location"]["range"]["start"]["column"] == column
    assert found[0]["location"]["range"]["end"]["column"] == column + 3


def test_conflict_outside_the_checkout_is_told_without_a_range(result):
    documents = tuple(dataclasses.replace(document, path=None) for document in result.documents)
    (diagnostic,) = diagnostics(dataclasses.replace(result, documents=documents))
    assert diagnostic["location"] == {"path": "harbor"}
    assert "relatedLocations" not in diagnostic


def test_no_conflict_is_no_diagnostic(result):
    assert diagnostics(dataclasses.replace(result, findings=result.findings[1:])) == []
