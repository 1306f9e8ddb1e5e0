"""Copies of one text, texts of one agency and of one publisher share an origin; two reports of one event do not."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model.text import Document, Span, Zone, ZoneName
from checker.trace.near_copies import Index, body, near_copies
from checker.trace.origins import origins
from tests.trace.ferry import LOCAL, OTHER, WIRE, document


def of(*documents: Document) -> dict[str, str]:
    return dict(origins(documents).of)


def are_one(left: str, right: str) -> bool:
    return len(set(of(document("a", left), document("b", right)).values())) == 1


def test_a_copy_with_a_new_start_and_a_changed_number_shares_the_origin() -> None:
    copy = "Our own desk. " + WIRE.replace("forty-one", "forty-four") + " " + LOCAL[:80]
    assert of(document("b", copy), document("a", WIRE), document("c", LOCAL)) == {"a": "b", "b": "b", "c": "c"}


def test_an_excerpt_shares_the_origin_of_the_longer_text() -> None:
    assert are_one(WIRE + " " + LOCAL, WIRE[:220])


QUOTE = (" “We looked at every bolt and every weld of that ship in the spring, and I would have let my own children sail on her "
         "across the sound in any weather that this coast has seen,” the inspector said.")
BOILERPLATE = " Sund Shipping runs nine ferries on the western coast and is owned by the towns that they serve."
NAME = "the Joint Northern Commission for the Safety of Ferries, Fishing Boats and Other Small Craft in Coastal Waters"


@pytest.mark.parametrize(("left", "right"), [
    (WIRE, OTHER),
    (WIRE + QUOTE, LOCAL + QUOTE),
    (WIRE[:202] + QUOTE, LOCAL[:199] + QUOTE),
    (WIRE + BOILERPLATE, LOCAL + BOILERPLATE),
    (f"In Brandal {NAME} met behind closed doors.", f"Nobody at {NAME} answered the telephone."),
    (f"{WIRE} The report went to {NAME}.", f"{LOCAL} They wrote to {NAME}."),
    (LOCAL, "Relatives waited through the night. " + WIRE),
    ("", ""),
])
def test_what_many_write_alike_makes_no_copy(left: str, right: str) -> None:
    assert not are_one(left, right)


def test_a_statement_printed_in_full_by_two_makes_no_copies_of_the_two() -> None:
    statement = ("The company has stopped all sailings until the cause of the accident is known and its other ships have been looked over. "
                 "It will pay for the journeys of the families and for their stay in the town for as long as they wish.")
    found = of(document("a", f"{WIRE} {WIRE.replace('the', 'a')} {statement}"), document("b", f"{LOCAL} {statement} {OTHER}"),
               document("s", statement))
    assert found["a"] != found["b"]
    assert found["s"] in {found["a"], found["b"]}


@pytest.mark.parametrize(("left", "right", "is_one"), [
    ({"agency": "Reuters"}, {"agency": "REUTERS"}, True),
    ({"agency": "AP"}, {"agency": "Associated Press"}, True),
    ({"agency": "AP"}, {"publisher": "The Associated Press"}, True),
    ({"agency": "CPA"}, {"publisher": "CPA"}, True),
    ({"agency": "Reuters"}, {"agency": "AFP"}, False),
    ({"agency": "Reuters"}, {}, False),
    ({"publisher": "Sund Post"}, {"publisher": "Sund Post"}, True),
    ({"publisher": "Sund Post"}, {"publisher": "Brandal News"}, False),
    ({"publisher": "Sund Post", "family": "Fjord Media"}, {"publisher": "Brandal News", "family": "Fjord Media"}, True),
    ({"publisher": "Sund Post", "family": "Fjord Media"}, {"publisher": "Fjord Media"}, True),
    ({"publisher": "Sund Post", "family": "Fjord Media"}, {"publisher": "Brandal News", "family": "Skerry Group"}, False),
    ({"publisher": "Portal", "agency": "Reuters"}, {"publisher": "Portal", "agency": "AFP"}, False),
    ({"publisher": "Portal", "agency": "Reuters"}, {"publisher": "Portal"}, False),
])
def test_who_it_is_from(left: dict[str, str], right: dict[str, str], is_one: bool) -> None:  # noqa: FBT001 - a column of the table
    assert (len(set(of(document("a", WIRE, **left), document("b", OTHER, **right)).values())) == 1) is is_one


def test_a_copy_without_credit_takes_that_of_its_text_and_not_its_printer() -> None:
    found = of(document("a", WIRE, agency="CPA", publisher="Lantern"), document("b", WIRE, publisher="Courier"),
               document("c", OTHER, publisher="Courier"), document("d", LOCAL, agency="CPA"))
    assert found == {"a": "a", "b": "a", "c": "c", "d": "a"}


@pytest.mark.parametrize("said_by", ["a", "b"])
def test_what_the_manifest_calls_independent_is_not_joined(said_by: str) -> None:
    pair = {"a": document("a", WIRE, agency="AP"), "b": document("b", WIRE + LOCAL, agency="AP")}
    pair[said_by] = replace(pair[said_by], independent_of=("b" if said_by == "a" else "a",))
    assert of(*pair.values(), document("c", OTHER)) == {"a": "a", "b": "b", "c": "c"}


def test_a_copy_of_one_of_two_independent_texts_joins_one_of_them() -> None:
    found = of(document("a", WIRE), document("b", WIRE, independent_of=("a",)), document("c", WIRE))
    assert found["a"] != found["b"]
    assert found["c"] in {found["a"], found["b"]}


def test_furniture_is_left_out() -> None:
    texts = {"a": "Short news of the harbor today.\n" + WIRE, "b": "Quite another short item here.\n" + WIRE}
    zoned = [replace(document(name, text), zones=(Zone(Span(32, len(text)), ZoneName.FURNITURE, "list"),)) for name, text in texts.items()]
    assert of(*zoned) == {"a": "a", "b": "b"}


def test_the_same_few_words_are_one_origin_and_empty_texts_are_not() -> None:
    assert of(document("a", "Nine died."), document("b", "Nine died!"), document("c", ""), document("d", "")) == {
        "a": "a", "b": "a", "c": "c", "d": "d"}


def test_a_text_in_capitals_is_not_one_long_name() -> None:
    assert are_one(WIRE.upper(), LOCAL[:90] + " " + WIRE)


STORIES = [document("a", WIRE), document("b", WIRE + " " + LOCAL), document("c", LOCAL), document("d", "x " * 30), document("e", "")]


@given(st.permutations(STORIES))
def test_the_order_of_documents_plays_no_part(documents: list[Document]) -> None:
    assert of(*documents) == {"a": "b", "b": "b", "c": "b", "d": "d", "e": "e"}


def test_a_crowd_of_copies_is_one_origin() -> None:
    assert len(set(of(*(document(f"{number:03}", f"Desk {number}. {WIRE}") for number in range(120))).values())) == 1


def steps(texts: list[str]) -> int:
    index = Index()
    near_copies([body(document(f"{number:05}", text)) for number, text in enumerate(texts)], {}, index)
    return index.steps


def unlike(number: int) -> str:
    return " ".join(f"w{(number * 7919 + place * 104729) % 1000003}" for place in range(120))


@pytest.mark.parametrize("text", [
    lambda number: f"{unlike(number)} {BOILERPLATE}",
    lambda number: f"desk {number} {WIRE}",
    lambda number: unlike(number // 3),
])
def test_four_times_the_documents_take_about_four_times_the_steps(text) -> None:
    few, many = (steps([text(number) for number in range(size)]) for size in (100, 400))
    assert many <= 5 * few
