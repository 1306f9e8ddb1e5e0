"""A claim's words in context: its sentence with the value marked, and what stands around it, in few characters."""

from __future__ import annotations

from dataclasses import dataclass

from checker.model.claim import Claim
from checker.model.text import Document
from checker.report.passages import context

_MOST = 400
"""Characters of one quotation, the words around the sentence included; ellipses come on top."""
_MOST_OF_VALUE = 300
_AROUND = 110
"""Characters before the sentence, and as many behind it."""


@dataclass(frozen=True, slots=True)
class InContext:
    """A quotation in five parts: words before the sentence, the sentence up to the value, the value, the rest, words behind it."""

    lead: str
    before: str
    value: str
    after: str
    tail: str


def in_context(claim: Claim, document: Document) -> InContext:
    """The claim's sentence, the value whole where it is no longer than 300 characters; then of its surroundings what is left room for."""
    around, (start, end) = context(claim, document), claim.span
    first, last = min(claim.sentence.start, start), max(claim.sentence.end, end)
    value = _folded(document.text[start:end])
    if len(value) > _MOST_OF_VALUE:
        value = _head(value, _MOST_OF_VALUE)
    before, after = _shared(_folded(document.text[first:start]), _folded(document.text[end:last]), _MOST - len(value))
    left = _MOST - len(value) - len(before) - len(after)
    lead, tail = _shared(_folded(document.text[around.start:first]), _folded(document.text[last:around.end]), min(left, 2 * _AROUND))
    return InContext("" if before.startswith("…") else lead, before, value, after, "" if after.endswith("…") else _ended(tail))


def _ended(tail: str) -> str:
    """The words behind, without an ellipsis where they end with a sentence."""
    return tail[:-1] if tail.endswith((".…", "!…", "?…")) else tail


def _folded(text: str) -> str:
    """With every run of white space as one blank; ends keep theirs, so that parts stay apart where they were."""
    inner = " ".join(text.split())
    return " " * text[:1].isspace() + inner + " " * (bool(inner) and text[-1:].isspace())


def _shared(before: str, after: str, room: int) -> tuple[str, str]:
    """The end of the one and the head of the other, together no longer than the room; what one does not need is the other's."""
    half = max(room, 0) // 2
    for_before = max(half, room - len(after))
    for_after = max(half, room - len(before))
    return _tail(before, for_before), _head(after, for_after)


def _tail(text: str, most: int) -> str:
    return text if len(text) <= most else "…" + text[len(text) - most:].partition(" ")[2]


def _head(text: str, most: int) -> str:
    return text if len(text) <= most else text[:most].rpartition(" ")[0] + "…"
