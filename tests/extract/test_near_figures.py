"""Patterns are tried only near figures, and find all that a search of the whole text finds."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.extract.masking import address_masks, masks
from checker.extract.masking.near_figures import in_addresses, matches

_PIECES = ("3", "12", "2024", "1,500", " ", "\n", "-", "+", "(", ")", ".", ":", "v", "G", "F", "SW", "NY ", "page ", "Flight ", "at ", "@",
           "www.", "a.com", "https://b.org/x", "“", "€", "since '", "/", "p.m.", " to ", "S&P ")
_TEXTS = st.lists(st.sampled_from(_PIECES), max_size=40).map("".join)


@pytest.mark.parametrize(("pattern", "lead"), [
    (masks._PHONE, 2), (masks._RATIO, 2), (masks._VERSION, 2), (masks._GENERATION, 2), (masks._SCORE, 2), (masks._INLINE_NUMBER, 2),
    (masks._CODE, 12), (masks._SHORT_YEAR, 12), (masks._named_pattern(), 32), (masks._indexes(), 32), (masks._known_names(), 2),
    (address_masks._POSTAL, 6), (address_masks._addresses(), 2)])
@given(text=_TEXTS)
def test_nothing_near_figures_is_missed(pattern: re.Pattern[str], lead: int, text: str) -> None:
    assert [match.span() for match in matches(pattern, text, lead)] == [match.span() for match in pattern.finditer(text)]


@given(text=_TEXTS)
def test_no_address_is_missed(text: str) -> None:
    found = [match.span() for match in in_addresses(address_masks._URL, text)]
    assert found == [match.span() for match in address_masks._URL.finditer(text)]


def test_a_sign_far_from_figures_begins_nothing() -> None:
    pattern = re.compile(r"(?<!\w)[a-z]+ \d")
    assert [match[0] for match in matches(pattern, "about words 7", 6)] == ["words 7"]
    assert not list(matches(pattern, "no figures here", 6))
