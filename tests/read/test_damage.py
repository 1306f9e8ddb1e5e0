"""Files of every format, cut and changed at places all over: whatever they hold, reading ends, with one line where it went wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.model.text import Status
from checker.read import READERS, read_all
from tests.read.docx_files import docx, paragraph
from tests.read.pdf_files import block, pages

WORDS = "The ferry Linnet carried 214 passengers from Oskel to Varn on Tuesday."
MAIL = f"""Subject: =?utf-8?q?Ferry?=
Date: 7 May 2024 10:00 +0200
Content-Type: multipart/mixed; boundary=b

--b
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

{WORDS} =E2=80=93
--b
Content-Disposition: attachment; filename=a.pdf

x
--b--
"""
SAMPLES = {
    ".txt": WORDS.encode(), ".md": f"---\ntitle: Ferry\n---\n\n{WORDS}\n".encode(), ".html": f"<html><p>{WORDS}</p></html>".encode(),
    ".mhtml": f"A: x\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\n\n<p>{WORDS}</p>\n--b--\n".encode(),
    ".docx": docx(paragraph(WORDS)), ".pdf": pages(block(WORDS)), ".eml": MAIL.encode(),
    ".srt": f"1\n00:00:01,000 --> 00:00:02,000\n{WORDS}\n".encode(),
    ".vtt": f"WEBVTT\n\n00:01.000 --> 00:02.000\n<v Roe>{WORDS}\n".encode(),
    ".json": f'{{"headline": "Ferry", "text": "{WORDS}", "date": "2024-05-07"}}'.encode(),
    ".jsonl": f'{{"text": "{WORDS}"}}\n{{"body_html": "<p>{WORDS}</p>"}}\n'.encode()}
ALIKE = {".text": ".txt", ".markdown": ".md", ".htm": ".html", ".xhtml": ".html", ".ndjson": ".jsonl", ".mht": ".mhtml"}


def test_every_format_has_a_sample() -> None:
    assert SAMPLES.keys() | ALIKE.keys() == READERS.keys()


@pytest.mark.parametrize("suffix", SAMPLES)
def test_no_cut_and_no_changed_byte_is_our_fault(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"story{suffix}"
    whole = SAMPLES[suffix]
    path.write_bytes(whole)
    assert "214 passengers" in read_all([str(path)])[0].text
    for place in range(1, len(whole), max(1, len(whole) // 25)):
        for data in (whole[:place], whole[:place] + bytes([whole[place] ^ 0x41]) + whole[place + 1:], whole[place:], whole + whole[:place]):
            path.write_bytes(data)
            for document in read_all([str(path)]):
                assert (document.status is Status.SKIPPED) == (not document.text)
                assert "\n" not in (document.reason or "")
                assert "".join(document.text[zone.span.start:zone.span.end] for zone in document.zones) == document.text
