from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.compare import compare
from checker.model.claim import About, Claim, Kind
from checker.model.finding import Outcome
from checker.model.rule import CompareTerms
from checker.model.text import Span, ZoneName
from checker.model.value import Hedge, Quantity

SAME, COMPATIBLE, DIFFERENT = Outcome.SAME, Outcome.COMPATIBLE, Outcome.DIFFERENT
UNCLEAR, INCOMPARABLE = Outcome.UNCLEAR, Outcome.INCOMPARABLE


def number(text, kind=Kind.COUNT, unit="", *, step=None, hedge=Hedge.EXACT, per="", direction=""):
    """A claim from "12", "20..25", "12.." (at least), "..12" (at most) or "..<12" (less than)."""
    is_below, text = "<" in text, text.replace("<", "")
    low, _, high = text.partition("..") if ".." in text else (text, "", text)
    if ".." in text and hedge is Hedge.EXACT:
        hedge = Hedge.RANGE if low and high else Hedge.AT_LEAST if low else Hedge.AT_MOST
    digits = Decimal(low or high)
    written = Decimal(step) if step else Decimal((0, (1,), min(int(digits.as_tuple().exponent), 0)))
    value = Quantity(Decimal(low) if low else None, Decimal(high) if high else None, unit, hedge, written, per, is_below)
    return Claim("d:1", "d", kind, Span(0, 1), text, Span(0, 1), ZoneName.BODY, value, About(direction=direction))


def money(text, unit="USD", step="1", **more):
    return number(text, Kind.MONEY, unit, step=step, **more)


def percent(text, **more):
    return number(text, Kind.PERCENT, "percent", **more)


def measure(text, unit, **more):
    return number(text, Kind.MEASURE, unit, **more)


def duration(text, unit, **more):
    return number(text, Kind.DURATION, unit, **more)


