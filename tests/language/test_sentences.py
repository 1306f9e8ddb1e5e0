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
