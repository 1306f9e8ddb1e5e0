"""What a written number is worth: digits, number words, magnitudes and ordinals as exact fractions, with the written precision."""

from __future__ import annotations

import re
from decimal import Decimal, localcontext
from fractions import Fraction

from checker.lexicon import table
from checker.normalize.figures.digits import EXPONENT, UNREADABLE, Separators, digits
from checker.normalize.figures.number_words import TOKEN, Sum, added_up, number_words
from checker.normalize.figures.vague import Numeral, vague

_GLYPHS = {"½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5), "⅘": (4, 5), "⅙": (1, 6),
           "⅚": (5, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8)}
_LEAD = re.compile(rf"(?:(?P<whole>\d+)[\s-]{{1,3}})?(?P<top>\d+)\s?[/⁄]\s?(?P<bottom>\d+)"
    rf"|(?:(?P<before>\d+)\s?)?(?P<glyph>[{''.join(_GLYPHS)}])"
                   r"|(?P<digits>\.?\d[\d.,'’٬٫ \u00a0\u2009\u202f]*(?:[eE][-+]?\d+|[x×]\s?10\^?[-−]?\d+|\^[-−]?\d+)?)")
_HIDDEN = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad"))
_WORD = re.compile(r"[^\W\d_]+")


def numeral(written: str, separators: Separators) -> Numeral | str:
    """What a number is worth; the reason where it cannot be told.

    >>> numeral("2.5 million", Separators()).low, numeral("forty-two", Separators()).low
    (Fraction(2500000, 1), Fraction(42, 1))
    """
    written = written.translate(_HIDDEN)
    loose = vague(written)
    if loose is not None:
        return loose
    lead = _LEAD.match(written.strip())
    if lead is None:
        return number_words(TOKEN.findall(written))
    read = _lead(lead, separators)
    if isinstance(read, str):
        return read
    value, step = read
    is_fraction = bool((lead["bottom"] and not lead["whole"]) or (lead["glyph"] and not lead["before"]))
    return number_words(TOKEN.findall(written.strip()[lead.end():]), Sum(group=value, fresh=value, step=step, is_fraction=is_fraction))


def _lead(lead: re.Match[str], separators: Separators) -> tuple[Fraction, Fraction] | str:
    """The digits that a number begins with: their value and step."""
    if lead["glyph"]:
        part = Fraction(*_GLYPHS[lead["glyph"]])
        return int(lead["before"] or 0) + part, Fraction(1, part.denominator)
    if lead["bottom"]:
        if not int(lead["bottom"]):
            return UNREADABLE
        return int(lead["whole"] or 0) + Fraction(int(lead["top"]), int(lead["bottom"])), Fraction(1, int(lead["bottom"]))
    written = lead["digits"].strip()
    rest = lead.string[lead.end():].lstrip()
    is_scaled = bool(EXPONENT.search(written) or _WORD.match(rest))
    return digits(written, Separators(",", ".") if is_scaled and separators.decimal is None else separators)


def decimal(value: Fraction) -> Decimal:
    """A fraction as a decimal with up to 50 digits, without an exponent for usual sizes."""
    if value.denominator == 1:
        return Decimal(value.numerator)
    with localcontext() as context:
        context.prec = 50
        quotient = Decimal(value.numerator) / Decimal(value.denominator)
    if value.denominator % 3 == 0 or value.denominator % 7 == 0:
        quotient = round(quotient, 12)
    plain = quotient.normalize()
    return plain.quantize(Decimal(1)) if plain == plain.to_integral_value() and plain.adjusted() < 45 else plain


_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


def ordinal(written: str) -> int | None:
    """The number of an ordinal's words, digits or Roman numerals; None where it has none.

    >>> ordinal("twenty-first"), ordinal("16"), ordinal("XVI"), ordinal("two")
    (21, 16, 16, 2)
    """
    if set(written) <= set(_ROMAN):
        values = [_ROMAN[char] for char in written]
        return sum(-value if value < max(values[at:]) else value for at, value in enumerate(values))
    if written[:1].isdigit():
        return int(written.replace(",", ""))
    last = _WORD.findall(written.lower())[-1:]
    cardinal = table("numerals")["ordinals"].get(last[0]) if last else None
    if cardinal is None:
        whole = numeral(written, Separators())
        return int(whole.low) if isinstance(whole, Numeral) else None
    lead = written[:len(written) - len(last[0])].strip(" -")
    if not lead:
        return int(cardinal)
    reading = added_up(_WORD.findall(lead))
    if cardinal >= 100:
        reading.times(cardinal)
    else:
        reading.add(cardinal)
    return int(reading.value)
