"""The manifest: what it takes, and where it says the fault is."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from checker.errors import InputError
from checker.model.text import Status, ZoneName
from checker.read import load_manifest, read

STORY = "Ferry sinks\n\nNine people died, the coast guard said.\nTwo are missing.\nCall our desk with what you saw, 24 hours a day.\n"


def manifest(folder: Path, text: str) -> str:
    path = folder / "sources.yaml"
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_every_key(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY, encoding="utf-8")
    (tmp_path / "b.txt").write_text(STORY, encoding="utf-8")
    (tmp_path / "sub").mkdir()
    entry = load_manifest(manifest(tmp_path, """
sources:
  - path: sub/../a.txt
    id: 007
    publisher: Sund Post
    published: 2024-05-07
    url: https://sund.example/ferry
    agency: AP
    title: "No"
    author: Jo Berg
    family: Fjord Media
    independent-of: [b, b]
    language: en
    skip: false
    zones:
      - {zone: furniture, lines: 4-5}
      - {zone: quote, from: "Nine", to: "died"}
  - path: b.txt
"""))[0]
    assert (entry.path, entry.id, entry.published) == (str(tmp_path / "a.txt"), "007", datetime.date(2024, 5, 7))
    assert (entry.publisher, entry.url, entry.agency, entry.title) == ("Sund Post", "https://sund.example/ferry", "AP", "No")
    assert (entry.author, entry.family, entry.language, entry.skip) == ("Jo Berg", "Fjord Media", "en", False)
    assert entry.independent_of == ("b",)
    assert [(zone.name, zone.lines, zone.start, zone.stop) for zone in entry.zones] == [
        (ZoneName.FURNITURE, (4, 5), "", ""), (ZoneName.QUOTE, None, "Nine", "died")]


@pytest.mark.parametrize(("text", "where", "words"), [
    ("- {path: a.txt, publisher: A, publishd: 2024-05-07}", "1:31", "did you mean 'published'?"),
    ("source:\n  - path: a.txt", "1:1", "did you mean 'sources'?"),
    ("- {id: a}", "1:3", "without a path"),
    ("- a.txt", "1:3", "path: article.txt"),
    ("sources: []", "1:10", "a list of sources"),
    ("", "1:1", "a list of sources"),
    ("just text", "1:1", "a list of sources"),
    ("- {path: a.txt, published: 2024-02-30}", "1:28", "day of the calendar"),
    ("- {path: a.txt, published: 7 May 2024}", "1:28", "write it as 2024-10-22"),
    ("- {path: a.txt, published: 2024}", "1:28", "day of the calendar"),
    ("- {path: a.txt, publisher: [A, B]}", "1:28", "is a text"),
    ("- {path: a.txt, id: true}", "1:21", "is a text"),
    ("- {path: a.txt, id: ''}", "1:21", "is a text"),
    ("- {path: a.txt, skip: yes}", "1:23", "true or false"),
    ("- {path: a.txt, id: x}\n- {path: b.txt, id: x}", "2:21", "first in line 1"),
    ("- {path: a.txt}\n- {path: ./a.txt}", "2:10", "a second time"),
    ("- {path: a.txt, id: x, id: y}", "1:24", "a second time"),
    ("- &a {path: a.txt}\n- *a", "1:3", "anchor"),
    ("- {path: a.txt, zones: all}", "1:24", "is a list"),
    ("- {path: a.txt, id: x, independent-of: y}\n- {path: b.txt, id: z}", "1:40", "known: x, z"),
    ("- {path: a.txt, independent-of: [bb]}\n- {path: b.txt}", "1:33", "no other source has the id 'bb'"),
    ("- {path: a.txt, independent-of: a}", "1:33", "no other source"),
    ("- {path: a.txt, independent-of: [[b]]}", "1:34", "is a text"),
    ("- {path: a.txt, zones: [{zone: footer, lines: 1}]}", "1:32", "unknown zone"),
    ("- {path: a.txt, zones: [{zone: titel, lines: 1}]}", "1:32", "did you mean 'title'?"),
    ("- {path: a.txt, zones: [{zone: title}]}", "1:25", "either"),
    ("- {path: a.txt, zones: [{zone: title, lines: 1, from: x}]}", "1:25", "either"),
    ("- {path: a.txt, zones: [{zone: title, lines: 9-3}]}", "1:46", "range of line numbers"),
    ("- {path: a.txt, zones: [{zone: title, line: 9}]}", "1:39", "did you mean 'lines'?"),
    ("- {path: a.txt", "1:", "not valid YAML"),
    ("- {path: a.txt, publisher: A}", "1:10", "no file 'a.txt' (correct the path, which starts from the manifest's folder"),
    ("sources:\n  - path: .\n    skip: true", "2:11", "no file '.'"),
])
def test_a_fault_is_told_with_its_place_and_its_remedy(tmp_path: Path, text: str, where: str, words: str) -> None:
    path = manifest(tmp_path, text)
    with pytest.raises(InputError) as caught:
        load_manifest(path)
    place = ":" + where.rstrip(":") + ":" if not where.endswith(":") else ":"
    assert f"sources.yaml{place}" in str(caught.value)
    assert words in str(caught.value)


def test_a_manifest_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        load_manifest(str(tmp_path / "gone.yaml"))
    with pytest.raises(InputError, match="cannot be read"):
        load_manifest(str(tmp_path))
    (tmp_path / "latin.yaml").write_bytes("- {path: café.txt}".encode("cp1252"))
    with pytest.raises(InputError, match="UTF-8"):
        load_manifest(str(tmp_path / "latin.yaml"))


def test_zones_of_the_manifest_outweigh_our_own(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(STORY, encoding="utf-8")
    text = "- path: a.txt\n  zones: [{zone: furniture, lines: 5}, {zone: caption, from: Two are, to: missing.}]"
    document = read(str(path), load_manifest(manifest(tmp_path, text))[0])
    named = [(zone.name.value, document.text[zone.span.start:zone.span.end].strip()) for zone in document.zones]
    assert named == [("title", "Ferry sinks"), ("body", "Nine people died, the coast guard said."), ("caption", "Two are missing."),
                     ("body", ""), ("furniture", "Call our desk with what you saw, 24 hours a day.")]
    assert "".join(document.text[zone.span.start:zone.span.end] for zone in document.zones) == STORY


MISPLACED = ["{zone: furniture, lines: 70-80}", "{zone: furniture, from: Nowhere}", "{zone: title, from: Nine, to: nowhere}"]


@pytest.mark.parametrize("zone", MISPLACED)
def test_a_zone_that_the_text_does_not_have_is_told(tmp_path: Path, zone: str) -> None:
    path = tmp_path / "a.txt"
    path.write_text(STORY, encoding="utf-8")
    document = read(str(path), load_manifest(manifest(tmp_path, f"- {{path: a.txt, zones: [{zone}]}}"))[0])
    assert document.status is Status.PARTLY_READ
    assert "zones" in (document.reason or "")
    assert document.text == STORY
