"""What a written number is worth: digits, number words and magnitudes as exact fractions, with the written precision."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal, localcontext
from fractions import Fraction
from functools import cache

from checker.lexicon import table
from checker.normalize.digits import EXPONENT, UNREADABLE, Separators, digits
from checker.normalize.vague import Numeral, vague

_GLYPHS = {"½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5), "⅘": (4, 5), "⅙": (1, 6),
           "⅚": (5, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8)}
_LEAD = re.compile(rf"(?:(?P<whole>\d+)[\s-]{{1,3}})?(?P<top>\d+)\s?[/⁄]\s?(?P<bottom>\d+)"
    rf"|(?:(?P<before>\d+)\s?)?(?P<glyph>[{''.join(_GLYPHS)}])"
                   r"|(?P<digits>\.?\d[\d.,'’ \u00a0\u2009\u202f]*(?:[eE][-+]?\d+|[x×]\s?10\^?[-−]?\d+)?)")
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
        return _words(_WORD.findall(written), _Sum())
    read = _lead(lead, separators)
    if isinstance(read, str):
        return read
    value, step = read
    is_fraction = bool((lead["bottom"] and not lead["whole"]) or (lead["glyph"] and not lead["before"]))
    start = _Sum(group=value, has_group=True, step=step, is_fraction=is_fraction)
    return _words(_WORD.findall(written.strip()[lead.end():]), start)


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


# ---- number words ------------------------------------------------------------------------------------------------------


@cache
def _small() -> dict[str, int]:
    return {**table("numerals")["ones"], **table("numerals")["tens"], "both": 2}


def _scale(word: str) -> int | None:
    numerals = table("numerals")
    lower = word.lower()
    found = numerals["scales"].get(lower) or numerals["scales"].get(lower.removesuffix("s"))
    found = found or numerals["short_scales"].get(word) or numerals["money_scales"].get(word)
    return int(found) if found else None


def magnitude(written: str) -> int:
    """What a magnitude's words or letters multiply by: "hundred thousand", "bn".

    >>> magnitude("billion"), magnitude("K")
    (1000000000, 1000)
    """
    product = 1
    for word in _WORD.findall(written):
        product *= _scale(word) or table("numerals")["groups"].get(word.lower(), 1)
    return product


@dataclass(slots=True)
class _Sum:
    """A number being added up: `total` holds finished magnitudes, `group` what waits for one, `tail` what follows "and"."""

    total: Fraction = Fraction(0)
    group: Fraction = Fraction(0)
    has_group: bool = False
    tail: Fraction | None = None
    step: Fraction = Fraction(1)
    scale: int = 1
    last_scale: int = 1
    decimals: int | None = None
    is_fraction: bool = False

    @property
    def value(self) -> Fraction:
        """All that was added up."""
        return self.total + self.group + (self.tail or 0)

    def join(self) -> None:
        """ "and": what follows is a tail, until a magnitude or a fraction says what it is."""
        self.tail = Fraction(0)

    def add(self, value: int) -> None:
        """A number below a hundred."""
        self.step = Fraction(1)
        if self.decimals is not None:
            self.decimals += 1
            self.group += Fraction(value, 10**self.decimals)
            self.step = Fraction(1, 10**self.decimals)
        elif self.tail is not None:
            self.tail += value
            return
        else:
            self.group += value
        self.has_group = True

    def times(self, scale: int) -> None:
        """A magnitude: a hundred or a dozen multiplies what is in hand; a thousand and more finish it."""
        joined = self.tail is not None
        if self.tail:
            self.group, self.has_group = self.group + self.tail, True
        self.tail = None
        group = self.group if self.has_group else Fraction(1)
        self.step = (self.step if self.has_group else Fraction(1)) * scale
        if scale <= 100:
            self.group, self.has_group = group * scale, True
        elif self.total and (not self.has_group or (scale > self.last_scale and not joined)):
            self.total = (self.total + self.group) * scale
            self.group, self.has_group = Fraction(0), False
        else:
            self.total += group * scale
            self.group, self.has_group = Fraction(0), False
        self.scale, self.last_scale, self.decimals = max(self.scale, scale), scale, None

    def divide(self, bottom: int) -> None:
        """A fraction word: after "and" a part of one of what stands before ("3 million and a half"), else a number of its own."""
        self.step = Fraction(1, 10)
        if self.tail is None:
            self.group = (self.group if self.has_group else Fraction(1)) / bottom
            self.has_group = self.is_fraction = True
            return
        part = (self.tail or Fraction(1)) / bottom
        if self.has_group:
            self.group += part
        else:
            self.total += part * self.last_scale
            self.step *= self.last_scale
        self.tail = None


def _words(words: list[str], reading: _Sum) -> Numeral:
    """Adds up number words, going on from what was read before."""
    reading = _words_sum(words, reading)
    value = reading.value
    return Numeral(value, value, reading.step, reading.scale, is_fraction=reading.is_fraction)


def _words_sum(words: list[str], start: _Sum | None = None) -> _Sum:
    numerals = table("numerals")
    reading = start or _Sum()
    for written in words:
        word = written.lower()
        if word == "and":
            reading.join()
        elif word == "point":
            reading.decimals = 0
        elif word in _small():
            reading.add(_small()[word])
        elif word in numerals["groups"]:
            reading.times(numerals["groups"][word])
        elif word in numerals["fractions"]:
            reading.divide(numerals["fractions"][word])
        elif (scale := _scale(written)) is not None:
            reading.times(scale)
            reading.is_fraction = False
    return reading


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
    reading = _words_sum(_WORD.findall(lead))
    if cardinal >= 100:
        reading.times(cardinal)
    else:
        reading.add(cardinal)
    return int(reading.value)
