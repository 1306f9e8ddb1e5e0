"""The closed classes of words: prepositions, auxiliaries, determiners and other small words by which a sentence is read."""

from __future__ import annotations

from functools import cache

from checker.lexicon import table


@cache
def grammar(key: str) -> frozenset[str]:
    """One class of words of `grammar.yml`, in lower case.

    >>> "until" in grammar("prepositions"), "house" in grammar("prepositions")
    (True, False)
    """
    entry = table("grammar")[key]
    return frozenset(entry.split() if isinstance(entry, str) else entry)
