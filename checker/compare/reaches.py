"""From where to where a figure can lie, and the four sums with such stretches."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from checker.compare.intervals import ROUNDED_AWAY
from checker.model.claim import Claim, Kind
from checker.model.rule import CompareTerms
from checker.model.value import Hedge, Quantity

_EXACT_BELOW = 100
"""Whole numbers below this are meant as they stand."""
_ROUND_FROM = 1000
"""Numbers from here on that end in zeros may be rounded to the last digit that is none."""
_LARGEST = 30
"""Digits beyond which numbers are not computed with."""


@dataclass(frozen=True, slots=True)
class Reach:
    """From the least to the most that a figure can be; None where nothing bounds it."""

    low: Fraction | None
    high: Fraction | None

    @classmethod
    def exactly(cls, number: int) -> Reach:
        """One number."""
        return cls(Fraction(number), Fraction(number))

    def plus(self, other: Reach) -> Reach:
        """The sum of the two."""
        return Reach(_plus(self.low, other.low), _plus(self.high, other.high))

    def minus(self, other: Reach) -> Reach:
        """What the other leaves of this one."""
        return Reach(_plus(self.low, other.high, -1), _plus(self.high, other.low, -1))

    def over(self, whole: Reach) -> Reach:
        """In percent of a whole, both not below zero."""
        low = None if self.low is None or not whole.high else 100 * self.low / whole.high
        return Reach(low, None if self.high is None or not whole.low or whole.low < 0 else 100 * self.high / whole.low)

    def size(self) -> Reach:
        """Without its sign; one that lies on both sides of zero begins there."""
        if self.low is not None and self.low >= 0:
            return self
        if self.high is not None and self.high <= 0:
            return Reach(-self.high, None if self.low is None else -self.low)
        ends = [abs(end) for end in (self.low, self.high) if end is not None]
        return Reach(Fraction(0), max(ends) if len(ends) > 1 else None)

    def widened(self, by: Fraction) -> Reach:
        """Farther by so much on both sides."""
        return Reach(_plus(self.low, by, -1), _plus(self.high, by))

    def meets(self, other: Reach) -> bool:
        """Whether a number lies in both."""
        return not self.lies_above(other) and not other.lies_above(self)

    def lies_above(self, other: Reach) -> bool:
        """Whether all of it is greater than all of the other."""
        return self.low is not None and other.high is not None and self.low > other.high


def _plus(one: Fraction | None, other: Fraction | None, sign: int = 1) -> Fraction | None:
    return None if one is None or other is None else one + sign * other


def reach(claim: Claim, terms: CompareTerms, *, is_loose: bool = False) -> Reach | None:
    """The stretch of a figure at its written precision; loosely also what "about" and round figures allow. None for vague words."""
    value = claim.value
    if not isinstance(value, Quantity) or value.hedge is Hedge.VAGUE or not _is_readable(value):
        return None
    low, high = (None if end is None else Fraction(end) for end in (value.low, value.high))
    size = max((abs(end) for end in (low, high) if end is not None), default=Fraction(0))
    add = Fraction(0) if _is_exact(claim.kind, value, size) else Fraction(value.step) / 2
    if is_loose:
        add = max(add, _round_half(size), size * Fraction(terms.approx) / 100 if value.hedge is Hedge.ABOUT else Fraction(0))
    return Reach(low, high).widened(add)


def _is_readable(value: Quantity) -> bool:
    numbers = [number for number in (value.low, value.high, value.step) if number is not None]
    return all(number.is_finite() and abs(number.adjusted()) <= _LARGEST for number in numbers)


def _is_exact(kind: Kind, value: Quantity, size: Fraction) -> bool:
    return kind in {Kind.COUNT, Kind.MONEY} and value.step == 1 and size < _EXACT_BELOW


def _round_half(size: Fraction) -> Fraction:
    """Half the unit of the last digit that is not zero, of large whole numbers."""
    if size < _ROUND_FROM or size.denominator != 1:
        return Fraction(0)
    number, unit = size.numerator, 1
    while number % 10 == 0:
        number, unit = number // 10, unit * 10
    return min(Fraction(unit), size * ROUNDED_AWAY) / 2
