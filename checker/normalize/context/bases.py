"""Whom or what part of a country a percentage is of: "among young voters", "in the southern districts"."""

from __future__ import annotations

from collections.abc import Sequence

from checker.lexicon.grammar import grammar
from checker.normalize.families import families
from checker.normalize.sentence.reading import Reading, Token

BASE = "base: "
"""What the word of definition begins with that such a percentage gets."""
_PLACING = frozenset({"in", "across"})
_PARTS = grammar("part-adjectives")
_REACH = 4
"""Words behind "among" and "in" that are looked at."""


def base_of(reading: Reading, start: int) -> tuple[str, ...]:
    """The part that the percentage at a token is of, as one word of definition; empty where its clause tells none."""
    first, stop = reading.clause_of(start)
    for at in range(first, stop):
        behind = _phrase(reading.tokens[at + 1:at + 1 + _REACH])
        lower = reading.lowers[at]
        found = _group(behind) if lower == "among" else _region(behind) if lower in _PLACING else ""
        if found:
            return (BASE + found,)
    return ()


def _phrase(tokens: Sequence[Token]) -> Sequence[Token]:
    """The words up to the end of a noun phrase."""
    return tokens[:next((at for at, token in enumerate(tokens) if token.is_stop or token.is_value), len(tokens))]


def _group(phrase: Sequence[Token]) -> str:
    """People of some sort."""
    known = families()
    words = [token.base for token in phrase if not token.is_name and token.lower not in {"the", "other"}]
    heads = [word for word in words if known.kinds.get(known.nouns.get(word, "")) == "person" or word in _PARTS]
    return " ".join(words[:words.index(heads[-1]) + 1]) if heads else ""


def _region(phrase: Sequence[Token]) -> str:
    """A part of a country that has no name: an adjective of place before a noun in small letters."""
    words = [token.lower for token in phrase if token.lower != "the"]
    if len(words) > 1 and words[0] in _PARTS and not any(token.is_name for token in phrase):
        return words[0]
    return ""
