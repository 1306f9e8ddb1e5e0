"""The second half of a rate behind the noun of what is counted or measured."""

from __future__ import annotations

import pytest

import checker


@pytest.mark.parametrize(("text", "unit", "per"), [
    ("The mill grinds 400 tons of flour per day.", "ton per day", ""),
    ("The mill grinds 400 tons of flour a day.", "ton per day", ""),
    ("The dairy fills 30,000 bottles of milk per hour.", "", "hour"),
    ("The kitchen serves 500 meals a day.", "", "day"),
    ("Earnings per share of $2 were paid.", "USD", "share"),
    ("The mill grinds 400 tons of flour.", "ton", ""),
    ("The mill ground 400 tons of flour a day earlier.", "ton", ""),
    ("The mill sold 400 tons of flour a week ago.", "ton", ""),
    ("The mill grinds 400 tons of flour per worker.", "ton", ""),
])
def test_rates(text, unit, per):
    value = checker.extract(checker.Document.from_text(text, id="d"))[0].value
    assert (value.unit, value.per) == (unit, per)
