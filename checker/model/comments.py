"""A text without its comments, in which everything else keeps its place: what is compared, and what is shown of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from checker.model.claim import Claim
from checker.model.text import Document, Span

COMMENT = "comment"
"""Why the zone of a comment is furniture."""
_SHOWN = re.compile(r"[^\r\n]")


def blanked(text: str, spans: Sequence[Span]) -> str:
    """The text with blanks for the characters of these spans, which are in order; its lines and places stay."""
    pieces: list[str] = []
    at = 0
    for start, end in spans:
        pieces += text[at:start], _SHOWN.sub(" ", text[start:end])
        at = end
    return "".join((*pieces, text[at:]))


def without_comments(document: Document) -> Document:
    """The document as it is compared: with blanks for its comments, and everything else where it was."""
    spans = [zone.span for zone in document.zones if zone.why == COMMENT]
    return replace(document, text=blanked(document.text, spans)) if spans else document


def as_written(claims: Sequence[Claim], document: Document) -> tuple[Claim, ...]:
    """The claims in the words of the document, also where a comment stands between those words."""
    return tuple(claim if document.text.startswith(claim.text, claim.span.start) else
                 replace(claim, text=document.text[claim.span.start:claim.span.end]) for claim in claims)
