"""Where something happens."""

from __future__ import annotations

import pytest

from checker.extract.naming.places import extract
from checker.extract.scan import scan
from checker.language.sentences import sentences
from checker.model.text import Document
from checker.normalize.naming.names import entities, place_name


def where(text: str) -> list[tuple[str, str]]:
    document = Document.from_text(text, id="a")
    split = sentences(document)
    known = entities(document, split)
    found: list[tuple[str, str]] = []
    for mention in extract(scan(document, split)):
        event = mention.part("event")
        assert event is not None
        found.append((place_name(mention, document, known).name, text[event.start:event.end]))
    return found


@pytest.mark.parametrize(("text", "expected"), [
    ("The treaty was signed in Ombrin on Monday.", ("Ombrin", "signed")),
    ("The talks take place in Geneva, Switzerland.", ("Geneva", "place")),
    ("They met in the Russian city of Kazan.", ("Kazan", "met")),
    ("A train derailed near Osmere.", ("Osmere", "derailed")),
    ("A blast outside Bellmoor hurt nobody.", ("Bellmoor", "blast")),
    ("A summit in Kaldora will follow.", ("Kaldora", "summit")),
    ("Portugal will host the talks.", ("Portugal", "host")),
    ("Velt is set to host the cup.", ("Velt", "host")),
    ("Otto Falk arrived in Japan.", ("Japan", "arrived")),
    ("Otto Falk visited Japan twice.", ("Japan", "visited")),
    ("His trip to Japan was long.", ("Japan", "trip")),
    ("In Kaldora, two leaders signed a pact.", ("Kaldora", "signed")),
    ("The quake shook northern Ombrin at dawn.", ("Ombrin", "shook")),
    ("A huge storm hit Kaldora.", ("Kaldora", "hit")),
    ("Falk lands in Ombrin.", ("Ombrin", "lands")),
    ("The army is trained in Ombrin.", ("Ombrin", "trained")),
    ("The talks took place in Kaldora, the capital of Velt.", ("Kaldora", "place")),
    ("A plane crashed at Vesko Airport.", ("Vesko Airport", "crashed")),
    ("She sent two lawyers to Ombrin.", ("Ombrin", "sent")),
    ("Falk spoke to bakers at a fund-raiser in Ombrin.", ("Ombrin", "fund-raiser")),
    ("In a speech to bakers and millers on Saturday in Ombrin, Falk sang.", ("Ombrin", "speech")),
    ("He gave a “short speech” in Ombrin on Monday.", ("Ombrin", "speech")),
    ("It was during a campaign swing through Ombrin that Falk sang.", ("Ombrin", "swing")),
    ("Delegates approved the plan Tuesday in Ombrin.", ("Ombrin", "approved")),
    ("“We are ready,” she told reporters in Ombrin.", ("Ombrin", "told")),
    ("“It is over,” said Otto Falk at the harbor in Ombrin.", ("Ombrin", "said")),
    ("He will raise it at the Vienna convention.", ("Vienna", "convention")),
])
def test_the_place_of_an_event(text: str, expected: tuple[str, str]) -> None:
    assert where(text) == [expected]


@pytest.mark.parametrize("text", [
    "Prices in Ombrin rose.",
    "Falk said prices in Ombrin rose.",
    "She told Falk that houses in Ombrin are cheap.",
    "She sent greetings from the bakers to Otto Falk.",
    "Two roads lead to Ombrin.",
    "He will raise it at the Austria talks.",
    "The Vienna convention center is old.",
    "“It is over in Ombrin,” she added.",
    "The people of Ombrin are patient.",
    "Ombrin has three schools.",
    "They met in March.",
    "They met in a small town.",
    "They believe in Otto Falk.",
    "He met Otto Falk at NATO.",
    "The flood barrier in Ombrin is old.",
    "The police chief, in Kaldora's view, is wrong.",
    "It comes at a bad time in the Ukraine war.",
    "The talks failed: housing in Ombrin costs more.",
    "The critic hit Ombrin hard.",
    "The storm hit exports of Ombrin.",
    "Velt Rovers hosted a party.",
    "The treaty helps farmers in Ombrin.",
])
def test_a_place_without_an_event_gives_nothing(text: str) -> None:
    assert where(text) == []
