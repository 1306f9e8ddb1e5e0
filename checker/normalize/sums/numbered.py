"""A sentence as the sums in it see it: each figure one sign, so that what stands between two figures can be read as words alone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from checker.model.claim import Claim, Modality
from checker.model.value import Quantity

_FIRST = 0xE000
_MOST = 60
"""Figures in a sentence beyond which it is a table."""
FIGURE = f"[{chr(_FIRST)}-{chr(_FIRST + _MOST)}]"
"""A figure in a pattern."""
TOLD = frozenset({Modality.ASSERTED, Modality.ALLEGED, Modality.PLANNED, Modality.PREDICTED})
"""Standings in which figures of one sentence can be held against one another."""


@dataclass(frozen=True, slots=True)
class Numbered:
    """A sentence with a sign for each figure; `figures` in reading order."""

    text: str
    figures: tuple[Claim, ...]

    def sign(self, claim: Claim) -> str:
        """The sign that stands for a claim."""
        return chr(_FIRST + self.figures.index(claim))

    def figure(self, sign: str) -> Claim:
        """The claim that a sign stands for."""
        return self.figures[ord(sign) - _FIRST]


def numbered(sentence: str, start: int, claims: Iterable[Claim]) -> Numbered | None:
    """A sentence that begins at `start` with its figures as signs; None where there are fewer than two, or too many."""
    kept: list[Claim] = []
    for claim in sorted(claims, key=lambda one: (one.span.start, -one.span.end, one.id)):
        if isinstance(claim.value, Quantity) and (not kept or claim.span.start >= kept[-1].span.end):
            kept.append(claim)
    if not 2 <= len(kept) <= _MOST:
        return None
    pieces: list[str] = []
    at = start
    for index, claim in enumerate(kept):
        pieces += [sentence[at - start:claim.span.start - start], chr(_FIRST + index)]
        at = claim.span.end
    return Numbered(re.sub(r"\s", " ", "".join((*pieces, sentence[at - start:]))), tuple(kept))


def one_scale(claims: Sequence[Claim]) -> bool:
    """Whether figures can be added up: one kind, one unit, one standing, and no rates."""
    first, values = claims[0], [claim.value for claim in claims]
    return all(claim.kind is first.kind and claim.modality is first.modality for claim in claims) and first.modality in TOLD and all(
        isinstance(value, Quantity) and not value.per and value.unit == getattr(values[0], "unit", None) for value in values)


def up_to(count: int) -> str:
    """A pattern of at most so many words with their spaces, and no figure among them."""
    return rf"(?:[^\s,;:()–—{chr(_FIRST)}-{chr(_FIRST + _MOST)}]{{1,30}} ){{0,{count}}}"


def stretch(most: int) -> str:
    """A pattern of at most so many characters inside one clause, and no figure among them; as few as can be."""
    return rf"[^;:()–—{chr(_FIRST)}-{chr(_FIRST + _MOST)}]{{0,{most}}}?"
