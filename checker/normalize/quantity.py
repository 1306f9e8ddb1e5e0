"""Numbers as exact intervals in the unit that was written."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from functools import cache

from checker.lexicon import table
from checker.model.claim import Kind, Mention, Unread
from checker.model.text import Document, Span
from checker.model.value import Hedge, Quantity
from checker.normalize.numerals import AMBIGUOUS, UNREADABLE, Numeral, Separators, decimal, numeral, ordinal
from checker.normalize.units import currency, unit_name

__all__ = ["Separators", "quantity", "separators"]

_WRITTEN = re.compile(r"(?<![\d.,])\d{1,40}(?:[.,]\d{1,40}){1,12}(?![\d.,]\d)")


def separators(document: Document) -> Separators:
    """What the document's own numbers tell of its separators.

    A number with both marks tells all; a point or comma before other than three digits is a decimal mark.
    """
    votes = {",": 0, ".": 0}
    for match in _WRITTEN.finditer(document.text):
        mark = _decimal_mark(match[0])
        if mark:
            votes[mark] += 1
    if votes["."] == votes[","]:
        return Separators()
    return Separators(",", ".") if votes["."] > votes[","] else Separators(".", ",")


def _decimal_mark(number: str) -> str:
    marks = [char for char in number if char in ".,"]
    if len(set(marks)) == 2 and marks.count(marks[-1]) == 1:
        return marks[-1]
    if len(marks) == 1 and len(number.rpartition(marks[0])[2]) != 3:
        return marks[0]
    return "" if len(marks) < 2 or len(set(marks)) == 2 else {",": ".", ".": ","}[marks[0]]


def quantity(mention: Mention, document: Document, separators: Separators) -> Quantity | Unread:
    """The interval that a numeric mention gives, or the reason why it gives none."""
    if mention.kind is Kind.ORDINAL:
        value = ordinal(_words(mention, document, "number"))
        return Quantity(Decimal(value), Decimal(value)) if value is not None else Unread(mention.span, UNREADABLE)
    ends = [numeral(document.text[span.start:span.end], separators) for span in (mention.part("number"), mention.part("number2")) if span]
    for end in ends:
        if isinstance(end, str):
            return Unread(mention.span, end)
    read = _share_scale([end for end in ends if isinstance(end, Numeral)], mention)
    return _interval(read, mention, document)


def _words(mention: Mention, document: Document, name: str) -> str:
    span = mention.part(name)
    return document.text[span.start:span.end] if span else ""


# ---- intervals ---------------------------------------------------------------------------------------------------------


def _share_scale(ends: list[Numeral], mention: Mention) -> list[Numeral]:
    """Lets the first end of a range take the magnitude of the second: "$2-3 billion" begins at 2 billion."""
    if len(ends) < 2:
        return ends
    left, right = ends
    if left.scale < 100 and right.scale > 100 and left.low < Fraction(right.low, right.scale) * 10 and left.low * right.scale <= right.low:
        left = Numeral(left.low * right.scale, left.high * right.scale, left.step * right.scale, right.scale)
    return [left, right]


def _interval(ends: list[Numeral], mention: Mention, document: Document) -> Quantity | Unread:
    unit, factor = _unit(mention, document)
    scale = _words(mention, document, "scale")
    if scale:
        factor *= int(table("numerals")["scales"].get(scale.lower(), 1))
    low, high = ends[0].low * factor, ends[-1].high * factor
    if mention.part("sign"):
        low, high = (-high, -low) if len(ends) == 1 else (-low, -high if mention.part("sign2") else high)
    elif mention.part("sign2"):
        high = -high
    if low > high:
        return Unread(mention.span, AMBIGUOUS)
    step = min(end.step for end in ends) * abs(factor)
    hedge = _hedge(mention, document, ends)
    per = _per(mention, document)
    if mention.kind is Kind.PERCENT and ends[0].is_fraction and not mention.part("unit"):
        return _share_of_whole(low, hedge, per)
    return Quantity(None if hedge is Hedge.AT_MOST else decimal(low), None if hedge is Hedge.AT_LEAST else decimal(high), unit, hedge, decimal(step), per)


def _share_of_whole(value: Fraction, hedge: Hedge, per: str) -> Quantity:
    """A fraction of a whole as percent, held between its neighbors of two decimals: a third is 33.33 to 33.34."""
    percent = value * 100
    low = Decimal(percent * 100 // 1) / 100
    high = low if percent * 100 == percent * 100 // 1 else low + Decimal("0.01")
    return Quantity(None if hedge is Hedge.AT_MOST else low, None if hedge is Hedge.AT_LEAST else high, "percent", hedge, Decimal(1), per)


def _unit(mention: Mention, document: Document) -> tuple[str, Fraction]:
    """The unit's name, and what one written unit is worth in it."""
    written = _words(mention, document, "unit")
    match mention.kind:
        case Kind.MONEY:
            code, multiple, parts = currency(written, document)
            return code, Fraction(multiple, parts)
        case Kind.PERCENT:
            return "percent", Fraction(1)
        case Kind.POINTS:
            return "points", Fraction(1, 100) if mention.pattern == "points.basis" or "b" in written.lower()[:1] else Fraction(1)
        case Kind.MEASURE | Kind.DURATION:
            name = unit_name(written) or " ".join(written.split())
            rate = _words(mention, document, "rate")
            return (f"{name} per {unit_name(rate) or rate.lower()}" if rate else name), Fraction(1)
        case _:
            return "", Fraction(1)


def _per(mention: Mention, document: Document) -> str:
    written = _words(mention, document, "per")
    return (unit_name(written) or written.lower()) if written else ""


# ---- hedges ------------------------------------------------------------------------------------------------------------


@cache
def _meanings(place: str) -> dict[str, Hedge]:
    return {_plain(word): Hedge(meaning) for meaning, words in table("hedges")[place].items() for word in words}


def _plain(words: str) -> str:
    return " ".join(words.casefold().replace("-", " ").replace("‑", " ").split())


def _hedge(mention: Mention, document: Document, ends: list[Numeral]) -> Hedge:
    meaning = Hedge.EXACT
    for name, place in (("hedge", "before"), ("hedge_after", "after")):
        words = _plain(_words(mention, document, name))
        if words:
            meaning = _meanings(place).get(words) or _meanings(place).get(words.rsplit(" ", 1)[0], Hedge.EXACT)
            break
    if any(end.is_vague for end in ends):
        return Hedge.VAGUE
    return Hedge.RANGE if len(ends) == 2 else meaning
