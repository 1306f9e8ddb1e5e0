"""What alignment reads of a claim: canonical words, names, places and days around it, and never its value."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from checker.lexicon.grammar import grammar
from checker.model.claim import About, Kind, Traits
from checker.model.text import Span
from checker.model.value import When
from checker.normalize.about import NAMED
from checker.normalize.deeds import is_happening
from checker.normalize.doers import aged, doer, event_name, is_anaphoric, is_titled
from checker.normalize.families import families, phrase_at, weight
from checker.normalize.name_keys import name_key, name_keys, weighed_by_spread
from checker.normalize.names import Entity
from checker.normalize.noun_phrases import Phrase
from checker.normalize.reading import AUXILIARIES, PREPOSITIONS, Reading, Token

LOCATIVE = grammar("locative")
SAYING = grammar("saying")
"""Verbs of saying: a date that goes with one is when it was said."""
_NEAR_WORDS = 12
_CARRYING = grammar("carrying-on")
"""Words that open a sentence about what was named before it."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stands around a value beyond its own sentence: names of the sentences before it, and days told there."""

    names_before: Sequence[Entity] = ()
    lede: Sequence[Entity] = ()  # the names with which the document opens: whom and what it is about
    days: Sequence[When] = ()
    spread: Mapping[str, int] = field(default_factory=dict)  # of each name key, percent of the document's sentences that hold it


def traits(kind: Kind, about: About, reading: Reading, places: tuple[int, int, Phrase | None, int | None],
           around: Surroundings) -> Traits:
    """The traits of one claim. `places` are the token range of the value, its noun phrase and its predicate."""
    start, end, noun, predicate = places
    span = Span(reading.tokens[start].span.start, reading.tokens[end - 1].span.end) if start < end else Span(0, 0)
    tokens, known = reading.tokens, families()
    noun_set = known.nouns.get(about.noun, "") or (known.nouns.get(tokens[noun.head].base, "") if noun else "")
    if kind is Kind.COUNT and noun and tokens[noun.head].is_name and tokens[noun.head].is_plural:
        noun_set = "n:person"
    topic = (about.noun,) if about.noun == "age" else _topic(reading, (start, end), (noun_set, noun, predicate), is_date=kind is Kind.DATE)
    outside = [name for name in reading.names if kind not in NAMED or not span.overlaps(name.span)]
    carried = 2 if tokens and tokens[0].lower in _CARRYING else 1
    own = any(not name.is_common and name.type in {"org", "person", "event"} for name in outside)
    names = {**name_keys(() if own else around.lede, 1), **name_keys(around.names_before, carried),
             **weighed_by_spread(name_keys(outside, 3), around.spread)}
    told = tokens[predicate] if predicate is not None else None
    telling = told.family if told is not None else topic[0] if topic else ""
    return Traits(
        topic=topic, deed=told.family if told is not None else "",
        names=tuple(sorted(names.items())), terms=_terms(tokens, start, end), where=_where(reading, start, end),
        days=tuple(around.days), anchor=_anchor(tokens, start), cue=_cue(tokens), noun_set=noun_set,
        noun_kind=known.kinds.get(noun_set, ""),
        cumulative=bool(known.cumulative & set(topic[:3])) and kind is Kind.COUNT, opposed=known.opposed.get(telling, ()),
        event=event_name(reading, noun), is_anaphoric=is_anaphoric(tokens, start, end, noun) or is_titled(kind, tokens, noun),
        contrasts=_contrasts(tokens, start, end),
        is_saying=kind is Kind.DATE and told is not None and told.base in SAYING and not _is_event(tokens, noun),
        agent=aged(reading, span) if about.noun == "age" else doer(reading, start, noun, predicate))


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
        found.append(tokens[predicate].family)
    if is_date:
        return tuple(dict.fromkeys(word for word in found if word))
    first, stop = reading.clause_of(value[0])
    near = sorted(range(first, stop), key=lambda i: (min(abs(i - value[0]), abs(i - value[1])), i))
    found += [tokens[i].family for i in near if abs(i - value[0]) <= _NEAR_WORDS and not value[0] <= i < value[1] and _is_known(tokens[i])]
    return tuple(dict.fromkeys(word for word in found if word))[:6]


def _is_event(tokens: Sequence[Token], noun: Phrase | None) -> bool:
    return noun is not None and is_happening(tokens[noun.head])


def _is_known(token: Token) -> bool:
    """Whether the tables have a word, as a deed or as a name for things, and it tells something."""
    known = families()
    if not token.is_content or token.is_name or token.base in known.light:
        return False
    return token.base in known.verbs or token.family != token.base


def _terms(tokens: Sequence[Token], start: int, end: int) -> tuple[tuple[str, int], ...]:
    known = families()
    found: dict[str, int] = {}
    for index, token in enumerate(tokens):
        if start <= index < end or not token.is_content or token.is_name or token.base in known.light:
            continue
        found[token.family] = max(found.get(token.family, 0), weight(token.base))
    return tuple(sorted((word, value) for word, value in found.items() if value))


def _where(reading: Reading, start: int, end: int) -> tuple[str, ...]:
    """Keys of the places that stand behind a locative preposition, nearest to the value first."""
    tokens = reading.tokens
    found: list[tuple[int, str]] = []
    for name in reading.names:
        first, _ = reading.range_of(name.span)
        before = [tokens[i].lower for i in range(max(0, first - 4), first)]
        locative = next((word for word in reversed(before) if word in PREPOSITIONS or word in AUXILIARIES), "")
        visited = first > 0 and tokens[first - 1].family == "visit"
        if (locative in LOCATIVE or visited) and name.type in {"place", "country", "other", "org"}:
            found.append((min(abs(first - start), abs(first - end)), name_key(name.name.split()[-1])))
    return tuple(dict.fromkeys(key for _, key in sorted(found)))


def _anchor(tokens: Sequence[Token], start: int) -> tuple[str, ...]:
    """Words of what "since" names, within reach of the value."""
    at = next((i for i, token in enumerate(tokens) if token.lower == "since" and abs(i - start) <= 2 * _NEAR_WORDS), None)
    if at is None:
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


def _contrasts(tokens: Sequence[Token], start: int, end: int) -> tuple[tuple[int, str], ...]:
    rows = families().contrasts
    near = tokens[max(0, start - _NEAR_WORDS):end + _NEAR_WORDS]
    words = {word for token in near for word in (token.lower, token.base) if word in rows}
    return tuple(sorted((rows[word], word) for word in words))


def _cue(tokens: Sequence[Token]) -> str:
    bases = [token.base for token in tokens]
    for phrase in families().update:
        for index in range(len(bases)):
            if bases[index] == phrase.parts[0][0] and phrase_at(bases, index, phrase):
                return " ... ".join(" ".join(part) for part in phrase.parts)
    return ""
