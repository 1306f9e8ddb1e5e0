"""What alignment reads of a claim: canonical words, names, places and days around it, and never its value."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from checker.model.claim import About, Kind, Traits
from checker.model.text import Span
from checker.model.value import When
from checker.normalize.about import NAMED
from checker.normalize.families import STOP_WORDS, families, phrase_at, weight
from checker.normalize.names import Entity
from checker.normalize.noun_phrases import Phrase
from checker.normalize.reading import AUXILIARIES, PREPOSITIONS, Reading, Token

LOCATIVE = frozenset("in at near outside off across inside along around through over into to towards toward on".split())
SAYING = frozenset("say tell state announce report add note write confirm declare reveal insist claim warn explain comment tweet".split())
"""Verbs of saying: a date that goes with one is when it was said."""
_NEAR_WORDS = 12
_BESIDE = 8
"""Characters between an event's name and its noun: a space, or its short form in brackets."""
_NOBLE = frozenset("earl viscount duke baron baronet marquess marquis prince princess king queen pope emperor count lord son daughter child".split())
"""Nouns that an ordinal tells apart, rather than counts."""
_SMALL = frozenset({"one", "two", "three", "four", "both", "2", "3", "4"})
_POINTING = frozenset({"the", "these", "those", "their", "its", "his", "her", "our", "your", "my", "’s", "'s"})
_CARRYING = frozenset({"it", "they", "he", "she", "this", "that", "these", "those", "both", "the"})
"""Words that open a sentence about what was named before it."""
_DOINGS = frozenset({"visit", "win"})
"""Verbs whose doer makes the fact: one person's visits, or votes, are not another's."""
_OWNED = 28
"""Characters between an owner and the thing owned: "Xi's second state visit"."""
_FEWEST_SENTENCES = 8
"""A shorter document tells nothing of how common a name is in it."""
_GENERIC_NAME_WORDS = frozenset(
    "the of and for national international state united new north south east west central bank ministry department office agency council "
    "committee union party group company corporation inc ltd service house street city university institute association board court press "
    "monday tuesday wednesday thursday friday saturday sunday president minister prime mr mrs ms dr general".split())
"""Words inside names that many names share."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stands around a value beyond its own sentence: names of the sentences before it, and days told there."""

    names_before: Sequence[Entity] = ()
    lede: Sequence[Entity] = ()  # the names with which the document opens: whom and what it is about
    days: Sequence[When] = ()
    spread: Mapping[str, int] = field(default_factory=dict)  # of each name key, percent of the document's sentences that hold it


def name_key(word: str) -> str:
    """One key for a name's word and its adjectives: "Kestria" and "Kestrian" give "kestr".

    Adjectives of places are formed by a handful of endings; unknown ones are matched by taking the ending off both.
    """
    key = word.casefold().strip(".’'").removesuffix("'s").removesuffix("’s")
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
        for word in name.name.replace("-", " ").split():
            lower = word.casefold()
            if len(lower) < 2 or lower in STOP_WORDS:
                continue
            key = name_key(word)
            value = 1 if name.is_common or lower in _GENERIC_NAME_WORDS else min(heavy, 2) if weight(lower) == 1 else heavy
            found[key] = max(found.get(key, 0), value)
    return found


