"""Sentences that bring in a happening of their own: "On Sunday a sailing boat sank off the coast"."""

from __future__ import annotations

from collections.abc import Mapping

from checker.lexicon.grammar import grammar
from checker.normalize.families import families
from checker.normalize.sentence.deeds import EVENT_DEEDS
from checker.normalize.sentence.reading import Reading

LEDE = 4
"""Sentences from the opening of a text that may all be about one happening, however it is brought in."""
_NEW = frozenset({"a", "an", "another"})
_REACH = 4
"""Words from the article to the noun: "a small wooden sailing boat"."""
_MISHAPS = frozenset(f"n:{name}" for name in grammar("mishaps"))
_HAPPENS_TO = grammar("happens-to")
"""Kinds of noun to which accidents happen."""


def is_elsewhere(reading: Reading, firsts: Mapping[str, int]) -> bool:
    """Whether a sentence opens in a place that the text has not named before: "In Tessel, up the coast, two people fell ill".

    `firsts` tells where each name of the text stands first.
    """
    if reading.lowers[:1] not in _PLACING:
        return False
    first = reading.tokens[1].span.start if len(reading.tokens) > 1 else -1
    return any(name.span.start == first == firsts.get(name.name, first) and name.type in _PLACES for name in reading.names)


_PLACING = (("in",), ("near",), ("at",))
_PLACES = frozenset({"place", "country"})


def is_newcomer(reading: Reading) -> bool:
    """Whether a sentence tells of another happening than the text so far: "a" or "another" before a crash, or a ship that sinks."""
    tokens, known = reading.tokens, families()
    if _NEW.isdisjoint(reading.lowers):
        return False
    happens = any(token.family in EVENT_DEEDS and token.is_verb for token in tokens)
    for at, lower in enumerate(reading.lowers):
        if lower not in _NEW:
            continue
        for token in tokens[at + 1:at + 1 + _REACH]:
            if token.is_stop:
                break
            noun = known.nouns.get(token.base, "")
            if noun in _MISHAPS or (happens and known.kinds.get(noun, "") in _HAPPENS_TO):
                return True
    return False
