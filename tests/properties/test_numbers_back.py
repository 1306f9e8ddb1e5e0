"""A number written in any way that the grammar promises is read back with its value, unit and hedge."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import checker
from checker.lexicon import table
from checker.lexicon.units import units
from checker.model.claim import Kind
from checker.model.value import Quantity
from tests.properties.writing import DIGITS, GROUPED, decimals, in_digits, in_words, indian, ordinal_digits, ordinal_words, roman

FEW, SOME = settings(max_examples=30, deadline=None), settings(max_examples=80, deadline=None)
WHOLE = st.integers(2, 10**12).filter(lambda number: not 1500 <= number <= 2100)
"""Bare digits from 1500 to 2100 may be a year, which the words around them tell; other tables hold what they tell."""
NOT_NUMBERS = {Kind.DATE, Kind.PLACE, Kind.ROLE, Kind.SET, Kind.QUOTE}


def claims(text):
    """The claims of numbers; each slices back and lies in its sentence."""
    found = checker.extract(checker.Document.from_text(text, id="a"))
    for claim in found:
        assert text[claim.span.start:claim.span.end] == claim.text != ""
        assert claim.sentence.start <= claim.span.start < claim.span.end <= claim.sentence.end
    return [claim for claim in found if claim.kind not in NOT_NUMBERS]


def read(text):
    """The one number of a text, as (kind, low, high, unit, hedge)."""
    found = [(str(claim.kind), claim.value.low, claim.value.high, claim.value.unit, str(claim.value.hedge)) for claim in claims(text)
             if isinstance(claim.value, Quantity)]
    assert len(found) == 1, (text, found)
    return found[0]


def exactly(kind, number, unit="", hedge="exact"):
    low = None if hedge == "at-most" else Decimal(number)
    return kind, low, None if hedge == "at-least" else Decimal(number), unit, hedge


# ---- whole numbers -----------------------------------------------------------------------------------------------------


@SOME
@given(WHOLE, st.sampled_from(sorted(GROUPED)))
@example(10**12, "no-break space")  # its noughts are no telephone number
def test_groups_of_digits(number, mark):
    assert read(f"They counted {f'{number:,}'.replace(',', GROUPED[mark])} goats in Tarn.") == exactly("count", number)


@FEW
@given(st.integers(1000, 10**12))
def test_points_between_groups_where_the_document_writes_decimal_commas(number):
    written = f"{number:,}".replace(",", ".")
    found = [claim.value.low for claim in claims(f"The bag held 2,5 kg and the box 14,25 kg. They counted {written} goats in Tarn.")]
    assert found == [Decimal("2.5"), Decimal("14.25"), Decimal(number)]


@FEW
@given(st.integers(10**5, 10**11))
def test_groups_of_india(number):
    assert read(f"They counted {indian(number)} goats in Tarn.") == exactly("count", number)


@FEW
@given(WHOLE, st.sampled_from(DIGITS))
def test_digits_of_other_scripts(number, digits):
    assert read(f"They counted {in_digits(number, digits)} goats in Tarn.") == exactly("count", number)


@SOME
@given(st.integers(2, 10**13).filter(lambda number: len(in_words(number).replace("-", " ").split()) <= 12), st.sampled_from("- "),
       st.sampled_from((" and ", " ")))
def test_number_words(number, joint, link):
    assert read(f"They counted {in_words(number, joint=joint, link=link)} goats in Tarn.") == exactly("count", number)


@SOME
@given(decimals(1, 1, 900), st.sampled_from(("thousand", "million", "billion", "trillion")))
def test_magnitudes(number, scale):
    worth = number * table("numerals")["scales"][scale]
    assert read(f"They counted {number} {scale} goats in Tarn.") == exactly("count", worth)


@FEW
@given(st.integers(2, 999), st.sampled_from(("million", "billion")))
def test_magnitudes_after_number_words(number, scale):
    assert read(f"They counted {in_words(number)} {scale} goats in Tarn.") == exactly("count", number * table("numerals")["scales"][scale])


@FEW
@given(st.integers(2, 90), st.sampled_from(("million", "billion")))
def test_a_half_beside_a_magnitude(number, scale):
    worth = (number + Decimal("0.5")) * table("numerals")["scales"][scale]
    assert read(f"They counted {in_words(number)} and a half {scale} goats in Tarn.") == exactly("count", worth)
    assert read(f"They counted {number}½ {scale} goats in Tarn.") == exactly("count", worth)


# ---- hedges ------------------------------------------------------------------------------------------------------------

OF_AGES = frozenset({"over the age of", "above the age of", "under the age of", "below the age of"})
"""Hedges that make the number after them an age."""


def hedges(where):
    return [(str(words), hedge) for hedge, every in table("hedges")[where].items() for words in every if words not in OF_AGES]


@pytest.mark.parametrize(("words", "hedge"), hedges("before"))
@settings(max_examples=2, deadline=None)
@given(number=st.integers(3, 10**7))
def test_hedges_before_a_number(words, hedge, number):
    assert read(f"They counted {words} {number:,} goats in Tarn.") == exactly("count", number, hedge=hedge)


@pytest.mark.parametrize(("words", "hedge"), hedges("after_noun"))
@settings(max_examples=2, deadline=None)
@given(number=st.integers(3, 10**7))
def test_hedges_after_the_noun(words, hedge, number):
    assert read(f"They counted {number:,} goats {words} in Tarn.") == exactly("count", number, hedge=hedge)


@pytest.mark.parametrize(("words", "hedge"), hedges("after"))
@settings(max_examples=2, deadline=None)
@given(number=st.integers(3, 10**7))
def test_hedges_after_a_number(words, hedge, number):
    gap = "" if words[0] in "-+" else " "
    assert read(f"They counted {number:,}{gap}{words} goats in Tarn.") == exactly("count", number, hedge=hedge)


# ---- ranges ------------------------------------------------------------------------------------------------------------


@SOME
@given(st.integers(3, 10**6), st.integers(1, 10**6), st.sampled_from(("{}-{}", "{}–{}", "{} to {}", "between {} and {}", "from {} to {}")))
def test_ranges(low, more, form):
    written = form.format(f"{low:,}", f"{low + more:,}")
    assert read(f"They counted {written} goats in Tarn.") == ("count", Decimal(low), Decimal(low + more), "", "range")


@FEW
@given(st.integers(2, 40), st.integers(1, 40), st.sampled_from(("${}-{} billion", "${}–{} billion", "between ${} and ${} billion",
                                                               "${} billion to ${} billion", "between ${} billion and ${} billion")))
def test_ranges_share_a_magnitude(low, more, form):
    assert read(f"The dam cost {form.format(low, low + more)} in all.") == (
        "money", Decimal(low * 10**9), Decimal((low + more) * 10**9), "USD", "range")


# ---- money -------------------------------------------------------------------------------------------------------------


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


# ---- percent, measures, negative numbers -------------------------------------------------------------------------------


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


# ---- ordinals and fractions --------------------------------------------------------------------------------------------


@SOME
@given(st.integers(1, 999))
def test_ordinals_in_digits(number):
    assert read(f"The {ordinal_digits(number)} congress opened in Tarn.") == exactly("ordinal", number)


@SOME
@given(st.integers(1, 99).filter(lambda number: number == 2 or number % 10 != 2 or number < 20))
def test_ordinals_in_words(number):
    """"Twenty-second" is left out: it is twenty seconds as well."""
    assert read(f"The {ordinal_words(number)} congress opened in Tarn.") == exactly("ordinal", number)


@FEW
@given(st.integers(2, 39))
def test_ordinals_in_roman_numerals(number):
    assert read(f"The {roman(number)} Congress opened in Tarn.") == exactly("ordinal", number)


@FEW
@given(st.sampled_from((("half", 2), ("third", 3), ("quarter", 4), ("fifth", 5), ("tenth", 10))), st.integers(1, 9))
def test_fractions_of_a_whole(name, parts):
    word, whole = name
    parts = parts % whole or 1
    written = f"a {word}" if parts == 1 else f"{in_words(parts)}-{word}s"
    _, low, high, unit, _ = read(f"They lost {written} of the goats in Tarn.")
    assert unit == "percent"
    assert low <= Decimal(parts) * 100 / whole <= high
    assert high - low <= Decimal("0.01")


@FEW
@given(st.integers(1, 8), st.integers(2, 9), st.sampled_from(("{} in {}", "{} out of {}")))
def test_ratios(part, more, form):
    whole = part + more
    _, low, high, unit, _ = read(f"{form.format(in_words(part).capitalize(), in_words(whole))} voters stayed at home.")
    assert unit == "percent"
    assert low <= Decimal(part) * 100 / whole <= high
