"""Whether a short unit symbol after a number is a unit there: "100 in" and "2018s" mostly are not, "5m people" is five million."""

from __future__ import annotations

import re
from functools import cache

from checker.extract.figures.amounts import Amount, Form, Number
from checker.extract.scan import TAKEN
from checker.lexicon import table
from checker.lexicon.grammar import grammar
from checker.model.text import Span

_HEAT_NEAR = 80
_HEAT_RANGE = re.compile(r"\d\s?(?:to|-|–)\s?$")
_WORD_OR_TAKEN = rf"[A-Za-z{TAKEN}][a-z{TAKEN}-]{{1,20}}"
_MILLION = re.compile(rf"[ ]?m(?=\s(?:of\s(?:its|their)\s)?(?P<phrase>{_WORD_OR_TAKEN}(?:\s{_WORD_OR_TAKEN}){{0,4}})(?![^\W_]|['’]))")
_PLURAL = re.compile(r"people|men|women|children|[a-z-]{3,21}(?<![su])s")
_SINGULAR_BEFORE = re.compile(r"(?<![^\W_])an?\s$", re.IGNORECASE)
_DEFINITE_BEFORE = re.compile(r"(?<![^\W_])(?:the|this|that|its|each)\s$", re.IGNORECASE)
_PLAIN = frozenset({"°C", "°F", "kg", "km", "cm", "mm", "mg", "mph", "MW", "GW", "kW"})
"""Symbols that number words may stand before."""


@cache
def _set(name: str) -> frozenset[str]:
    return frozenset(str(word) for word in table("symbols")[name])


@cache
def _inch_after() -> re.Pattern[str]:
    words = "|".join(word.replace(" ", r"\s") for word in table("symbols")["after_inches"])
    return re.compile(rf"\s(?:{words})(?![^\W_])|[.,;)\]]?\s*$|[,;)\]]")


@cache
def _heat() -> re.Pattern[str]:
    return re.compile("|".join(word.replace(" ", r"\s") for word in table("symbols")["heat"]), re.IGNORECASE)


_LONE = re.compile(r"[CFKAVWNJhlLtgbBsmd]")
_NAME_AFTER = re.compile(r"\s?[-/&]?[A-Z]|['’]s")


_FEET_BEFORE = re.compile(r"(?:ft|foot|feet|['′])\.?\s?\d{1,2}(?:\.\d)?$")
_INCHES_AFTER = re.compile(r"['′]\s?\d{1,2}(?:\.\d|\s?½)?\s?[\"″]")


def mark_unit(text: str, place: int, start: int) -> str | None:
    """The unit that a stroke after a number stands for: feet where inches follow, inches where no quotation is open; None for none."""
    if text[place] in "'′":
        return "foot" if _INCHES_AFTER.match(text, place) else None
    is_quote = text.count('"', start, place) % 2 == 1 and text[place] == '"'
    return None if is_quote and not _FEET_BEFORE.search(text, max(0, place - 10), place) else "inch"


def symbol_fits(text: str, amount: Amount, unit: Span, sentence: Span) -> bool:
    """Whether the symbol is a unit of the amount before it."""
    symbol = text[unit.start:unit.end]
    is_adjacent = unit.start == amount.span.end
    if amount.form not in (Form.DIGITS, Form.FRACTION) and symbol not in _PLAIN:
        return False
    if symbol == "in":
        after_feet = _FEET_BEFORE.search(text, max(0, amount.span.end - 12), amount.span.end)
        is_long = after_feet or _inch_after().match(text, unit.end, sentence.end)
        return bool(is_long) or (is_adjacent and not _NAME_AFTER.match(text, unit.end))
    if symbol == "s":
        return not is_adjacent or "." in amount.numbers[0].plain
    if symbol in ("C", "F", "K"):
        named = _NAME_AFTER.match(text, unit.end) or text[unit.end:unit.end + 1] == "/"
        is_plain = symbol == "C" and (amount.part("sign") is not None or (is_adjacent and "." in amount.numbers[0].plain))
        is_plain = is_plain or bool(symbol != "K" and _HEAT_RANGE.search(text, max(0, amount.span.start - 6), amount.span.start))
        return not named and (is_plain or bool(_heat().search(text, max(0, amount.span.start - _HEAT_NEAR), sentence.end)))
    if symbol == "m" and million_metres(text, amount.numbers[0].span.start, amount.span.end, sentence.end):
        return False
    if symbol in _set("nouns_too") and text[unit.start - 1] != "-" and _names_thing(text, unit.end, sentence.end):
        return False
    return not (_LONE.fullmatch(symbol) and is_adjacent and _NAME_AFTER.match(text, unit.end))


