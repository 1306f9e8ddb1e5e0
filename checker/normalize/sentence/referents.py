"""Names that a sentence means without saying them: "it", "the company", "the two", "the visit" where one antecedent is clear."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from checker.lexicon.grammar import grammar
from checker.model.claim import HAPPENING
from checker.normalize.families import families
from checker.normalize.naming.names import Entity
from checker.normalize.sentence.reading import Reading, Token

_FAR = 2
"""Sentences before one in which an antecedent is looked for."""
_BODY_TYPES = frozenset({"org"})
_THING_TYPES = frozenset({"org", "country", "place", "event", "other"})
_THING_PRONOUNS, _PERSON_PRONOUNS = grammar("thing-pronouns"), grammar("person-pronouns")
_OPENING = _THING_PRONOUNS | _PERSON_PRONOUNS | {"both"}
_POINTING = grammar("pointing-nouns")


class Earlier(NamedTuple):
    """A sentence before one: its names, and how to read the rest of it, which few referents need."""

    names: Sequence[Entity]
    read: Callable[[], Reading]


def referents(reading: Reading, before: Callable[[int], Sequence[Earlier]]) -> tuple[Entity, ...]:
    """The names meant by the first word of a sentence or by a short definite form in it; none where two could be meant.

    `before` gives so many sentences before it, nearest first, and is asked only where some word may point back. A form behind a
    name of its own sentence means that name, which stands there already.
    """
    if not _may_point(reading.lowers):
        return ()
    near = before(_FAR)
    found = _by_pronoun(reading, near) or _by_pair(reading, near) or _by_noun(reading, near)
    own = {name.name for name in reading.names}
    return tuple(name for name in found if name.name not in own)


def _may_point(lowers: Sequence[str]) -> bool:
    """Whether any form stands in a sentence that can mean what was named before it."""
    return bool(lowers) and (lowers[0] in _OPENING or not _POINTING.isdisjoint(lowers))


def _by_pronoun(reading: Reading, near: Sequence[Earlier]) -> tuple[Entity, ...]:
    """What "it" and "its", "he" and "she" mean at the head of a sentence."""
    first = reading.tokens[0].lower if reading.tokens else ""
    if first in _THING_PRONOUNS:
        return _sole([name for name in near[0].names if name.type in _THING_TYPES]) if near else ()
    if first in _PERSON_PRONOUNS:
        return _sole([name for one in near for name in one.names if name.type == "person"])
    return ()


def _sole(names: Sequence[Entity]) -> tuple[Entity, ...]:
    """The one name among some; none where there are more or none."""
    return tuple(names[:1]) if len({name.name for name in names}) == 1 else ()


def _by_pair(reading: Reading, near: Sequence[Earlier]) -> tuple[Entity, ...]:
    """Whom "the two" and "both" mean at the head of a sentence: the two people or countries of the sentence before."""
    opening = [token.lower for token in reading.tokens[:3]]
    is_pair = opening[:1] == ["both"] or opening[:2] == ["the", "two"] or opening[:2] == ["the", "pair"]
    if not is_pair or not near:
        return ()
    for sort in ("person", "country"):
        pair = {name.name: name for name in near[0].names if name.type == sort}
        if len(pair) == 2:
            return tuple(pair[name] for name in sorted(pair))
    return ()


def _by_noun(reading: Reading, near: Sequence[Earlier]) -> tuple[Entity, ...]:
    """What "the company" means, and whose "the visit" is: the one body, or the one sentence that told of such a thing by its names."""
    tokens, known = reading.tokens, families()
    for at in [place + 1 for place, lower in enumerate(reading.lowers[:-1]) if lower in _POINTING]:
        token = tokens[at]
        if token.is_name or _goes_on(tokens, at):
            continue
        if token.base in grammar("body-nouns"):
            before = [name for name in reading.names if name.span.end <= token.span.start and name.type in _BODY_TYPES]
            return () if before else _sole([name for one in near for name in one.names if name.type in _BODY_TYPES])
        noun_set = known.nouns.get(token.base, "")
        if known.kinds.get(noun_set) in HAPPENING and at == 1:
            told = [one for one in near if _tells(one.read().tokens, noun_set)]
            return tuple(told[0].names) if len(told) == 1 else ()
    return ()


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether a noun is only part of another phrase, or is told whose it is: "the company car", "the visit of"."""
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if following is None:
        return False
    return following.lower in ("of", "to", "in", "that", "which", "-") or following.is_name or following.base in families().nouns


def _tells(tokens: Sequence[Token], noun_set: str) -> bool:
    """Whether a sentence tells of such a thing, as a noun or as the deed of the same name ("visited", "the visit")."""
    deed = noun_set.removeprefix("n:")
    return any(not token.is_name and (families().nouns.get(token.base) == noun_set or token.family == deed) for token in tokens)
