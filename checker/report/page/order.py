"""In which order findings stand on the page, and which of very many are shown whole."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from checker.model.finding import Finding, Result, Severity, Verdict
from checker.report.decided import is_settled
from checker.report.page.words import VERDICTS

MOST_WHOLE = 500
"""Findings that are shown with their quotes; of more, the last ones in the page's order get one line each."""
_WEIGHTS = {severity: weight for weight, severity in enumerate(Severity)}


@dataclass(frozen=True, slots=True)
class Section:
    """The findings of one verdict in the page's order: first those shown whole, then those in one line."""

    verdict: Verdict
    whole: tuple[Finding, ...]
    brief: tuple[Finding, ...]

    def __len__(self) -> int:
        """How many findings it has."""
        return len(self.whole) + len(self.brief)


def sections(result: Result, most: int = MOST_WHOLE) -> tuple[Section, ...]:
    """A section for each verdict: open findings before decided ones, then those of most origins first, then the heaviest."""
    room, made = most, []
    for verdict in VERDICTS:
        ordered = _ordered(finding for finding in result.findings if finding.verdict is verdict)
        made.append(Section(verdict, ordered[:room], ordered[room:]))
        room -= len(made[-1].whole)
    return tuple(made)


def by_fact(findings: Iterable[Finding]) -> tuple[tuple[Finding, ...], ...]:
    """Findings joined by the claims that they share, in order of first appearance; those of one fact may have several verdicts.

    A like subject is not enough: "killed" is said of all the dead, and of those of one village.
    """
    every = tuple(findings)
    sharing: dict[str, list[int]] = {}
    for place, finding in enumerate(every):
        for claim in finding.claims:
            sharing.setdefault(claim.id, []).append(place)
    facts, seen = [], [False] * len(every)
    for first in range(len(every)):
        fact, waiting = [], [first]
        while waiting:
            place = waiting.pop()
            if not seen[place]:
                seen[place] = True
                fact.append(place)
                waiting += [other for claim in every[place].claims for other in sharing.pop(claim.id, ())]
        if fact:
            facts.append(tuple(every[place] for place in sorted(fact)))
    return tuple(facts)


def _ordered(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(findings, key=lambda one: (is_settled(one), -one.origins, _WEIGHTS[one.severity])))
