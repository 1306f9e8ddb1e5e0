"""Files of every kind: what is read, what is skipped, and what the reason says."""

from __future__ import annotations

import datetime
import os
from pathlib import Path

import pytest

from checker.model.text import Document, PublishedFrom, Status, ZoneName
from checker.read import READERS, complete, load_manifest, read, read_all, sources

STORY = ("Nine people died when a ferry sank off Brandal, the coast guard said on Tuesday.\n\n"
         "It struck a reef two miles off the cape and went down within twenty minutes.\n")


def save(folder: Path, name: str, data: str | bytes) -> str:
    path = folder / name
    path.write_bytes(data.encode("utf-8") if isinstance(data, str) else data)
    return str(path)


def test_the_text_is_the_decoded_file_with_nothing_stripped(tmp_path: Path) -> None:
    text = "  Ferry sinks\r\n\r\nNine people died.\rNone is missing.\n\n \t\n"
    document = read(save(tmp_path, "ferry.txt", text))
    assert (document.text, document.id, document.encoding, document.status) == (text, "ferry", "utf-8", Status.READ)


@pytest.mark.parametrize(("data", "encoding"), [
    ("\ufeffCafé – 9 dead".encode(), "utf-8-sig"), ("\ufeffCafé – 9 dead".encode("utf-16-le"), "utf-16"),
    ("\ufeffCafé – 9 dead".encode("utf-16-be"), "utf-16"),
    ("\ufeffCafé – 9 dead".encode("utf-32-le"), "utf-32"), ("Café – 9 dead, said the mayor of Brandal".encode("utf-16-le"), "utf-16-le"),
    ("Café – 9 dead, said the mayor".encode("cp1252"), "cp1252"), ("Café – 9 dead".encode(), "utf-8"),
])
def test_encodings(tmp_path: Path, data: bytes, encoding: str) -> None:
    document = read(save(tmp_path, "a.txt", data))
    assert document.encoding == encoding
    assert document.text.startswith("Café – 9 dead")


def test_another_legacy_encoding_is_detected(tmp_path: Path) -> None:
    text = "Паром затонул у мыса Брандаль, погибли девять человек, сообщила береговая охрана во вторник утром."
    document = read(save(tmp_path, "a.txt", text.encode("cp1251")))
    assert document.text == text
    assert document.status is Status.READ


def test_lost_characters_are_told(tmp_path: Path) -> None:
    document = read(save(tmp_path, "a.txt", "Café, café, café, – and 9 dead ".encode() + b"\xff\n"))
    assert document.status is Status.PARTLY_READ
    assert "9 dead" in document.text
    assert "UTF-8" in (document.reason or "")


@pytest.mark.parametrize(("name", "data", "words"), [
    ("a.txt", b"", "no text"), ("a.txt", b" \n\t\n", "no text"), ("a.txt", b"\xef\xbb\xbf", "no text"), ("a.txt", b"\0\0\0\0", "binary"),
    ("a.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "picture"), ("a.txt", b"PK\x03\x04abc", "ZIP"), ("a.md", b"%PDF-1.7 abc", "PDF"),
    ("a.txt", bytes(range(32)) * 40, "binary"), ("a.xyz", b"text", "'.xyz' cannot be read"), ("noformat", b"text", "without suffix"),
    ("a.html", b"<html><script>var x = 1</script></html>", "no text"),
])
def test_a_bad_file_is_skipped_with_one_clear_line(tmp_path: Path, name: str, data: bytes, words: str) -> None:
    document = read(save(tmp_path, name, data))
    assert document.status is Status.SKIPPED
    assert document.text == ""
    assert words in (document.reason or "")
    assert "\n" not in (document.reason or "")


def test_what_is_no_file_is_skipped(tmp_path: Path) -> None:
    (tmp_path / "folder.txt").mkdir()
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "zero.txt").symlink_to("/dev/zero")
    for name, words in (("gone.txt", "no such file"), ("gone.docx", "no such file"), ("folder.txt", "folder"), ("pipe.txt", "ordinary"),
                        ("zero.txt", "ordinary"), ("nul\0.txt", "cannot be read"), ("x" * 400 + ".txt", "cannot be read")):
        document = read(str(tmp_path / name))
        assert document.status is Status.SKIPPED
        assert words in (document.reason or "")


