"""Two things of one name stay apart, by what each text says of its subject; one thing told in two ways does not."""

from __future__ import annotations

import datetime as dt

import pytest

import checker
from checker.model.finding import Verdict

ENTRY = "{} It was opened on {}. It has {} rooms and lies 4 km from the sea."


def verdicts(left, right):
    documents = [checker.Document.from_text(text, id=name) for name, text in (("a", left), ("b", right))]
    return {finding.verdict for finding in checker.check(documents).findings}


@pytest.mark.parametrize(("left", "right"), [
    ("Ostby, Tarn Ostby is a village in Tarn.", "Ostby, Mirvania Ostby is a village in Mirvania."),
    ("Ostby is a village in Vell County, Tarn.", "Ostby is a village in Brask County, Tarn."),
    ("Gellin House (Tarn) Gellin House is a hotel.", "Gellin House (film) Gellin House is a film."),
    ("Ostby is a village in Tarn.", "Ostby is a river in Tarn."),
    ("Gellin Hall I Gellin Hall I is a hall.", "Gellin Hall II Gellin Hall II is a hall."),
    ("Gellin House is an Indian hotel.", "Gellin House is a Canadian hotel."),
])
def test_two_things_of_one_name_do_not_clash(left, right):
    found = verdicts(ENTRY.format(left, "4 May 1902", 40), ENTRY.format(right, "9 June 1911", 60))
    assert Verdict.CONFLICT not in found


@pytest.mark.parametrize(("left", "right"), [
    ("Gellin Hall, Tarn Gellin Hall is a hotel in Tarn.", "Gellin Hall is a hotel in Tarn."),
    ("Gellin Hall is a hotel in Vell County, Tarn.", "Gellin Hall is a mansion in Vell County."),
    ("Gellin Hall is a hotel in Tarn.", "Gellin Hall is an old hotel."),
    ("Gellin Hall is a Scottish hotel.", "Gellin Hall is a British hotel."),
])
def test_one_thing_told_in_two_ways_can_clash(left, right):
    found = verdicts(ENTRY.format(left, "4 May 1902", 40), ENTRY.format(right, "9 June 1911", 40))
    assert Verdict.CONFLICT in found


@pytest.mark.parametrize(("left", "right", "wanted"), [
    ("(4 May 1920 – 9 June 1988)", "(4 May 1921 – 9 June 1988)", Verdict.CONFLICT),
    ("(4 May 1920 – 9 June 1988)", "(4 May 1920 – 9 July 1988)", Verdict.CONFLICT),
    ("(1920–1988)", "(1950–2011)", None),
])
def test_one_life_clashes_in_one_day_and_two_lives_in_none(left, right, wanted):
    found = verdicts(*(f"Edda Quill {life} was a novelist. Quill wrote 12 novels." for life in (left, right)))
    assert (Verdict.CONFLICT in found) == (wanted is Verdict.CONFLICT)


def test_two_people_with_one_surname_stay_apart():
    left = "Edda Quill (born 1950) is a judge. Quill was born in Tarn and was appointed in 1990."
    right = "Tomas Quill (born 1962) is a judge. Quill was born in Brask and was appointed in 2001."
    assert Verdict.CONFLICT not in verdicts(left, right)


def test_what_differs_is_said_in_the_words_of_the_texts():
    left = "Ostby, Tarn Ostby is a village in Tarn. The population was 1,204."
    right = "Ostby, Mirvania Ostby is a village in Mirvania. The population was 3,310."
    documents = [checker.Document.from_text(text, id=name) for name, text in (("a", left), ("b", right))]
    reasons = [reason for finding in checker.check(documents).findings for reason in finding.reasons]
    assert any("Ostby is a village in Tarn" in reason and "Ostby is a village in Mirvania" in reason for reason in reasons)


@pytest.mark.parametrize(("left", "right", "is_conflict"), [
    ("Vell Station opened on 1 April 1958.", "Vell Station opened on 1 January 1960.", True),
    ("Vell Station opened on 1 April 1958.", "The footpath opened on 1 January 1960.", False),
    ("The squadron was formed in 1940.", "The squadron was formed in 1974.", False),
    ("It was listed in 1940.", "The mill was listed in 1974.", False),
])
def test_an_event_is_held_against_another_where_both_tell_of_one_thing(left, right, is_conflict):
    assert (Verdict.CONFLICT in verdicts(left, right)) == is_conflict

def test_an_entry_is_not_held_against_a_text_that_does_not_name_its_subject():
    entry = "Ostby, Tarn Ostby is a village in Tarn. The village has 310 houses and 12 wells."
    assert Verdict.CONFLICT not in verdicts(entry, "The village has 640 houses and 12 wells.")
    assert Verdict.CONFLICT in verdicts(entry, "Ostby village has 640 houses and 12 wells.")


@pytest.mark.parametrize(("text", "is_conflict"), [
    ("Ada Quill died in 1985.", True),
    ("The writer Ada Quill was born in 1931.", True),
    ("The writer Ada Quill was born in 1920.", False),
    ("Quill died in 1985.", False),
    ("Maud Quill died in 1985.", False),
    ("Ada died in 1985.", False),
])
def test_a_given_name_and_another_one_name_a_person_in_full(text, is_conflict):
    found = verdicts("Ada Maud Quill (4 May 1920 – 9 June 1988) was a writer.", text)
    assert (Verdict.CONFLICT in found) is is_conflict


def test_a_dated_report_needs_no_name_of_what_it_tells():
    documents = [checker.Document.from_text(f"The squadron was formed in {year}.", id=name, published=dt.date(2023, 2, 6))
                 for name, year in (("a", 1940), ("b", 1974))]
    assert not any("Nothing tells by name" in reason for finding in checker.check(documents).findings for reason in finding.reasons)
