"""What the ladder judges, and what it gives."""

from __future__ import annotations

from dataclasses import dataclass

from checker.model.claim import Claim
from checker.model.finding import Alignment, Comparison, Verdict
from checker.model.rule import CompareTerms


@dataclass(frozen=True, slots=True)
class Judgment:
    """A verdict on one pair, with the deciding reason first. `spare`: points of a faint pair above those it needs."""

    verdict: Verdict | None  # None: nothing can be said, the values share no scale
    reasons: tuple[str, ...]
    spare: int = 0


@dataclass(frozen=True, slots=True)
class Case:
    """What a step of the ladder looks at. `window`: days within which two as-of times are one time."""

    alignment: Alignment
    comparison: Comparison
    terms: CompareTerms
    window: int

    @property
    def left(self) -> Claim:
        """The one claim."""
        return self.alignment.left

    @property
    def right(self) -> Claim:
        """The other."""
        return self.alignment.right

    def judged(self, verdict: Verdict, *reasons: str) -> Judgment:
        """A verdict with these reasons, and how the values compare as the last one."""
        return Judgment(verdict, (*reasons, self.comparison.reason))
