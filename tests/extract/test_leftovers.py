"""No number is passed over in silence: what no extractor takes is counted with its reason."""

from __future__ import annotations

import re
from collections import Counter
from importlib import import_module
from pathlib import Path

import pytest

from checker.extract.figures.readings import MAX_NUMBERS
from checker.language.sentences import sentences
from checker.model.claim import Kind, Mention
from checker.model.text import Document
from checker.read import read

SEEDS = sorted((Path(__file__).parents[2] / "seeds").rglob("*.txt"))
extract = import_module("checker.extract.mentions").extract


def kinds(text):
    document = Document.from_text(text, id="a")
    return Counter(item.kind if isinstance(item, Mention) else item.reason for item in extract(document, sentences(document)))


@pytest.mark.parametrize(("text", "wanted"), [
    ("The file is harbor_2024.jpg, the host is port-x7.example.", {"id": 2}), ("The Kestrel k3 sells well.", {"id": 1}),
    ("It weighs 5 kg and cost $9.", {Kind.MEASURE: 1, Kind.MONEY: 1}), ("Nobody knows one from another.", {}), ("They both left.", {})])
def test_digits_in_names_are_counted(text, wanted):
    assert kinds(text) == wanted


@pytest.mark.parametrize("amount", ["{} boats", "${}", "{} km", "{}%", "{} hours", "{}th"])
def test_numbers_beyond_the_limit_are_counted_one_by_one(amount):
    found = kinds("It holds " + ", ".join(amount.format(number) for number in range(10, 10 + MAX_NUMBERS + 60)) + ".")
    assert found.total() == MAX_NUMBERS + 60
    assert found["too-many-numbers"] <= 60


def test_number_words_beyond_the_limit_are_counted():
    assert kinds("It holds " + "two boats, " * (MAX_NUMBERS + 25) + "and no more.") == {Kind.COUNT: MAX_NUMBERS, "too-many-numbers": 25}


def test_a_sentence_at_the_limit_is_read_whole():
    assert kinds("It holds " + "2 boats, " * MAX_NUMBERS + "and no more.") == {Kind.COUNT: MAX_NUMBERS}


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_every_digit_of_the_stories_is_accounted_for(path):
    document = read(str(path))
    items = [item for item in extract(document, sentences(document)) if not (isinstance(item, Mention) and item.kind is Kind.QUOTE)]
    spans = [span for item in items for span in (item.span, *(part for _, part in getattr(item, "parts", ())))]
    missed = [digits for digits in re.finditer(r"\d+", document.text)
              if not any(span.start < digits.end() and digits.start() < span.end for span in spans)]
    assert [document.text[digits.start() - 20:digits.end() + 20] for digits in missed] == []
