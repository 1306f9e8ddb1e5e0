"""The points of a pair: what matched, what was missing, what contradicts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

Said = str | Callable[[], str]
"""What is said of a feature, or how to say it: most pairs are weighed and never told of, and words cost more than points."""


@dataclass(slots=True, eq=False)
class Match:
    """Points for and against, each with its name. Contradicted scope makes it another fact, however alike."""

    score: int = 0
    _matched: list[Said] = field(default_factory=list)
    _missing: list[Said] = field(default_factory=list)
    _contradicted: list[Said] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)  # what makes a difference, but not an agreement, one of two things

    def __eq__(self, other: object) -> bool:
        """Whether two weighings say the same, however they would say it."""
        return isinstance(other, Match) and (self.score, self.matched, self.missing, self.contradicted) == (
            other.score, other.matched, other.missing, other.contradicted)

    __hash__ = None  # type: ignore[assignment]

    @property
    def matched(self) -> list[str]:
        """What speaks for the pair."""
        return _told(self._matched)

    @property
    def missing(self) -> list[str]:
        """What weighs against it, or is told on neither side."""
        return _told(self._missing)

    @property
    def contradicted(self) -> list[str]:
        """The scopes that differ."""
        return _told(self._contradicted)

    @property
    def is_contradicted(self) -> bool:
        """Whether any scope differs."""
        return bool(self._contradicted)

    @property
    def scopes(self) -> int:
        """How many scopes differ: counted without their words, which cost more."""
        return len(self._contradicted)

    def add(self, points: int, said: Said) -> None:
        """A feature that matches (or, with negative points, weighs against)."""
        self.score += points
        self._matched.append(said)

    def lose(self, points: int, said: Said) -> None:
        """A feature that weighs against without making it another scope."""
        self.score -= points
        self._missing.append(said)

    def miss(self, said: Said) -> None:
        """A feature that is not there, which costs nothing."""
        self._missing.append(said)

    def excuse(self, kinds: frozenset[str]) -> None:
        """Takes what differs in these kinds of scope for missing only. A contradiction begins with its kind and a colon."""
        kept: list[Said] = []
        for said in self.contradicted:
            (self._missing if said.partition(":")[0] in kinds else kept).append(said)
        self._contradicted = kept

    def differ(self, said: Said) -> None:
        """A scope that both sides know and that differs."""
        self._contradicted.append(said)


def _told(said: list[Said]) -> list[str]:
    return [one if isinstance(one, str) else one() for one in said]