ABOUT, VAGUE = {"hedge": Hedge.ABOUT}, {"hedge": Hedge.VAGUE}
CASES = [
    (number("42"), number("42"), SAME),
    (number("42"), number("38"), DIFFERENT),
    (number("97"), number("98"), DIFFERENT),
    (number("16", Kind.ORDINAL), number("17", Kind.ORDINAL), DIFFERENT),
    (number("44", Kind.ORDINAL), number("44"), SAME),
    (number("10000", **ABOUT), number("12500"), DIFFERENT),
    (number("10000", **ABOUT), number("12500", **ABOUT), DIFFERENT),
    (number("10000", **ABOUT), number("10300"), COMPATIBLE),
    (number("10000", **ABOUT), number("10000"), SAME),
    (number("10000"), number("10300"), COMPATIBLE),
    (number("18400"), number("14800"), DIFFERENT),
    (number("20.."), number("17"), DIFFERENT),
    (number("12.."), number("17"), COMPATIBLE),
    (number("12.."), number("12"), COMPATIBLE),
    (number("12.."), number("14.."), COMPATIBLE),
    (number("12.."), number("12.."), SAME),
    (number("..3000"), number("4200"), DIFFERENT),
    (number("..3000"), number("2500"), COMPATIBLE),
    (number("20.."), number("..15"), DIFFERENT),
    (number("..<10"), number("10"), DIFFERENT),
    (number("..<10"), number("9"), COMPATIBLE),
    (number("..10"), number("10"), COMPATIBLE),
    (number("..<10"), number("10..12"), DIFFERENT),
    (number("..<10"), number("8..12"), COMPATIBLE),
    (number("..<4000"), number("4000.."), DIFFERENT),
    (number("..4000"), number("4000.."), COMPATIBLE),
    (number("..<4000"), number("4000"), COMPATIBLE),
    (number("..<4000"), number("4000", **ABOUT), COMPATIBLE),
    (number("..<4000"), number("4001"), DIFFERENT),
    (number("..<24"), number("24..99", **VAGUE), COMPATIBLE),
    (money("..<5000000000", step="1000000000"), money("5000000000", step="1000000000"), COMPATIBLE),
    (money("..<5000000000", step="1000000000"), money("5200000000", step="100000000"), DIFFERENT),
    (number("20..25"), number("22"), COMPATIBLE),
    (number("20..25"), number("40"), DIFFERENT),
    (number("20..25"), number("20..25"), SAME),
    (number("700", **ABOUT), number("688"), COMPATIBLE),
    (number("24..99", **VAGUE), number("48"), COMPATIBLE),
    (number("24..99", **VAGUE), number("3"), DIFFERENT),
    (number("24..99", **VAGUE), number("120"), UNCLEAR),
    (number("24..99", **VAGUE), number("200..999", **VAGUE), DIFFERENT),
    (number("200..999", **VAGUE), number("11"), DIFFERENT),
    (number("3..9", **VAGUE), number("5"), COMPATIBLE),
    (number("20000..99999", **VAGUE), number("3500"), DIFFERENT),
    (number("3620000", step="10000"), number("3500000", step="100000"), DIFFERENT),
    (number("250000", **ABOUT), number("250000"), SAME),
    (money("24100000000", step="100000000"), money("24000000000", step="1000000000"), SAME),
    (money("240000000000", step="10000000000"), money("218000000000", step="1000000000"), DIFFERENT),
    (money("243000000000", step="1000000000"), money("240000000000", step="1000000000"), COMPATIBLE),
    (money("240000000000"), money("240000000000", unit="CNY"), INCOMPARABLE),
    (money("310", per="tonne"), money("310"), INCOMPARABLE),
    (money("1.40", step="0.01"), money("1.44", step="0.01"), DIFFERENT),
    (money("1400000000", step="10000000"), money("1440000000", step="10000000"), DIFFERENT),
    (percent("48.6"), percent("49"), SAME),
    (percent("48.6"), percent("50"), DIFFERENT),
    (percent("2"), number("2", Kind.POINTS, "points"), INCOMPARABLE),
    (percent("12"), number("12"), INCOMPARABLE),
    (percent("1.5..2"), percent("2.5..3"), DIFFERENT),
    (percent("12", direction="up"), percent("5", direction="down"), DIFFERENT),
    (percent("3.1", direction="up"), percent("3.1", direction="down"), DIFFERENT),
    (percent("0.4", direction="down"), percent("-0.4", direction="up"), SAME),
    (percent("0.4", direction="down"), percent("-0.4"), SAME),
    (percent("0.4", direction="up"), percent("-0.4"), DIFFERENT),
    (percent("50", direction="down"), percent("50"), SAME),
    (measure("10", "kilometre"), measure("6.2", "mile"), SAME),
    (measure("10", "kilometre"), measure("5", "mile"), DIFFERENT),
    (measure("4.3", "square kilometre", step="0.1"), measure("1.6", "square mile", step="0.1"), SAME),
    (measure("4.3", "square kilometre", step="0.1"), measure("1.5", "square mile", step="0.1"), DIFFERENT),
    (measure("900", "kilometre", **ABOUT), measure("550", "mile", **ABOUT), COMPATIBLE),
    (measure("15..20", "centimetre"), measure("18..22", "centimetre"), COMPATIBLE),
    (measure("38", "degree Celsius"), measure("94", "degree Fahrenheit"), DIFFERENT),
    (measure("41", "degree Celsius"), measure("106", "degree Fahrenheit"), SAME),
    (measure("-40", "degree Celsius"), measure("-40", "degree Fahrenheit"), SAME),
    (measure("5000", "barrel"), measure("800000", "litre", **ABOUT), COMPATIBLE),
    (measure("5000", "barrel"), measure("800000", "litre"), COMPATIBLE),
    (measure("2.4", "tonne"), measure("240", "kilogram"), DIFFERENT),
    (measure("2", "ton"), measure("2", "tonne"), COMPATIBLE),
    (measure("20", "ton"), measure("24", "tonne"), DIFFERENT),
    (measure("2", "ton"), measure("2", "ton"), SAME),
    (measure("5", "kilometre"), measure("5", "tonne"), INCOMPARABLE),
    (measure("5", "smoot"), measure("5", "kilometre"), INCOMPARABLE),
    (duration("72", "hour"), duration("3", "day"), SAME),
    (duration("72", "hour"), duration("48", "hour"), DIFFERENT),
    (duration("18", "month"), duration("1.5", "year"), SAME),
    (duration("18", "month"), duration("2", "year"), DIFFERENT),
    (duration("6", "month"), duration("180", "day"), COMPATIBLE),
    (duration("6", "month"), duration("200", "day"), COMPATIBLE),
    (duration("6", "month"), duration("230", "day"), DIFFERENT),
    (duration("34", "year"), duration("43", "year"), DIFFERENT),
    (duration("50..59", "year"), duration("54", "year"), COMPATIBLE),
    (duration("13..19", "year", **VAGUE), duration("23", "year"), DIFFERENT),
]


@pytest.mark.parametrize(("left", "right", "outcome"), CASES, ids=lambda case: getattr(case, "text", None) or str(case))
def test_outcome_of_two_numbers(left, right, outcome):
    there, back = compare(left, right, CompareTerms()), compare(right, left, CompareTerms())
    assert there.outcome is outcome, there.reason
    assert (back.outcome, back.reason) == (there.outcome, there.reason)


