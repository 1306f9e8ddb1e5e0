"""The ladder for two numbers on one scale: same, the same when rounded, both possible, not to be told, different."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from checker.compare.figures import amount, number_words
from checker.model.finding import Comparison, Outcome
from checker.model.value import Hedge

ROUNDED_AWAY = Fraction(1, 10)
"""Rounding explains a difference of up to this part of a number (a judgment, not measured)."""
ROUNDED_FAR = Fraction(1, 4)
"""Rounding explains no greater part of a number at all: 1.5 billion is no longer "1 billion" (a judgment, not measured)."""
_POINTLIKE = frozenset({Hedge.EXACT, Hedge.ABOUT})


@dataclass(frozen=True, slots=True)
class Side:
    """One quantity on the common scale.

    `half` is half the written precision, `slack` half the unit of the last digit that is not zero, `width` how far "about"
    reaches. `words` is the quantity as it was written, for reasons; `unit` its own unit and `factor` what that is worth.
    `is_below`: `high` itself is left out.
    """

    low: Fraction | None
    high: Fraction | None
    half: Fraction
    slack: Fraction
    width: Fraction
    hedge: Hedge
    words: str
    unit: str = ""
    factor: Fraction = Fraction(1)
    is_exact: bool = True
    is_below: bool = False

    @property
    def center(self) -> Fraction:
        """Where the number lies; the bound itself where there is only one."""
        ends = [end for end in (self.low, self.high) if end is not None]
        return sum(ends, Fraction(0)) / len(ends) if ends else Fraction(0)

    @property
    def reach(self) -> tuple[Fraction | None, Fraction | None]:
        """The interval that the words allow, rounding included; that of a range or a vague word is not widened."""
        add = Fraction(0) if self.hedge in {Hedge.VAGUE, Hedge.RANGE} else max(self.half, self.width)
        return (None if self.low is None else self.low - add, None if self.high is None else self.high + add)

    def apart(self, distance: Fraction) -> str:
        """A distance on the common scale in this side's own unit; between two percentages it is one of points."""
        return amount(number_words(distance / self.factor), "points" if self.unit == "percent" else self.unit)


def judge(one: Side, other: Side, tolerance: Fraction) -> Comparison:
    """The outcome for two sides in a fixed order; `tolerance` is on their difference, in the common unit."""
    rises = None if one.center == other.center else other.center > one.center
    if (one.low, one.high, one.hedge) == (other.low, other.high, other.hedge):
        return Comparison(Outcome.SAME, _same(one, other))
    if one.hedge in _POINTLIKE and other.hedge in _POINTLIKE:
        verdict = _points(one, other, tolerance, rises=rises)
        if verdict is not None:
            return verdict
    return _intervals(one, other, tolerance, rises=rises)


def _same(one: Side, other: Side) -> str:
    return f"Both give {one.words}." if one.words == other.words else f"{_start(one)} and {other.words} are the same."


def _points(one: Side, other: Side, tolerance: Fraction, *, rises: bool | None) -> Comparison | None:
    """Two single numbers; None where it is left to what "about" allows."""
    distance = _gap((one.low, one.high), (other.low, other.high))
    size = max(abs(one.center), abs(other.center))
    if distance == 0:
        outcome = Outcome.SAME if one.is_exact and other.is_exact else Outcome.COMPATIBLE
        return Comparison(outcome, _same(one, other))
    rounding = max(one.half, other.half) if one.unit == other.unit else one.half + other.half
    if distance <= min(rounding, ROUNDED_FAR * size):
        is_same = one.is_exact and other.is_exact and distance <= ROUNDED_AWAY * size
        return Comparison(Outcome.SAME if is_same else Outcome.COMPATIBLE, _rounds(one, other), rises)
    if distance <= tolerance:
        return Comparison(Outcome.SAME, f"{_start(one)} and {other.words} differ by {one.apart(distance)}, "
                                        f"within the rule's tolerance of {one.apart(tolerance)}.", rises)
    if distance <= max(one.slack, other.slack):
        return Comparison(Outcome.COMPATIBLE, f"{_start(one)} and {other.words} are the same when given in round figures.", rises)
    if Hedge.ABOUT in {one.hedge, other.hedge}:
        return None
    has_share = size and one.unit != "percent"
    share = f" ({number_words(Fraction(round(1000 * distance / size), 10))} percent of the greater)" if has_share else ""
    return Comparison(Outcome.DIFFERENT, f"{_start(one)} and {other.words} differ by {one.apart(distance)}{share}.", rises)


