"""The word tables of numbers: each unit reads as itself, symbols and hedges mean one thing."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal

import pytest

from checker.lexicon import table, units
from tests.extract.reading import quantities


@pytest.mark.parametrize("name", sorted(units.units()))
def test_the_example_of_a_unit_reads_as_that_unit(name: str) -> None:
    example = table("units")[name]["example"]
    found = quantities(f"In the weather report it was {example} then.")
    assert [value.unit for _, _, value in found] == [name]


def test_a_symbol_stands_for_one_unit() -> None:
    counted = Counter(symbol for row in table("units").values() for symbol in row.get("symbols", ()))
    assert [symbol for symbol, times in counted.items() if times > 1] == []


def test_factors_are_positive() -> None:
    assert all(unit.factor is None or unit.factor > Decimal(0) for unit in units.units().values())


@pytest.mark.parametrize("place", ["before", "after", "after_noun"])
def test_a_hedge_means_one_thing(place: str) -> None:
    counted = Counter(word for words in table("hedges")[place].values() for word in words)
    assert [word for word, times in counted.items() if times > 1] == []


@pytest.mark.parametrize(("meaning", "mark"), [("about", "about"), ("at-least", "at-least"), ("at-most", "at-most")])
def test_hedges_before_a_number_are_read(meaning: str, mark: str) -> None:
    misread = [word for word in table("hedges")["before"][meaning]
               if [str(value.hedge) for _, _, value in quantities(f"We saw {word} 40 ships there.")] != [mark]]
    assert misread == [word for word in misread if word in ("past", "over")]


@pytest.mark.parametrize("code", sorted(set(table("currencies")["symbols"].values())))
def test_a_currency_sign_reads_as_its_code(code: str) -> None:
    signs = [sign for sign, own in table("currencies")["symbols"].items() if own == code]
    assert all(quantities(f"They paid {sign}500 for it.")[0][2].unit == code for sign in signs)
