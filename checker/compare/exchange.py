"""What one currency was worth in another on given days, from the rates that a user gave."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from checker.language.days import days_text
from checker.lexicon import table
from checker.model.rates import Rate, RateTable

BEFORE = 7
"""Days before a sum's own within which the latest rate is still taken: over a long holiday no rates are set. A judgment."""
_A_MONTH = 31
_ROUGHEST = Fraction(1, 20)
"""What a rate's written precision adds at most: "1" between two pegged currencies is no rounding of 1.5."""
Days = tuple[dt.date, dt.date]


def known_codes() -> frozenset[str]:
    """The codes of all currencies that a sum can be read in."""
    currencies = table("currencies")
    named = {code for _, code in currencies["adjectives"].values()}
    shared = {code for states in currencies["shared"].values() for code in states.values()}
    return frozenset({*currencies["codes"], *currencies["symbols"].values(), *currencies["names"].values(), *named, *shared})


@dataclass(frozen=True, slots=True)
class Crossing:
    """What one unit of a currency was worth in another from one day to another: `number` of the one for one of the other.

    `slack`: the part of the number by which it can be off as it is written. `rates`: the one rate, or the two it is worked out from.
    """

    low: dt.date
    high: dt.date
    number: Fraction
    slack: Fraction
    rates: tuple[Rate, ...]

    @property
    def cited(self) -> str:
        """Whose rate of when it is, and where it stands."""
        sources = dict.fromkeys(rate.source for rate in self.rates if rate.source)
        places = dict.fromkeys(rate.place for rate in self.rates)
        return ", ".join((*sources, days_text(self.low, self.high), " and ".join(places)))


class Exchange:
    """A table of rates, asked for what lies between two currencies."""

    def __init__(self, given: RateTable) -> None:
        """Takes the rates of a file; their order does not matter."""
        self.name = given.name
        self._by_days: dict[Days, dict[str, dict[str, Rate]]] = {}
        for rate in given.rates:
            of_currency = self._by_days.setdefault((rate.low, rate.high), defaultdict(dict))
            of_currency[rate.base][rate.quote] = of_currency[rate.quote][rate.base] = rate
        self._found: dict[tuple[str, str], tuple[Crossing, ...]] = {}

    def between(self, one: str, other: str) -> tuple[Crossing, ...]:
        """All that the table tells of how many of `other` one of `one` is worth, by day."""
        if (one, other) not in self._found:
            self._found[one, other] = tuple(self._crossings(one, other))
        return self._found[one, other]

    def _crossings(self, one: str, other: str) -> Iterator[Crossing]:
        """The rate of each date, or the way through a third currency, the first in the alphabet."""
        for (low, high), rates in sorted(self._by_days.items()):
            ours, theirs = rates.get(one, {}), rates.get(other, {})
            if rate := ours.get(other):
                yield Crossing(low, high, _worth(rate, one), _slack(rate), (rate,))
            elif third := min(ours.keys() & theirs.keys(), default=""):
                first, second = ours[third], theirs[third]
                yield Crossing(low, high, _worth(first, one) / _worth(second, other), _slack(first) + _slack(second), (first, second))


def _worth(rate: Rate, code: str) -> Fraction:
    """What one unit of a rate's one currency is worth in its other."""
    return Fraction(rate.number) if rate.base == code else 1 / Fraction(rate.number)


def _slack(rate: Rate) -> Fraction:
    return min(Fraction(rate.step) / 2 / Fraction(rate.number), _ROUGHEST)


def of_days(crossings: Sequence[Crossing], days: Days) -> tuple[Crossing, ...]:
    """Those that hold for a sum of these days, of crossings that are sorted by day.

    Of just these days; else within them; else the latest of the week before; else the average of the month that holds them.
    """
    low, high = days
    within = tuple(inside(crossings, low, high))
    if within:
        return tuple(one for one in within if (one.low, one.high) == days) or within
    before = [one for one in inside(crossings, _earlier(low, BEFORE), _earlier(low, 1)) if one.low == one.high != low]
    around = [one for one in _beginning(crossings, _earlier(low, _A_MONTH), low)
              if one.high >= high and (one.high - one.low).days < _A_MONTH]
    return tuple(before[-1:] or around[-1:])


def inside(crossings: Sequence[Crossing], low: dt.date, high: dt.date) -> Iterator[Crossing]:
    """Those that begin and end in a stretch of days."""
    return (one for one in _beginning(crossings, low, high) if one.high <= high)


def _earlier(day: dt.date, days: int) -> dt.date:
    return dt.date.fromordinal(max(day.toordinal() - days, 1))


def _beginning(crossings: Sequence[Crossing], low: dt.date, high: dt.date) -> Sequence[Crossing]:
    first = bisect_left(crossings, low, key=lambda one: one.low)
    return crossings[first:bisect_right(crossings, high, key=lambda one: one.low)]
