"""The number strip of a finding: one mark for each document on an axis of values, and what could not be put there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from checker.model.claim import Claim, Kind
from checker.model.finding import Finding
from checker.model.text import Document
from checker.model.value import Quantity, When
from checker.report import phrasing
from checker.report.page.axis import Axis, number_axis
from checker.report.page.labels import LINE, Box, Label, Wanted, place
from checker.report.page.marks import Extent, Mark, dodged, extent_of, height, placed, reach
from checker.report.page.ticks import Tick, day_ticks, number_ticks

_RADII = ((9, 5), (5, 12), (3, 10**6))
"""Radius of a mark in pixels, and up to how many rows it is drawn so."""
_MOST_MARKS = 60
_MOST_LABELS = 8
_WITH_VALUE = frozenset({"percent", "magnitude"})
"""Units that are not told beside the axis: the one stands with every value, the other is what the finding is about."""
FOOT = 30
"""Pixels below the axis, for ticks and their labels."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A mark with the height of its middle above the axis, in pixels, and the words that a pointer gets."""

    mark: Mark
    up: int
    title: str


@dataclass(frozen=True, slots=True)
class Strip:
    """A strip, ready to be drawn: places in percent of the width, heights in pixels; `axis_y` counts from the top."""

    height: int
    axis_y: int
    radius: int
    marks: tuple[Drawn, ...]
    labels: tuple[Label, ...]
    ticks: tuple[Tick, ...]
    unit: str
    is_log: bool
    title: str
    description: str
    left_out: tuple[str, ...]

    @property
    def is_numbered(self) -> bool:
        """Whether marks are large enough to hold the number of their document."""
        return self.radius == _RADII[0][0]


def strip(finding: Finding, documents: Mapping[str, Document], numbers: Mapping[str, int], approx: Decimal) -> Strip | None:
    """The strip of a finding; None where fewer than two different values have a place on one axis.

    `numbers` are those of the documents on the page, `approx` the percent that "about" leaves room for.
    """
    told = {(claim.document, phrasing.value_text(claim.value, claim.kind)): claim for claim in reversed(finding.claims)}
    claims = [claim for claim in finding.claims if claim in told.values()]
    extents = {claim.id: extent for claim in claims if (extent := extent_of(claim, approx))}
    scales = Counter(scale_of(claim) for claim in claims if claim.id in extents)
    scale = min(scales, key=lambda scale: (-scales[scale], scale), default=None)
    kept = [claim for claim in claims if claim.id in extents and scale_of(claim) == scale]
    if len({(extents[claim.id].shape, extents[claim.id].low, extents[claim.id].high) for claim in kept}) < 2:
        return None
    axis = _axis([extents[claim.id] for claim in kept], is_of_days=isinstance(kept[0].value, When))
    marks = [placed(extents[claim.id], axis, numbers[claim.document], short_text(claim)) for claim in kept[:_MOST_MARKS]]
    sources = {numbers[claim.document]: phrasing.source_text(documents[claim.document]) for claim in claims}
    others = [f"{value} ({sources[numbers[name]]})" for (name, value), claim in told.items() if claim not in kept]
    more = [f"{len(kept) - _MOST_MARKS} more documents"] if len(kept) > _MOST_MARKS else []
    return _drawn(axis, marks, kept[0], sources, (*reversed(others), *more))


def _axis(extents: Iterable[Extent], *, is_of_days: bool) -> Axis:
    axis = number_axis(end for extent in extents for end in (extent.low, extent.high))
    return replace(axis, is_log=False) if is_of_days else axis


def scale_of(claim: Claim) -> tuple[str, str, str]:
    """What two claims must share to stand on one axis."""
    match claim.value:
        case Quantity() as value:
            return ("ordinal" if claim.kind is Kind.ORDINAL else "number", value.unit, value.per)
        case When():
            return ("day", "", "")
        case _:
            return ("", "", "")


def short_text(claim: Claim) -> str:
    """The value without its unit, which the axis tells; a percent sign is kept."""
    value = claim.value
    if isinstance(value, Quantity) and value.unit != "percent":
        return phrasing.quantity_text(replace(value, unit="", per=""), claim.kind)
    return phrasing.value_text(value, claim.kind)


def _drawn(axis: Axis, marks: Sequence[Mark], first: Claim, sources: Mapping[int, str], left_out: tuple[str, ...]) -> Strip:
    radius, rows = next((radius, rows) for radius, most in _RADII if height(rows := dodged(marks, radius)) <= most)
    drawn = [Drawn(mark, _up(mark, radius), f"{mark.text}, {sources[mark.number]}") for mark in rows]
    labels = place(_wanted(rows, radius), [_box(mark, radius) for mark in rows])
    top = max([label.bottom + LINE for label in labels] + [height(rows) * _pitch(radius) + 8])
    axis_y = round(top) + 4
    return Strip(axis_y + FOOT, axis_y, radius, tuple(drawn), labels, _ticks(axis, first, marks), _unit(first), axis.is_log,
                 f"{phrasing.count_text(len(rows), 'value')} on an axis{_unit_clause(first)}",
                 _description(rows, sources), left_out)


def _ticks(axis: Axis, first: Claim, marks: Iterable[Mark]) -> tuple[Tick, ...]:
    if isinstance(first.value, When):
        return day_ticks(axis)
    return number_ticks(axis, is_whole=all(end.denominator == 1 for mark in marks for end in (mark.extent.low, mark.extent.high)))


def _pitch(radius: int) -> int:
    """Pixels from one row of marks to the next."""
    return 2 * radius + 2


def _up(mark: Mark, radius: int) -> int:
    return 4 + radius + mark.row * _pitch(radius)


def _box(mark: Mark, radius: int) -> Box:
    left, right = reach(mark, radius)
    return Box(left, right, _up(mark, radius) - radius, _up(mark, radius) + radius)


def _wanted(rows: Sequence[Mark], radius: int) -> list[Wanted]:
    """A label for each value, above the highest of its marks; none where there are more values than can be read."""
    tops: dict[str, Mark] = {}
    for mark in sorted(rows, key=lambda mark: mark.row):
        tops[mark.text] = mark
    if len(tops) > _MOST_LABELS:
        return []
    return [Wanted(mark.middle, _up(mark, radius) + radius + 2, text, radius) for text, mark in tops.items()]


def _unit(first: Claim) -> str:
    value = first.value
    return phrasing.unit_text(value, plural=True) if isinstance(value, Quantity) and value.unit not in _WITH_VALUE else ""


def _unit_clause(first: Claim) -> str:
    if isinstance(first.value, When):
        return " of days"
    unit = "percent" if isinstance(first.value, Quantity) and first.value.unit == "percent" else _unit(first)
    return f" in {unit}" if unit else ""


def _description(rows: Sequence[Mark], sources: Mapping[int, str]) -> str:
    """Each value with who tells it, from the least to the greatest."""
    told: dict[str, list[str]] = {}
    for mark in rows:
        told.setdefault(mark.text, []).append(sources[mark.number])
    return "; ".join(f"{value}: {', '.join(names)}" for value, names in told.items())
