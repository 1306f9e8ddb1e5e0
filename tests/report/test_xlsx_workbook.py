"""The workbook holds the rows of the tables, runs nothing, and asks for decisions in words that are known."""

import dataclasses
import datetime
import io
import zipfile
from decimal import Decimal

import openpyxl
import pytest

from checker.model.decision import State
from checker.model.finding import Review
from checker.report import FORMATS, xlsx_workbook
from checker.report.files import composed
from checker.report.rows import CLAIM_COLUMNS, FINDING_COLUMNS, claim_rows, finding_rows
from checker.report.xlsx_cells import CUT, MOST_CHARACTERS, cell_text
from checker.report.xlsx_workbook import FILLED_IN, SHEET_COLUMNS


def workbook(result):
    return openpyxl.load_workbook(io.BytesIO(composed(result, FORMATS["xlsx"])))


def table(sheet):
    head, *rows = sheet.iter_rows(values_only=True)
    return [dict(zip(head, row, strict=True)) for row in rows]


def at_midnight(day):
    return datetime.datetime.combine(day, datetime.time())


def plain(value):
    if isinstance(value, datetime.date):
        return at_midnight(value)
    if isinstance(value, Decimal):
        return float(value)
    return value.replace("\n", " ") or None if isinstance(value, str) else value


def with_message(result, message):
    return dataclasses.replace(result, findings=(dataclasses.replace(result.findings[0], message=message), *result.findings[1:]))


def test_sheets_hold_the_rows_of_the_tables(result):
    book = workbook(result)
    assert book.sheetnames == ["findings", "claims", "about"]
    assert set(SHEET_COLUMNS) == set(FINDING_COLUMNS)
    for name, rows, columns in (("findings", finding_rows, SHEET_COLUMNS), ("claims", claim_rows, CLAIM_COLUMNS)):
        found = table(book[name])
        assert tuple(found[0]) == columns
        assert found == [{column: plain(row[column]) for column in columns} for row in rows(result)]


def test_header_stays_and_filters(result):
    for name in ("findings", "claims"):
        sheet = workbook(result)[name]
        assert sheet.freeze_panes == "B2"
        assert sheet.auto_filter.ref.startswith("A1:")
    assert workbook(result)["findings"].auto_filter.ref.endswith(f"{len(result.findings) + 1}")


def test_state_is_chosen_from_the_six(result):
    sheet = workbook(result)["findings"]
    state = sheet.cell(1, SHEET_COLUMNS.index("state") + 1).column_letter
    chosen = next(rule for rule in sheet.data_validations.dataValidation if state in str(rule.sqref))
    assert chosen.formula1.strip('"').split(",") == [str(name) for name in State]
    assert str(chosen.sqref) == f"{state}2:{state}{len(result.findings) + 1}"
    assert chosen.showErrorMessage


def test_columns_to_fill_in_stand_together_and_stand_out(result):
    sheet = workbook(result)["findings"]
    first = SHEET_COLUMNS.index(FILLED_IN[0])
    assert SHEET_COLUMNS[first:first + len(FILLED_IN)] == FILLED_IN
    colors = {sheet.cell(2, number).fill.fgColor.rgb for number in range(first + 1, first + 1 + len(FILLED_IN))}
    assert colors == {"FFFFF8DC"}
    assert sheet.cell(2, first).fill.fgColor.rgb not in colors


def test_a_conflict_is_named_and_colored(result):
    sheet = workbook(result)["findings"]
    verdict = SHEET_COLUMNS.index("verdict") + 1
    fills = {sheet.cell(row, verdict).value: sheet.cell(row, verdict).fill.fgColor.rgb for row in range(2, sheet.max_row + 1)}
    assert fills["conflict"] == "FFF8D7D3"
    assert fills["agree"] != fills["conflict"]


def test_the_sheet_about_tells_the_states_and_every_column(result):
    told = {row[0] for row in workbook(result)["about"].iter_rows(values_only=True)}
    assert told >= set(map(str, State)) | set(FINDING_COLUMNS[:7]) | set(CLAIM_COLUMNS)


@pytest.mark.parametrize("words", ["=1+1", "+1+1", "-2+3", "@SUM(1)", '=HYPERLINK("http://evil.example")', "＝1", "http://evil.example",
                                   "{=1}", "12", "TRUE", "_x0041_", "<b>", "' =1"])
def test_words_stay_words(result, words):
    cell = workbook(with_message(result, words))["findings"].cell(2, SHEET_COLUMNS.index("message") + 1)
    assert cell.data_type == "s"
    assert cell.value.replace("_x005F_", "_") == words
    assert cell.hyperlink is None


