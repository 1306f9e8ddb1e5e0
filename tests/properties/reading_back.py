"""Reads the one number of a text back, as the properties compare it."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import settings
from hypothesis import strategies as st

import checker
from checker.model.claim import Kind
from checker.model.value import Quantity

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
