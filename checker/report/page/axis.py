"""Axes: where on a strip a number or a day stands, in percent of its width."""

from __future__ import annotations

import datetime
import math
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

NARROW = 270
"""Pixels of the narrowest strip: places are in percent, so what has room here has room on any wider screen."""
MARGIN = 10
"""Percent of the width kept free at either end, for marks and arrows that stick out."""
_LOG_FROM = 50
"""How many times the least value the greatest is where an even axis would push the lesser ones into one another."""


@dataclass(frozen=True, slots=True)
class Axis:
    """From which value to which. On a logarithmic axis each step is a number of times, and both ends are above 0."""

    low: Fraction
    high: Fraction
    is_log: bool = False

    def at(self, value: Fraction) -> float:
        """Where the value stands, in percent of the width; greater values never stand farther left."""
        if self.low == self.high:
            return 50.0
        share = ((log(value) - log(self.low)) / (log(self.high) - log(self.low)) if self.is_log
                 else float((value - self.low) / (self.high - self.low)))
        return round(MARGIN + share * (100 - 2 * MARGIN), 2)

    def clipped(self, value: Fraction) -> float:
        """Where the value stands, or the end of the strip where it lies beyond."""
        if self.is_log and value <= 0:
            return 0.0
        return min(max(self.at(value), 0.0), 100.0)


def number_axis(values: Iterable[Fraction]) -> Axis:
    """The axis for numbers, at least one: logarithmic where they are orders of magnitude apart and all above 0."""
    told = list(values)
    low, high = min(told), max(told)
    return Axis(low, high, is_log=low > 0 and high / low >= _LOG_FROM)


def day_axis(days: Iterable[datetime.date]) -> Axis:
    """The axis for days, at least one."""
    told = list(days)
    return Axis(day_number(min(told)), day_number(max(told)))


def day_number(day: datetime.date) -> Fraction:
    """A day as a value on an axis."""
    return Fraction(day.toordinal())


def log(value: Fraction) -> float:
    """The common logarithm of a value above 0, be it ever so long."""
    return math.log10(value.numerator) - math.log10(value.denominator)
