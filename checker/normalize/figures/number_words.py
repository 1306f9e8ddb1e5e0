"""What a row of number words is worth: "one million two hundred thousand", "two and a half", "three twenty-fifths"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from functools import cache

from checker.lexicon import table
from checker.normalize.figures.digits import UNREADABLE
from checker.normalize.figures.vague import Numeral

TOKEN = re.compile(r"[^\W\d_]+|\d+")
"""A word or a run of digits, of which later terms may have one ("1 lakh 20 thousand")."""
MAX_WORDS = 12
"""A longer run of number words is no number that a person reads."""
_LINKS = frozenset({"and", "a", "an", "of", "the", "point"})


def number_words(tokens: list[str], start: Sum | None = None) -> Numeral | str:
    """What number words add up to, going on from what was read before; the reason where there are too many."""
    if sum(token.lower() not in _LINKS for token in tokens) > MAX_WORDS:
        return UNREADABLE
    parts = _parts(tokens, start)
    if parts is not None:
        return Numeral(parts, parts, Fraction(1, 10), is_fraction=True)
    reading = added_up(tokens, start)
    return Numeral(reading.value, reading.value, reading.step, reading.scale, is_fraction=reading.is_fraction)


def magnitude(written: str) -> int:
    """What a magnitude's words or letters multiply by: "hundred thousand", "bn".

    >>> magnitude("billion"), magnitude("K")
    (1000000000, 1000)
    """
    product = 1
    for word in re.findall(r"[^\W\d_]+", written):
        product *= _scale(word) or table("numerals")["groups"].get(word.lower(), 1)
    return product


@cache
def _small() -> dict[str, int]:
    return {**table("numerals")["ones"], **table("numerals")["tens"], "both": 2}


def _scale(word: str) -> int | None:
    numerals = table("numerals")
    lower = word.lower()
    found = numerals["scales"].get(lower) or numerals["scales"].get(lower.removesuffix("s"))
    found = found or numerals["short_scales"].get(word) or numerals["money_scales"].get(word)
    return int(found) if found else None


@dataclass(slots=True)
class Sum:
    """A number being added up: `total` holds finished magnitudes, `group` what waits for one (None: nothing does).

    `fresh` is what was added since the last "and"; `last` is the last finished magnitude; `part` a fraction that waits for its magnitude.
    """

    total: Fraction = Fraction(0)
    group: Fraction | None = None
    fresh: Fraction = Fraction(0)
    last: Fraction = Fraction(0)
    part: Fraction | None = None
    step: Fraction = Fraction(1)
    scale: int = 1
    last_scale: int = 1
    decimals: int | None = None
    is_joined: bool = False
    is_fraction: bool = False

    @property
    def value(self) -> Fraction:
        """All that was added up."""
        return self.total + (self.group or 0) + (self.part or 0) * self.last_scale

    def join(self) -> None:
        """ "and": what follows is a smaller term, or a part of one."""
        self.is_joined, self.fresh = True, Fraction(0)

    def add(self, value: Fraction | int) -> None:
        """A number below a hundred, or the digits of a later term."""
        self.step, self.scale = Fraction(1), 1
        if self.decimals is not None:
            self.decimals += 1
            value = Fraction(value, 10**self.decimals)
            self.step = Fraction(1, 10**self.decimals)
        self.group = (self.group or Fraction(0)) + value
        self.fresh += value

    def times(self, scale: int) -> None:
        """A magnitude: a hundred or a dozen multiplies what came since "and"; a thousand and more finish the group."""
        self.step *= scale
        self.scale *= scale
        self.decimals = None
        if self.part is not None:
            self.total, self.part, self.step = self.total + self.part * scale, None, Fraction(scale, 10)
        elif scale <= 100 and (self.group is not None or not self.total):
            grown = (self.fresh or 1) * scale
            self.group, self.fresh = (self.group or 0) - self.fresh + grown, Fraction(grown)
        elif self.group is not None or not self.total:
            self.last = (1 if self.group is None else self.group) * Fraction(scale)
            self.total, self.group, self.fresh = self.total + self.last, None, Fraction(0)
            self.last_scale = scale
        else:
            self.total, self.last = self.total + self.last * (scale - 1), self.last * scale
            self.last_scale *= scale
        self.is_fraction = False

    def divide(self, bottom: int) -> None:
        """A fraction word: after "and" a part of one of what stands before ("3 million and a half"), else a number of its own."""
        self.step = Fraction(1, 10)
        if not self.is_joined:
            parts = Fraction(1 if self.group is None else self.group) / bottom
            self.group, self.fresh, self.is_fraction = parts, parts, True
            return
        part = (self.fresh or Fraction(1)) / bottom
        whole = (self.group or 0) - self.fresh
        if whole:
            self.group = self.fresh = whole + part
        else:
            self.group, self.part, self.step = None, part, Fraction(self.last_scale, 10)
        self.is_joined = False


def added_up(tokens: list[str], start: Sum | None = None) -> Sum:
    """Number words added up one after the other."""
    numerals = table("numerals")
    reading = start or Sum()
    for written in tokens:
        word = written.lower()
        if word == "and":
            reading.join()
        elif word == "point":
            reading.decimals, reading.group = 0, reading.group or Fraction(0)
        elif written.isdecimal():
            reading.add(int(written[:40]))
        elif word in _small():
            reading.add(_small()[word])
        elif word in numerals["groups"]:
            reading.times(numerals["groups"][word])
        elif word in numerals["fractions"]:
            reading.divide(numerals["fractions"][word])
        elif (scale := _scale(written)) is not None:
            reading.times(scale)
    return reading


# ---- fractions ---------------------------------------------------------------------------------------------------------


def _parts(tokens: list[str], start: Sum | None) -> Fraction | None:
    """A fraction whose denominator ends the words: "two and three fifths", "three twenty-fifths"; None where none does.

    A part greater than one takes all that stands before as its numerator: "one hundred and thirty fifths" is 26.
    """
    words = [token.lower() for token in tokens]
    bottom = table("numerals")["fractions"].get(words[-1]) if words and words[-1] not in table("numerals")["coins"] else None
    if bottom is None:
        return None
    top = tokens[:-1]
    ten = table("numerals")["tens"].get(words[-2]) if len(words) > 2 and words[-3] != "and" else None
    if ten and bottom < 10:
        bottom, top = bottom + ten, tokens[:-2]
    if "and" in words[:len(top)]:
        at = len(top) - 1 - words[:len(top)][::-1].index("and")
        part = (added_up(top[at + 1:]).value or 1) / Fraction(bottom)
        if part < 1:
            whole = added_up(top[:at], start)
            return whole.value + part * (whole.last_scale if whole.group is None else 1)
    return (added_up(top, start).value or 1) / Fraction(bottom)
