"""The words of a sentence with what the tables say of each: its base form, its family, and what it can be."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from checker.lexicon.grammar import grammar
from checker.model.text import Sentence, Span
from checker.normalize.families import STOP_WORDS, base, families, family_of, phrase_at, thing_of

PREPOSITIONS = grammar("prepositions")
AUXILIARIES = grammar("auxiliaries")
CONNECTIVES = grammar("connectives")
DETERMINERS = grammar("determiners")
_MASS_PLURALS = grammar("mass-plurals")
_PLURAL_ENDINGS = tuple(sorted(grammar("plural-endings")))
_ONE_FORM = grammar("one-form")
"""Verbs whose past looks like their base form, and which news seldom uses as nouns."""


class Token(NamedTuple):
    """One word of a sentence, with what the tables say of it: the fields of a `Word`, then those of its form.

    A document has thousands of them, so they are put together from tuples (`tokens_of`).
    """

    start: int
    end: int
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
    is_verb: bool  # has the form of a verb
    is_telling: bool  # tells a deed that the tables know, or has the form of a past one
    is_event: bool  # names or tells something that happens

    @property
    def span(self) -> Span:
        """Its place."""
        return Span(self.start, self.end)


@lru_cache(maxsize=50_000)
def _form(text: str, is_name: bool = False, is_value: bool = False) -> tuple[str | bool, ...]:  # noqa: FBT001, FBT002 - a key
    """What a written word is wherever it stands: the fields of its token, but for those of the word itself."""
    lower = text.casefold()
    is_mark = not text[0].isalnum()
    plain = lower if is_mark else base(text)
    own = lower if is_name else plain
    family = own if is_mark or is_name else thing_of(own, is_bare=lower in (own, own + "s")) or family_of(own)
    is_stop = is_mark or lower in PREPOSITIONS or lower in AUXILIARIES or lower in CONNECTIVES
    is_content = not (is_mark or is_value or lower in STOP_WORDS or lower.isdigit())
    is_plural = not is_stop and _is_plural(lower, plain) and _is_plural(lower, own)
    is_word = not (is_name or is_mark or is_value)
    return (own, family, is_name, is_value, is_mark, False, is_stop, is_content, is_plural,
            is_word and _is_verb(lower, own, is_plural=is_plural), is_word and _is_telling(lower, own, family, is_plural=is_plural),
            is_word and own in families().happenings)


def _is_plural(lower: str, own: str) -> bool:
    if lower in _MASS_PLURALS or lower.endswith(_PLURAL_ENDINGS) or (lower.endswith("men") and own.endswith("man")):
        return True
    return len(lower) > 3 and lower.endswith("s") and not lower.endswith(("ss", "us", "is", "'s", "’s"))


def _is_verb(lower: str, own: str, *, is_plural: bool) -> bool:
    """Whether a word has the form of a verb: an auxiliary, or an inflected form that is no plural noun and no comparison."""
    if lower in _ONE_FORM or lower in AUXILIARIES:
        return True
    if is_plural or lower == own:
        return lower.endswith("ed") and own in families().verbs
    return not lower.endswith(("er", "est", "'s", "’s", "s’", "ly")) and lower not in DETERMINERS


def _is_telling(lower: str, own: str, family: str, *, is_plural: bool) -> bool:
    known = families()
    if own in known.light:
        return False
    return ((own in known.verbs or family in known.opposed) and not (is_plural and own in known.nouns)) or (
        lower.endswith("ed") and lower != own)


def tokens_of(sentence: Sentence, named: set[int], valued: set[int]) -> tuple[Token, ...]:
    """The words as tokens, with the families of multi-word phrases put on the words of the phrase."""
    words, make = sentence.words, tuple.__new__
    tokens = [make(Token, word + _form(word[2])) for word in words]
    for at in named | valued:
        tokens[at] = make(Token, words[at] + _form(words[at].text, at in named, at in valued))
    for at, family in _phrased([token.base for token in tokens]).items():
        tokens[at] = _of_phrase(tokens[at], family)
    return tuple(tokens)


def _of_phrase(token: Token, family: str) -> Token:
    """A word as part of a phrase of several words, which tells a deed as a whole."""
    is_deed = token.lower not in PREPOSITIONS and not (token.is_name or token.is_mark or token.is_value)
    return token._replace(family=family, in_phrase=True, is_telling=is_deed, is_event=is_deed or token.is_event)


def _phrased(bases: Sequence[str]) -> dict[int, str]:
    """The families of the phrases of several words, by the places of their words."""
    phrases = families().phrases
    found: dict[int, str] = {}
    present = frozenset(bases)
    for index in [at for at, form in enumerate(bases) if form in phrases]:
        for phrase in phrases[bases[index]]:
            if not phrase.words <= present:
                continue
            for place in phrase_at(bases, index, phrase) or ():
                found[place] = phrase.family
    return found