def _rounds(one: Side, other: Side) -> str:
    finer, coarser = sorted((one, other), key=lambda side: side.half)
    if finer.unit == coarser.unit:
        return f"{_start(finer)} rounds to {coarser.words}."
    return f"{_start(one)} and {other.words} are the same at the precision they were written in."


def _intervals(one: Side, other: Side, tolerance: Fraction, *, rises: bool | None) -> Comparison:
    if one.hedge is other.hedge is Hedge.RANGE and _is_half_equal(one, other):
        return Comparison(Outcome.DIFFERENT, f"{_start(one)} and {other.words} share one end and differ in the other.", rises)
    distance = _gap(one.reach, other.reach)
    if _leaves_out(one, other, tolerance) or _leaves_out(other, one, tolerance):
        return Comparison(Outcome.DIFFERENT, f"{_start(one)} and {other.words} cannot both be true.", rises)
    if distance == 0:
        return Comparison(Outcome.COMPATIBLE, f"{_start(one)} and {other.words} can both be true.", rises)
    if distance <= tolerance:
        return Comparison(Outcome.COMPATIBLE, f"{_start(one)} and {other.words} lie {one.apart(distance)} apart, "
                                              f"within the rule's tolerance of {one.apart(tolerance)}.", rises)
    lower = one if one.center < other.center else other
    if lower.hedge is Hedge.VAGUE and _has_soft_edge(lower, distance):
        reason = f"{_start(one)} and {other.words} lie only {one.apart(distance)} apart, and one is a vague word."
        return Comparison(Outcome.UNCLEAR, reason, rises)
    as_told = _gap((one.low, one.high), (other.low, other.high))
    reason = f"{_start(one)} and {other.words} cannot both be true: they lie {one.apart(as_told)} apart."
    return Comparison(Outcome.DIFFERENT, reason, rises)


def _leaves_out(below: Side, other: Side, tolerance: Fraction) -> bool:
    """Whether the other begins where the one has ended: "fewer than ten" and "ten", "under 400" and "over 400".

    A figure that was rounded may begin a little lower; whoever gives a least number means no less.
    """
    if not below.is_below or below.high is None or other.low is None or other.hedge is Hedge.VAGUE:
        return False
    begins = other.low if other.hedge is Hedge.AT_LEAST else other.low - max(other.half, other.width)
    return begins - tolerance >= below.high


def _is_half_equal(one: Side, other: Side) -> bool:
    """Whether two ranges have one end in common and the other ends lie farther apart than rounding explains."""
    if one.low is None or one.high is None or other.low is None or other.high is None:
        return False
    rounding = max(one.half, other.half)
    lows, highs = abs(one.low - other.low), abs(one.high - other.high)
    return (lows == 0 and highs > rounding) or (highs == 0 and lows > rounding)


def _has_soft_edge(vague: Side, distance: Fraction) -> bool:
    """Whether a vague word can stretch so far: by half its upper edge. Narrow words ("in her fifties") do not stretch."""
    if vague.low is None or vague.high is None or vague.high < 2 * vague.low:
        return False
    return distance < vague.high / 2


def _gap(one: tuple[Fraction | None, Fraction | None], other: tuple[Fraction | None, Fraction | None]) -> Fraction:
    """How far two intervals lie apart; 0 where they meet."""
    gaps = [low - high for high, low in ((one[1], other[0]), (other[1], one[0])) if high is not None and low is not None]
    return max([Fraction(0), *gaps])


def _start(side: Side) -> str:
    return side.words[:1].upper() + side.words[1:]
