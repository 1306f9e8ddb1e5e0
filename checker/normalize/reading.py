"""One sentence read for what its values are of: base forms, families, names and values marked word by word."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

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


@dataclass(frozen=True, slots=True)
class Token:
    """One word of a sentence, with what the tables say of it."""

    span: Span
    text: str
    lower: str
    base: str
    family: str  # canonical word; a name's own word for names
    is_name: bool
    is_value: bool
    is_mark: bool
    in_phrase: bool = False  # the family is that of a phrase of several words

    @property
    def is_stop(self) -> bool:
        """Whether it ends a noun phrase: a preposition, auxiliary, connective or mark of punctuation."""
        return self.is_mark or self.lower in PREPOSITIONS or self.lower in AUXILIARIES or self.lower in CONNECTIVES

    @property
    def is_content(self) -> bool:
        """Whether it carries meaning of its own."""
        return not (self.is_mark or self.is_value or self.lower in STOP_WORDS or self.lower.isdigit())

    @property
    def is_plural(self) -> bool:
        """Whether it has the form of a plural noun."""
        word = self.lower
        if word in _MASS_PLURALS or (word.endswith("men") and self.base.endswith("man")):
            return True
        return len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is", "'s", "’s")) and not self.is_stop


@dataclass(frozen=True, slots=True)
class Reading:
    """A sentence word by word. `clauses` are half-open ranges of token indexes."""

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
    tokens = _with_phrases([_token(word.span, word.text, names, values) for word in sentence.words])
    outside = tuple(name for name in names if not any(value.holds(name.span) for value in values))
    return Reading(sentence, tokens, tuple(token.span.start for token in tokens), _clauses(tokens), outside)


def _token(span: Span, text: str, names: Sequence[Entity], values: Sequence[Span]) -> Token:
    is_mark = not text[0].isalnum()
    is_name = any(name.span.holds(span) for name in names)
    is_value = any(value.overlaps(span) for value in values)
    form = text.casefold() if is_mark or is_name else base(text)
    return Token(span, text, text.casefold(), form, form if is_name or is_mark else family_of(form), is_name, is_value, is_mark)


def _with_phrases(tokens: list[Token]) -> tuple[Token, ...]:
    """Tokens with the families of multi-word phrases put on the words of the phrase."""
    bases = [token.base for token in tokens]
    phrases = families().phrases
    families_of: dict[int, str] = {}
    for index, form in enumerate(bases):
        for phrase in phrases.get(form, ()):
            for place in phrase_at(bases, index, phrase) or ():
                families_of[place] = phrase.family
    return tuple(
        Token(t.span, t.text, t.lower, t.base, families_of.get(i, t.family), t.is_name, t.is_value, t.is_mark, i in families_of)
        for i, t in enumerate(tokens))


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
