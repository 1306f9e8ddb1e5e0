from decimal import Decimal

import pytest

from checker.compare.estimates import Report, estimate
from checker.model.claim import Claim, Kind
from checker.model.text import Span, ZoneName
from checker.model.value import Hedge, PlaceName, Quantity

VAGUE = {"tens": (20, 99), "Dozens of": (24, 99), "hundreds": (200, 999), "tens of thousands": (20000, 99999), "several": (3, 9)}
MARKS = {"": Hedge.EXACT, "~": Hedge.ABOUT, ">": Hedge.AT_LEAST, "<": Hedge.AT_MOST}


def quantity(written, unit=""):
    """12, ~12, >12 (at least), <12 (at most), 3..5, or a vague word."""
    if written in VAGUE:
        low, high = VAGUE[written]
        return Quantity(Decimal(low), Decimal(high), unit, Hedge.VAGUE)
    low, dots, high = written.partition("..")
    if dots:
        return Quantity(Decimal(low), Decimal(high), unit, Hedge.RANGE)
    hedge, number = MARKS[written[:-len(written.lstrip("~<>"))] if written[0] in "~<>" else ""], Decimal(written.lstrip("~<>"))
    return Quantity(None if hedge is Hedge.AT_MOST else number, None if hedge is Hedge.AT_LEAST else number, unit, hedge)


def claim(document, text, value, kind=Kind.COUNT):
    return Claim(f"{document}:{kind}:0", document, kind, Span(0, 1), text, Span(0, 1), ZoneName.BODY, value)


def reports(*written, origins=(), unit=""):
    """One report a figure, of the papers A, B, C ...; each is its own origin where none is given."""
    papers = "ABCDEFG"
    return [Report(claim(papers[place], text, quantity(text, unit)), papers[place], origins[place] if origins else papers[place])
            for place, text in enumerate(written)]


def line(policy, *written, **known):
    return estimate(policy, reports(*written, **known), str)


@pytest.mark.parametrize(("written", "said"), [
    (("tens", "30"), "Estimates (plain): “tens” is taken as 20 to 99."),
    (("Dozens of", "hundreds"), "Estimates (plain): “Dozens of” is taken as 24 to 99, “hundreds” is taken as 200 to 999."),
    (("hundreds", "hundreds"), "Estimates (plain): “hundreds” is taken as 200 to 999."),
    (("12", "17"), ""), ((">12", "3..5"), "")])
def test_plain_says_what_vague_words_are_taken_for(written, said):
    assert line("plain", *written) == said


@pytest.mark.parametrize(("written", "said"), [
    (("12", "17"), "policy value 12, the most conservative of reports that differ (12 in A, 17 in B)"),
    (("17", "12", "31"), "policy value 12, the most conservative of reports that differ (12 in B, 17 in A, 31 in C)"),
    (("tens", "30"), "policy value 10, the most conservative of reports that differ (10 (“tens”) in A, 30 in B)"),
    (("Dozens of", "31"), "policy value 12, the most conservative of reports that differ (12 (“Dozens of”) in A, 31 in B)"),
    (("hundreds", "450"), "policy value 100, the most conservative of reports that differ (100 (“hundreds”) in A, 450 in B)"),
    (("tens of thousands", "31000"),
     "policy value 20000, the most conservative of reports that differ (20000 (“tens of thousands”) in A, 31000 in B)"),
    (("several", "5"), "policy value 3, the most conservative of reports that differ (3 (“several”) in A, 5 in B)"),
    (("12", "12"), "policy value 12, undisputed (12 in A, 12 in B)"),
    ((">12", "17"), "policy value 12, the most conservative of reports that differ (12 in A, 17 in B)"),
    (("<12", "17"), "policy value 17, the most conservative of reports that differ (12 in A, 17 in B)"),
    (("20..30", "25"), "policy value 20, the most conservative of reports that differ (20 in A, 25 in B)")])
def test_acled_shows_the_most_conservative_report_and_that_they_differ(written, said):
    assert line("acled", *written) == f"Estimates (acled): {said}."


@pytest.mark.parametrize(("written", "said"), [
    (("12", "17"), "low 12, best 12, high 17, over 2 origins"),
    (("31", "12", "17"), "low 12, best 17, high 31, over 3 origins"),
    ((">12", "17"), "low 12, best 12, high 17 or more, over 2 origins"),
    (("<30", "17"), "low 17, best 17, high 30, over 2 origins"),
    (("<30", "<40"), "low unknown, best 30, high 40, over 2 origins"),
    (("20..30", "~25"), "low 20, best 20, high 30, over 2 origins"),
    (("hundreds", "450"), "low 200, best 200, high 999, over 2 origins"),
    (("12",), "low 12, best 12, high 12, over 1 origin")])
def test_ucdp_shows_a_triple(written, said):
    assert line("ucdp", *written) == f"Estimates (ucdp): {said}; best is the middle figure, not a judgment."


def test_ucdp_counts_copies_of_one_text_once():
    assert "best 17, high 31, over 3 origins" in line("ucdp", "31", "31", "31", "17", "12", origins=("x", "x", "x", "y", "z"))
    assert "best 31, high 31, over 5 origins" in line("ucdp", "31", "31", "31", "17", "12")


def test_order_of_reports_changes_nothing():
    told = reports("31", "12", "tens", ">40")
    assert all(estimate(policy, told[::-1], str) == estimate(policy, told, str) for policy in ("acled", "ucdp"))


def test_reports_in_different_units_have_no_estimate():
    mixed = [*reports("12", unit="kilometre"), *reports("7", unit="mile")]
    assert estimate("acled", mixed, str) == "Estimates (acled): none, since the reports use different units."


def test_values_that_are_no_numbers_have_no_estimate():
    assert estimate("ucdp", [Report(claim("a", "Tarn", PlaceName("Tarn"), Kind.PLACE), "A", "a")], str) == ""
