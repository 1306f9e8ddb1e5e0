"""Verbs that go with a value, and what a date dates."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from checker.lexicon import table
from checker.lexicon.grammar import grammar
from checker.normalize.families import families
from checker.normalize.sentence.noun_phrases import SKIPPED, Phrase, antecedent, is_adverb, is_noun, is_verb, subject
from checker.normalize.sentence.reading import AUXILIARIES, DETERMINERS, PREPOSITIONS, Reading, Token

_BETWEEN = grammar("between-noun-and-verb")
"""Words that may stand between a noun and its verb."""
_MODALS = grammar("modals")
_COMPARING = grammar("comparing")
_AFTER_COMPARING = frozenset({"with", "to", "against", "for", "by"})
_ASIDE = 14
"""Words that an aside between a noun and its verb may have."""
_SAYING = grammar("saying")
EVENT_DEEDS = grammar("event-deeds")
"""Families of verbs that are events of their own: "gunmen ambushed a convoy on 5 March"."""


def predicate_of(reading: Reading, start: int, end: int, noun: Phrase | None) -> int | None:
    """The verb that goes with a value: the one right after its noun phrase, else the nearest before, else the next after."""
    tokens = reading.tokens
    first, stop = reading.clause_of(start)
    told = _told_of_object(tokens, first, start)
    if told is not None:
        return told
    after = max(end, noun.head + 1 if noun and noun.head >= end else end)
    at = _past_aside(tokens, after)
    stop = max(stop, at + 1) if at > after else stop
    while at < stop and (tokens[at].lower in AUXILIARIES or is_adverb(tokens[at]) or tokens[at].lower in _BETWEEN):
        at += 1
    if at < stop and (at <= after + 5 or tokens[after].lower == ",") and _tells(tokens, at) and tokens[at].lower not in PREPOSITIONS:
        return at
    telling = _places(reading).telling
    before = _last(telling, first, min(start, len(tokens)))
    return before if before is not None else _next(telling, after, stop)


@dataclass(frozen=True, slots=True)
class _Places:
    """Where the words of a sentence stand that tell deeds: telling words; acting words; acting words and events; commas and "since"."""

    telling: tuple[int, ...]
    acting: tuple[int, ...]
    events: tuple[int, ...]
    commas: tuple[int, ...]
    since: tuple[int, ...]


@lru_cache(maxsize=4)
def _places(reading: Reading) -> _Places:
    """Looked for once in each sentence, whose values all go by them."""
    tokens, light = reading.tokens, families().light
    known = [at for at, token in enumerate(tokens) if token.is_telling]
    behind = [at for at in range(1, len(tokens)) if _is_verb_by_place(tokens, at)]
    acting = tuple(sorted({*known, *behind, *[at for at, token in enumerate(tokens) if token.base in light and _is_light(token)]}))
    placed = [at for at in behind if tokens[at].base not in light]
    telling = tuple(sorted({at for at in (*known, *placed) if not _is_comparing(tokens, at)}))
    events = tuple(sorted({*acting, *[at for at, token in enumerate(tokens) if token.is_event]}))
    commas, since = (tuple([at for at, lower in enumerate(reading.lowers) if lower == word]) for word in (",", "since"))
    return _Places(telling, acting, events, commas, since)


def _tells(tokens: Sequence[Token], at: int) -> bool:
    is_placed = tokens[at].base not in families().light and _is_verb_by_place(tokens, at)
    return (is_telling(tokens[at]) or is_placed) and not _is_comparing(tokens, at)


def _is_verb_by_place(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word that no table knows is a verb by what stands before it: "rates would stay at 3.5%", "he plans to decide"."""
    token = tokens[at]
    if token.is_name or token.is_value or token.is_stop or token.lower in DETERMINERS or is_adverb(token) or not at:
        return False
    lead = tokens[at - 1].lower
    return lead in _MODALS or (lead == "to" and at > 1 and tokens[at - 2].lower in _plans())


@cache
def _plans() -> frozenset[str]:
    """Words that "to" and a verb stand behind."""
    return frozenset(str(table("modality")["to_come"]).split())


def _is_comparing(tokens: Sequence[Token], at: int) -> bool:
    """Whether a participle only leads to another figure: "compared with a profit of"."""
    following = tokens[at + 1].lower if at + 1 < len(tokens) else ""
    return tokens[at].base in _COMPARING and following in _AFTER_COMPARING


def _last(places: Sequence[int], first: int, stop: int) -> int | None:
    """The last of some places in a stretch; None where none is in it."""
    at = bisect_left(places, stop) - 1
    return places[at] if at >= 0 and places[at] >= first else None


def _next(places: Sequence[int], first: int, stop: int) -> int | None:
    """The first of some places in a stretch; None where none is in it."""
    at = bisect_left(places, first)
    return places[at] if at < len(places) and places[at] < stop else None


def _past_aside(tokens: Sequence[Token], after: int) -> int:
    """Behind a noun, the verb past an aside between commas: "300 protesters, 40 of whom were arrested, marched"; else the same place."""
    if after >= len(tokens) or tokens[after].lower != ",":
        return after
    close = next((i for i in range(after + 2, min(after + _ASIDE, len(tokens))) if tokens[i].lower == ","), None)
    if close is None:
        return after
    at = close + 1
    while at < len(tokens) and tokens[at].lower in AUXILIARIES:
        at += 1
    return at if at < len(tokens) and is_verb(tokens[at]) and is_telling(tokens[at]) else after


