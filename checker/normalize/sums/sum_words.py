"""The words by which a sentence tells that some of its figures come to another one of them."""

from __future__ import annotations

import re
from functools import cache

from checker.lexicon import table


@cache
def sum_words(name: str) -> tuple[str, ...]:
    """The words of a list of the table of sums, longest first."""
    return tuple(sorted(table("sums")[name], key=lambda word: (-len(word), word)))


@cache
def one_of(*names: str) -> str:
    """The words of some lists as one alternative of a pattern."""
    return "|".join(re.escape(word) for name in names for word in sum_words(name))


@cache
def said(*names: str) -> re.Pattern[str]:
    """Any word of some lists, wherever it stands."""
    return re.compile(rf"(?<![^\W_])(?:{one_of(*names)})(?![^\W_])", re.IGNORECASE)


@cache
def wholes() -> tuple[frozenset[str], ...]:
    """Rows of words of which two or more make up a whole between them, each its own part of it."""
    return tuple(frozenset(row) for row in table("sums")["whole"])


@cache
def has_verb() -> re.Pattern[str]:
    """An auxiliary, which makes what it stands in a clause."""
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(table('modality')['auxiliaries'])})(?![^\W_])", re.IGNORECASE)
