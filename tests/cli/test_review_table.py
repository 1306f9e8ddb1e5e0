"""`checker review --import` of a workbook or a table that a person filled in."""

import csv
import io
import shutil

import openpyxl
import pytest

from checker.report.stored_result import load
from checker.review import load as decisions_in

RESULTS = "out/results.json"
CHECK = ("check", "one.txt", "other.txt", "same.txt", "--sources", "sources.yaml", "--out", "out", "-f")


@pytest.fixture
def found(articles, checker):
    """The findings of a run, the conflict first; their workbook and table lie beside the articles."""
    checker(*CHECK, "xlsx:findings.xlsx")
    shutil.copy(articles / "out/findings.csv", articles)
    return load(articles / RESULTS).findings


def columns(sheet):
    return {cell.value: cell.column for cell in sheet[1]}


def fill(path, number=0, **cells):
    """Fills in the row of a finding, as a spreadsheet program would."""
    book = openpyxl.load_workbook(path)
    sheet = book["findings"]
    for name, words in cells.items():
        sheet.cell(number + 2, columns(sheet)[name]).value = words
    book.save(path)


def fill_csv(path, delimiter=",", number=0, **cells):
    with path.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    rows[number].update(cells)
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, rows[0], delimiter=delimiter)
    writer.writeheader()
    writer.writerows(rows)
    path.write_text(text.getvalue(), encoding="utf-8-sig", newline="")


def kept(articles):
    return {one.finding: (str(one.state), one.side, one.note, one.evidence, one.by) for one in decisions_in(articles / "decisions")}


def test_what_was_filled_in_is_decided_in_the_next_run(checker, articles, found):
    fill(articles / "findings.xlsx", state="confirmed", side="left", note="Asked\nthe owner.", evidence="https://owner.example", by="mo")
    run = checker("review", RESULTS, "--import", "findings.xlsx")
    assert (run.status, run.out) == (0, "")
    assert run.err.splitlines() == [f"{found[0].id}: confirmed", "1 decision taken into decisions"]
    assert kept(articles) == {found[0].id: ("confirmed", "231", "Asked\nthe owner.", "https://owner.example", "mo")}
    (decision,) = decisions_in(articles / "decisions")
    assert (decision.values, decision.verdict, len(decision.at)) == (found[0].values, "conflict", 10)
    assert checker(*CHECK, "json").status == 0


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_table_is_taken_too(checker, articles, found, delimiter):
    fill_csv(articles / "findings.csv", delimiter, state="Different things", note="\\\\desk\\notes")
    assert checker("review", RESULTS, "--import", "findings.csv", "--by", "Kim Vale").status == 0
    assert kept(articles) == {found[0].id: ("different-things", "", "\\\\desk\\notes", "", "Kim Vale")}


def test_a_table_may_have_a_title(checker, articles, found):
    fill_csv(articles / "findings.csv", ";", state="outdated")
    text = (articles / "findings.csv").read_text(encoding="utf-8-sig")
    (articles / "findings.csv").write_text(f"Our desk, 12 March;;\n\n{text}", encoding="utf-8")
    assert checker("review", RESULTS, "--import", "findings.csv").status == 0
    assert kept(articles)[found[0].id][0] == "outdated"


@pytest.mark.usefixtures("found")
@pytest.mark.parametrize("name", ["findings.xlsx", "findings.csv"])
def test_a_table_left_alone_changes_nothing(checker, articles, name):
    run = checker("review", RESULTS, "--import", name)
    assert (run.status, run.err) == (0, "no row was changed: nothing was taken\n")
    assert not (articles / "decisions").exists()


def test_taking_twice_changes_no_byte(checker, articles, found):
    fill(articles / "findings.xlsx", state="rounding", note="said so")
    checker("review", RESULTS, "--import", "findings.xlsx")
    path = articles / "decisions" / f"{found[0].id}.yml"
    path.write_text(path.read_text(encoding="utf-8").replace(decisions_in(articles / "decisions")[0].at, "2020-01-02"), encoding="utf-8")
    before = path.read_bytes()
    checker("review", RESULTS, "--import", "findings.xlsx")
    assert path.read_bytes() == before


def test_a_table_that_shows_a_decision_gives_none_anew(checker, articles, found):
    fill(articles / "findings.xlsx", state="confirmed", side="left", note="back\\slash 'tis = so")
    checker("review", RESULTS, "--import", "findings.xlsx")
    checker(*CHECK, "xlsx:findings.xlsx")
    for name in ("findings.xlsx", "out/findings.csv"):
        assert "no row was changed" in checker("review", RESULTS, "--import", name).err
    fill(articles / "findings.xlsx", state="outdated")
    assert checker("review", RESULTS, "--import", "findings.xlsx").status == 0
    assert kept(articles)[found[0].id][:3] == ("outdated", "231", "back\\slash 'tis = so")


