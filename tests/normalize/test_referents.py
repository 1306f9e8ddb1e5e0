"""Names that a sentence means without saying them, where one antecedent is clear; else none."""

from __future__ import annotations

import datetime as dt

import pytest

import checker

DAY = dt.date(2024, 10, 22)


def of(text, words):
    """The names of the last claim on these words."""
    found = checker.extract(checker.Document.from_text(text, id="d", published=DAY))
    return [claim.about.entities for claim in found if claim.text == words][-1]


@pytest.mark.parametrize(("text", "words", "names"), [
    ("Lumen Energy closed a mine. The company employs 4,000 people.", "4,000", ("Lumen Energy",)),
    ("Lumen Energy closed a mine. It employs 4,000 people.", "4,000", ("Lumen Energy",)),
    ("Lumen Energy closed a mine. Its yard employs 4,000 people.", "4,000", ("Lumen Energy",)),
    ("Ilse Roon came to Tarn. She has 3 children.", "3", ("Ilse Roon",)),
    ("Ilse Roon met Otto Falk in Tarn. The two have met 44 times.", "44", ("Ilse Roon", "Otto Falk")),
    ("Ilse Roon met Otto Falk in Tarn. Both have served 12 years.", "12 years", ("Ilse Roon", "Otto Falk")),
    ("Ilse Roon visited Tarn on Monday. The visit lasted three days.", "three days", ("Ilse Roon", "Tarn")),
])
def test_one_antecedent(text, words, names):
    assert of(text, words) == names


@pytest.mark.parametrize(("text", "words"), [
    ("Lumen Energy bought Marrick Foods. The company employs 4,000 people.", "4,000"),
    ("Lumen Energy bought Marrick Foods. It employs 4,000 people.", "4,000"),
    ("Lumen Energy closed a mine. The company car cost $30,000.", "$30,000"),
    ("Lumen Energy closed a mine. A company of 40 soldiers came.", "40"),
    ("Lumen Energy closed. One left. Another left. The company employs 4,000 people.", "4,000"),
    ("Ilse Roon met Otto Falk in Tarn. She has 3 children.", "3"),
    ("Ilse Roon met Otto Falk and Nora Finch. The two have met 44 times.", "44"),
    ("Ilse Roon visited Tarn. Otto Falk visited Brask. The visit cost $3 million.", "$3 million"),
    ("Ilse Roon spoke in Tarn. The visit lasted three days.", "three days"),
])
def test_no_clear_antecedent(text, words):
    assert of(text, words) == ()
