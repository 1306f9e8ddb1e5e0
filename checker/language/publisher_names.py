"""Whether two names are of one publisher."""

from __future__ import annotations

import re

from checker.lexicon.grammar import grammar

_WORD = re.compile(r"[^\W_]+")
_EMPTY = grammar("publisher-words")
"""Words that one name of a publisher has and another leaves out."""
_SHORTEST = 2
"""Letters of the shortest initials that name a publisher."""


def is_one_name(one: str, other: str) -> bool:
    """Whether two names may be of one publisher: the same words, or the initials of the other.

    >>> is_one_name("the Daily Lantern", "Lantern"), is_one_name("Associated Press", "AP"), is_one_name("Tarn Post", "Tarn Herald")
    (True, True, False)
    """
    words, others = _words(one), _words(other)
    if not words or not others:
        return False
    return words == others or _initials(one) == "".join(others) or _initials(other) == "".join(words)


def _words(name: str) -> tuple[str, ...]:
    told = [word for word in _WORD.findall(name.casefold()) if word != "s"]
    return tuple(word for word in told if word not in _EMPTY) or tuple(told)


def _initials(name: str) -> str:
    """The initials of a name of several words; no text where there are too few."""
    letters = "".join(word[0] for word in _WORD.findall(name.casefold()) if word != "the")
    return letters if len(letters) >= _SHORTEST else ""
