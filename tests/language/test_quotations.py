from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.language.quotations import quotations, quoted_at
from checker.model.text import Span


def found(text):
    return [text[quoted.span.start:quoted.span.end] for quoted in quotations(text)]


@pytest.mark.parametrize(("text", "expected"), [
    ("“The pier is gone,” she said. “We start again.”", ["The pier is gone,", "We start again."]),
    ('"The pier is gone," she said. "We start again."', ["The pier is gone,", "We start again."]),
    ("‘We’ll start again,’ she said.", ["We’ll start again,"]),
    ("'We start again,' she said.", ["We start again,"]),
    ("“It is ‘safe’, they told us.”", ["It is ‘safe’, they told us."]),
    ("«The pier is gone», she said.", ["The pier is gone"]),
    ("“The pier is gone.\n“We start again.” She left.", ["The pier is gone.", "We start again."]),
    ('She called it “a loss" for the town.', ["a loss"]),
    ("The workers' union and the miners’ hall.", []),
    ("The '90s were good to the pier.", []),
    ('A 12" pipe broke.', []),
    ("“Nobody closed this.\nA new paragraph.", []),
    ("No marks at all.", []),
    ("", []),
])
def test_words_between_marks(text, expected):
    assert found(text) == expected


def test_an_open_paragraph_goes_on_in_the_next():
    first, second = quotations("“The pier is gone.\n“We start again.”")
    assert (first.goes_on, second.goes_on) == (True, False)


def test_quoted_at_finds_the_quotation_that_holds_a_place():
    text = "She said “12 boats sank” and left 3."
    at = text.index("12")
    assert quoted_at(text, Span(at, at + 2)) == quotations(text)[0]
    assert quoted_at(text, Span(text.index("3"), text.index("3") + 1)) is None


@given(st.text(alphabet="ab “”\"'‘’\n.,", max_size=80))
def test_quotations_lie_in_order_and_inside_their_marks(text):
    end = 0
    for quoted in quotations(text):
        assert quoted.outer.start >= end
        assert quoted.outer.holds(quoted.span)
        end = quoted.outer.end
