"""The table of facts by source: what each document says of what, and where it is silent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from checker.model.claim import Claim
from checker.model.finding import Finding, Result, Verdict
from checker.model.value import Quotation, RoleHolding
from checker.report import phrasing
from checker.report.page.matrix import MOST_DOCUMENTS, chosen
from checker.report.page.order import Section, by_fact
from checker.report.page.words import VERDICTS

MOST_FACTS = 200
_MOST_VALUES = 3
_LONGEST = 60
"""Characters of a value or of what it is of in one cell; quotes are longer and are cut."""


@dataclass(frozen=True, slots=True)
class Told:
    """What one document says of a fact; `more` counts further values of it."""

    values: tuple[str, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Fact:
    """A row: what it is of, its weightiest finding, and a cell for each column, None where the document is silent."""

    subject: str
    finding: Finding
    cells: tuple[Told | None, ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """The table: ids of the documents in its columns, its rows, and how many of either had no room."""

    columns: tuple[str, ...]
    rows: tuple[Fact, ...]
    facts_left_out: int
    documents_left_out: int


def facts(result: Result, ordered: Sequence[Section], most: int = MOST_FACTS) -> Facts:
    """The table of all findings' facts in the page's order."""
    columns = chosen(result, MOST_DOCUMENTS)
    found = by_fact(finding for section in ordered for finding in (*section.whole, *section.brief)
                    if finding.verdict is not Verdict.SCOPE_DIFFERS)
    involved = {claim.document for finding in result.findings for claim in finding.claims}
    rows = tuple(_fact(some, columns) for some in found[:most])
    return Facts(columns, rows, len(found) - len(rows), len(involved) - len(columns))


def _fact(findings: Sequence[Finding], columns: Sequence[str]) -> Fact:
    told: dict[str, dict[str, None]] = {}
    for finding in findings:
        for claim in finding.claims:
            told.setdefault(claim.document, {})[_cut(phrasing.value_text(claim.value, claim.kind))] = None
    worst = min(findings, key=lambda one: list(VERDICTS).index(one.verdict))
    return Fact(fact_text(worst), worst, tuple(_told(told, name) for name in columns))


def _told(told: Mapping[str, dict[str, None]], name: str) -> Told | None:
    values = tuple(told.get(name, ()))
    return Told(values[:_MOST_VALUES], len(values) - _MOST_VALUES if len(values) > _MOST_VALUES else 0) if values else None


def fact_text(finding: Finding) -> str:
    """What a finding is about, in the words of its message before the values, or of its first claim."""
    head, colon, _ = finding.message.partition(":")
    return _cut(head) if colon and len(head) <= _LONGEST else _cut(_subject(finding.claims[0]) if finding.claims else finding.message)


def _subject(claim: Claim) -> str:
    match claim.value:
        case RoleHolding(_, role, organization):
            return f"{role} of {organization}" if organization else role
        case Quotation(_, speaker):
            return f"words of {speaker}" if speaker else "words quoted"
        case _:
            return phrasing.subject_text(claim) or phrasing.value_text(claim.value, claim.kind)


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else text[:_LONGEST - 1].rpartition(" ")[0] + "…"
