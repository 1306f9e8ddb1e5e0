"""results.json: the contract's data, sorted, no clock."""

from __future__ import annotations

from typing import Any

from checker.model.claim import Claim
from checker.model.finding import Result
from checker.model.value import NameSet, PlaceName, Quantity, Quotation, RoleHolding, Value, When


def as_dict(result: Result) -> dict[str, Any]:
    """The report as plain data, in the contract's shape."""
    return {
        "schema_version": "1", "tool": {"name": "checker", "version": result.version, "rules_digest": result.rules_digest},
        "documents": [{"id": d.id, "path": d.path, "title": d.title, "publisher": d.publisher,
                       "published": d.published.isoformat() if d.published else None, "published_from": d.published_from,
                       "status": d.status, "reason": d.reason, "characters": len(d.text)} for d in result.documents],
        "claims": [_claim(claim) for claim in result.claims],
        "findings": [{"id": f.id, "rule": f.rule, "verdict": f.verdict, "severity": f.severity, "message": f.message,
                      "reasons": list(f.reasons), "claims": [c.id for c in f.claims], "review": None} for f in result.findings],
        "coverage": {"mentions": result.coverage.mentions, "claims": result.coverage.claims, "compared": result.coverage.compared,
                     "findings": result.coverage.findings, "not_compared": dict(result.coverage.not_compared)}}


def _claim(claim: Claim) -> dict[str, Any]:
    return {"id": claim.id, "document": claim.document, "kind": claim.kind, "start": claim.span.start, "end": claim.span.end,
            "text": claim.text, "sentence": {"start": claim.sentence.start, "end": claim.sentence.end}, "zone": claim.zone,
            "value": _value(claim.value),
            "about": {"noun": claim.about.noun, "predicate": claim.about.predicate, "entities": list(claim.about.entities)},
            "period": _when(claim.period), "as_of": _when(claim.as_of), "place": claim.place,
            "attribution": {"speaker": claim.attribution.speaker, "manner": claim.attribution.manner,
                            "via": claim.attribution.via} if claim.attribution else None,
            "modality": claim.modality}


def _when(when: When | None) -> dict[str, Any] | None:
    if when is None:
        return None
    return {"low": when.low.isoformat() if when.low else None, "high": when.high.isoformat() if when.high else None, "basis": when.basis}


def _value(value: Value) -> dict[str, Any]:
    match value:
        case Quantity(low, high, unit, hedge):
            return {"low": None if low is None else format(low, "f"), "high": None if high is None else format(high, "f"),
                    "unit": unit, "hedge": hedge}
        case When(low, high):
            return {"low": low.isoformat() if low else None, "high": high.isoformat() if high else None}
        case RoleHolding(name, role, organization):
            return {"name": name, "role": role, "organization": organization}
        case NameSet(members):
            return {"members": list(members)}
        case PlaceName(name):
            return {"name": name}
        case Quotation(text, speaker):
            return {"text": text, "speaker": speaker}
