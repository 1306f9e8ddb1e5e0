"""A workbook may come from anywhere: what unpacks to too much or declares entities is refused before it is parsed."""

import datetime
import io
import zipfile

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.errors import DecisionError
from checker.review.table import read_table
from checker.review.workbook import grids


def saved(*rows):
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def changed(data, name, change):
    """The workbook with one of its parts changed."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            new.writestr(part, change(old.read(part)) if part == name else old.read(part))
    return made.getvalue()


def read_or_told(data):
    """The rows of a workbook, or why it was refused."""
    try:
        return [row for grid in grids(data, "a.xlsx") for row in grid.rows]
    except DecisionError as error:
        return str(error).partition(" (")[0]


SHEET = "xl/worksheets/sheet1.xml"
BOOK = saved(("finding", "state"), ("F-1", "confirmed"))
LAUGHS = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;">]>'


def test_cells_are_words():
    day = datetime.datetime.combine(datetime.date(2025, 3, 5), datetime.time())
    (grid,) = grids(saved(("a", 1.0, 0.1, True, None, day, "_x0041_ _x000A_b ", "=1+1", -7)), "a.xlsx")
    assert grid.rows == (("a", "1", "0.1", "TRUE", "", "2025-03-05", "A \nb", "=1+1", "-7"),)
    assert grid.formulas == {0: {7}}


@pytest.mark.parametrize("change", [
    lambda xml: LAUGHS + xml, lambda xml: b'<?xml version="1.0"?><!doctype a SYSTEM "file:///etc/passwd">' + xml,
    lambda xml: ('<?xml version="1.0" encoding="UTF-16"?>' + xml.decode()).encode("utf-16"),
    lambda xml: b'<?xml version="1.0" encoding="cp037"?>' + xml, lambda xml: b'\xef\xbb\xbf<?xml version="1.0" encoding="utf-7"?>' + xml])
@pytest.mark.parametrize("part", [SHEET, "xl/workbook.xml", "[Content_Types].xml", "_rels/.rels", "xl/styles.xml"])
def test_xml_with_declarations_is_refused(part, change):
    with pytest.raises(DecisionError, match="XML that no spreadsheet program writes"):
        list(grids(changed(BOOK, part, change), "a.xlsx"))


@pytest.mark.parametrize("name", ["sheet1.dat", "sheet1", "sheet1.xml.bak"])
@pytest.mark.parametrize("start", [LAUGHS, b'<?xml version="1.0" encoding="utf-7"?>'])
def test_xml_under_another_name_is_looked_at_as_well(name, start):
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(BOOK)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            data = old.read(part).replace(b"sheet1.xml", name.encode())
            new.writestr(part.replace("sheet1.xml", name), start + data if part == SHEET else data)
    with pytest.raises(DecisionError, match="XML that no spreadsheet program writes"):
        list(grids(made.getvalue(), "a.xlsx"))


@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "HP LaserJet".encode("utf-16-le"), b""])
def test_a_picture_or_the_settings_of_a_printer_do_no_harm(data):
    made = io.BytesIO(BOOK)
    with zipfile.ZipFile(made, "a") as archive:
        archive.writestr("xl/media/image1.bin", data)
    assert read_or_told(made.getvalue()) == [("finding", "state"), ("F-1", "confirmed")]


@pytest.mark.parametrize("part", [SHEET, "xl/workbook.xml", "[Content_Types].xml", "xl/_rels/workbook.xml.rels"])
@pytest.mark.parametrize("xml", [b"", b"<a/>", b"not xml", b"<a>" * 5_000])
def test_a_damaged_part_is_one_line_or_leaves_no_cell(part, xml):
    assert read_or_told(changed(BOOK, part, lambda _: xml)) in ([], "a.xlsx: is no workbook that can be read")


def test_what_unpacks_to_too_much_is_refused():
    with pytest.raises(DecisionError, match="unpacks to more"):
        list(grids(changed(BOOK, SHEET, lambda _: b" " * 20_000_000), "a.xlsx"))


def test_another_packing_is_refused():
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_BZIP2) as archive:
        archive.writestr("xl/workbook.xml", b"<a/>")
    with pytest.raises(DecisionError, match="packed as no spreadsheet program packs"):
        list(grids(made.getvalue(), "a.xlsx"))


def test_too_many_parts_are_refused():
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for number in range(2_001):
            archive.writestr(f"{number}.xml", b"")
    with pytest.raises(DecisionError, match="unpacks to more"):
        list(grids(made.getvalue(), "a.xlsx"))


def test_a_sheet_that_lies_about_its_size_is_read_as_it_is():
    lying = changed(BOOK, SHEET, lambda xml: xml.replace(b'ref="A1:B2"', b'ref="A1:A1"'))
    (grid,) = grids(lying, "a.xlsx")
    assert grid.rows == (("finding", "state"), ("F-1", "confirmed"))


def test_a_cell_far_out_costs_little():
    far = changed(BOOK, SHEET, lambda xml: xml.replace(b'r="B2"', b'r="XFD2"'))
    (grid,) = grids(far, "a.xlsx")
    assert max(map(len, grid.rows)) <= 200


def test_rows_have_an_end():
    far = changed(BOOK, SHEET, lambda xml: xml.replace(b'<row r="2"', b'<row r="1000000"').replace(b'"A2"', b'"A1000000"'))
    with pytest.raises(DecisionError, match="more than 100,000 rows"):
        list(grids(far, "a.xlsx"))


@given(st.lists(st.tuples(st.integers(0, len(BOOK) - 1), st.integers(0, 255)), min_size=1, max_size=6), st.integers(0, len(BOOK)))
@settings(max_examples=150)
def test_any_damage_is_told_in_one_line(changes, end):
    data = bytearray(BOOK)
    for place, byte in changes:
        data[place] = byte
    for damaged in (bytes(data), bytes(data[:end])):
        told = read_or_told(damaged)
        assert isinstance(told, list) or told.startswith("a.xlsx: ")


@given(st.one_of(st.binary(max_size=60), st.text("finding,state;\n\"'F-1\t", max_size=60).map(str.encode)))
@settings(max_examples=150)
def test_any_bytes_are_a_table_or_told(tmp_path_factory, data):
    path = tmp_path_factory.getbasetemp() / "any.csv"
    path.write_bytes(data)
    try:
        found = str(len(read_table(path).rows))
    except DecisionError as error:
        found = str(error)
    assert found.isdigit() or found.startswith(str(path))
