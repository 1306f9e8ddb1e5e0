"""Keys in the words of a reader: what matched is told with names and verbs, never with the keys of our tables."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from checker.align.find import NOUN
from checker.model.claim import Claim

_MOST = 4
"""Names told of one pair: more say nothing more."""
_ACRONYM = 5
"""Letters of the longest names that are written in capitals for what they are, not for where they stand."""


def spoken(word: str) -> str:
    """A canonical noun or a family of verbs as one would say it.

    >>> spoken("n:share"), spoken("take-place")
    ('share', 'take place')
    """
    return word.removeprefix(NOUN).replace("-", " ")


def spoken_names(keys: Iterable[str], left: Claim, right: Claim) -> str:
    """The names that keys stand for, each once, at most four: the claims' own canonical names, else those that the texts have around them.

    A key is the stem of a word; it is shown only where none of them is known by its name.
    """
    keys = list(keys)
    names = {**dict(right.traits.called), **dict(left.traits.called)}
    told = dict.fromkeys(_name(key, left.about.entities) or _name(key, right.about.entities) or names.get(key, "") for key in keys)
    known = [name for name in told if name]
    return ", ".join((known or list(dict.fromkeys(key.title() for key in keys)))[:_MOST])


@lru_cache(maxsize=20_000)
def _name(key: str, known: tuple[str, ...]) -> str:
    """The first of the names that has a word beginning with the key; empty where none has."""
    for name in known:
        if any(word.startswith(key) for word in name.casefold().split()):
            return name.title() if name.isupper() and len(name) > _ACRONYM else name
    return ""
