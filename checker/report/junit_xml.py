"""A run as JUnit XML: a suite for the documents and one for each rule, in which every finding is a test.

What fails the run by its severity and verdict is a failure. An open conflict that does not, as under a rule that is being tried out, is
skipped, and so is what is decided or accepted, and what cannot be told. A document that could not be read is an error.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TextIO
from xml.sax.saxutils import escape, quoteattr

from checker.model.finding import Finding, Result, Verdict
from checker.model.text import LEFT_OUT, Document, Status
from checker.report.alerts import Alert, Side, alerts, message, told
from checker.report.decided import decided_text, suppressed_text
from checker.report.evidence import excerpt, is_decided
from checker.report.locations import file_of
from checker.text import Sink, safe_text

_WORDS = {"failures": "failure", "errors": "error", "skipped": "skipped"}


@dataclass(frozen=True, slots=True)
class _Case:
    """A test. `outcome` is the element that tells how it ended, empty where it passed; `why` its message and `text` what stands in it."""

    suite: str
    name: str
    outcome: str = ""
    why: str = ""
    text: str = ""


def write(result: Result, stream: TextIO) -> None:
    """Writes the suites, that of the documents first, then the rules by their ids."""
    found = {alert.finding.id: alert for alert in alerts(result)}
    suites: defaultdict[str, list[_Case]] = defaultdict(list)
    for finding in result.findings:
        suites[finding.rule].append(_judged(finding, found.get(finding.id)))
    read = [_read(document) for document in result.documents]
    every = [case for cases in (read, *suites.values()) for case in cases]
    stream.write(f'<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="checker" {_counts(every)}>\n')
    for cases in (read, *(suites[rule] for rule in sorted(suites))):
        _suite(cases, stream)
    stream.write("</testsuites>\n")


def _suite(cases: Sequence[_Case], stream: TextIO) -> None:
    if not cases:
        return
    stream.write(f"  <testsuite name={_attribute(cases[0].suite)} {_counts(cases)}>\n")
    for case in cases:
        opening = f"    <testcase classname={_attribute(case.suite)} name={_attribute(case.name)}"
        if not case.outcome:
            stream.write(f"{opening}/>\n")
            continue
        stream.write(f"{opening}>\n      <{case.outcome} message={_attribute(case.why)}>{case.text}</{case.outcome}>\n    </testcase>\n")
    stream.write("  </testsuite>\n")


def _counts(cases: Sequence[_Case]) -> str:
    ended = Counter(case.outcome for case in cases)
    return " ".join((f'tests="{len(cases)}"', *(f'{name}="{ended[word]}"' for name, word in _WORDS.items())))


def _read(document: Document) -> _Case:
    is_fault = document.status is not Status.READ and document.reason != LEFT_OUT
    why = f"{document.status}: {document.reason or 'no reason is known'}"
    outcome = "error" if is_fault else "" if document.status is Status.READ else "skipped"
    return _Case("documents", file_of(document), outcome, why if outcome else "")


def _judged(finding: Finding, alert: Alert | None) -> _Case:
    case = _Case(finding.rule, f"{finding.id} {finding.message}")
    if alert and alert.fails:
        return _Case(case.suite, case.name, "failure", message(alert), _quotes(alert))
    if alert:
        return _Case(case.suite, case.name, "skipped", f"{finding.verdict}, which fails no run: {message(alert)}", _quotes(alert))
    if finding.suppressed:
        return _Case(case.suite, case.name, "skipped", suppressed_text(finding))
    if is_decided(finding) and finding.review:
        return _Case(case.suite, case.name, "skipped", f"decided: {decided_text(finding.review)}")
    if finding.verdict is Verdict.UNCERTAIN:
        return _Case(case.suite, case.name, "skipped", f"uncertain: {' '.join(finding.reasons[:1])}")
    return case


def _quotes(alert: Alert) -> str:
    """Each side with its sentence, a side a paragraph."""
    return "\n\n".join(_escaped(f"{told(side)}:") + "\n" + _escaped(_sentence(side)) for side in alert.sides)


def _sentence(side: Side) -> str:
    words = excerpt(side.claim, side.document)
    return f"{words.before}[{words.value}]{words.after}"


def _escaped(words: str) -> str:
    """Words without any character that XML may not hold."""
    return escape(safe_text(words, Sink.TERMINAL))


def _attribute(words: str) -> str:
    return quoteattr(safe_text(words, Sink.TERMINAL))
