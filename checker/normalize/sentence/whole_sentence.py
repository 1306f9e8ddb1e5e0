"""What alignment reads of a whole sentence, alike for each of its values: worked out once, and cut to the value by `traits`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from checker.lexicon.grammar import grammar
from checker.normalize.families import families, phrase_at, weight
from checker.normalize.naming.addresses import region_behind, region_of
from checker.normalize.naming.name_keys import name_key
from checker.normalize.sentence.reading import AUXILIARIES, PREPOSITIONS, Reading

LOCATIVE = grammar("locative")
_SMALL = PREPOSITIONS | AUXILIARIES
_LOCATED = frozenset({"place", "country", "other", "org"})
_REACH = 4
"""Words before a place in which its preposition stands."""


class Cue(NamedTuple):
    """Words of an update with the places of the first and last; `is_mounting`: they tell it of counts only."""

    first: int
    last: int
    said: str
    is_mounting: bool


@dataclass(frozen=True, slots=True)
class Whole:
    """The telling words of a sentence by their places among its tokens.

    `deeds`: words of the tables, deeds or things. `terms`: content words with their weights; `all_terms`: those of the whole sentence,
    as `heaviest` has them. `places`: keys of names behind a locative
    preposition. `since`: where "since" stands. `contrasts`: words with the row of the table in which they exclude one another.
    `cues`: the words that say a figure was brought up to date.
    """

    deeds: tuple[int, ...]
    terms: tuple[tuple[int, str, int], ...]
    all_terms: tuple[tuple[str, int], ...]
    places: tuple[tuple[int, str], ...]
    since: tuple[int, ...]
    contrasts: tuple[tuple[int, tuple[int, str]], ...]
    cues: tuple[Cue, ...]


@lru_cache(maxsize=4)
def whole(reading: Reading) -> Whole:
    """What a sentence tells. Kept while the claims of the sentence are made, which come one after another."""
    tokens, lowers, known = reading.tokens, reading.lowers, families()
    telling = [(at, token.base, token.family) for at, token in enumerate(tokens)
               if token.is_content and not token.is_name and token.base not in known.light]
    bases = [token.base for token in tokens]
    terms = [(at, family, weight(base)) for at, base, family in telling]
    return Whole(
        deeds=tuple([at for at, base, family in telling if base in known.verbs or family != base]),
        terms=tuple(terms), all_terms=heaviest(terms),
        places=tuple(_places(reading)),
        since=tuple([at for at, lower in enumerate(lowers) if lower == "since"]) if "since" in lowers else (),
        contrasts=tuple([(at, known.contrasts[word]) for words in (lowers, bases) for at, word in enumerate(words)
                         if word in known.contrasts]),
        cues=tuple(_cues(bases)))


def heaviest(terms: Iterable[tuple[int, str, int]]) -> tuple[tuple[str, int], ...]:
    """Content words with the weight of the heaviest form of each, sorted."""
    found: dict[str, int] = {}
    for _, family, value in terms:
        if value > found.get(family, 0):
            found[family] = value
    return tuple(sorted(found.items()))


def _places(reading: Reading) -> Iterator[tuple[int, str]]:
    tokens = reading.tokens
    for name in reading.names:
        if name.type in _LOCATED:
            first, _ = reading.range_of(name.span)
            before = (tokens[at].lower for at in range(first - 1, max(0, first - _REACH) - 1, -1))
            is_locative = next((word for word in before if word in _SMALL), "") in LOCATIVE
            if is_locative or (first > 0 and tokens[first - 1].family == "visit"):
                is_behind = first > 0 and tokens[first - 1].lower == ","
                told = (region_of(name.name) if is_behind else "") or name.name
                yield first, name_key(told.split()[-1])
                if region := region_behind(reading.sentence.words, name.span.end):
                    yield first, name_key(region.split()[-1])


def _cues(bases: Sequence[str]) -> Iterator[Cue]:
    present = frozenset(bases)
    for phrase in (*families().update, *families().mounting):
        opening = phrase.parts[0][0]
        if phrase.words <= present:
            found = (phrase_at(bases, at, phrase) for at, form in enumerate(bases) if form == opening)
            said = " ... ".join(" ".join(part) for part in phrase.parts)
            yield from (Cue(places[0], places[-1], said, phrase.family == "mounting") for places in found if places)
