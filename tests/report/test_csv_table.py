import csv
import dataclasses
import datetime
import io
from decimal import Decimal

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checker.model.finding import Review
from checker.model.gate import Ground, Suppression
from checker.report import csv_table, frames
from checker.report.rows import CLAIM_COLUMNS, FINDING_COLUMNS

ANY_TEXT = st.text(st.characters(categories=None), max_size=30)


def written(write, result):
    stream = io.StringIO(newline="")
    write(result, stream)
    return stream.getvalue()


def rows(write, result):
    return csv_table.read(io.StringIO(written(write, result), newline=""))


def test_one_row_a_finding_with_both_sides(result):
    first = rows(csv_table.write_findings, result)[0]
    assert tuple(first) == FINDING_COLUMNS
    assert (first["left_publisher"], first["left_value"], first["right_publisher"], first["right_value"]) == (
        "Harbor Post", "214", "Coastal Wire", "231")
    assert (first["difference"], first["difference_pct"], first["left_line"], first["right_line"]) == ("17", "7.9", "2", "2")
    told = [first[f"{side}{name}"] for side in ("left_", "right_", "") for name in ("articles", "outlets", "origins")]
    assert told == ["2", "2", "2", "1", "1", "1", "3", "3", "3"]
    assert first["left_quote"] == "The coast guard said 214 passengers had been on board."
    assert first["claims"].split() == [claim.id for claim in result.findings[0].claims]


def test_no_difference_where_a_side_is_open(result):
    changed = rows(csv_table.write_findings, result)[3]
    assert (changed["verdict"], changed["left_value"], changed["difference"]) == ("changed", "at least 12", "")


def test_one_row_a_claim(result):
    found = rows(csv_table.write_claims, result)
    assert tuple(found[0]) == CLAIM_COLUMNS
    assert [row["claim"] for row in found] == [claim.id for claim in result.claims]
    role = next(row for row in found if row["kind"] == "role")
    assert (role["name"], role["role"], role["organization"]) == ("Marta Olsen", "harbor master", "Port Alder")


def test_review_and_single_claim(result):
    alone = dataclasses.replace(result.findings[0], claims=result.findings[0].claims[:1], review=Review("rounding", by="mo"))
    row = rows(csv_table.write_findings, dataclasses.replace(result, findings=(alone,)))[0]
    assert (row["state"], row["by"], row["right_document"], row["difference"]) == ("rounding", "mo", "", "")


def test_finding_without_claims_has_empty_sides(result):
    bare = dataclasses.replace(result.findings[0], claims=())
    assert rows(csv_table.write_findings, dataclasses.replace(result, findings=(bare,)))[0]["left_document"] == ""


@given(title=ANY_TEXT, message=ANY_TEXT)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
def test_any_words_read_back(result, title, message):
    hostile = dataclasses.replace(result, findings=(dataclasses.replace(result.findings[0], message=message, reasons=(title,)),))
    row = rows(csv_table.write_findings, hostile)[0]
    assert (row["message"], row["reason"]) == (message, title)


@pytest.mark.parametrize("words", ["=cmd|'/c calc'!A0", "@SUM(1)", "+1+1", "-2+3", "\t=1", "\r=1", "\u3000=1", "＝1", "＋1+1", "－a",
                                   "＠SUM(1)", "\u00a0=1", "\u2009@a", "'=1", "' =1", "+7 (800) 1"])
def test_no_cell_starts_a_formula(result, words):
    hostile = dataclasses.replace(result.documents[0], publisher=words)
    text = written(csv_table.write_claims, dataclasses.replace(result, documents=(hostile, *result.documents[1:])))
    cells = [cell.strip('"') for line in text.split("\r\n") for cell in line.split(",")]
    assert not [cell for cell in cells if cell.strip().startswith(tuple("=+-@＝＋－＠"))]


@pytest.mark.parametrize("number", ["-66%", "+3", "-1,234.5", "12 %", "-0.5", "1994"])
def test_numbers_stay_as_they_are(result, number):
    named = dataclasses.replace(result.documents[0], publisher=number)
    found = written(csv_table.write_claims, dataclasses.replace(result, documents=(named, *result.documents[1:])))
    assert next(csv.DictReader(io.StringIO(found, newline="")))["publisher"] == number


def test_lines_end_as_rfc_4180_says(result):
    text = written(csv_table.write_claims, result)
    assert text.count("\r\n") == text.count("\n") == len(result.claims) + 1


def test_frames_hold_the_same_rows(result):
    claims, findings = frames.claims_frame(result), frames.findings_frame(result)
    assert tuple(claims.columns) == CLAIM_COLUMNS
    assert list(findings["finding"]) == [finding.id for finding in result.findings]
    assert claims.loc[0, "low"] == Decimal(12)
    assert claims.loc[0, "high"] is None
    assert claims.loc[0, "date"] == datetime.date(2025, 3, 5)


def test_frames_of_nothing_keep_their_columns(result):
    empty = dataclasses.replace(result, claims=(), findings=())
    assert isinstance(frames.claims_frame(empty), pd.DataFrame)
    assert (tuple(frames.claims_frame(empty).columns), len(frames.findings_frame(empty))) == (CLAIM_COLUMNS, 0)


@pytest.mark.parametrize(("suppressed", "cells"), [
    (None, ("", "", "", "", "")),
    (Suppression(Ground.SOURCES), ("between sources", "", "", "", "")),
    (Suppression(Ground.BASELINE, "=known", place="known.jsonl:3"), ("baseline", "=known", "", "", "known.jsonl:3")),
    (Suppression(Ground.WAIVER, "two counts", "desk", "2026-12-31", "checker.toml:7:1"),
     ("waiver", "two counts", "desk", "2026-12-31", "checker.toml:7:1")),
    (Suppression(Ground.INLINE, "early\u202e", place="draft.md:7:1"), ("inline ignore", "early\u202e", "", "", "draft.md:7:1"))])
def test_what_suppresses_a_finding_is_told(result, suppressed, cells):
    marked = dataclasses.replace(result, findings=tuple(dataclasses.replace(one, suppressed=suppressed) for one in result.findings))
    first = rows(csv_table.write_findings, marked)[0]
    assert tuple(first[name] for name in FINDING_COLUMNS if name.startswith("suppressed")) == cells
