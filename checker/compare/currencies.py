"""Compares two sums in different currencies by the rates that a user gave."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Context, Decimal
from fractions import Fraction

from checker.compare.exchange import BEFORE, Crossing, Days, Exchange, inside, of_days
from checker.compare.figures import number_words
from checker.compare.quantity import Told, in_order, is_readable, on_scales, quantity_words, two_rates
from checker.compare.units import Scale
from checker.language.days import days_text
from checker.model.claim import Claim
from checker.model.finding import Comparison, Outcome
from checker.model.rule import CompareTerms
from checker.model.value import Basis, Hedge, Quantity, When

OPEN = Fraction(5, 100)
"""The part of a sum that a rate leaves open: papers convert at the rate of another day or in round figures. A judgment, see docs."""
_RANK = (Outcome.SAME, Outcome.COMPATIBLE, Outcome.UNCLEAR, Outcome.DIFFERENT)
_DIGITS = Context(prec=4)


def compare(left: Claim, right: Claim, terms: CompareTerms, exchange: Exchange) -> Comparison:
    """The outcome for two sums in different currencies; incomparable, with what is missing, where the table has no rate for their days.

    They are the same where a rate brings them together at the precision they are written in, and differ where no rate of the days
    between them does, give or take `OPEN`.
    """
    one, other = left.value, right.value
    if not isinstance(one, Quantity) or not isinstance(other, Quantity) or not is_readable(one) or not is_readable(other):
        return Comparison(Outcome.INCOMPARABLE, "One of the two sums is no number that can be computed with.")
    if said := two_rates(one, other):
        return Comparison(Outcome.INCOMPARABLE, said)
    mine, theirs = Told(left.kind, one, left.about.direction), Told(right.kind, other, right.about.direction)
    first, second = sorted((mine, theirs), key=in_order)
    told = exchange.between(first.value.unit, second.value.unit)
    chosen = _chosen(told, _days(left), _days(right))
    if isinstance(chosen, str):
        return Comparison(Outcome.INCOMPARABLE, f"Sums in {first.value.unit} and in {second.value.unit} cannot be compared: "
                                                f"{exchange.name} has no rate between the two{chosen}.")
    found = _held(_Pair(first, second, chosen), terms)
    return found if first is mine or found.rises is None else replace(found, rises=not found.rises)


def _days(claim: Claim) -> Days | None:
    """The days whose rate a sum is converted at: those it is as of, in so many words; or its period up to publication; or publication."""
    now = _ends(claim.as_of)
    if now and claim.as_of and claim.as_of.basis is Basis.STATED:
        return now
    period = _ends(claim.period)
    if not period or not now:
        return period or now
    return (period[0], min(period[1], now[1])) if period[0] <= now[1] else now


def _ends(when: When | None) -> Days | None:
    if when is None or (when.low is None and when.high is None):
        return None
    low, high = when.low or when.high, when.high or when.low
    return (low, high) if low and high and low <= high else None


def _chosen(told: Sequence[Crossing], ours: Days | None, theirs: Days | None) -> tuple[Crossing, ...] | str:
    """The rates for both sums and those of the days between; or what is missing, to end a sentence."""
    wanted = sorted({days for days in (ours, theirs) if days})
    if not told:
        return ""
    if not wanted:
        return " that could be taken: neither text tells a day"
    found: list[Crossing] = []
    for days in wanted:
        rates = of_days(told, days)
        if not rates:
            return f" for {days_text(*days)} or the {BEFORE} days before"
        found += rates
    if len(wanted) > 1 and wanted[0][1] < wanted[1][0]:
        found += (one for one in inside(told, wanted[0][1], wanted[1][0]) if one.low == one.high)
    return tuple(sorted(set(found), key=lambda one: (one.low, one.high)))


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two sums in the order in which they are compared, and the rates between them: `second` for one of `first`.

    The one in the currency that a rate is given for is converted: dollars, where the table says what a dollar is worth. Through a third
    currency it is the one whose unit is worth more.
    """

    first: Told
    second: Told
    rates: tuple[Crossing, ...]

    @property
    def turns_second(self) -> bool:
        """Whether the second is the one that is converted."""
        lead = self.rates[0]
        return lead.rates[0].base == self.second.value.unit if len(lead.rates) == 1 else lead.number < 1

    @property
    def numbers(self) -> tuple[tuple[Fraction, Crossing], ...]:
        """The lowest and the highest rate for one unit of the sum that is converted."""
        sized = [(1 / one.number if self.turns_second else one.number, one) for one in self.rates]
        return min(sized, key=lambda one: one[0]), max(sized, key=lambda one: one[0])

    def scales(self, low: Fraction, high: Fraction) -> tuple[Scale, Scale]:
        """The scales on which the one is converted at rates from low to high."""
        turned = Scale(low, high)
        return (Scale(), turned) if self.turns_second else (turned, Scale())


