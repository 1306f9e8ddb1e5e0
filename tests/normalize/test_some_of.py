"""Some of the dead are not the dead: what few of them are said to be is another group."""

from __future__ import annotations

import datetime as dt

import pytest

import checker

SUNDAY = dt.date(2025, 5, 4)
WHOLE = "Twelve people died when the ferry Halma sank off Brask on Sunday."


def claims(text):
    return {claim.text: claim.about for claim in checker.extract(checker.Document.from_text(text, id="d", published=SUNDAY))}


@pytest.mark.parametrize(("text", "words", "noun", "is_some"), [
    ("Three of the dead were children.", "Three", "child", True),
    ("Three of the dead were children and two were sailors.", "two", "sailor", True),
    ("Five of those killed were sailors.", "Five", "sailor", True),
    ("Five of those killed have been named.", "Five", "person", True),
    ("Three of the 12 victims were from Brask.", "Three", "victim", True),
    ("Twelve of the passengers killed were sailors.", "Twelve", "sailor", True),
    ("Twelve of the passengers died.", "Twelve", "passenger", False),
    ("Sixteen of the captives are foreigners.", "Sixteen", "captive", False),
    ("Police said 54 of the protesters were arrested.", "54", "protester", False),
    ("The 12 were miners.", "12", "miner", False),
])
def test_what_is_counted(text, words, noun, is_some):
    about = claims(text)[words]
    assert ("some of those" in about.modifiers) is is_some
    assert about.noun == noun or text == "The 12 were miners."


@pytest.mark.parametrize(("other", "is_clash"), [
    ("The ferry Halma sank off Brask on Sunday. Three of the dead were children.", False),
    ("The ferry Halma sank off Brask on Sunday, killing sailors. Five of those killed were sailors.", False),
    ("The ferry Halma sank off Brask on Sunday. Twelve of the dead were sailors.", False),
    ("Nine people died when the ferry Halma sank off Brask on Sunday.", True),
])
def test_some_of_the_dead_are_held_against_no_toll(other, is_clash):
    documents = [checker.Document.from_text(text, id=name, published=SUNDAY) for name, text in (("a", WHOLE), ("b", other))]
    found = {str(finding.verdict) for finding in checker.check(documents).findings if finding.claims[0].kind == "count"}
    assert ("conflict" in found) is is_clash
    assert not found & {"agree", "compatible"}
