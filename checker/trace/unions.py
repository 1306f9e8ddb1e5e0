"""Names that are joined step by step into groups, each group known by its least name."""

from __future__ import annotations

from collections.abc import Iterable


class Unions:
    """Groups of names; each starts alone."""

    def __init__(self, names: Iterable[str]) -> None:
        self._parent = {name: name for name in names}

    def of(self, name: str) -> str:
        """The least name of the group that a name is in."""
        while self._parent[name] != name:
            self._parent[name] = self._parent[self._parent[name]]
            name = self._parent[name]
        return name

    def join(self, one: str, other: str) -> bool:
        """Makes one group of two; False where they were one already."""
        low, high = sorted((self.of(one), self.of(other)))
        self._parent[high] = low
        return low != high
