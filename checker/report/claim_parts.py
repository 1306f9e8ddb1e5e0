"""A claim in all its parts, named as in the contract and told as a reader would say them."""

from __future__ import annotations

from collections.abc import Iterator

from checker.language.days import when_text
from checker.model.claim import Attribution, Claim, Manner
from checker.model.text import ZoneName
from checker.model.value import Basis, Quantity, When
from checker.report import phrasing

Part = tuple[str, str]


def claim_parts(claim: Claim) -> tuple[Part, ...]:
    """Name and words of each part beside kind, value and text, in the contract's order; parts that the words do not give are left out."""
    return tuple((name, words) for name, words in _parts(claim) if words)


def _parts(claim: Claim) -> Iterator[Part]:
    about, value = claim.about, claim.value
    if isinstance(value, Quantity):
        yield "unit", " per ".join(part for part in (value.unit, value.per) if part)
        yield "hedge", str(value.hedge)
    yield "noun", " ".join(part for part in (about.group and f"{about.group} of", *about.modifiers, about.noun) if part)
    yield "predicate", " ".join(part for part in (about.predicate, about.direction) if part)
    yield "entities", ", ".join(about.entities)
    yield "place", claim.place or ""
    yield "period", _when(claim.period)
    yield "as of", _when(claim.as_of)
    yield "attribution", _voice(claim.attribution)
    yield "modality", str(claim.modality)
    yield "zone", str(claim.zone) if claim.zone is not ZoneName.BODY else ""


def _when(when: When | None) -> str:
    """The days; of the day of publication, which a reader knows already, only that it is."""
    if when is None:
        return ""
    return "publication" if when.basis is Basis.PUBLISHED else when_text(when)


def _voice(said: Attribution | None) -> str:
    """Whose words they are, without saying at every claim that a document speaks for itself."""
    return str(Manner.OWN_VOICE) if said is None or said.manner is Manner.OWN_VOICE else phrasing.attribution_text(said)
