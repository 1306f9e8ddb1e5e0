"""A change and the level it led to are two values; the ends of a range are one."""

from __future__ import annotations

import pytest

from tests.extract.reading import values


@pytest.mark.parametrize(("text", "wanted"), [
    ("Output rose by 20 to 90 tons.", ["measure 20 ton", "measure 90 ton"]),
    ("Sales fell by 12 to 90.", ["count 12", "count 90"]),
    ("Exports were up 12 % to 90.", ["percent 12 percent", "count 90"]),
    ("The toll rose by three to 12.", ["count 3", "count 12"]),
    ("The index slipped 23.4 to 4,560.2.", ["count 23.4", "count 4560.2"]),
    ("The number grew by 5 million to 90 million.", ["count 5000000", "count 90000000"]),
    ("The toll rose from 12 to 20.", ["count 12", "count 20"]),
    ("The shares fell 30 to 20.", ["count 30", "count 20"]),
    ("The bond added 15 sen to RM42.60.", ["money 0.15 MYR", "money 42.6 MYR"]),
    ("They sold 12 boats, up from 8.", ["count 12", "count 8"]),
    ("Tarn Motors lifted its forecast by $1 billion to $22 billion.", ["money 1000000000 USD", "money 22000000000 USD"]),
    ("The port cut its latest target by 300 tonnes to 4,000 tonnes.", ["measure 300 tonne", "measure 4000 tonne"]),
    ("The bank raised its estimate of growth by 2% to 5%.", ["percent 2 percent", "percent 5 percent"]),
])
def test_two_values(text: str, wanted: list[str]) -> None:
    assert values(text) == wanted


@pytest.mark.parametrize(("text", "wanted"), [
    ("Output rose by 10 to 15 percent.", "percent 10..15 percent"),
    ("Output rose by 3 to 12 percent.", "percent 3..12 percent"),
    ("Output rose by 20 to 30 tons.", "measure 20..30 ton"),
    ("They will cut 20 to 90 jobs.", "count 20..90"),
    ("Tarn Motors may lift its latest outlay by $10 million to $15 million.", "money 10000000..15000000 USD"),
    ("Sales are expected to be up by 4% to 9%.", "percent 4..9 percent"),
    ("They need 3 to 12 helpers.", "count 3..12"),
    ("Flats from 40 sq m up to 90 sq m are sold.", "measure 40..90 square metre"),
    ("The bridge costs €5-6m.", "money 5000000..6000000 EUR"),
    ("The bolt weighs 5 ± 0.2 kg.", "measure 4.8..5.2 kilogram"),
    ("Support is 50 plus or minus 3 percent.", "percent 47..53 percent"),
    ("The tilt is 4.5e-2 +/- 5e-3 m/s2.", "measure 0.04..0.05 metre per square second"),
])
def test_one_range(text: str, wanted: str) -> None:
    assert values(text) == [wanted]


@pytest.mark.parametrize("text", ["The margin is plus or minus 3 percentage points."])
def test_a_margin_has_no_sign(text: str) -> None:
    assert values(text) == ["points 3 points"]