def _told_of_object(tokens: Sequence[Token], first: int, start: int) -> int | None:
    """The verb of "who arrested 54 marchers": what it is done to has the main clause's verb behind it."""
    at = start - 1
    while at > first and (tokens[at].lower in SKIPPED or is_adverb(tokens[at])):
        at -= 1
    is_relative = at > first and tokens[at - 1].lower in {"who", "that", "which"}
    return at if is_relative and is_telling(tokens[at]) and is_verb(tokens[at]) else None


def is_acting(token: Token) -> bool:
    """A telling word, or any full verb, also one of saying."""
    return is_telling(token) or _is_light(token)


def _is_light(token: Token) -> bool:
    return token.base in families().light and token.lower not in AUXILIARIES and is_verb(token)


def is_telling(token: Token) -> bool:
    """Whether a word tells a deed that the tables know, or has the form of a past one."""
    return token.is_telling


def dated(reading: Reading, start: int, end: int) -> tuple[Phrase | None, int | None]:
    """The event and the verb that a date goes with.

    A noun right after the date ("the Oct. 22-24 summit"), else the nearest event or deed before it, else, where the date opens
    its clause, the next after it.
    """
    tokens = reading.tokens
    first, stop = reading.clause_of(start)
    first = max((i + 1 for i in _places(reading).since if first <= i < start and _is_bound(tokens, i, start)), default=first)
    after = _named_after(tokens, end)
    if after is not None:
        verb = after if is_telling(tokens[after]) else predicate_of(reading, start, end, Phrase(after))
        is_of_thing = verb is not None and tokens[verb].base in _SAYING and _is_owner(tokens, end)
        return Phrase(after), None if is_of_thing else verb
    event = _last(_places(reading).events, first, start)
    if event is None:
        head = antecedent(reading, first)
        is_opening = all(token.is_stop or token.lower in DETERMINERS for token in tokens[first:start])
        verb = _next_acting(reading, end, stop, past_comma=is_opening)
        return head, verb
    is_thing = tokens[event].is_event and not is_verb(tokens[event]) and not tokens[event].in_phrase
    narrowing = (event - 1,) if event > first and tokens[event - 1].is_content else ()
    noun = Phrase(event, narrowing) if is_thing else subject(tokens, first, event)
    if event in _places(reading).acting:
        return noun or antecedent(reading, first), event
    verb = _last(_places(reading).acting, first, event)
    return noun or antecedent(reading, first), verb if verb is not None else event


def _is_bound(tokens: Sequence[Token], at: int, date: int) -> bool:
    """Whether a "since" holds a date: no "and" with a verb of the main clause stands between."""
    return not any(tokens[i].lower == "and" and is_verb(tokens[i + 1]) for i in range(at + 1, date - 1))


def _named_after(tokens: Sequence[Token], end: int) -> int | None:
    """The noun of "the Oct. 22-24 summit" and "February's invasion", close behind the date."""
    is_owner = _is_owner(tokens, end)
    for index in range(end, min(end + (_OWNED if is_owner else 3), len(tokens))):
        token = tokens[index]
        if token.lower in _POSSESSIVE or token.lower == "-" or token.is_name or (is_owner and _is_inside_name(tokens, index)):
            continue
        if is_owner and token.lower.partition("-")[0].endswith("ing"):
            return _owned_doing(tokens, index)
        if token.is_stop or token.is_value or is_verb(token) or is_adverb(token):
            return None
        return index if token.is_event or is_noun(token) or is_telling(token) or is_owner else None
    return None


_POSSESSIVE = ("'s", "’s")
_OWNED = 8
"""Words within which the noun stands that a date owns: "Tuesday's Sandwick, Orvand, primary"."""


def _is_owner(tokens: Sequence[Token], end: int) -> bool:
    """Whether a date, which ends here, is that of the thing behind it: "Tuesday's primary"."""
    return bool(end) and any(token.lower.endswith(_POSSESSIVE) for token in tokens[end - 1:end + 1])


def _is_inside_name(tokens: Sequence[Token], at: int) -> bool:
    """Whether a comma or a stop stands right behind a name, as in the name of a place with its region."""
    return (tokens[at].is_mark and tokens[at].lower in {",", "."} and tokens[at - 1].is_name) or (
        tokens[at].is_mark and tokens[at - 1].is_mark and tokens[at - 2].is_name)


def _owned_doing(tokens: Sequence[Token], at: int) -> int:
    """What "Tuesday's voting" and "Thursday's swearing-in ceremony" name: a doing, or the event behind it."""
    behind = range(at + 1, min(at + 4, len(tokens)))
    return next((index for index in behind if tokens[index].is_event and not is_verb(tokens[index])), at)


def is_happening(token: Token) -> bool:
    """Whether a word names something that happens: a summit, a quake, a visit."""
    if token.is_name or token.is_mark or token.is_value:
        return False
    return token.base in families().happenings and not is_verb(token)


def _next_acting(reading: Reading, start: int, stop: int, *, past_comma: bool) -> int | None:
    """The next acting word with no comma before it; one right at the start may be passed."""
    places = _places(reading)
    border = _next(places.commas, start + past_comma, stop)
    return _next(places.acting, start, stop if border is None else border)
