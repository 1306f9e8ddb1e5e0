"""Whose doing a value belongs to, whose event, and numbers that only point back to what was named before."""

from __future__ import annotations

from collections.abc import Sequence

from checker.lexicon.grammar import grammar
from checker.model.claim import Kind
from checker.model.text import Span
from checker.normalize.families import families
from checker.normalize.naming.name_keys import name_keys
from checker.normalize.naming.names import Entity
from checker.normalize.sentence.noun_phrases import Phrase, is_adverb
from checker.normalize.sentence.reading import AUXILIARIES, PREPOSITIONS, Reading, Token

_DOINGS = grammar("own-doings")
"""Verbs whose doer makes the fact: one person's visits, or votes, are not another's."""
_OWNED = 28
"""Characters between an owner and the thing owned: "Xi's second state visit"."""
_BESIDE = 8
"""Characters between an event's name and its noun: a space, or its short form in brackets."""
_ASIDE = 12
"""Words that an aside between a name and its verb may have, commas with them."""
_NOBLE = grammar("ranks")
"""Nouns that an ordinal tells apart, rather than counts."""
_SMALL = grammar("small-numbers")
_POINTING = grammar("pointing")


def doer(reading: Reading, start: int, noun: Phrase | None, predicate: int | None) -> tuple[str, ...]:
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


def aged(reading: Reading, span: Span) -> Entity | None:
    """The person whose age it is: the nearest one named in the sentence."""
    people = sorted((name for name in reading.names if name.type == "person"),
                    key=lambda name: (min(abs(name.span.end - span.start), abs(span.end - name.span.start)), name.span))
    return people[0] if people else None


def person_told(reading: Reading, predicate: int | None) -> str:
    """The full name of the person who does, or to whom is done, what a verb tells: the name right before it, else right behind.

    Auxiliaries, adverbs and one aside between commas may stand before the verb ("Ilse Roon, the mayor, has resigned"). Empty where no
    person stands there, or only by a surname.
    """
    if predicate is None:
        return ""
    tokens = reading.tokens
    last = predicate - 1
    while last >= 0 and (tokens[last].lower in AUXILIARIES or is_adverb(tokens[last])):
        last -= 1
    if last > 0 and tokens[last].lower == ",":
        last = next((at for at in range(last - 1, max(-1, last - _ASIDE), -1) if tokens[at].lower == ","), 0) - 1
    people = {reading.range_of(name.span): name.name for name in reading.names if name.type == "person" and " " in name.name}
    before = next((name for (first, stop), name in people.items() if stop - 1 == last and not _is_joined(tokens, first)), "")
    return before or next((name for (first, _), name in people.items() if first == predicate + 1), "")


def _is_joined(tokens: Sequence[Token], first: int) -> bool:
    """Whether a name is one of several, or hangs on a preposition: "Roon and Vell resigned", "the aide of Vell resigned"."""
    return first > 0 and tokens[first - 1].lower in PREPOSITIONS | {"and", "or"}


def event_name(reading: Reading, noun: Phrase | None) -> tuple[str, ...]:
    """Keys of the name that stands before the noun of an event: "the BRICS summit", "the Ombrin marathon"."""
    tokens, known = reading.tokens, families()
    if noun is None or known.kinds.get(known.nouns.get(tokens[noun.head].base, ""), "") != "event":
        return ()
    at = tokens[noun.head].span.start
    before = [name for name in reading.names if 0 <= at - name.span.end <= _BESIDE and name.type != "person"]
    return tuple(sorted(key for name in before[-1:] for key in name_keys([name], 3)))


def is_anaphoric(tokens: Sequence[Token], start: int, end: int, noun: Phrase | None) -> bool:
    """Whether a small number only points back: "the two leaders", "both countries"."""
    if start >= len(tokens) or tokens[start].lower not in _SMALL or end - start > 1:
        return False  # "one million" points to nothing
    if tokens[start].lower == "one":
        return True
    pointed = tokens[start].lower == "both" or (start > 0 and tokens[start - 1].lower in _POINTING)
    head = noun.head if noun is not None and noun.head >= end else end - 1
    following = tokens[head + 1].lower if head + 1 < len(tokens) else ""
    return pointed and following not in {"who", "that", "which"}


def is_titled(kind: Kind, tokens: Sequence[Token], noun: Phrase | None) -> bool:
    """Whether an ordinal belongs to a name: "the 3rd Earl", "John the Second"."""
    if kind is not Kind.ORDINAL or noun is None:
        return False
    head, known = tokens[noun.head], families()
    is_bare_name = head.is_name and not noun.modifiers and known.kinds.get(known.nouns.get(head.lower, "")) != "event"
    return head.lower in _NOBLE or is_bare_name


def _is_possessive(reading: Reading, name: Entity) -> bool:
    """Whether a name stands as "Roon's"."""
    _, stop = reading.range_of(name.span)
    near = [token.lower for token in reading.tokens[max(0, stop - 1):stop + 1]]
    return any(word.endswith(("'s", "’s")) for word in near)
