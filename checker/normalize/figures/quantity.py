"""Numbers as exact intervals in the unit that was written."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

from checker.model.claim import Kind, Mention, Unread
from checker.model.text import Document
from checker.model.value import Hedge, Quantity
from checker.normalize.figures.digits import AMBIGUOUS, Separators
from checker.normalize.figures.number_words import magnitude
from checker.normalize.figures.numerals import decimal, numeral
from checker.normalize.figures.parts import hedge_of, held, leaves_out, part_words
from checker.normalize.figures.second_opinion import unit_by_quantulum
from checker.normalize.figures.special_quantities import compound, ratio, share_of_whole, special
from checker.normalize.figures.units import currency, unit_name
from checker.normalize.figures.vague import Numeral

__all__ = ["Separators", "quantity", "separators"]

_WRITTEN = re.compile(r"(?<![\d.,])\d{1,40}(?:[.,]\d{1,40}){1,12}(?![\d.,]\d)")


_LISTED = re.compile(r"\d{1,3},\d{1,2}\s(?:and|or|&)\s\d{1,3}(?![\d.,])")
"""A comma without a space in what may be a list: "1,2 and 3"."""


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
    value = _quantity(mention, document, separators)
    is_below = isinstance(value, Quantity) and value.hedge is Hedge.AT_MOST and leaves_out(mention, document)
    return replace(value, is_below=True) if is_below and isinstance(value, Quantity) else value


def _quantity(mention: Mention, document: Document, separators: Separators) -> Quantity | Unread:
    other = special(mention, document)
    if other is not None:
        return other
    ends: list[Numeral] = []
    for name in ("number", "number2", "number3"):
        written = part_words(mention, document, name)
        read = numeral(written, _marks(mention, separators)) if written else None
        if isinstance(read, str):
            return Unread(mention.span, read)
        if read is not None:
            ends.append(read)
    if (last := mention.part("number")) and _LISTED.match(document.text, last.start):
        return Unread(mention.span, AMBIGUOUS)
    if mention.pattern.endswith(".compound"):
        return compound(ends, mention, document)
    if mention.pattern == "percent.ratio":
        return ratio(ends, mention, document)
    if mention.pattern.endswith(".spread") and len(ends) == 2:
        ends = _spread(*ends)
    if mention.pattern == "measure.unknown":
        return _odd_unit(ends, mention, document)
    return _interval(_share_scale(ends), mention, document)


def _marks(mention: Mention, separators: Separators) -> Separators:
    """Percentages with a point before three digits are no thousands."""
    if mention.kind in (Kind.PERCENT, Kind.POINTS) and separators.decimal is None:
        return Separators(",", ".")
    return separators


# ---- intervals ---------------------------------------------------------------------------------------------------------


def _share_scale(ends: list[Numeral]) -> list[Numeral]:
    """Lets the first end of a range take the magnitude of the second: "$2-3 billion" begins at 2 billion."""
    if len(ends) < 2:
        return ends
    left, right = ends
    if left.scale == 1 and right.scale > 1 and left.low < Fraction(right.low, right.scale) * 10 and left.low * right.scale <= right.low:
        left = Numeral(left.low * right.scale, left.high * right.scale, left.step * right.scale, right.scale)
    return [left, right]


def _spread(middle: Numeral, width: Numeral) -> list[Numeral]:
    """The ends of "5 ± 0.2 kg"."""
    width = Numeral(abs(width.low), abs(width.high), width.step, width.scale)
    if width.scale > 1 and middle.scale == 1:
        middle = Numeral(middle.low * width.scale, middle.high * width.scale, middle.step * width.scale, width.scale)
    step = min(middle.step, width.step)
    low, high = middle.low - width.high, middle.high + width.high
    return [Numeral(low, low, step, middle.scale), Numeral(high, high, step, middle.scale)]


def _odd_unit(ends: list[Numeral], mention: Mention, document: Document) -> Quantity | Unread:
    """A number whose unit only the second opinion may know; without one it is seen and not read."""
    value = -ends[0].low if mention.part("sign") else ends[0].low
    name = unit_by_quantulum(part_words(mention, document, "unit"))
    if name is None:
        return Unread(mention.span, "unknown-unit")
    return held((decimal(value), decimal(value)), name, _hedge(mention, document, ends), decimal(ends[0].step))


def _interval(ends: list[Numeral], mention: Mention, document: Document) -> Quantity | Unread:
    unit, factor = _unit(mention, document)
    scale = part_words(mention, document, "scale")
    if scale:
        factor *= magnitude(scale)
    low, high = ends[0].low * factor, ends[-1].high * factor
    if mention.part("sign"):
        low, high = (-high, -low) if len(ends) == 1 else (-low, -high if mention.part("sign2") else high)
    elif mention.part("sign2"):
        high = -high
    if low > high:
        return Unread(mention.span, AMBIGUOUS)
    if mention.kind is Kind.PERCENT and not mention.part("unit"):
        low, high, factor = low * 100, high * 100, factor * 100
    step = min(end.step for end in ends) * abs(factor)
    hedge = _hedge(mention, document, ends)
    per = _per(mention, document)
    if mention.pattern == "percent.fraction":
        return share_of_whole(low / 100, hedge, per)
    return held((decimal(low), decimal(high)), unit, hedge, decimal(step), per)


def _hedge(mention: Mention, document: Document, ends: list[Numeral]) -> Hedge:
    if any(end.is_vague for end in ends):
        return Hedge.VAGUE
    if len(ends) == 2:
        return Hedge.RANGE
    is_bare = not (mention.part("hedge") or mention.part("hedge_after"))
    rough = _ROUND.get(mention.pattern)
    is_rough = is_bare and rough is not None and rough.fullmatch(part_words(mention, document, "number"))
    return Hedge.ABOUT if is_rough else hedge_of(mention, document)


_ROUND = {
    "count.words": re.compile(r"an?(?:\s(?:hundred|thousand|million|billion|lakh|crore)){1,2}", re.IGNORECASE),
    "percent.fraction": re.compile(r"(?:an?\s)?half", re.IGNORECASE)}
"""Words that are given roughly, by pattern: "a hundred men", "half the seats"."""


def _unit(mention: Mention, document: Document) -> tuple[str, Fraction]:
    """The unit's name, and what one written unit is worth in it."""
    written = part_words(mention, document, "unit")
    match mention.kind:
        case Kind.MONEY:
            code, multiple, parts = currency(written, document, mention.span.start)
            return code, Fraction(multiple, parts)
        case Kind.PERCENT:
            return "percent", Fraction(1)
        case Kind.POINTS:
            return "points", Fraction(1, 100) if mention.pattern == "points.basis" or "b" in written.lower()[:1] else Fraction(1)
        case Kind.MEASURE | Kind.DURATION:
            name = "magnitude" if mention.pattern == "measure.magnitude" else unit_name(written) or _odd_name(mention, written)
            rate = part_words(mention, document, "rate")
            if mention.pattern == "measure.below-zero" and not written:
                name = _heat_unit(document)
            if mention.pattern == "duration.age" and not written:
                name = "year"
            return (f"{name} per {unit_name(rate) or rate.lower()}" if rate else name), Fraction(1)
        case _:
            return "", Fraction(1)


def _heat_unit(document: Document) -> str:
    """The unit of "five below zero": the one that the document names alone."""
    named = [unit for unit, words in (("degree Celsius", ("celsius", "°c", "centigrade")), ("degree Fahrenheit", ("fahrenheit", "°f")))
             if any(word in document.text.lower() for word in words)]
    return named[0] if len(named) == 1 else "degree"


def _odd_name(mention: Mention, written: str) -> str:
    """A unit that the table does not have, by its own name or by that of the second opinion; ranges end in such units too."""
    known = unit_by_quantulum(written) if mention.part("number2") and not written.isalpha() else None
    return known or " ".join(written.split())


def _per(mention: Mention, document: Document) -> str:
    written = part_words(mention, document, "per")
    if not written:
        return ""
    many = numeral(written, Separators(",", ".")) if written[0].isdigit() or magnitude(written) > 1 else None
    return f"{int(many.low or 1)}" if isinstance(many, Numeral) else unit_name(written) or written.lower()
