"""Copies of one text share an origin; two reports of one event do not."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from checker.model.text import Document, Span, Zone, ZoneName
from checker.trace import origins

WIRE = ("The ferry left the harbor of Brandal shortly after dawn with sixty passengers and nine crew on board. "
        "It struck a reef two miles off the northern cape and sank within twenty minutes, the coast guard said. "
        "Fishing boats pulled forty-one people from the water before the first rescue ship arrived from Sund. "
        "The captain had reported trouble with the steering the evening before, according to the port's log.")
LOCAL = ("Relatives waited through the night at the pier, where a school gymnasium had been opened for them. "
         "A fisherman who reached the wreck first told this newspaper that the vessel listed hard to one side. "
         "Brandal's mayor announced three days of mourning and asked the ministry for divers.")


def document(name: str, text: str, agency: str | None = None) -> Document:
    return Document.from_text(text, id=name, agency=agency)


def test_a_copy_with_a_new_start_and_a_changed_number_shares_the_origin() -> None:
    copy = "Our own desk. " + WIRE.replace("forty-one", "forty-four") + " " + LOCAL[:80]
    assert origins([document("b", copy), document("a", WIRE), document("c", LOCAL)]) == {"a": "a", "b": "a", "c": "c"}


def test_an_excerpt_shares_the_origin_of_the_longer_text() -> None:
    assert origins([document("long", WIRE + " " + LOCAL), document("excerpt", WIRE[:220])]) == {"long": "excerpt", "excerpt": "excerpt"}


def test_one_event_told_in_other_words_is_another_origin() -> None:
    other = "Sixty passengers and nine crew were on the ferry that sank off Brandal; forty-one were saved, the coast guard said."
    assert origins([document("a", WIRE), document("b", other)]) == {"a": "a", "b": "b"}


def test_a_shared_quotation_is_no_copy() -> None:
    quote = " He said the vessel had passed every inspection that the law requires of it this year."
    assert origins([document("a", WIRE + quote), document("b", LOCAL + quote)]) == {"a": "a", "b": "b"}


def test_one_agency_and_some_shared_text_is_one_origin() -> None:
    quote = " He said the vessel had passed every inspection that the law requires of it this year."
    assert origins([document("a", WIRE + quote, "Reuters"), document("b", LOCAL + quote, "REUTERS")]) == {"a": "a", "b": "a"}
    assert origins([document("a", WIRE + quote, "Reuters"), document("b", LOCAL + quote, "AFP")]) == {"a": "a", "b": "b"}


def test_one_agency_alone_is_no_evidence() -> None:
    assert origins([document("a", WIRE, "AP"), document("b", LOCAL, "AP")]) == {"a": "a", "b": "b"}


def test_furniture_is_left_out() -> None:
    texts = {"a": "Short news of the harbor today.\n" + WIRE, "b": "Quite another short item here.\n" + WIRE}
    zoned = [replace(document(name, text), zones=(Zone(Span(32, len(text)), ZoneName.FURNITURE, "list"),)) for name, text in texts.items()]
    assert origins(zoned) == {"a": "a", "b": "b"}


def test_the_same_few_words_are_one_origin_and_empty_texts_are_not() -> None:
    assert origins([document("a", "Nine died."), document("b", "Nine died!"), document("c", ""), document("d", "")]) == {
        "a": "a", "b": "a", "c": "c", "d": "d"}


def test_a_crowd_of_copies_is_one_origin() -> None:
    crowd = [document(f"{number:03}", f"Desk {number}. {WIRE}") for number in range(120)]
    assert set(origins(crowd).values()) == {"000"}


STORIES = [document("a", WIRE), document("b", WIRE + LOCAL), document("c", LOCAL), document("d", "x " * 30), document("e", "")]


@given(st.permutations(STORIES))
def test_the_order_of_documents_plays_no_part(documents: list[Document]) -> None:
    assert origins(documents) == {"a": "a", "b": "a", "c": "a", "d": "d", "e": "e"}
