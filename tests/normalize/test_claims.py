"""The claims of a whole document: identity, order, zones, times, and what is seen and not understood."""

from __future__ import annotations

import datetime as dt

import pytest

import checker
from checker.model.claim import Kind, Manner, Modality
from checker.pipeline import claims_of

DAY = dt.date(2023, 2, 1)
TEXT = """Flood in Tarn

Flooding in Tarn destroyed 1,200 homes on Monday, Mayor Edda Quill said. Repairs will cost $3 million in 2024.
Ilse Roon, the head of Lumen Energy, called it “the worst night that this town has ever lived through”. She gave 40 boats."""


def claims(text, published=None):
    return checker.extract(checker.Document.from_text(text, id="d", published=published))


def test_claims_come_in_reading_order_with_ids_of_their_own():
    found = claims(TEXT, DAY)
    assert [claim.span for claim in found] == sorted(claim.span for claim in found)
    assert len({claim.id for claim in found}) == len(found)
    assert all(claim.id == f"d:{claim.kind}:{claim.span.start}" for claim in found)


def test_claims_slice_back_and_lie_in_their_sentences():
    assert all(TEXT[claim.span.start:claim.span.end] == claim.text for claim in claims(TEXT, DAY))
    assert all(claim.sentence.holds(claim.span) for claim in claims(TEXT, DAY))


def test_every_kind_of_the_text_is_there():
    assert {claim.kind for claim in claims(TEXT, DAY)} >= {Kind.COUNT, Kind.MONEY, Kind.DATE, Kind.ROLE, Kind.QUOTE}


def test_who_says_so():
    said = {claim.text: claim.attribution for claim in claims(TEXT, DAY)}
    assert said["1,200"].speaker == "Edda Quill"
    assert said["1,200"].manner is Manner.REPORTED
    assert said["$3 million"] is None
    assert said["40"] is None


@pytest.mark.parametrize(("text", "words", "modality"), [
    ("Repairs will cost $3 million.", "$3 million", Modality.PLANNED),
    ("Repairs cost $3 million.", "$3 million", Modality.ASSERTED),
    ("The keeper allegedly stole 12 lamps.", "12", Modality.ALLEGED),
    ("If 12 members object, it fails.", "12", Modality.CONDITIONAL),
])
def test_how_it_stands(text, words, modality):
    assert {claim.text: claim.modality for claim in claims(text, DAY)}[words] is modality


def test_a_period_of_the_words_and_none_where_none_is_told():
    found = {claim.text: claim for claim in claims("Tarn earned $3 million in 2019. Brask has 12 mills.", DAY)}
    assert (found["$3 million"].period.low, found["$3 million"].period.high) == (dt.date(2019, 1, 1), dt.date(2019, 12, 31))
    assert found["12"].period is None


def test_as_of_is_the_day_of_publication_and_unknown_without_one():
    text = "Brask has 12 mills."
    assert claims(text, DAY)[0].as_of.high == DAY
    assert claims(text)[0].as_of is None


def test_a_year_that_a_figure_belongs_to_says_nothing_of_its_own():
    found = {claim.text: claim.traits.is_saying for claim in claims("Tarn earned $3 million in 2019. The mill opened on 4 May 2019.")}
    assert found == {"$3 million": False, "2019": True, "4 May 2019": False}


@pytest.mark.parametrize("text", ["", "   \n", "Nothing was said.", "The mayor spoke to a crowd."])
def test_texts_without_values_have_no_claims(text):
    assert claims(text) == ()


@pytest.mark.parametrize("text", ["The Boeing 737 landed.", "Tarn won 3-1.", "It is on page 12.", "Route 66 is closed."])
def test_numbers_that_name_or_score_are_no_claims(text):
    assert [claim.text for claim in claims(text) if claim.kind is not Kind.PLACE] == []


def test_what_is_not_understood_is_told_with_its_reason():
    found, unread = claims_of(checker.Document.from_text("The Boeing 737 landed with 40 people.", id="d"))
    assert [claim.text for claim in found] == ["40"]
    assert unread
    assert all(one.reason for one in unread)


@pytest.mark.parametrize(("text", "is_saying"), [
    ("OSTBY, 12 May 2024 - The yard fired 300 workers.", True),
    ("OSTBY, May 12 (Agency) -- The yard opened the dock.", True),
    ("The yard opened the dock on 12 May 2024 - a cold day.", False),
])
def test_a_dateline_dates_no_event(text, is_saying):
    found = [claim for claim in claims(text, DAY) if claim.kind is Kind.DATE]
    assert [claim.traits.is_saying for claim in found] == [is_saying]


@pytest.mark.parametrize(("text", "words", "place"), [
    ("The flood destroyed 40 homes in Germany.", "40", "Germany"),
    ("The flood destroyed 40 homes in the north of Germany.", "40", "Germany"),
    ("Some 40 people died in Germany and 12 in France.", "12", "France"),
    ("Some 40 people died in Germany, while 12 people died in France.", "40", "Germany"),
    ("Some 40 people died, while 12 people fled in France.", "40", None),
    ("Germany sent 40 boats to France.", "40", None),
    ("It cost $40.", "$40", None),
])
def test_the_place_that_a_claim_is_put_in(text, words, place):
    assert {claim.text: claim.place for claim in claims(text, DAY)}[words] == place


@pytest.mark.parametrize(("text", "words", "names"), [
    ("Germany lost 40 boats while France lost 12 boats.", "40", ("Germany",)),
    ("Germany lost 40 boats while France lost 12 boats.", "12", ("France",)),
    ("Germany lost 40 boats and bought 12 boats.", "12", ("Germany",)),
    ("Germany, France and Italy lost 40 boats.", "40", ("France", "Germany", "Italy")),
    ("Mayor Edda Quill said Germany lost 40 boats.", "40", ("Germany",)),
])
def test_the_names_of_its_statement(text, words, names):
    assert {claim.text: claim.about.entities for claim in claims(text, DAY)}[words] == names
