"""What holds of the number grammar for any text: spans slice back and nothing overlaps."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.model.claim import Mention
from tests.extract.reading import found, quantities, reasons, values

WORDS = st.sampled_from(["five", "12", "3.5", "1,200", "million", "and", "a", "half", "of", "percent", "$", "€", "kg", "km", "-", "to",
    "between", "about", "years", "old",
                         "third", "second", "dozen", "men", ".", ",", "(", ")", "one", "in", "over", "2024", "1/2", "½", "%", "bn",
                         "no", "deaths", "Flight", "3-1"])


@given(st.lists(WORDS, max_size=14))
@settings(max_examples=200, deadline=None)
def test_spans_lie_in_their_sentence_and_do_not_overlap(words: list[str]) -> None:
    document, items = found(" ".join(words))
    end = 0
    for item in items:
        assert end <= item.span.start < item.span.end <= len(document.text)
        end = item.span.end
        if isinstance(item, Mention):
            assert all(0 <= span.start < span.end <= len(document.text) for _, span in item.parts)


@given(st.text(max_size=60))
@settings(max_examples=200, deadline=None)
def test_any_text_is_read_without_a_crash(text: str) -> None:
    assert all(value.low is None or value.high is None or value.low <= value.high for _, _, value in quantities(text))


@given(st.integers(min_value=0, max_value=10**30))
@settings(max_examples=100, deadline=None)
def test_grouped_digits_keep_their_value(number: int) -> None:
    assert [value.low for _, _, value in quantities(f"They saw {number:,} gold coins.")] == [Decimal(number)]


@given(st.integers(min_value=1, max_value=10**6), st.integers(min_value=1, max_value=10**6))
@settings(max_examples=60, deadline=None)
def test_an_inserted_sentence_changes_no_other_value(left: int, right: int) -> None:
    first, second = f"They sold {left:,} boats.", f"They paid ${right:,} for it."
    assert values(first) + values(second) == values(f"{first}\n\n{second}")


@pytest.mark.parametrize("piece", ["7", "one and ", "1,", "1.", "$", "5 kg and 3 m, ", "1/2 ", "half a ", "(", "a@a.", "about ",
    "1-2-", "+1 (2) ", "The 5 men paid $3 million. "])
def test_a_piece_written_over_and_over_is_read_once_each(piece: str) -> None:
    document, items = found(piece * (5000 // len(piece)))
    assert all(0 <= item.span.start < item.span.end <= len(document.text) for item in items)
    assert all(one.span.end <= two.span.start for one, two in pairwise(items))


def test_many_plain_sentences_give_all_their_numbers() -> None:
    assert values("The 5 men paid $3 million. " * 200) == ["count 5", "money 3000000 USD"] * 200


def test_a_hundred_thousand_digits_are_unreadable() -> None:
    text = "7" * 100_000
    assert {reason for _, reason in reasons(text)} == {"unreadable-number"}
    assert values(text) == []
