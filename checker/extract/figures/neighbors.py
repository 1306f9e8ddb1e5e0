"""The words next to a number, and whether any pattern could begin or end with them: most numbers have no unit and no hedge."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from checker.lexicon import table, units

_TOKEN = re.compile(r"[^\W\d_]+|[^\w\s]")
_AFTER = re.compile(r"[\s\-\u2010\u2011]{0,4}[(\[{<]?(?P<word>[^\W\d_]+|[^\w\s])")
_REACH = 24


def word_after(text: str, place: int, stop: int) -> str:
    """The first word or sign after a place, case-folded; empty where only space or digits follow."""
    match = _AFTER.match(text, place, stop)
    return match["word"].casefold() if match else ""


def word_before(text: str, place: int, start: int) -> str:
    """The last word or sign before a place, case-folded; empty where there is none near."""
    end = place
    while end > start and end > place - 2 and text[end - 1].isspace():
        end -= 1
    if end <= start:
        return ""
    begin = end
    while begin > start and begin > end - _REACH and text[begin - 1].isalpha():
        begin -= 1
    return text[begin:end].casefold() if begin < end else text[end - 1]


def _heads(forms: Iterable[str]) -> frozenset[str]:
    return frozenset(_TOKEN.findall(form.casefold())[0] for form in forms if _TOKEN.search(form))


def _tails(forms: Iterable[str]) -> frozenset[str]:
    return frozenset(_TOKEN.findall(form.casefold())[-1] for form in forms if _TOKEN.search(form))


@cache
def unit_heads() -> frozenset[str]:
    """What a unit of measurement can begin with."""
    return _heads((*units.symbols(), *units.words(), '"', "″", "'", "′"))


@cache
def currency_heads() -> frozenset[str]:
    """What a currency after its number can begin with."""
    currencies = table("currencies")
    codes = [form for code in currencies["codes"] for form in (code, f"M{code}")]
    forms = (*currencies["symbols"], *codes, *currencies["adjectives"], *currencies["minor"],
             *(form for name in currencies["names"] for form in (name, name + "s")), "american", "euro", "p", "c")
    return _heads(forms)


@cache
def currency_tails() -> frozenset[str]:
    """What a currency before its number can end with."""
    currencies = table("currencies")
    return _tails((*currencies["symbols"], *currencies["codes"], *(f"M{code}" for code in currencies["codes"]), *currencies["scaled"],
                   "$", "rmb", "rs"))


@cache
def hedge_tails() -> frozenset[str]:
    """What a hedge before its number can end with."""
    return _tails(word for words in table("hedges")["before"].values() for word in words)


@cache
def hedge_heads() -> frozenset[str]:
    """What a hedge after its number can begin with."""
    return _heads(word for words in table("hedges")["after"].values() for word in words)


PERCENT_HEADS = frozenset("% ％ percent percents percentage percentages per pp ppt ppts pct pc basis bp bps".split())
RATE_HEADS = frozenset("per each every a an /".split())
SIGNS = frozenset("- − – minus negative".split())
