"""What of a sentence's names belongs to one claim: those of its statement, and the place that it is put in."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache

from checker.lexicon.grammar import grammar
from checker.model.claim import Attribution
from checker.model.text import Span
from checker.normalize.naming.names import Entity
from checker.normalize.sentence.noun_phrases import is_verb
from checker.normalize.sentence.reading import AUXILIARIES, PREPOSITIONS, Reading, Token
from checker.normalize.sums.rows import others_in_row

_PLACING = grammar("placing")
_JOINING = grammar("joining")
"""Words and marks that join two statements."""
_LEADING = (PREPOSITIONS - {"of"}) | AUXILIARIES
_PLACES = frozenset({"place", "country"})
_RIGHT_BEFORE = frozenset({"in", "near", "outside"})
_REACH = 4
"""Words before a place in which its preposition stands ("in the northern town of Tarn")."""


def names_of(reading: Reading, span: Span, voice: Attribution | None, meant: Sequence[Entity] = ()) -> tuple[str, ...]:
    """The names in the statement that holds a span, sorted, without those who are credited with it.

    `meant` are names that the sentence means without saying them ("it", "the company").
    """
    speakers = {voice.speaker, voice.via} if voice else set()
    start = reading.range_of(span)[0]
    others = others_in_row(reading, start)
    told = {name.name for name, places in _within(reading, _statement(reading, start)) if not _is_in(places, others)}
    told.update([name.name for name in meant])
    return tuple(sorted(told - speakers))


def place_of(reading: Reading, span: Span) -> str | None:
    """The nearest place that a preposition puts the claim in; None where the words tell none."""
    start, end = reading.range_of(span)
    others = others_in_row(reading, start)
    found: list[tuple[int, int, str]] = []
    for name, (first, stop) in _placed(reading, _statement(reading, start)):
        if name.span.overlaps(span) or _is_in((first, stop), others):
            continue
        between = reading.tokens[end:first] if first >= end else reading.tokens[stop:start]
        found.append((sum([token.is_value for token in between]), len(between), name.name))
    return min(found)[2] if found else None


def _is_in(places: tuple[int, int], ranges: Sequence[tuple[int, int]]) -> bool:
    return any(first <= places[0] < stop for first, stop in ranges)


def _is_placed(tokens: Sequence[Token], first: int, name: Entity) -> bool:
    """Whether a name of a place stands behind a preposition of place; a name of unknown kind has to stand right behind it."""
    if name.type == "other":
        return first > 0 and tokens[first - 1].lower in _RIGHT_BEFORE
    if name.type not in _PLACES:
        return False
    before = [token.lower for token in tokens[max(0, first - _REACH):first]]
    return next((word for word in reversed(before) if word in _LEADING or not word.isalpha()), "") in _PLACING


def _statement(reading: Reading, at: int) -> tuple[int, int]:
    """The words of the statement around a word: a sentence joined of two has two."""
    cuts = _cuts(reading)
    place = bisect_right(cuts, at)
    return (cuts[place - 1], cuts[place]) if 0 < place < len(cuts) else (0, len(reading.tokens))


@lru_cache(maxsize=8)
def _cuts(reading: Reading) -> tuple[int, ...]:
    return (0, *[first for first, _ in reading.clauses if _joins(reading.tokens, first)], len(reading.tokens))


@lru_cache(maxsize=8)
def _within(reading: Reading, statement: tuple[int, int]) -> tuple[tuple[Entity, tuple[int, int]], ...]:
    """The names of a statement, each with its words."""
    found = [(name, reading.range_of(name.span)) for name in reading.names]
    return tuple([(name, places) for name, places in found if statement[0] <= places[0] < statement[1]])


@lru_cache(maxsize=8)
def _placed(reading: Reading, statement: tuple[int, int]) -> tuple[tuple[Entity, tuple[int, int]], ...]:
    """The places that a statement puts things in, each with its words."""
    return tuple((name, places) for name, places in _within(reading, statement) if _is_placed(reading.tokens, places[0], name))


def _joins(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word joins two statements, each with a subject and a verb of its own."""
    if tokens[at].lower not in _JOINING or at == 0 or at + 1 >= len(tokens):
        return False
    following = tokens[at + 1]
    if is_verb(following) or following.lower in AUXILIARIES:
        return False
    return any(is_verb(token) for token in tokens[:at]) and any(is_verb(token) for token in tokens[at + 1:])
