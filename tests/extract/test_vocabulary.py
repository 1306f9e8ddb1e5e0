"""What a sentence has in its vocabulary, by which extractors pass sentences over."""

from __future__ import annotations

import pytest

from checker.extract.figures.atoms import atoms, number_words
from checker.extract.scan import scan
from checker.extract.vocabulary import FIGURES, heads
from checker.language.sentences import sentences
from checker.model.text import Document


def _vocabulary(text: str) -> frozenset[str]:
    document = Document.from_text(text, id="a")
    return scan(document, sentences(document)).vocabularies[0]


@pytest.mark.parametrize(("text", "word"), [
    ("A Twenty-first try.", "first"), ("The ex-Minister left.", "minister"), ("Nobody’s fault.", "nobody"), ("About ½ a mile.", FIGURES),
    ("Room 2b is shut.", FIGURES), ("In MAY we met.", "may"), ("It was five o'clock.", "clock")])
def test_holds_the_parts_of_joined_words_and_figures(text: str, word: str) -> None:
    assert word in _vocabulary(text)


@pytest.mark.parametrize("text", ["The mayor spoke of the pier.", "An hour of rain and of wind.", "The point of it, and more."])
def test_has_no_figures_without_digits(text: str) -> None:
    assert FIGURES not in _vocabulary(text)
    assert not [atom for atom in atoms(text, 0, len(text)) if atom.role not in ("and", "of", "article", "point")]
    assert _vocabulary(text).isdisjoint(number_words())


def test_heads_are_first_words() -> None:
    assert heads(["year to date", "Annual", "(daily)"]) == {"year", "annual", "daily"}
