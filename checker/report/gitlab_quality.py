"""Conflicts as a GitLab Code Quality report: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format."""

from __future__ import annotations

from typing import Any, TextIO

from checker.model.finding import Result, Severity
from checker.report.alerts import Alert, Side, alerts, message
from checker.report.results_json import as_json
from checker.text import Sink, safe_text

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}


def write(result: Result, stream: TextIO) -> None:
    """Writes one entry for each side of each open conflict, worst first, each with a fingerprint of its own.

    GitLab wants a path: a side outside the checkout is told at a side in it, and a conflict without any there under its document's id.
    """
    stream.write(as_json([_entry(alert, side) for alert in alerts(result) for side in alert.shown], indent=2) + "\n")


def _entry(alert: Alert, side: Side) -> dict[str, Any]:
    path, start = (side.location.path, side.location.start) if side.location else (side.document.id, None)
    return {"description": safe_text(message(alert, here=side), Sink.HTML), "check_name": alert.finding.rule,
            "fingerprint": side.fingerprint, "severity": _SEVERITIES[alert.level],
            "location": {"path": path, "lines": {"begin": start.line if start else 1}}}
