"""What the findings can be filtered by."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from checker.model.finding import Finding, Severity
from checker.model.text import Document
from checker.report import phrasing
from checker.report.page.words import CHOICES, VERDICTS

OPEN = "open"
"""What the filter by decision calls findings that nobody has decided, or that need reporting."""


@dataclass(frozen=True, slots=True)
class Filter:
    """One thing to filter by: its name in the form, its label, and the values with what a reader calls them."""

    name: str
    label: str
    options: tuple[tuple[str, str], ...]


def filters(findings: Sequence[Finding], documents: Mapping[str, Document], titles: Mapping[str, str]) -> tuple[Filter, ...]:
    """The filters of the page, each with the values that occur."""
    rules = sorted({finding.rule for finding in findings})
    verdicts, severities = {str(finding.verdict) for finding in findings}, {str(finding.severity) for finding in findings}
    return (
        Filter("verdict", "Verdict", tuple((str(name), told.heading) for name, told in VERDICTS.items() if name in verdicts)),
        Filter("severity", "Severity", tuple((str(name), str(name)) for name in Severity if name in severities)),
        Filter("rule", "Rule", tuple((rule, titles.get(rule, rule)) for rule in rules)),
        Filter("kind", "Kind", _alike(kind_of(finding) for finding in findings)),
        Filter("publisher", "Publisher", _alike(name for finding in findings for name in publishers_of(finding, documents))),
        Filter("document", "Document", _alike(name for finding in findings for name in documents_of(finding))),
        Filter("state", "Decision", ((OPEN, "Open"), *((str(choice.state), choice.label) for choice in CHOICES))))


def kind_of(finding: Finding) -> str:
    """The kind of the finding's claims, which is that of its first one."""
    return str(finding.claims[0].kind) if finding.claims else ""


def publishers_of(finding: Finding, documents: Mapping[str, Document]) -> tuple[str, ...]:
    """What a reader calls the sources of the finding's claims, each once."""
    return tuple(dict.fromkeys(phrasing.source_text(documents[claim.document]) for claim in finding.claims))


def documents_of(finding: Finding) -> tuple[str, ...]:
    """The ids of the finding's documents, each once."""
    return tuple(dict.fromkeys(claim.document for claim in finding.claims))


def _alike(names: Iterable[str]) -> tuple[tuple[str, str], ...]:
    return tuple((name, name) for name in sorted({name for name in names if name}))