def test_a_file_over_the_limit_is_not_opened(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(10_000_000_000)
    assert "50 MB" in (read(str(path)).reason or "")


def test_some_null_bytes_do_not_hide_the_text(tmp_path: Path) -> None:
    document = read(save(tmp_path, "a.txt", "Nine people died. " * 20 + "\0 12 \0"))
    assert document.status is Status.READ
    assert document.text.endswith("\0 12 \0")


def test_a_million_characters_in_one_line(tmp_path: Path) -> None:
    document = read(save(tmp_path, "a.txt", "word " * 200_000))
    assert [zone.name for zone in document.zones] == [ZoneName.BODY]


def test_markdown_with_front_matter_keeps_its_offsets(tmp_path: Path) -> None:
    text = f"---\ntitle: Ferry sinks\ndate: 2024-05-07\npublisher: Sund Post\n---\n\n{STORY}"
    document = read(save(tmp_path, "ferry.md", text))
    assert (document.text, document.title, document.publisher) == (text, "Ferry sinks", "Sund Post")
    assert (document.published, document.published_from) == (datetime.date(2024, 5, 7), PublishedFrom.METADATA)
    assert document.zones[0].name is ZoneName.FURNITURE
    assert text[document.zones[0].span.start:document.zones[0].span.end].endswith("---\n")
    assert "".join(text[zone.span.start:zone.span.end] for zone in document.zones) == text


@pytest.mark.parametrize("gap", ["", "\n", "\n\n", "\r\n"])
def test_a_title_behind_front_matter_is_the_title(tmp_path: Path, gap: str) -> None:
    file = tmp_path / "draft.md"
    file.write_text(f"---\npublished: 2025-03-05\n---\n{gap}# Ferries\n\nThe ferry carried 214 passengers on Tuesday.\n", encoding="utf-8")
    document = read(str(file))
    assert document.title == "Ferries"
    assert [zone.name for zone in document.zones] == [ZoneName.FURNITURE, ZoneName.TITLE, ZoneName.BODY]


def test_markdown_without_or_with_broken_front_matter(tmp_path: Path) -> None:
    assert read(save(tmp_path, "a.md", f"# Ferry sinks\n\n{STORY}")).title == "Ferry sinks"
    assert read(save(tmp_path, "b.md", f"---\n\n{STORY}")).status is Status.READ
    broken = read(save(tmp_path, "c.md", f"---\ntitle: [x\n---\n{STORY}"))
    assert broken.status is Status.PARTLY_READ
    assert "front matter" in (broken.reason or "")
    assert read(save(tmp_path, "d.md", f"---\ndate: 05/06/2024\n---\n{STORY}")).published is None


@pytest.mark.parametrize(("head", "day"), [
    ("SUND, Norway, May 7, 2024 (AP) — Nine", datetime.date(2024, 5, 7)), ("SUND, 7 May 2024 – Nine", datetime.date(2024, 5, 7)),
    ("Published: 7 May 2024\n\nNine", datetime.date(2024, 5, 7)), ("Posted on Tuesday, May 7, 2024 10:15\nNine", datetime.date(2024, 5, 7)),
    ("Ferry sinks\n7 May 2024\nNine", datetime.date(2024, 5, 7)), ("Published 2024-05-07\nUpdated 2024-05-09\n\nNine", datetime.date(2024,
    5, 7)),
    ("Published: 7 May 2024 | Updated: 9 May 2024\n\nNine", datetime.date(2024, 5, 7)),
    ("Nine", None), ("SUND, May 7 (AP) — Nine", None), ("On May 7, 2024 - a Tuesday - nine", None), ("Updated: 7 May 2024\n\nNine", None),
    ("Published: 05/06/2024\n\nNine", None), ("Published: 31 February 2024\n\nNine", None), ("In the storm of May 7, 2024, nine", None),
    ("Published: 7 May 2024\n\n9 May 2024\n\nNine", None), ("A ferry sank on May 7, 2024. Nine", None),
    ("Passengers gathering at the pier of Sund on May 7, 2024 (AP)\n\nNine", None),
])
def test_a_date_of_publication_is_stated_or_absent(head: str, day: datetime.date | None) -> None:
    document = complete(Document.from_text(f"{head} people died when a ferry sank off the cape.\n\n{STORY}", id="a"))
    assert document.published == day
    assert document.published_from == (PublishedFrom.TEXT if day else None)


def test_a_date_given_outweighs_the_text() -> None:
    document = complete(Document.from_text(f"Published: 7 May 2024\n\n{STORY}", id="a", published=datetime.date(2023, 1, 2)))
    assert (document.published, document.published_from) == (datetime.date(2023, 1, 2), PublishedFrom.MANIFEST)


@pytest.mark.parametrize(("head", "agency"), [
    ("SUND, Norway (AP) — ", "AP"), ("SUND (Reuters) - ", "Reuters"), ("By The Associated Press\n\n", "AP"), ("Source: AFP\n\n", "AFP"),
    ("(Bloomberg) -- ", "Bloomberg"), ("KALDIM, Orvenia, May 7 (NPA) - ", "NPA"), ("By Jo Berg, Associated Press\n\n", "AP"),
    ("By JO BERG and ANN LIE of the Associated Press\n\n", "AP"), ("Jo Berg | Reuters\n\n", "Reuters"), ("Reuters Staff\n\n", "Reuters"),
    ("", None), ("Reuters was fined on Monday after a trial in Sund: ", None), ("Reuters fined, court says\n\n", None),
    ("© AFP\n\n", None), ("Jo Berg, a reader of AFP\n\n", None), ("The World Bank (IBRD) - its lender - ", None),
    ("The mayor told AFP on Monday: ", None), ("The news agency (AFP) was the first to report it. ", None),
])
def test_a_credited_agency(head: str, agency: str | None) -> None:
    assert complete(Document.from_text(head + STORY, id="a")).agency == agency


@pytest.mark.parametrize(("end", "agency"), [
    ("— AFP", "AFP"), ("(Reuters)", "Reuters"), ("Source: Xinhua", "Xinhua"), ("© 2024 AFP", "AFP"),
    ("Copyright 2024 The Associated Press. All rights reserved. This material may not be published.", "AP"),
    ("Reuters", "Reuters"), ("The Associated Press contributed to this report.", None), ("Photo: AFP", None), ("(AP Photo/Jo Berg)", None),
    ("He was later hired by AFP.", None),
])
def test_an_agency_credited_at_the_end(end: str, agency: str | None) -> None:
    assert complete(Document.from_text(f"Ferry sinks\n\n{STORY}\n\n{end}\n", id="a")).agency == agency


@pytest.mark.parametrize(("known", "agency"), [
    ("author: Reuters", "Reuters"), ("author: 'Jo Berg, Associated Press'", "AP"), ("author: Reuters, agency: AFP", "AFP"),
    ("author: Jo Berg", None), ("author: Reuters reader Jo Berg", None)])
def test_an_agency_named_as_author(tmp_path: Path, known: str, agency: str | None) -> None:
    path = save(tmp_path, "a.txt", STORY)
    (tmp_path / "sources.yaml").write_text(f"- {{path: a.txt, {known}}}\n", encoding="utf-8")
    assert read_all([str(path)], load_manifest(str(tmp_path / "sources.yaml")))[0].agency == agency


def test_complete_keeps_what_was_given_and_changes_nothing_twice() -> None:
    document = Document.from_text(f"Ferry sinks\n\n{STORY}", id="a", title="Given", agency="AFP")
    once = complete(document)
    assert (once.title, once.agency, once.text) == ("Given", "AFP", document.text)
    assert complete(once) == once
    assert complete(Document.from_text("", id="b")).zones == ()


def test_a_folder_gives_its_readable_files_in_order(tmp_path: Path) -> None:
    (tmp_path / "story" / "deep").mkdir(parents=True)
    for name in ("b.txt", "a.md", "sources.yaml", "gold.yaml", "photo.jpg", "deep/c.HTML"):
        save(tmp_path / "story", name, STORY)
    (tmp_path / "story" / "link.txt").symlink_to(save(tmp_path, "outside.txt", STORY))
    (tmp_path / "story" / "loop").symlink_to(tmp_path)
    os.link(tmp_path / "story" / "b.txt", tmp_path / "story" / "z.txt")
    found = sources([str(tmp_path / "story"), str(tmp_path / "story" / "b.txt"), "gone.txt"])
    assert [Path(path).relative_to(tmp_path / "story").as_posix() for path in found[:3]] == ["a.md", "b.txt", "deep/c.HTML"]
    assert found[3:] == ("gone.txt",)


def test_equal_names_get_ids_of_their_own(tmp_path: Path) -> None:
    for folder in ("one", "two", "three/two"):
        (tmp_path / folder).mkdir(parents=True)
        save(tmp_path / folder, "story.txt", STORY + folder)
    paths = [str(tmp_path / folder / "story.txt") for folder in ("one", "two", "three/two")]
    assert [document.id for document in read_all(paths)] == ["story", "two/story", "two/story-2"]


def test_a_manifest_describes_and_lists(tmp_path: Path) -> None:
    save(tmp_path, "a.txt", f"Published: 7 May 2024\n\n{STORY}")
    save(tmp_path, "b.txt", STORY)
    save(tmp_path, "c.txt", STORY)
    rows = "- {path: a.txt, id: '07', published: 2024-05-08, agency: AP, family: Fjord, independent-of: b}\n- {path: b.txt, skip: true}\n"
    entries = load_manifest(save(tmp_path, "sources.yaml", rows))
    listed = read_all((), entries)
    assert [(document.id, document.status) for document in listed] == [("07", Status.READ), ("b", Status.SKIPPED)]
    assert (listed[0].published, listed[0].published_from, listed[0].agency) == (datetime.date(2024, 5, 8), PublishedFrom.MANIFEST, "AP")
    assert (listed[0].family, listed[0].independent_of) == ("Fjord", ("b",))
    assert [document.id for document in read_all([str(tmp_path)], entries)] == ["07", "b", "c"]


def test_readers_are_a_visible_table() -> None:
    assert {".txt", ".md", ".html"} <= set(READERS)


@pytest.mark.parametrize(("named", "found"), [
    (".", ["a.txt", "drafts/b.txt"]), ("drafts", ["drafts/b.txt"]), (".venv", [".venv/c.txt"]), (".venv/c.txt", [".venv/c.txt"])])
def test_a_folder_does_not_give_what_lies_in_hidden_ones(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, named: str,
                                                         found: list[str]) -> None:
    for name in ("a.txt", "drafts/b.txt", ".venv/c.txt", "drafts/.old/d.txt", ".git/e.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        save(tmp_path, name, STORY)
    monkeypatch.chdir(tmp_path)
    assert list(sources([named])) == found
