"""Compares two numeric claims: units, rates and directions are settled here, the numbers themselves in `intervals`."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from checker.compare.figures import amount, number_words, plural
from checker.compare.intervals import ROUNDED_AWAY, Side, judge
from checker.compare.units import LOOSE_UNITS, Scale, common_scale
from checker.model.claim import Claim, Kind
from checker.model.finding import Comparison, Outcome
from checker.model.rule import CompareTerms
from checker.model.value import Hedge, Quantity

_LARGEST = 1000
"""Numbers with more digits than this before or after the point are not computed with."""
_EXACT_BELOW = 100
"""Counts below this are meant as they stand: "44 meetings" is not 43.5 (VALUES: written interval)."""
_ROUND_KINDS = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE})
_HEDGE_WORDS = {Hedge.ABOUT: "about ", Hedge.AT_LEAST: "at least ", Hedge.AT_MOST: "at most ", Hedge.VAGUE: "roughly "}


def compare(left: Claim, right: Claim, terms: CompareTerms) -> Comparison:
    """The outcome for two numeric claims; `rises` where their central numbers differ."""
    one, other = left.value, right.value
    if not isinstance(one, Quantity) or not isinstance(other, Quantity):
        return Comparison(Outcome.INCOMPARABLE, "One of the two values is not a number.")
    mine, theirs = Told(left.kind, one, left.about.direction), Told(right.kind, other, right.about.direction)
    first, second = sorted((mine, theirs), key=in_order)
    verdict = _compare(first, second, terms)
    return verdict if first is mine or verdict.rises is None else replace(verdict, rises=not verdict.rises)


class Told(NamedTuple):
    """All that is compared of a numeric claim."""

    kind: Kind
    value: Quantity
    direction: str


def in_order(told: Told) -> tuple[str, ...]:
    """What two claims are put in order by, so that they compare alike from either side."""
    value = told.value
    bounds = (str(value.low), str(value.high), value.hedge, str(value.step), str(value.is_below))
    return (value.unit, value.per, *bounds, told.direction, told.kind)


@lru_cache(maxsize=4096)  # many reports of one fact give few values
def _compare(first: Told, second: Told, terms: CompareTerms) -> Comparison:
    one, other = first.value, second.value
    if not is_readable(one) or not is_readable(other):
        return _unreadable(one, other)
    obstacle = _obstacle(first.kind, one, other)
    scales = common_scale(one.unit, other.unit) if not obstacle else None
    if scales is None:
        return Comparison(Outcome.INCOMPARABLE, obstacle or f"Values in {_unit(one)} and in {_unit(other)} share no scale.")
    if terms.convert and any(scale.offset for scale in scales):
        apart = on_scales(first, second, tuple(replace(scale, offset=Fraction(0)) for scale in scales), terms)
        if apart.outcome in _HELD:
            return apart
    return on_scales(first, second, scales, terms)


_HELD = frozenset({Outcome.SAME, Outcome.COMPATIBLE})
"""Outcomes that decide for the first of two readings: a number of degrees is a temperature, or a difference of two."""


def on_scales(first: Told, second: Told, scales: tuple[Scale, ...], terms: CompareTerms) -> Comparison:
    """The outcome on two scales that bring the values together."""
    one, other = first.value, second.value
    sides = (_side(first.kind, one, scales[0], terms), _side(second.kind, other, scales[1], terms))
    if one.unit != other.unit:
        sides = (_loosened(sides[0]), _loosened(sides[1]))
    directions = (first.direction, second.direction) if terms.direction else ("", "")
    if set(directions) == {"up", "down"} and all(_is_positive(side) for side in sides):
        up, down = sides if directions[0] == "up" else (sides[1], sides[0])
        return Comparison(Outcome.DIFFERENT, f"One tells a rise of {up.words} and the other a fall of {down.words}.", up is sides[1])
    if _must_fold(directions, sides):
        sides = (_folded(sides[0], directions[0]), _folded(sides[1], directions[1]))
    return judge(*sides, _tolerance(sides, (one, other), terms))


def is_readable(value: Quantity) -> bool:
    """Whether a number is not too large or too small to be computed with."""
    numbers = [number for number in (value.low, value.high, value.step) if number is not None]
    return all(number.is_finite() and abs(number.adjusted()) <= _LARGEST for number in numbers) and value.step >= 0


def _unreadable(one: Quantity, other: Quantity) -> Comparison:
    if (one.low, one.high, one.unit, one.per) == (other.low, other.high, other.unit, other.per):
        return Comparison(Outcome.SAME, "Both give the same number.")
    return Comparison(Outcome.UNCLEAR, "One of the numbers is too large or too small to be computed with.")


def _obstacle(kind: Kind, one: Quantity, other: Quantity) -> str:
    """Why two numbers cannot be put on one scale, as far as rates and currencies go; empty where nothing stands against it."""
    if said := two_rates(one, other):
        return said
    if kind is Kind.MONEY and one.unit != other.unit:
        return (f"Sums in {_unit(one)} and in {_unit(other)} cannot be compared without a dated exchange rate "
                "(--rates takes a table of them).")
    return ""


def two_rates(one: Quantity, other: Quantity) -> str:
    """Why two numbers of which one is per something else cannot be compared; empty where both are per one thing, or totals."""
    if one.per == other.per:
        return ""
    if one.per and other.per:
        return f"One is a rate per {one.per} and the other a rate per {other.per}."
    return f"One is a rate per {one.per or other.per} and the other a total."


def _unit(value: Quantity) -> str:
    return plural(value.unit) or "plain numbers"


def _side(kind: Kind, value: Quantity, scale: Scale, terms: CompareTerms) -> Side:
    low, high = _scaled(value.low, scale)[0], _scaled(value.high, scale)[1]
    size = max((abs(end) for end in (value.low, value.high) if end is not None), default=Decimal(0))
    factor = scale.high
    half = Fraction(value.step) / 2 if _is_rounded(kind, size, terms) else Fraction(0)
    if kind is Kind.DURATION:
        half = min(half, Fraction(size) * ROUNDED_AWAY)
    slack = _round_slack(kind, size, value.step) / 2 if half else Fraction(0)
    width = Fraction(size) * Fraction(terms.approx) / 100 if value.hedge is Hedge.ABOUT else Fraction(0)
    words = quantity_words(value)
    return Side(low, high, half * factor, slack * factor, width * factor, value.hedge, words, value.unit, factor, scale.is_exact,
                value.is_below)


def _scaled(number: Decimal | None, scale: Scale) -> tuple[Fraction | None, Fraction | None]:
    """The least and the most that a number can be on the common scale."""
    if number is None:
        return None, None
    exact = Fraction(number) + scale.offset
    return min(exact * scale.low, exact * scale.high), max(exact * scale.low, exact * scale.high)


def _is_rounded(kind: Kind, size: Decimal, terms: CompareTerms) -> bool:
    if terms.rounding == "none" or kind is Kind.ORDINAL:
        return False
    return kind is not Kind.COUNT or size >= _EXACT_BELOW


def _round_slack(kind: Kind, size: Decimal, step: Decimal) -> Fraction:
    """The unit of the last digit that is not zero, at most a tenth of the number: 240 billion has 10 billion.

    Zeros after a decimal point were written on purpose ("1.40 euros", "1.40 billion"): such numbers have no more than their step.
    """
    if kind not in _ROUND_KINDS or not size:
        return Fraction(0)
    exponent = step.normalize().as_tuple().exponent
    if not isinstance(exponent, int) or exponent < 0 or exponent % 3:
        return Fraction(step)
    digits = size.as_tuple()
    zeros = len(digits.digits) - len("".join(map(str, digits.digits)).rstrip("0"))
    return min(Fraction(Decimal((0, (1,), int(digits.exponent) + zeros))), Fraction(size) * ROUNDED_AWAY)


def quantity_words(value: Quantity) -> str:
    """A quantity for reading, with its hedge and its unit."""
    if value.low is not None and value.high is not None and value.low != value.high:
        number = f"{number_words(Fraction(value.low))} to {number_words(Fraction(value.high))}"
    else:
        end = value.low if value.low is not None else value.high
        number = number_words(Fraction(end)) if end is not None else "any number"
    written = ("less than " if value.is_below else _HEDGE_WORDS.get(value.hedge, "")) + amount(number, value.unit)
    return f"{written} per {value.per}" if value.per else written


def _loosened(side: Side) -> Side:
    """A side in a unit of no exact size reaches a tenth farther when it meets another unit."""
    if side.unit not in LOOSE_UNITS:
        return side
    hedge = Hedge.ABOUT if side.hedge is Hedge.EXACT else side.hedge
    return replace(side, hedge=hedge, width=max(side.width, abs(side.center) * ROUNDED_AWAY), is_exact=False)


def _is_positive(side: Side) -> bool:
    return all(end is None or end >= 0 for end in (side.low, side.high)) and side.center > 0


def _must_fold(directions: tuple[str, str], sides: tuple[Side, Side]) -> bool:
    """Whether "shrank by 0.4" meets a number with its own sign ("growth of minus 0.4")."""
    has_sign = any(side.center < 0 for side in sides)
    return has_sign and "down" in directions and directions[0] != directions[1]


def _folded(side: Side, direction: str) -> Side:
    if direction != "down":
        return side
    hedge = {Hedge.AT_LEAST: Hedge.AT_MOST, Hedge.AT_MOST: Hedge.AT_LEAST}.get(side.hedge, side.hedge)
    low, high = (None if end is None else -end for end in (side.high, side.low))
    return replace(side, low=low, high=high, hedge=hedge)


def _tolerance(sides: tuple[Side, Side], values: tuple[Quantity, Quantity], terms: CompareTerms) -> Fraction:
    """The rule's tolerance on the common scale."""
    if not terms.tolerance.is_finite() or terms.tolerance <= 0:
        return Fraction(0)
    given = Fraction(terms.tolerance)
    if terms.tolerance_unit == "%":
        return max(abs(side.center) for side in sides) * given / 100
    if terms.tolerance_unit == "day":
        in_days = common_scale("day", values[0].unit)
        return given * in_days[0].high / in_days[1].high * sides[0].factor if in_days else Fraction(0)
    return given * max(side.factor for side in sides)