def _held(pair: _Pair, terms: CompareTerms) -> Comparison:
    """The best that a rate makes of the two; where none brings them together, what the tolerance does."""
    (low, _), (high, _) = pair.numbers
    as_given = [on_scales(pair.first, pair.second, pair.scales(number, number), terms) for number in (low, high)]
    best = min(as_given, key=lambda one: _RANK.index(one.outcome))
    if best.outcome is not Outcome.DIFFERENT:
        return replace(best, reason=f"{_told(pair)}: {_ENDS[best.outcome].format(_other(pair))}.")
    slack = max(one.slack for one in pair.rates)
    widely = pair.scales(low * (1 - OPEN) * (1 - slack), high * (1 + OPEN) * (1 + slack))
    loose = on_scales(pair.first, pair.second, widely, terms)
    if loose.outcome is Outcome.DIFFERENT:
        return replace(best, reason=f"{_told(pair)}, and not {_other(pair)}{_share(pair)}.")
    within = f"{{}} is within the {number_words(100 * OPEN)} percent that a rate leaves open"
    end = _ENDS[loose.outcome] if loose.outcome is Outcome.UNCLEAR else within
    return replace(loose, reason=f"{_told(pair)}: {end.format(_other(pair))}.")


_ENDS = {Outcome.SAME: "the same as {}", Outcome.COMPATIBLE: "that and {} can both be true",
         Outcome.UNCLEAR: "that and {} are not far apart, and one is a vague word"}
"""How the sentence about a converted sum goes on to the other sum."""


def _told(pair: _Pair) -> str:
    """ "240 billion USD is about 1.709 trillion CNY at 7.12 CNY per USD (22 October 2024, rates.yaml:4)"."""
    turned, other = _sides(pair)
    (low, first), (high, last) = pair.numbers
    per = f"{other.unit} per {turned.unit}"
    at = f"{_short(high)} {per} ({last.cited})"
    if first is not last:
        at = f"{_short(low)} ({first.cited}) to {at}"
    written = quantity_words(turned)
    return f"{written[:1].upper()}{written[1:]} is {_converted(turned, other.unit, (low, high))} at {at}"


def _converted(value: Quantity, unit: str, numbers: tuple[Fraction, Fraction]) -> str:
    ends = [end for end in (value.low, value.high) if end is not None] or [Decimal(0)]
    at = sorted(Fraction(end) * number for end in (ends[0], ends[-1]) for number in numbers)
    words = list(dict.fromkeys((_short(at[0]), _short(at[-1]))))
    hedge = {Hedge.AT_LEAST: "at least", Hedge.AT_MOST: "at most", Hedge.VAGUE: "roughly"}.get(value.hedge, "about")
    return f"{hedge} {' to '.join(words)} {unit}{' per ' + value.per if value.per else ''}"


def _sides(pair: _Pair) -> tuple[Quantity, Quantity]:
    """The sum that is converted, and the other."""
    both = pair.first.value, pair.second.value
    return (both[1], both[0]) if pair.turns_second else both


def _other(pair: _Pair) -> str:
    return quantity_words(_sides(pair)[1])


def _share(pair: _Pair) -> str:
    """By what part of the greater the two differ, where both are single numbers."""
    turned, other = _sides(pair)
    if turned.low is None or other.low is None or turned.low != turned.high or other.low != other.high:
        return ""
    (low, _), (high, _) = pair.numbers
    mine, theirs = Fraction(turned.low) * (low + high) / 2, Fraction(other.low)
    greater = max(abs(mine), abs(theirs))
    share = Fraction(round(1000 * abs(mine - theirs) / greater), 10) if greater else Fraction(0)
    return f": they differ by {number_words(share)} percent of the greater"


def _short(number: Fraction) -> str:
    """A number in four digits."""
    return number_words(Fraction(_DIGITS.divide(Decimal(number.numerator), Decimal(number.denominator))))
