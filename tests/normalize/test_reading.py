"""A sentence word by word: base forms, names and values marked, clauses."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.language.sentences import sentences
from checker.model.text import Document, Span
from checker.normalize.naming.entities import entities
from checker.normalize.sentence.reading import read_sentence


def reading(text, *values):
    document = Document.from_text(text, id="d")
    split = sentences(document)
    spans = [Span(text.index(value), text.index(value) + len(value)) for value in values]
    return read_sentence(split[0], entities(document, split).within(split[0].span), spans)


def clauses(text, *values):
    read = reading(text, *values)
    return [" ".join(token.text for token in read.tokens[first:stop]) for first, stop in read.clauses]


def token(text, word, *values):
    return next(one for one in reading(text, *values).tokens if one.text == word)


@pytest.mark.parametrize(("word", "base", "family"), [
    ("killed", "kill", "kill"), ("troops", "troop", "n:soldier"), ("visited", "visit", "visit"), ("crashed", "crash", "crash"),
    ("tremor", "tremor", "n:earthquake"), ("lanterns", "lantern", "lantern")])
def test_base_form_and_family(word, base, family):
    found = token(f"Yesterday many {word} there.", word)
    assert (found.base, found.family) == (base, family)


def test_phrases_of_several_words_have_one_family():
    first, second = token("The crew laid off sailors.", "laid"), token("The crew laid off sailors.", "off")
    assert first.family == second.family == "cut-jobs"
    assert first.in_phrase
    assert not token("The crew laid bricks.", "laid").in_phrase


def test_names_and_values_are_marked():
    text = "In Tarn the mill paid 40 guards."
    assert token(text, "Tarn", "40").is_name
    assert token(text, "40", "40").is_value
    assert not token(text, "mill", "40").is_name
    assert not token(text, "guards", "40").is_value


@pytest.mark.parametrize(("word", "is_plural"), [
    ("lanterns", True), ("police", True), ("people", True), ("crew", True),
    ("lantern", False), ("glass", False), ("bus", False), ("crisis", False)])
def test_plurals(word, is_plural):
    assert token(f"Here {word} may fall.", word).is_plural is is_plural


@pytest.mark.parametrize(("text", "values", "wanted"), [
    ("Tarn lost 40 homes while Brask lost 12 barns.", ("40", "12"), ["Tarn lost 40 homes", "while Brask lost 12 barns ."]),
    ("Tarn lost 40 homes but Brask lost 12 barns.", ("40", "12"), ["Tarn lost 40 homes", "but Brask lost 12 barns ."]),
    ("Tarn lost 40 homes; Brask lost 12 barns.", ("40", "12"), ["Tarn lost 40 homes", "; Brask lost 12 barns ."]),
    ("Police arrested 54 marchers and fined 12 grocers.", ("54", "12"), ["Police arrested 54 marchers", "and fined 12 grocers ."]),
    ("The flood took 40 homes and 12 barns.", ("40", "12"), ["The flood took 40 homes and 12 barns ."]),
    ("Tarn and Brask lost 40 homes.", ("40",), ["Tarn and Brask lost 40 homes ."]),
    ("The flood took homes in Tarn.", (), ["The flood took homes in Tarn ."]),
])
def test_clauses(text, values, wanted):
    assert clauses(text, *values) == wanted


def test_ranges_of_places():
    read = reading("Tarn lost 40 homes.")
    assert read.range_of(Span(10, 12)) == (2, 3)
    assert read.range_of(Span(5, 12)) == (1, 3)
    assert read.clause_of(2) == (0, len(read.tokens))


WORDS = "Tarn lost 40 homes , and while Brask killed but 12 ; which fell men the".split()


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=14))
def test_clauses_cover_a_sentence_once_and_tokens_slice_back(words):
    text = " ".join(words)
    read = reading(text)
    assert [place for first, stop in read.clauses for place in range(first, stop)] == list(range(len(read.tokens)))
    assert all(left.span.end <= right.span.start for left, right in pairwise(read.tokens))
    assert all(text[one.span.start:one.span.end] == one.text for one in read.tokens)
    assert all(read.range_of(one.span) == (place, place + 1) for place, one in enumerate(read.tokens))


@pytest.mark.parametrize("number", ["214", "two hundred and fourteen"])
def test_no_clause_ends_inside_a_value(number):
    assert len(clauses(f"A barge that took {number} goats reached Ombrin on Monday.", number, "Monday")) == 1
