"""The year by which a work is called: "a 2013 film", "her 2002 album Tin Moon". It is the year in which the work came out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from checker.lexicon.grammar import grammar
from checker.model.claim import Nearby, Traits
from checker.normalize.calendar.bearers import ITSELF
from checker.normalize.naming.name_keys import name_key
from checker.normalize.sentence.class_nouns import classes
from checker.normalize.sentence.noun_phrases import is_verb
from checker.normalize.sentence.reading import DETERMINERS, Reading, Token

CAME_OUT = "publish"
"""The family of deeds by which a work comes out."""
CALLED_BY = "called-by"
"""The stance of such a year: writers give it to tell works of one name apart."""
_WORKS = frozenset({"film", "album", "song", "book", "game"})
_FARTHEST = 6
"""Words between the year and the noun: "a 2013 Kotavian science fiction comedy film"."""
_COPULAS = frozenset({"is", "was"})
_QUOTES = frozenset("\"'“”‘’`")
_LINKS = grammar("name-links")


def work_bearer(reading: Reading, start: int, end: int) -> tuple[str, ...]:
    """Keys of the name of the work that a year stands in; `ITSELF` where it is what the sentence defines. Empty for any other year."""
    tokens = reading.tokens
    if not start or not (tokens[start - 1].lower in DETERMINERS or tokens[start - 1].lower in {"'s", "’s"}):
        return ()
    head = _work(tokens, end)
    if head is None:
        return ()
    if name := _name_behind(tokens, head + 1):
        return name
    is_defined = start > 1 and tokens[start - 1].lower in {"a", "an"} and tokens[start - 2].lower in _COPULAS
    return ITSELF if is_defined else ()


def came_out(traits: Traits, bearer: tuple[str, ...]) -> Traits:
    """The traits of a year that a work is called by: it tells when the work came out, whatever the verb of the sentence tells."""
    near = replace(traits.nearby or Nearby(), subject=(), verb=CAME_OUT, verb_deeds=())
    return replace(traits, topic=(CAME_OUT,), deed=CAME_OUT, bearer=bearer, noun_set="", noun_kind="", is_saying=False, stance=CALLED_BY,
                   nearby=near)


def _work(tokens: Sequence[Token], end: int) -> int | None:
    """The place of the noun for a work behind its year, that no other noun follows ("the 2013 film festival")."""
    for at in range(end, min(end + _FARTHEST, len(tokens))):
        token = tokens[at]
        if token.is_stop or token.is_value or (token.is_mark and token.lower != "-") or is_verb(token):
            return None
        following = tokens[at + 1] if at + 1 < len(tokens) else None
        is_last = following is None or following.is_stop or following.is_mark or following.is_name or is_verb(following)
        if is_last and _WORKS & set(classes().families.get(token.base, ())):
            return at
    return None


def _name_behind(tokens: Sequence[Token], at: int) -> tuple[str, ...]:
    while at < len(tokens) and tokens[at].text in _QUOTES:
        at += 1
    last = at
    while last < len(tokens) and (tokens[last].is_name or (last > at and tokens[last].lower in _LINKS)):
        last += 1
    return tuple(sorted({name_key(token.text) for token in tokens[at:last] if token.is_name}))
