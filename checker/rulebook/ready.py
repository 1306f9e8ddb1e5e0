"""A finding as a test for its rule: what a person calls a false alarm, the rule can be held to from then on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from checker.model.claim import Claim
from checker.model.comments import without_comments
from checker.model.finding import Finding, Result, Verdict
from checker.model.text import Document, ZoneName
from checker.text import HIDDEN, Sink, escaped, safe_text

_SPOKEN = frozenset({Verdict.CONFLICT, Verdict.DISPUTED, Verdict.CHANGED})
"""Verdicts that a test of silence would fail for."""
_LONGEST = 2000
_LONGEST_NAME = 100
_HALF_A_PAIR = re.compile("[\ud800-\udfff]")


def examples(result: Result) -> dict[str, str]:
    """By the id of a finding the test that would keep its rule quiet about it, as YAML; of findings in which a rule speaks up."""
    documents = {document.id: without_comments(document) for document in result.documents}
    return {finding.id: text for finding in result.findings if finding.verdict in _SPOKEN and (text := example(finding, documents))}


def example(finding: Finding, documents: Mapping[str, Document]) -> str:
    """The finding's first two values with their sentences, publishers and days, as a test of silence to be pasted under `tests`.

    Empty where the finding has no claims. Whether the rule passes it is another question: mostly it does not yet.
    """
    sides = [_side(claims, documents[claims[0].document]) for claims in _by_document(_pair(finding.claims))]
    if not sides:
        return ""
    remark = f"  # {safe_text(finding.id, Sink.TERMINAL)}: nothing here is one fact told in two ways"
    lines = [remark, "  - silent:", *(f"      - {side}" for side in sides)]
    return "\n".join(lines) + "\n"


def _pair(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The first claim and the first that gives another value, else the second."""
    left, others = claims[:1], claims[1:]
    rivals = [claim for claim in others if claim.value != left[0].value]
    return (*left, *(rivals or others)[:1])


def _by_document(pair: Sequence[Claim]) -> Iterator[tuple[Claim, ...]]:
    """The claims by their documents: two of one document make one text."""
    for name in dict.fromkeys(claim.document for claim in pair):
        yield tuple(sorted((claim for claim in pair if claim.document == name), key=lambda claim: claim.span))


def _side(claims: Sequence[Claim], document: Document) -> str:
    sentences = {claim.sentence: _words(document.text[claim.sentence.start:claim.sentence.end]) for claim in claims}
    between = "\n\n" if claims[0].zone is ZoneName.TITLE else " "  # a headline stands by itself
    parts = [f"text: {_quoted(between.join(sentences.values()))}"]
    if document.published:
        parts.append(f"date: {document.published.isoformat()}")
    if document.publisher and document.publisher.strip() and len(document.publisher) <= _LONGEST_NAME:
        parts.append(f"publisher: {_quoted(document.publisher)}")
    return "{" + ", ".join(parts) + "}"


def _words(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _LONGEST else words[:_LONGEST].rpartition(" ")[0]


def _quoted(text: str) -> str:
    """The text in quotes, which YAML reads back; half a character, which no file can hold, as a mark in its place."""
    whole = _HALF_A_PAIR.sub("\ufffd", text).replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return '"' + HIDDEN.sub(lambda found: escaped(found[0]), whole) + '"'
