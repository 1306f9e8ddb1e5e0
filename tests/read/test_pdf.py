"""PDF files: pages as running text, what pages repeat, and files that are made to be too much."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest

from checker.model.text import Document, Status, ZoneName
from checker.read import read
from tests.read.pdf_files import Word, block, packed, pages, pdf, shown, stream

STORY = block("The ferry Linnet carried 214 passengers from Oskel to Varn on", "Tuesday, when its steering failed off the cape.")


def read_back(folder: Path, data: bytes) -> Document:
    path = folder / "paper.pdf"
    path.write_bytes(data)
    return read(str(path))


def page(number: int, *body: Word) -> list[Word]:
    return [(72, 760, 9, "Sund Post - Sea and Shore"), *body, (300, 30, 9, f"Page {number} of 3")]


def test_a_page_is_read_as_running_text(tmp_path: Path) -> None:
    found = read_back(tmp_path, pages([*block("Ferry fails off Oskel", top=740, size=22), *STORY,
                                       *block("Nobody was hurt.", top=600)]))
    assert found.text == ("Ferry fails off Oskel\n\nThe ferry Linnet carried 214 passengers from Oskel to Varn on Tuesday, when its "
                          "steering failed off the cape.\n\nNobody was hurt.\n\n")
    assert (found.status, found.reason, found.title) == (Status.READ, None, "Ferry fails off Oskel")
    assert (found.zones[0].name, found.zones[0].why) == (ZoneName.TITLE, "largest letters")


def test_what_pages_repeat_is_furniture_and_parts_no_sentence(tmp_path: Path) -> None:
    long = "The harbor master of Varn told the council on Monday evening that the"
    second = block("quay needs 40 new lamps, twelve of them on the north side at the", "mole, and two cranes.")
    found = read_back(tmp_path, pages(page(1, *block(long)), page(2, *second), page(3, *block("The council agreed."))))
    assert f"{long} quay needs 40 new lamps, twelve of them on the north side at the mole, and two cranes.\n" in found.text
    outside = [found.text[zone.span.start:zone.span.end] for zone in found.zones if zone.name is ZoneName.FURNITURE]
    assert outside[0] == "Sund Post - Sea and Shore\n\n"
    assert outside[-1] == "Page 1 of 3\nSund Post - Sea and Shore\nPage 2 of 3\nPage 3 of 3\n"
    assert "".join(found.text[zone.span.start:zone.span.end] for zone in found.zones) == found.text


@pytest.mark.parametrize("numbers", [(12, 40, 17), (12, 13), (12, 13, 14), (1, 2)])
def test_sentences_that_differ_in_a_number_are_no_furniture(tmp_path: Path, numbers: tuple[int, ...]) -> None:
    lines = [f"In Oskel {number} people were hurt." for number in numbers]
    found = read_back(tmp_path, pages(*map(block, lines)))
    assert found.text.strip().split("\n\n") == lines
    assert all(zone.name is not ZoneName.FURNITURE for zone in found.zones)


def test_a_page_without_text_is_told_and_an_empty_one_is_not(tmp_path: Path) -> None:
    picture = stream(b"\xff", b"/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray ")
    scan = pdf(shown(STORY), b"/Im0 Do", shown(STORY), b"/Im0 Do", b"/Im0 Do", b" ", more=(picture,),
               resources=b"/XObject << /Im0 16 0 R >>")
    found = read_back(tmp_path, scan)
    assert (found.status, found.reason) == (Status.PARTLY_READ, "pages 2, 4-5 hold no text (a scan?)")
    assert "214 passengers" in found.text
    empty = read_back(tmp_path, pdf(b"/Im0 Do", more=(picture,), resources=b"/XObject << /Im0 6 0 R >>"))
    assert (empty.status, "every page holds no text (a scan?)" in (empty.reason or "")) == (Status.SKIPPED, True)


def test_a_scan_with_the_number_of_its_page_is_told(tmp_path: Path) -> None:
    picture = stream(b"\xff", b"/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray ")
    found = read_back(tmp_path, pdf(shown(STORY) + b" /Im0 Do", shown(block("Page 2")) + b" /Im0 Do", more=(picture,),
                                    resources=b"/XObject << /Im0 8 0 R >>"))
    assert (found.status, found.reason) == (Status.PARTLY_READ, "page 2 holds pictures and next to no text (a scan?)")


def test_the_file_s_own_title_and_dates_are_not_taken(tmp_path: Path) -> None:
    info = b"<< /Title (Draft 7) /CreationDate (D:20240507101500Z) >>"
    found = read_back(tmp_path, pdf(shown(STORY), more=(info,), trailer=b"/Info 6 0 R "))
    assert (found.title, found.published, found.status) == (None, None, Status.READ)


def test_letters_drawn_as_one_are_written_apart(tmp_path: Path) -> None:
    table = (b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange <00> <FF> endcodespacerange "
             b"2 beginbfchar <41> <FB01> <42> <FB03> endbfchar endcmap end end")
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 7 0 R >>"
    found = read_back(tmp_path, pdf(b"BT /F2 11 Tf 72 700 Td (The oBcer saw Afty Ares.) Tj ET", more=(font, stream(table)),
                                    fonts=b"/F2 6 0 R "))
    assert found.text.strip() == "The officer saw fifty fires."


LOOP = stream(b"/X Do /X Do", b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >> ")
LOCK = b"<< /Filter /Standard /V 1 /R 2 /P -4 /O <" + b"41" * 32 + b"> /U <" + b"42" * 32 + b"> >>"
NUMBER = b"<00112233445566778899aabbccddeeff>"
LOCKED = pdf(shown(STORY), more=(LOCK,), trailer=b"/Encrypt 6 0 R /ID [%s%s] " % (NUMBER, NUMBER))


@pytest.mark.parametrize(("data", "words"), [
    (b"The bridge is 5 metres long.", "no PDF"), (b"%PDF-1.7\n" + bytes(range(256)) * 40, "damaged"), (pages(STORY)[:300], "damaged"),
    (LOCKED, "locked with a password"), (pdf(b" "), "no text"), (pdf(b"/X Do", more=(LOOP,), resources=b"/XObject << /X 6 0 R >>"), "text"),
    (pdf(b"[" * 5000 + b"]" * 5000 + b" TJ"), "every page is damaged"), (pdf(b"BI /W 1 /H 1 ID " + b"x" * 2000), "every page"),
    (pdf(packed(b"\0" * 30_000_000)), "every page"), (pdf(*[b" "] * 1_001), "1,001 pages, over the limit of 1,000"),
    (pages(STORY).replace(b"/Kids [4 0 R]", b"/Kids [2 0 R]"), ""),
])
def test_what_is_damaged_or_locked_or_empty_is_refused_with_one_line(tmp_path: Path, data: bytes, words: str) -> None:
    found = read_back(tmp_path, data)
    assert (found.status, found.text) == (Status.SKIPPED, "")
    assert words in (found.reason or "")
    assert "\n" not in (found.reason or "")


def drawn_often(times: int, size: int) -> bytes:
    """A page that draws one large form many times."""
    form = stream(b"1 " * size, b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << >> ")
    return pdf(shown(STORY) + b" /X Do" * times, more=(form,), resources=b"/XObject << /X 6 0 R >>")


def doubled(depth: int) -> bytes:
    """Forms that draw the next one ten times each."""
    form = b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X %d 0 R >> >> "
    forms = [stream(b" ".join([b"/X Do"] * 10), form % (7 + number)) for number in range(depth)]
    return pdf(shown(STORY) + b" /X Do", more=(*forms, stream(b" ")), resources=b"/XObject << /X 6 0 R >>")


@pytest.mark.parametrize("data", [
    pdf(packed(shown(STORY) * 3_000)), drawn_often(150, 200_000), pdf(shown(STORY), packed(b" q" * 300_000 + shown(STORY))), doubled(9),
    pdf(shown(STORY), b"[" * 5000),
    pdf(shown(STORY), b"/X Do", more=(LOOP.replace(b"/X 6", b"/X 8"),), resources=b"/XObject << /X 8 0 R >>"),
])
def test_what_is_more_than_is_looked_into_is_partly_read(tmp_path: Path, data: bytes) -> None:
    found = read_back(tmp_path, data)
    assert found.status is Status.PARTLY_READ
    assert "214 passengers" in found.text
    assert (found.reason or "").startswith("page ")


def test_letters_that_the_page_does_not_tell_are_told(tmp_path: Path) -> None:
    found = read_back(tmp_path, pdf(shown(STORY), shown(STORY).replace(b"/F1", b"/F9")))
    assert (found.status, found.reason) == (Status.PARTLY_READ, "page 2 has letters that it does not tell")


def test_the_library_s_complaints_stay_off_standard_error(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    read_back(tmp_path, pages(STORY).replace(b"startxref\n", b"startxref\n99"))
    assert capfd.readouterr() == ("", "")
    assert (logging.getLogger("pypdf").handlers, logging.getLogger("pypdf").propagate) == ([], True)


def test_actions_in_a_file_are_never_run(tmp_path: Path) -> None:
    action = b"/OpenAction << /S /Launch /F (/bin/sh) /Next << /S /URI /URI (http://127.0.0.1:9/) >> >> "
    found = read_back(tmp_path, pages(STORY).replace(b"/Catalog", b"/Catalog " + action))
    assert "214 passengers" in found.text


def test_no_cut_and_no_changed_byte_is_our_fault(tmp_path: Path) -> None:
    whole = pages(page(1, *STORY), page(2, *STORY))
    for place in range(9, len(whole), 53):
        for data in (whole[:place], whole[:place] + bytes([whole[place] ^ 0x15]) + whole[place + 1:]):
            assert "\n" not in (read_back(tmp_path, data).reason or "")
