from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.extract.calendar.date_forms import STARTERS
from checker.extract.calendar.date_words import date_words, may_hold_date
from checker.extract.vocabulary import vocabulary
from checker.language.words import words
from checker.model.text import Sentence, Span, ZoneName

_PIECES = st.sampled_from([
    "May", "12", "2024", "Oct.", "-", ",", "the", "of", "last", "week", "Monday", "in", "and", "nineteen", "ninety", "first", "half", "two",
    "quarter", "1990s", "22nd", "Christmas", "ago", "3/4", "2024-10-22", "fall", "year's", "now", "from", "Q3", "FY25", "later", "hours",
    "thousand", "the night", "3 p.m.", "11:40", "New Year's Eve", "at the moment", "twenties", "the", "goats", "ate", "8", "3Q", "H1"])


def vocabulary_of(text: str) -> frozenset[str]:
    span = Span(0, len(text))
    return vocabulary(Sentence(0, 0, span, ZoneName.BODY, words(text, span)))


@settings(max_examples=300, deadline=None)
@given(st.lists(_PIECES, max_size=8))
def test_the_quick_look_passes_every_sentence_that_may_hold_a_date(pieces: list[str]) -> None:
    text = " ".join(pieces)
    span = Span(0, len(text))
    assert may_hold_date(text, span, vocabulary_of(text)) or not STARTERS.search(date_words(text, span).classes)


@pytest.mark.parametrize("text", ["The goats ate the hay.", "He sold 40 goats for a good price.", "It was the first of its kind."])
def test_most_sentences_need_no_second_look(text: str) -> None:
    assert not may_hold_date(text, Span(0, len(text)), vocabulary_of(text))


@pytest.mark.parametrize(("text", "classes"), [
    ("on 3 May 2019", "pDmY"), ("the third quarter", "toq"), ("two weeks ago", "nUa"), ("New Year's Eve", "H"),
    ("in nineteen ninety-six", "iY"), ("at 3 p.m. GMT on Monday", "pTpW"), ("12,024 goats", "N_")])
def test_each_word_has_its_class(text: str, classes: str) -> None:
    assert date_words(text, Span(0, len(text))).classes == classes
