"""Days in titles are no dates; days in what people say, and named days, are."""

from __future__ import annotations

import pytest

import checker


def dates(text):
    return [claim.text for claim in checker.extract(checker.Document.from_text(text, id="a")) if claim.kind == "date"]


@pytest.mark.parametrize("text", [
    "Verrin told “Tarn News Sunday” that he quit.",
    'She spoke on the "Today" show.',
    "The “Brask on Sunday” paper had the story.",
    'He was asked on "Face Monday." Then he left.',
])
def test_a_title(text):
    assert dates(text) == []


@pytest.mark.parametrize(("text", "wanted"), [
    ("“Today we won,” she said.", ["Today"]),
    ("“See you Sunday,” Verrin wrote.", ["Sunday"]),
    ("“We will meet on Monday,” Verrin told Brask News.", ["Monday"]),
    ("Shops were full on “Black Friday.”", ["Black Friday"]),
    ('Verrin wrote "Last Monday" below it.', ["Last Monday"]),
])
def test_what_is_said(text, wanted):
    assert dates(text) == wanted
