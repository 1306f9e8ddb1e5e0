"""Conflicts as SARIF 2.1.0, within what GitHub code scanning takes.

GitHub reads the first location of a result only, so each side of a conflict is a result of its own and links the others. It takes no
suppressions, so what is decided is left out, but for `write_all`. Limits: 5,000 results are kept of a run, and a file has to stay under
10 MB when packed. https://docs.github.com/en/code-security/reference/code-scanning/sarif-support-for-code-scanning
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import partial
from itertools import islice
from typing import Any, TextIO
from urllib.parse import quote

from checker.model.finding import Result, RuleUse, Severity
from checker.model.gate import Ground
from checker.model.text import LEFT_OUT, Status
from checker.report.alerts import Alert, Side, alerts, is_accepted, message, one_each_first, settled_alerts
from checker.report.decided import decided_text, suppressed_text
from checker.report.evidence import is_decided, is_open
from checker.report.locations import Location
from checker.report.phrasing import count_text
from checker.report.results_json import as_json
from checker.text import Sink, safe_text

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_MOST = 5000
_MOST_RELATED = 20
"""Other sides that a result links: twenty and five thousand results stay far below the limit on the file's size."""
_MOST_UNREAD = 100
_WEIGHTS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "recommendation"}
_ENOUGH = 5
"""Decisions on a rule's conflicts from which its precision is taken."""
_BRACKET = re.compile(r"[\\\[\]]")

Plain = dict[str, Any]


def write(result: Result, stream: TextIO) -> None:
    """Writes the open conflicts, worst first."""
    _write(result, alerts(result), stream)


def write_all(result: Result, stream: TextIO) -> None:
    """Writes the open conflicts and behind them those that are decided or accepted, as suppressed results."""
    _write(result, (*alerts(result), *settled_alerts(result)), stream)


def _write(result: Result, found: Sequence[Alert], stream: TextIO) -> None:
    stream.write(as_json({"$schema": _SCHEMA, "version": "2.1.0", "runs": [_run(result, found)]}, indent=1) + "\n")


def _run(result: Result, found: Sequence[Alert]) -> Plain:
    """One run: conflicts without a side in the checkout are told as a notification, as GitHub refuses a result without a file."""
    placed = [pair for pair in one_each_first(found) if pair[1].location]
    kept = placed if len(placed) <= _MOST else list(islice(placed, _MOST))
    ranks = {alert.finding.id: rank for rank, alert in enumerate(found)}
    kept.sort(key=lambda pair: ranks[pair[0].finding.id])
    ids = sorted({alert.finding.rule for alert, _ in kept})
    uses = {use.id: use for use in result.rules}
    numbers = {rule: number for number, rule in enumerate(ids)}
    levels = {alert.finding.rule: alert.level for alert, _ in reversed(kept)}
    driver = {"name": "checker", "semanticVersion": result.version,
              "rules": [_rule(rule, uses.get(rule) or RuleUse(rule, rule, 0), levels[rule]) for rule in ids]}
    notes = _notes(result, len(placed) - len(kept), sum(alert.shown[0].location is None for alert in found))
    return {"tool": {"driver": driver}, "columnKind": "utf16CodeUnits", "results": [_result(*pair, numbers) for pair in kept],
            "properties": {"openConflicts": sum(is_open(alert.finding) for alert in found)},
            "invocations": [{"executionSuccessful": not _unread(result), "toolExecutionNotifications": notes}]}


def _notes(result: Result, cut: int, outside: int) -> list[Plain]:
    texts = [f"{count_text(cut, 'more result')} left out: {_MOST:,} is as many as are kept"] if cut else []
    if outside:
        texts.append(f"{count_text(outside, 'conflict')} left out: no side stands in a file of the checkout")
    return [{"level": "warning", "message": {"text": text}} for text in (*texts, *_unread(result)[:_MOST_UNREAD])]


def _unread(result: Result) -> list[str]:
    return [safe_text(f"{document.id}: {document.status}" + (f", {document.reason}" if document.reason else ""), Sink.HTML)
            for document in result.documents if document.status is not Status.READ and document.reason != LEFT_OUT]


