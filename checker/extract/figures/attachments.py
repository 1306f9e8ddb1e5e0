"""What belongs to one number: its sign, its currency, its unit, and the second half of its rate."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from checker.extract.figures import surroundings
from checker.extract.figures.amounts import Amount, Form, Number
from checker.extract.figures.neighbors import (
    PERCENT_HEADS,
    RATE_HEADS,
    SIGNS,
    currency_heads,
    currency_tails,
    unit_heads,
    word_after,
    word_before,
)
from checker.extract.figures.odd_units import odd_unit
from checker.extract.figures.parts import stands_alone
from checker.extract.figures.symbols import mark_unit, million_metres, symbol_fits, weighs
from checker.lexicon import table, units
from checker.model.claim import Kind
from checker.model.text import Span

_OF_A = re.compile(r"[\s-](?:of[\s](?:an?|one)|an?)(?=[\s])", re.IGNORECASE)
_OF = re.compile(r"\sof(?=\s)", re.IGNORECASE)
_OPEN_END = re.compile(r"(?:\+|[\s-]plus|[\s-]odd|\sor\s(?:more|so|fewer|less))(?=[\s-])", re.IGNORECASE)
"""A hedge between a number and its unit: "20-plus years"."""
_ORDINAL_LIKE = re.compile(r"an?\s(?!half|quarter)[a-z]+(?:th|d)")
"""\"A third year\" is no part of a year."""
_MONEY_LETTER = re.compile(r"[ \u00a0]?(?P<scale>MM|[mMbBtT]|mil|Bn|BN)(?![^\W_])")
_MONEY_SCALE_WORD = re.compile(r"\s(?P<scale>million|billion|trillion|thousand)(?![^\W_])", re.IGNORECASE)
_NUMBER_AFTER = re.compile(r"\s?\d")
_DIGIT_BEFORE = re.compile(r"\d\s?$")


def attach(text: str, number: Number, start: int, stop: int) -> Amount:
    """A number with what belongs to it, read within a stretch of text; kind None where nothing tells what it measures."""
    amount = _signed(text, number, start)
    if word_before(text, amount.span.start, start) in currency_tails() and (found := _money_before(text, amount, start, stop)):
        return found
    found = _percent(text, amount, start, stop) or _money_after(text, amount, stop) or odd_unit(text, amount, stop)
    found = found or _unit(text, amount, start, stop)
    if found is not None:
        return found
    if number.form is Form.DIGITS and number.scale is None and (letter := million_metres(text, number.span.start, number.span.end, stop)):
        grown = _grown(amount, Span(number.span.end, letter))
        return _unit(text, grown, start, stop) or grown
    return _below_zero(text, amount, stop) or _per_many(text, amount, stop) or _rated(text, amount, stop)


def _signed(text: str, number: Number, start: int) -> Amount:
    if word_before(text, number.span.start, start) not in SIGNS:
        return Amount(number.span, (number,))
    sign = _SIGN_BEFORE.search(text, max(start, number.span.start - 9), number.span.start)
    if sign is None or (sign[0].strip() in "-−–" and _DIGIT_BEFORE.search(text, max(0, sign.start() - 2), sign.start())):
        return Amount(number.span, (number,))
    if sign[0][-1].isspace() and sign.start() == 0 and not stands_alone(text, 0, number.span.end, 0, len(text)):
        return Amount(number.span, (number,))  # a bullet
    return Amount(Span(sign.start(), number.span.end), (number,), parts=(("sign", Span(sign.start(), sign.end())),))


_SIGN_BEFORE = re.compile(r"(?:(?<![^\W_])(?<!or )(?:minus|negative)[ \u00a0-]|(?<![\w.,%)\ue000])[-−]"
    r"|(?:^|(?<=[(=:])|(?<=\bto )|(?<=\bof )"
    r"|(?<=\bat )|(?<=\bis )|(?<=\bwas ))[-−–]\s?)$", re.IGNORECASE)


# ---- money -------------------------------------------------------------------------------------------------------------