_NEXT_WORD = re.compile(r"[ -](?P<word>[^\W\d_]+)")


def _names_thing(text: str, place: int, stop: int) -> bool:
    """Whether a noun follows, so that a word that is also a unit belongs to it: "12 bar stools"."""
    match = _NEXT_WORD.match(text, place, stop)
    small = grammar("prepositions") | grammar("connectives") | grammar("auxiliaries") | grammar("adverbs")
    return match is not None and match["word"].lower() not in small


_KELVIN = re.compile(r"°|[Kk]elvin|[Tt]emperature")


def is_kelvin(text: str, start: int, end: int) -> bool:
    """Whether a "K" after digits is a unit of heat: a temperature is named near."""
    return bool(_KELVIN.search(text, max(0, start - 60), end + 60))


_PHRASE = 40
"""Characters on either side that make one phrase with a number of pounds."""
_WORD = re.compile(r"[^\W\d_]+")
_GOODS = re.compile(r"\sof\s(?P<goods>[^\W\d_]+)")
_TORQUE = re.compile(r"[\s-](?:foot|feet)(?![^\W_])|\sper\ssquare\sinch")


def weighs(text: str, number: Number, unit: re.Match[str], stop: int) -> bool:
    """Whether "pounds" after a number are a weight: "a 180-pound man", "40 pounds of rice", or another word of weight near."""
    if not (unit["unit"] or "").lower().startswith("pound") or "sterling" in unit["unit"].lower():
        return False
    if _TORQUE.match(text, unit.end(), stop):
        return True
    if number.scale is not None or number.form is Form.VAGUE:
        return False
    hyphened = text[number.span.end:number.span.end + 1] == "-" and text[unit.end():unit.end() + 5] not in (" note", " coin", " fine")
    start = number.span.start
    near = [word.lower() for word in _WORD.findall(text, max(0, start - _PHRASE), min(stop, unit.end() + _PHRASE))]
    if not _set("paying").isdisjoint(near):
        return hyphened
    goods = _GOODS.match(text, unit.end(), stop)
    return hyphened or not _set("weight").isdisjoint(near) or bool(goods and goods["goods"].lower() not in _set("not_goods"))


# ---- metres or millions ------------------------------------------------------------------------------------------------


def million_metres(text: str, start: int, place: int, stop: int) -> int | None:
    """Where an "m" ends that stands for a million, since a plural is counted right after it; None where it is none.

    `start` and `place`: where the digits begin and end. Lengths have words of direction behind them, and races their own.
    """
    match = _MILLION.match(text, place, stop)
    if match is None or _SINGULAR_BEFORE.search(text, max(0, start - 3), start):
        return None
    phrase = match["phrase"].lower().split()
    if phrase[0] in _set("scaled_units"):
        return match.end()
    if not _set("races").isdisjoint(phrase[:2 if text[start:place] in _set("distances") else 1]):
        return None
    is_definite = _DEFINITE_BEFORE.search(text, max(0, start - 6), start)
    if text[start:place] in _set("distances") and (is_definite or match["phrase"] != match["phrase"].lower()):
        return None
    for word in phrase[:1 if is_definite else None]:
        if word in _no_counted():
            return None
        if _PLURAL.fullmatch(word):
            return match.end()
    return None


@cache
def _no_counted() -> frozenset[str]:
    """Words that name nothing that is counted: extents, other units, small words and forms of verbs."""
    extents = frozenset(table("grammar")["extents"])
    small = grammar("prepositions") | grammar("connectives") | grammar("auxiliaries") | grammar("determiners") | grammar("adverbs")
    return extents | (small - {"and"}) | _set("not_counted") | frozenset(("meters", "metres"))
