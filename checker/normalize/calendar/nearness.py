"""What stands near a date or a length of time: the words and names of its clause, its verb, and whose deed it is."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

from checker.lexicon import table
from checker.lexicon.grammar import grammar
from checker.model.claim import Nearby
from checker.normalize.families import weight
from checker.normalize.naming.name_keys import name_keys
from checker.normalize.naming.names import Entity
from checker.normalize.sentence.noun_phrases import is_verb
from checker.normalize.sentence.reading import AUXILIARIES, PREPOSITIONS, Reading, Token

_NEAR = 10
"""Words from a value within which its clause tells what it is of; a name may stand a little farther."""
_FAR = 12
_SUBJECT = 14
"""Words between a verb and its subject."""
_SUBJECTS = frozenset({"person", "org", "country", "event", "other"})
_POINTING = grammar("other-doers")


@cache
def _classes() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for name, words in table("deeds").items():
        for word in words:
            found.setdefault(word, []).append(name)
    return {word: tuple(names) for word, names in found.items()}


def _deeds_of(token: Token) -> tuple[str, ...]:
    """The classes of events that a word may tell."""
    return _classes().get(token.base) or _classes().get(token.family, ())


def nearby(reading: Reading, start: int, end: int) -> Nearby:
    """What stands near the value at these tokens."""
    tokens = reading.tokens
    first, stop = reading.clause_of(start)
    stop = max(stop, _told_behind(reading, end))
    low, high = _reach(tokens, start, end, _NEAR)
    near = [at for at in range(max(first, low), min(stop, high)) if not start <= at < end]
    words = [tokens[at] for at in near if tokens[at].is_content and not tokens[at].is_name]
    low, high = _reach(tokens, start, end, _FAR)
    names = [name for place, name in _places(reading) if max(first, low) <= place < min(stop, high)]
    verb = _verb(tokens, (max(first, low), start), (end, stop))
    told = tokens[verb] if verb is not None else None
    return Nearby(
        words=tuple(sorted({token.family for token in words if weight(token.base)})),
        names=tuple(sorted(name_keys(names, 1))),
        deeds=tuple(sorted({deed for token in words for deed in _deeds_of(token)})),
        subject=_subject(reading, verb) if verb is not None else (),
        verb=told.family if told else "", verb_deeds=_deeds_of(told) if told else ())


def _reach(tokens: Sequence[Token], start: int, end: int, most: int) -> tuple[int, int]:
    """The tokens within so many words of a range. A value counts as one word, however it is written ("second", "2 nd")."""
    low = start
    for _ in range(most):
        low = next((at for at in range(low - 1, -1, -1) if not (at and tokens[at].is_value and tokens[at - 1].is_value)), 0)
    high = end
    for _ in range(most):
        high = next((at for at in range(high + 1, len(tokens)) if not (tokens[at].is_value and tokens[at - 1].is_value)), len(tokens))
    return low, high


def _told_behind(reading: Reading, end: int) -> int:
    """Where the clause ends that tells what a value behind which it begins is of: "on Friday, when the ferry sank"."""
    at = next((at for at in range(end, min(end + 2, len(reading.lowers))) if reading.lowers[at] != ","), end)
    is_telling = at < len(reading.lowers) and reading.lowers[at] == "when"
    return reading.clause_of(at)[1] if is_telling else end


@lru_cache(maxsize=4)
def _places(reading: Reading) -> tuple[tuple[int, Entity], ...]:
    return tuple((reading.range_of(name.span)[0], name) for name in reading.names)


def _verb(tokens: Sequence[Token], before: tuple[int, int], after: tuple[int, int]) -> int | None:
    """The nearest full verb before the value in its clause, else the next behind it."""
    back = range(before[1] - 1, before[0] - 1, -1)
    return next((at for at in (*back, *range(*after)) if is_verb(tokens[at]) and _is_full(tokens[at])), None)


def _is_full(token: Token) -> bool:
    """Whether a verb tells a deed of its own, as "be" does of who is in a place."""
    return token.is_telling or token.lower not in AUXILIARIES


def _subject(reading: Reading, verb: int) -> tuple[str, ...]:
    """Keys of the name whose deed a verb tells: the nearest before it that no preposition holds; none where a pronoun stands between."""
    tokens = reading.tokens
    for place, name in reversed(_places(reading)):
        if not verb - _SUBJECT <= place < verb or name.type not in _SUBJECTS:
            continue
        if place and tokens[place - 1].lower in PREPOSITIONS:
            continue
        is_other = any(token.lower in _POINTING for token in tokens[place:verb])
        return () if is_other else tuple(sorted(name_keys([name], 1)))
    return ()
