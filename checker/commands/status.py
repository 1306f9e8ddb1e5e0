"""The exit status: 0 consistent, 1 an undecided conflict, 2 the job could not be done. 2 wins over 1."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from checker.commands.strictness import NOT_ASKED_FOR, strict_problems
from checker.gate import HARMONY, FailOn
from checker.model.finding import Finding, Result
from checker.model.gate import Ground
from checker.model.text import LEFT_OUT, Document, Status
from checker.report.locations import file_of

CONSISTENT, CONFLICT, FAILED, INTERRUPTED = 0, 1, 2, 130


@dataclass(frozen=True, slots=True)
class Policy:
    """What a run is judged by."""

    fail_on: FailOn = field(default_factory=FailOn)
    exit_zero: bool = False
    allow_empty: bool = False
    allow_partial: bool = False
    strict: bool = False


def problems(result: Result, policy: Policy) -> tuple[str, ...]:
    """Why the job counts as not done, one line each; empty if it was done."""
    found = list(unread(result.documents, policy))
    if not result.documents:
        found.append("no document was read (name files or folders with articles)")
    elif not found and not policy.allow_empty and all(_says_nothing(finding) for finding in result.findings):
        found.append(f"nothing was compared: {_nothing(result)} (--allow-empty accepts that)")
    return (*found, *(strict_problems(result, allow_empty=policy.allow_empty) if policy.strict else ()))


def _says_nothing(finding: Finding) -> bool:
    """Whether a finding was not asked for, or is of a document that only says again what it said: nothing is checked by that."""
    is_asked = finding.suppressed is None or finding.suppressed.ground not in NOT_ASKED_FOR
    return not is_asked or (len({claim.document for claim in finding.claims}) == 1 and finding.verdict in HARMONY)


def _nothing(result: Result) -> str:
    """What was looked for in vain."""
    if any(finding.suppressed and finding.suppressed.ground is Ground.NOT_SELECTED for finding in result.findings):
        return "there is no finding of what was selected"
    if result.gate and result.gate.drafts is not None:
        return "no claim of a draft is about a fact that another document tells"
    return "no claims of two documents are about one fact"


def unread(documents: Iterable[Document], policy: Policy) -> tuple[str, ...]:
    """One line for each document whose words are missing against the user's will."""
    return tuple(_unread_line(document) for document in documents if _is_fault(document, policy))


def exit_status(result: Result, policy: Policy) -> int:
    """The exit status of a run that came to its end."""
    if problems(result, policy):
        return FAILED
    tried = {rule.id for rule in result.rules if rule.is_experimental}
    failing = any(policy.fail_on.fails(finding) and finding.rule not in tried for finding in result.findings)
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
    return f"{file_of(document)}: {document.status}" + (f": {document.reason}" if document.reason else "") + remedy
