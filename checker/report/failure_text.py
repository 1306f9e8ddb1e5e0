"""What fails a run, as the text of a test that failed: each finding with its sides, their places and their words."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model.finding import Result, Verdict
from checker.report.alerts import Alert, Side, alerts
from checker.report.evidence import excerpt, place_of
from checker.report.phrasing import count_text
from checker.text import Sink, safe_text

_MOST_FINDINGS = 50
_MOST_SIDES = 12
"""A failed test is read from its end; what is left out is counted."""


def failure_lines(result: Result) -> Iterator[str]:
    """The findings that fail the run, worst first, each with a line for every side and one for its words; nothing where none fails."""
    failing = [alert for alert in alerts(result) if alert.fails]
    for alert in failing[:_MOST_FINDINGS]:
        yield from (safe_text(line, Sink.TERMINAL) for line in _lines(alert))
        yield ""
    if len(failing) > _MOST_FINDINGS:
        yield f"and {count_text(len(failing) - _MOST_FINDINGS, 'more finding')}"
        yield ""


def failing_text(result: Result) -> str:
    """How many findings of each verdict fail the run: "2 conflicts, 1 disputed"; empty where none does."""
    found = [alert.finding.verdict for alert in alerts(result) if alert.fails]
    counts = ((verdict, found.count(verdict)) for verdict in Verdict)
    return ", ".join(count_text(number, verdict) if verdict is Verdict.CONFLICT else f"{number:,} {verdict}"
                     for verdict, number in counts if number)


def _lines(alert: Alert) -> Iterator[str]:
    finding = alert.finding
    yield f"{str(finding.verdict).upper()}  {finding.message}  [{finding.severity} {finding.rule} {finding.id}]"
    for side in alert.sides[:_MOST_SIDES]:
        yield f"  {_place(side)}: {side.source} says {side.value}"
        words = excerpt(side.claim, side.document)
        yield f"    {words.before}[{words.value}]{words.after}"
    if len(alert.sides) > _MOST_SIDES:
        yield f"  and {count_text(len(alert.sides) - _MOST_SIDES, 'more place')}"


def _place(side: Side) -> str:
    return place_of(side.claim, side.document)
