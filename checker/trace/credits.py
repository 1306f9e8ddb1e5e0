"""Whether a document credits a claim to another document's publisher, so that the two can be held against each other."""

from __future__ import annotations

from collections.abc import Mapping

from checker.language.publisher_names import is_one_name
from checker.model.claim import Claim
from checker.model.text import Document


def credit(left: Claim, right: Claim, documents: Mapping[str, Document]) -> str:
    """The sentence that says which side credits its claim to the other's publisher or agency; empty where neither does."""
    if left.document == right.document or not (left.attribution or right.attribution):
        return ""
    one, another = documents[left.document], documents[right.document]
    for claim, own, other in ((left, one, another), (right, another, one)):
        named = _named(claim, other)
        if named and not (own.publisher and is_one_name(named, own.publisher)):
            return f"{own.publisher or own.id} credits {named}, whose own text is {other.id}."
    return ""


def _named(claim: Claim, document: Document) -> str:
    """The name under which a claim is credited to a document's publisher or agency."""
    said = claim.attribution
    owners = [name for name in (document.publisher, document.agency) if name]
    return next((name for name in (said.via, said.speaker) if any(is_one_name(name, owner) for owner in owners)), "") if said else ""
