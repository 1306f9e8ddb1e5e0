"""The exit status: 0 consistent, 1 an undecided conflict, 2 the job could not be done. 2 wins over 1."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from checker.model.finding import Finding, Result, Severity, Verdict
from checker.model.text import LEFT_OUT, Document, Status
from checker.report.evidence import is_open

CONSISTENT, CONFLICT, FAILED, INTERRUPTED = 0, 1, 2, 130


class FailOn(StrEnum):
    """The least severity of a conflict that fails a run."""

    NEVER = "never"
    NOTE = "note"
    WARNING = "warning"
    ERROR = "error"


_FAILING = {FailOn.NEVER: frozenset[Severity](), FailOn.NOTE: frozenset(Severity),
            FailOn.WARNING: frozenset({Severity.WARNING, Severity.ERROR}), FailOn.ERROR: frozenset({Severity.ERROR})}


@dataclass(frozen=True, slots=True)
class Policy:
    """What a run is judged by."""

    fail_on: FailOn = FailOn.WARNING
    exit_zero: bool = False
    allow_empty: bool = False
    allow_partial: bool = False


def problems(result: Result, policy: Policy) -> tuple[str, ...]:
    """Why the job counts as not done, one line each; empty if it was done."""
    found = list(unread(result.documents, policy))
    if not result.documents:
        found.append("no document was read (name files or folders with articles)")
    elif not found and not policy.allow_empty and all(_repeats(finding) for finding in result.findings):
        found.append("nothing was compared: no claims of two documents are about one fact (--allow-empty accepts that)")
    return tuple(found)


def _repeats(finding: Finding) -> bool:
    """Whether a document only says again what it said: nothing is checked by that."""
    return len({claim.document for claim in finding.claims}) == 1 and finding.verdict in {Verdict.AGREE, Verdict.COMPATIBLE}


def unread(documents: Iterable[Document], policy: Policy) -> tuple[str, ...]:
    """One line for each document whose words are missing against the user's will."""
    return tuple(_unread_line(document) for document in documents if _is_fault(document, policy))


def exit_status(result: Result, policy: Policy) -> int:
    """The exit status of a run that came to its end."""
    if problems(result, policy):
        return FAILED
    tried = {rule.id for rule in result.rules if rule.is_experimental}
    failing = any(is_open(finding) and finding.severity in _FAILING[policy.fail_on] and finding.rule not in tried
                  for finding in result.findings)
    return CONFLICT if failing and not policy.exit_zero else CONSISTENT


def _is_fault(document: Document, policy: Policy) -> bool:
    match document.status:
        case Status.SKIPPED:
            return document.reason != LEFT_OUT
        case Status.PARTLY_READ:
            return not policy.allow_partial
        case Status.READ:
            return False


def _unread_line(document: Document) -> str:
    remedy = " (--allow-partial accepts that)" if document.status is Status.PARTLY_READ else ""
    return f"{document.path or document.id}: {document.status}" + (f": {document.reason}" if document.reason else "") + remedy
