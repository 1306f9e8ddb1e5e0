"""What a strict run takes for a job that was not done, besides what every run does."""

from __future__ import annotations

from collections.abc import Iterator

from checker.commands.gating import loose_line, strict_line
from checker.model.finding import Result
from checker.model.gate import Flaw, Ground
from checker.model.text import Document, Status
from checker.report.evidence import undated
from checker.report.locations import file_of

NOT_ASKED_FOR = frozenset({Ground.SOURCES, Ground.NOT_SELECTED})
"""Grounds on which a finding was never asked for: what is compared there says nothing of what was."""
_NOT_STALE = frozenset({Flaw.NO_DRAFT, Flaw.IN_PART})
"""Flaws of what stands in a source, which nobody edits, and of what is for a finding that is still open."""


def strict_problems(result: Result, *, allow_empty: bool) -> Iterator[str]:
    """One line for each source that is undated, left out or compared with no other, and each waiver or inline ignore that is for nothing.

    A baseline may hold what has been mended since, and what a source asks for is none of ours. Where nothing need be compared, no source
    need be.
    """
    for document in undated(result):
        yield f"{_name(document)}: undated (--strict); give it a day in the manifest"
    for document in result.documents:
        if document.status is Status.SKIPPED:
            yield f"{_name(document)}: skipped (--strict)"
    for document in () if allow_empty else not_compared(result):
        yield f"{_name(document)}: not compared (--strict); none of its claims is about a fact that another document tells"
    for end in result.gate.loose if result.gate else ():
        if end.ground is not Ground.BASELINE and end.flaw not in _NOT_STALE:
            yield strict_line(loose_line(end))


def not_compared(result: Result) -> Iterator[Document]:
    """The documents that were read, and stand with another one in no finding that was asked for."""
    together = [{claim.document for claim in finding.claims} for finding in result.findings
                if finding.suppressed is None or finding.suppressed.ground not in NOT_ASKED_FOR]
    compared = {name for names in together if len(names) > 1 for name in names}
    return (one for one in result.documents if one.status is not Status.SKIPPED and one.id not in compared)


def _name(document: Document) -> str:
    return file_of(document)
