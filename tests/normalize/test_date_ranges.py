from __future__ import annotations

import datetime

import pytest

from checker.normalize.calendar.date_ranges import weekend_around


@pytest.mark.parametrize(("holiday", "weekend"), [
    ("2024-09-02", ("2024-08-31", "2024-09-02")),  # a Monday: the long weekend before it
    ("2024-10-31", ("2024-11-02", "2024-11-03")),  # a Thursday
    ("2023-10-31", ("2023-10-28", "2023-10-29")),  # a Tuesday
    ("2021-10-31", ("2021-10-30", "2021-10-31")),  # a Sunday
])
def test_the_weekend_of_a_holiday(holiday: str, weekend: tuple[str, str]) -> None:
    assert weekend_around(datetime.date.fromisoformat(holiday)) == tuple(map(datetime.date.fromisoformat, weekend))
