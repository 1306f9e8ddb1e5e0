"""Which labels a reading serves, and what became of the others."""

from __future__ import annotations

from decimal import Decimal

import pytest

from benchmarks.superset import Missed, Passage, Said, Wanted, close, exceptions, instead, right, stories
from checker.model.text import Span


def said(*ways, start=0, end=100, scales=("1",)):
    return Said(Span(start, end), tuple(tuple(Decimal(number) for number in way) for way in ways), tuple(map(Decimal, scales)))


def wanted(*values):
    return tuple(Wanted(Decimal(value)) for value in values)


def test_stories_have_their_labels_in_place():
    found = [(passage.text[one.span.start:one.span.end], one.value) for passage in stories() for one in passage.wanted]
    assert ("210,000", Decimal(210000)) in found
    assert not any(words.startswith("Dozens") for words, _ in found)


@pytest.mark.parametrize(("one", "other", "is_close"), [("0.33335", "0.3333333", True), ("60000", "60001", True), ("164", "165", False),
                                                        ("0", "0", True), ("0", "0.1", False)])
def test_close(one, other, is_close):
    assert close(Decimal(one), Decimal(other)) is is_close


def test_each_number_serves_one_label():
    assert set(right(wanted("2", "2"), [said(["2"])])) == {0}
    assert set(right(wanted("2", "2"), [said(["2"]), said(["2"])])) == {0, 1}


def test_a_range_may_serve_two_labels_or_one_by_its_middle():
    ways = ["20", "25"], ["22.5"]
    assert set(right(wanted("20", "25"), [said(*ways)])) == {0, 1}
    assert set(right(wanted("22.5"), [said(*ways)])) == {0}
    assert not right(wanted("23"), [said(*ways)])


def test_a_sum_in_pence_may_be_given_in_pounds_and_nothing_else_may():
    assert right(wanted("164"), [said(["1.64"], scales=("1", "100"))])
    assert not right(wanted("164"), [said(["1.64"])])


def test_a_label_with_a_place_is_served_there_alone():
    label = (Wanted(Decimal(3), Span(10, 11)),)
    assert right(label, [said(["3"], start=8, end=14)])
    assert not right(label, [said(["3"], start=20, end=21)])


def test_exceptions_are_what_the_peer_reads_and_we_do_not():
    passage = Passage("mine", "one", "3 goats and 5 hens", wanted("3", "5"))
    theirs = [said(["3"], start=0, end=1), said(["5"], start=12, end=13)]
    assert exceptions(passage, theirs, theirs[:1]) == (Missed(Wanted(Decimal(5)), Span(12, 13)),)
    assert exceptions(passage, theirs[:1], theirs) == ()


@pytest.mark.parametrize(("taken", "became"), [
    ([(Span(0, 20), "date")], "part of a date"), ([(Span(5, 9), "date")], "lost: date"), ([(Span(5, 9), "id")], "set aside: id"),
    ([(Span(5, 9), "ambiguous-number")], "lost: ambiguous-number"), ([(Span(40, 50), "id")], "lost"), ([], "lost")])
def test_what_became_of_a_missed_value(taken, became):
    missed = Missed(Wanted(Decimal(6)), Span(5, 12))
    assert instead(missed, taken, {"id"}) == became
