"""What an amount without a number is worth ("dozens", "several hundred"), and how a written number is passed on."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from checker.lexicon import table


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number's worth. `high` differs from `low` for a vague amount; `scale` is its largest magnitude (1: none)."""

    low: Fraction
    high: Fraction
    step: Fraction = Fraction(1)
    scale: int = 1
    is_vague: bool = False
    is_fraction: bool = False


def vague(written: str) -> Numeral | None:
    """ "dozens", "tens of thousands", "several hundred"."""
    numerals = table("numerals")
    tokens = [token for token in re.findall(r"[^\W\d_]+", written.lower()) if token != "of"]
    if not tokens or any(char.isdigit() for char in written):
        return None
    name = " ".join(tokens[:2]) if tokens[0] == "a" and len(tokens) > 1 else tokens[0]
    if name in numerals["vague"]:
        low, high = numerals["vague"][name]
        rest = tokens[len(name.split()):]
        scale = _product(rest)
        return Numeral(Fraction(low * scale), Fraction(high * scale + (scale - 1)), Fraction(scale), scale, is_vague=True)
    if tokens[0] in numerals["vague_plurals"]:
        return _plural(tokens)
    return None


def _plural(tokens: list[str]) -> Numeral:
    """ "tens of thousands" lies between 20,000 and 99,999."""
    numerals = table("numerals")
    low, high = numerals["vague_plurals"][tokens[0]]
    scale = 1
    for token in tokens[1:]:
        scale *= numerals["scales"].get(token.removesuffix("s"), 1)
    return Numeral(Fraction(low * scale), Fraction((high + 1) * scale - 1), Fraction(scale), scale, is_vague=True)


def _product(tokens: list[str]) -> int:
    scales = {**table("numerals")["scales"], **table("numerals")["groups"]}
    product = 1
    for token in tokens:
        product *= scales.get(token, 1)
    return product
