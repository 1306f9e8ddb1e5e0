"""One sentence read for what its values are of: base forms, families, names and values marked word by word."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from checker.lexicon.grammar import grammar
from checker.model.text import Sentence, Span
from checker.normalize.families import STOP_WORDS, base, families, family_of, phrase_at
from checker.normalize.names import Entity

PREPOSITIONS = grammar("prepositions")
AUXILIARIES = grammar("auxiliaries")
CONNECTIVES = grammar("connectives")
DETERMINERS = grammar("determiners")
_BREAKS = grammar("breaks")
_CLAUSE_WORDS = grammar("clause-openers")
_MASS_PLURALS = grammar("mass-plurals")
_PLURAL_ENDINGS = tuple(sorted(grammar("plural-endings")))


class Token(NamedTuple):
    """One word of a sentence, with what the tables say of it."""

    span: Span
    text: str
    lower: str
    base: str
    family: str  # canonical word; a name's own word for names
    is_name: bool
    is_value: bool
    is_mark: bool
    in_phrase: bool  # the family is that of a phrase of several words
    is_stop: bool  # ends a noun phrase: a preposition, auxiliary, connective or mark of punctuation
    is_content: bool  # carries meaning of its own
    is_plural: bool  # has the form of a plural noun


class _Form(NamedTuple):
    """What a written word is wherever it stands and is no name."""

    lower: str
    base: str
    family: str
    is_mark: bool
    is_stop: bool
    is_content: bool
    is_plural: bool


@lru_cache(maxsize=50_000)
def _form(text: str) -> _Form:
    lower = text.casefold()
    is_mark = not text[0].isalnum()
    own = lower if is_mark else base(text)
    is_stop = is_mark or lower in PREPOSITIONS or lower in AUXILIARIES or lower in CONNECTIVES
    return _Form(lower, own, own if is_mark else family_of(own), is_mark, is_stop,
                 not (is_mark or lower in STOP_WORDS or lower.isdigit()), not is_stop and _is_plural(lower, own))


def _is_plural(lower: str, own: str) -> bool:
    if lower in _MASS_PLURALS or lower.endswith(_PLURAL_ENDINGS) or (lower.endswith("men") and own.endswith("man")):
        return True
    return len(lower) > 3 and lower.endswith("s") and not lower.endswith(("ss", "us", "is", "'s", "’s"))


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """A sentence word by word. `clauses` are half-open ranges of token indexes.

    Each reading is itself alone, so that what is worked out of a sentence once can be kept by it.
    """

    sentence: Sentence
    tokens: tuple[Token, ...]
    starts: tuple[int, ...]
    clauses: tuple[tuple[int, int], ...]
    names: tuple[Entity, ...]

    def range_of(self, span: Span) -> tuple[int, int]:
        """The half-open range of tokens that a span touches."""
        first = max(0, bisect_right(self.starts, span.start) - 1)
        if self.tokens and self.tokens[first].span.end <= span.start:
            first += 1
        return first, max(first, bisect_left(self.starts, span.end))

    def clause_of(self, index: int) -> tuple[int, int]:
        """The clause that holds a token."""
        return next((clause for clause in self.clauses if clause[0] <= index < clause[1]), (0, len(self.tokens)))


def read_sentence(sentence: Sentence, names: Sequence[Entity], values: Sequence[Span]) -> Reading:
    """Marks the words of a sentence. `values` are the spans of its numeric and date mentions, sorted."""
    starts = [word.start for word in sentence.words]
    named = _held(sentence, starts, [name.span for name in names])
    valued = {at for value in values for at in _touched(sentence, starts, value)}
    tokens = _tokens(sentence, named, valued)
    outside = tuple(name for name in names if not any(value.holds(name.span) for value in values))
    return Reading(sentence, tokens, tuple(starts), _clauses(tokens), outside)


def _held(sentence: Sentence, starts: Sequence[int], spans: Sequence[Span]) -> set[int]:
    """The words that lie wholly in one of the spans."""
    ranges = (range(bisect_left(starts, span.start), bisect_left(starts, span.end)) for span in spans)
    return {at for span, places in zip(spans, ranges, strict=True) for at in places if sentence.words[at].end <= span.end}


def _touched(sentence: Sentence, starts: Sequence[int], span: Span) -> range:
    """The words that share a character with a span."""
    first = bisect_left(starts, span.start)
    return range(first - 1 if first and sentence.words[first - 1].end > span.start else first, bisect_left(starts, span.end))


def _tokens(sentence: Sentence, named: set[int], valued: set[int]) -> tuple[Token, ...]:
    """The words as tokens, with the families of multi-word phrases put on the words of the phrase."""
    forms = [_form(word.text) for word in sentence.words]
    bases = [form.lower if at in named else form.base for at, form in enumerate(forms)]
    phrased = _phrased(bases)
    tokens = []
    for at, (word, form, own) in enumerate(zip(sentence.words, forms, bases, strict=True)):
        family = phrased.get(at) or (own if at in named else form.family)
        is_value = at in valued
        tokens.append(Token(word.span, word.text, form.lower, own, family, at in named, is_value, form.is_mark, at in phrased,
                            form.is_stop, form.is_content and not is_value,
                            form.is_plural and (at not in named or _is_plural(form.lower, own))))
    return tuple(tokens)


def _phrased(bases: Sequence[str]) -> dict[int, str]:
    """The families of the phrases of several words, by the places of their words."""
    phrases = families().phrases
    found: dict[int, str] = {}
    for index, form in enumerate(bases):
        for phrase in phrases.get(form, ()):
            for place in phrase_at(bases, index, phrase) or ():
                found[place] = phrase.family
    return found


def _clauses(tokens: Sequence[Token]) -> tuple[tuple[int, int], ...]:
    """Stretches between strong breaks, and between a comma and a word that opens a clause."""
    cuts = [0]
    for index, token in enumerate(tokens):
        after_comma = index > 0 and tokens[index - 1].lower in {",", "-"}
        if (token.lower in _BREAKS or token.lower in {"while", "whereas", "but"} or (after_comma and token.lower in _CLAUSE_WORDS)
                or (token.lower == "and" and _opens_clause(tokens, index))):
            cuts.append(index)
    cuts.append(len(tokens))
    return tuple((a, b) for a, b in pairwise(cuts) if a < b)


def _opens_clause(tokens: Sequence[Token], index: int) -> bool:
    """Whether "and" joins two statements, each with a value of its own, and not two names or two things of one statement."""
    if index == 0 or index + 1 >= len(tokens) or (tokens[index - 1].is_name and tokens[index + 1].is_name):
        return False
    following = tokens[index + 1:index + 8]
    if not any(token.is_value for token in following) or not any(token.is_value for token in tokens[max(0, index - 8):index]):
        return False
    return any(_is_finite(token) for token in following)


def _is_finite(token: Token) -> bool:
    """Whether a word looks like the verb of a statement of its own."""
    if token.is_value:
        return False
    return token.lower in AUXILIARIES or token.lower.endswith("ed") or (token.base != token.lower and token.base in families().verbs)
