"""Conflicts in lines that editors and scripts know: `file:line:column: severity: message`, one for each side."""

from __future__ import annotations

from typing import TextIO

from checker.model.finding import Result
from checker.report.alerts import Side, alerts, message
from checker.report.locations import lines_of
from checker.text import Sink, safe_text


def write(result: Result, stream: TextIO) -> None:
    """Writes one line for each side of each open conflict, worst first; paths as they were given, columns in characters."""
    for alert in alerts(result):
        said = message(alert, _told)
        for side in alert.sides:
            line = f"{_place(side)}: {alert.level}: {said} [{alert.finding.rule} {alert.finding.id}]"
            stream.write(safe_text(line, Sink.TERMINAL) + "\n")


def _told(side: Side) -> str:
    lines = lines_of(side.claim, side.document)
    return f"{side.source} says {side.value} ({_name(side)}{f':{lines[0].line}' if lines else ''})"


def _place(side: Side) -> str:
    lines = lines_of(side.claim, side.document)
    return f"{_name(side)}:{lines[0].line}:{lines[0].column}" if lines else _name(side)


def _name(side: Side) -> str:
    return side.document.path or side.document.id
