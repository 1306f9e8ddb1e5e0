"""Marks on a strip: what each claim is drawn as, and in which row it has room."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from checker.model.claim import Claim, Kind
from checker.model.value import Hedge, Quantity, When
from checker.report.page.axis import NARROW, Axis, day_number


class Shape(StrEnum):
    """What a mark looks like."""

    POINT = "point"
    RANGE = "range"
    FROM = "from"  # a lower bound: hollow, with an arrow to the greater side
    UP_TO = "up-to"


@dataclass(frozen=True, slots=True)
class Extent:
    """What a claim asserts on an axis. `low` and `high` are the ends, one and the same for a point or a bound.

    `least` and `most` are what its own words leave room for: how "about" is taken, and the last digit written.
    """

    shape: Shape
    low: Fraction
    high: Fraction
    least: Fraction
    most: Fraction
    is_vague: bool = False  # "dozens": the ends are those of the word table, and nobody wrote them


@dataclass(frozen=True, slots=True)
class Mark:
    """A claim on the strip, in percent of its width; `row` counts from the axis upward."""

    extent: Extent
    middle: float
    left: float
    right: float
    band_left: float
    band_right: float
    number: int
    text: str
    row: int = 0


_ARROW = 15
"""Pixels that the arrow of a bound sticks out over its mark."""


def extent_of(claim: Claim, approx: Decimal) -> Extent | None:
    """What a claim asserts on an axis; None where its value is no number and no day, or is open on both sides."""
    match claim.value:
        case Quantity() as quantity:
            return _quantity(quantity, claim.kind, Fraction(approx) / 100)
        case When(low, high):
            return _days(low, high)
        case _:
            return None


def _quantity(value: Quantity, kind: Kind, approx: Fraction) -> Extent | None:
    low, high = (None if end is None else Fraction(end) for end in (value.low, value.high))
    if value.hedge is Hedge.AT_MOST:
        low = None
    bare = _bounded(low, high)
    if bare is None or bare.shape is not Shape.POINT:
        return None if bare is None else replace(bare, is_vague=value.hedge is Hedge.VAGUE)
    counted = kind in (Kind.COUNT, Kind.ORDINAL) and value.step <= 1
    room = Fraction(0) if counted else Fraction(value.step) / 2
    if value.hedge is Hedge.ABOUT:
        room = max(room, abs(bare.low) * approx)
    return replace(bare, least=bare.low - room, most=bare.high + room)


def _days(low: datetime.date | None, high: datetime.date | None) -> Extent | None:
    return _bounded(*(None if day is None else day_number(day) for day in (low, high)))


def _bounded(low: Fraction | None, high: Fraction | None) -> Extent | None:
    if low is None or high is None:
        only = low if high is None else high
        return None if only is None else Extent(Shape.FROM if high is None else Shape.UP_TO, only, only, only, only)
    return Extent(Shape.POINT if low == high else Shape.RANGE, low, high, low, high)


def placed(extent: Extent, axis: Axis, number: int, text: str) -> Mark:
    """The mark of an extent on an axis, in the lowest row."""
    left, right = axis.at(extent.low), axis.at(extent.high)
    return Mark(extent, round((left + right) / 2, 2), left, right, axis.clipped(extent.least), axis.clipped(extent.most), number, text)


def dodged(marks: Iterable[Mark], radius: int) -> tuple[Mark, ...]:
    """The marks in rows, so that none touches another on the narrowest strip."""
    ordered = sorted(marks, key=lambda mark: (mark.middle, mark.left, mark.number))
    rows = in_rows([reach(mark, radius) for mark in ordered])
    return tuple(replace(mark, row=row) for mark, row in zip(ordered, rows, strict=True))


def in_rows(reaches: Iterable[tuple[float, float]]) -> list[int]:
    """For each stretch in turn the lowest row in which it has room behind the ones before it."""
    ends: list[float] = []
    rows = []
    for left, right in reaches:
        row = next((row for row, end in enumerate(ends) if end <= left), len(ends))
        ends[row:row + 1] = [right]
        rows.append(row)
    return rows


def reach(mark: Mark, radius: int) -> tuple[float, float]:
    """Where the mark begins and ends on the narrowest strip, in pixels, its arrow and its band included."""
    pixel = NARROW / 100
    left = min(mark.left * pixel, mark.band_left * pixel, mark.middle * pixel - radius)
    right = max(mark.right * pixel, mark.band_right * pixel, mark.middle * pixel + radius)
    match mark.extent.shape:
        case Shape.FROM:
            right = max(right, mark.middle * pixel + radius + _ARROW)
        case Shape.UP_TO:
            left = min(left, mark.middle * pixel - radius - _ARROW)
        case Shape.RANGE | Shape.POINT:
            pass
    return left - 1, right + 1


def height(marks: Sequence[Mark]) -> int:
    """How many rows the marks take."""
    return max((mark.row for mark in marks), default=-1) + 1
