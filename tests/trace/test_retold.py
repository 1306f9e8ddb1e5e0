"""Copied claims have an original; the same words cannot contradict themselves; and what only looks alike stays what it is."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

import checker
from checker.model.finding import Verdict
from checker.model.text import Document
from checker.pipeline import claims_of
from checker.trace import trace
from tests.trace.ferry import LOCAL, OTHER, document

DAY = dt.date(2024, 5, 8)
STORY = ("The ferry from Brandal sank on Tuesday and 41 of the 69 people on board were saved by fishing boats. "
         "Divers will go down to the wreck tomorrow, when a storm has passed the northern cape and the islands. "
         "It was built in Sund in 1991.")


def retold(*documents: Document):
    return trace(documents, [claim for one in documents for claim in claims_of(one)[0]]).retold


def on(day: int, name: str, text: str, **known: object) -> Document:
    return document(name, text, published=DAY + dt.timedelta(days=day), **known)


def verdicts(*documents: Document) -> set[Verdict]:
    return {finding.verdict for finding in checker.check(list(documents)).findings}


def test_the_first_print_stands_for_later_ones_and_the_fullest_for_those_of_its_day():
    known = retold(on(1, "late", STORY), on(0, "cut", STORY[:104]), on(0, "full", f"{STORY} {LOCAL}"))
    assert {claim.document for claim in known.original.values()} == {"full"}
    assert {copy.document for copies in known.copies.values() for copy in copies} == {"late", "cut"}
    assert known.whole == {"late", "cut"}


def test_a_sentence_in_unlike_texts_is_one_claim_only_where_it_asserts_the_same():
    sentence = " The ferry carried sixty passengers and a load of 300 sheep to the islands in the west."
    same = retold(on(0, "a", LOCAL + sentence), on(0, "b", OTHER + sentence))
    assert {name: first.document for name, first in same.original.items() if "count" in name} != {}
    other = retold(on(0, "a", LOCAL + sentence), on(3, "b", OTHER + sentence))
    assert other.original == {}
    assert not same.whole


@pytest.mark.parametrize("sentence", [
    "Nine died.", "The ferry sank with 60 on board.", "“We lost 41 boats that night and nobody came to help us,” he said.",
    "The Joint Northern Commission for the Safety of Ferries and Small Craft met 12 times."])
def test_short_sentences_quotations_and_names_make_no_copy(sentence):
    assert retold(on(0, "a", f"{LOCAL} {sentence}"), on(0, "b", f"{OTHER} {sentence}")).original == {}


def test_what_is_called_independent_is_no_copy():
    assert retold(on(0, "a", STORY, independent_of=("b",)), on(0, "b", STORY)).original == {}


def test_a_text_printed_again_days_later_contradicts_nothing():
    assert verdicts(on(0, "a", STORY), on(2, "b", STORY)) == {Verdict.AGREE}
    assert verdicts(on(0, "a", STORY), replace(on(0, "b", STORY), published=None)) == {Verdict.AGREE}


def test_yesterday_in_one_sentence_of_unlike_texts_contradicts_nothing():
    sentence = " The council of Brandal voted yesterday to close the harbor for the whole of the summer."
    assert not {Verdict.CONFLICT, Verdict.CHANGED} & verdicts(on(0, "a", LOCAL + sentence), on(1, "b", OTHER + sentence))


def test_places_of_one_sentence_are_not_held_against_one_another():
    text = "Fares to the islands rise by {} percent in the west and by {} percent in the east, the line told its passengers."
    found = checker.check([on(0, "a", f"{LOCAL} {text.format(4, 9)}"), on(0, "b", f"{OTHER} {text.format(4, 12)}")]).findings
    assert {tuple(sorted(claim.text for claim in one.claims)) for one in found if one.verdict is not Verdict.AGREE} <= {
        ("12 percent", "9 percent")}


@pytest.mark.parametrize("known", [{}, {"published": None}])
def test_a_changed_number_in_a_copy_is_a_conflict_with_that_reason(known):
    text = STORY.replace(" on Tuesday", "").replace(" tomorrow", "") + " Repairs had cost 3 million dollars and taken 7 months."
    found = checker.check([on(0, "a", text), replace(on(0, "b", text.replace("41", "47")), **known)]).findings
    conflict = next(one for one in found if one.verdict is Verdict.CONFLICT)
    assert {claim.text for claim in conflict.claims} == {"41", "47"}
    assert any("copy differs from its origin" in reason for reason in conflict.reasons)
    assert conflict.origins == 1


def test_two_reports_that_differ_are_no_altered_copy():
    found = checker.check([on(0, "a", "The ferry accident off Brandal killed 28 people."),
                           on(0, "b", "In Brandal 31 people were killed in the ferry accident.")]).findings
    assert [one.verdict for one in found if {"28", "31"} <= {claim.text for claim in one.claims}] == [Verdict.CONFLICT]
    assert not any("copy" in reason for one in found for reason in one.reasons)


@pytest.mark.parametrize("figure", ["310", "three hundred and ten", "two thousand three hundred"])
def test_a_number_in_words_makes_no_text_the_fuller_one(figure):
    known = retold(on(0, "a", f"{STORY} The pier has {figure} berths."), on(0, "b", f"{STORY} The pier has 310 old berths."))
    assert {first.document for first in known.original.values()} == {"b"}