@pytest.mark.parametrize(("left", "right", "reason"), [
    (money("240000000000", step="1000000000"), money("218000000000", step="1000000000"),
     "218 billion USD and 240 billion USD differ by 22 billion USD (9.2 percent of the greater)."),
    (money("240100000000", step="100000000"), money("240000000000", step="1000000000"), "240.1 billion USD rounds to 240 billion USD."),
    (percent("8"), percent("12"), "12 percent and 8 percent differ by 4 percentage points."),
    (percent("8"), percent("9"), "8 percent and 9 percent differ by 1 percentage point."),
    (duration("3", "day"), duration("4", "day"), "3 days and 4 days differ by 1 day (25 percent of the greater)."),
    (number("800", **ABOUT), number("340"), "340 and about 800 cannot both be true: they lie 460 apart."),
    (number("24..99", **VAGUE), number("186"), "186 and roughly 24 to 99 cannot both be true: they lie 87 apart."),
    (number("20.."), number("17"), "17 and at least 20 cannot both be true: they lie 3 apart."),
    (number("20..25"), number("22"), "20 to 25 and 22 can both be true."),
    (percent("12", direction="up"), percent("5", direction="down"), "One tells a rise of 12 percent and the other a fall of 5 percent."),
    (measure("10", "kilometre"), measure("6.2", "mile"), "10 kilometres and 6.2 miles are the same at the precision they were written in."),
    (money("5", per="month"), money("5", per="day"), "One is a rate per day and the other a rate per month."),
])
def test_reason_gives_the_arithmetic(left, right, reason):
    assert compare(left, right, CompareTerms()).reason == reason
    assert compare(right, left, CompareTerms()).reason == reason


@pytest.mark.parametrize(("left", "right", "rises"), [
    (number("12"), number("17"), True), (number("17"), number("12"), False), (number("12"), number("12"), None),
    (measure("1", "kilometre"), measure("2", "mile"), True), (percent("12", direction="up"), percent("5", direction="down"), False),
])
def test_rises_tells_which_is_greater(left, right, rises):
    assert compare(left, right, CompareTerms()).rises is rises


@pytest.mark.parametrize(("left", "right", "tolerance", "unit", "outcome"), [
    (measure("85.19", "metre"), measure("85.2", "metre"), "0.01", "", SAME),
    (measure("85.19", "metre"), measure("85.1", "metre"), "0.01", "", DIFFERENT),
    (number("100"), number("101"), "1", "%", SAME),
    (number("100"), number("130"), "1", "%", DIFFERENT),
    (duration("30", "day"), duration("768", "hour"), "2", "day", SAME),
    (duration("30", "day"), duration("34", "day"), "2", "day", DIFFERENT),
])
def test_tolerance_is_on_the_difference(left, right, tolerance, unit, outcome):
    terms = CompareTerms(tolerance=Decimal(tolerance), tolerance_unit=unit, rounding="none")
    assert compare(left, right, terms).outcome is outcome
    assert compare(right, left, terms).outcome is outcome


def test_direction_is_left_out_where_the_rule_says_so():
    left, right = percent("3.1", direction="up"), percent("3.1", direction="down")
    assert compare(left, right, CompareTerms(direction=False)).outcome is SAME


def test_an_endless_number_is_unclear_and_not_computed_with():
    left, right = measure("1e999999", "metre"), measure("3", "mile")
    assert compare(left, right, CompareTerms()).outcome is UNCLEAR
    assert compare(left, left, CompareTerms()).outcome is SAME


ENDS = st.one_of(st.none(), st.decimals(allow_nan=False, allow_infinity=False), st.integers(-5000, 5000).map(Decimal),
                 st.just(Decimal("1e-9999")), st.just(Decimal("Infinity")))
UNITS = st.sampled_from(["", "USD", "kilometre", "mile", "ton", "tonne", "month", "day", "year", "degree Fahrenheit", "kelvin", "nonsense"])


@st.composite
def quantities(draw):
    step = draw(st.sampled_from([Decimal("0.1"), Decimal(1), Decimal("1e9")]))
    value = Quantity(draw(ENDS), draw(ENDS), draw(UNITS), draw(st.sampled_from(Hedge)), step, draw(st.sampled_from(["", "", "month"])))
    about = About(direction=draw(st.sampled_from(["", "up", "down"])))
    kind = draw(st.sampled_from([Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.DURATION, Kind.PERCENT]))
    return Claim("d:1", "d", kind, Span(0, 1), "x", Span(0, 1), ZoneName.BODY, value, about)


@given(quantities(), quantities())
def test_swapping_left_and_right_changes_nothing(left, right):
    there, back = compare(left, right, CompareTerms()), compare(right, left, CompareTerms())
    assert (there.outcome, there.reason) == (back.outcome, back.reason)
    assert back.rises == (None if there.rises is None else not there.rises)


@given(quantities())
def test_a_number_is_the_same_as_itself(claim):
    assert compare(claim, claim, CompareTerms()).outcome is SAME
