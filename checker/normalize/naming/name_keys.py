"""Keys by which names meet: one for a name and its adjective, weighed by how much sharing it says."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from checker.language.words import unaccented
from checker.lexicon.grammar import grammar
from checker.normalize.families import STOP_WORDS, weight
from checker.normalize.naming.names import Entity

_GENERIC_NAME_WORDS = grammar("generic-name-words")
"""Words inside names that many names share."""
_HEAVIEST = 3
_FEWEST_SENTENCES = 8
"""A shorter document tells nothing of how common a name is in it."""
_FREQUENT, _EVERYWHERE = 15, 30
"""Percent of the sentences from which a name says less, and hardly anything."""


def name_key(word: str) -> str:
    """One key for a name's word and its adjectives: "Kotavia" and "Kotavian" give "kestr".

    Adjectives of places are formed by a handful of endings; unknown ones are matched by taking the ending off both.
    """
    key = (word if word.isascii() else unaccented(word)).casefold().strip(".’'").removesuffix("'s").removesuffix("’s")
    if len(key) < 6:
        return key
    for ending in ("ians", "ian", "eans", "ean", "ans", "an", "ese", "ish", "ia", "ea", "a", "e", "y"):
        if key.endswith(ending) and len(key) - len(ending) >= 4:
            return key[:-len(ending)]
    return key


def name_keys(names: Iterable[Entity], heavy: int) -> dict[str, int]:
    """Keys of names with weights: `heavy` for the words of a rare name, 1 for common and generic ones."""
    found: dict[str, int] = {}
    for name in names:
        for key, most in _limits(name.name, name.is_common):
            value = min(most, heavy)
            if key not in found or value > found[key]:
                found[key] = value
    return found


def called(names: Iterable[Entity]) -> tuple[tuple[str, str], ...]:
    """By each key the first name that has it, as the text calls it: keys weigh, and names are what a reader is told."""
    found: dict[str, str] = {}
    for name in names:
        for key, _ in _limits(name.name, name.is_common):
            found.setdefault(key, name.name)
    return tuple(sorted(found.items()))


@lru_cache(maxsize=20_000)
def _limits(name: str, is_common: bool) -> tuple[tuple[str, int], ...]:  # noqa: FBT001 - private
    """The keys of one name, each with the greatest weight that it may have."""
    found: list[tuple[str, int]] = []
    for word in name.replace("-", " ").split():
        lower = word.casefold()
        if len(lower) > 1 and lower not in STOP_WORDS:
            found.append((name_key(word), 1 if is_common or lower in _GENERIC_NAME_WORDS else 2 if weight(lower) == 1 else _HEAVIEST))
    return tuple(found)


def spread_of(sentences: Sequence[Sequence[Entity]]) -> dict[str, int]:
    """Of each frequent name key, the percent of a document's sentences that hold it; empty for a document too short to tell."""
    if len(sentences) < _FEWEST_SENTENCES:
        return {}
    counts: dict[str, int] = {}
    for names in sentences:
        for key in name_keys(names, 3):
            counts[key] = counts.get(key, 0) + 1
    shares = ((key, 100 * count // len(sentences)) for key, count in counts.items())
    return {key: share for key, share in shares if share >= _FREQUENT}


def weighed_by_spread(names: Mapping[str, int], spread: Mapping[str, int]) -> dict[str, int]:
    """Weights lowered for names that a document is full of: they do not tell one of its facts from another."""
    lowered = {key: min(names[key], 1 if spread[key] >= _EVERYWHERE else 2) for key in names if key in spread}
    return {**names, **lowered}
