"""Word documents: the finished text, what its styles tell, and archives that are made to be too much."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from checker.model.text import Document, Status, ZoneName
from checker.read import read
from tests.read.docx_files import document, docx, links, paragraph, run, table

STORY = paragraph("The ferry Linnet carried 214 passengers from Oskel to Varn on Tuesday.")


def read_back(folder: Path, data: bytes) -> Document:
    path = folder / "letter.docx"
    path.write_bytes(data)
    return read(str(path))


def text(folder: Path, body: str, more: dict[str, str | bytes] | None = None) -> str:
    return read_back(folder, docx(body, more)).text.rstrip("\n")


@pytest.mark.parametrize(("body", "seen"), [
    (paragraph("One & two.") + paragraph("") + paragraph("Three."), "One & two.\n\nThree."),
    (f"<w:p>{run('The bridge is ')}<w:del><w:r><w:delText>5</w:delText></w:r></w:del><w:ins>{run('6')}</w:ins>{run(' metres long.')}</w:p>",
     "The bridge is 6 metres long."),
    (f"<w:p><w:del>{run('Gone. ')}</w:del>{run('Here.')}</w:p>", "Here."),
    (f"<w:p><w:moveFrom>{run('Twelve.')}</w:moveFrom></w:p><w:p><w:moveTo>{run('Twelve.')}</w:moveTo></w:p>", "Twelve."),
    (f"<w:p>{run('Seen.')}{run(' Hidden.', '<w:vanish/>')}{run(' Seen again.', '<w:vanish w:val=false/>')}</w:p>", "Seen. Seen again."),
    (f"<w:p>{run('Seen.')}{run(' Hidden.', '<w:rStyle w:val=Geheim/>')}{run(' So too.', '<w:rStyle w:val=Ook/>')}</w:p>", "Seen."),
    (paragraph("Secret words.", "Ook") + paragraph("Open words."), "Open words."),
    (f"<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>{run('The mark of its end is hidden.')}</w:p>", "The mark of its end is hidden."),
    (f"<w:p>{run('Once hidden.', '<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>')}</w:p>", "Once hidden."),
    ("<w:p><w:r><w:t>Page </w:t><w:fldChar/><w:instrText>NUMPAGES 77</w:instrText><w:t>3</w:t></w:r></w:p>", "Page 3"),
    ("<w:p><w:r><w:t>a 12</w:t><w:noBreakHyphen/><w:t>year</w:t><w:br/><w:t>old</w:t><w:tab/><w:t>boat</w:t></w:r></w:p>",
     "a 12-year\nold\tboat"),
    ("<w:p><w:pPr><w:tabs><w:tab w:val='left'/></w:tabs></w:pPr><w:r><w:t>No tab.</w:t></w:r></w:p>", "No tab."),
    ((f"<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>{paragraph('In a box.')}</w:txbxContent></mc:Choice><mc:Fallback>"
     f"<w:txbxContent>{paragraph('In a box.')}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>{run('Around it.')}</w:p>"),
     "In a box.\n\nAround it."),
    (table(("Town", "Dead"), ("Oskel", "12"), ("Varn", "")) + STORY,
     "Town | Dead\nOskel | 12\nVarn\n\nThe ferry Linnet carried 214 passengers from Oskel to Varn on Tuesday."),
    (f"<w:tbl><w:tr><w:tc>{paragraph('First.')}{paragraph('Second.')}</w:tc></w:tr></w:tbl>", "First.\n\nSecond."),
    (f"<w:tbl><w:tr><w:tc>{table(('Oskel', '12'))}</w:tc></w:tr></w:tbl>{paragraph('Behind.')}", "Oskel | 12\n\nBehind."),
    (f"<w:tbl><w:tr><w:tc>{paragraph('Quay')}</w:tc><w:tc>{paragraph('A long tale. ' * 40)}</w:tc></w:tr></w:tbl>",
     "Quay\n\n" + ("A long tale. " * 40).strip()),
    ("<w:p><w:r><w:footnoteReference w:id='2'/></w:r>" + run("It held 40.") + "</w:p>", "It held 40."),
])
def test_the_finished_text_is_read(tmp_path: Path, body: str, seen: str) -> None:
    assert text(tmp_path, body) == seen


def test_styles_tell_the_title_captions_and_contents_in_any_language_of_word(tmp_path: Path) -> None:
    found = read_back(tmp_path, docx(paragraph("Ferry runs late", "Titel") + paragraph("Contents 3", "Inhoud1") + STORY
                                     + paragraph("The Linnet in Oskel", "Bijschrift")
                                     + paragraph("Nobody was hurt, the harbor master of Varn told reporters in the evening.")))
    assert (found.title, found.status) == ("Ferry runs late", Status.READ)
    told = [(zone.name.value, found.text[zone.span.start:zone.span.end].strip()[:12]) for zone in found.zones]
    assert told == [("title", "Ferry runs l"), ("furniture", "Contents 3"), ("body", "The ferry Li"), ("caption", "The Linnet i"),
                    ("body", "Nobody was h")]
    assert "".join(found.text[zone.span.start:zone.span.end] for zone in found.zones) == found.text


def test_notes_stand_behind_the_text_as_furniture(tmp_path: Path) -> None:
    notes = document(f'<w:footnote w:type="separator"><w:p>{run("----")}</w:p></w:footnote>'
                     f"<w:footnote>{paragraph('See the log of 1987, page 40.')}</w:footnote>", "footnotes")
    found = read_back(tmp_path, docx(STORY, {"word/footnotes.xml": notes}))
    assert found.zones[-1].name is ZoneName.FURNITURE
    assert found.text[found.zones[-1].span.start:].strip() == "See the log of 1987, page 40."


def test_the_dates_of_the_file_are_no_date_of_publication(tmp_path: Path) -> None:
    core = ('<cp:coreProperties xmlns:cp="c" xmlns:dcterms="d"><dcterms:created>2024-05-07T10:00:00Z</dcterms:created>'
            "</cp:coreProperties>")
    found = read_back(tmp_path, docx(STORY, {"docProps/core.xml": core, "_rels/.rels": links(
        officeDocument="/word/document.xml", coreProperties="docProps/core.xml")}))
    assert (found.status, found.published) == (Status.READ, None)


def test_what_is_embedded_and_not_read_is_told(tmp_path: Path) -> None:
    found = read_back(tmp_path, docx(STORY + '<w:altChunk r:id="x" xmlns:r="r"/>'))
    assert (found.status, found.reason) == (Status.PARTLY_READ, "a file that is embedded in it was not read")
    assert "214 passengers" in found.text


LAUGHS = document(paragraph("&b; people")).replace("<w:document", '<!DOCTYPE d [<!ENTITY a "5"><!ENTITY b "&a;&a;">]><w:document', 1)
FETCH = document(paragraph("&b; people")).replace("<w:document", '<!DOCTYPE d [<!ENTITY b SYSTEM "file:///etc/hostname">]><w:document', 1)


def twice(name: str) -> bytes:
    stream = io.BytesIO(docx(STORY))
    with zipfile.ZipFile(stream, "a") as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr(name, document(paragraph("Another text.")))
    return stream.getvalue()


def locked() -> bytes:
    data = docx(STORY)
    at = data.index(b"PK\x01\x02") + 8
    return data[:at] + bytes([data[at] | 1]) + data[at + 1:]


@pytest.mark.parametrize(("data", "words"), [
    (b"The bridge is 5 metres long.", "no office file"), (docx(STORY)[:300], "no office file"), (b"PK\x05\x06", "no office file"),
    (docx(STORY, {"_rels/.rels": links()}), "no Word document"),
    (docx(STORY, {"_rels/.rels": links(officeDocument="gone.xml")}), "no Word document"),
    (docx(STORY, {"_rels/.rels": links(officeDocument="word/document.xml").replace("/>", ' TargetMode="External"/>')}), "no Word"),
    (docx("<w:p><w:r>"), "its text is damaged"), (docx(STORY, {"word/styles.xml": "<w"}), "its styles is damaged"),
    (docx(STORY, {"word/document.xml": LAUGHS}), "document type"), (docx(STORY, {"word/document.xml": FETCH}), "document type"),
    (docx(STORY, {"word/document.xml": LAUGHS.replace("UTF-8", "UTF-16").encode("utf-16")}), "document type"),
    (docx(STORY, {"word/media/a.bin": b"\0" * 11_000_000}), "unpacks to more"),
    (docx(STORY, {f"x/{number}": "" for number in range(2_001)}), "2,0"), (docx(STORY, {"WORD/document.xml": ""}), "two parts of one name"),
    (docx(""), "no text"), (docx(f"<w:p>{run('x', '<w:vanish/>')}</w:p>"), "no text"),
    (docx("<w:tbl><w:tr><w:tc>" * 30 + STORY + "</w:tc></w:tr></w:tbl>" * 30), "deep"),
    (docx(paragraph("The boat carried 5 people. " * 50_000)), "more than 1,000,000 characters"),
])
def test_what_is_unsafe_or_damaged_is_refused_with_one_line(tmp_path: Path, data: bytes, words: str) -> None:
    found = read_back(tmp_path, data)
    assert (found.status, found.text) == (Status.SKIPPED, "")
    assert words in (found.reason or "")
    assert "\n" not in (found.reason or "")
    assert "hostname" not in (found.reason or "")


def test_two_parts_of_one_name_and_locked_ones_are_refused(tmp_path: Path) -> None:
    assert "two parts of one name" in (read_back(tmp_path, twice("word/document.xml")).reason or "")
    assert "password" in (read_back(tmp_path, locked()).reason or "")


def test_parts_named_to_lead_elsewhere_are_never_unpacked(tmp_path: Path) -> None:
    found = read_back(tmp_path, docx(STORY, {"../../outside.txt": "x", "/outside/of/it.txt": "x"}))
    assert found.status is Status.READ
    assert [path.name for path in tmp_path.rglob("*")] == ["letter.docx"]


def test_every_cut_of_a_document_is_refused_and_none_is_our_fault(tmp_path: Path) -> None:
    whole = docx(STORY + table(("Oskel", "12")), packing=zipfile.ZIP_STORED)
    for place in range(0, len(whole), 97):
        assert read_back(tmp_path, whole[:place] or b" ").status is Status.SKIPPED
        changed = whole[:place] + bytes([whole[place] ^ 0x55]) + whole[place + 1:]
        assert "\n" not in (read_back(tmp_path, changed).reason or "")
