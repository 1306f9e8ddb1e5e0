"""A sheet of a spreadsheet, as rows of texts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

MOST_COLUMNS = 200
"""Columns of a sheet that are looked into."""


@dataclass(frozen=True, slots=True)
class Grid:
    """A sheet before its header is known: its name, and its rows of texts from the first on; `formulas` are columns by row, from 0."""

    name: str
    rows: tuple[tuple[str, ...], ...]
    formulas: Mapping[int, frozenset[int]] = field(default_factory=dict)
