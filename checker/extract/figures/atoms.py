"""The pieces that numbers are made of: runs of digits, number words, magnitude letters, each with the part it can play."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from checker.extract.scan import TAKEN
from checker.extract.vocabulary import FIGURES
from checker.lexicon import table

SPACE = r"[ \u00a0\u2009\u202f]"
_DASH = r"[-\u2010\u2011]"
_DECIMALS = r"\.\d{1,40}(?!\d)"
HIDDEN = "\u200b\u200c\u200d\u2060\ufeff\u00ad"
"""Characters without a width, which may hide inside a number."""
_DIGITS = (
    rf"(?:\d{{1,3}}(?:,\d{{3}}){{1,13}}(?!\d)(?:{_DECIMALS})?"
    r"|\d{1,3}(?:\.\d{3}){2,13}(?!\d)(?:,\d{1,40}(?!\d))?|\d{1,3}(?:\.\d{3}){1,13},\d{1,40}(?!\d)"
    rf"|\d{{1,3}}(?:['’]\d{{3}}){{1,13}}(?!\d)(?:{_DECIMALS})?"
    r"|\d{1,3}(?:[\u00a0\u2009\u202f]\d{3}){1,13}(?!\d)(?:[.,]\d{1,40}(?!\d))?"
    rf"|(?<!\d )\d{{1,2}}(?: \d{{3}}){{2,6}}(?! ?\d)(?:[.,]\d{{1,40}}(?!\d))?"
    rf"|(?<!\d )\d{{1,3}}(?: \d{{3}}){{1,6}},\d\d(?!\d)"
    r"|\d{1,3}(?:٬\d{3}){1,13}(?!\d)(?:٫\d{1,40})?|\d{1,40}٫\d{1,40}"
    rf"|\d{{1,3}}(?: \d{{3}}){{0,6}} 0\d\d(?: \d{{3}}){{0,6}}(?!\d)|\d{{1,3}}, 000(?!\d)"
    rf"|\d{{1,2}}(?:,\d{{2}}){{1,8}},\d{{3}}(?!\d)(?:{_DECIMALS})?"
    rf"|\d{{1,40}}(?:[{HIDDEN}]{{1,3}}\d{{1,40}}){{1,5}}(?!\d)|\d+(?:[.,]\d+)?|(?<![^\W_])\.\d+)")
"""Digits with their separators, widest reading first. Groups parted by plain spaces count as one number only where a group begins
with 0 ("816 000"), after fewer than three figures ("1 234 567") or before decimals ("1 234,50"), since "120 340" may be two.
All but the last reading are bounded, so no run of digits is read twice."""
GLYPHS = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"
_FRACTION = rf"(?:\d{{1,3}}{SPACE}?[/⁄]{SPACE}?\d{{1,4}}(?![\d/,]|\.\d)|[{GLYPHS}])"
_MIXED = rf"\d{{1,4}}(?:{_DASH}|{SPACE}{{1,2}})\d{{1,2}}{SPACE}?[/⁄]{SPACE}?\d{{1,2}}(?![\d/]|[.,]\d)|\d{{1,4}}{SPACE}?[{GLYPHS}]"
_POWER = rf"(?:[eE][-+]?\d{{1,6}}(?![^\W_])|{SPACE}?[x×]{SPACE}?10\^?[-−]?(?!0)\d{{1,3}}(?!\d)|\^[-−]?\d{{1,3}}(?!\w|\.\d))"
_ATOM = re.compile(rf"(?P<word>[^\W\d_{GLYPHS}]+)|(?P<mixed>{_MIXED})|(?P<fraction>{_FRACTION})|(?P<digits>{_DIGITS}{_POWER}?)")
_CHAIN = re.compile(r"[.,]\d")
"""Digits that go on after what could be read have separators at odd places ("1,1,1"): they make no number, and nor does their tail."""
_CURRENCY_LETTERS = re.compile(r"(?:(?<![^\W_])(?:[A-Z]{3,4}|Rs|RM|Rp|Re|Fr|SFr|[KUT]?[Ss]h|Tk|Ph[pP]|Dhs?|[RWPN]|zł|Kč|ரூ|元)|\$US|£E)$")


@dataclass(frozen=True, slots=True)
class Atom:
    """One piece: its place, its text in lower case, and its role ("digits", "one", "ten", "scale", "article", ...)."""

    start: int
    end: int
    text: str
    role: str


@cache
def _roles() -> dict[str, str]:
    """What part each number word can play."""
    numerals = table("numerals")
    roles = {"and": "and", "a": "article", "an": "article", "of": "of", "point": "point", "both": "both"}
    for role, names in (("fraction", "fractions"), ("one", "ones"), ("ten", "tens"), ("scale", "scales"), ("group", "groups"),
                        ("plural", "vague_plurals")):
        roles |= dict.fromkeys(numerals[names], role)
    return roles | {word.split()[-1]: "vague" for word in numerals["vague"]} | {"dozens": "plural"}


@cache
def short_scales() -> frozenset[str]:
    """Magnitude letters that need no currency beside them."""
    return frozenset(table("numerals")["short_scales"])


@cache
def _letters() -> frozenset[str]:
    return short_scales() | frozenset(table("numerals")["money_scales"])


@cache
def number_words() -> frozenset[str]:
    """Words of which one stands in every number that has no digits; digits are `FIGURES`."""
    return frozenset(word for word, role in _roles().items() if role not in ("and", "of", "point", "article")) | {FIGURES}


def atoms(text: str, start: int, stop: int) -> list[Atom]:
    """Everything in a stretch of text that can be part of a number."""
    roles = _roles()
    found: list[Atom] = []
    for match in _ATOM.finditer(text, start, stop):
        group = match.lastgroup or ""
        if group != "word":
            if not _is_glued(text, match.start()) and not _CHAIN.match(text, match.end(), stop):
                found.append(Atom(match.start(), match.end(), match[0], group))
            continue
        role = roles.get(match[0].lower(), "")
        if role or match[0] in _letters():
            found.append(Atom(match.start(), match.end(), match[0].lower(), role or "short:" + match[0]))
    return found


def _is_glued(text: str, start: int) -> bool:
    """Whether letters or digits stand right before: then it is part of a name or of a longer number."""
    if start == 0:
        return False
    before = text[start - 1]
    if before.isalpha():
        return not _CURRENCY_LETTERS.search(text, max(0, start - 5), start)
    if before in ".,/" and start > 1:
        return text[start - 2].isdigit() or text[start - 2] == TAKEN or (before == "/" and text[start - 2].isalpha())
    return before.isdigit() or before == "_"
