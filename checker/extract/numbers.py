"""Numbers in a stretch of text: digits, number words, vague amounts and fractions, each with its written magnitude."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.extract.amounts import Form, Number
from checker.extract.atoms import Atom, atoms, short_scales
from checker.lexicon import table
from checker.model.text import Span

MAX_WORDS = 12
"""A longer run of number words is no number that a person reads."""


def numbers(text: str, start: int, stop: int) -> Iterator[Number]:
    """The numbers of a stretch of text in reading order.

    >>> [number.plain for number in numbers("two and a half million of 5 dozen, dozens", 0, 41)]
    ['two and a half million', '5 dozen', 'dozens']
    """
    pieces = atoms(text, start, stop)
    at = 0
    while at < len(pieces):
        run = _Run(text, pieces, at)
        if run.read():
            yield run.number()
        at = max(run.at, at + 1)


_JOINT = re.compile(r"[ \u00a0\u2009\u202f]{0,3}|[ ]?[-\u2010\u2011][ ]?|\s")
_SMALL = frozenset("one two three four five six seven eight nine".split())
_PLURAL_FRACTIONS = frozenset("halves thirds quarters fourths fifths sixths sevenths eighths ninths tenths twelfths".split())
_MONEY_AFTER = re.compile(r"\s?(?:dollars?|euros?|pounds?|usd|eur|yen|yuan)\b", re.IGNORECASE)


class _Run:
    """Reads one number from a list of atoms; `at` is where it stopped."""

    def __init__(self, text: str, pieces: list[Atom], at: int) -> None:
        self.text, self.pieces, self.first, self.at = text, pieces, at, at
        self.form = Form.WORDS
        self.scale: Span | None = None

    def number(self) -> Number:
        """What was read."""
        span = Span(self.pieces[self.first].start, self.pieces[self.at - 1].end)
        return Number(span, self.form, self.text[span.start:span.end].lower(), self.scale)

    def read(self) -> bool:
        """Reads a number that begins at the first atom; False where none does."""
        role = self._role(0)
        if role in ("digits", "mixed"):
            self.form = Form.DIGITS
            self.at += 1
            self._scales()
            return True
        if role == "fraction":
            return self._fraction()
        if role in ("plural", "vague", "both"):
            return self._vague()
        if role == "article":
            return self._after_article()
        return role in ("one", "ten") and self._words()

    # -- looking ---------------------------------------------------------------------------------------------------------

    def _role(self, ahead: int) -> str:
        """The role of the atom that many places on, if it joins the run; empty otherwise."""
        index = self.at + ahead
        if index >= len(self.pieces):
            return ""
        if index == self.first:
            return self.pieces[index].role
        gap = self.text[self.pieces[index - 1].end:self.pieces[index].start]
        return self.pieces[index].role if _JOINT.fullmatch(gap) else ""

    def _word(self, ahead: int) -> str:
        return self.pieces[self.at + ahead].text

    def _take_scale(self, count: int = 1) -> None:
        """Takes a magnitude; the first of several begins the scale's place."""
        self.at += count
        last = self.pieces[self.at - 1]
        self.scale = Span(self.scale.start if self.scale else last.start, last.end)

    # -- magnitudes ------------------------------------------------------------------------------------------------------

    def _scales(self) -> None:
        """Magnitudes after a number: "million", "hundred thousand", "bn", "dozen", "million and a half"."""
        while self._role(0) in ("scale", "group") and self._word(0) != "score":
            self._take_scale()
        role = self._role(0)
        is_short = role.startswith("short:") and self.scale is None and self._short_fits(role[6:])
        if is_short or (role == "plural" and self._word(0) == "dozens"):
            self._take_scale()
        if self.scale is not None:
            self._tail()

    def _short_fits(self, letters: str) -> bool:
        """Whether letters after digits are a magnitude here, and not a unit or a name."""
        here = self.pieces[self.at]
        is_adjacent = self.pieces[self.at - 1].end == here.start
        if letters in short_scales():
            return is_adjacent or letters not in ("k", "K")
        if not is_adjacent:
            return False
        if letters in ("M", "B") and _MONEY_AFTER.match(self.text, here.end):
            return True
        return letters == "M" and self.pieces[self.at - 1].text != "3"

    def _tail(self) -> None:
        """ "and a half", "and five", "and three quarters" after a magnitude."""
        if self._half_follows():
            self.at += 3
        elif self._role(0) == "and" and self._role(1) in ("one", "ten") and self._smaller_follows():
            self.at += 1
            self._below_hundred()
            while self._role(0) in ("scale", "group"):
                self.at += 1

    def _half_follows(self) -> bool:
        return (self._role(0) == "and" and self._role(1) in ("article", "one", "ten") and self._role(2) == "fraction"
                and self._word(2) not in ("second", "seconds"))

    def _smaller_follows(self) -> bool:
        """Whether "and" joins a smaller number to this one, and not a second number beside it."""
        if "." in self.pieces[self.first].text:
            return False
        ahead = 1
        while self._role(ahead) in ("one", "ten"):
            ahead += 1
        if self._role(ahead) == "fraction" or self._role(ahead).startswith("short:"):
            return False
        scales = table("numerals")["scales"]
        before = next((scales[piece.text] for piece in reversed(self.pieces[self.first:self.at]) if piece.text in scales), 0)
        return self._role(ahead) != "scale" or scales[self._word(ahead)] < before

    # -- number words ----------------------------------------------------------------------------------------------------

    def _below_hundred(self) -> None:
        if self._role(0) == "ten":
            self.at += 1
            if self._role(0) == "one" and self._word(0) in _SMALL:
                self.at += 1
        elif self._role(0) == "one":
            self.at += 1

    def _words(self) -> bool:
        self.form = Form.WORDS
        while self.at - self.first < MAX_WORDS:
            before = self.at
            if (self.at > self.first and self._role(0) == "and" and self._role(1) in ("one", "ten")
                    and self.pieces[self.at - 1].role == "scale" and self._smaller_follows()):
                self.at += 1
            if self.at > self.first and self.pieces[self.at - 1].role in ("one", "ten"):
                if self._role(0) in ("one", "ten"):
                    return self._skip_year()
            else:
                self._below_hundred()
            while self._role(0) in ("scale", "group", "plural") and (self._role(0) != "plural" or self._word(0) == "dozens") \
                    and self._word(0) != "score":
                self._take_scale()
            if self.at == before:
                break
        if self._role(0) == "fraction" and self.scale is None and self._word(0)[0].isalpha():
            self.at += 1
            self.form = Form.FRACTION
            self._of_scale()
            return True
        self._decimals()
        if self._half_follows():
            self.at += 3
            self._scales()
        return True

    def _skip_year(self) -> bool:
        """ "nineteen eighty-four" is a year or a name; it counts nothing."""
        while self._role(0) in ("one", "ten"):
            self.at += 1
        return False

    def _decimals(self) -> None:
        if self._role(0) == "point" and self._role(1) in ("one", "ten"):
            self.at += 1
            while self._role(0) in ("one", "ten"):
                self.at += 1
            self._scales()

    # -- fractions and vague amounts ---------------------------------------------------------------------------------------

    def _of_scale(self) -> None:
        """A magnitude that a fraction is taken of: "half a million", "a quarter of a million", "half a dozen"."""
        ahead = 1 if self._role(0) == "of" else 0
        ahead += self._role(ahead) == "article"
        if self._role(ahead) in ("scale", "group"):
            self.at += ahead
            self.form = Form.WORDS
            while self._role(0) in ("scale", "group"):
                self._take_scale()

    def _fraction(self) -> bool:
        word = self.pieces[self.at].text
        self.at += 1
        self.form = Form.FRACTION
        if not word[0].isalpha():
            self._scales()
            return True
        self._of_scale()
        return word in ("half", "quarter")

    def _after_article(self) -> bool:
        role = self._role(1)
        if role in ("scale", "group") and self._word(1) == "score" and self._role(2) == "of":
            self.at += 1
            self._take_scale()
            return True
        if role in ("scale", "group"):
            self.at += 1
            self._scales()
            return self.scale is not None
        if role == "fraction" and self._word(1)[0].isalpha() and self._word(1) not in _PLURAL_FRACTIONS:
            self.at += 2
            self.form = Form.FRACTION
            self._of_scale()
            return True
        self.at += 1
        return role == "vague" and self._word(0) != "several" and self._vague()

    def _vague(self) -> bool:
        self.form = Form.VAGUE
        word = self._word(0)
        self.at += 1
        while self._role(0) == "of" and self._role(1) in ("plural", "scale"):
            self._take_scale(2)
        if word in ("couple", "several", "few", "handful"):
            ahead = 1 if self._role(0) == "of" else 0
            while self._role(ahead) in ("scale", "group"):
                self._take_scale(ahead + 1)
                ahead = 0
        return True
