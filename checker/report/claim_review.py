"""Errors and outdated figures that a person has decided, as ClaimReview (schema.org, JSON-LD).

https://schema.org/ClaimReview. A review rates one claim. So there is one only where the person named the value that is wrong: to mark
both sides of a finding would blame the right one. The rating is the name of the person's state, and no number.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TextIO

from checker.model.claim import Claim
from checker.model.decision import State
from checker.model.finding import Finding, Result, Review
from checker.model.text import Document
from checker.report import evidence
from checker.report.addresses import address_of, is_web_address, stable_address
from checker.report.page.words import state_label
from checker.report.phrasing import count_text
from checker.report.results_json import as_json
from checker.text import unmasked

_RATED = frozenset({State.CONFIRMED, State.OUTDATED})
_CONTEXT = "https://schema.org"


def write(result: Result, stream: TextIO) -> None:
    """Writes the list of reviews, which is empty where nothing is decided so."""
    documents = evidence.documents_by_id(result)
    stream.write(as_json([_review(finding, review, claims, documents) for finding, review, claims in _rated(result)], indent=2) + "\n")


def remark(result: Result) -> str:
    """How many decided findings have no review, and why; nothing where each has one."""
    able = [finding for finding in result.findings if finding.review is not None and finding.review.state in _RATED]
    if not able:
        return "no finding is decided as confirmed or outdated: the list of claim reviews is empty"
    without = len(able) - len(list(_rated(result)))
    return f"no claim review of {count_text(without, 'decided finding')}, where nobody named the value that is wrong" if without else ""


def _rated(result: Result) -> Iterator[tuple[Finding, Review, tuple[Claim, ...]]]:
    """The findings with a wrong side, and the claims that give it."""
    for finding in result.findings:
        review = finding.review
        if review is None or review.state not in _RATED:
            continue
        values = dict(evidence.by_value(finding))
        if claims := values.get(unmasked(review.side, values)):
            yield finding, review, claims


def _review(finding: Finding, review: Review, claims: tuple[Claim, ...], documents: dict[str, Document]) -> dict[str, Any]:
    first = claims[0]
    told = {"@context": _CONTEXT, "@type": "ClaimReview", "@id": stable_address("claim review", finding.id, review.side),
            "claimReviewed": _sentence(first, documents[first.document]),
            "itemReviewed": {"@type": "Claim", "text": _sentence(first, documents[first.document]), "appearance": [
                _article(documents[name]) for name in dict.fromkeys(claim.document for claim in claims)]},
            "reviewRating": {"@type": "Rating", "alternateName": state_label(review.state)},
            "author": {"@type": "Person", "name": review.by} if review.by else None, "datePublished": review.at, "reviewBody": review.note,
            "citation": review.evidence if is_web_address(review.evidence) else ""}
    return {name: value for name, value in told.items() if value}


def _sentence(claim: Claim, document: Document) -> str:
    words = evidence.excerpt(claim, document)
    return " ".join(f"{words.before}{words.value}{words.after}".split())


def _article(document: Document) -> dict[str, Any]:
    told = {"@type": "NewsArticle", "url": address_of(document), "headline": document.title,
            "publisher": {"@type": "Organization", "name": document.publisher} if document.publisher else None,
            "datePublished": document.published.isoformat() if document.published else None}
    return {name: value for name, value in told.items() if value}
