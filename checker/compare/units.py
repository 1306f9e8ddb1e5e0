"""Puts two quantities on one scale: units by their exact factors, durations in days and months."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import cache

from checker.lexicon import table

_SECONDS = {
    "millisecond": Fraction(1, 1000), "second": Fraction(1), "minute": Fraction(60), "hour": Fraction(3600), "day": Fraction(86400),
    "night": Fraction(86400), "week": Fraction(7 * 86400), "fortnight": Fraction(14 * 86400), "weekend": Fraction(2 * 86400)}
_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200, "millennium": 12000}
_MONTH = (Fraction(28 * 86400), Fraction(31 * 86400))
_YEAR = (Fraction(365 * 86400), Fraction(366 * 86400))
"""Seconds in the shortest and the longest month and year: what a span of calendar months can come to in days."""

_ZERO_POINTS = {"degree Fahrenheit": Fraction(-32), "kelvin": Fraction(-27315, 100)}
"""What must be added before the factor: the freezing point of water, in units whose zero is not there."""

LOOSE_UNITS = {"ton": Fraction(1000)}
"""Units that name several sizes within a tenth of each other (short, long and metric ton), with the middle one."""


@dataclass(frozen=True, slots=True)
class Scale:
    """How a number in its own unit becomes one in the common unit: `(number + offset) * low` to `... * high`.

    `low` and `high` differ only for calendar months and years that meet days or hours.
    """

    low: Fraction = Fraction(1)
    high: Fraction = Fraction(1)
    offset: Fraction = Fraction(0)

    @property
    def is_exact(self) -> bool:
        """Whether one number gives one number."""
        return self.low == self.high


def common_scale(first: str, second: str) -> tuple[Scale, Scale] | None:
    """The scales that bring two units together; None where they measure different things.

    >>> common_scale("year", "month")
    (Scale(low=Fraction(12, 1), high=Fraction(12, 1), offset=Fraction(0, 1)), Scale(low=Fraction(1, 1), high=Fraction(1, 1), \
offset=Fraction(0, 1)))
    """
    if first == second:
        return Scale(), Scale()
    if first in _MONTHS and second in _MONTHS:
        return _exact(Fraction(_MONTHS[first])), _exact(Fraction(_MONTHS[second]))
    one, other = _duration(first), _duration(second)
    if one is not None and other is not None:
        return one, other
    return _measures(first, second)


def _exact(factor: Fraction) -> Scale:
    return Scale(factor, factor)


def _duration(unit: str) -> Scale | None:
    if unit in _SECONDS:
        return _exact(_SECONDS[unit])
    if unit in _MONTHS:
        years, months = divmod(_MONTHS[unit], 12)
        return Scale(years * _YEAR[0] + months * _MONTH[0], years * _YEAR[1] + months * _MONTH[1])
    return None


def _measures(first: str, second: str) -> tuple[Scale, Scale] | None:
    one, other = _units().get(first), _units().get(second)
    if one is None or other is None or one[0] != other[0]:
        return None
    return one[1], other[1]


@cache
def _units() -> dict[str, tuple[str, Scale]]:
    """Name of a unit to its dimension and its scale in that dimension's base unit."""
    found: dict[str, tuple[str, Scale]] = {}
    for name, row in table("units").items():
        if "factor" in row or name in LOOSE_UNITS:
            factor = Fraction(row["factor"]) if "factor" in row else LOOSE_UNITS[name]
            found[name] = (row["dimension"], Scale(factor, factor, _ZERO_POINTS.get(name, Fraction(0))))
    return found
