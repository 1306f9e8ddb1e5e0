"""Occasions of which one person has one, so that two days told of it are rivals: a trial, a funeral."""

from __future__ import annotations

from functools import cache

from checker.lexicon import table
from checker.model.claim import Claim

_NAMELESS = "n "
"""What the key of a bearer without a name begins with."""


def is_one_lifetime(left: Claim, right: Claim) -> bool:
    """Whether both date an occasion that a person has once, and name whose it is alike: "the trial of Ann Reed"."""
    is_one_noun = left.about.noun == right.about.noun and left.about.noun in _lifetime()
    shared = set(left.traits.bearer) & set(right.traits.bearer)
    is_named = any(not key.startswith(_NAMELESS) for key in shared)
    return is_one_noun and left.traits.is_once and right.traits.is_once and is_named


@cache
def _lifetime() -> frozenset[str]:
    return frozenset(table("classes")["lifetime"])
