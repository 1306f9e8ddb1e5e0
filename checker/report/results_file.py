"""Reads a results.json, which may come from anywhere: models in the shape of the contract, which take nothing else.

`results.schema.json` says the same for other programs. Only what reads such a file may import this module: pydantic takes long to load.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Literal, Self

from pydantic import ValidationError, model_validator

from checker.errors import InputError
from checker.report.stored_claims import Amount, Day, Record, StoredClaim

_VERSION = "1"
_SHOWN = 60


class Tool(Record):
    """What wrote the file."""

    name: Literal["checker"]
    version: str
    rules_digest: str


class StoredDocument(Record):
    """One source; `characters` is the length of its text."""

    id: str
    path: str | None
    title: str | None
    publisher: str | None
    published: Day | None
    published_from: Literal["manifest", "metadata", "text"] | None
    status: Literal["read", "partly-read", "skipped"]
    reason: str | None
    characters: Amount


class StoredReview(Record):
    """A person's judgment on a finding."""

    state: str
    note: str
    by: str
    at: str


class StoredFinding(Record):
    """A verdict; `claims` are ids of claims."""

    id: str
    rule: str
    verdict: Literal["agree", "compatible", "changed", "scope-differs", "disputed", "conflict", "uncertain"]
    severity: Literal["error", "warning", "note"]
    message: str
    reasons: tuple[str, ...]
    claims: tuple[str, ...]
    review: StoredReview | None


class StoredCoverage(Record):
    """What was seen, what was compared, and what was not and why."""

    mentions: Amount
    claims: Amount
    compared: Amount
    findings: Amount
    not_compared: dict[str, Amount]


class StoredNearMiss(Record):
    """Two claims that look alike and were not compared."""

    rule: str
    message: str
    claims: tuple[str, str]
    reasons: tuple[str, ...]


class StoredNearMisses(Record):
    """How many there were, and the nearest of them."""

    in_all: Amount
    nearest: tuple[StoredNearMiss, ...]


class StoredRules(Record):
    """How many rules were loaded, and which of them no claim came under."""

    loaded: Amount
    never_matched: tuple[str, ...]


class StoredDetails(Record):
    """What reports are made from beyond the contract; `stored_result` reads its parts."""

    documents: tuple[dict[str, Any], ...]
    claims: tuple[dict[str, Any], ...]
    findings: tuple[dict[str, Any], ...]
    near_misses: tuple[dict[str, Any], ...]
    rules: tuple[dict[str, Any], ...]
    one_origins: tuple[dict[str, Any], ...]
    decisions: dict[str, Any] | None
    gate: dict[str, Any] | None = None  # files of earlier versions have none
    rules_off: tuple[str, ...] = ()


class Results(Record):
    """A whole results.json, whose findings name none but its own claims."""

    schema_version: Literal["1"]
    tool: Tool
    documents: tuple[StoredDocument, ...]
    claims: tuple[StoredClaim, ...]
    findings: tuple[StoredFinding, ...]
    coverage: StoredCoverage
    near_misses: StoredNearMisses = StoredNearMisses(in_all=0, nearest=())  # files of earlier versions have none
    rules: StoredRules = StoredRules(loaded=0, never_matched=())  # nor these
    details: StoredDetails | None = None  # nor that

    @model_validator(mode="after")
    def _names_its_own(self) -> Self:
        known = {claim.id for claim in self.claims}
        missing = next((name for finding in self.findings for name in finding.claims if name not in known), None)
        if missing is not None:
            raise ValueError(f"a finding names the claim '{missing}', which is not among the claims")
        return self


def read(path: Path) -> Results:
    """The results in a file. Raises InputError, with the key and what was expected there, where it is none of this version."""
    try:
        return Results.model_validate_json(path.read_bytes())
    except OSError as error:
        raise InputError(f"cannot be read: {error.strerror or error}", path=str(path), remedy="name a results.json") from error
    except ValidationError as error:
        raise _told(error, path) from None


def _told(error: ValidationError, path: Path) -> InputError:
    """The first fault in one line; a version that is not known explains all others."""
    faults = error.errors(include_url=False, include_context=False)
    fault = next((one for one in faults if one["loc"] == ("schema_version",)), faults[0])
    message = fault["msg"][:1].lower() + fault["msg"][1:]
    if fault["type"] == "json_invalid":
        return InputError(f"is not JSON: {message}", path=str(path), remedy="name a results.json that checker wrote")
    if fault["loc"] == ("schema_version",):
        found = "no schema_version" if fault["type"] == "missing" else f"schema_version {str(fault['input'])[:_SHOWN]!r}"
        return InputError(f"has {found}, and only '{_VERSION}' can be read", path=str(path), remedy="run checker check again")
    where = _key(fault["loc"])
    return InputError(f"{where}: {message}" if where else message, path=str(path), remedy="name a results.json that checker wrote")


def _key(place: Sequence[int | str]) -> str:
    """The place of a fault as one writes it: `claims[3].value.low`. Claims carry their kind as a step, which is no key."""
    steps = [step for number, step in enumerate(place) if number != 2 or place[0] != "claims"]
    return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in steps).lstrip(".")
