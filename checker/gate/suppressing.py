"""Marks the findings of a run that were not asked for, or that somebody has accepted. None is taken away, and no verdict changes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from checker.gate.selecting import Selection, check
from checker.model.finding import Finding, Result
from checker.model.gate import GateUse, Ground, Suppression


@dataclass(frozen=True, slots=True)
class Terms:
    """What findings were asked for, and which are accepted.

    `drafts`: the ids of the documents that are checked against the others; None: everyone against everyone. `changed`: the ids of those
    in changed files; None: all count.
    """

    selection: Selection = field(default_factory=Selection)
    drafts: frozenset[str] | None = None
    changed: frozenset[str] | None = None


def gated(result: Result, terms: Terms) -> Result:
    """The result with what suppresses its findings, of several grounds the first.

    Raises ConfigError where the selection names what is not there.
    """
    if terms == Terms():
        return result
    check(terms.selection, result)
    rules = tuple(rule.id for rule in result.rules)
    findings = tuple(replace(one, suppressed=next(_grounds(one, terms, rules), None)) for one in result.findings)
    drafts = None if terms.drafts is None else tuple(sorted(terms.drafts))
    return replace(result, findings=findings, gate=GateUse(drafts=drafts))


def _grounds(finding: Finding, terms: Terms, rules: tuple[str, ...]) -> Iterator[Suppression]:
    """What suppresses a finding: first what leaves it out of what was asked for."""
    documents = {claim.document for claim in finding.claims}
    if terms.drafts is not None and not documents & terms.drafts:
        yield Suppression(Ground.SOURCES)
    if not terms.selection.takes(finding, rules):
        yield Suppression(Ground.NOT_SELECTED)
    if terms.changed is not None and not documents & terms.changed:
        yield Suppression(Ground.UNCHANGED)
