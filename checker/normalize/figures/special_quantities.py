"""Quantities whose words are no plain numeral: ordinals, ages, ratios, fractions of a whole, one value in two units."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction

from checker.lexicon import table, units
from checker.model.claim import Kind, Mention, Unread
from checker.model.text import Document
from checker.model.value import Hedge, Quantity
from checker.normalize.figures.digits import AMBIGUOUS, UNREADABLE, Separators
from checker.normalize.figures.numerals import decimal, numeral, ordinal
from checker.normalize.figures.parts import hedge_of, held, part_words
from checker.normalize.figures.units import currency, unit_name
from checker.normalize.figures.vague import Numeral


def special(mention: Mention, document: Document) -> Quantity | Unread | None:
    """Mentions whose words are no numeral: ordinals, counts of nothing, changes by a multiple, decades of age, single units."""
    written = part_words(mention, document, "number")
    if mention.kind is Kind.ORDINAL:
        place = ordinal(written)
        return Quantity(Decimal(place), Decimal(place)) if place is not None else Unread(mention.span, UNREADABLE)
    match mention.pattern:
        case "count.none":
            return Quantity(Decimal(0), Decimal(0))
        case "percent.change":
            change = Decimal(table("numerals")["multiples"][written.lower()])
            return held((change, change), "percent", hedge_of(mention, document), Decimal(1))
        case "percent.fold":
            return _fold(mention, document, written)
        case "measure.absolute":
            return held((Decimal(0), Decimal(0)), "kelvin", Hedge.EXACT, Decimal(1))
        case "duration.age-decade":
            return _decade(written, part_words(mention, document, "stage"))
        case "duration.rate":
            unit = table("calendar")["rates"][part_words(mention, document, "unit").lower()]
            return Quantity(Decimal(1), Decimal(1), unit)
        case "duration.vague" if not written:
            unit = unit_name(part_words(mention, document, "unit")) or "generation"
            low, high = table("numerals")["vague_units"]
            return Quantity(Decimal(low), Decimal(high), unit, Hedge.VAGUE)
        case "duration.single" | "measure.single":
            half = part_words(mention, document, "half").split()
            more = {"half": Decimal("0.5"), "quarter": Decimal("0.25")}.get(half[-1] if half else "", Decimal(0))
            unit = unit_name(part_words(mention, document, "unit")) or ""
            return held((1 + more, 1 + more), unit, hedge_of(mention, document), Decimal("0.5") if more else Decimal(1))
        case _:
            return None


def _fold(mention: Mention, document: Document, written: str) -> Quantity | Unread:
    """A sixfold rise is one by 500 percent."""
    times = numeral(written, Separators(",", "."))
    if isinstance(times, str) or times.low <= 0:
        return Unread(mention.span, UNREADABLE)
    change = decimal((times.low - 1) * 100)
    return held((change, change), "percent", hedge_of(mention, document), decimal(times.step * 100))


_DECADES = {"teens": 13, "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60,
            "seventies": 70, "eighties": 80, "nineties": 90}


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


def ratio(ends: list[Numeral], mention: Mention, document: Document) -> Quantity | Unread:
    """ "two in five" is 40 percent."""
    if not ends[1].low or ends[0].low > ends[1].low:
        return Unread(mention.span, AMBIGUOUS)
    return share_of_whole(ends[0].low / ends[1].low, hedge_of(mention, document), "")


_LESSER = {"foot": "inch", "hour": "minute"}
"""What the second number is in, whether its unit is written or not."""


def compound(ends: list[Numeral], mention: Mention, document: Document) -> Quantity | Unread:
    """One value in two units, in the first of them: 6 feet 2 inches is 6.1667 feet."""
    if mention.kind is Kind.MONEY:
        code, _, _ = currency(part_words(mention, document, "unit"), document)
        low, step = ends[0].low + ends[1].low / 100, Fraction(1, 100)
        unit = code
    else:
        unit = unit_name(part_words(mention, document, "unit")) or ""
        small = _LESSER.get(unit) or unit_name(part_words(mention, document, "unit2")) or ""
        share = _factor(small) / _factor(unit)
        low, step = ends[0].low + ends[1].low * share, share
        if len(ends) > len(("number", "number2")):
            step = _factor(unit_name(part_words(mention, document, "unit3")) or "") / _factor(unit)
            low += ends[2].low * step
    value = decimal(low)
    return held((value, value), unit, hedge_of(mention, document), decimal(step))


def _factor(unit: str) -> Fraction:
    known = units.units().get(unit)
    return Fraction(known.factor) if known is not None and known.factor else Fraction(1)


def share_of_whole(value: Fraction, hedge: Hedge, per: str) -> Quantity:
    """A fraction of a whole as percent, held between its neighbors of two decimals: a third is 33.33 to 33.34."""
    percent = value * 100
    low = Decimal(percent * 100 // 1) / 100
    high = low if percent * 100 == percent * 100 // 1 else low + Decimal("0.01")
    return held((low, high), "percent", hedge, Decimal(1), per)
