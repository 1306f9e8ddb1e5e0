"""Where sentences end."""

from __future__ import annotations

import pytest

from checker.language.sentences import sentences
from checker.model.text import Document


def split(text):
    return [text[sentence.span.start:sentence.span.end] for sentence in sentences(Document.from_text(text, id="d"))]


@pytest.mark.parametrize("text", [
    "The quake struck at 4 a.m. | The mayor spoke.",
    "It opens at 9 A.M. | Ostby paid for it.",
    "It ended at 6:30 p.m. | “We start again,” she said.",
    "It ended at 6pm. | Ostby paid for it.",
])
def test_a_time_of_day_can_end_a_sentence(text):
    assert split(text.replace(" | ", " ")) == text.split(" | ")


@pytest.mark.parametrize("text", [
    "It opens at 9 a.m. Monday.",
    "It opens at 9 a.m. Sept. 4.",
    "It opens at 9 p.m. EST in the hall.",
    "It opens at 9 p.m. Eastern time.",
    "It opens at 9 p.m. Ostby time.",
    "It opens at 9 p.m. (GMT) in the hall.",
    "It opens at 9 a.m. on Monday.",
    "The U.S. Senate met.",
    "Mayor J. Frey spoke.",
])
def test_a_time_of_day_and_an_abbreviation_go_on(text):
    assert split(text) == [text]


@pytest.mark.parametrize("text", [
    "The quake lay at a depth of 12 km. | Its center was near Brask.",
    "The mast is 30 cm. | Ostby paid for it.",
    "The load weighs 40 kg. | A crane lifts it.",
    "The dock belongs to Ostby Inc. | The buyer is not known.",
    "The mill opens in Oct. | But the dam is late.",
    "They sold bread, cheese etc. | He bought none.",
])
def test_an_abbreviation_can_end_a_sentence(text):
    assert split(text.replace(" | ", " ")) == text.split(" | ")


@pytest.mark.parametrize("text", [
    "Ostby Inc. Chairman Odo Marsk spoke.",
    "It opens on Oct. 4 in Brask.",
    "Gen. It Vell and Dr. The Nam spoke.",
    "It weighs 40 kg. and is red.",
    "It is 30 km. long.",
    "The Tarn Bros. Circus came.",
    "Tarn vs. The Rest was shown.",
])
def test_an_abbreviation_before_a_name_or_a_number_goes_on(text):
    assert split(text) == [text]
