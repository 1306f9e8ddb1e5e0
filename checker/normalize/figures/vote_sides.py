"""Which side of a vote a figure counts: "97-1" gives the votes of the one and of the other."""

from __future__ import annotations

from dataclasses import replace

from checker.model.claim import Traits

SIDES = {"count.vote-for": "the votes told first", "count.vote-against": "the votes told second"}
"""Patterns of the two figures of a vote, with what sets them apart."""
_ROW = -1
"""The row of contrasts that the two sides stand in: no row of the tables."""


def with_side(features: Traits, pattern: str) -> Traits:
    """The traits of a figure; that of a vote is never held against one of the other side, and "by 97 to 1" tells no margin."""
    side = SIDES.get(pattern)
    return replace(features, contrasts=((_ROW, side),), stance="") if side else features
