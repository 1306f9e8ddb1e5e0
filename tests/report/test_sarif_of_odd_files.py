"""SARIF of real files with odd names, line ends and characters: valid, and at the very words, whatever stands before them."""

import json
from pathlib import Path
from urllib.parse import unquote

import jsonschema
import pytest

from checker import cli

SCHEMA = jsonschema.Draft4Validator(json.loads((Path(__file__).parent / "data/sarif-schema-2.1.0.json").read_text(encoding="utf-8")))
HEAD = "---\npublished: 2025-03-05\n---\n\n# Ferries\n\n"
TOLD = "{}The ferry Santa Rita carried {} passengers from Port Alder to Fenmouth on Tuesday.\n"
NAMES = ("a ferry.md", "Žluť – übung.md", "100% #1 [x].md", "a+b&c=d;e.md", "日本 🚢.md", "it's \"quoted\".md", "%20.md", "..md.md")
BEFORE = ("", "🚢 ", "👩‍🚒 ", "– “é” ", "Žluťoučký kůň. ")


def units(text):
    return len(text.encode("utf-16-le")) // 2


def run(folder, monkeypatch, *words):
    monkeypatch.chdir(folder)
    assert cli.run(("check", *words, "-f", "sarif:out.sarif", "-f", "text:out.txt")) in {0, 1, 2}
    log = json.loads((folder / "out.sarif").read_text(encoding="utf-8"))
    assert [error.message for error in SCHEMA.iter_errors(log)] == []
    return log["runs"][0]


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
@pytest.mark.parametrize("before", BEFORE)
@pytest.mark.parametrize("name", NAMES[:2])
def test_region_is_the_number(tmp_path, monkeypatch, name, before, ends):
    (tmp_path / ".git").mkdir()
    for file, number in ((name, 214), ("wire.md", 231)):
        (tmp_path / file).write_bytes((HEAD + TOLD.format(before, number)).replace("\n", ends).encode("utf-8"))
    found = run(tmp_path, monkeypatch, name, "wire.md")["results"]
    assert len(found) == 2
    for one in found:
        (physical,) = (place["physicalLocation"] for place in one["locations"])
        path, region = unquote(physical["artifactLocation"]["uri"]), physical["region"]
        line = (tmp_path / path).read_bytes().decode("utf-8").split("\n")[region["startLine"] - 1]
        encoded = line.encode("utf-16-le")
        words = encoded[2 * (region["startColumn"] - 1):2 * (region["endColumn"] - 1)].decode("utf-16-le")
        assert words == one["properties"]["value"]
        assert region["endColumn"] - 1 <= units(line)


@pytest.mark.parametrize("name", NAMES)
def test_address_leads_to_the_file(tmp_path, monkeypatch, name):
    (tmp_path / ".git").mkdir()
    for file, number in ((f"drafts & more/{name}", 214), ("wire.md", 231)):
        (tmp_path / file).parent.mkdir(exist_ok=True)
        (tmp_path / file).write_text(HEAD + TOLD.format("", number), encoding="utf-8")
    found = run(tmp_path, monkeypatch, f"drafts & more/{name}", "wire.md")["results"]
    uris = {one["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for one in found}
    assert {unquote(uri) for uri in uris} == {f"drafts & more/{name}", "wire.md"}
    assert all(uri.isascii() and not set(uri) & set(' #?"[]') for uri in uris)


def test_side_outside_the_checkout_is_no_location(tmp_path, monkeypatch):
    (tmp_path / "desk/.git").mkdir(parents=True)
    (tmp_path / "desk/draft.md").write_text(HEAD + TOLD.format("", 214), encoding="utf-8")
    (tmp_path / "secret folder").mkdir()
    (tmp_path / "secret folder/wire.md").write_text(HEAD + TOLD.format("", 231), encoding="utf-8")
    (only,) = run(tmp_path / "desk", monkeypatch, "draft.md", "../secret folder/wire.md")["results"]
    assert only["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "draft.md"
    assert "231" in only["message"]["text"]
    assert "secret" not in (tmp_path / "desk/out.sarif").read_text(encoding="utf-8")


def test_nothing_found_is_valid(tmp_path, monkeypatch):
    (tmp_path / "a.md").write_text("It rained.\n", encoding="utf-8")
    assert run(tmp_path, monkeypatch, "a.md")["results"] == []


def test_fingerprints_stay_when_lines_move(tmp_path, monkeypatch):
    (tmp_path / ".git").mkdir()
    prints = []
    for before in ("", "It rained in the hills.\n\nNobody minded.\n\n"):
        for file, number in (("draft.md", 214), ("wire.md", 231)):
            (tmp_path / file).write_text(HEAD + before + TOLD.format("", number), encoding="utf-8")
        found = run(tmp_path, monkeypatch, "draft.md", "wire.md")["results"]
        prints.append({one["partialFingerprints"]["primaryLocationLineHash"] for one in found})
    assert prints[0] == prints[1]
    assert len(prints[0]) == 2
