"""A finding on a terminal with all that is needed to decide it: both sides in context, the reasons, and what to ask."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, TextIO

from checker.language.days import day_text
from checker.model.claim import Claim
from checker.model.finding import Finding, Review
from checker.model.text import Document
from checker.report.console import console_for, indented, shown
from checker.report.decided import decided_text, reopened_text
from checker.report.evidence import by_value, by_words, place_of, support_of
from checker.report.passages import context
from checker.report.phrasing import attribution_text, count_text, source_text

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

_MOST_SOURCES = 4
"""Articles that are shown for one value; the others are counted."""


def write_finding(finding: Finding, review: Review | None, documents: Mapping[str, Document], place: str, stream: TextIO) -> None:
    """Writes the finding with what was decided of it; `place` says which of how many it is."""
    console = console_for(stream)
    console.print()
    console.print(shown("") + shown(f"{place}  {str(finding.verdict).upper()}", "bold")
                  + shown(f"  {finding.severity}  {finding.rule}  {finding.id}", "dim"))
    indented(shown(finding.message, "bold"), 2, console)
    if review:
        indented(shown(f"so far: {decided_text(review)}" + (f": {review.note}" if review.note else "")), 2, console)
    if finding.past:
        indented(shown(reopened_text(finding)), 2, console)
    for value, claims in by_value(finding):
        console.print()
        indented(shown("") + shown(value, "bold") + shown(f"  {support_of(finding, claims, documents)}", "dim"), 2, console)
        _sources(claims, documents, console)
    _part("Why", finding.reasons, console)
    _part("Before you call it an error", finding.ask, console)


def write_lines(lines: Iterable[str], stream: TextIO) -> None:
    """Writes lines of ours, in which words of documents may stand."""
    console = console_for(stream)
    for line in lines:
        console.print(shown(line), soft_wrap=True)


def _sources(claims: Sequence[Claim], documents: Mapping[str, Document], console: Console) -> None:
    shown_so_far = 0
    for _, printed in by_words(claims, documents):
        if shown_so_far >= _MOST_SOURCES:
            break
        for claim in printed[:_MOST_SOURCES]:
            indented(shown(_source(claim, documents[claim.document]), "dim"), 4, console)
        indented(_in_context(printed[0], documents[printed[0].document]), 4, console)
        shown_so_far += min(len(printed), _MOST_SOURCES)
    if shown_so_far < len(claims):
        indented(shown(f"and {count_text(len(claims) - shown_so_far, 'more place')}"), 4, console)


def _source(claim: Claim, document: Document) -> str:
    day = day_text(document.published) if document.published else "undated"
    return f"{source_text(document)}, {day}, {place_of(claim, document)}, {attribution_text(claim.attribution)}"


def _in_context(claim: Claim, document: Document) -> Text:
    """The claim's sentence with what stands around it, the value in brackets."""
    whole, text = context(claim, document), document.text
    start, end = min(claim.sentence.start, claim.span.start), max(claim.sentence.end, claim.span.end)
    before, after = text[whole.start:start].lstrip(), text[end:whole.end].rstrip()
    value = f"[{text[claim.span.start:claim.span.end]}]"
    return (shown("") + shown(f"… {before}" if before else "", "dim") + shown(text[start:claim.span.start]) + shown(value, "bold")
            + shown(text[claim.span.end:end]) + shown(f"{after} …" if after else "", "dim"))


def _part(title: str, lines: Sequence[str], console: Console) -> None:
    if lines:
        console.print()
        console.print(shown(f"  {title}", "bold"))
    for line in lines:
        indented(shown(f"- {line}"), 4, console)
