"""What a value is of: the noun that is counted or measured, the verb that goes with it, and what narrows them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from checker.model.claim import About, Kind, Mention
from checker.model.text import Span
from checker.normalize.families import families
from checker.normalize.reading import AUXILIARIES, DETERMINERS, PREPOSITIONS, Reading, Token

NAMED = frozenset({Kind.ROLE, Kind.SET, Kind.PLACE, Kind.QUOTE})
_REACH = 7
"""How many words a noun phrase may have after its number."""
_SKIPPED = frozenset(
    "about around some nearly almost roughly approximately just only over under at least most more less than fewer up to as many much an a "
    "the estimated total of by from between well no exactly further additional so another".split())
_LIGHT_NOUNS = frozenset({"number", "total", "figure", "amount", "level", "count", "sum", "average", "estimate", "record", "rest", "group"})
_SHIFTED = frozenset({"raise", "put", "cut", "lift", "lower", "push", "bring", "take", "estimate", "place", "revise", "set", "reduce", "keep"})


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase by token indexes: its head, and the words that narrow it."""

    head: int
    modifiers: tuple[int, ...] = ()


def about(mention: Mention, reading: Reading) -> tuple[About, Phrase | None, int | None]:
    """What a value is of, with the places of its noun and its predicate in the reading (None where the words give none)."""
    start, end = reading.range_of(mention.span)
    tokens = reading.tokens
    named = next((span for name in ("event", "cue") if (span := mention.part(name)) is not None), None)
    if mention.kind in NAMED:
        noun, predicate = _told(reading, start, end, named)
    else:
        noun = _noun(mention, reading, start, end)
        predicate = (_date_predicate if mention.kind is Kind.DATE else _predicate)(reading, start, end, noun)
    head = tokens[noun.head] if noun else None
    modifiers = tuple(dict.fromkeys(tokens[i].lower for i in noun.modifiers)) if noun else ()
    return About(
        noun=_singular(head) if head else "", predicate=tokens[predicate].base if predicate is not None else "",
        modifiers=modifiers, group=_group(tokens, start), direction=_direction(reading, start, end)), noun, predicate


def _told(reading: Reading, start: int, end: int, named: Span | None) -> tuple[Phrase | None, int | None]:
    """For names: the event or list word that the extractor found, and the verb of the clause."""
    predicate = _predicate(reading, start, end, None)
    if named is None:
        return None, predicate
    first, stop = reading.range_of(named)
    if first >= stop:
        return None, predicate
    return Phrase(stop - 1), (stop - 1 if _is_telling(reading.tokens[stop - 1]) else predicate)


def _singular(token: Token) -> str:
    return {"people": "person", "lives": "life"}.get(token.lower, token.base)


def _noun(mention: Mention, reading: Reading, start: int, end: int) -> Phrase | None:
    """The counted noun after the number; for other figures the thing measured, before or after."""
    if mention.kind is Kind.ORDINAL:
        return ordinal_noun(reading, start, end) or left_noun(reading, start)
    if mention.kind is Kind.COUNT:
        return right_noun(reading, end) or left_noun(reading, start)
    attached = _attached_noun(reading, start, end) if mention.kind is not Kind.DATE else None
    return attached or left_noun(reading, start) or _event_noun(reading, start)


def right_noun(reading: Reading, end: int) -> Phrase | None:
    """The noun phrase that follows a number: its first plural noun, or the last word before the phrase ends."""
    tokens = reading.tokens
    at = end
    if at < len(tokens) and tokens[at].lower == "of":
        at += 1
    while at < len(tokens) and tokens[at].lower in DETERMINERS:
        at += 1
    kept: list[int] = []
    for index in range(at, min(at + _REACH, len(tokens))):
        token = tokens[index]
        if token.lower in {"-", "’s", "'s"}:
            continue
        if token.is_stop or token.is_value or token.lower in DETERMINERS:
            break
        if kept and _is_verb(token) and not _is_noun(token):
            break
        kept.append(index)
        if token.is_plural and (not token.is_name or not _next_is_noun(tokens, index)):
            return Phrase(index, tuple(kept[:-1]))
    kept = [index for index in kept if not _is_adverb(tokens[index])]
    if not kept:
        return None
    common = [index for index in kept if not tokens[index].is_name] or kept
    return Phrase(common[-1], tuple(index for index in kept if index != common[-1]))


def _next_is_noun(tokens: Sequence[Token], index: int) -> bool:
    return index + 1 < len(tokens) and not tokens[index + 1].is_stop and not _is_verb(tokens[index + 1])


def _is_noun(token: Token) -> bool:
    return token.base in families().nouns


