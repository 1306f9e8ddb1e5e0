"""Saved web pages: the article, its metadata, and hostile pages."""

from __future__ import annotations

import datetime
import json
from pathlib import Path

import pytest

from checker.model.text import Document, PublishedFrom, Status
from checker.read import read
from checker.read.web_page import visible_text

ARTICLE = """<p>Nine people died when a ferry sank off Brandal, the coast guard said on Tuesday.</p>
<p>It struck a reef two miles off the cape and went down within twenty minutes, the harbor master told reporters.</p>
<p>Fishing boats pulled forty-one people from the water before the first rescue ship arrived from Sund.</p>
<p>The captain had reported trouble with the steering the evening before, according to the log of the port.</p>"""


def page(head: str = "", body: str = ARTICLE) -> str:
    return (f"<!DOCTYPE html><html><head><title>Ferry sinks | Sund Post</title>{head}</head>"
            "<body><nav><a href='/'>Home</a> <a href='/n'>News</a></nav>"
            f"<article><h1>Ferry sinks off Brandal</h1>{body}</article><footer>All rights reserved. 555 0100</footer></body></html>")


def document(folder: Path, html: str | bytes) -> Document:
    path = folder / "page.html"
    path.write_bytes(html if isinstance(html, bytes) else html.encode("utf-8"))
    return read(str(path))


def test_the_article_without_the_page_around_it(tmp_path: Path) -> None:
    found = document(tmp_path, page())
    assert found.status is Status.READ
    for words in ("Nine people died", "forty-one people", "log of the port"):
        assert words in found.text
    assert "555 0100" not in found.text
    assert (found.published, found.publisher) == (None, None)


def test_json_ld_outweighs_meta_elements(tmp_path: Path) -> None:
    data = {"@context": "https://schema.org", "@graph": [{"@type": "WebSite", "name": "x"}, {
        "@type": ["NewsArticle"], "headline": "Ferry sinks", "datePublished": "2024-05-07T23:10:00-05:00", "dateModified": "2024-05-09",
        "publisher": {"@type": "Organization", "name": "Sund Post"}, "author": [{"name": "Reuters"}]}]}
    head = (f"<script type='application/ld+json'>{json.dumps(data)}</script><meta property='article:published_time' content='2024-05-08'>"
            "<meta property='og:site_name' content='Sund'><link rel='canonical' href='https://sund.example/f'>")
    found = document(tmp_path, page(head))
    assert (found.title, found.publisher, found.agency, found.url) == ("Ferry sinks", "Sund Post", "Reuters", "https://sund.example/f")
    assert (found.published, found.published_from) == (datetime.date(2024, 5, 7), PublishedFrom.METADATA)


@pytest.mark.parametrize(("head", "body", "day"), [
    ("<meta property='article:published_time' content='2024-05-07T10:00:00Z'>", "", datetime.date(2024, 5, 7)),
    ("<meta name='pubdate' content='May 7, 2024'>", "", datetime.date(2024, 5, 7)),
    ("<meta name='date' content='05/06/2024'>", "", None),
    ("<meta property='article:modified_time' content='2024-05-07'>", "", None),
    ("", "<time datetime='2024-05-07T10:00'>Tuesday</time>", datetime.date(2024, 5, 7)),
    ("", "<time datetime='2024-05-07'>x</time><time datetime='2024-05-09'>y</time>", None),
    ("", "<time pubdate datetime='2024-05-07'>x</time><time datetime='2024-05-09'>y</time>", datetime.date(2024, 5, 7)),
    ("<script type='application/ld+json'>{broken</script>", "", None),
    ("<script type='application/ld+json'>" + "[" * 5000 + "</script>", "", None),
    ('<script type="application/ld+json">[' + ", ".join(
        f'{{"@type": "NewsArticle", "datePublished": "{year}-05-07"}}' for year in (2023, 2024)) + "]</script>", "", None),
    ("", "<p>The line was opened on 3 May 1987.</p>", None),
])
def test_a_date_is_stated_by_the_page_or_absent(tmp_path: Path, head: str, body: str, day: datetime.date | None) -> None:
    assert document(tmp_path, page(head, body + ARTICLE)).published == day


def test_the_declared_encoding_counts_where_the_bytes_are_no_utf_8(tmp_path: Path) -> None:
    html = page("<meta charset='iso-8859-2'>", ARTICLE.replace("Brandal", "Łódź"))
    found = document(tmp_path, html.encode("iso-8859-2"))
    assert "Łódź" in found.text
    assert found.encoding == "iso-8859-2"


def test_hidden_text_is_left_out(tmp_path: Path) -> None:
    hidden = "<p style='display: none'>Ninety-nine people died, and this is the secret number.</p><p hidden>Eighty-eight died.</p>"
    found = document(tmp_path, page("", hidden + ARTICLE))
    assert "Ninety-nine" not in found.text
    assert "Eighty-eight" not in found.text


def test_a_page_without_an_article_gives_all_its_text_and_says_so(tmp_path: Path) -> None:
    found = document(tmp_path, "<div>" * 3000 + "Nine people died off Brandal." + "</div>" * 3000)
    assert "Nine people died" in found.text
    assert found.status in (Status.READ, Status.PARTLY_READ)


def test_a_small_part_of_a_long_page_is_told(tmp_path: Path) -> None:
    links = "".join(f"<li><a href='/{number}'>Story number {number} of the archive</a></li>" for number in range(2000))
    found = document(tmp_path, f"<html><body><nav><ul>{links}</ul></nav><article>{ARTICLE}</article></body></html>")
    assert "Nine people died" in found.text
    assert found.status is Status.PARTLY_READ or len(found.text) * 50 >= len(visible_text(links))


@pytest.mark.parametrize("html", [
    "<", "<>", "<!--" * 20_000, "<![" * 20_000, "<a b=" * 20_000, "<b>" * 20_000 + "x", "<div " + "a=1 " * 20_000 + ">x</div>",
    "<p>a\0b</p>", "&#0;&#xD800;&#99999999;x",
    "<script>" * 5_000 + "x", "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/hostname'>]><html><body>&a; nine died</body></html>",
    "<table>" * 500 + "x",
    "<html><frameset></frameset></html>", "<?xml version='1.0' encoding='utf-16'?><p>nine</p>", "<style>" + "x" * 100_000, "<scripty>x</p>",
    "<p " + " ".join(f"a{number}='1'" for number in range(30_000)) + ">nine died</p>",
])
def test_hostile_pages_end_as_a_document(tmp_path: Path, html: str) -> None:
    found = document(tmp_path, html)
    assert found.status in tuple(Status)
    assert bool(found.text) == (found.status is not Status.SKIPPED)


def test_visible_text_takes_one_pass() -> None:
    assert visible_text("<p>One<br>two</p><script>x < 3</script>a < b <!-- c -->&amp; d") == "One\ntwo\na < b & d"
    assert visible_text("<P>One</P><STYLE>x</STYLE>two<svg><path></svg> three") == "One\ntwo three"
