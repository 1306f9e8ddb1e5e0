"""What holds for every format of a report, whoever adds it: told in the pages, the same bytes, and nothing that words of others can do."""

from __future__ import annotations

import dataclasses
import io
import json
import re
import zipfile
from functools import cache
from pathlib import Path

import pytest

from checker.model.finding import Review
from checker.pipeline import check_paths
from checker.report import FORMATS
from checker.report.files import composed
from checker.text import HIDDEN

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs/how-to/share-and-compare-reports.md").read_text(encoding="utf-8")
HOSTILE = ["=cmd|'/c calc'!A0", "\uff1dSUM(1)", "<script>alert(1)</script>", "[a](javascript:alert(1)) @ada #1",
           "\x1b[31mred\x07", "\u202egnp.exe", "two\r\nlines\t", "half\ud800 \ufffe", "::error::no",
           "`a` | b | ```", "]]> --> </details>", "\\u0041 \\n _x0041_"]


@cache
def story():
    folder = ROOT / "seeds/summit"
    return check_paths(sorted(map(str, folder.glob("*.txt"))), manifest=str(folder / "sources.yaml"))


def with_words(words):
    """A run in which documents, rules and people say these words wherever they can, and every finding is decided."""
    result = story()
    documents = tuple(dataclasses.replace(one, publisher=words, title=words, path=f"{words}.txt", url=words) for one in result.documents)
    findings = tuple(dataclasses.replace(one, message=words, reasons=(words,), ask=(words,), rule=words,
                                         review=Review("confirmed", words, words, words, words, words)) for one in result.findings)
    rules = tuple(dataclasses.replace(rule, title=words) for rule in result.rules)
    return dataclasses.replace(result, documents=documents, findings=findings, rules=rules, version=words)


def texts(form, result):
    """The text of a report; of a workbook, of each of its parts."""
    data = composed(result, form)
    if not form.is_binary:
        return [data.decode("utf-8")]
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        return [parts.read(name).decode("utf-8") for name in parts.namelist()]


def test_every_format_is_told_in_the_pages():
    told = re.findall(r"^\| `-f ([a-z-]+)` \| (.+) \|$", PAGE, re.MULTILINE)
    assert [name for name, _ in told] == list(FORMATS)
    assert [name for name, words in told if FORMATS[name].summary.replace("`", "") not in words.replace("`", "")] == []


def test_every_format_has_a_file_name_of_its_own():
    examples = [form.example for form in FORMATS.values()]
    assert len(set(examples)) == len(examples)
    assert all(name == form.name for name, form in FORMATS.items())


@pytest.mark.parametrize("form", FORMATS.values(), ids=FORMATS)
def test_the_same_result_gives_the_same_bytes(form):
    assert composed(story(), form) == composed(story(), form)


@pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))
@pytest.mark.parametrize("form", FORMATS.values(), ids=FORMATS)
def test_no_words_of_others_do_anything(form, words, monkeypatch):
    monkeypatch.setenv("NO_COLOR", "1")
    breaks = set("\r\n" if form.name in {"csv", "claims-csv", "xlsx"} else "\n")
    for text in texts(form, with_words(words)):
        assert {found.group() for found in HIDDEN.finditer(text)} <= breaks
        assert "<script>alert" not in text or form.name not in {"html", "md", "xlsx"}
        assert not any(line.startswith("::") for line in text.splitlines())


@pytest.mark.parametrize("form", [form for form in FORMATS.values() if form.example.endswith(".json")], ids=lambda form: form.name)
@pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))
def test_json_stays_json(form, words):
    assert json.loads(texts(form, with_words(words))[0]) is not None


@pytest.mark.parametrize("form", FORMATS.values(), ids=FORMATS)
def test_nothing_found_can_be_written(form):
    bare = dict.fromkeys(("findings", "claims", "documents", "rules", "near_misses", "one_origins"), ())
    empty = dataclasses.replace(story(), near_misses_in_all=0, **bare)
    assert composed(empty, form) or form.name in {"jsonl", "concise", "github", "rdjsonl"}
