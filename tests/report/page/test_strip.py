"""Number strips: marks stand where their values are, none hides another, and what has no place is named."""

import datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model.claim import Claim, Kind
from checker.model.finding import Finding, Severity, Verdict
from checker.model.text import Document, Span, ZoneName
from checker.model.value import Hedge, NameSet, Quantity, Quotation, When
from checker.report.page.axis import NARROW
from checker.report.page.labels import Box
from checker.report.page.marks import Shape, reach
from checker.report.page.strip import strip

APPROX = Decimal(10)


def finding(*values, kind=Kind.COUNT):
    """A finding with one claim a document."""
    claims = tuple(Claim(f"{number}", f"paper {number}", kind if isinstance(value, Quantity) else Kind.DATE, Span(0, 1), "x", Span(0, 1),
                         ZoneName.BODY, value) for number, value in enumerate(values, 1))
    return Finding("F-1", "generic.count", Verdict.CONFLICT, Severity.NOTE, "Ships", (), claims)


def drawn(*values, kind=Kind.COUNT):
    documents = {f"paper {number}": Document(f"paper {number}", "x") for number in range(1, len(values) + 1)}
    numbers = {name: number for number, name in enumerate(documents, 1)}
    return strip(finding(*values, kind=kind), documents, numbers, APPROX)


def exact(number, unit="", step=1):
    return Quantity(Decimal(number), Decimal(number), unit, step=Decimal(step))


def at_least(number):
    return Quantity(Decimal(number), None, hedge=Hedge.AT_LEAST)


def between(low, high, hedge=Hedge.RANGE):
    return Quantity(Decimal(low), Decimal(high), hedge=hedge)


def days(low, high=None):
    return When(datetime.date.fromisoformat(low), datetime.date.fromisoformat(high or low))


def marks_of(drawing):
    """The shape and place of each document's mark, in the order of documents."""
    return [(str(one.mark.extent.shape), one.mark.left, one.mark.right) for one in sorted(drawing.marks, key=lambda one: one.mark.number)]


@pytest.mark.parametrize(("values", "marks"), [
    ((exact(214), exact(231)), [("point", 10.0, 10.0), ("point", 90.0, 90.0)]),
    ((exact(10), at_least(30)), [("point", 10.0, 10.0), ("from", 90.0, 90.0)]),
    ((between(0, 50, Hedge.AT_MOST), exact(40)), [("up-to", 90.0, 90.0), ("point", 10.0, 10.0)]),
    ((between(20, 40), exact(60)), [("range", 10.0, 50.0), ("point", 90.0, 90.0)]),
    ((days("2025-03-01"), days("2025-03-11")), [("point", 10.0, 10.0), ("point", 90.0, 90.0)]),
    ((days("2025-03-01", "2025-03-06"), days("2025-03-11")), [("range", 10.0, 50.0), ("point", 90.0, 90.0)]),
    ((exact(1), exact(100), exact(10000)), [("point", 10.0, 10.0), ("point", 50.0, 50.0), ("point", 90.0, 90.0)]),
    ((exact(5), at_least(5)), [("point", 50.0, 50.0), ("from", 50.0, 50.0)])])
def test_values_have_their_place(values, marks):
    assert marks_of(drawn(*values)) == marks


@pytest.mark.parametrize("values", [
    (), (exact(214),), (exact(214), exact(214)), (exact(3, "day"), exact(3, "year")), (NameSet(("Ardova",)), NameSet(("Borland",))),
    (Quotation("one", ""), Quotation("two", "")), (exact(7), Quantity(None, None)), (When(None, None), days("2025-03-01"))])
def test_no_strip_where_nothing_can_be_compared_on_it(values):
    assert drawn(*values) is None


def test_values_of_another_unit_are_named_beside_the_strip():
    drawing = drawn(exact(40, "kilometre"), exact(55, "kilometre"), exact(34, "mile"), kind=Kind.MEASURE)
    assert (drawing.unit, drawing.left_out) == ("kilometres", ("34 miles (paper 3)",))
    assert drawing.title == "2 values on an axis in kilometres"


@pytest.mark.parametrize(("value", "kind", "room"), [
    (exact(44), Kind.COUNT, 0), (exact("6.8", step="0.1"), Kind.MEASURE, "0.05"), (exact(240, step=10), Kind.MONEY, 5),
    (Quantity(Decimal(900), Decimal(900), hedge=Hedge.ABOUT), Kind.COUNT, 90)])
def test_band_shows_what_the_words_leave_room_for(value, kind, room):
    extent = drawn(value, exact(2000), kind=kind).marks[0].mark.extent
    assert (extent.least, extent.most) == (value.low - Decimal(room), value.high + Decimal(room))


def test_equal_values_stand_above_one_another():
    drawing = drawn(exact(214), exact(214), exact(214), exact(231))
    assert sorted((one.mark.number, one.mark.row) for one in drawing.marks) == [(1, 0), (2, 1), (3, 2), (4, 0)]
    assert [label.text for label in drawing.labels] == ["214", "231"]
    assert drawing.description == "214: paper 1, paper 2, paper 3; 231: paper 4"


def test_very_many_sources_get_smaller_marks_and_then_a_number():
    assert drawn(*[exact(1)] * 8, exact(2)).radius < drawn(*[exact(1)] * 4, exact(2)).radius
    assert drawn(exact(2), *[exact(1)] * 99).left_out == ("40 more documents",)


def test_one_document_with_two_values_has_two_marks():
    claims = finding(exact(900), exact(950)).claims
    same = Finding("F-1", "r", Verdict.CONFLICT, Severity.NOTE, "", (), tuple(
        Claim(claim.id, "paper 1", claim.kind, claim.span, "x", claim.sentence, claim.zone, claim.value) for claim in claims))
    drawing = strip(same, {"paper 1": Document("paper 1", "x")}, {"paper 1": 1}, APPROX)
    assert [one.mark.number for one in drawing.marks] == [1, 1]


NUMBERS = st.one_of(st.integers(-50, 10**7), st.decimals(-1000, 1000, places=2))
VALUES = st.one_of(NUMBERS.map(exact), NUMBERS.map(at_least), st.tuples(NUMBERS, NUMBERS).map(lambda ends: between(min(ends), max(ends))))


@given(st.lists(VALUES, min_size=2, max_size=30))
def test_greater_values_never_stand_farther_left_and_nothing_hides_anything(values):
    drawing = drawn(*values)
    if drawing is None:
        return
    by_value = sorted(drawing.marks, key=lambda one: one.mark.extent.low)
    assert [one.mark.left for one in by_value] == sorted(one.mark.left for one in drawing.marks)
    boxes = [Box(*reach(one.mark, drawing.radius), one.up - drawing.radius, one.up + drawing.radius) for one in drawing.marks]
    boxes += [label.box for label in drawing.labels]
    assert not [(one, other) for place, one in enumerate(boxes) for other in boxes[:place] if one.touches(other)]
    assert all(box.left >= -1 and box.right <= NARROW + 1 for box in boxes[len(drawing.marks):])
    assert all(0 <= tick.at <= 100 for tick in drawing.ticks)
    assert drawing.height > max(box.top for box in boxes)


@given(st.lists(st.dates(), min_size=2, max_size=12))
def test_any_days_have_ticks_in_order(dates):
    drawing = drawn(*(When(day, day) for day in dates))
    if drawing is not None:
        assert [tick.at for tick in drawing.ticks] == sorted(tick.at for tick in drawing.ticks)
        assert all(one.mark.extent.shape is Shape.POINT for one in drawing.marks)