def _money_before(text: str, amount: Amount, start: int, stop: int) -> Amount | None:
    before = surroundings.currency_before().search(text, max(start, amount.span.start - 9), amount.span.start)
    if before is None or amount.form is Form.VAGUE:
        return None
    amount = _with_letter(text, amount, stop)
    if before["unit"] in _scaled() and amount.numbers[0].scale is None and "," not in amount.numbers[0].plain:
        return None
    minus = _SIGN_BEFORE.search(text, max(start, before.start() - 9), before.start())
    begin = minus.start() if minus else before.start()
    amount = amount.having(("unit", Span(before.start("unit"), before.end("unit"))))
    if minus:
        amount = amount.having(("sign", Span(minus.start(), minus.end())))
    end = amount.span.end
    after = surroundings.currency_after().match(text, end, stop)
    if after and after["unit"] and len(after["unit"]) > 1 and not _NUMBER_AFTER.match(text, after.end(), stop):
        end = after.end("unit")
    return _rated(text, replace(amount, span=Span(begin, end), kind=Kind.MONEY, pattern="symbol"), stop)


@cache
def _scaled() -> frozenset[str]:
    return frozenset(table("currencies")["scaled"])


def _grown(amount: Amount, scale: Span) -> Amount:
    """The amount with a magnitude letter that stands after its number."""
    number = amount.numbers[0]
    grown = replace(number, span=Span(number.span.start, scale.end), scale=scale)
    return replace(amount, span=Span(amount.span.start, scale.end), numbers=(grown,))


def _with_letter(text: str, amount: Amount, stop: int) -> Amount:
    """A magnitude letter that only money has: "$5m"."""
    number = amount.numbers[0]
    letter = _MONEY_LETTER.match(text, number.span.end, stop)
    if letter is None or number.scale is not None or number.form is not Form.DIGITS:
        return amount
    return _grown(amount, Span(letter.start("scale"), letter.end()))


def _money_after(text: str, amount: Amount, stop: int) -> Amount | None:
    lettered = _with_letter(text, amount, stop)
    after = surroundings.currency_after().match(text, lettered.span.end, stop) if lettered is not amount else None
    if after and after["unit"]:
        amount = lettered
    else:
        place = _unit_place(text, amount, stop)
        after = surroundings.currency_after().match(text, place, stop) if word_after(text, place, stop) in currency_heads() else None
    if after is None or weighs(text, amount.numbers[0], after, stop):
        return None
    name = "unit" if after["unit"] else "minor"
    amount = amount.having(("unit", Span(after.start(name), after.end(name))))
    end = after.end()
    scale = _MONEY_SCALE_WORD.match(text, end, stop) if amount.numbers[0].scale is None else None
    if scale:
        amount, end = amount.having(("scale", Span(scale.start("scale"), scale.end("scale")))), scale.end()
    found = replace(amount, span=Span(amount.span.start, end), kind=Kind.MONEY, pattern="name" if name == "unit" else "minor")
    return _rated(text, found, stop)


# ---- percent and units ---------------------------------------------------------------------------------------------------


def _unit_place(text: str, amount: Amount, stop: int) -> int:
    """Where the unit of a vague amount or fraction begins: "millions of dollars", "half a mile"."""
    between = {Form.VAGUE: _OF, Form.FRACTION: _OF_A}.get(amount.form, _OPEN_END)
    match = between.match(text, amount.span.end, stop)
    return match.end() if match else amount.span.end


def _percent(text: str, amount: Amount, start: int, stop: int) -> Amount | None:
    place = _unit_place(text, amount, stop) if amount.form is Form.FRACTION else amount.span.end
    after = surroundings.percent_after().match(text, place, stop) if word_after(text, place, stop) in PERCENT_HEADS else None
    if after is None and amount.form is Form.FRACTION:
        after = _PART_OF_POINT.match(text, amount.span.end, stop)
    if after is None and (points := _POINTS.match(text, amount.span.end, stop)):
        after = points if _MARGIN_BEFORE.search(text, max(start, amount.span.start - 15), amount.span.start) else None
    if after is None:
        return None
    name = after.lastgroup or "percent"
    amount = amount.having(("unit", Span(after.start(name), after.end(name))))
    kind = Kind.PERCENT if name == "percent" else Kind.POINTS
    found = replace(amount, span=Span(amount.span.start, after.end()), kind=kind, pattern=name)
    return _rated(text, found, stop) if kind is Kind.PERCENT else found


