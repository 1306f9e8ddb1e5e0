"""Noun phrases around a value: what is counted behind it, what is measured before it."""

from __future__ import annotations

import pytest

from checker.language.sentences import sentences
from checker.model.text import Document, Span
from checker.normalize.context.counted_nouns import attached_noun, ordinal_noun, right_noun
from checker.normalize.naming.entities import entities
from checker.normalize.sentence.noun_phrases import is_verb, left_noun
from checker.normalize.sentence.reading import read_sentence


def parsed(text, value):
    """The reading of a sentence, and the range of tokens that its value takes."""
    document = Document.from_text(text, id="d")
    split = sentences(document)
    span = Span(text.index(value), text.index(value) + len(value))
    read = read_sentence(split[0], entities(document, split).within(split[0].span), [span])
    return read, *read.range_of(span)


def words(read, phrase):
    """Head and modifiers as written; empty where there is no phrase."""
    return (read.tokens[phrase.head].text, [read.tokens[place].text for place in phrase.modifiers]) if phrase else ()


@pytest.mark.parametrize(("text", "value", "head", "modifiers"), [
    ("Tarn has 12 windmills.", "12", "windmills", []),
    ("Tarn has 12 old wooden windmills near the river.", "12", "windmills", ["old", "wooden"]),
    ("Some 300 of the windmills fell.", "300", "windmills", []),
    ("There are 12 Kotavian windmills.", "12", "windmills", ["Kotavian"]),
    ("Some 90 police guarded it.", "90", "police", []),
    ("Tarn lost 40 windmills, 12 barns and a mill.", "40", "windmills", []),
])
def test_the_counted_noun(text, value, head, modifiers):
    read, _, end = parsed(text, value)
    assert words(read, right_noun(read, end)) == (head, modifiers)


@pytest.mark.parametrize(("text", "value"), [
    ("The toll rose to 31.", "31"),
    ("The fire killed 14, the windmills burned.", "14"),
    ("About 40 were windmills.", "40"),
    ("It fell by 12 and rose again.", "12"),
])
def test_nothing_is_counted_where_the_phrase_ends(text, value):
    read, _, end = parsed(text, value)
    assert right_noun(read, end) is None


@pytest.mark.parametrize(("text", "value", "head"), [
    ("The toll rose to 31.", "31", "toll"),
    ("Turnout was 61 percent.", "61 percent", "Turnout"),
    ("Lumen cut its debt to $40 million.", "$40 million", "debt"),
    ("In 2022, revenue grew by 12%.", "12%", "revenue"),
    ("The number of windmills stood at 24.", "24", "windmills"),
    ("Lumen had a profit of $3 million.", "$3 million", "profit"),
    ("He stole jewels worth €450,000.", "€450,000", "jewels"),
    ("She has a house worth up to €450,000.", "€450,000", "house"),
    ("A painting worth €450,000 was stolen.", "€450,000", "painting"),
    ("The dock is worth €450,000.", "€450,000", "dock"),
    ("The flood, which caused a loss of $3 million, ended.", "$3 million", "loss"),
])
def test_the_thing_measured_before(text, value, head):
    read, start, _ = parsed(text, value)
    assert words(read, left_noun(read, start))[0] == head


@pytest.mark.parametrize(("text", "value"), [("12 fell.", "12"), ("Some 12 fell.", "12"), ("Kotavia has 12.", "12"),
                                           ("It raised €450,000.", "€450,000"), ("He is worth €450,000.", "€450,000")])
def test_nothing_is_measured_where_nothing_stands_before(text, value):
    read, start, _ = parsed(text, value)
    assert left_noun(read, start) is None


@pytest.mark.parametrize(("text", "value", "head"), [
    ("Kotavia paid $4 million in bribes.", "$4 million", "bribes"),
    ("It was a $70 million deal.", "$70 million", "deal"),
    ("It shipped $9 million worth of grain.", "$9 million", "grain"),
])
def test_the_noun_right_by_a_sum(text, value, head):
    read, start, end = parsed(text, value)
    assert words(read, attached_noun(read, start, end, is_sum=True))[0] == head


@pytest.mark.parametrize(("text", "value"), [
    ("It cost $70 million.", "$70 million"),
    ("It cost $70 million to build.", "$70 million"),
    ("It cost $70 million in Kotavia.", "$70 million"),
    ("Lumen earned $70 million, a record.", "$70 million"),
])
def test_no_noun_right_by_a_sum(text, value):
    read, start, end = parsed(text, value)
    assert attached_noun(read, start, end, is_sum=True) is None


@pytest.mark.parametrize(("text", "value", "head"), [
    ("Roon made her third visit to Tarn.", "third", "visit"),
    ("The 16th Orvand summit opened.", "16th", "summit"),
    ("It was the second such fire in Tarn.", "second", "fire"),
])
def test_what_an_ordinal_numbers(text, value, head):
    read, _, end = parsed(text, value)
    assert words(read, ordinal_noun(read, end))[0] == head


@pytest.mark.parametrize(("text", "value"), [("She came third.", "third"), ("He was second in Tarn.", "second")])
def test_an_ordinal_may_number_nothing(text, value):
    read, _, end = parsed(text, value)
    assert ordinal_noun(read, end) is None


@pytest.mark.parametrize(("word", "wanted"), [
    ("burned", True), ("was", True), ("sank", True), ("hit", True),
    ("windmills", False), ("windmill", False), ("Tarn", False), ("smaller", False), ("nearly", False)])
def test_forms_of_verbs(word, wanted):
    read, start, _ = parsed(f"Yesterday the mayor {word} there 12.", word)
    assert is_verb(read.tokens[start]) is wanted or read.tokens[start].is_value
