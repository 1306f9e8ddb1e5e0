"""Words of definition that a figure gets: what a thing can hold, whom a percentage is of; and sentences that bring in another happening."""

from __future__ import annotations

import pytest

import checker
from checker.normalize.context.bases import BASE
from checker.normalize.context.capacity import CAPACITY


def modifiers(text, words):
    claims = checker.check([checker.Document.from_text(text, id="d")]).result.claims
    return next(claim.about.modifiers for claim in claims if claim.text == words)


@pytest.mark.parametrize("text", [
    "The launch has room for 90 passengers.", "The hall has seating for 90 people.", "The launch is licensed to carry 90 passengers.",
    "The launch is approved for about 90 passengers.", "The hall can hold 90 people.", "The tram has a capacity of 90 passengers.",
    "Each shelter could house up to 90 families."])
def test_what_a_thing_can_hold(text):
    assert CAPACITY in modifiers(text, "90")


@pytest.mark.parametrize("text", [
    "The launch had 90 passengers on board.", "The launch carried 90 passengers.", "There were 90 people in the hall.",
    "She waited for 90 people.", "The tram of 90 passengers stopped.", "The mayor hopes to carry 90 districts.",
    "The firm was approved in 2019 and 90 people work there."])
def test_what_is_in_it(text):
    assert CAPACITY not in modifiers(text, "90")


@pytest.mark.parametrize(("text", "part"), [
    ("Among young voters, support was 40 percent.", "young voter"), ("Support was 40 percent among women.", "woman"),
    ("In the northern districts unemployment was 40 percent.", "northern"), ("Across rural areas 40 percent have no doctor.", "rural")])
def test_whom_a_percentage_is_of(text, part):
    assert [word for word in modifiers(text, "40 percent") if word.startswith(BASE)] == [BASE + part]


@pytest.mark.parametrize("text", [
    "Support was 40 percent.", "In northern Kotavia unemployment was 40 percent.", "In Tarn unemployment was 40 percent.",
    "Among other things, rents rose 40 percent.", "Rents rose 40 percent in the spring.",
    "The north is poor, and rents rose 40 percent in Tarn."])
def test_a_percentage_of_the_whole(text):
    assert not any(word.startswith(BASE) for word in modifiers(text, "40 percent"))


OPENING = "Fire swept the Orvand mill in Tarn on Monday. It began at noon. Ilse Roon saw it. Crews came from Tarn. The mill was old. "


def names_of(sentence, words):
    claims = checker.check([checker.Document.from_text(OPENING + sentence, id="d")]).result.claims
    return {key for key, _ in next(claim.traits.names for claim in claims if claim.text == words)}


@pytest.mark.parametrize("sentence", [
    "In Tessel, up the coast, smoke killed 7 people.",
    "On Sunday a flood in Brask killed 7 people.", "Off Brask a sailing boat sank, and 7 people drowned.",
    "Another fire killed 7 people in Brask."])
def test_another_happening_has_names_of_its_own(sentence):
    assert "orvand" not in names_of(sentence, "7")


@pytest.mark.parametrize("sentence", [
    "The fire killed 7 people.", "In Tarn smoke killed 7 people.",
    "A doctor counted 7 people.", "The flames killed 7 people, a mayor said.", "It hurt 7 people in a minute."])
def test_the_same_happening_keeps_the_names_of_the_text(sentence):
    assert "orvand" in names_of(sentence, "7")