def _rule(name: str, use: RuleUse, level: Severity) -> Plain:
    title = safe_text(use.title or name, Sink.HTML)
    return {"id": name, "shortDescription": {"text": title}, "fullDescription": {"text": title},
            "help": {"text": f"{title}. `checker rules show {name}` tells what this rule asks, with examples."},
            "defaultConfiguration": {"level": str(level)},
            "properties": {"tags": [name.partition(".")[0]], "precision": _precision(use), "problem.severity": _WEIGHTS[level]}}


def _precision(use: RuleUse) -> str:
    """How often the rule was right, as people decided; where too few of its conflicts were decided, by whether it is being tried out."""
    decided = use.confirmed + use.false_alarms
    if decided < _ENOUGH:
        return "medium" if use.is_experimental else "high"
    percent = 100 * use.confirmed // decided
    return "very-high" if percent >= 90 else "high" if percent >= 70 else "medium" if percent >= 40 else "low"


def _result(alert: Alert, side: Side, numbers: Mapping[str, int]) -> Plain:
    finding = alert.finding
    related = [other for other in alert.others(side) if other.location][:_MOST_RELATED]
    links = {other.fingerprint: number for number, other in enumerate(related, start=1)}
    return {
        "ruleId": finding.rule, "ruleIndex": numbers[finding.rule], "level": str(alert.level),
        "message": {"text": message(alert, partial(_told, here=side, links=links), side, _plain)},
        "locations": [{"physicalLocation": _physical(side)}],
        "relatedLocations": [{"id": number, "physicalLocation": _physical(other), "message": {"text": _said(other)}}
                             for number, other in enumerate(related, start=1)],
        "partialFingerprints": {"primaryLocationLineHash": f"{side.fingerprint}:1"},
        "properties": {"finding": finding.id, "document": side.document.id, "publisher": side.document.publisher, "value": side.value},
        "suppressions": _suppressions(alert)}


def _suppressions(alert: Alert) -> list[Plain]:
    """Who has decided or accepted the finding, and why; an ignore in a draft is the only one that stands in the source."""
    finding, found = alert.finding, []
    if finding.review and is_decided(finding):
        words = decided_text(finding.review)
        found.append(("external", f"{words}: {finding.review.note}" if finding.review.note else words))
    if finding.suppressed and is_accepted(finding):
        found.append(("inSource" if finding.suppressed.ground is Ground.INLINE else "external", suppressed_text(finding)))
    return [{"kind": kind, "status": "accepted", "justification": safe_text(words, Sink.HTML)} for kind, words in found]


def _told(side: Side, here: Side, links: Mapping[str, int]) -> str:
    """A side in a message: "A Daily says 40 here", "[B Daily says 44](1) (b.md:3)"."""
    if side is here:
        return f"{_said(side)} here"
    number = links.get(side.fingerprint)
    return (f"[{_said(side)}]({number})" if number else _said(side)) + f" ({_plain(side.place)})"


def _said(side: Side) -> str:
    return _plain(f"{side.source} says {side.value}")


def _plain(words: str) -> str:
    """Words that make no link."""
    return _BRACKET.sub(lambda found: f"\\{found.group()}", safe_text(words, Sink.HTML))


def _physical(side: Side) -> Plain:
    """The place of a side in the checkout. Without known lines it is the file's first one: GitHub asks for one."""
    place = side.location or Location(side.document.id)
    region = {"startLine": 1}
    if place.start and place.end:
        region = {"startLine": place.start.line, "startColumn": place.start.utf16,
                  "endLine": place.end.line, "endColumn": place.end.utf16}
    return {"artifactLocation": {"uri": _uri(place.path), "uriBaseId": "%SRCROOT%"}, "region": region}


def _uri(path: str) -> str:
    """A path as a relative address; bytes that are no text stay the bytes of the file's name."""
    try:
        return quote(path.encode("utf-8", "surrogateescape"))
    except UnicodeEncodeError:
        return quote(path.encode("utf-8", "replace"))
