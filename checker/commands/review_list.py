"""`checker review --list` and `--prune`: what becomes of each decision in a folder, and away with those that are about nothing."""

from __future__ import annotations

from typing import TextIO

from checker.commands.status import CONSISTENT
from checker.commands.streams import emit, tell
from checker.model.decision import DecisionUse
from checker.model.finding import Result
from checker.report.console import console_for, indented, shown
from checker.report.decided import decided_text, decision_text, place_text, reopened_text, use_text
from checker.report.phrasing import count_text, list_text
from checker.review import withdraw
from checker.review.twins import documents_in


def list_decisions(result: Result, folder: str) -> int:
    """Prints every decision: it holds, its finding is open again, or it is about nothing in these results."""
    emit(lambda stream: _write(result, folder, stream))
    return CONSISTENT


def prune(result: Result, folder: str, *, is_sure: bool) -> int:
    """Tells which decisions are about nothing in these results, and deletes them where the user is sure.

    Those that were made on other documents than these are another run's, and stay.
    """
    use = result.decisions or DecisionUse()
    here = {document.id for document in result.documents}
    for decision in use.unused:
        if is_sure:
            withdraw(decision.finding, folder)
        away = tuple(sorted(documents_in(decision) - here))
        missing = f"; not in this run: {list_text(away)}" if away else "" if decision.places else "; it does not say on which articles"
        tell(f"{'deleted' if is_sure else 'unused:'} {place_text(decision)} ({decision_text(decision)}{missing})")
    if use.elsewhere:
        tell(f"{count_text(use.elsewhere, 'decision')} on other articles: kept")
    tell(_outcome(len(use.unused), folder, is_sure=is_sure))
    return CONSISTENT


def _outcome(number: int, folder: str, *, is_sure: bool) -> str:
    if is_sure or not number:
        return f"{count_text(number, 'unused decision')} deleted from {folder}"
    return f"nothing was deleted: --prune --yes deletes {'this decision' if number == 1 else f'these {number:,} decisions'} from {folder}"


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
