"""Holds a figure against what other figures of its text come to: parts to a total, a share of a base, a change between two levels."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction

from checker.compare.figures import amount, number_words
from checker.compare.intervals import ROUNDED_AWAY
from checker.compare.quantity import quantity_words
from checker.compare.reaches import Reach, reach
from checker.model.claim import Claim, Kind
from checker.model.finding import Comparison, Outcome, Sum, Working
from checker.model.rule import CompareTerms
from checker.model.value import Quantity

_MULTIPLES = frozenset({"percent.change", "percent.fold", "percent.fraction"})
"""Readings of words that are used loosely: "doubled", "a third"."""
_NO_SUM = Comparison(Outcome.INCOMPARABLE, "The figures cannot be worked out.")


def work_out(figure: Claim, working: Working, terms: CompareTerms) -> Comparison:
    """The outcome for a figure and what others of its text come to at written precision; the reason shows the sum."""
    values = [claim.value for claim in (figure, *working.operands)]
    if not all(isinstance(value, Quantity) and reach(claim, terms) is not None
               for value, claim in zip(values, (figure, *working.operands), strict=True)):
        return _NO_SUM
    return _SUMS[working.sum](figure, working, terms)


def _parts(figure: Claim, working: Working, terms: CompareTerms) -> Comparison:
    come_to = sum((_middle(claim) for claim in working.operands), Fraction(working.ones))
    listed = [*(_words(claim) for claim in working.operands), *["1"] * working.ones]
    sides = [(_together(working, terms, is_loose=is_loose), _reach(figure, terms, is_loose=is_loose)) for is_loose in (False, True)]
    is_same = sides[0][0].meets(sides[0][1])
    if working.is_open and not is_same and not sides[1][0].lies_above(sides[1][1]):
        return Comparison(Outcome.INCOMPARABLE, "The parts that are told need not be all of the total.")
    worked = f"{', '.join(listed[:-1])} and {listed[-1]} make {amount(number_words(come_to), _unit(figure))}"
    return _outcome(come_to, sides, worked, _words(figure))


def _together(working: Working, terms: CompareTerms, *, is_loose: bool) -> Reach:
    parts = Reach.exactly(working.ones)
    for claim in working.operands:
        parts = parts.plus(_reach(claim, terms, is_loose=is_loose))
    return parts


def _share(figure: Claim, working: Working, terms: CompareTerms) -> Comparison:
    part, whole = working.operands
    if not _middle(whole):
        return _NO_SUM
    sides = [(_reach(part, terms, is_loose=loose).over(_reach(whole, terms, is_loose=loose)), _percent(figure, terms, is_loose=loose))
             for loose in (False, True)]
    share = 100 * _middle(part) / _middle(whole)
    return _outcome(share, sides, f"{_words(part)} of {_words(whole)} is {_percentage(share)}", _words(figure))


def share_text(working: Working) -> str:
    """What share a part is of its whole, in a sentence."""
    part, whole = working.operands
    return f"{_words(part)} of {_words(whole)} is {_percentage(100 * _middle(part) / _middle(whole))}."


def _change(figure: Claim, working: Working, terms: CompareTerms) -> Comparison:
    before, after = working.operands
    if _middle(before) <= 0 or _middle(after) < 0:
        return _NO_SUM
    moved = _middle(after) - _middle(before)
    name = "rise" if moved > 0 else "fall"
    told = f"From {_words(before)} to {_words(after)} is a {name} of"
    judged = []
    for is_relative in (True, False) if figure.kind is before.kind is Kind.PERCENT else (figure.kind is Kind.PERCENT,):
        way = _relative if is_relative else _between
        sides = [(way(before, after, terms, is_loose=is_loose), _size(figure, terms, is_loose=is_loose)) for is_loose in (False, True)]
        size = 100 * abs(moved) / _middle(before) if is_relative else abs(moved)
        unit = "points" if before.kind is Kind.PERCENT else _unit(before)
        worked = _percentage(size) if is_relative else amount(number_words(size), unit)
        judged.append(_outcome(size, sides, f"{told} {worked}", _words(figure)))
    return min(judged, key=lambda one: _BEST.index(one.outcome))


_BEST = (Outcome.SAME, Outcome.COMPATIBLE, Outcome.DIFFERENT)
"""Of the two ways in which a change between percentages is told, the one that fits is meant."""


def _move(figure: Claim, working: Working, terms: CompareTerms) -> Comparison:
    by, after = working.operands
    is_rise = "up" in (by.about.direction, figure.about.direction)
    start = _middle(after) - abs(_middle(by)) * (1 if is_rise else -1)
    if start <= 0 or "" == by.about.direction == figure.about.direction:
        return _NO_SUM
    sides = []
    for is_loose in (False, True):
        change, level = _reach(by, terms, is_loose=is_loose).size(), _reach(after, terms, is_loose=is_loose)
        base = level.minus(change) if is_rise else level.plus(change)
        sides.append((change.over(base), _percent(figure, terms, is_loose=is_loose).size()))
    share = 100 * abs(_middle(by)) / start
    worked = f"A {'rise' if is_rise else 'fall'} of {_words(by)} to {_words(after)} is {_percentage(share)}"
    return _outcome(share, sides, worked, _words(figure))


_SUMS: dict[Sum, Callable[[Claim, Working, CompareTerms], Comparison]] = {
    Sum.PARTS: _parts, Sum.SHARE: _share, Sum.CHANGE: _change, Sum.MOVE: _move}


def _relative(before: Claim, after: Claim, terms: CompareTerms, *, is_loose: bool) -> Reach:
    ratio = _reach(after, terms, is_loose=is_loose).over(_reach(before, terms, is_loose=is_loose))
    return ratio.plus(Reach.exactly(-100)).size()


def _between(before: Claim, after: Claim, terms: CompareTerms, *, is_loose: bool) -> Reach:
    return _reach(after, terms, is_loose=is_loose).minus(_reach(before, terms, is_loose=is_loose)).size()


def _size(figure: Claim, terms: CompareTerms, *, is_loose: bool) -> Reach:
    return (_percent if figure.kind is Kind.PERCENT else _reach)(figure, terms, is_loose=is_loose).size()


def _percent(figure: Claim, terms: CompareTerms, *, is_loose: bool) -> Reach:
    """A percentage; loosely it may be cut short in its last digit, and words for multiples and fractions are rough."""
    found, value = _reach(figure, terms, is_loose=is_loose), figure.value
    if not is_loose or not isinstance(value, Quantity):
        return found
    rough = (100 + abs(_middle(figure))) * ROUNDED_AWAY if figure.pattern in _MULTIPLES else Fraction(0)
    return found.widened(max(Fraction(value.step), rough))


def _outcome(come_to: Fraction, sides: Sequence[tuple[Reach, Reach]], worked: str, told: str) -> Comparison:
    """The outcome where a sum comes to a number; `sides` are its reach and the figure's, as written and loosely."""
    (strict, figure), (loose, rough) = sides
    if strict.meets(figure) and Reach(come_to, come_to).meets(figure):
        return Comparison(Outcome.SAME, f"{worked}.")
    if loose.meets(rough):
        return Comparison(Outcome.COMPATIBLE, f"{worked}; {told} can be that in round figures.")
    return Comparison(Outcome.DIFFERENT, f"{worked}, not {told}.")


def _reach(claim: Claim, terms: CompareTerms, *, is_loose: bool) -> Reach:
    return reach(claim, terms, is_loose=is_loose) or Reach(None, None)


def _middle(claim: Claim) -> Fraction:
    ends = [Fraction(end) for end in (getattr(claim.value, "low", None), getattr(claim.value, "high", None)) if end is not None]
    return sum(ends, Fraction(0)) / len(ends) if ends else Fraction(0)


def _percentage(number: Fraction) -> str:
    return amount(number_words(Fraction(round(number * 10), 10)), "percent")


def _words(claim: Claim) -> str:
    return quantity_words(claim.value) if isinstance(claim.value, Quantity) else claim.text


def _unit(claim: Claim) -> str:
    return claim.value.unit if isinstance(claim.value, Quantity) else ""
