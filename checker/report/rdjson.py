"""Conflicts in the Reviewdog Diagnostic Format: https://github.com/reviewdog/reviewdog/tree/master/proto/rdf.

Its columns count bytes of UTF-8, and the end of a range is the place behind it.
"""

from __future__ import annotations

from typing import Any, TextIO

from checker.model.finding import Result, Severity
from checker.report.alerts import Alert, Side, alerts, message, told
from checker.report.locations import Location
from checker.report.places import Position
from checker.report.results_json import as_json
from checker.text import Sink, safe_text

_SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.NOTE: "INFO"}
_SOURCE = {"name": "checker"}


def write(result: Result, stream: TextIO) -> None:
    """Writes one object with a diagnostic for each side of each open conflict, worst first."""
    stream.write(as_json({"source": _SOURCE, "diagnostics": list(_diagnostics(result))}, indent=2) + "\n")


def write_lines(result: Result, stream: TextIO) -> None:
    """Writes the same diagnostics, one a line."""
    stream.writelines(as_json(diagnostic | {"source": _SOURCE}) + "\n" for diagnostic in _diagnostics(result))


def _diagnostics(result: Result) -> list[dict[str, Any]]:
    return [_diagnostic(alert, side) for alert in alerts(result) for side in alert.shown]


def _diagnostic(alert: Alert, side: Side) -> dict[str, Any]:
    diagnostic = {"message": safe_text(message(alert, here=side), Sink.HTML), "severity": _SEVERITIES[alert.level],
                  "code": {"value": alert.finding.rule}, "location": _location(side.location or Location(side.document.id))}
    related = [{"message": safe_text(told(other), Sink.HTML), "location": _location(other.location)}
               for other in alert.others(side) if other.location]
    return diagnostic | ({"relatedLocations": related} if related else {})


def _location(place: Location) -> dict[str, Any]:
    if not place.start or not place.end:
        return {"path": place.path}
    return {"path": place.path, "range": {"start": _position(place.start), "end": _position(place.end)}}


def _position(place: Position) -> dict[str, int]:
    return {"line": place.line, "column": place.utf8}
