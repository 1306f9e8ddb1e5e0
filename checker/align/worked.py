"""Shares that one document lets a reader work out, held against percentages that others tell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from checker.model.finding import Alignment, Working


def with_sums(pairs: Iterable[Alignment], workings: Mapping[str, Working]) -> Iterator[Alignment]:
    """The pairs; a worked-out share, known by its claim's id, is on the right, with the figures that it is worked out from.

    Two such shares have no figures in common, and a share and its own text are held together elsewhere: both are left out.
    """
    for pair in pairs:
        ours, theirs = (workings.get(claim.id) for claim in (pair.left, pair.right))
        if ours is None and theirs is None:
            yield pair
        elif pair.left.document != pair.right.document and (ours is None or theirs is None):
            turned = pair if ours is None else replace(pair, left=pair.right, right=pair.left, uses=(pair.uses[1], pair.uses[0]))
            yield replace(turned, working=ours or theirs)
