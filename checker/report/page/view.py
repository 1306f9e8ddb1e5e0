"""Everything that the page shows of a result, gathered for its templates."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from checker.language.one_origin import one_origin_text
from checker.model.finding import Finding, Result, Verdict
from checker.model.reasons import reason_text
from checker.model.text import Document
from checker.report import evidence
from checker.report.decided import use_lines, use_text
from checker.report.page.choices import filters
from checker.report.page.facts import facts
from checker.report.page.matrix import matrix
from checker.report.page.order import Section, sections
from checker.report.page.strip import Strip, strip
from checker.report.page.timeline import timeline
from checker.report.page.words import CHOICES, SHORTCUTS, VERDICTS

_MANY = 300  # findings from which a browser is told to lay out only what is in view
_FOLDED = frozenset({Verdict.AGREE, Verdict.COMPATIBLE, Verdict.SCOPE_DIFFERS})


def view(result: Result) -> dict[str, Any]:
    """What the templates print: the result in the page's order, and counts and lookups made from it."""
    documents, ordered = evidence.documents_by_id(result), sections(result)
    whole = [finding for section in ordered for finding in section.whole]
    titles = {rule.id: rule.title for rule in result.rules}
    return {
        "result": result, "coverage": result.coverage, "documents": documents, "numbers": numbers_of(result), "titles": titles,
        "undated": evidence.undated(result), "unread": evidence.unread(result), "counts": dict(evidence.verdict_counts(result)),
        "sections": ordered, "whole": len(whole), "verdicts": VERDICTS, "folded": _FOLDED, "is_long": len(result.findings) > _MANY,
        "decisions": use_text(result), "lapsed": list(use_lines(result)),
        "open_conflicts": sum(map(evidence.is_open, result.findings)), "alone": evidence.alone(result),
        "not_compared": sorted(result.coverage.not_compared, key=lambda item: (-item[1], item[0])),
        "compared_kinds": _compared_kinds(result, titles), "one_origins": _one_origins(result, documents),
        "claim_counts": Counter(claim.document for claim in result.claims), "strips": _strips(result, whole, documents),
        **_collection(result, ordered, whole, documents),
        "choices": CHOICES, "shortcuts": SHORTCUTS, "filters": filters(result.findings, documents, titles)}


def _collection(result: Result, ordered: Sequence[Section], whole: Sequence[Finding], documents: Mapping[str, Document]) -> dict[str, Any]:
    square = matrix(result)
    return {"timeline": timeline(result, whole, documents), "matrix": square, "facts": facts(result, ordered),
            "has_kin": any(row.kin for row in square.rows)}


def numbers_of(result: Result) -> dict[str, int]:
    """The number of each document on the page, from 1."""
    return {document.id: number for number, document in enumerate(result.documents, 1)}


def meaning_of(reason: str) -> str:
    """What a reason of coverage means; empty where it says so itself."""
    meant = reason_text(reason)
    return meant if meant != reason else ""


def _strips(result: Result, findings: Sequence[Finding], documents: Mapping[str, Document]) -> dict[str, Strip]:
    approx = {rule.id: rule.approx for rule in result.rules}
    numbers = numbers_of(result)
    made = ((finding.id, strip(finding, documents, numbers, approx.get(finding.rule, Decimal(0)))) for finding in findings)
    return {name: drawing for name, drawing in made if drawing is not None}


def _compared_kinds(result: Result, titles: Mapping[str, str]) -> list[tuple[str, int]]:
    """How many findings there are under each rule's title, most first."""
    counts = Counter(titles.get(finding.rule, finding.rule) for finding in result.findings)
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))


def _one_origins(result: Result, documents: Mapping[str, Document]) -> dict[str, str]:
    """By document id which documents count as one origin with it, and why."""
    return {name: one_origin_text(group, documents) for group in result.one_origins for name in group.documents}
