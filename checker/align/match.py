"""The points of a pair: what matched, what was missing, what contradicts."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class Match:
    """Points for and against, each with its name. Contradicted scope makes it another fact, however alike."""

    score: int = 0
    matched: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    contradicted: list[str] = field(default_factory=list)

    def add(self, points: int, said: str) -> None:
        """A feature that matches (or, with negative points, weighs against)."""
        self.score += points
        self.matched.append(said)

    def lose(self, points: int, said: str) -> None:
        """A feature that weighs against without making it another scope."""
        self.score -= points
        self.missing.append(said)

    def differ(self, said: str) -> None:
        """A scope that both sides know and that differs."""
        self.contradicted.append(said)
