"""`checker review --list` and `--prune`: what becomes of each decision in a folder, and away with those that are about nothing."""

from __future__ import annotations

from typing import TextIO

from checker.commands.status import CONSISTENT
from checker.commands.streams import emit, tell
from checker.model.finding import Result
from checker.report.console import console_for, indented, shown
from checker.report.decided import decided_text, decision_text, place_text, reopened_text, use_text
from checker.report.phrasing import count_text
from checker.review import withdraw


def list_decisions(result: Result, folder: str) -> int:
    """Prints every decision: it holds, its finding is open again, or it is about nothing in these results."""
    emit(lambda stream: _write(result, folder, stream))
    return CONSISTENT


def prune(result: Result, folder: str) -> int:
    """Deletes the decisions that are about nothing in these results, and tells which."""
    unused = result.decisions.unused if result.decisions else ()
    for decision in unused:
        withdraw(decision.finding, folder)
        tell(f"deleted {place_text(decision)} ({decision_text(decision)})")
    tell(f"{count_text(len(unused), 'unused decision')} deleted from {folder}")
    return CONSISTENT


def _write(result: Result, folder: str, stream: TextIO) -> None:
    console = console_for(stream)

    def line(words: str, more: str) -> None:
        console.print(shown(words, "bold"), soft_wrap=True)
        indented(shown(more), 2, console)

    console.print(shown(f"{folder}: {use_text(result) or 'no decision'}"))
    for finding in result.findings:
        if finding.review:
            line(f"{finding.id}  {decided_text(finding.review)}", finding.message)
    for finding in result.findings:
        if finding.past:
            line(f"{finding.id}  open again", f"{finding.message}. {reopened_text(finding)}")
    for decision in result.decisions.unused if result.decisions else ():
        line(f"{decision.finding}  unused", decision_text(decision))
