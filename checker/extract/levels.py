"""Tells a change and the level it led to ("rose by 20 to 90 tons") from a range ("rose by 10 to 15 percent")."""

from __future__ import annotations

import re

from checker.extract.amounts import Amount
from checker.lexicon import table
from checker.model.claim import Kind

_VERBS = (
    r"rose|rises?|risen|rising|fell|falls?|fallen|falling|grew|grows?|grown|growing|drop(?:s|ped|ping)?|jump(?:s|ed|ing)?|climb(?:s|ed|ing)?"
    r"|slip(?:s|ped|ping)?|slid|sl(?:ides?|iding)|declin(?:e|es|ed|ing)|surg(?:e|es|ed|ing)|soar(?:s|ed|ing)?|shr[aiu]nk|shrinks|widen(?:s|ed|ing)?"
    r"|narrow(?:s|ed|ing)?|expand(?:s|ed|ing)?|gain(?:s|ed|ing)?|lost|loses?|losing|add(?:s|ed|ing)?|plung(?:e|es|ed|ing)|tumbl(?:e|es|ed|ing)"
    r"|eas(?:e|es|ed|ing)|rall(?:y|ies|ied)|advanc(?:e|es|ed|ing)|retreat(?:s|ed|ing)?|increas(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|up|down")
_TRANSITIVE = (
    r"cut(?:s|ting)?|rais(?:e|es|ed|ing)|reduc(?:e|es|ed|ing)|lower(?:s|ed|ing)?|improv(?:e|es|ed|ing)|chang(?:e|es|ed|ing)|moved?"
    r"|cool(?:s|ed|ing)?|revised|trim(?:s|med)?|boost(?:s|ed)?|lift(?:s|ed)?|went|go(?:es)?|gone")
MOVED = re.compile(rf"(?<![^\W_])(?:{_VERBS}|{_TRANSITIVE}|doubl\w{{1,3}})(?![^\W_])", re.IGNORECASE)
"""A verb of change, which makes "from A to B" two values."""
_RIGHT_BEFORE = re.compile(
    rf"(?<![^\W_])(?:(?:{_VERBS})|(?P<by>by))\s(?:(?:a\s)?(?:another|further|about|some|around|nearly|almost|over|just"
    r"|only)\s)?$", re.IGNORECASE)
_NEAR = 60
_MANTISSA = re.compile(r"\d[\d,]{0,20}(?:\.\d{1,20})?")


def leads_to_level(text: str, left: Amount, right: Amount) -> bool:
    """Whether "X to Y" is a change by X and the level Y that it led to.

    A range is rarely wider than from one to two, and a change is rarely as large as the level after it; percentages form a range
    unless each has its own sign.
    """
    if left.kind is None and right.kind in (Kind.PERCENT, Kind.POINTS):
        return False
    start = left.span.start
    before = _RIGHT_BEFORE.search(text, max(0, start - 24), start)
    if before is None or (before["by"] and not MOVED.search(text, max(0, start - _NEAR), before.start())):
        return False
    change, level = _size(left), _size(right)
    return change is not None and level is not None and not change < level < 2 * change


def _size(amount: Amount) -> float | None:
    """The number before its magnitude, roughly; the two of a pair share their magnitude."""
    number = amount.numbers[0]
    digits = _MANTISSA.match(number.plain)
    if digits is not None:
        return float(digits[0].replace(",", ""))
    small = {**table("numerals")["ones"], **table("numerals")["tens"]}
    found = small.get(number.plain)
    return None if found is None else float(found)
