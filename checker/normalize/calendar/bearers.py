"""Of whom or what a date tells its event: the subject of its verb, by name, by pronoun, or by a noun."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from checker.lexicon import table
from checker.lexicon.grammar import grammar
from checker.model.text import Sentence, Span
from checker.normalize.naming.name_keys import name_key
from checker.normalize.sentence.class_nouns import classes
from checker.normalize.sentence.noun_phrases import is_adverb
from checker.normalize.sentence.reading import AUXILIARIES, DETERMINERS, PREPOSITIONS, Reading, Token

ITSELF = ("it",)
"""Stands for the subject of the document."""
NOUN = "n "
"""What the key of a bearer without a name begins with."""
_PRONOUNS = grammar("thing-pronouns") | grammar("person-pronouns")
_OPENING = frozenset(word.title() for word in grammar("statement-openers"))
"""With a capital these open a statement, also where a table of facts stands before it without a full stop."""
_JOINING = grammar("subject-joining")
"""Behind these a verb has the subject of another one before it."""
_LINKS = grammar("name-links")
_BRACKET = 8
"""Words that a date in brackets may have."""
_SUBJECTS = 30
"""Words before a verb among which its subject stands."""


def bearer(reading: Reading, predicate: int | None) -> tuple[str, ...]:
    """Keys of the name that is the subject of a date's verb; `ITSELF` for a pronoun; a noun's own key.

    Empty where the words give none. Only of a verb that has no object: "it opened in May", and not "he opened a shop in May".
    """
    tokens = reading.tokens
    if predicate is None or not _is_whole(tokens, predicate):
        return ()
    last = predicate - 1
    while last >= 0 and (tokens[last].lower in AUXILIARIES or is_adverb(tokens[last])):
        last -= 1
    if last >= 0 and tokens[last].lower in _JOINING:
        return ()
    if last < 0:
        return ITSELF if _goes_on(tokens, predicate) else ()
    first = last
    while first > max(0, last - _SUBJECTS) and not _bounds(tokens[first - 1]) and tokens[first].text not in _OPENING:
        first -= 1
    return _keys(_without_lead(tokens[first:last + 1]))


def label_before(sentence: Sentence, span: Span) -> str:
    """The family of the deed that a label before a date tells, as a table of facts has it: "Born 4 May 1920", "Died (1988-06-05)".

    Empty where none does. A label has a capital inside a line, and nothing but a date in brackets stands between.
    """
    words = sentence.words
    at = bisect_left(words, span.start, key=lambda word: word.start) - 1
    while at > 0 and not words[at].text[:1].isalpha():
        if words[at].text == ")":
            at = next((place for place in range(at, max(0, at - _BRACKET), -1) if words[place].text == "("), 0)
        elif words[at].text not in {"(", ":", "["}:
            return ""
        at -= 1
    word = words[at] if at > 0 else None
    is_label = word is not None and word.text[:1].isupper() and words[at - 1].text not in {".", "“", '"'}
    return str(table("classes")["labels"].get(word.lower, "")) if is_label and word else ""


def _is_whole(tokens: Sequence[Token], predicate: int) -> bool:
    """Whether no object stands behind a verb."""
    if predicate + 1 >= len(tokens):
        return True
    following = tokens[predicate + 1]
    return following.is_value or following.is_mark or following.lower in PREPOSITIONS or following.lower in {"again", "originally", "first"}


def _goes_on(tokens: Sequence[Token], predicate: int) -> bool:
    """Whether a participle opens a sentence that goes on with what it is told of: "Built in 1902, it ..."."""
    comma = next((at for at in range(predicate + 1, len(tokens)) if tokens[at].lower == ","), None)
    return comma is not None and comma + 1 < len(tokens) and (
        tokens[comma + 1].lower in _PRONOUNS or tokens[comma + 1].lower == "the" or tokens[comma + 1].is_name)


def _bounds(token: Token) -> bool:
    return token.lower in {";", ":", ")", "who", "which", "that", "but", "when", "while", "whose", "where"} or (
        token.lower in AUXILIARIES or (token.is_telling and token.is_verb))


def _without_lead(words: Sequence[Token]) -> Sequence[Token]:
    """The words of a subject without a phrase of time or place, or "and", before it."""
    while words and words[0].lower in {"and", ",", "then"}:
        words = words[1:]
    if words and words[0].lower in PREPOSITIONS:
        comma = next((at for at, token in enumerate(words) if token.lower == ","), len(words))
        return _without_lead(words[comma + 1:])
    return words


def _keys(words: Sequence[Token]) -> tuple[str, ...]:
    if not words:
        return ()
    if words[0].lower in _PRONOUNS:
        return ITSELF if len(words) == 1 else (NOUN + name_key(words[-1].base),)
    stop = next((at for at, token in enumerate(words) if at and (token.lower == "," or (token.lower in PREPOSITIONS - {"of"}))), len(words))
    own = words[:stop]
    names = {name_key(token.lower) for token in own if token.is_name and token.lower not in _LINKS}
    if names:
        return tuple(sorted(names if own[-1].is_name else {*names, NOUN + name_key(own[-1].base)}))
    head = next((token for token in reversed(own) if not token.is_mark), None)
    if head is None or head.is_value:
        return ()
    is_class = own[0].lower in DETERMINERS and head.base in classes().families and len([t for t in own if t.is_content]) <= 2
    own_key = NOUN + name_key(head.base)
    return (*ITSELF, own_key) if is_class else (own_key,)
