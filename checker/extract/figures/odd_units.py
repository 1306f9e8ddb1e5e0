"""Finds numbers with a unit that the table of units does not have, told by its form: "20 J/m^2", "3 kPa·s", "14 mGy/h"."""

from __future__ import annotations

import re
from dataclasses import replace

from checker.extract.figures.amounts import Amount, Form
from checker.lexicon import units
from checker.model.claim import Kind
from checker.model.text import Span

_LETTERS = r"[A-Za-zµμΩ°]{1,5}"
_COMPOSED = re.compile(rf"[ \u00a0]?(?P<unit>{_LETTERS}(?:[23²³]|\^-?[1-4])?(?:[/·*]{_LETTERS}(?:[23²³]|\^-?[1-4])?){{1,3}}"
    rf"|{_LETTERS}(?:[²³]|\^-?[1-4]))(?![\w/·^])")
_MIXED = re.compile(r"[ \u00a0]?(?P<unit>[kmµμnMGTh](?:Pa|Sv|Bq|Hz|eV|Gy|Wb|Cd|Vs|Nm|mol|lx|lm|bar|cal|sr|rad|T|H|S|F|Ω))(?![\w/·^])")


def odd_unit(text: str, amount: Amount, stop: int) -> Amount | None:
    """The amount with its unit, kind measure and pattern "unknown"; None where nothing of a unit's form follows."""
    if amount.form is not Form.DIGITS or len(amount.numbers) > 1:
        return None
    match = _COMPOSED.match(text, amount.span.end, stop) or _MIXED.match(text, amount.span.end, stop)
    if match is None or not _looks_like_unit(match["unit"]):
        return None
    unit = Span(*match.span("unit"))
    return replace(amount.having(("unit", unit)), span=Span(amount.span.start, unit.end), kind=Kind.MEASURE, pattern="unknown")


def _looks_like_unit(written: str) -> bool:
    """Whether the first letters are a known symbol, so that "and/or" and "his/her" are none; plain rates are read without help."""
    halves = written.split("/")
    if written in units.symbols() or (len(halves) == 2 and all(units.unit_of(half) for half in halves)):
        return False
    first = re.split(r"[/·*^23²³]", written)[0]
    return first in units.symbols() or bool(_MIXED.match(first)) or first in ("J", "N", "C", "V", "A", "T", "Pa", "W", "mol", "cd", "lm")
