"""What a sentence takes for known, whatever it denies or makes a condition: the 12 of "the 12-nation pact was not signed"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from checker.lexicon.grammar import grammar
from checker.model.claim import Modality
from checker.model.text import Span, Word

_KNOWN = grammar("pointing")
_OWNER = ("'s", "’s", "s'", "s’")
_OPEN = frozenset({Modality.NEGATED, Modality.CONDITIONAL})
_HYPHENS = frozenset("-‐‑")
_REACH = 3
"""Words before a value among which "the" or an owner makes its thing a known one: "the nearly two-year-long inquiry"."""


def settled(found: Modality, words: Sequence[Word], span: Span, text: str) -> Modality:
    """The modality of a value: asserted where it describes a known thing, of which only something else is denied or left open."""
    if found not in _OPEN or not _is_describing(span, text):
        return found
    first = bisect_left(words, (span.start,))
    near = [word.lower for word in words[max(0, first - _REACH):first]]
    is_known = any(word in _KNOWN or word.endswith(_OWNER) for word in near)
    return Modality.ASSERTED if is_known else found


def _is_describing(span: Span, text: str) -> bool:
    """Whether a value is the first part of a word that describes a thing: "12-nation", "two-year"."""
    written = text[span.start:span.end]
    is_joined = text[span.end:span.end + 1] in _HYPHENS and text[span.end + 1:span.end + 2].isalpha()
    return (bool(text[span.end:]) and is_joined) or any(mark in written for mark in _HYPHENS)
