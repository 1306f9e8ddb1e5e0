"""What alignment reads of a claim: canonical words, names, places and days around it, and never its value."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import NamedTuple

from checker.lexicon import table
from checker.lexicon.grammar import grammar
from checker.model.claim import About, Kind, Traits
from checker.model.text import Span
from checker.model.value import When
from checker.normalize.calendar.nearness import nearby
from checker.normalize.context.about import NAMED
from checker.normalize.context.doers import aged, doer, event_name, is_anaphoric, is_titled, person_told
from checker.normalize.context.whereabouts import where
from checker.normalize.families import families, weight
from checker.normalize.naming.name_keys import called, name_keys, weighed_by_spread
from checker.normalize.naming.names import Entity
from checker.normalize.sentence.deeds import is_happening
from checker.normalize.sentence.joined_nouns import joined
from checker.normalize.sentence.named_plurals import deed_of, is_people
from checker.normalize.sentence.noun_phrases import Phrase
from checker.normalize.sentence.reading import Reading, Token
from checker.normalize.sentence.stances import stance
from checker.normalize.sentence.whole_sentence import Cue, Whole, heaviest, whole

_Weights = tuple[tuple[str, int], ...]
"""Keys, each with what it weighs."""
SAYING = grammar("saying")
"""Verbs of saying: a date that goes with one is when it was said."""
_WEIGHED = frozenset({Kind.DATE, Kind.DURATION, Kind.MONEY})
"""Kinds whose surroundings are weighed where a pair shares too little to be held against each other."""
_NEAR_WORDS = 12
_AUTHORITIES = grammar("authorities")
"""Words for those who mostly tell a figure, and are none of what it tells."""
_TARGETS = grammar("targets")
_CARRYING = grammar("carrying-on")
"""Words that open a sentence about what was named before it."""


@dataclass(frozen=True, slots=True, eq=False)
class Surroundings:
    """The names around a sentence: one value for all claims of the sentence, which is kept by what it is and not by what it holds."""

    names_before: Sequence[Entity] = ()  # of the sentences before it
    lede: Sequence[Entity] = ()  # the names with which the document opens: whom and what it is about
    spread: Mapping[str, int] = field(default_factory=dict)  # of each name key, percent of the document's sentences that hold it
    meant: Sequence[Entity] = ()  # the names that the sentence means without saying them


class Own(NamedTuple):
    """What a mention tells of itself: its kind, the days of its event, what its value is in, if a date says nothing, the words said."""

    kind: Kind
    days: tuple[When, ...] = ()
    holders: str = ""
    dimension: str = ""
    is_scope: bool = False
    spoken: tuple[tuple[str, int], ...] = ()
    kin: tuple[str, ...] = ()
    inside: str = ""


def traits(own: Own, about: About, reading: Reading, places: tuple[int, int, Phrase | None, int | None],
           around: Surroundings) -> Traits:
    """The traits of one claim. `places` are the token range of the value, its noun phrase and its predicate."""
    kind, (start, end, noun, predicate) = own.kind, places
    span = Span(reading.tokens[start].span.start, reading.tokens[end - 1].span.end) if start < end else Span(0, 0)
    tokens, known, told_by_all = reading.tokens, families(), whole(reading)
    noun_set = known.nouns.get(about.noun, "") or (known.nouns.get(tokens[noun.head].base, "") if noun else "")
    if is_people(kind, tokens, noun, predicate):
        noun_set = "n:person"
    deed = deed_of(tokens, noun, predicate)
    lead = noun_set or (about.noun if kind is Kind.COUNT and noun is None else "")
    topic = (about.noun,) if about.noun == "age" else _topic(reading, (start, end), (lead, noun, predicate), is_date=kind is Kind.DATE)
    names, own_names = _names_beside(reading, around, span) if kind in NAMED else _names_of(reading, around)
    told = tokens[predicate] if predicate is not None else None
    telling = deed or (topic[0] if topic else "")
    aging = aged(reading, span) if about.noun == "age" else None
    return Traits(
        topic=topic, deed=deed, names=names, own_names=own_names, called=_called(reading, around),
        terms=_terms(told_by_all, start, end), where=where(reading, told_by_all.places, start, end),
        anchor=_anchor(tokens, told_by_all.since, start), noun_set=noun_set,
        cue=_cue(reading, told_by_all.cues, start, is_count=kind is Kind.COUNT),
        noun_kind=known.kinds.get(noun_set, ""),
        cumulative=bool(known.cumulative & set(topic[:3])) and kind is Kind.COUNT, opposed=known.opposed.get(telling, ()),
        event=event_name(reading, noun), is_anaphoric=is_anaphoric(tokens, start, end, noun) or is_titled(kind, tokens, noun),
        contrasts=_contrasts(told_by_all.contrasts, start, end),
        is_saying=own.is_scope or (kind is Kind.DATE and told is not None and told.base in SAYING and not _is_event(tokens, noun)),
        days=own.days, holders=own.holders, dimension=own.dimension, spoken=own.spoken, kin=own.kin, inside=own.inside,
        part_of_day=_part_of_day(tokens[start:end]) if kind is Kind.DATE else (),
        beside=_beside(reading, start, end), stance=stance(reading, kind, (start, end), about.direction),
        agent=tuple(sorted(name_keys([aging], 3))) if aging else doer(reading, start, noun, predicate),
        person=aging.name if aging else person_told(reading, predicate) if kind not in NAMED else "",
        is_target=about.noun in _TARGETS,
        joined=() if kind is Kind.DATE else joined(tokens, noun),
        nearby=nearby(reading, start, end) if kind in _WEIGHED and not own.is_scope else None)


@lru_cache(maxsize=4)
def _names_of(reading: Reading, around: Surroundings) -> tuple[_Weights, _Weights]:
    """The names of a sentence and around it, as every figure and date of the sentence has them."""
    return _weighed(reading, reading.names, around)


@lru_cache(maxsize=4)
def _called(reading: Reading, around: Surroundings) -> tuple[tuple[str, str], ...]:
    """What the names of a sentence and around it are called, by their keys."""
    return called((*reading.names, *around.meant, *around.names_before, *around.lede))


def _names_beside(reading: Reading, around: Surroundings, span: Span) -> tuple[_Weights, _Weights]:
    """The names beside a value that is made of names itself."""
    return _weighed(reading, [name for name in reading.names if not span.overlaps(name.span)], around)


def _weighed(reading: Reading, outside: Sequence[Entity], around: Surroundings) -> tuple[_Weights, _Weights]:
    """All names with their weights here, and those of the sentence with the weights that they have anywhere."""
    carried = 2 if reading.tokens and reading.tokens[0].lower in _CARRYING else 1
    own = any(not name.is_common and name.type in {"org", "person", "event"} for name in outside)
    told = name_keys(outside, 3)
    names = {**_keys_around(around, carried, own), **weighed_by_spread(told, around.spread)}
    return tuple(sorted(names.items())), tuple(sorted(told.items()))


@lru_cache(maxsize=4)
def _keys_around(around: Surroundings, carried: int, is_named: bool) -> dict[str, int]:  # noqa: FBT001 - private
    """Keys of the names around a sentence; those of the opening count where the sentence names nobody of its own."""
    lede = () if is_named else around.lede
    return {**name_keys(lede, 1), **name_keys(around.names_before, carried), **name_keys(around.meant, 2)}


def _topic(reading: Reading, value: tuple[int, int], told: tuple[str, Phrase | None, int | None], *, is_date: bool) -> tuple[str, ...]:
    """Canonical words of the value's noun and verb, then of the other telling words of its clause, nearest first.

    A date has only its own event: a clause tells of others that fell on other days.
    """
    tokens, known = reading.tokens, families()
    noun_set, noun, predicate = told
    found: list[str] = [noun_set] if noun_set else []
    if noun:
        head = tokens[noun.head]
        found += [known.nouns.get(head.base, head.family), head.family]
    if predicate is not None:
        found.append(deed_of(tokens, noun, predicate))
    if is_date:
        return tuple(dict.fromkeys(word for word in found if word))
    first, stop = reading.clause_of(value[0])
    near = sorted((min(abs(i - value[0]), abs(i - value[1])), i) for i in whole(reading).deeds
                  if first <= i < stop and abs(i - value[0]) <= _NEAR_WORDS and not value[0] <= i < value[1])
    found += [tokens[i].family for _, i in near if tokens[i].lower not in _AUTHORITIES]
    return tuple(dict.fromkeys(word for word in found if word))[:6]


def _is_event(tokens: Sequence[Token], noun: Phrase | None) -> bool:
    return noun is not None and is_happening(tokens[noun.head])


def _terms(told: Whole, start: int, end: int) -> tuple[tuple[str, int], ...]:
    """The content words of a sentence but for those of the value, with the weight of the heaviest form of each."""
    outside = [term for term in told.terms if not start <= term[0] < end]
    return told.all_terms if len(outside) == len(told.terms) else heaviest(outside)


def _part_of_day(tokens: Sequence[Token]) -> tuple[str, ...]:
    """The part of the day or the hour that a date tells; "late" stands for its evening and night."""
    words = [token.lower.replace(".", "") for token in tokens]
    found = {word for word in words if word in _parts_of_day()}
    found |= {"late"} if _LATE & set(words) else set()
    found |= {word for word in words if word[:1].isdigit()} if _HALVES & set(words) else set()
    return tuple(sorted(found))


@cache
def _parts_of_day() -> frozenset[str]:
    return frozenset(str(word) for word in table("calendar")["parts_of_day"])


_LATE = frozenset({"late", "evening", "night"})
_HALVES = frozenset({"am", "pm"})
_CLOSENESS = (3, 3, 3, 3, 2, 2, 2, 2, 1, 1, 1, 1, 1)
"""The weight of a word by how many words lie between it and the value."""


def _beside(reading: Reading, start: int, end: int) -> tuple[tuple[str, int], ...]:
    """Content words and names beside the value, each with its rarity times its closeness; another value counts as one word."""
    found: dict[str, int] = {}
    tokens = reading.tokens
    for side in (range(start - 1, -1, -1), range(end, len(tokens))):
        steps, was_value = 0, False
        for at in side:
            token = tokens[at]
            if token.is_value and was_value:
                continue
            was_value = token.is_value
            if steps == len(_CLOSENESS):
                break
            if token.is_content and not token.is_value:
                points = (3 if token.is_name else weight(token.base)) * _CLOSENESS[steps]
                found[token.family] = max(points, found.get(token.family, 0))
            steps += 1
    return tuple(sorted((word, points) for word, points in found.items() if points))


def _anchor(tokens: Sequence[Token], since: Sequence[int], start: int) -> tuple[str, ...]:
    """Words of what "since" names, within reach of the value."""
    at = next((i for i in since if abs(i - start) <= 2 * _NEAR_WORDS), None)
    if at is None or at == start - 1:  # what "since" names is no point that itself is counted from
        return ()
    found: list[str] = []
    for token in tokens[at + 1:at + 12]:
        if token.is_mark and token.lower not in {"-", "'", "’"}:
            break
        if token.is_value:
            found.append(token.lower)
        elif token.is_content:
            found.append(token.family)
    return tuple(dict.fromkeys(found))


def _cue(reading: Reading, cues: Sequence[Cue], start: int, *, is_count: bool) -> str:
    """The words that say that this very figure was brought up to date: none belongs to another figure between them and it."""
    near = [(abs(cue.first - start), cue.said) for cue in cues if (is_count or not cue.is_mounting)
            and not any(token.is_value for token in reading.tokens[cue.last + 1:start])]
    return min(near)[1] if near else ""


def _contrasts(contrasts: Sequence[tuple[int, tuple[int, str]]], start: int, end: int) -> tuple[tuple[int, str], ...]:
    first, stop = max(0, start - _NEAR_WORDS), end + _NEAR_WORDS
    return tuple(sorted({row for at, row in contrasts if first <= at < stop}))
