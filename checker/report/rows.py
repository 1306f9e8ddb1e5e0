"""Claims and findings as flat rows, for tables and data frames."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from checker.language.explanations import what_if_lines
from checker.model.claim import Claim, Unread
from checker.model.finding import Finding, Result
from checker.model.reasons import reason_text
from checker.model.text import Document, Span
from checker.model.value import NameSet, PlaceName, Quantity, Quotation, RoleHolding, When
from checker.report.evidence import documents_by_id, line_of, support_of
from checker.report.phrasing import subject_text, value_text
from checker.report.places import line_and_column

Cell = str | int | Decimal | datetime.date | None  # None: not known, or the value has no such part
Row = dict[str, Cell]

SIDE_COLUMNS = ("publisher", "document", "date", "url", "as_of", "value", "low", "high", "hedge", "quote", "line", "articles", "outlets",
                "origins")
FINDING_COLUMNS = ("finding", "verdict", "severity", "rule", "subject", "kind", "unit", *(f"left_{name}" for name in SIDE_COLUMNS),
                   *(f"right_{name}" for name in SIDE_COLUMNS), "difference", "difference_pct", "articles", "outlets", "origins",
                   "state", "by", "at", "note", "side", "evidence", "message", "reason", "sources", "what_if", "estimate", "claims",
                   "suppressed", "suppressed_reason", "suppressed_by", "suppressed_until", "suppressed_place")
CLAIM_COLUMNS = ("claim", "document", "publisher", "date", "date_from", "url", "kind", "zone", "line", "column", "start", "end", "text",
                 "value", "low", "high", "unit", "hedge", "name", "role", "organization", "members", "quoted", "noun", "predicate",
                 "entities", "place", "period_low", "period_high", "as_of_low", "as_of_high", "as_of_basis", "speaker", "manner", "via",
                 "modality", "sentence")
SEEN_COLUMNS = (*CLAIM_COLUMNS, "pattern", "pattern_means", "unread", "unread_means")


def claim_rows(result: Result) -> Iterator[Row]:
    """One row a claim, with the columns of CLAIM_COLUMNS."""
    documents = documents_by_id(result)
    for claim in result.claims:
        yield _claim_row(claim, documents[claim.document])


def finding_rows(result: Result) -> Iterator[Row]:
    """One row a finding, with the columns of FINDING_COLUMNS.

    Left is the first claim, right the first that gives another value (the second claim where all give one value);
    `claims` names all of them.
    """
    documents = documents_by_id(result)
    for finding in result.findings:
        yield _finding_row(finding, documents)


def _claim_row(claim: Claim, document: Document) -> Row:
    about, said, sentence = claim.about, claim.attribution, document.text[claim.sentence.start:claim.sentence.end]
    return {
        "claim": claim.id, **_source(document), "kind": str(claim.kind),
        "zone": str(claim.zone), **_place(document, claim.span), "start": claim.span.start, "end": claim.span.end, "text": claim.text,
        "value": value_text(claim.value, claim.kind), **_parts(claim),
        "noun": about.noun, "predicate": about.predicate, "entities": "; ".join(about.entities), "place": claim.place,
        **_days("period", claim.period), **_days("as_of", claim.as_of), "as_of_basis": str(claim.as_of.basis) if claim.as_of else None,
        "speaker": said.speaker if said else None, "manner": str(said.manner) if said else None, "via": said.via if said else None,
        "modality": str(claim.modality), "sentence": sentence}


def seen_rows(result: Result, unread: Iterable[tuple[Document, Sequence[Unread]]], meaning: Callable[[str], str]) -> Iterator[Row]:
    """One row a claim with what read it, then one for each place that was not understood, with the columns of SEEN_COLUMNS.

    `meaning` gives the words for a pattern.
    """
    empty: Row = dict.fromkeys(SEEN_COLUMNS)
    for claim, row in zip(result.claims, claim_rows(result), strict=True):
        yield empty | row | {"pattern": claim.pattern, "pattern_means": meaning(claim.pattern)}
    for document, places in unread:
        for left in places:
            yield empty | _source(document) | _place(document, left.span) | {
                "start": left.span.start, "end": left.span.end, "text": document.text[left.span.start:left.span.end],
                "unread": left.reason, "unread_means": reason_text(left.reason)}


def _source(document: Document) -> Row:
    return {"document": document.id, "publisher": document.publisher, "date": document.published,
            "date_from": str(document.published_from) if document.published_from else None, "url": document.url}


def _place(document: Document, span: Span) -> Row:
    return dict(zip(("line", "column"), line_and_column(document.text, span.start), strict=True))


def _days(name: str, when: When | None) -> Row:
    return {f"{name}_low": when.low if when else None, f"{name}_high": when.high if when else None}


def _parts(claim: Claim) -> Row:
    """The parts of a value that each have a column."""
    row: Row = dict.fromkeys(("low", "high", "unit", "hedge", "name", "role", "organization", "members", "quoted"))
    match claim.value:
        case Quantity(low, high, unit, hedge):
            return row | {"low": low, "high": high, "unit": unit, "hedge": str(hedge)}
        case When(low, high):
            return row | {"low": low, "high": high}
        case RoleHolding(name, role, organization):
            return row | {"name": name, "role": role, "organization": organization}
        case NameSet(members):
            return row | {"members": "; ".join(members)}
        case PlaceName(name):
            return row | {"name": name}
        case Quotation(text, speaker):
            return row | {"quoted": text, "name": speaker}


def _finding_row(finding: Finding, documents: dict[str, Document]) -> Row:
    left, right = _pair(finding)
    review = finding.review
    row: Row = {
        "finding": finding.id, "verdict": str(finding.verdict), "severity": str(finding.severity), "rule": finding.rule,
        "subject": subject_text(left) if left else None, "kind": str(left.kind) if left else None,
        "unit": left.value.unit if left and isinstance(left.value, Quantity) else None}
    for name, claim in (("left", left), ("right", right)):
        row |= _side(name, claim, finding, documents)
    difference, percent = _difference(left, right)
    return row | {
        "difference": difference, "difference_pct": percent,
        **dict(zip(_SUPPORT, _supported(finding, finding.claims, documents), strict=True)),
        **{name: getattr(review, name) or None if review else None for name in _JUDGED}, "message": finding.message,
        "reason": finding.reasons[0] if finding.reasons else None, "sources": " ".join(finding.sources) or None,
        "what_if": " ".join(what_if_lines(finding.explanation.what_if)) or None,
        "estimate": finding.estimate or None,
        "claims": " ".join(claim.id for claim in finding.claims), **_suppressed(finding)}


def _suppressed(finding: Finding) -> Row:
    """What keeps the finding from being shown, and why, by whom, until when and where that is said; empty where nothing does."""
    found = finding.suppressed
    ground = {"suppressed": str(found.ground) if found else None}
    return ground | {f"suppressed_{column}": getattr(found, name) or None if found else None for column, name in _SAID.items()}


def _pair(finding: Finding) -> tuple[Claim | None, Claim | None]:
    if not finding.claims:
        return None, None
    left, others = finding.claims[0], finding.claims[1:]
    rival = next((claim for claim in others if claim.value != left.value), None)
    return left, rival or (others[0] if others else None)


_SAID = {"reason": "reason", "by": "owner", "until": "until", "place": "place"}
_JUDGED = ("state", "by", "at", "note", "side", "evidence")
_SUPPORT = ("articles", "outlets", "origins")


def _supported(finding: Finding, claims: Sequence[Claim], documents: dict[str, Document]) -> tuple[int, int, int]:
    found = support_of(finding, claims, documents)
    return found.articles, found.outlets, found.origins


def _side(name: str, claim: Claim | None, finding: Finding, documents: dict[str, Document]) -> Row:
    """A claim, and how many articles, outlets and origins give its value."""
    if claim is None:
        return {f"{name}_{column}": None for column in SIDE_COLUMNS}
    document, parts = documents[claim.document], _parts(claim)
    values: tuple[Cell, ...] = (
        document.publisher, document.id, document.published, document.url, claim.as_of.high if claim.as_of else None,
        value_text(claim.value, claim.kind), parts["low"], parts["high"], parts["hedge"],
        document.text[claim.sentence.start:claim.sentence.end], line_of(claim, document),
        *_supported(finding, [one for one in finding.claims if value_text(one.value, one.kind) == value_text(claim.value, claim.kind)],
                    documents))
    return {f"{name}_{column}": value for column, value in zip(SIDE_COLUMNS, values, strict=True)}


def _difference(left: Claim | None, right: Claim | None) -> tuple[Decimal | int | None, Decimal | None]:
    """Right less left, and that in percent of left to one decimal; days for dates. None where either is no single point."""
    match (left and left.value, right and right.value):
        case (Quantity(low, high) as first, Quantity(other_low, other_high) as second) if first.unit == second.unit:
            if low is None or other_low is None or low != high or other_low != other_high:
                return None, None
            change = other_low - low
            return change, Decimal(round(1000 * Fraction(change) / abs(Fraction(low)))).scaleb(-1) if low else None
        case (When(low, high), When(other_low, other_high)) if low and other_low and low == high and other_low == other_high:
            return (other_low - low).days, None
        case _:
            return None, None
