"""Whether a short unit symbol after a number is a unit there: "100 in" and "2018s" mostly are not, "5m people" is five million."""

from __future__ import annotations

import re

from checker.extract.amounts import Amount, Form, Number
from checker.model.text import Span

_INCH_AFTER = re.compile(
    r"\s(?:long|wide|tall|thick|high|deep|across|diameter|x|by|of\s(?:rain|snow))(?![^\W_])|[.,;)\]]?\s*$|[,;)\]]")
_HEAT = re.compile(
    r"(?:temperature|heat|cold|warm|hot|outside|weather|degrees?|freez|boil|°|melt|forecast|celsius|fahrenheit"
    r"|in\sthe\sshade|mercury|highs?\sof|lows?\sof|warming|climate|industrial|oven|sunny|summer|winter)", re.IGNORECASE)
_HEAT_NEAR = 80
_MILLION = re.compile(r"[ ]?m(?=\s(?:(?:more|new|extra|other|of\sits)\s)?(?:tons|tonnes|barrels|litres|liters|gallons|acres|hectares"
    r"|kilomet(?:er|re)s|miles|square|cubic|cu|kg"
                      r"|(?:[a-z-]+\s){0,4}?(?:people|men|women|children|(?!hurdles|sprints|was|is|has|this|times|metres|meters"
                          r"|across)[a-z]{3,20}(?<![su])s)(?![^\W_])))")
_PLAIN = frozenset({"°C", "°F", "kg", "km", "cm", "mm", "mg", "mph", "MW", "GW", "kW"})
"""Symbols that number words may stand before."""
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
        is_long = after_feet or _INCH_AFTER.match(text, unit.end, sentence.end)
        return bool(is_long) or (is_adjacent and not _NAME_AFTER.match(text, unit.end))
    if symbol == "s":
        return not is_adjacent or "." in amount.numbers[0].plain
    if symbol in ("C", "F", "K"):
        named = _NAME_AFTER.match(text, unit.end) or text[unit.end:unit.end + 1] == "/"
        is_plain = symbol == "C" and is_adjacent and "." in amount.numbers[0].plain
        return not named and (is_plain or bool(_HEAT.search(text, max(0, amount.span.start - _HEAT_NEAR), sentence.end)))
    if symbol == "m" and million_metres(text, amount.span.end, sentence.end):
        return False
    return not (_LONE.fullmatch(symbol) and is_adjacent and _NAME_AFTER.match(text, unit.end))


_KELVIN = re.compile(r"°|[Kk]elvin|[Tt]emperature")


def is_kelvin(text: str, start: int, end: int) -> bool:
    """Whether a "K" after digits is a unit of heat: a temperature is named near."""
    return bool(_KELVIN.search(text, max(0, start - 60), end + 60))


_WEIGHT = re.compile(r"(?<![^\W_])(?:weigh\w*|heav\w+|kilograms?|kilos?|kg|ounces?|lbs?|thrust|explosives?|bombs?|warheads?|luggage"
    r"|payload|overweight)(?![^\W_])", re.IGNORECASE)
_GOODS = re.compile(r"\sof\s(?!(?:debts?|taxpayers?|public|spending|funding|money|investments?|savings|cuts|aid|tax|revenue|income"
    r"|damage|value|business|loans?|assets|orders)(?![^\W_]))", re.IGNORECASE)
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
    near = _WEIGHT.search(text, max(0, number.span.start - 80), min(stop, unit.end() + 60))
    return hyphened or bool(near) or bool(_GOODS.match(text, unit.end(), stop))


def million_metres(text: str, place: int, stop: int) -> int | None:
    """Where an "m" ends that stands for a million, since a plural is counted after it; None where it is none."""
    match = _MILLION.match(text, place, stop)
    return match.end() if match else None
