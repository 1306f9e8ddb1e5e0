"""The noun of a figure in a list or a box, where a label and a colon stand before it: "Deaths: 12", "Total votes cast: 4,210"."""

from __future__ import annotations

from checker.lexicon.grammar import grammar
from checker.normalize.families import families
from checker.normalize.sentence.noun_phrases import Phrase, is_adverb, is_verb
from checker.normalize.sentence.reading import AUXILIARIES, DETERMINERS, PREPOSITIONS, Reading

_LONGEST = 5
"""A label has at most so many words."""
_BEFORE = frozenset({".", ";", ",", "•", "·", "*", "-", "–", "—", "|", "("})
_AFTER = _BEFORE | {")", "!"}
"""Marks that a labeled figure may stand between."""
_LIGHT_NOUNS = grammar("light-nouns")
_SAYINGS = grammar("saying")
_PEOPLE_DEEDS = grammar("people-deeds")


def label(reading: Reading, start: int, end: int) -> Phrase | None:
    """The noun of the label before a figure that nothing but a mark follows; None where there is none."""
    tokens = reading.tokens
    colon = start - 1
    if colon < 1 or tokens[colon].lower != ":" or (end < len(tokens) and tokens[end].lower not in _AFTER):
        return None
    first = colon
    while first > 0 and not tokens[first - 1].is_mark:
        first -= 1
    words = tokens[first:colon]
    if not words or len(words) > _LONGEST or (first and tokens[first - 1].lower not in _BEFORE):
        return None
    if any(word.is_value or word.lower in AUXILIARIES or word.base in _SAYINGS for word in words):
        return None
    if len(words) == 1 and words[0].family in _PEOPLE_DEEDS:
        return Phrase(first)
    stop = next((at for at in range(first + 1, colon) if tokens[at].lower in PREPOSITIONS), colon)
    if stop < colon - 1 and tokens[stop].lower == "of" and tokens[stop - 1].base in _LIGHT_NOUNS:
        first, stop = stop + 1, colon
    kept = [at for at in range(first, stop) if not (tokens[at].is_name or tokens[at].is_stop or tokens[at].lower in DETERMINERS
                                                    or is_adverb(tokens[at]) or is_verb(tokens[at]))]
    head = next((at for at in reversed(kept) if tokens[at].is_plural or tokens[at].base in families().nouns), kept[-1] if kept else None)
    return None if head is None else Phrase(head, tuple(at for at in kept if at < head))