def _is_adverb(token: Token) -> bool:
    return token.lower.endswith("ly") or token.lower in {"ago", "now", "already", "later", "earlier", "still", "so", "far", "yet", "alone", "there", "then", "again"}


def _is_verb(token: Token) -> bool:
    if token.is_name or token.is_mark:
        return False
    known = families()
    verb_form = token.lower.endswith(("ed", "ing")) or token.lower != token.base
    return (verb_form and not token.is_plural and (token.base in known.verbs or token.base in known.light or token.base in known.up
                                                   or token.base in known.down or token.lower.endswith("ed"))) or token.lower in AUXILIARIES


def _attached_noun(reading: Reading, start: int, end: int) -> Phrase | None:
    """The noun that stands right by a sum or measure: "$4 million in bribes", "a $70 million deal", "worth of grain"."""
    tokens = reading.tokens
    if end >= len(tokens):
        return None
    after = tokens[end].lower
    if after in {"in", "of", "for", "worth"}:
        skip = 2 if after == "worth" and end + 1 < len(tokens) and tokens[end + 1].lower == "of" else 1
        found = right_noun(reading, end + skip)
        return found if found and not tokens[found.head].is_name and (after != "for" or _is_noun(tokens[found.head])) else None
    before = tokens[start - 1].lower if start else ""
    hyphen = after == "-"
    if before in DETERMINERS or hyphen or before.endswith(("'s", "’s")):
        return right_noun(reading, end + 1 if hyphen else end)
    return None


def ordinal_noun(reading: Reading, start: int, end: int) -> Phrase | None:
    """The noun that an ordinal numbers: the last word of its phrase, past the names inside it."""
    tokens = reading.tokens
    kept: list[int] = []
    for index in range(end, min(end + _REACH, len(tokens))):
        token = tokens[index]
        if token.lower == "-":
            continue
        if token.is_stop or token.is_value or token.lower in DETERMINERS or (kept and _is_verb(token)):
            break
        kept.append(index)
        if not token.is_name and _is_noun(token) and not (index + 1 < len(tokens) and _is_noun(tokens[index + 1])):
            break
    kept = [index for index in kept if not _is_adverb(tokens[index])]
    return Phrase(kept[-1], tuple(kept[:-1])) if kept else None


def left_noun(reading: Reading, start: int) -> Phrase | None:
    """The thing measured, before the value: "a profit of", "turnout was", "put growth at"."""
    tokens, (first, _) = reading.tokens, reading.clause_of(start)
    at = start - 1
    preposition = ""
    while at >= first and (tokens[at].lower in _SKIPPED or _is_adverb(tokens[at]) or tokens[at].lower in {",", "-", "~"}):
        preposition = tokens[at].lower if tokens[at].lower in {"of", "to", "at", "by", "from"} else preposition
        at -= 1
    if at < first:
        return None
    if not _is_verb(tokens[at]) and tokens[at].base not in families().light and not tokens[at].is_stop and preposition in {"of", "at", "to", ""}:
        direct = _phrase_ending_at(tokens, at, first)
        if direct and not tokens[direct.head].is_name and (preposition == "of" or _is_noun(tokens[direct.head])):
            return _past_light(tokens, direct)
    verb = next((i for i in range(at, first - 1, -1) if _is_verb(tokens[i]) or tokens[i].base in families().light), None)
    if verb is None:
        return None
    if tokens[verb].base in _SHIFTED and verb < at:
        found = _phrase_from(tokens, verb + 1, at + 1)
        if found:
            return _past_light(tokens, found)
    found = _phrase_from(tokens, _after_opening(tokens, first, verb), verb) or _phrase_from(tokens, first, verb)
    return _past_light(tokens, found) if found else None


def _after_opening(tokens: Sequence[Token], first: int, verb: int) -> int:
    """Where the subject may begin: past "In 2022," and "According to the report,"."""
    if tokens[first].lower not in PREPOSITIONS and tokens[first].lower != "according":
        return first
    return next((i + 1 for i in range(verb - 1, first, -1) if tokens[i].lower == ","), first)


def _phrase_ending_at(tokens: Sequence[Token], last: int, first: int) -> Phrase | None:
    kept: list[int] = []
    for index in range(last, max(first, last - 4) - 1, -1):
        token = tokens[index]
        if token.is_stop or token.is_value or token.lower in DETERMINERS or _is_verb(token):
            break
        kept.append(index)
    return Phrase(kept[0], tuple(reversed(kept[1:]))) if kept else None