_PART_OF_POINT = re.compile(r"[\s-](?:of\s)?(?:an?\s)?(?P<points>points?)(?![^\W_])", re.IGNORECASE)
"""What makes a fraction one of a percentage point: "a quarter point", "half a point"."""


_MARGIN_BEFORE = re.compile(r"(?:±|\+\s?/?\s?[-−–]|plus\sor\sminus)\s?$", re.IGNORECASE)
_POINTS = re.compile(r"[\s-](?P<points>points?)(?![^\W_])", re.IGNORECASE)
"""The points of a margin of error are those of a percentage."""


def _unit(text: str, amount: Amount, start: int, stop: int) -> Amount | None:
    place = _unit_place(text, amount, stop)
    if place == amount.span.end and _ORDINAL_LIKE.fullmatch(amount.numbers[0].plain):
        return None
    after = surroundings.unit_after().match(text, place, stop) if word_after(text, place, stop) in unit_heads() else None
    if after is None:
        return None
    name = after.lastgroup or ""
    unit = Span(after.start(name), after.end(name))
    written = text[unit.start:unit.end]
    known = units.unit_of(written)
    if name == "mark":
        known = mark_unit(text, unit.start, start) if place == unit.start else None
    elif name == "inch":
        known = "inch"
    if known is None or (name == "symbol" and not symbol_fits(text, amount, unit, Span(start, stop))):
        return None
    kind = Kind.DURATION if units.units()[known].dimension == "duration" else Kind.MEASURE
    found = replace(amount.having(("unit", unit)), span=Span(amount.span.start, after.end()), kind=kind, pattern="unit")
    if units.units()[known].dimension in ("temperature", "angle"):
        return _below_zero(text, found, stop) or found
    return _measured_rate(text, found, stop) if kind is Kind.MEASURE else found


_BELOW_ZERO = re.compile(r"\sbelow\szero(?![^\W_])", re.IGNORECASE)


def _below_zero(text: str, amount: Amount, stop: int) -> Amount | None:
    """ "Five below zero", "20 degrees below zero": the words after the number are its sign."""
    after = _BELOW_ZERO.match(text, amount.span.end, stop)
    if after is None:
        return None
    found = amount.having(("sign", Span(*after.span())))
    return replace(found, span=Span(amount.span.start, after.end()), kind=Kind.MEASURE, pattern="below-zero")


# ---- rates -------------------------------------------------------------------------------------------------------------


def _rated(text: str, amount: Amount, stop: int) -> Amount:
    """The amount with the second half of its rate, which stands outside the span."""
    per = surroundings.per_after().match(text, amount.span.end, stop) if word_after(text, amount.span.end, stop) in RATE_HEADS else None
    if per is None:
        return amount
    name = per.lastgroup or ""
    return amount.having(("per", Span(per.start(name), per.end(name))))


_PER_MANY = re.compile(
    r"\s(?:per|for\severy|in\severy)\s(?P<per>10{0,2}[, \u00a0]?000(?:,000)?|(?:a\s|one\s)?(?:thousand|million|hundred\sthousand))"
    r"(?!\w|,\d)", re.IGNORECASE)


def _per_many(text: str, amount: Amount, stop: int) -> Amount | None:
    """A rate of so many in a thousand or more, with the second number in its span: "12 per 100,000"."""
    per = _PER_MANY.match(text, amount.span.end, stop) if amount.form in (Form.DIGITS, Form.WORDS) else None
    return replace(amount.having(("per", Span(*per.span("per")))), span=Span(amount.span.start, per.end())) if per else None


def _measured_rate(text: str, amount: Amount, stop: int) -> Amount:
    """A measure per unit is one unit and lies in the span: "2.4 million gallons a day"."""
    per = surroundings.per_after().match(text, amount.span.end, stop) if word_after(text, amount.span.end, stop) in RATE_HEADS else None
    if per is None:
        return amount
    name = per.lastgroup or ""
    rate = Span(per.start(name), per.end(name))
    if units.unit_of(text[rate.start:rate.end]) is None:
        return amount.having(("per", rate))
    return replace(amount.having(("rate", rate)), span=Span(amount.span.start, rate.end))