def test_an_emptied_state_takes_nothing_back(checker, articles, found):
    fill(articles / "findings.xlsx", state="confirmed")
    checker("review", RESULTS, "--import", "findings.xlsx")
    checker(*CHECK, "xlsx:findings.xlsx")
    fill(articles / "findings.xlsx", state=None)
    assert "no row was changed" in checker("review", RESULTS, "--import", "findings.xlsx").err
    assert kept(articles)[found[0].id][0] == "confirmed"


@pytest.mark.usefixtures("found")
@pytest.mark.parametrize(("cells", "told"), [
    ({"state": "confrimed"}, "unknown state 'confrimed' (did you mean 'confirmed'?)"), ({"state": "=A1"}, "a formula"),
    ({"state": "confirmed", "side": "300"}, "'300' is no value of F-"), ({"note": "Ask again."}, "a note without a state"),
    ({"state": "confirmed", "note": '=HYPERLINK("http://evil.example")'}, "a formula"),
    ({"state": "confirmed", "finding": "F-0123456789ab"}, "no such finding"), ({"state": "confirmed", "finding": None}, "no such finding"),
    ({"state": "confirmed", "left_value": "213"}, "it was made on other values"),
    ({"state": "confirmed", "verdict": "agree"}, "it was made on other values")])
def test_one_row_that_cannot_be_meant_stops_all(checker, articles, cells, told):
    fill(articles / "findings.xlsx", number=1, state="rounding")
    fill(articles / "findings.xlsx", **cells)
    run = checker("review", RESULTS, "--import", "findings.xlsx")
    assert run.status == 2
    assert told in run.err
    assert "findings!" in run.err
    assert "nothing was taken" in run.err
    assert not (articles / "decisions").exists()


def test_a_sheet_of_another_run_is_refused_and_its_rows_named(checker, articles, found):
    fill(articles / "findings.xlsx", state="confirmed")
    other = articles / "other.txt"
    other.write_text(other.read_text(encoding="utf-8").replace("231", "240"), encoding="utf-8")
    checker(*CHECK, "json")
    run = checker("review", RESULTS, "--import", "findings.xlsx")
    assert run.status == 2
    assert f"{found[0].id}: refused (findings!K2): these results have no such finding" in run.err


@pytest.mark.usefixtures("found")
def test_left_is_the_left_of_the_row(checker, articles):
    book = openpyxl.load_workbook(articles / "findings.xlsx")
    sheet, place = book["findings"], columns(book["findings"])
    left, right = (sheet.cell(2, place[name]) for name in ("left_value", "right_value"))
    left.value, right.value = right.value, left.value
    book.save(articles / "findings.xlsx")
    fill(articles / "findings.xlsx", state="confirmed", side="left")
    assert checker("review", RESULTS, "--import", "findings.xlsx").status == 2


def test_rows_and_columns_may_be_moved_and_titled(checker, articles, found):
    book = openpyxl.load_workbook(articles / "findings.xlsx")
    sheet = book["findings"]
    sheet.title = "Desk"
    sheet.insert_rows(1)
    sheet.insert_cols(3)
    sheet["A1"] = "What we found"
    names = {cell.value: cell.column for cell in sheet[2]}
    sheet.cell(3, names["state"]).value = "false-alarm"
    book.save(articles / "findings.xlsx")
    assert checker("review", RESULTS, "--import", "findings.xlsx").status == 0
    assert kept(articles)[found[0].id][0] == "false-alarm"


@pytest.mark.usefixtures("found")
@pytest.mark.parametrize(("name", "data", "told"), [
    ("gone.xlsx", None, "cannot be read"), ("a.xlsx", b"PK\x03\x04 nothing", "no workbook"), ("b.xlsx", b"", "no workbook"),
    ("a.csv", b"finding,verdict\nF-1,agree\n", "no table with the columns finding and state"), ("b.csv", b"", "no table"),
    ("c.csv", b"finding,state\n\xff,\n", "not UTF-8"), ("d.csv", b"finding,state,state\n", "two columns")])
def test_what_is_no_table_gives_2(checker, articles, name, data, told):
    if data is not None:
        (articles / name).write_bytes(data)
    run = checker("review", RESULTS, "--import", name)
    assert run.status == 2
    assert told in run.err
    assert "internal error" not in run.err