def _phrase_from(tokens: Sequence[Token], first: int, stop: int) -> Phrase | None:
    """The head of the first noun phrase in a stretch: its last word before a preposition, mark or verb, names passed over."""
    kept: list[int] = []
    for index in range(first, stop):
        token = tokens[index]
        if token.is_stop or _is_verb(token):
            if [i for i in kept if not tokens[i].is_name]:
                break
            kept = []
            continue
        if token.lower not in DETERMINERS and not token.is_value and not token.in_phrase and not _is_adverb(token):
            kept.append(index)
    common = [index for index in kept if not tokens[index].is_name]
    return Phrase(common[-1], tuple(index for index in kept if index < common[-1])) if common else None


def _past_light(tokens: Sequence[Token], found: Phrase) -> Phrase:
    """ "The number of dead": the noun after "of" is the one that counts."""
    head = found.head
    if tokens[head].base in _LIGHT_NOUNS and head + 2 < len(tokens) and tokens[head + 1].lower in {"of", "in"}:
        at = head + 2
        while at + 1 < len(tokens) and (tokens[at].lower in DETERMINERS or (not tokens[at + 1].is_stop and not _is_verb(tokens[at + 1]))):
            at += 1
        if not tokens[at].is_stop and not tokens[at].is_value:
            return Phrase(at, found.modifiers)
    return found


def _event_noun(reading: Reading, start: int) -> Phrase | None:
    """For a date with no measured noun: the subject of its clause."""
    first, stop = reading.clause_of(start)
    return _phrase_from(reading.tokens, first, min(stop, start))


def _predicate(reading: Reading, start: int, end: int, noun: Phrase | None) -> int | None:
    """The verb that goes with a value: the one right after its noun phrase, else the nearest before, else the next after."""
    tokens = reading.tokens
    first, stop = reading.clause_of(start)
    after = max(end, noun.head + 1 if noun and noun.head >= end else end)
    at = after
    while at < stop and (tokens[at].lower in AUXILIARIES or _is_adverb(tokens[at]) or tokens[at].lower in {"who", "that", "which", "not", "all"}):
        at += 1
    if at < stop and at <= after + 5 and _is_telling(tokens[at]) and tokens[at].lower not in PREPOSITIONS:
        return at
    before = next((i for i in range(min(start, len(tokens)) - 1, first - 1, -1) if _is_telling(tokens[i])), None)
    if before is not None:
        return before
    return next((i for i in range(after, stop) if _is_telling(tokens[i])), None)


def _date_predicate(reading: Reading, start: int, end: int, noun: Phrase | None) -> int | None:
    """The verb that a date goes with: the nearest before it, or the next after it where it opens the clause."""
    tokens = reading.tokens
    first, stop = reading.clause_of(start)
    before = [i for i in range(start - 1, first - 1, -1) if _is_acting(tokens[i])]
    if before:
        return before[0]
    return next((i for i in range(end, stop) if _is_acting(tokens[i])), None) or _predicate(reading, start, end, noun)


def _is_acting(token: Token) -> bool:
    """A telling word, or any full verb, also one of saying."""
    return _is_telling(token) or (token.base in families().light and _is_verb(token) and token.lower not in AUXILIARIES)


def _is_telling(token: Token) -> bool:
    known = families()
    if token.is_name or token.is_mark or token.is_value:
        return False
    if token.in_phrase:
        return token.lower not in PREPOSITIONS
    if token.base in known.light:
        return False
    return (token.base in known.verbs or token.family in known.opposed) and not (token.is_plural and token.base in known.nouns) or (
        token.lower.endswith("ed") and token.lower != token.base)


def _group(tokens: Sequence[Token], start: int) -> str:
    """The body counted, named shortly before the number: "a battalion of up to"."""
    known = families().groups
    return next((tokens[i].base for i in range(start - 1, max(-1, start - 8), -1) if tokens[i].base in known), "")


def _direction(reading: Reading, start: int, end: int) -> str:
    """Whether the words tell a rise or a fall by the value: "rose 12%", "down 5%", "a drop of four points"."""
    tokens, known = reading.tokens, families()
    first, stop = reading.clause_of(start)
    at = start - 1
    while at >= first and (tokens[at].lower in _SKIPPED or _is_adverb(tokens[at])):
        if tokens[at].lower in {"to", "at", "from"} and tokens[at - 1 if at else 0].lower != "up":
            return ""
        at -= 1
    near = [tokens[at]] if at >= first else []
    near += tokens[end:min(end + 2, stop)] if at < first or not (near[0].base in known.up or near[0].base in known.down) else []
    for token in near:
        if token.lower == "up" and token in near[1:]:
            continue
        if token.base in known.up or token.lower in known.up:
            return "up"
        if token.base in known.down or token.lower in known.down:
            return "down"
    inside = tokens[start].base if start < len(tokens) else ""
    return "down" if inside == "halve" else "up" if inside in {"double", "triple", "quadruple"} else ""
