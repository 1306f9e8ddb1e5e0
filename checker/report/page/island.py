"""What the page's script is told: the findings that can be decided, and the states to decide between."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict

from checker.model.finding import Finding, Result
from checker.report import evidence
from checker.report.page.words import CHOICES
from checker.text import Sink, safe_text


def page_data(result: Result, findings: Iterable[Finding], mode: str, examples: Mapping[str, str]) -> str:
    """The data as JSON that can stand in a script element: pure ASCII, and no `<` that could end it.

    `key` and `values` are as they are, for telling findings apart; what the script shows is made safe for that.
    """
    data = {
        "mode": mode, "folder": _safe(result.decisions.folder if result.decisions else ""),
        "states": [{"state": str(choice.state), "key": choice.key, "label": choice.label, "meaning": choice.meaning} for choice in CHOICES],
        "findings": {finding.id: _told(finding, examples.get(finding.id, "")) for finding in findings}}
    text = json.dumps(data, ensure_ascii=True, allow_nan=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _told(finding: Finding, example: str) -> dict[str, object]:
    return {"rule": _safe(finding.rule), "key": list(finding.key), "values": list(finding.values),
            "sides": [_safe(value) for value, _ in evidence.by_value(finding)], "verdict": str(finding.verdict),
            "decision": asdict(finding.review) | {"side": _safe(finding.review.side)} if finding.review else None,
            "example": "\n".join(_safe(line) for line in example.split("\n"))}


def _safe(text: str) -> str:
    return safe_text(text, Sink.HTML)
