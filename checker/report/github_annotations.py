"""Conflicts as commands of a GitHub workflow, which shows them beside the lines of a pull request.

GitHub takes ten errors, ten warnings and ten notices of a step and drops the rest without a word, so the last one tells how many there are
more. https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
"""

from __future__ import annotations

from typing import TextIO

from checker.model.finding import Result, Severity
from checker.report.alerts import Alert, Side, alerts, message, one_each_first
from checker.text import Sink, safe_text

_KINDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
_MOST = 10
"""Annotations of one kind that GitHub takes of a step."""


def write(result: Result, stream: TextIO) -> None:
    """Writes at most ten annotations of each kind, worst first, every conflict once before any twice.

    Of one weight, those in changed files come first, where it is known which have changed.
    """
    found = alerts(result)
    for level, kind in _KINDS.items():
        places = list(one_each_first([alert for alert in found if alert.level is level]))
        more = len(places) - _MOST
        for number, (alert, side) in enumerate(places[:_MOST], start=1):
            tail = f" (and {more} more, see the summary of the job)" if number == _MOST and more > 0 else ""
            stream.write(f"::{kind} {_properties(alert, side)}::{_escaped(message(alert, here=side) + tail)}\n")


def _properties(alert: Alert, side: Side) -> str:
    told = {"title": f"{alert.finding.rule} {alert.finding.id}"}
    if side.location:
        told = {"file": side.location.path} | _lines(side) | told
    return ",".join(f"{name}={_escaped(value).replace(':', '%3A').replace(',', '%2C')}" for name, value in told.items())


def _lines(side: Side) -> dict[str, str]:
    """Line and columns; columns are taken only where the words stand on one line."""
    if not side.location or not side.location.start or not side.location.end:
        return {}
    start, end = side.location.start, side.location.end
    lines = {"line": str(start.line), "endLine": str(end.line)}
    return lines | ({"col": str(start.column), "endColumn": str(end.column)} if start.line == end.line else {})


def _escaped(words: str) -> str:
    """Words that cannot end the command: hidden characters are shown, and a percent sign opens no code."""
    return safe_text(words, Sink.TERMINAL).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