def spread_of(sentences: Sequence[Sequence[Entity]]) -> dict[str, int]:
    """Of each name key, the percent of a document's sentences that hold it; empty for a document too short to tell."""
    if len(sentences) < _FEWEST_SENTENCES:
        return {}
    counts: dict[str, int] = {}
    for names in sentences:
        for key in name_keys(names, 3):
            counts[key] = counts.get(key, 0) + 1
    return {key: 100 * count // len(sentences) for key, count in counts.items()}


def _by_spread(names: Mapping[str, int], spread: Mapping[str, int]) -> dict[str, int]:
    """Weights lowered for names that a document is full of: they do not tell one of its facts from another."""
    return {key: min(value, 1 if spread.get(key, 0) >= 30 else 2 if spread.get(key, 0) >= 15 else value) for key, value in names.items()}


def traits(kind: Kind, about: About, reading: Reading, places: tuple[int, int, Phrase | None, int | None],
           around: Surroundings) -> Traits:
    """The traits of one claim. `places` are the token range of the value, its noun phrase and its predicate."""
    start, end, noun, predicate = places
    span = Span(reading.tokens[start].span.start, reading.tokens[end - 1].span.end) if start < end else Span(0, 0)
    tokens, known = reading.tokens, families()
    noun_set = known.nouns.get(about.noun, "") or (known.nouns.get(tokens[noun.head].base, "") if noun else "")
    if noun and tokens[noun.head].is_name and tokens[noun.head].is_plural:
        noun_set = "n:person"
    topic = (about.noun,) if about.noun == "age" else _topic(reading, (start, end), (noun_set, noun, predicate), is_date=kind is Kind.DATE)
    outside = [name for name in reading.names if kind not in NAMED or not span.overlaps(name.span)]
    carried = 2 if tokens and tokens[0].lower in _CARRYING else 1
    own = any(not name.is_common and name.type in {"org", "person", "event"} for name in outside)
    names = {**name_keys(() if own else around.lede, 1), **name_keys(around.names_before, carried), **_by_spread(name_keys(outside, 3), around.spread)}
    telling = tokens[predicate].family if predicate is not None else topic[0] if topic else ""
    return Traits(
        topic=topic, names=tuple(sorted(names.items())), terms=_terms(tokens, start, end), where=_where(reading, start, end),
        days=tuple(around.days), anchor=_anchor(tokens, start), cue=_cue(tokens), noun_set=noun_set,
        noun_kind=known.kinds.get(noun_set, ""), aspect=_aspect(tokens, start, about),
        cumulative=bool(known.cumulative & set(topic[:3])) and kind is Kind.COUNT, opposed=known.opposed.get(telling, ()),
        event=_event(reading, noun), is_anaphoric=_is_anaphoric(tokens, start, end, noun) or _is_titled(kind, tokens, noun),
        contrasts=_contrasts(tokens, start, end), is_saying=kind is Kind.DATE and predicate is not None and tokens[predicate].base in SAYING,
        agent=_aged(reading, span) if about.noun == "age" else _agent(reading, start, noun, predicate))


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
    found += [tokens[i].family for i in near if abs(i - value[0]) <= _NEAR_WORDS and not value[0] <= i < value[1] and tokens[i].is_content and not tokens[i].is_name
              and (tokens[i].base in known.verbs or tokens[i].family != tokens[i].base) and tokens[i].base not in known.light]
    return tuple(dict.fromkeys(word for word in found if word))[:6]


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


def _agent(reading: Reading, start: int, noun: Phrase | None, predicate: int | None) -> tuple[str, ...]:
    """Keys of the person whose visit is told: an owner right before, else the first person before."""
    tokens, known = reading.tokens, families()
    is_doing = noun is not None and known.nouns.get(tokens[noun.head].base, "") == "n:visit"
    if not is_doing and (predicate is None or tokens[predicate].family not in _DOINGS):
        return ()
    places = [tokens[place].span.start for place in (noun.head if is_doing and noun else None, start if is_doing else None, predicate)
              if place is not None and place < len(tokens)]
    people = [name for name in reading.names if name.type == "person"]
    owners = [name for name in people if any(0 <= place - name.span.end <= _OWNED for place in places)]
    before = [name for name in people if any(name.span.end <= place for place in places)]
    owning = [name for name in owners if _is_possessive(reading, name)]
    return tuple(sorted(key for name in (owning[-1:] or (owners or before)[:1]) for key in name_keys([name], 3)))


def _is_possessive(reading: Reading, name: Entity) -> bool:
    """Whether a name stands as "Roon's"."""
    _, stop = reading.range_of(name.span)
    near = [token.lower for token in reading.tokens[max(0, stop - 1):stop + 1]]
    return any(word.endswith(("'s", "’s")) for word in near)


def _aged(reading: Reading, span: Span) -> tuple[str, ...]:
    """Keys of the person whose age it is: the nearest one named in the sentence."""
    people = sorted((name for name in reading.names if name.type == "person"),
                    key=lambda name: (min(abs(name.span.end - span.start), abs(span.end - name.span.start)), name.span))
    return tuple(sorted(key for name in people[:1] for key in name_keys([name], 3)))


def _event(reading: Reading, noun: Phrase | None) -> tuple[str, ...]:
    """Keys of the name that stands before the noun of an event: "the BRICS summit", "the Orsava marathon"."""
    tokens, known = reading.tokens, families()
    if noun is None or known.kinds.get(known.nouns.get(tokens[noun.head].base, ""), "") != "event":
        return ()
    at = tokens[noun.head].span.start
    before = [name for name in reading.names if 0 <= at - name.span.end <= _BESIDE and name.type != "person"]
    return tuple(sorted(key for name in before[-1:] for key in name_keys([name], 3)))


def _is_anaphoric(tokens: Sequence[Token], start: int, end: int, noun: Phrase | None) -> bool:
    """Whether a small number only points back: "the two leaders", "both countries"."""
    if start >= len(tokens) or tokens[start].lower not in _SMALL or end - start > 1:
        return False  # "one million" points to nothing
    if tokens[start].lower == "one":
        return True
    pointed = tokens[start].lower == "both" or (start > 0 and tokens[start - 1].lower in _POINTING)
    head = noun.head if noun is not None and noun.head >= end else end - 1
    following = tokens[head + 1].lower if head + 1 < len(tokens) else ""
    return pointed and following not in {"who", "that", "which"}


def _is_titled(kind: Kind, tokens: Sequence[Token], noun: Phrase | None) -> bool:
    """Whether an ordinal belongs to a name: "the 3rd Earl", "John the Second"."""
    return kind is Kind.ORDINAL and noun is not None and (tokens[noun.head].lower in _NOBLE or (tokens[noun.head].is_name and not noun.modifiers
                                                        and families().kinds.get(families().nouns.get(tokens[noun.head].lower, "")) != "event"))


def _contrasts(tokens: Sequence[Token], start: int, end: int) -> tuple[tuple[int, str], ...]:
    rows = families().contrasts
    near = [token for i, token in enumerate(tokens[max(0, start - _NEAR_WORDS):end + _NEAR_WORDS]) if token.lower in rows or token.base in rows]
    return tuple(sorted({(rows[word], word) for token in near for word in [token.lower if token.lower in rows else token.base]}))


def _cue(tokens: Sequence[Token]) -> str:
    bases = [token.base for token in tokens]
    for phrase in families().update:
        for index in range(len(bases)):
            if bases[index] == phrase.parts[0][0] and phrase_at(bases, index, phrase):
                return " ... ".join(" ".join(part) for part in phrase.parts)
    return ""


def _aspect(tokens: Sequence[Token], start: int, about: About) -> str:
    if about.direction:
        return "change"
    before = [token.lower for token in tokens[max(0, start - 3):start]]
    return "level" if "to" in before or "at" in before else ""
