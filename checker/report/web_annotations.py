"""Decided findings as Web Annotations (W3C, JSON-LD): a list with one annotation for each of their claims, on the words in its article.

https://www.w3.org/TR/annotation-model/. Positions count characters of the article's text as it was read; the quotation finds the words in
other forms of the page. An annotation names no moment of making, as a decision keeps the day alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any, TextIO

from checker.model.claim import Claim
from checker.model.finding import Finding, Result, Review
from checker.model.text import Document
from checker.report import decided, evidence
from checker.report.addresses import address_of, is_web_address, stable_address
from checker.report.passages import context
from checker.report.results_json import as_json

_AROUND = 32
"""Characters before and after the words by which they are told from others alike."""


def write(result: Result, stream: TextIO) -> None:
    """Writes the list, which is empty where nothing is decided."""
    stream.write(as_json(list(_annotations(result)), indent=2) + "\n")


def remark(result: Result) -> str:
    """That the list is empty, and why; nothing where it is not."""
    return "" if any(map(evidence.is_decided, result.findings)) else "no finding is decided: the list of annotations is empty"


def _annotations(result: Result) -> Iterator[dict[str, Any]]:
    documents = {one.id: one for one in result.documents}  # with all that they say: the quotation has to be found there
    for finding in result.findings:
        if finding.review is None or not evidence.is_decided(finding):
            continue
        twins: Counter[tuple[str, str]] = Counter()
        for claim in finding.claims:
            twins[claim.document, claim.text] += 1
            name = stable_address("annotation", finding.id, claim.document, claim.text, str(twins[claim.document, claim.text]))
            yield {"@context": "http://www.w3.org/ns/anno.jsonld", "id": name, "type": "Annotation", "motivation": "assessing",
                   "generator": {"type": "Software", "name": f"checker {result.version}"}, **_creator(finding.review),
                   "body": list(_bodies(finding, finding.review)), "target": _target(claim, documents[claim.document])}


def _creator(review: Review) -> dict[str, Any]:
    return {"creator": {"type": "Person", "name": review.by}} if review.by else {}


def _bodies(finding: Finding, review: Review) -> Iterator[dict[str, Any]]:
    note = f" {review.note}" if review.note else ""
    yield _text("assessing", f"{finding.message}: {decided.decided_text(review)}.{note}") | {"language": "en"}
    yield _text("classifying", str(finding.verdict))
    yield _text("tagging", review.state)
    if is_web_address(review.evidence):
        yield {"type": "SpecificResource", "purpose": "linking", "source": review.evidence}
    elif review.evidence:
        yield _text("linking", review.evidence)


def _text(purpose: str, words: str) -> dict[str, Any]:
    return {"type": "TextualBody", "purpose": purpose, "format": "text/plain", "value": words}


def _target(claim: Claim, document: Document) -> dict[str, Any]:
    around, text = context(claim, document), document.text
    start, end = claim.span
    quote = {"type": "TextQuoteSelector", "exact": text[start:end], "prefix": text[max(around.start, start - _AROUND):start],
             "suffix": text[end:min(around.end, end + _AROUND)]}
    return {"source": address_of(document), "selector": [quote, {"type": "TextPositionSelector", "start": start, "end": end}]}
