"""What is shown to people of a result: `--show`, and nothing that is suppressed."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from checker.gate.failing import HARMONY, reaches
from checker.model.finding import Finding, NearMiss, Result, Severity
from checker.model.gate import GateUse

BELOW = "below --show"


def shown(result: Result, floor: Severity = Severity.NOTE) -> Result:
    """The result without what is suppressed or below the floor; its `gate.left_out` counts them.

    Agreements have no floor: nothing in them weighs. Of near misses, those are left that hold a claim of a draft, where drafts were named,
    and one of a changed file, where these alone count.
    """
    why = {finding.id: _left_out(finding, floor) for finding in result.findings}
    counts = Counter(word for word in why.values() if word)
    asked = [set(names) for names in (result.gate.drafts, result.gate.changed) if names is not None] if result.gate else []
    misses = tuple(miss for miss in result.near_misses if all(_documents(miss) & names for names in asked))
    if not counts and len(misses) == len(result.near_misses):
        return result
    use = replace(result.gate or GateUse(), left_out=tuple(sorted(counts.items())))
    return replace(result, findings=tuple(finding for finding in result.findings if not why[finding.id]), gate=use, near_misses=misses,
                   near_misses_in_all=len(misses) if asked else result.near_misses_in_all)


def _left_out(finding: Finding, floor: Severity) -> str:
    if finding.suppressed:
        return str(finding.suppressed.ground)
    return "" if finding.verdict in HARMONY or reaches(finding.severity, floor) else BELOW


def _documents(miss: NearMiss) -> set[str]:
    return {miss.left.document, miss.right.document}
