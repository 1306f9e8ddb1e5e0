"""Where a finding stands, and which findings are alike in all that ids are made of: for telling these apart, and for nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256

from checker.model.claim import Claim
from checker.model.finding import Finding
from checker.model.text import Document

_MOST_PLACES = 40
"""Places that are told of one finding: of more, the first ones tell it from another just as well."""


def family(name: str) -> str:
    """What the ids of findings alike begin with, which is the id of the first of them."""
    return "-".join(name.split("-")[:2])


def places_of(finding: Finding, documents: Mapping[str, Document]) -> tuple[str, ...]:
    """Where the finding stands: for each of its claims the document and a digest of its sentence, "harbor-post 3f2a91c0b1d2", sorted.

    Two claims of one sentence have digests of their own.
    """
    known = (claim for claim in finding.claims if claim.document in documents)
    found = {f"{claim.document} {_digest(claim, documents[claim.document].text)}" for claim in known}
    return tuple(sorted(found))[:_MOST_PLACES]


def _digest(claim: Claim, text: str) -> str:
    parts = text[claim.sentence.start:claim.span.start], text[claim.span.start:claim.span.end], text[claim.span.end:claim.sentence.end]
    words = "\n".join(" ".join(part.casefold().split()) for part in parts)
    return sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:12]
