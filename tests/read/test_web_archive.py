"""Pages that a browser saved as one file."""

from __future__ import annotations

from email.message import EmailMessage
from pathlib import Path

import pytest

from checker.model.text import Document, Status
from checker.read import read

ARTICLE = ("<p>The ferry Linnet carried 214 passengers from Oskel to Varn on Tuesday, the harbor authority said in a statement.</p>"
           "<p>Its steering failed off the cape, and nobody was hurt, a spokeswoman for the owner told reporters.</p>")
PAGE = f"<html><head><title>Ferry</title></head><body><article><h1>Ferry fails</h1>{ARTICLE}</article></body></html>"


def saved(page: str = PAGE, kind: str = "html", charset: str = "utf-8") -> EmailMessage:
    """As Chromium saves it: the page first, what it shows behind it."""
    made = EmailMessage()
    made["Snapshot-Content-Location"], made["Subject"], made["Date"] = "https://sund.example/7", "Ferry", "Tue, 07 May 2024 23:30:00 +0200"
    made.set_content(page, subtype=kind, charset=charset)
    made.add_related(b"\x89PNG", maintype="image", subtype="png")
    made.add_related("body { color: red }", subtype="css")
    return made


def read_back(folder: Path, data: bytes, name: str = "page.mhtml") -> Document:
    path = folder / name
    path.write_bytes(data)
    return read(str(path))


@pytest.mark.parametrize("name", ["page.mhtml", "page.mht"])
def test_the_article_and_address_are_read_and_the_day_of_saving_is_not(tmp_path: Path, name: str) -> None:
    found = read_back(tmp_path, bytes(saved()), name)
    assert "214 passengers" in found.text
    assert "color" not in found.text
    assert (found.status, found.url, found.published, found.title) == (Status.READ, "https://sund.example/7", None, "Ferry")


def test_the_page_says_its_own_day_and_the_part_its_encoding(tmp_path: Path) -> None:
    head = '<head><meta property="article:published_time" content="2024-05-03T10:00:00Z">'
    page = PAGE.replace("<head>", head).replace("nobody", "nobody – né")
    found = read_back(tmp_path, bytes(saved(page, charset="cp1252")))
    assert (str(found.published), "nobody – né" in found.text) == ("2024-05-03", True)


@pytest.mark.parametrize("data", [bytes(saved(kind="plain")), b"<html><body>5 boats</body></html>", bytes(saved("<html></html>"))])
def test_what_holds_no_page_is_skipped(tmp_path: Path, data: bytes) -> None:
    found = read_back(tmp_path, data)
    assert (found.status, found.text, "\n" in (found.reason or "\n")) == (Status.SKIPPED, "", False)


def test_a_saved_page_asks_for_no_silence(tmp_path: Path) -> None:
    asked = PAGE.replace("<p>Its", "<!-- checker: ignore generic.count — early --><p>Its")
    found = read_back(tmp_path, bytes(saved(asked)))
    assert found.ignores == ()
    assert found.text == read_back(tmp_path, bytes(saved())).text
