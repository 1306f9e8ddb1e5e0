"""Names a speaker: a canonical name, or a role in lower case ("interior ministry", "police")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from checker.language.quotations import quoted_at
from checker.language.speakers import sayings_in
from checker.language.tellings import SayingWords, saying_words
from checker.language.words import without_possessive, words
from checker.lexicon import table
from checker.lexicon.grammar import grammar
from checker.model.text import Document, Sentence, Span
from checker.normalize.naming.names import Entities, Entity

_ARTICLES = grammar("speaker-articles")
_LINKS = grammar("speaker-links")
_PLACED = grammar("speaker-places")
_PERSONS = frozenset({"he", "she"})
_COURTESY = grammar("courtesy")
_FAR = 3
"""Sentences back in which "he" and "she" look for the one person named."""
_LONGEST = 8


@cache
def words_of_saying() -> SayingWords:
    """The word sets of sayings, built once."""
    return saying_words(table("sayings"))


def speaker(subject: Span, document: Document, sentences: Sequence[Sentence], at: int, entities: Entities) -> str:
    """Who the words of a subject name; empty where they are a pronoun that could be several people.

    `at` is the index of the subject's sentence. A person's canonical name goes before a body's; without either the words are
    a role, in American spelling.
    """
    inside = entities.within(subject)
    first = document.text[subject.start:subject.end].casefold().split()[0]
    if first in words_of_saying().subject.pronouns and not inside:
        return _meant(subject, document, sentences, at, entities) if first in _PERSONS else ""
    people = [entity for entity in inside if entity.type == "person" and _is_head(document.text, subject, entity)]
    if people:
        return people[-1].name
    return _body(document, subject, inside) or _role(document, subject, inside)


def _is_head(text: str, subject: Span, entity: Entity) -> bool:
    """Whether a subject is the person named in it, not somebody of theirs ("a spokesman for Frey", "the Frey campaign")."""
    before = text[subject.start:entity.span.start].split()
    after = text[entity.span.end:subject.end]
    if any(word.casefold() in _LINKS for word in before) or after.startswith(("'s", "’s")):
        return False
    following = after.split()
    return not after.startswith(" ") or not following or not following[0].islower() or following[0] in _LINKS | _PLACED


def _body(document: Document, subject: Span, inside: Sequence[Entity]) -> str:
    """The organization or place that is the whole subject but for an article; empty where it is not."""
    for entity in inside:
        rest = [word.lower for word in words(document.text, Span(subject.start, entity.span.start))]
        if entity.span.end >= subject.end - 2 and all(word in _ARTICLES for word in rest):
            return entity.name
    return ""


def _role(document: Document, subject: Span, inside: Sequence[Entity]) -> str:
    """The words of a role without articles and places, with names in their canonical form."""
    parts: list[str] = []
    names = {entity.span.start: entity for entity in inside}
    skip_to = subject.start
    for word in words(document.text, subject):
        if word.start < skip_to:
            continue
        entity = names.get(word.start)
        if entity is not None:
            parts.append(entity.name)
            skip_to = entity.span.end
        elif word.lower in _PLACED and parts:
            break
        elif word.lower not in _ARTICLES | _COURTESY and word.text[:1].isalnum():
            parts.append(_american(without_possessive(word.text).casefold()))
    return "" if parts and parts[0] in _LIGHT else " ".join(parts[:_LONGEST])


_LIGHT = grammar("light-nouns")
"""Nouns that count another noun: a number of something says nothing."""


def _american(word: str) -> str:
    """One spelling for the roles that have two: "organisers", "defence"."""
    return word.replace("organis", "organiz").replace("defence", "defense").replace("labour", "labor")


def _meant(subject: Span, document: Document, sentences: Sequence[Sentence], at: int, entities: Entities) -> str:
    """The one person that a pronoun can mean: in its sentence before it, else in the nearest sentence before that names a person."""
    own = _people(document, entities.within(Span(sentences[at].span.start, subject.start)))
    if own:
        return own[0] if len(own) == 1 else ""
    for index in range(at - 1, max(-1, at - 1 - _FAR), -1):
        speakers = sorted(set(_named_speakers(document, sentences[index], entities)))
        if not speakers and _has_pronoun(document, sentences[index]):
            continue
        people = speakers or _people(document, entities.within(sentences[index].span))
        if people:
            return people[0] if len(people) == 1 else ""
    return ""


def _people(document: Document, found: Sequence[Entity]) -> list[str]:
    """Names of people, and names of which it is not known what they are.

    Left out are those after a preposition ("Of Frey, he said") and those inside a quotation: who speaks is named outside it.
    """
    return sorted({entity.name for entity in found if entity.type in {"person", "other"} and not _follows_link(document.text, entity)
                   and quoted_at(document.text, entity.span) is None})


def _follows_link(text: str, entity: Entity) -> bool:
    before = text[max(0, entity.span.start - 12):entity.span.start].casefold().split()
    return bool(before) and before[-1] in _LINKS | _PLACED | {"about", "against"}


def _has_pronoun(document: Document, sentence: Sentence) -> bool:
    """Whether somebody who is not named speaks in a sentence: a later pronoun goes on to mean whom this one means."""
    subjects = (telling.subject for telling in sayings_in(document.text, sentence, words_of_saying()))
    return any(document.text[subject.start:subject.end].casefold() in _PERSONS for subject in subjects)


def _named_speakers(document: Document, sentence: Sentence, entities: Entities) -> Iterator[str]:
    for telling in sayings_in(document.text, sentence, words_of_saying()):
        for entity in entities.within(telling.subject):
            if entity.type in {"person", "other"} and _is_head(document.text, telling.subject, entity):
                yield entity.name
