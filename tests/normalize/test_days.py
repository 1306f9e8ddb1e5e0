from __future__ import annotations

import datetime

import pytest

from checker.normalize.calendar.days import easter, holiday, month_days, nth_weekday, part_of, same_days_shifted, shift, year_days

DATE = datetime.date


@pytest.mark.parametrize(("year", "day"), [
    (1961, DATE(1961, 4, 2)), (2000, DATE(2000, 4, 23)), (2008, DATE(2008, 3, 23)), (2011, DATE(2011, 4, 24)), (2024, DATE(2024, 3, 31))])
def test_easter(year: int, day: datetime.date) -> None:
    assert easter(year) == day


@pytest.mark.parametrize(("name", "day"), [
    ("thanksgiving", DATE(2023, 11, 23)), ("black friday", DATE(2023, 11, 24)), ("memorial day", DATE(2023, 5, 29)),
    ("good friday", DATE(2023, 4, 7)), ("halloween", DATE(2023, 10, 31))])
def test_holidays_of_2023(name: str, day: datetime.date) -> None:
    assert holiday(name)(2023) == day


def test_months_may_run_into_the_next_year() -> None:
    assert month_days(2023, 12, 3) == (DATE(2023, 12, 1), DATE(2024, 2, 29))


def test_last_weekday_of_a_month() -> None:
    assert nth_weekday(2024, 2, 4, -1) == DATE(2024, 2, 29)


@pytest.mark.parametrize(("unit", "count", "low", "high"), [
    ("day", -1, DATE(2024, 2, 28), DATE(2024, 2, 28)), ("week", 0, DATE(2024, 2, 26), DATE(2024, 3, 3)),
    ("month", -1, DATE(2024, 1, 1), DATE(2024, 1, 31)), ("quarter", 1, DATE(2024, 4, 1), DATE(2024, 6, 30)),
    ("year", 1, DATE(2025, 1, 1), DATE(2025, 12, 31)), ("decade", -1, DATE(2010, 1, 1), DATE(2019, 12, 31)),
    ("century", -1, DATE(1901, 1, 1), DATE(2000, 12, 31))])
def test_units_before_and_after(unit: str, count: int, low: datetime.date, high: datetime.date) -> None:
    assert shift(DATE(2024, 2, 29), unit, count) == (low, high)


def test_a_quarter_moved_by_a_year_stays_a_quarter() -> None:
    assert same_days_shifted((DATE(2024, 1, 1), DATE(2024, 3, 31)), "year", -1) == (DATE(2023, 1, 1), DATE(2023, 3, 31))


@pytest.mark.parametrize("edge", ["early", "mid", "late"])
def test_parts_lie_inside_and_do_not_overlap(edge: str) -> None:
    for whole in (month_days(2023, 2), month_days(2024, 2), month_days(2024, 8), year_days(2024), year_days(1990, 10)):
        low, high = part_of(whole, edge)
        assert whole[0] <= low <= high <= whole[1]
