"""Numbers in a stretch of text: digits, number words, vague amounts and fractions, each with its written scale."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from checker.lexicon import table
from checker.model.text import Span

MAX_WORDS = 12
"""A longer run of number words is no number that a person reads."""
SPACE = r"[ \u00a0\u2009\u202f]"
_DASH = r"[-\u2010\u2011]"
DIGITS = (r"(?:\d{1,3}(?:,\d{3}){1,13}(?![\d])(?:\.\d{1,40}(?!\d))?|\d{1,3}(?:\.\d{3}){2,13}(?!\d)(?:,\d{1,40}(?!\d))?"
          r"|\d{1,3}(?:\.\d{3}){1,13},\d{1,40}(?!\d)|\d{1,3}(?:['’]\d{3}){1,13}(?!\d)(?:\.\d{1,40}(?!\d))?"
          r"|\d{1,3}(?:[\u00a0\u2009\u202f]\d{3}){1,13}(?!\d)(?:[.,]\d{1,40}(?!\d))?"
          r"|\d{1,3}(?: \d{3}){0,6} 0\d\d(?: \d{3}){0,6}(?![\d])|\d{1,3}(?: \d{3}){2,13}(?![\d,])(?:\.\d{1,40}(?!\d))?|\d{1,3}, 000(?!\d)"
          r"|\d{1,2}(?:,\d{2}){1,8},\d{3}(?!\d)(?:\.\d{1,40}(?!\d))?"
          r"|\d+(?:[.,]\d+)?|\.\d+)")
"""Digits with their separators, widest reading first. Bounded, so that no run of digits is read twice."""
_GLYPHS = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"
_FRACTION = rf"(?:\d{{1,3}}{SPACE}?[/⁄]{SPACE}?\d{{1,4}}(?![\d/.,])|[{_GLYPHS}])"
_NUMBER = re.compile(
    rf"(?P<mixed>\d{{1,4}}(?:{_DASH}|{SPACE}{{1,2}})(?:\d{{1,2}}{SPACE}?[/⁄]{SPACE}?\d{{1,2}}(?![\d/.,]\d|\d))|\d{{1,4}}{SPACE}?[{_GLYPHS}])"
    rf"|(?P<fraction>{_FRACTION})"
    rf"|(?P<digits>{DIGITS}(?:[eE][-+]?\d{{1,6}}(?![^\W_])|{SPACE}?[x×]{SPACE}?10\^?[-−]?\d{{1,3}}(?!\d))?)"
    r"|(?P<word>[^\W\d_]+)")


class Form(StrEnum):
    """How a number is written."""

    DIGITS = "digits"
    WORDS = "words"
    FRACTION = "fraction"
    VAGUE = "vague"


@dataclass(frozen=True, slots=True)
class Number:
    """One written number. `scaled` where a magnitude word or letter belongs to it; `plain` is its text in lower case."""

    span: Span
    form: Form
    scaled: bool = False
    plain: str = ""


@dataclass(frozen=True, slots=True)
class _Atom:
    start: int
    end: int
    text: str
    role: str


@cache
def _roles() -> dict[str, str]:
    """What part each number word can play."""
    numerals = table("numerals")
    roles: dict[str, str] = {"and": "and", "a": "article", "an": "article", "of": "of", "point": "point", "both": "both"}
    for role, names in (("fraction", "fractions"), ("one", "ones"), ("ten", "tens"), ("scale", "scales"), ("group", "groups"),
                        ("plural", "vague_plurals")):
        roles |= {word: role for word in numerals[names]}
    roles |= {word.split()[-1]: "vague" for word in numerals["vague"]}
    roles["dozens"] = "plural"
    return roles


@cache
def _short() -> frozenset[str]:
    return frozenset(table("numerals")["short_scales"])


@cache
def _money_short() -> frozenset[str]:
    return frozenset(table("numerals")["money_scales"])


def _atoms(text: str, start: int, stop: int) -> list[_Atom]:
    """Everything in a stretch that can be part of a number."""
    roles = _roles()
    found: list[_Atom] = []
    for match in _NUMBER.finditer(text, start, stop):
        group = match.lastgroup or ""
        if group == "word":
            role = roles.get(match[0].lower(), "")
            if role or match[0] in _short() or match[0] in _money_short():
                found.append(_Atom(match.start(), match.end(), match[0].lower(), role or "short:" + match[0]))
        elif not _is_glued(text, match.start()):
            found.append(_Atom(match.start(), match.end(), match[0], group))
    return found


def _is_glued(text: str, start: int) -> bool:
    """Whether letters or digits stand right before: then it is part of a name or of a longer number."""
    if start == 0:
        return False
    before = text[start - 1]
    if before.isalpha():
        return not _CURRENCY_LETTERS.search(text, max(0, start - 5), start)
    if before in ".,/":
        return start > 1 and text[start - 2].isdigit()
    return before.isdigit() or before == "_"


_CURRENCY_LETTERS = re.compile(r"(?<![^\W_])(?:[A-Z]{3,4}|Rs|RM|Rp|Fr|KSh|Ksh|zł|Kč|ரூ)$")


def numbers(text: str, start: int, stop: int) -> Iterator[Number]:
    """The numbers of a stretch of text in reading order."""
    atoms = _atoms(text, start, stop)
    at = 0
    while at < len(atoms):
        run = _Run(text, atoms, at)
        if run.read():
            yield run.number()
        at = max(run.at, at + 1)


class _Run:
    """Reads one number from a list of atoms; `at` is where it stopped."""

    def __init__(self, text: str, atoms: list[_Atom], at: int) -> None:
        self.text, self.atoms, self.first, self.at = text, atoms, at, at
        self.form, self.scaled = Form.WORDS, False

    def number(self) -> Number:
        span = Span(self.atoms[self.first].start, self.atoms[self.at - 1].end)
        return Number(span, self.form, self.scaled, self.text[span.start:span.end].lower())

    def read(self) -> bool:
        role = self._role(0)
        if role in ("digits", "mixed"):
            self.form = Form.DIGITS
            self.at += 1
            self._scales()
            return True
        if role == "fraction":
            return self._glyph_or_fraction_word()
        if role in ("plural", "vague", "both"):
            return self._vague()
        if role == "article":
            return self._after_article()
        if role in ("one", "ten"):
            return self._words()
        return False

    # -- looking -------------------------------------------------------------------------------------------------

    def _role(self, ahead: int) -> str:
        """The role of the atom that many places on, if it joins the run; empty otherwise."""
        index = self.at + ahead
        if index >= len(self.atoms):
            return ""
        if index == self.first:
            return self.atoms[index].role
        gap = self.text[self.atoms[index - 1].end:self.atoms[index].start]
        return self.atoms[index].role if _JOINT.fullmatch(gap) else ""

    def _text(self, ahead: int) -> str:
        return self.atoms[self.at + ahead].text

    def _is_adjacent(self) -> bool:
        return self.at < len(self.atoms) and self.atoms[self.at - 1].end == self.atoms[self.at].start

    # -- reading -------------------------------------------------------------------------------------------------

    def _scales(self) -> None:
        """Magnitudes after a number: "million", "hundred thousand", "bn", "dozen", "million and a half"."""
        while self._role(0) in ("scale", "group"):
            if self._role(0) == "group" and self._text(0) == "score":
                return
            self.at += 1
            self.scaled = True
        role = self._role(0)
        if role.startswith("short:") and not self.scaled and self._short_fits(role[6:]):
            self.at += 1
            self.scaled = True
        if self._role(0) == "plural" and self._text(0) == "dozens":
            self.at += 1
            self.scaled = True
        if self.scaled:
            self._tail()

    def _short_fits(self, letters: str) -> bool:
        end = self.atoms[self.at].end
        if letters in _short():
            return self._is_adjacent() or letters not in ("k", "K")
        return self._is_adjacent() and letters in ("M", "B") and bool(_MONEY_AFTER.match(self.text, end))

    def _tail(self) -> None:
        """ "and a half", "and five", "and three quarters"."""
        if self._role(0) != "and":
            return
        if self._role(1) == "article" and self._role(2) == "fraction":
            self.at += 3
        elif self._role(1) in ("one", "ten") and self._role(2) == "fraction":
            self.at += 3
        elif self._role(1) in ("one", "ten") and self._small_follows():
            self.at += 1
            self._group()

    def _small_follows(self) -> bool:
        """Whether "and" joins a smaller number to this one, and not a second number with a scale of its own."""
        ahead = 1
        while self._role(ahead) in ("one", "ten"):
            ahead += 1
        return self._role(ahead) != "scale" and not self._role(ahead).startswith("short:") and not self._is_list(ahead)

    def _is_list(self, ahead: int) -> bool:
        return self.form is Form.DIGITS and "." in self.atoms[self.first].text

    def _group(self) -> None:
        """One number below a hundred in words."""
        if self._role(0) == "ten":
            self.at += 1
            if self._role(0) == "one" and self._text(0) in _SMALL:
                self.at += 1
        elif self._role(0) == "one":
            self.at += 1

    def _words(self) -> bool:
        self.form = Form.WORDS
        seen = 0
        while self.at - self.first < MAX_WORDS:
            before = self.at
            if self._role(0) == "and" and seen and self._role(1) in ("one", "ten") and self.atoms[self.at - 1].role == "scale" and self._small_follows():
                self.at += 1
            if self.atoms[self.at - 1].role in ("one", "ten") and self.at > self.first:
                if self._role(0) in ("one", "ten"):
                    return self._skip_year_words()
            else:
                self._group()
            while self._role(0) in ("scale", "group") and self._text(0) != "score":
                self.at += 1
                self.scaled = True
            seen += 1
            if self.at == before:
                break
        if self._role(0) == "fraction" and not self.scaled:
            return self._word_fraction()
        self._point()
        self._tail_half()
        return True

    def _skip_year_words(self) -> bool:
        """ "nineteen eighty-four" is a year or a model; it counts nothing."""
        while self._role(0) in ("one", "ten"):
            self.at += 1
        return False

    def _point(self) -> None:
        if self._role(0) == "point" and self._role(1) in ("one", "ten"):
            self.at += 1
            while self._role(0) in ("one", "ten"):
                self.at += 1
            self._scales()

    def _tail_half(self) -> None:
        """ "two and a half million", "three and three quarters"."""
        if self._role(0) == "and" and self._role(1) in ("article", "one") and self._role(2) == "fraction" and self._text(2) not in ("second", "seconds"):
            self.at += 3
            self._scales()

    def _word_fraction(self) -> bool:
        """ "two thirds", "three-quarters of a million"."""
        self.at += 1
        self.form = Form.FRACTION
        self._of_scale()
        return True

    def _of_scale(self) -> None:
        """A scale that a fraction is taken of: "half a million", "a quarter of a million", "half a dozen"."""
        ahead = 0
        if self._role(0) == "of":
            ahead = 1
        if self._role(ahead) == "article":
            ahead += 1
        if self._role(ahead) in ("scale", "group"):
            self.at += ahead + 1
            self.form, self.scaled = Form.WORDS, True
            while self._role(0) == "scale":
                self.at += 1

    def _glyph_or_fraction_word(self) -> bool:
        is_word = self.atoms[self.at].text[0].isalpha()
        word = self.atoms[self.at].text
        if is_word and word not in ("half", "quarter"):
            self.at += 1
            return False
        self.at += 1
        self.form = Form.FRACTION
        if is_word:
            self._of_scale()
            return True
        self._scales()
        return True

    def _after_article(self) -> bool:
        role = self._role(1)
        if role in ("scale", "group"):
            self.at += 1
            self.form = Form.WORDS
            self._scales()
            return self._text(-1) != "score"
        if role == "fraction" and self._text(1) not in _PLURAL_FRACTIONS:
            self.at += 2
            self.form = Form.FRACTION
            self._of_scale()
            return True
        if role == "vague" and self._text(1) != "several":
            self.at += 1
            return self._vague()
        self.at += 1
        return False

    def _vague(self) -> bool:
        self.form = Form.VAGUE
        word = self.atoms[self.at].text
        self.at += 1
        while self._role(0) == "of" and self._role(1) in ("plural", "scale"):
            self.at += 2
            self.scaled = True
        if word in ("couple", "several", "few", "handful"):
            ahead = 1 if self._role(0) == "of" else 0
            while self._role(ahead) in ("scale", "group"):
                self.at += ahead + 1
                ahead, self.scaled = 0, True
        return True


_JOINT = re.compile(r"(?:[ \u00a0\u2009\u202f]{0,3}|[ ]?[-\u2010\u2011][ ]?|\s)")
_SMALL = frozenset("one two three four five six seven eight nine".split())
_PLURAL_FRACTIONS = frozenset("halves thirds quarters fourths fifths sixths sevenths eighths ninths tenths twelfths".split())
_MONEY_AFTER = re.compile(r"\s?(?:dollars?|euros?|pounds?|usd|eur|yen|yuan)\b", re.IGNORECASE)
