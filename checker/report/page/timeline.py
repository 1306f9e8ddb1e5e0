"""Figures over time: a lane for each fact whose figure is told for several days, or in several values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby

from checker.language.days import day_text, when_text
from checker.model.claim import Claim
from checker.model.finding import Finding, Result, Verdict
from checker.model.text import Document
from checker.model.value import Basis, Quantity, When
from checker.report import phrasing
from checker.report.page.axis import NARROW, day_axis, day_number
from checker.report.page.facts import fact_text
from checker.report.page.labels import LETTER
from checker.report.page.marks import Extent, Mark, Shape, in_rows, placed, reach
from checker.report.page.order import by_fact
from checker.report.page.strip import FOOT
from checker.report.page.ticks import Tick, day_ticks

MOST_LANES = 40
_MOST_POINTS = 24
_RADIUS = 5
_PITCH = 20
_GAP = 4


@dataclass(frozen=True, slots=True)
class Point:
    """A figure as of one time, and who tells it. `is_lower` marks one that an earlier day already had greater."""

    when: When | None  # None: in a document without a date that names no day
    value: str
    sources: tuple[str, ...]
    is_lower: bool

    @property
    def when_text(self) -> str:
        """The day or days that the figure holds for."""
        return "undated" if self.when is None else when_text(self.when)


@dataclass(frozen=True, slots=True)
class Spot:
    """A point in its place: its mark, the height of its middle above the axis, and on which side of it its label stands."""

    mark: Mark
    point: Point
    up: int
    is_label_before: bool


@dataclass(frozen=True, slots=True)
class Lane:
    """One fact over time, ready to be drawn: places in percent of the width, heights in pixels; `more` later figures had no room."""

    subject: str
    finding: str
    points: tuple[Point, ...]
    more: int
    spots: tuple[Spot, ...]
    ticks: tuple[Tick, ...]
    height: int
    axis_y: int

    @property
    def falls(self) -> bool:
        """Whether a later figure is lower where figures only grow."""
        return any(point.is_lower for point in self.points)


@dataclass(frozen=True, slots=True)
class Timeline:
    """The lanes that are drawn; facts told alike for several days, as lists; figures without a day; how many lanes had no room."""

    lanes: tuple[Lane, ...]
    steady: tuple[tuple[str, tuple[Point, ...]], ...]
    undated: tuple[tuple[str, Point], ...]
    left_out: int
    radius: int = _RADIUS


def timeline(result: Result, findings: Iterable[Finding], documents: Mapping[str, Document], most: int = MOST_LANES) -> Timeline:
    """The lanes of these findings, in their order."""
    growing = {rule.id for rule in result.rules if rule.only_grows}
    lanes, steady, undated = [], [], []
    for some, claims in _figures(findings):
        points = _points(claims, documents, only_grows=some[0].rule in growing)
        is_steady, days = all(one.verdict is Verdict.AGREE for one in some), {point.when_text for point in points}
        if len(days) < 2 and (is_steady or len({point.value for point in points}) < 2):
            continue
        dated = tuple(point for point in points if point.when is not None)
        subject = fact_text(some[0])
        undated += [(subject, point) for point in points if point.when is None]
        if is_steady:
            steady.append((subject, dated))
        elif dated:
            lanes.append(_lane(subject, some[0].id, dated))
    return Timeline(tuple(lanes[:most]), tuple(steady[:most]), tuple(undated[:most]), len(lanes[most:]))


def _figures(findings: Iterable[Finding]) -> list[tuple[tuple[Finding, ...], tuple[Claim, ...]]]:
    """The findings of each fact with their figures; facts whose figures all belong to another one as well are left out."""
    facts = by_fact(one for one in findings if one.verdict is not Verdict.SCOPE_DIFFERS)
    told = [(some, tuple({claim.id: claim for finding in some for claim in finding.claims if isinstance(claim.value, Quantity)}.values()))
            for some in facts]
    largest: dict[str, int] = {}
    for _, claims in told:
        largest |= {claim.id: max(len(claims), largest.get(claim.id, 0)) for claim in claims}
    return [(some, claims) for some, claims in told if any(largest[claim.id] == len(claims) for claim in claims)]


def _points(claims: Sequence[Claim], documents: Mapping[str, Document], *, only_grows: bool) -> tuple[Point, ...]:
    """One point for each figure and day, with all who tell it, the earliest first."""
    told: dict[tuple[str, str], list[Claim]] = {}
    for claim in claims:
        when = _when(claim)
        told.setdefault((when_text(when) if when else "", phrasing.value_text(claim.value, claim.kind)), []).append(claim)
    groups = sorted(told.values(), key=lambda some: _day(some[0]))
    lower = _lower([some[0] for some in groups]) if only_grows else frozenset()
    return tuple(Point(_when(some[0]), phrasing.value_text(some[0].value, some[0].kind),
                       tuple(dict.fromkeys(phrasing.source_text(documents[claim.document]) for claim in some)), some[0].id in lower)
                 for some in groups)


def _when(claim: Claim) -> When | None:
    """The time the figure holds for; None where it is not known."""
    when = claim.as_of
    return None if when is None or when.basis is Basis.NONE or (when.low is None and when.high is None) else when


def _day(claim: Claim) -> int:
    when = _when(claim)
    day = when and (when.high or when.low)
    return day.toordinal() if day else 0


def _lower(claims: Iterable[Claim]) -> frozenset[str]:
    """The ids of figures, given in the order of their days, that are surely lower than one of an earlier day in the same unit."""
    greatest: dict[tuple[str, str], Decimal] = {}
    lower = set()
    for day, some in groupby(claims, key=_day):
        told = [(claim.id, claim.value) for claim in some if day and isinstance(claim.value, Quantity)]
        lower |= {name for name, value in told if value.high is not None and value.high < greatest.get((value.unit, value.per), value.high)}
        for _, value in told:
            if value.low is not None:
                greatest[value.unit, value.per] = max(value.low, greatest.get((value.unit, value.per), value.low))
    return frozenset(lower)


def _lane(subject: str, finding: str, told: tuple[Point, ...]) -> Lane:
    points = told[:_MOST_POINTS]
    days = [day for point in points if point.when for day in (point.when.low, point.when.high) if day]
    axis = day_axis(days)
    marks = [placed(_extent(point.when), axis, number, point.value) for number, point in enumerate(points) if point.when]
    marks.sort(key=lambda mark: (mark.middle, mark.number))
    rows = in_rows([_with_label(mark) for mark in marks])
    spots = tuple(Spot(mark, points[mark.number], 4 + _PITCH // 2 + row * _PITCH, _is_label_before(mark))
                  for mark, row in zip(marks, rows, strict=True))
    axis_y = 8 + (max(rows) + 1) * _PITCH
    ticks = day_ticks(axis) if axis.low != axis.high else (Tick(50.0, day_text(days[0])),)
    return Lane(subject, finding, points, len(told) - len(points), spots, ticks, axis_y + FOOT, axis_y)


def _width(mark: Mark) -> float:
    return _GAP + len(mark.text) * LETTER


def _is_label_before(mark: Mark) -> bool:
    """Whether the label goes to the left of its mark, for want of room on the right."""
    left, right = reach(mark, _RADIUS)
    return right + _width(mark) > NARROW and left - _width(mark) >= 0


def _with_label(mark: Mark) -> tuple[float, float]:
    left, right = reach(mark, _RADIUS)
    return (left - _width(mark), right + _GAP) if _is_label_before(mark) else (left - _GAP, right + _width(mark))


def _extent(when: When) -> Extent:
    low, high = (day_number(day) for day in (when.low or when.high, when.high or when.low) if day)
    return Extent(Shape.POINT if low == high else Shape.RANGE, low, high, low, high)

