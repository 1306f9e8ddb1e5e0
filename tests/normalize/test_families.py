"""Canonical words: base forms, sets of nouns, families of verbs, and how rare a word is."""

from __future__ import annotations

import pytest

from checker.language.sentences import sentences
from checker.lexicon import table
from checker.model.text import Document
from checker.normalize.families import base, families, family_of, phrase_at, weight
from checker.normalize.sentence.tokens import tokens_of


@pytest.mark.parametrize(("word", "wanted"), [
    ("killed", "kill"), ("sank", "sink"), ("troops", "troop"), ("met", "meet"), ("homes", "home"),
    ("Visits", "visit"), ("lantern", "lantern")])
def test_base_forms(word, wanted):
    assert base(word) == wanted


@pytest.mark.parametrize(("one", "other"), [
    ("death", "dead"), ("kill", "die"), ("wound", "injure"), ("soldier", "troop"), ("tremor", "quake"), ("destroy", "demolish")])
def test_words_of_one_family(one, other):
    assert family_of(one) == family_of(other)


@pytest.mark.parametrize(("text", "told"), [
    ("Two ships wait.", "n:ship"), ("The train left.", "n:train"), ("They shipped fish.", "sell"), ("Staff trained there.", "train"),
    ("Crews fought the fires.", "n:fire"), ("She was fired.", "dismiss")])
def test_a_thing_is_told_from_the_deed_of_its_name(text, told):
    document = Document.from_text(text, id="d")
    words = tokens_of(sentences(document)[0], set(), set())
    assert told in {word.family for word in words}


@pytest.mark.parametrize(("one", "other"), [
    ("kill", "injure"), ("soldier", "civilian"), ("export", "import"), ("win", "beat up"), ("revenue", "profit"), ("lantern", "lamp post")])
def test_words_of_two_families(one, other):
    assert family_of(one) != family_of(other)


def test_a_word_of_no_family_is_its_own():
    assert family_of("lantern") == "lantern"


def test_opposed_families_oppose_each_other():
    opposed = families().opposed
    assert opposed
    assert all(one in opposed[other] for one, others in opposed.items() for other in others)
    assert all(one not in others for one, others in opposed.items())


def test_a_rise_is_no_fall():
    assert not families().up & families().down


def test_every_set_of_nouns_has_a_kind():
    known = families()
    assert set(known.nouns.values()) == set(known.kinds)
    assert all(known.kinds.values())


def test_no_word_stands_in_two_sets_of_nouns():
    words = [word for one in table("nouns")["sets"].values() for word in one["words"]]
    assert sorted(word for word in set(words) if words.count(word) > 1) == []


@pytest.mark.parametrize(("words", "start", "wanted"), [
    ("the mill burn down today", 2, (2, 3)),
    ("the fire burn", 2, None),
    ("burn the house", 0, None),
])
def test_phrases_side_by_side(words, start, wanted):
    phrase = next(one for one in families().phrases["burn"] if one.parts == (("burn", "down"),))
    assert phrase_at(words.split(), start, phrase) == wanted


def test_phrases_with_a_gap():
    phrase = next(one for one in families().phrases["claim"] if one.parts == (("claim",), ("life",)))
    assert phrase_at("the fire claim 14 life".split(), 2, phrase) == (2, 4)
    assert phrase_at("claim a b c d e f g life".split(), 0, phrase) is None


@pytest.mark.parametrize(("word", "wanted"), [("the", 0), ("an", 0), ("say", 0), ("visit", 1), ("frobnicate", 4), ("earthquake", 4)])
def test_weights(word, wanted):
    assert weight(word) == wanted


def test_rarer_words_weigh_more():
    assert weight("the") < weight("visit") < weight("summit") < weight("turbine")
