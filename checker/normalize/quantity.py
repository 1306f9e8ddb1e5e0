"""Numbers as exact intervals in the unit that was written."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from functools import cache

from checker.lexicon import table, units
from checker.model.claim import Kind, Mention, Unread
from checker.model.text import Document
from checker.model.value import Hedge, Quantity
from checker.normalize.numerals import AMBIGUOUS, UNREADABLE, Numeral, Separators, decimal, magnitude, numeral, ordinal
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
    special = _special(mention, document)
    if special is not None:
        return special
    ends: list[Numeral] = []
    for name in ("number", "number2"):
        written = _words(mention, document, name)
        read = numeral(written, _marks(mention, separators)) if written else None
        if isinstance(read, str):
            return Unread(mention.span, read)
        if read is not None:
            ends.append(read)
    if mention.pattern.endswith(".compound"):
        return _compound(ends, mention, document)
    if mention.pattern == "percent.ratio":
        return _ratio(ends, mention, document)
    return _interval(_share_scale(ends), mention, document)


def _marks(mention: Mention, separators: Separators) -> Separators:
    """Percentages with a point before three digits are no thousands."""
    if mention.kind in (Kind.PERCENT, Kind.POINTS) and separators.decimal is None:
        return Separators(",", ".")
    return separators


def _special(mention: Mention, document: Document) -> Quantity | Unread | None:
    """Mentions whose words are no numeral: ordinals, counts of nothing, changes by a multiple, decades of age, single units."""
    written = _words(mention, document, "number")
    if mention.kind is Kind.ORDINAL:
        place = ordinal(written)
        return Quantity(Decimal(place), Decimal(place)) if place is not None else Unread(mention.span, UNREADABLE)
    match mention.pattern:
        case "count.none":
            return Quantity(Decimal(0), Decimal(0))
        case "percent.change":
            change = Decimal(table("numerals")["multiples"][written.lower()])
            return _held(change, change, "percent", _hedge(mention, document, []), Decimal(1))
        case "duration.age-decade":
            return _decade(written, _words(mention, document, "stage"))
        case "duration.single":
            half = _words(mention, document, "half").split()
            more = {"half": Decimal("0.5"), "quarter": Decimal("0.25")}.get(half[-1] if half else "", Decimal(0))
            unit = unit_name(_words(mention, document, "unit")) or ""
            return _held(1 + more, 1 + more, unit, _hedge(mention, document, []), Decimal("0.5") if more else Decimal(1))
        case _:
            return None


def _held(low: Decimal, high: Decimal, unit: str, hedge: Hedge, step: Decimal) -> Quantity:
    return Quantity(None if hedge is Hedge.AT_MOST else low, None if hedge is Hedge.AT_LEAST else high, unit, hedge, step)


_DECADES = {"teens": 13, "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80, "nineties": 90}


def _decade(written: str, stage: str) -> Quantity:
    """Years of age for "fifties", "late 40s" or "teenager"."""
    plain = written.lower()
    low = 13 if plain.startswith("teen") else _DECADES.get(plain) or int(re.sub(r"\D", "", plain))
    high = 19 if low == 13 else low + 9
    match stage.strip(" -").lower():
        case "early":
            high = low + 3
        case "mid":
            low, high = low + 4, low + 6
        case "late":
            low = low + 7
        case _:
            pass
    return Quantity(Decimal(low), Decimal(min(high, 99)), "year", Hedge.RANGE)


def _ratio(ends: list[Numeral], mention: Mention, document: Document) -> Quantity | Unread:
    """ "two in five" is 40 percent."""
    if not ends[1].low or ends[0].low > ends[1].low:
        return Unread(mention.span, AMBIGUOUS)
    return _share_of_whole(ends[0].low / ends[1].low, _hedge(mention, document, ends[:1]), "")


def _compound(ends: list[Numeral], mention: Mention, document: Document) -> Quantity | Unread:
    """One value in two units, in the first of them: 6 feet 2 inches is 6.1667 feet."""
    if mention.kind is Kind.MONEY:
        code, _, _ = currency(_words(mention, document, "unit"), document)
        low, step = ends[0].low + ends[1].low / 100, Fraction(1, 100)
        unit = code
    else:
        unit = unit_name(_words(mention, document, "unit")) or ""
        small = unit_name(_words(mention, document, "unit2")) or ""
        share = _factor(small) / _factor(unit)
        low, step = ends[0].low + ends[1].low * share, share
    value = decimal(low)
    return _held(value, value, unit, _hedge(mention, document, ends[:1]), decimal(step))


def _factor(unit: str) -> Fraction:
    known = units.units().get(unit)
    return Fraction(known.factor) if known is not None and known.factor else Fraction(1)


def _words(mention: Mention, document: Document, name: str) -> str:
    span = mention.part(name)
    return document.text[span.start:span.end] if span else ""


# ---- intervals ---------------------------------------------------------------------------------------------------------


def _share_scale(ends: list[Numeral]) -> list[Numeral]:
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
        return _share_of_whole(low / 100, hedge, per)
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
            name = "magnitude" if mention.pattern == "measure.magnitude" else unit_name(written) or " ".join(written.split())
            rate = _words(mention, document, "rate")
            if mention.pattern == "duration.age" and not written:
                name = "year"
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
