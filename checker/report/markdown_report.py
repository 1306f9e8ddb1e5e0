"""A short report in Markdown, for a pull request or a mail: the open conflicts in a table, the rest folded or counted.

Words of documents are escaped, so that nothing in them formats, links or calls somebody, and never begin a line or an item of a list.
The only HTML is `<b>`, `<details>` and `<summary>`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TextIO

from checker.language.days import day_text
from checker.model.claim import Claim
from checker.model.finding import Finding, Result, Verdict
from checker.model.text import Document
from checker.report import decided, evidence, phrasing
from checker.report.locations import file_of
from checker.report.page.words import VERDICTS
from checker.text import Sink, safe_text

Documents = dict[str, Document]

_MOST = 50
"""Findings shown in one part; a comment on a pull request holds some 65,000 characters."""
_REACH = 160  # characters of a sentence on either side of the value
_FOLDED = (Verdict.DISPUTED, Verdict.CHANGED, Verdict.UNCERTAIN)
_HEAD = ("| Conflict | Value | Source | Quote |", "| --- | --- | --- | --- |")


def write(result: Result, stream: TextIO) -> None:
    """Writes the report; the same result gives the same bytes."""
    stream.writelines(f"{line}\n" for line in _lines(result))


def _lines(result: Result) -> Iterator[str]:
    documents = evidence.documents_by_id(result)
    conflicts = decided.open_first(evidence.of_verdict(result, Verdict.CONFLICT))
    still_open = [finding for finding in conflicts if not evidence.is_decided(finding)]
    yield f"## Fact check: {phrasing.count_text(len(still_open), 'open conflict')}"
    yield ""
    yield _plain(f"{evidence.scope_line(result)}.")
    if evidence.unread(result):
        yield ""
    for document in evidence.unread(result):
        yield f"- {document.status}: {_code(file_of(document))}" + (f", {_plain(document.reason)}" if document.reason else "")
    if not result.findings:
        yield ""
        yield "No two claims were about the same fact. This is not a sign that the documents agree."
    yield from _conflicts(still_open, documents)
    for verdict in _FOLDED:
        yield from _folded(verdict, [one for one in evidence.of_verdict(result, verdict) if not evidence.is_decided(one)], documents)
    yield from _decided([finding for finding in result.findings if evidence.is_decided(finding)])
    yield ""
    yield _plain(f"checker {result.version}, rules {result.rules_digest[:12]}. It never says who is right.")


def _conflicts(findings: Sequence[Finding], documents: Documents) -> Iterator[str]:
    if not findings:
        return
    yield ""
    yield from _HEAD
    for finding in findings[:_MOST]:
        for number, (value, claims) in enumerate(evidence.by_value(finding)):
            cells = (_about(finding) if number == 0 else "", f"<b>{_plain(value)}</b>", _sources(claims, documents),
                     _quote(claims[0], documents))
            yield f"| {' | '.join(cells)} |"
    yield from _rest(findings)


def _about(finding: Finding) -> str:
    reopened = decided.reopened_text(finding)
    noted = f"{decided.decided_text(finding.review)}." if finding.review else ""
    more = " ".join(_plain(words) for words in (reopened, noted) if words)
    return f"{_code(finding.id)} {_plain(finding.message)} ({finding.severity}, {_code(finding.rule)})" + (f" {more}" if more else "")


def _sources(claims: Sequence[Claim], documents: Documents) -> str:
    """The first article that gives a value, and how many others do."""
    others = len({claim.document for claim in claims} - {claims[0].document})
    return _source(claims[0], documents) + (f" and {phrasing.count_text(others, 'other article')}" if others else "")


def _source(claim: Claim, documents: Documents) -> str:
    document = documents[claim.document]
    day = day_text(document.published) if document.published else "undated"
    return f"{_plain(f'{phrasing.source_text(document)}, {day},')} {_code(evidence.place_of(claim, document))}"


def _quote(claim: Claim, documents: Documents) -> str:
    words = evidence.excerpt(claim, documents[claim.document])
    before, after = words.before, words.after
    if len(before) > _REACH:
        before = "…" + before[-_REACH:].partition(" ")[2]
    if len(after) > _REACH:
        after = after[:_REACH].rpartition(" ")[0] + "…"
    return f"{_plain(before)}<b>{_plain(words.value)}</b>{_plain(after)}"


def _folded(verdict: Verdict, findings: Sequence[Finding], documents: Documents) -> Iterator[str]:
    if not findings:
        return
    yield ""
    yield f"<details><summary>{evidence.verdict_text(verdict, len(findings))}: {VERDICTS[verdict].meaning}</summary>"
    yield ""
    for finding in findings[:_MOST]:
        places = "; ".join(_source(claims[0], documents) for _, claims in evidence.by_value(finding))
        yield f"- {_about(finding)} {_plain(finding.reasons[0]) if finding.reasons else ''} {places}"
    yield from _rest(findings)
    yield ""
    yield "</details>"


def _decided(findings: Sequence[Finding]) -> Iterator[str]:
    if not findings:
        return
    yield ""
    yield "### Decided"
    yield ""
    for finding in findings[:_MOST]:
        review = finding.review
        said = f"{decided.decided_text(review)}" + (f": {review.note}" if review.note else "") if review else ""
        yield f"- {_code(finding.id)} {_plain(finding.message)}: {_plain(said)}"
    yield from _rest(findings)


def _rest(findings: Sequence[Finding]) -> Iterator[str]:
    if len(findings) > _MOST:
        yield ""
        yield f"And {len(findings) - _MOST:,} more; the whole report has them."


def _plain(words: str) -> str:
    return safe_text(words, Sink.MARKDOWN)


def _code(words: str) -> str:
    """A name as it is typed. Where that would end the code or the cell, as words."""
    shown = safe_text(words, Sink.HTML)
    return _plain(words) if not shown.strip() or shown != shown.strip() or set("`|") & set(shown) else f"`{shown}`"
