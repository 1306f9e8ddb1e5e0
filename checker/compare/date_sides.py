"""Compares times of which at least one is told by a side: "before 2000" and "in 2003"."""

from __future__ import annotations

from checker.language.days import when_text
from checker.model.finding import Comparison, Outcome
from checker.model.value import When

_EVER = 10**8
"""More days than any time lies from another."""


def compare_sides(one: When, other: When) -> Comparison | None:
    """Whether both can be true; None where neither is told by a side, or a day is unknown.

    "Before" and "after" leave the days of the date out, "by" takes them in. What is only told by a side agrees with nothing but its like.
    """
    if not (one.side or other.side) or None in {one.low, one.high, other.low, other.high}:
        return None
    texts = " and ".join(sorted((when_text(one), when_text(other))))
    texts = texts[:1].upper() + texts[1:]
    if (one.low, one.high, one.side) == (other.low, other.high, other.side):
        return Comparison(Outcome.SAME, f"Both give a time {when_text(one)}.")
    (first, last), (begin, end) = _reach(one), _reach(other)
    if max(first, begin) <= min(last, end):
        return Comparison(Outcome.COMPATIBLE, f"{texts} can both be true.")
    return Comparison(Outcome.DIFFERENT, f"{texts} cannot both be true.", begin > first)


def _reach(when: When) -> tuple[int, int]:
    """The first and the last day that the words allow, as ordinal numbers."""
    if when.low is None or when.high is None:
        return -_EVER, _EVER
    low, high = when.low.toordinal(), when.high.toordinal()
    return {"before": (-_EVER, low - 1), "by": (-_EVER, high), "after": (high + 1, _EVER)}.get(when.side, (low, high))
