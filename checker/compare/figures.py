"""Writes exact numbers for the reasons of comparisons."""

from __future__ import annotations

from decimal import Context, Decimal
from fractions import Fraction

_SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))
_DIGITS = Context(prec=6)
_IRREGULAR = {"foot": "feet", "inch": "inches", "hertz": "hertz", "century": "centuries",
              "percent": "percent", "points": "percentage points"}
_SINGULAR = {"points": "percentage point"}
_MOST_PLAIN = 10**15
"""Larger numbers are written with an exponent: nobody reads forty digits."""


def number_words(number: Fraction) -> str:
    """A number for reading: six digits at most, with "million", "billion" or "trillion" where it has one.

    >>> number_words(Fraction(240_100_000_000)), number_words(Fraction(12500)), number_words(Fraction(1, 3))
    ('240.1 billion', '12,500', '0.333333')
    """
    size = abs(number)
    if size >= _MOST_PLAIN or 0 < size < Fraction(1, 10**9):
        return f"{_rounded(number):.6g}"
    for scale, word in _SCALES:
        if size >= scale:
            return f"{_plain(number / scale)} {word}"
    return _plain(number)


def amount(number: str, unit: str) -> str:
    """A number with its unit, in the plural but for one.

    >>> amount("10", "kilometre"), amount("5", "degree Celsius"), amount("7", ""), amount("1", "day")
    ('10 kilometres', '5 degrees Celsius', '7', '1 day')
    """
    if unit == "magnitude":
        return f"magnitude {number}"
    if number == "1":
        return f"1 {_SINGULAR.get(unit, unit)}".strip()
    return f"{number} {plural(unit)}" if unit else number


def plural(unit: str) -> str:
    """The plural of a unit's name; currency codes stay as they are."""
    if not unit or unit.isupper():
        return unit
    head, per, rest = unit.partition(" per ")
    words = head.split(" ")
    at = 0 if words[0] == "degree" else -1
    words[at] = _IRREGULAR.get(words[at], words[at] + "s")
    return " ".join(words) + per + rest


def _plain(number: Fraction) -> str:
    text = f"{_rounded(number):,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _rounded(number: Fraction) -> Decimal:
    if number.denominator == 1 and abs(number) < _MOST_PLAIN:
        return Decimal(number.numerator)
    return _DIGITS.divide(Decimal(number.numerator), Decimal(number.denominator))
