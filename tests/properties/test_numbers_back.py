"""A number written in any way that the grammar promises is read back with its value and hedge."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from checker.lexicon import table
from tests.properties.reading_back import FEW, SOME, WHOLE, claims, exactly, read
from tests.properties.writing import DIGITS, GROUPED, decimals, in_digits, in_words, indian, ordinal_digits, ordinal_words, roman


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
