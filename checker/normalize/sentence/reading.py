"""One sentence read for what its values are of: base forms, families, names and values marked word by word."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from checker.lexicon.grammar import grammar
from checker.model.text import Sentence, Span
from checker.normalize.families import families
from checker.normalize.naming.names import Entity
from checker.normalize.sentence.stays import with_stays
from checker.normalize.sentence.tokens import AUXILIARIES, DETERMINERS, PREPOSITIONS, Token, tokens_of

__all__ = ["AUXILIARIES", "DETERMINERS", "PREPOSITIONS", "Reading", "Token", "names_outside", "read_sentence"]

_BREAKS = grammar("breaks")
_CONTRASTING = frozenset({"while", "whereas", "but"})
_CLAUSE_WORDS = grammar("clause-openers")
_CUTTING = _BREAKS | _CONTRASTING | _CLAUSE_WORDS | {"and"}
"""Words of which one stands at every border of clauses."""


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """A sentence word by word. `lowers` are the tokens in lower case; `clauses` are half-open ranges of token indexes.

    Each reading is itself alone, so that what is worked out of a sentence once can be kept by it.
    """

    sentence: Sentence
    tokens: tuple[Token, ...]
    lowers: tuple[str, ...]
    starts: tuple[int, ...]
    clauses: tuple[tuple[int, int], ...]
    names: tuple[Entity, ...]

    def range_of(self, span: Span) -> tuple[int, int]:
        """The half-open range of tokens that a span touches."""
        start, end = span
        first = (bisect_right(self.starts, start) or 1) - 1
        if self.tokens and self.tokens[first].end <= start:
            first += 1
        stop = bisect_left(self.starts, end, first)
        return first, stop

    def clause_of(self, index: int) -> tuple[int, int]:
        """The clause that holds a token."""
        for clause in self.clauses:
            if clause[0] <= index < clause[1]:
                return clause
        return 0, len(self.tokens)


def read_sentence(sentence: Sentence, names: Sequence[Entity], values: Sequence[Span]) -> Reading:
    """Marks the words of a sentence. `values` are the spans of its numeric and date mentions, sorted."""
    starts = tuple([start for start, _, _, _ in sentence.words])
    named = _held(sentence, starts, [name.span for name in names])
    valued = {at for value in values for at in _touched(sentence, starts, value)}
    tokens = with_stays(tokens_of(sentence, named, valued), [(_held(sentence, starts, [name.span]), name) for name in names])
    lowers = tuple([lower for _, _, _, lower in sentence.words])
    return Reading(sentence, tokens, lowers, starts, _clauses(tokens, lowers), names_outside(names, values))


def names_outside(names: Sequence[Entity], values: Sequence[Span]) -> tuple[Entity, ...]:
    """The names of a sentence that are no part of a value."""
    if not values:
        return tuple(names)
    return tuple([name for name in names if not any(start <= name.span[0] and name.span[1] <= end for start, end in values)])


def _held(sentence: Sentence, starts: Sequence[int], spans: Sequence[Span]) -> set[int]:
    """The words that lie wholly in one of the spans."""
    words = sentence.words
    return {at for start, end in spans for at in range(bisect_left(starts, start), bisect_left(starts, end)) if words[at].end <= end}


def _touched(sentence: Sentence, starts: Sequence[int], span: Span) -> range:
    """The words that share a character with a span."""
    first = bisect_left(starts, span.start)
    return range(first - 1 if first and sentence.words[first - 1].end > span.start else first, bisect_left(starts, span.end))


def _clauses(tokens: Sequence[Token], lowers: Sequence[str]) -> tuple[tuple[int, int], ...]:
    """Stretches between strong breaks, and between a comma and a word that opens a clause."""
    cuts = [0]
    for index in [at for at, lower in enumerate(lowers) if lower in _CUTTING and not tokens[at].is_value]:
        lower = lowers[index]
        after_comma = index > 0 and lowers[index - 1] in {",", "-"}
        if (lower in _BREAKS or lower in _CONTRASTING or (after_comma and lower in _CLAUSE_WORDS)
                or (lower == "and" and _opens_clause(tokens, index))):
            cuts.append(index)
    cuts.append(len(tokens))
    return tuple((a, b) for a, b in pairwise(cuts) if a < b)


def _opens_clause(tokens: Sequence[Token], index: int) -> bool:
    """Whether "and" joins two statements, each with a value of its own, and not two names or two things of one statement."""
    if index == 0 or index + 1 >= len(tokens) or (tokens[index - 1].is_name and tokens[index + 1].is_name):
        return False
    if tokens[index].is_value:
        return False  # "three hundred and forty"
    following = tokens[index + 1:index + 8]
    if not any(token.is_value for token in following) or not any(token.is_value for token in tokens[max(0, index - 8):index]):
        return False
    return any(_is_finite(token) for token in following)


def _is_finite(token: Token) -> bool:
    """Whether a word looks like the verb of a statement of its own."""
    if token.is_value:
        return False
    return token.lower in AUXILIARIES or token.lower.endswith("ed") or (token.base != token.lower and token.base in families().verbs)
