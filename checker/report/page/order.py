"""In which order findings stand on the page, and which of very many are shown whole."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
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


def by_fact(findings: Iterable[Finding]) -> Mapping[tuple[str, ...], tuple[Finding, ...]]:
    """Findings under what they are about; findings of one fact may have several verdicts."""
    facts: dict[tuple[str, ...], list[Finding]] = {}
    for finding in findings:
        facts.setdefault(finding.key or (finding.rule, finding.id), []).append(finding)
    return {key: tuple(some) for key, some in facts.items()}


def _ordered(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(findings, key=lambda one: (is_settled(one), -one.origins, _WEIGHTS[one.severity])))
