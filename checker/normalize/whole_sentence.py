"""What alignment reads of a whole sentence, alike for each of its values: worked out once, and cut to the value by `traits`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from checker.lexicon.grammar import grammar
from checker.normalize.families import families, phrase_at, weight
from checker.normalize.name_keys import name_key
from checker.normalize.reading import AUXILIARIES, PREPOSITIONS, Reading, Token

LOCATIVE = grammar("locative")
_SMALL = PREPOSITIONS | AUXILIARIES
_LOCATED = frozenset({"place", "country", "other", "org"})
_REACH = 4
"""Words before a place in which its preposition stands."""


@dataclass(frozen=True, slots=True)
class Whole:
    """The telling words of a sentence by their places among its tokens.

    `deeds`: words of the tables, deeds or things. `terms`: content words with their weights. `places`: keys of names behind a locative
    preposition. `since`: where "since" stands. `contrasts`: words with the row of the table in which they exclude one another.
    `cue`: the words that say a figure was brought up to date.
    """

    deeds: tuple[int, ...]
    terms: tuple[tuple[int, str, int], ...]
    places: tuple[tuple[int, str], ...]
    since: tuple[int, ...]
    contrasts: tuple[tuple[int, tuple[int, str]], ...]
    cue: str


@lru_cache(maxsize=4)
def whole(reading: Reading) -> Whole:
    """What a sentence tells. Kept while the claims of the sentence are made, which come one after another."""
    tokens, known = reading.tokens, families()
    telling = [(at, token) for at, token in enumerate(tokens)
               if token.is_content and not token.is_name and token.base not in known.light]
    return Whole(
        deeds=tuple([at for at, token in telling if token.base in known.verbs or token.family != token.base]),
        terms=tuple([(at, token.family, weight(token.base)) for at, token in telling]),
        places=tuple(_places(reading)),
        since=tuple([at for at, token in enumerate(tokens) if token.lower == "since"]),
        contrasts=tuple([(at, (known.contrasts[word], word)) for at, token in enumerate(tokens) for word in (token.lower, token.base)
                         if word in known.contrasts]),
        cue=_cue(tokens))


def _places(reading: Reading) -> Iterator[tuple[int, str]]:
    tokens = reading.tokens
    for name in reading.names:
        if name.type in _LOCATED:
            first, _ = reading.range_of(name.span)
            before = (tokens[at].lower for at in range(first - 1, max(0, first - _REACH) - 1, -1))
            is_locative = next((word for word in before if word in _SMALL), "") in LOCATIVE
            if is_locative or (first > 0 and tokens[first - 1].family == "visit"):
                yield first, name_key(name.name.split()[-1])


def _cue(tokens: Sequence[Token]) -> str:
    bases = [token.base for token in tokens]
    present = frozenset(bases)
    for phrase in families().update:
        opening = phrase.parts[0][0]
        if opening in present and any(form == opening and phrase_at(bases, at, phrase) for at, form in enumerate(bases)):
            return " ... ".join(" ".join(part) for part in phrase.parts)
    return ""
