"""results.json: the contract's data, what was nearly compared and which rules matched nothing; sorted, no clock."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, TextIO

from checker.language.explanations import explanation_lines
from checker.model.claim import Claim
from checker.model.finding import Finding, NearMiss, Result
from checker.model.value import NameSet, PlaceName, Quantity, Quotation, RoleHolding, Value, When
from checker.report import decided
from checker.report.details import as_details
from checker.report.evidence import never_matched
from checker.text import HIDDEN


def write(result: Result, stream: TextIO) -> None:
    """Writes the report as one JSON object, keys sorted, ending in a line break."""
    stream.write(as_json(as_dict(result), indent=2) + "\n")


def write_lines(result: Result, stream: TextIO) -> None:
    """Writes one JSON object a line and finding; its claims stand in it whole."""
    for finding in result.findings:
        whole = _finding(finding) | {"claims": [claim_dict(claim) for claim in finding.claims], "suppressed": _suppressed(finding)}
        stream.write(as_json(whole) + "\n")


def as_json(data: object, *, indent: int | None = None) -> str:
    """The data as JSON. Characters that cannot be seen are escaped, so that the text is safe on a terminal and in a log."""
    text = json.dumps(data, ensure_ascii=False, allow_nan=False, sort_keys=True, indent=indent)
    return HIDDEN.sub(lambda found: found.group() if found.group() == "\n" else json.dumps(found.group())[1:-1], text)


def as_dict(result: Result) -> dict[str, Any]:
    """The report as plain data, in the contract's shape."""
    return {
        "schema_version": "1", "tool": {"name": "checker", "version": result.version, "rules_digest": result.rules_digest},
        "documents": [{"id": d.id, "path": d.path, "title": d.title, "publisher": d.publisher,
                       "published": d.published.isoformat() if d.published else None,
                       "published_from": str(d.published_from) if d.published_from else None,
                       "status": str(d.status), "reason": d.reason, "characters": len(d.text)} for d in result.documents],
        "claims": [claim_dict(claim) for claim in result.claims],
        "findings": [_finding(finding) for finding in result.findings],
        "near_misses": {"in_all": result.near_misses_in_all, "nearest": [_near_miss(miss) for miss in result.near_misses]},
        "rules": {"loaded": len(result.rules), "never_matched": [rule.id for rule in never_matched(result)]},
        "coverage": {"mentions": result.coverage.mentions, "claims": result.coverage.claims, "compared": result.coverage.compared,
                     "findings": result.coverage.findings, "not_compared": dict(result.coverage.not_compared)},
        "details": as_details(result)}


def _finding(finding: Finding) -> dict[str, Any]:
    review = finding.review
    return {"id": finding.id, "rule": finding.rule, "verdict": str(finding.verdict), "severity": str(finding.severity),
            "message": finding.message, "reasons": _reasons(finding), "claims": [claim.id for claim in finding.claims],
            "review": {"state": review.state, "note": review.note, "by": review.by, "at": review.at} if review else None}


def _suppressed(finding: Finding) -> dict[str, str] | None:
    """What keeps the finding from being shown; in a results.json the details tell it."""
    found = finding.suppressed
    return None if found is None else {"ground": str(found.ground), "reason": found.reason, "owner": found.owner, "until": found.until,
                                       "place": found.place}


def _reasons(finding: Finding) -> list[str]:
    """The reasons, deciding one first, then what matched and what would change the verdict; what a policy on estimates makes of it last."""
    own = [reason for reason in finding.reasons if reason != finding.estimate]
    reopened = [decided.reopened_text(finding)] if finding.past else []
    return [*own, *reopened, *explanation_lines(finding.explanation), *([finding.estimate] if finding.estimate else [])]


def _near_miss(miss: NearMiss) -> dict[str, Any]:
    return {"rule": miss.rule, "message": miss.message, "claims": [miss.left.id, miss.right.id],
            "reasons": list(explanation_lines(miss.explanation))}


def claim_dict(claim: Claim) -> dict[str, Any]:
    """One claim in the contract's shape."""
    said = claim.attribution
    return {"id": claim.id, "document": claim.document, "kind": str(claim.kind), "start": claim.span.start, "end": claim.span.end,
            "text": claim.text, "sentence": {"start": claim.sentence.start, "end": claim.sentence.end}, "zone": str(claim.zone),
            "value": _value(claim.value),
            "about": {"noun": claim.about.noun, "predicate": claim.about.predicate, "entities": list(claim.about.entities)},
            "period": _when(claim.period), "as_of": _when(claim.as_of), "place": claim.place,
            "attribution": {"speaker": said.speaker, "manner": str(said.manner), "via": said.via} if said else None,
            "modality": str(claim.modality)}


def _when(when: When | None) -> dict[str, Any] | None:
    return None if when is None else dict(_days(when)) | {"basis": str(when.basis)}


def _days(when: When) -> Iterator[tuple[str, str | None]]:
    yield "low", when.low.isoformat() if when.low else None
    yield "high", when.high.isoformat() if when.high else None


def _value(value: Value) -> dict[str, Any]:
    match value:
        case Quantity(low, high, unit, hedge):
            return {"low": None if low is None else format(low, "f"), "high": None if high is None else format(high, "f"),
                    "unit": unit, "hedge": str(hedge)}
        case When():
            return dict(_days(value))
        case RoleHolding(name, role, organization):
            return {"name": name, "role": role, "organization": organization}
        case NameSet(members):
            return {"members": list(members)}
        case PlaceName(name):
            return {"name": name}
        case Quotation(text, speaker):
            return {"text": text, "speaker": speaker}