def test_no_part_holds_a_formula_or_a_link(result):
    hostile = with_message(result, "=cmd|'/c calc'!A0 http://evil.example")
    with zipfile.ZipFile(io.BytesIO(composed(hostile, FORMATS["xlsx"]))) as parts:
        for name in parts.namelist():
            text = parts.read(name).decode()
            assert "<f>" not in text
            assert "<hyperlink" not in text
            assert "/hyperlink" not in text
            assert "/externalLink" not in text


@pytest.mark.parametrize(("words", "shown"), [
    ("bell\x07", "bell\\u0007"), ("left\u202eright", "left\\u202eright"), ("half\ud800", "half\\ud800"), ("end\uffff", "end\\uffff"),
    ("two\r\nlines", "two lines"), ("plain “words”", "plain “words”")])
def test_what_cannot_be_seen_is_shown(result, words, shown):
    assert workbook(with_message(result, words))["findings"].cell(2, SHEET_COLUMNS.index("message") + 1).value == shown


def test_a_text_that_is_too_long_is_cut_and_says_so(result):
    found = workbook(with_message(result, "\U0001f30a" * 20_000))["findings"].cell(2, SHEET_COLUMNS.index("message") + 1).value
    assert found.endswith(CUT)
    assert MOST_CHARACTERS - 2 <= len(found.encode("utf-16-le")) // 2 <= MOST_CHARACTERS
    assert cell_text("a" * MOST_CHARACTERS) == "a" * MOST_CHARACTERS


@pytest.mark.parametrize(("low", "kept"), [
    (Decimal("7.10"), 7.1), (Decimal(123456789012345), 123456789012345), (Decimal(1234567890123456), "1234567890123456"),
    (Decimal("0.12345678901234567"), "0.12345678901234567"), (Decimal("-66.5"), -66.5), (Decimal("1E+20"), "1" + "0" * 20)])
def test_numbers_are_numbers_where_they_are_exact(result, low, kept):
    claim = dataclasses.replace(result.claims[1], value=dataclasses.replace(result.claims[1].value, low=low, high=low))
    sheet = workbook(dataclasses.replace(result, claims=(claim,), findings=()))["claims"]
    assert sheet.cell(2, CLAIM_COLUMNS.index("low") + 1).value == kept


@pytest.mark.parametrize(("day", "kept"), [
    (datetime.date(2025, 3, 5), at_midnight(datetime.date(2025, 3, 5))),
    (datetime.date(1900, 3, 1), at_midnight(datetime.date(1900, 3, 1))),
    (datetime.date(1900, 2, 28), "1900-02-28"), (datetime.date(1066, 10, 14), "1066-10-14")])
def test_days_are_days_where_spreadsheets_agree_on_them(result, day, kept):
    dated = dataclasses.replace(result.documents[0], published=day)
    sheet = workbook(dataclasses.replace(result, documents=(dated, *result.documents[1:])))["claims"]
    assert sheet.cell(2, CLAIM_COLUMNS.index("date") + 1).value == kept


def test_what_a_sheet_cannot_hold_is_told(result, monkeypatch):
    monkeypatch.setattr(xlsx_workbook, "MOST_ROWS", 3)
    book = workbook(result)
    assert [book[name].max_row for name in ("findings", "claims")] == [4, 4]
    assert any("The sheet findings holds the first 3 of 7 rows" in str(row[1]) for row in book["about"].iter_rows(values_only=True))


def test_nothing_found_is_a_workbook_too(result):
    book = workbook(dataclasses.replace(result, findings=(), claims=()))
    assert [book[name].max_row for name in ("findings", "claims")] == [1, 1]


def test_decisions_stand_in_it(result):
    judged = dataclasses.replace(result.findings[0], review=Review("confirmed", "asked", "mo", "2025-03-07", "231", "https://owner.example"))
    row = table(workbook(dataclasses.replace(result, findings=(judged,)))["findings"])[0]
    assert [row[name] for name in (*FILLED_IN, "at")] == ["confirmed", "231", "asked", "https://owner.example", "mo", "2025-03-07"]


def test_rows_are_high_enough_for_their_quotes(result):
    long = with_message(result, "A sentence that goes on. " * 12)
    heights = [workbook(long)["findings"].row_dimensions[row].height for row in (2, 3)]
    assert heights == [15 * 7, 15 * 2]
    endless = with_message(result, "and on " * 2_000)
    assert workbook(endless)["findings"].row_dimensions[2].height == 150
