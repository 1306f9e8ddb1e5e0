"""What alignment reads of a claim: names, places, doers, starting points, events, cues; never its value."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

import checker
from checker.normalize.naming.name_keys import name_key

DAY = dt.date(2023, 2, 1)


def traits(text, words):
    document = checker.Document.from_text(text, id="d", published=DAY)
    return next(claim.traits for claim in checker.extract(document) if claim.text == words)


@pytest.mark.parametrize(("one", "other"), [
    ("Kotavia", "Kotavian"), ("Mirvania", "Mirvanian"), ("Kotavia", "Kotavia’s"), ("Orsova", "orsova"),
    ("Chinese", "Chin"), ("Turkish", "Turk")])
def test_a_name_and_its_adjective_have_one_key(one, other):
    assert name_key(one) in {name_key(other), other.casefold()}


@pytest.mark.parametrize(("one", "other"), [("Kotavia", "Mirvania"), ("Tarn", "Tessel"), ("Brask", "Brand"), ("Mali", "Malta")])
def test_other_names_have_other_keys(one, other):
    assert name_key(one) != name_key(other)


@pytest.mark.parametrize(("text", "words", "where"), [
    ("Flooding in Tarn destroyed 1,200 homes.", "1,200", ("tarn",)),
    ("The ferry sank off Brask with 310 people.", "310", ("brask",)),
    ("Ilse Roon counted 12 homes.", "12", ()),
    ("The mayor of Tarn counted 12 homes.", "12", ()),
])
def test_places_stand_behind_a_preposition_of_place(text, words, where):
    assert traits(text, words).where == where


@pytest.mark.parametrize(("text", "words", "agent"), [
    ("Ilse Roon made her third visit to Mirvania.", "third", ("ilse", "roon")),
    ("Odo Marsk praised Ilse Roon’s third visit to Mirvania.", "third", ("ilse", "roon")),
    ("Odo Marsk sold 12 homes.", "12", ()),
    ("The third visit to Mirvania ended.", "third", ()),
])
def test_whose_visit(text, words, agent):
    assert traits(text, words).agent == agent


@pytest.mark.parametrize(("text", "words", "event"), [
    ("The Brask summit opened on 4 May 2019.", "4 May 2019", ("brask",)),
    ("The summit opened on 4 May 2019.", "4 May 2019", ()),
    ("The Brask mill opened on 4 May 2019.", "4 May 2019", ()),
])
def test_the_name_of_an_event(text, words, event):
    assert traits(text, words).event == event


@pytest.mark.parametrize(("text", "words", "anchor"), [
    ("Ilse Roon has led the port since 2002.", "2002", set()),
    ("They have met 7 times since the Brask war.", "7", {"brask", "war"}),
    ("They have met 7 times since 2014.", "7", {"2014"}),
    ("They have met 7 times.", "7", set()),
])
def test_since_when(text, words, anchor):
    assert set(traits(text, words).anchor) == anchor


@pytest.mark.parametrize(("text", "words", "is_anaphoric"), [
    ("The two leaders signed a pact.", "two", True),
    ("Both mayors and the two guards of Tarn left.", "two", True),
    ("The 3rd Earl of Brask sold a farm.", "3rd", True),
    ("The two men who fled Tarn were caught.", "two", False),
    ("Storms felled two towers in Tarn.", "two", False),
    ("The reservoir supplies one million people.", "one million", False),
    ("The two million people of Tarn stayed.", "two million", False),
    ("The 12 leaders signed a pact.", "12", False),
])
def test_small_numbers_that_only_point_back(text, words, is_anaphoric):
    assert traits(text, words).is_anaphoric is is_anaphoric


@pytest.mark.parametrize(("text", "words", "is_told"), [
    ("The Orvand toll has risen to 31 people killed.", "31", True),
    ("Officials revised the toll to 31 people killed.", "31", True),
    ("The fire in Orvand killed 31 people.", "31", False),
    ("The sun rose on 31 people in Orvand.", "31", False),
])
def test_words_of_an_update(text, words, is_told):
    assert bool(traits(text, words).cue) is is_told


@pytest.mark.parametrize(("text", "words", "cumulative"), [
    ("The fire killed 31 people.", "31", True),
    ("Police arrested 31 people.", "31", True),
    ("The mill employs 31 people.", "31", False),
    ("The fire cost $31 million.", "$31 million", False),
])
def test_figures_that_can_only_grow(text, words, cumulative):
    assert traits(text, words).cumulative is cumulative


@pytest.mark.parametrize(("text", "words", "dimension"), [
    ("The tunnel is 14 kilometres long.", "14 kilometres", "length"),
    ("It weighs 9 tonnes.", "9 tonnes", "mass"),
    ("Tarn has 9 mills.", "9", ""),
])
def test_what_a_unit_measures(text, words, dimension):
    assert traits(text, words).dimension == dimension


@pytest.mark.parametrize(("text", "holders"), [
    ("Ilse Roon is the chief executive of Lumen Energy.", "one"),
    ("Edda Quill, the mayor of Port Harl, spoke.", "one"),
    ("Tomas Brand, a spokesman for Lumen Energy, spoke.", "many"),
])
def test_offices_have_one_holder_or_many(text, holders):
    found = [claim.traits.holders for claim in checker.extract(checker.Document.from_text(text, id="d")) if claim.kind == "role"]
    assert found == [holders]


def test_names_of_the_sentence_weigh_more_than_those_before_it():
    found = dict(traits("Odo Marsk spoke. In Tarn 12 homes fell.", "12").names)
    assert found["tarn"] > found["marsk"] > 0


FIGURES = st.integers(13, 999).map(str) | st.integers(1000, 999999).map("{:,}".format)


@given(one=FIGURES, other=FIGURES)
def test_a_value_leaves_no_trace(one, other):
    read = [next(claim for claim in checker.extract(checker.Document.from_text(f"Flooding in Tarn destroyed {value} homes.", id="d"))
                 if claim.kind == "count") for value in (one, other)]
    assert read[0].traits == read[1].traits
    assert read[0].about == read[1].about


@pytest.mark.parametrize(("one", "other", "is_one"), [
    ("Gómez", "Gomez", True), ("Łukasz", "Lukasz", True), ("Øystein", "Oystein", True), ("Gómez", "Gámez", False),
    ("Kotavia", "Kotavian", True)])
def test_a_name_has_one_key_with_accents_and_without(one, other, is_one):
    assert (name_key(one) == name_key(other)) is is_one
