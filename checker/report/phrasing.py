"""Values, dates and sources in the words of a reader: "at least 12", "240 billion USD", "22–24 October 2024"."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from checker.language.days import day_text, when_text
from checker.model.claim import Attribution, Claim, Kind, Manner
from checker.model.text import Document, PublishedFrom
from checker.model.value import Hedge, NameSet, PlaceName, Quantity, Quotation, RoleHolding, Value, When

_SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))
_NAMED_BELOW = 10**18
"""Longer numbers would be divided inexactly; their digits are shown."""
_FROM = {PublishedFrom.MANIFEST: "from the manifest", PublishedFrom.METADATA: "from the file's own metadata",
         PublishedFrom.TEXT: "from the text"}
_PLURALS = {"foot": "feet", "inch": "inches", "century": "centuries", "hertz": "hertz", "lux": "lux", "siemens": "siemens",
            "kilohertz": "kilohertz", "megahertz": "megahertz", "gigahertz": "gigahertz"}


def value_text(value: Value, kind: Kind) -> str:
    """A value as a reader would say it."""
    match value:
        case Quantity():
            return quantity_text(value, kind)
        case When():
            return when_text(value)
        case RoleHolding(name, role, organization, qualifier):
            office = " ".join(part for part in (qualifier, role) if part)
            return ", ".join(part for part in (name, f"{office} of {organization}" if organization else office) if part)
        case NameSet(members, is_open):
            return list_text(members) + (" and others" if is_open else "")
        case PlaceName(name):
            return name
        case Quotation(text):
            return f"“{text}”"


def list_text(words: tuple[str, ...]) -> str:
    """The words as a list: "a, b and c"."""
    return " and ".join(part for part in (", ".join(words[:-1]), words[-1]) if part) if words else ""


def number_text(number: Decimal) -> str:
    """Grouped digits; from a million on "240.1 billion", where three decimals hold the number exactly."""
    for scale, name in _SCALES:
        if scale <= abs(number) < _NAMED_BELOW and Fraction(number) * 1000 % scale == 0:
            return f"{_digits(number / scale)} {name}"
    return _digits(number)


def _digits(number: Decimal) -> str:
    whole = number.to_integral_value() == number
    return (f"{number:,.0f}" if whole else f"{number:,f}".rstrip("0")).replace("-", "\u2212")


def quantity_text(value: Quantity, kind: Kind) -> str:
    """A number with its hedge and unit."""
    low, high = value.low, value.high
    if low is None and high is None:
        return " ".join(("an amount that is not stated", unit_text(value, plural=True))).strip()
    hedge = _hedge_text(value)
    written = _interval_text(None if hedge in _UPPER else low, high, kind)
    if value.unit == "magnitude":
        return f"{hedge}magnitude {written}"
    tail = unit_text(value, plural=not (low == high == 1))
    return hedge + written + (tail if tail == "%" else f" {tail}" if tail else "")


def _hedge_text(value: Quantity) -> str:
    match value.hedge:
        case Hedge.ABOUT:
            return "about "
        case Hedge.VAGUE:
            return "roughly "
        case _ if value.high is None:
            return "at least "
        case _ if value.low is None or (value.hedge is Hedge.AT_MOST and value.low == 0):
            return "less than " if value.is_below else "at most "
        case _:
            return ""


_UPPER = frozenset({"at most ", "less than "})
"""Hedges before an upper bound."""


def _interval_text(low: Decimal | None, high: Decimal | None, kind: Kind) -> str:
    if low is None or high is None or low == high:
        only = low if low is not None else high
        return ordinal_text(only) if kind is Kind.ORDINAL and only is not None else number_text(only or Decimal(0))
    first, last = number_text(low), number_text(high)
    digits, _, scale = first.partition(" ")
    shared = scale and last.endswith(f" {scale}")
    return f"{digits}\u2013{last}" if shared else f"{first} to {last}" if " " in first + last else f"{first}\u2013{last}"


def ordinal_text(number: Decimal) -> str:
    """A place in an order: "1st", "22nd", "45th"."""
    if number != int(number):
        return number_text(number)
    last, teens = int(number) % 10, int(number) % 100 in (11, 12, 13)
    return f"{int(number):,}" + ("th" if teens else {1: "st", 2: "nd", 3: "rd"}.get(last, "th"))


def unit_text(value: Quantity, *, plural: bool) -> str:
    """The unit as it stands behind a number; empty where there is none."""
    per = f" per {value.per}" if value.per else ""
    match value.unit:
        case "":
            return per.strip()
        case "percent":
            return f"%{per}" if not per else f"percent{per}"
        case "points":
            return ("percentage points" if plural else "percentage point") + per
        case unit if unit.isupper():
            return unit + per
        case unit:
            return (_plural(unit) if plural else unit) + per


def _plural(unit: str) -> str:
    """The plural of a unit's name: "metres per second", "degrees Celsius", "square feet"."""
    head, joint, tail = unit.partition(" per ")
    if head.startswith("degree "):
        return head.replace("degree", "degrees", 1) + joint + tail
    start, _, noun = head.rpartition(" ")
    return f"{start} {_PLURALS.get(noun, noun if noun.endswith('s') else noun + 's')}".strip() + joint + tail


def published_text(document: Document) -> str:
    """The publication date and how it is known, or "undated"."""
    if document.published is None:
        return "undated"
    known = f" ({_FROM[document.published_from]})" if document.published_from else ""
    return day_text(document.published) + known


def source_text(document: Document) -> str:
    """What a reader calls the document: its publisher, else its id."""
    return document.publisher or document.id


def attribution_text(attribution: Attribution | None) -> str:
    """Whose words they are."""
    if attribution is None or attribution.manner is Manner.OWN_VOICE:
        return "in the document's own voice"
    verb = "quoting" if attribution.manner is Manner.QUOTED else "according to"
    return f"{verb} {attribution.speaker or 'a speaker who is not named'}" + (f", via {attribution.via}" if attribution.via else "")


def subject_text(claim: Claim) -> str:
    """What a claim is about, in one phrase: "suspected cases; Ardova, Borland"."""
    about = claim.about
    noun = " ".join(part for part in (about.group and f"{about.group} of", *about.modifiers, about.noun) if part)
    return "; ".join(part for part in (noun or about.predicate, ", ".join(about.entities)) if part)


def count_text(number: int, noun: str, plural: str = "") -> str:
    """A number with its noun: "1 document", "2 documents"."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"
