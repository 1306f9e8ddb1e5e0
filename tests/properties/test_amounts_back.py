"""An amount with a unit, written in any way that the grammar promises, is read back with its value, unit and hedge."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.lexicon import table
from checker.lexicon.units import units
from tests.properties.reading_back import FEW, SOME, exactly, read
from tests.properties.writing import decimals


@cache
def currencies():
    return table("currencies")


@pytest.mark.parametrize("symbol", sorted(table("currencies")["symbols"]))
@settings(max_examples=2, deadline=None)
@given(number=st.integers(2, 10**9))
def test_symbols_before_an_amount(symbol, number):
    gap = " " if symbol[-1].isalpha() or symbol[-1] == "." else ""
    assert read(f"The dam cost {symbol}{gap}{number:,} in all.") == exactly("money", number, currencies()["symbols"][symbol])


@pytest.mark.parametrize("code", sorted(set(table("currencies")["codes"])))
@settings(max_examples=2, deadline=None)
@given(number=st.integers(2, 10**9))
def test_codes_before_and_after_an_amount(code, number):
    assert read(f"The dam cost {code} {number:,} in all.") == exactly("money", number, code)
    assert read(f"The dam cost {number:,} {code} in all.") == exactly("money", number, code)


@pytest.mark.parametrize("name", sorted(table("currencies")["names"]))
@settings(max_examples=2, deadline=None)
@given(number=st.integers(2, 900))
def test_names_after_an_amount(name, number):
    assert read(f"The dam cost {number} million {name} in all.") == exactly("money", number * 10**6, currencies()["names"][name])


@pytest.mark.parametrize("adjective", sorted(table("currencies")["adjectives"]))
@settings(max_examples=2, deadline=None)
@given(number=st.integers(2, 900))
def test_adjectives_decide_whose_currency_it_is(adjective, number):
    noun, code = currencies()["adjectives"][adjective]
    assert read(f"The dam cost {number} million {adjective.title()} {noun} in all.") == exactly("money", number * 10**6, code)


SHORT = (("k", 3), ("K", 3), ("m", 6), ("M", 6), ("mn", 6), (" million", 6), ("bn", 9), (" bn", 9), ("B", 9), (" billion", 9), ("tn", 12),
         (" trillion", 12))


@SOME
@given(decimals(1, 1, 900), st.sampled_from(SHORT), st.sampled_from(("$", "€", "£", "US$", "₹")))
def test_short_magnitudes_of_money(number, scale, symbol):
    written, power = scale
    code = currencies()["symbols"][symbol]
    assert read(f"The dam cost {symbol}{number}{written} in all.") == exactly("money", number.scaleb(power), code)


@FEW
@given(st.integers(2, 900), st.sampled_from((("crore", 10**7), ("lakh", 10**5))))
def test_magnitudes_of_india(number, scale):
    word, worth = scale
    assert read(f"The dam cost Rs {number} {word} in all.") == exactly("money", number * worth, "INR")
    assert read(f"The dam cost {number} {word} rupees in all.") == exactly("money", number * worth, "INR")


@SOME
@given(decimals(1, 0, 99), st.sampled_from(("%", " %", " percent", " per cent", "-percent", " pct", "\u00a0%")))
def test_percent(number, sign):
    assert read(f"The price rose {number}{sign} in Tarn.") == exactly("percent", number, "percent")


@FEW
@given(decimals(1, 0, 99), st.sampled_from((("percentage points", 1), ("percentage-points", 1), ("basis points", 100))))
def test_points(number, words):
    unit, parts = words
    assert read(f"The rate rose {number} {unit} in Tarn.") == exactly("points", number / parts, "points")


ODD_UNITS = frozenset({"magnitude", "million british thermal units", "pound"})
"""Units that do not stand plainly after a number: a magnitude stands before it, a million thermal units hold a number of their own, and
pounds are money unless something is weighed (below)."""
ODD_SYMBOLS = frozenset({"C", "F", "K", "in"})
"""Symbols that are letters and words as well, and need words of heat or length beside them (below)."""


def kind_of(name):
    return "duration" if units()[name].dimension == "duration" else "measure"


def unit_words():
    for name, row in table("units").items():
        for word in row.get("words", ()) if name not in ODD_UNITS else ():
            yield name, word.partition("/")[2] or word + "s" * (not word.endswith("s"))


def unit_symbols():
    return {(name, symbol) for name, row in table("units").items() for symbol in row.get("symbols", ()) if symbol not in ODD_SYMBOLS}


@pytest.mark.parametrize(("name", "words"), sorted(set(unit_words())))
@settings(max_examples=2, deadline=None)
@given(number=decimals(1, 2, 900))
def test_units_in_words(name, words, number):
    assert read(f"The load came to {number} {words} in all.") == exactly(kind_of(name), number, name)


@pytest.mark.parametrize(("name", "symbol"), sorted(unit_symbols()))
@settings(max_examples=2, deadline=None)
@given(number=decimals(1, 2, 900))
def test_units_as_symbols(name, symbol, number):
    assert read(f"The load came to {number} {symbol} at the gate.") == exactly(kind_of(name), number, name)


@FEW
@given(decimals(1, 2, 900), st.sampled_from((
    ("The crate weighs {} pounds.", "pound"), ("The temperature was {} C at noon.", "degree Celsius"),
    ("The temperature was {} F at noon.", "degree Fahrenheit"), ("The plank is {} in long.", "inch"))))
def test_units_that_need_their_surroundings(number, written):
    frame, name = written
    assert read(frame.format(number)) == exactly("measure", number, name)


@FEW
@given(st.integers(2, 900), st.sampled_from(("minute", "hour", "day", "week", "month", "year")), st.sampled_from(("{} {}s", "{}-{}")))
def test_durations(number, unit, form):
    frame = "It was a {} march." if "-" in form else "The march lasted {}."
    assert read(frame.format(form.format(number, unit))) == exactly("duration", number, unit)


@FEW
@given(st.integers(1, 90), st.sampled_from(("-", "−", "minus ")), st.sampled_from(("°C", " degrees Celsius", " °C")))
def test_degrees_below_zero(number, sign, unit):
    assert read(f"The temperature fell to {sign}{number}{unit} overnight.")[:4] == exactly("measure", -number, "degree Celsius")[:4]
