"""Sums in two currencies, compared by given rates: which rate is taken, what it makes of the sums, and what is missing."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest

from checker.compare import compare
from checker.compare.exchange import Exchange, known_codes
from checker.model.claim import Claim, Kind
from checker.model.finding import Outcome
from checker.model.rates import Rate, RateTable
from checker.model.rule import CompareTerms
from checker.model.text import Span, ZoneName
from checker.model.value import Basis, Hedge, Quantity, When

SAME, COMPATIBLE, DIFFERENT, INCOMPARABLE = Outcome.SAME, Outcome.COMPATIBLE, Outcome.DIFFERENT, Outcome.INCOMPARABLE
DAY = dt.date(2024, 10, 22)
BILLION = 10**9


def rate(day, quote, number, *, base="USD", line=2, high=None, source=""):
    low = dt.date.fromisoformat(day)
    digits = Decimal(number)
    return Rate(low, dt.date.fromisoformat(high) if high else low, base, quote, digits,
                Decimal((0, (1,), int(digits.as_tuple().exponent))), source, f"rates.yaml:{line}")


def exchange(*rates):
    return Exchange(RateTable("rates.yaml", rates))


def money(number, unit, step=None, *, hedge=Hedge.EXACT, day=DAY, per="", period=None):
    ends = {Hedge.AT_LEAST: (Decimal(number), None), Hedge.AT_MOST: (None, Decimal(number))}.get(hedge, (Decimal(number), Decimal(number)))
    value = Quantity(*ends, unit, hedge, Decimal(step or 1), per)
    when = When(day, day, basis=Basis.PUBLISHED) if day else None
    return Claim(f"{unit}:1", unit, Kind.MONEY, Span(0, 1), "sum", Span(0, 1), ZoneName.BODY, value, as_of=when, period=period)


def year(number):
    return When(dt.date(number, 1, 1), dt.date(number, 12, 31))


DOLLARS = money(240 * BILLION, "USD", BILLION)
TABLE = exchange(rate("2024-10-22", "CNY", "7.12", source="Norvel Bank"), rate("2024-10-22", "EUR", "0.92", line=3))


@pytest.mark.parametrize(("left", "right", "outcome"), [
    (DOLLARS, money(1710 * BILLION, "CNY", 10 * BILLION), SAME),
    (DOLLARS, money(1709 * BILLION, "CNY", BILLION), SAME),
    (DOLLARS, money(1750 * BILLION, "CNY", 10 * BILLION), COMPATIBLE),
    (DOLLARS, money(1900 * BILLION, "CNY", 10 * BILLION), DIFFERENT),
    (DOLLARS, money(240 * BILLION, "CNY", BILLION), DIFFERENT),
    (DOLLARS, money(1780 * BILLION, "CNY", BILLION, hedge=Hedge.AT_LEAST), COMPATIBLE),
    (DOLLARS, money(2000 * BILLION, "CNY", BILLION, hedge=Hedge.AT_LEAST), DIFFERENT),
    (DOLLARS, money(2000 * BILLION, "CNY", BILLION, hedge=Hedge.AT_MOST), COMPATIBLE),
    (DOLLARS, money(1850 * BILLION, "CNY", BILLION, hedge=Hedge.ABOUT), COMPATIBLE),
    (money(100, "EUR"), money(774, "CNY"), SAME),
    (money(101, "EUR"), money(712, "CNY"), DIFFERENT),
    (money(92, "EUR"), money(100, "USD"), SAME),
    (money(240, "USD", per="month"), money(1709, "CNY"), INCOMPARABLE),
    (money(240, "USD", per="month"), money(1709, "CNY", per="month"), SAME),
    (DOLLARS, money(1709, "JPY"), INCOMPARABLE),
    (DOLLARS, money(240 * BILLION, "USD", BILLION), SAME),
])
def test_sums_in_two_currencies(left, right, outcome):
    ours, theirs = (compare(one, other, CompareTerms(), TABLE) for one, other in ((left, right), (right, left)))
    assert ours.outcome is outcome
    assert (theirs.outcome, theirs.reason) == (ours.outcome, ours.reason)
    assert {ours.rises, theirs.rises} in ({None}, {True, False})


def test_the_reason_tells_the_rate_its_day_and_where_it_stands():
    found = compare(DOLLARS, money(900 * BILLION, "CNY", BILLION), CompareTerms(), TABLE)
    assert found.reason == ("240 billion USD is about 1.709 trillion CNY at 7.12 CNY per USD (Norvel Bank, 22 October 2024, rates.yaml:2), "
                            "and not 900 billion CNY: they differ by 47.3 percent of the greater.")
    assert found.rises is False


def test_a_rate_by_a_third_currency_tells_both_places():
    found = compare(money(100, "EUR"), money(774, "CNY"), CompareTerms(), TABLE)
    assert found.reason == ("100 EUR is about 773.9 CNY at 7.739 CNY per EUR (Norvel Bank, 22 October 2024, "
                            "rates.yaml:2 and rates.yaml:3): the same as 774 CNY.")


@pytest.mark.parametrize(("days", "taken"), [
    (["2024-10-22"], "7 CNY per USD (22"),
    (["2024-10-21"], "7 CNY per USD (21"),
    (["2024-10-15"], "7 CNY per USD (15"),
    (["2024-10-15", "2024-10-20"], "7 CNY per USD (20"),
    (["2024-10-14"], ""),
    (["2024-10-23"], ""),
    ([], ""),
])
def test_the_latest_rate_of_the_week_before_is_taken(days, taken):
    table = exchange(*(rate(day, "CNY", "7.00") for day in days), rate("2024-10-22", "EUR", "0.9"))
    found = compare(money(100, "USD"), money(700, "CNY"), CompareTerms(), table)
    assert (found.outcome is SAME, taken in found.reason) == (bool(taken), True)


@pytest.mark.parametrize(("left", "right", "missing"), [
    (DOLLARS, money(1, "JPY"), "rates.yaml has no rate between the two."),
    (money(1, "USD", day=dt.date(2024, 11, 2)), money(7, "CNY"), "no rate between the two for 2 November 2024 or the 7 days before."),
    (money(1, "USD", day=None), money(7, "CNY", day=None), "no rate between the two that could be taken: neither text tells a day."),
    (money(1, "USD", period=year(2023)), money(7, "CNY", period=year(2023)), "no rate between the two for 2023 or the 7 days before."),
])
def test_what_is_missing_is_told(left, right, missing):
    found = compare(left, right, CompareTerms(), TABLE)
    assert found.outcome is INCOMPARABLE
    assert found.reason.endswith(missing)


def test_without_a_table_the_reason_tells_what_would_help():
    found = compare(DOLLARS, money(1709 * BILLION, "CNY"), CompareTerms())
    assert (found.outcome, "without a dated exchange rate (--rates" in found.reason) == (INCOMPARABLE, True)


def test_an_undated_sum_is_taken_at_the_other_ones_day():
    assert compare(money(100, "USD", day=None), money(712, "CNY"), CompareTerms(), TABLE).outcome is SAME


AVERAGES = (rate("2023-01-01", "CNY", "7.08", high="2023-12-31"), rate("2023-06-01", "CNY", "7.30", line=3),
            rate("2024-10-01", "CNY", "7.00", high="2024-10-31", line=4))


@pytest.mark.parametrize(("left", "right", "outcome", "line"), [
    (money(100, "USD", period=year(2023)), money(708, "CNY", period=year(2023)), SAME, 2),
    (money(100, "USD"), money(700, "CNY"), SAME, 4),
    (money(100, "USD", period=year(2024)), money(700, "CNY", period=year(2024)), INCOMPARABLE, 0),
    (money(100, "USD", day=dt.date(2023, 6, 3)), money(730, "CNY", day=dt.date(2023, 6, 3)), SAME, 3),
])
def test_an_average_holds_for_its_year_and_its_month(left, right, outcome, line):
    table = exchange(*AVERAGES) if line else exchange(*AVERAGES[:2])
    found = compare(left, right, CompareTerms(), table)
    assert (found.outcome, f"rates.yaml:{line}" in found.reason) == (outcome, bool(line))


def test_rates_between_the_two_days_open_the_reach():
    table = exchange(rate("2024-10-01", "CNY", "7.00"), rate("2024-10-10", "CNY", "8.00", line=3),
                     rate("2024-10-22", "CNY", "7.10", line=4))
    early = money(100, "USD", day=dt.date(2024, 10, 1))
    found = compare(early, money(800, "CNY"), CompareTerms(), table)
    assert found.outcome is SAME
    assert "7 (1 October 2024, rates.yaml:2) to 8 CNY per USD (10 October 2024, rates.yaml:3)" in found.reason
    assert compare(early, money(900, "CNY"), CompareTerms(), table).outcome is DIFFERENT


def test_a_rate_given_the_other_way_round_is_the_same_rate():
    turned = exchange(rate("2024-10-22", "USD", "0.1404", base="CNY"))
    found = compare(DOLLARS, money(1709 * BILLION, "CNY", BILLION), CompareTerms(), turned)
    assert (found.outcome, "0.1404 USD per CNY" in found.reason) == (SAME, True)


def test_a_coarse_rate_leaves_more_open():
    fine, coarse = (exchange(rate("2024-10-22", "CNY", number)) for number in ("7.00", "7"))
    sums = money(101, "USD"), money(753, "CNY")
    assert compare(*sums, CompareTerms(), fine).outcome is DIFFERENT
    assert compare(*sums, CompareTerms(), coarse).outcome is COMPATIBLE


def test_the_order_of_the_rates_changes_nothing():
    rates = (*AVERAGES, rate("2024-10-22", "CNY", "7.12", line=5), rate("2024-10-22", "EUR", "0.92", line=6))
    sums = money(100, "EUR"), money(774, "CNY")
    assert compare(*sums, CompareTerms(), exchange(*rates)) == compare(*sums, CompareTerms(), exchange(*rates[::-1]))


def test_stated_days_outweigh_the_day_of_publication():
    stated = replace(money(100, "USD", day=dt.date(2025, 1, 1)), as_of=When(DAY, DAY, basis=Basis.STATED))
    assert compare(stated, money(712, "CNY"), CompareTerms(), TABLE).outcome is SAME


def test_the_codes_of_all_currencies_that_are_read_are_known():
    assert {"USD", "CNY", "XCD", "SDG", "PKR"} <= known_codes()
    assert all(len(code) in {3, 4} and code.isupper() for code in known_codes())
