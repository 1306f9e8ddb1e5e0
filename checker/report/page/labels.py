"""Labels above marks, placed so that none covers another or a mark, on the narrowest strip and so on any wider one.

Heights count in pixels from the axis upward.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from checker.report.page.axis import NARROW

LINE = 18
"""Pixels from one row of labels to the next."""
LETTER = 7.4
"""Pixels of an average character of a label."""
_LONGEST = 34
"""Characters of the longest label that fits on the narrowest strip; longer ones are cut."""

_LEANS = (0, 1, -1)


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on the narrowest strip, in pixels."""

    left: float
    right: float
    bottom: float
    top: float

    def touches(self, other: Box) -> bool:
        """Whether the two share a point inside."""
        return self.left < other.right and other.left < self.right and self.bottom < other.top and other.bottom < self.top


@dataclass(frozen=True, slots=True)
class Wanted:
    """A label to be placed: at which percent of the width, and above which height; `radius` is that of its mark."""

    at: float
    above: float
    text: str
    radius: int


@dataclass(frozen=True, slots=True)
class Label:
    """A label in its place: `bottom` is the height of its lower edge; its middle is `shift` pixels to the right of its place.

    `stem` is the height of the mark below it where the two are apart, so that a line can join them; else None.
    """

    at: float
    shift: int
    bottom: float
    text: str
    box: Box
    stem: float | None


def place(wanted: Iterable[Wanted], taken: Sequence[Box]) -> tuple[Label, ...]:
    """Every label where it has room, as near above its mark as can be; `taken` are the places of the marks."""
    boxes, labels = list(taken), []
    for want in sorted(wanted, key=lambda want: (want.at, want.above, want.text)):
        label = _placed(want, boxes)
        boxes.append(label.box)
        labels.append(label)
    return tuple(labels)


def _placed(want: Wanted, boxes: Sequence[Box]) -> Label:
    """Where the label has room; above everything there is, so that the search ends."""
    text = want.text if len(want.text) <= _LONGEST else want.text[:_LONGEST - 1] + "…"
    level = 0
    while True:
        bottom = want.above + level * LINE
        for lean in _LEANS:
            label = _label(want, text, lean, bottom)
            if not any(label.box.touches(box) for box in boxes):
                return label
        level += 1


def _label(want: Wanted, text: str, lean: int, bottom: float) -> Label:
    """The label above its mark, or from its mark to the right (1) or the left (-1), moved in where it would stick out."""
    width, at = len(text) * LETTER, want.at * NARROW / 100
    left = at - width / 2 + lean * (width / 2 - want.radius)
    left = min(max(left, 0.0), NARROW - width)
    return Label(want.at, round(left + width / 2 - at), bottom, text, Box(left - 1, left + width + 1, bottom, bottom + LINE - 1),
                 want.above if bottom > want.above else None)
