"""A table that nobody changed gives no decision, whatever words stand in it; and what was changed comes back as it was typed."""

import dataclasses
import io

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checker.model.finding import Review
from checker.report import FORMATS
from checker.report.evidence import values_told
from checker.report.files import composed, write_file
from checker.report.rows import finding_rows
from checker.review.sheet import offers_in_table, shown_by
from checker.review.table import read_table

ANY_WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
SIGNS = st.text(st.sampled_from("='\\ _x0041\n\r\t+-@\u00a0\u202ea"), max_size=14)


def offers(result, path):
    told = {finding.id: values_told(finding) for finding in result.findings}
    return offers_in_table(read_table(path), shown_by(list(finding_rows(result)), told), str(path))


def judged(result, note, by, evidence):
    return dataclasses.replace(result, findings=(dataclasses.replace(
        result.findings[0], review=Review("confirmed", note, by, "2025-03-07", "231", evidence)), *result.findings[1:]))


@pytest.mark.parametrize("form", ["csv", "xlsx"])
@given(words=st.tuples(st.one_of(ANY_WORDS, SIGNS), SIGNS, ANY_WORDS))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
def test_a_table_as_it_was_written_decides_nothing(result, tmp_path, form, words):
    shown = judged(result, *words)
    path = write_file(shown, tmp_path / f"findings.{form}", FORMATS[form])
    assert offers(shown, path) == ()


@given(note=st.text(st.characters(categories=["L", "N", "P", "Zs"]), min_size=1, max_size=20).filter(
    lambda words: words.strip() and not words.strip().startswith("=")))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
def test_what_is_typed_comes_back(result, tmp_path, note):
    book = openpyxl.load_workbook(io.BytesIO(composed(result, FORMATS["xlsx"])))
    columns = {cell.value: cell.column for cell in book["findings"][1]}
    book["findings"].cell(2, columns["state"]).value = "outdated"
    cell = book["findings"].cell(2, columns["note"])
    cell.value, cell.data_type = note, "s"
    book.save(tmp_path / "findings.xlsx")
    (offer,) = offers(result, tmp_path / "findings.xlsx")
    assert (offer.finding, offer.review.state, offer.review.note) == (result.findings[0].id, "outdated", note.strip())
