"""What a results.json holds beyond the contract, so that every report can be made from it again: its key `details`.

Only what the contract's fields do not tell already, and of that only what differs from the default.
"""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import MISSING, Field, fields, is_dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Any

from checker.model.claim import About, Claim
from checker.model.finding import Finding, NearMiss, Result
from checker.model.text import Document
from checker.model.value import NameSet, Quantity, RoleHolding, When
from checker.report.passages import passages

Plain = dict[str, Any]

TOLD: Mapping[type, frozenset[str]] = {
    Quantity: frozenset({"low", "high", "unit", "hedge"}), When: frozenset({"low", "high"}),
    RoleHolding: frozenset({"name", "role", "organization"}), NameSet: frozenset({"members"}),
    About: frozenset({"noun", "predicate", "entities"}),
    Document: frozenset({"id", "text", "path", "title", "publisher", "published", "published_from", "status", "reason", "ignores"}),
    Finding: frozenset({"id", "rule", "verdict", "severity", "message", "reasons", "claims", "explanation"})}
"""By class, the fields that the contract has, or that are told in another way."""


def as_details(result: Result) -> Plain:
    """The details of a result as plain data."""
    standing: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in result.claims:
        standing[claim.document].append(claim)
    return {
        "documents": [_plain(document) | _held("passages", passages(document, standing[document.id])) for document in result.documents],
        "claims": [_claim(claim) for claim in result.claims],
        "findings": [_finding(finding) for finding in result.findings],
        "near_misses": [_near_miss(miss) for miss in result.near_misses],
        "rules": [_plain(rule) for rule in result.rules],
        "one_origins": [_plain(group) for group in result.one_origins],
        "decisions": None if result.decisions is None else _plain(result.decisions),
        "gate": None if result.gate is None else _plain(result.gate),
        "rules_off": list(result.rules_off)}


def _claim(claim: Claim) -> Plain:
    parts = {"value": claim.value, "about": claim.about, "period": claim.period, "as_of": claim.as_of}
    return {name: plain for name, part in parts.items() if part is not None and (plain := _plain(part))} | _held("pattern", claim.pattern)


def _finding(finding: Finding) -> Plain:
    own = [reason for reason in finding.reasons if reason != finding.estimate]
    return _plain(finding) | {"own_reasons": len(own)} | _held("explanation", _plain(finding.explanation))


def _near_miss(miss: NearMiss) -> Plain:
    return {"lacking": miss.lacking} | _held("explanation", _plain(miss.explanation))


def _held(name: str, data: object) -> Plain:
    return {name: _value(data)} if data else {}


def _plain(record: object) -> Plain:
    """The fields of a record that are not told elsewhere and are not as by default."""
    told = TOLD.get(type(record), frozenset())
    return {field.name: _value(value) for field in _fields(record)
            if field.name not in told and (value := getattr(record, field.name)) != _default(field)}


def _fields(record: object) -> Sequence[Field[Any]]:
    return fields(record) if is_dataclass(record) and not isinstance(record, type) else ()


def _default(field: Field[Any]) -> object:
    return field.default if field.default is not MISSING else field


def _value(value: object) -> object:
    match value:
        case StrEnum() | Decimal():
            return format(value, "f") if isinstance(value, Decimal) else str(value)
        case datetime.date():
            return value.isoformat()
        case frozenset():
            return sorted(value)
        case tuple():
            named = getattr(value, "_fields", None)
            return [_value(one) for one in value] if named is None else dict(zip(named, map(_value, value), strict=True))
        case _:
            return _plain(value) if is_dataclass(value) else value
