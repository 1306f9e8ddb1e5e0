"""A result again from its results.json, for writing other reports of it.

Its documents hold the passages that reports show, not their whole text.

Only what reads such a file may import this module: pydantic takes long to load.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, TypeAdapter, ValidationError

from checker.errors import InputError
from checker.model.claim import About, Attribution, Claim, Kind, Modality
from checker.model.decision import DecisionUse
from checker.model.finding import Coverage, Explanation, Finding, NearMiss, Result, RuleUse, Severity, Verdict
from checker.model.gate import GateUse
from checker.model.support import OneOrigin
from checker.model.text import Document, Span, ZoneName
from checker.model.value import NameSet, PlaceName, Quantity, Quotation, RoleHolding, Value, When
from checker.report.passages import Passage, text_of
from checker.report.results_file import Results, StoredDetails, StoredDocument, StoredFinding, read
from checker.report.stored_claims import StoredClaim

Made = TypeVar("Made")
Plain = Mapping[str, Any]

_VALUES: dict[str, type] = {"date": When, "role": RoleHolding, "set": NameSet, "place": PlaceName, "quote": Quotation}
_AGAIN = "run checker check again, which writes them"


def load(path: Path) -> Result:
    """The result in a results.json, as the run had it but for the texts, of which the passages around claims are known.

    Raises InputError where the file is none, or was written without its details.
    """
    results = read(path)
    if results.details is None:
        raise InputError("has no details, from which reports are made", path=str(path), remedy=_AGAIN)
    try:
        return _result(results, results.details)
    except (ValidationError, ValueError) as error:
        told = error.errors(include_url=False)[0]["msg"] if isinstance(error, ValidationError) else str(error)
        raise InputError(f"its details do not fit: {told[:1].lower()}{told[1:]}", path=str(path), remedy=_AGAIN) from None


def _result(results: Results, details: StoredDetails) -> Result:
    claims = tuple(_claim(*pair) for pair in zip(results.claims, details.claims, strict=True))
    by_id = {claim.id: claim for claim in claims}
    seen = results.coverage
    return Result(
        documents=tuple(_document(*pair) for pair in zip(results.documents, details.documents, strict=True)), claims=claims,
        findings=tuple(_finding(*pair, by_id) for pair in zip(results.findings, details.findings, strict=True)),
        coverage=Coverage(seen.mentions, seen.claims, seen.compared, seen.findings, tuple(sorted(seen.not_compared.items()))),
        rules=tuple(_made(RuleUse, rule) for rule in details.rules), rules_digest=results.tool.rules_digest, version=results.tool.version,
        near_misses=tuple(
            NearMiss(miss.rule, by_id[miss.claims[0]], by_id[miss.claims[1]], miss.message, _made(Explanation, more.get("explanation", {})),
                     more["lacking"]) for miss, more in zip(results.near_misses.nearest, details.near_misses, strict=True)),
        near_misses_in_all=results.near_misses.in_all, one_origins=tuple(_made(OneOrigin, group) for group in details.one_origins),
        decisions=None if details.decisions is None else _made(DecisionUse, details.decisions),
        gate=None if details.gate is None else _made(GateUse, details.gate), rules_off=details.rules_off)


def _document(stored: StoredDocument, more: Plain) -> Document:
    told = {name: value for name, value in stored.model_dump().items() if name != "characters"}
    known = [_made(Passage, passage) for passage in more.get("passages", ())]
    rest = {name: value for name, value in more.items() if name != "passages"}
    return _made(Document, told | rest | {"text": text_of(stored.characters, known)})


def _claim(stored: StoredClaim, more: Plain) -> Claim:
    period, as_of = (None if told is None else _made(When, told.model_dump() | more.get(name, {}))
                     for name, told in (("period", stored.period), ("as_of", stored.as_of)))
    about = _made(About, stored.about.model_dump() | more.get("about", {}))
    said = None if stored.attribution is None else _made(Attribution, stored.attribution.model_dump())
    return Claim(id=stored.id, document=stored.document, kind=Kind(stored.kind), span=Span(stored.start, stored.end), text=stored.text,
                 sentence=Span(stored.sentence.start, stored.sentence.end), zone=ZoneName(stored.zone),
                 value=_value(stored.kind, stored.value, more.get("value", {})), about=about, place=stored.place, attribution=said,
                 modality=Modality(stored.modality), pattern=more.get("pattern", ""), period=period, as_of=as_of)


def _value(kind: str, stored: BaseModel, more: Plain) -> Value:
    value: Value = _made(_VALUES.get(kind, Quantity), stored.model_dump() | dict(more))
    return value


def _finding(stored: StoredFinding, more: Plain, claims: Mapping[str, Claim]) -> Finding:
    """The finding; of its stored reasons the first ones are its own, and a policy on estimates told the last."""
    rest = {name: value for name, value in more.items() if name not in {"own_reasons", "explanation"}}
    estimate = (rest["estimate"],) if rest.get("estimate") else ()
    bare = {"id": stored.id, "rule": stored.rule, "verdict": Verdict(stored.verdict), "severity": Severity(stored.severity),
            "message": stored.message, "reasons": (*stored.reasons[:more["own_reasons"]], *estimate), "claims": ()}
    made = _made(Finding, bare | rest)
    return replace(made, claims=tuple(claims[name] for name in stored.claims), explanation=_made(Explanation, more.get("explanation", {})))


def _made(kind: type[Made], data: Plain) -> Made:
    """A record of this kind. Raises ValueError where the data has keys that are no fields of it, or values of other types."""
    names, adapter = _reader(kind)  # type: ignore[arg-type] # a class can be hashed
    if unknown := sorted(set(data) - names):
        raise ValueError(f"{kind.__name__} has no '{unknown[0]}'")
    made: Made = adapter.validate_python(data)
    return made


@cache
def _reader(kind: Any) -> tuple[frozenset[str], TypeAdapter[Any]]:  # noqa: ANN401 - a class, which is no type that can be told
    return frozenset(field.name for field in fields(kind)), TypeAdapter(kind)
