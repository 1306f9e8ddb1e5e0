"""What a finding tells of where it comes from: articles, outlets and origins, of each value and in all."""

from __future__ import annotations

import datetime as dt

import pytest

import checker
from checker.model.finding import Finding, Verdict
from tests.trace.ferry import LOCAL, document

DAY = dt.date(2024, 5, 8)
WIRE = ("BRANDAL (NPA) - The ferry accident off Brandal on Tuesday killed 28 people, the coast guard said after a night of searching. "
        "Fishing boats from the islands had been first at the place and had taken many on board before help came from Sund.")
OWN = "The ferry accident off Brandal on Tuesday killed 28 people, doctors at the hospital told this paper. " + LOCAL
RIVAL = "On Tuesday 31 people were killed in the ferry accident off Brandal. Flags hang at half-mast along the coast."


def on_toll(*articles: tuple[str, str], **known: dict[str, object]) -> Finding:
    """The finding on the number of dead in articles by outlets that differ where nothing else is said."""
    documents = [document(name, text, published=DAY, **{"publisher": name.title(), **known.get(name, {})}) for name, text in articles]
    return next(one for one in checker.check(documents).findings if "28" in {claim.text for claim in one.claims})


def test_copies_of_one_agency_text_bear_no_witness_for_one_another():
    found = on_toll(("lantern", WIRE), ("courier", WIRE + " More to come."), ("echo", "Ferry sinks\n\n" + WIRE))
    assert found.verdict is Verdict.AGREE
    assert (found.origins, found.publishers) == (1, 3)
    assert found.reasons[-2:] == ("Sources: 3 articles, 3 outlets, 1 origin, so that none bears another out.",
                                  "One origin: Courier, Echo and Lantern (near-copies of one text, credited to NPA).")


def test_two_who_asked_for_themselves_do():
    assert on_toll(("lantern", WIRE), ("post", OWN)).reasons[-1] == "Sources: 2 articles, 2 outlets, 2 origins."


def test_each_value_of_a_conflict_has_its_sources():
    found = on_toll(("lantern", WIRE), ("courier", WIRE), ("post", OWN), ("radio", RIVAL))
    assert found.verdict is Verdict.CONFLICT
    assert found.reasons[-2:] == (
        "Sources: 28 in 3 articles, 3 outlets, 2 origins; 31 in 1 article; in all 4 articles, 4 outlets, 3 origins.",
        "One origin: Courier and Lantern (near-copies of one text, credited to NPA).")


REUTERS = "The ferry accident off Brandal on Tuesday killed 28 people, Reuters reported. "
ALSO_REUTERS = "According to Reuters, 28 people were killed in the ferry accident off Brandal on Tuesday. "
SENTENCE = "The ferry accident off Brandal on Tuesday killed 28 people and closed the port of Sund for nine hours. "
ELSE = "Shops near the pier gave out soup and blankets until the morning, and the school stayed open."


@pytest.mark.parametrize(("left", "right", "known", "origins", "why"), [
    (REUTERS + LOCAL, ALSO_REUTERS + ELSE, {}, 1, "told after Reuters"),
    (REUTERS + ELSE, OWN, {"b": {"agency": "Reuters"}}, 1, "told after Reuters"),
    (REUTERS.replace("Reuters", "the Sund Post") + ELSE, OWN, {"b": {"publisher": "Sund Post"}}, 1, "told after Sund Post"),
    (SENTENCE + LOCAL, SENTENCE + ELSE, {}, 1, "the same sentence word for word"),
    (WIRE, OWN, {"a": {"publisher": "Post"}, "b": {"publisher": "Post"}}, 2, ""),
    (RIVAL.replace("31", "28"), OWN, {"a": {"publisher": "Post"}, "b": {"publisher": "Post"}}, 1, "One origin: 2 articles of Post."),
    (RIVAL.replace("31", "28"), OWN, {"a": {"family": "Fjord Media"}, "b": {"family": "Fjord Media"}}, 1, "published by Fjord Media"),
    (RIVAL.replace("31", "28"), OWN, {}, 2, ""),
    (REUTERS + LOCAL, ALSO_REUTERS.replace("Reuters", "AFP") + ELSE, {}, 2, ""),
    (REUTERS.replace("Reuters", "the mayor") + LOCAL, ALSO_REUTERS.replace("Reuters", "the mayor") + ELSE, {}, 2, ""),
    (SENTENCE + LOCAL, SENTENCE + ELSE, {"a": {"independent_of": ("b",)}}, 2, ""),
    (WIRE, WIRE, {"b": {"independent_of": ("a",)}}, 2, ""),
])
def test_what_makes_one_origin_of_two(left, right, known, origins, why):
    found = on_toll(("a", left), ("b", right), **known)
    assert found.origins == origins
    assert [why in reason for reason in found.reasons if reason.startswith("One origin")] == ([True] if why else [])


def test_a_subject_of_news_is_no_source():
    text = "Reuters was fined 28 million euros on Tuesday. {} The ferry accident off Brandal killed 28 people."
    found = checker.check([document("a", text.format(LOCAL), published=DAY), document("b", text.format(ELSE), published=DAY)]).findings
    assert {one.origins for one in found if one.verdict is Verdict.AGREE} == {2}
