"""Ticks are round, have room, and are there wherever two values differ."""

import datetime
from fractions import Fraction

import pytest

from checker.report.page.axis import day_axis, number_axis
from checker.report.page.ticks import day_ticks, number_ticks


@pytest.mark.parametrize(("low", "high", "labels"), [
    ("210", "340", ["200", "220", "240", "260", "280", "300", "320", "340"]),
    ("1", "2", ["1", "2"]),
    ("12", "4000", ["10", "30", "100", "300", "1,000", "3,000"]),
    ("6.8", "7.1", ["6.8", "6.85", "6.9", "6.95", "7", "7.05", "7.1"]),
    ("1000000000", "3000000000", ["1 billion", "2 billion", "3 billion"]),
    ("5", "5", [])])
def test_numbers(low, high, labels):
    ends = [Fraction(low), Fraction(high)]
    ticks = number_ticks(number_axis(ends), is_whole=all(end.denominator == 1 for end in ends))
    assert [tick.label for tick in ticks] == labels


@pytest.mark.parametrize(("low", "high", "first", "last"), [
    ("2025-03-03", "2025-03-06", "3 Mar 2025", "6 Mar"), ("2025-01-10", "2025-04-20", "Feb 2025", "Apr 2025"),
    ("2009-05-01", "2025-11-09", "2010", "2025"), ("1800-01-01", "2025-11-09", "1800", "2050")])
def test_days(low, high, first, last):
    ticks = day_ticks(day_axis([datetime.date.fromisoformat(low), datetime.date.fromisoformat(high)]))
    assert (ticks[0].label, ticks[-1].label) == (first, last)


@pytest.mark.parametrize("exponent", [-400, -30, 0, 30, 400])
def test_any_size(exponent):
    ends = [Fraction(3) * Fraction(10) ** exponent, Fraction(7) * Fraction(10) ** exponent]
    ticks = number_ticks(number_axis(ends), is_whole=exponent >= 0)
    assert [tick.at for tick in ticks] == sorted(tick.at for tick in ticks)


def test_the_first_and_last_day_there_is():
    assert day_ticks(day_axis([datetime.date.min, datetime.date.max]))
