"""No mix of comments, code and words loses or moves a character, and what an inline ignore holds for lies in the text."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from checker.model.comments import COMMENT, without_comments
from checker.model.text import Status, ZoneName
from checker.pipeline import claims_of
from checker.read import read

PIECES = st.sampled_from((
    "<!--", "-->", "<!-- checker: ignore generic.count — early -->", "<!-- checker: ignore-file courts -->", "<!---->", "<!-->", "<!-",
    "checker: ignore a — b", "`", "``", "```\n", "~~~\n", "\n", "\n\n", "\r\n", "\r\n\r\n", "\\", "- ", "> ", "1. ", "# ", "| ", "---\n",
    "  ", "    ", "\t", "<p>", "</p>", "<div>", "<b>", "</b>", "<script>", "</script>", "<!DOCTYPE html>", "<br>", "<td>", "<?x y?>",
    "&lt;!--", "Nine people died in Brandal on Tuesday.", "The boat carried", "214", "passengers", "40 km", "\u00e9", "\U0001f600",
    "\u202e", "\0", "\ufeff"))
MIX = st.lists(PIECES, max_size=30).map("".join)
FAR = settings(max_examples=150, deadline=None)


def document(name: str, text: str):
    with TemporaryDirectory() as folder:
        path = Path(folder, name)
        path.write_bytes(text.encode())
        return read(str(path)), path.read_bytes().decode("utf-8-sig")


@pytest.mark.parametrize("name", ["a.md", "a.txt", "a.html"])
@FAR
@given(text=MIX)
@example(text="<!-- checker: ignore a — b -->")
@example(text="<p>Nine <!-- checker: ignore a — b --> people died.")
@example(text="---\n<!-- checker: ignore a — b -->\n---\nNine people died.")
def test_any_mix_is_read(name, text):
    found, written = document(name, text)
    if found.status is Status.SKIPPED:
        return
    if not name.endswith("html"):
        assert found.text == written
    assert "".join(found.text[zone.span.start:zone.span.end] for zone in found.zones) == found.text
    assert all(left.span.end == right.span.start for left, right in pairwise(found.zones))
    assert all(zone.name is ZoneName.FURNITURE for zone in found.zones if zone.why == COMMENT)
    lines = written.split("\n")
    for one in found.ignores:
        assert 0 <= one.start <= one.end <= len(found.text)
        assert lines[one.line - 1].startswith("<!--", one.column - 1)
        assert found.text[one.start:one.end].strip() or one.start == one.end
    for claim in claims_of(found)[0]:
        assert found.text[claim.span.start:claim.span.end] == claim.text


@FAR
@given(MIX)
def test_a_text_without_comments_keeps_its_lines_and_everything_else(text):
    found, _ = document("a.md", text)
    plain = without_comments(found).text
    assert len(plain) == len(found.text)
    assert [one.end() for one in re.finditer("[\r\n]", plain)] == [one.end() for one in re.finditer("[\r\n]", found.text)]
    assert all(new in (old, " ") for new, old in zip(plain, found.text, strict=True))
    assert without_comments(found) == found or "<!--" in text
