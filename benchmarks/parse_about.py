"""What a value is of by spaCy's dependency parse, and names by its NER: for `spacy_extra.py` alone, the program never does this.

The parse takes the place of `checker.normalize.claims.about`, so that all that alignment reads of a claim follows from it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from enum import Enum
from typing import Any

from checker import pipeline
from checker.model.claim import About, Kind, Mention, Unread
from checker.model.text import Document, Sentence, Span
from checker.normalize import claims, setting
from checker.normalize.context import about as own
from checker.normalize.naming.canonical import canon
from checker.normalize.naming.entities import Entities, Entity, tables
from checker.normalize.naming.entities import entities as own_entities
from checker.normalize.naming.name_types import Seen
from checker.normalize.sentence.noun_phrases import Phrase
from checker.normalize.sentence.reading import Reading

About3 = tuple[About, Phrase | None, int | None]
Model = Any
"""A spaCy Language, or a function like it. Its tokens and documents have no types here either."""
NOUNS, VERBS = frozenset({"NOUN", "PROPN"}), frozenset({"VERB", "AUX"})
BEFORE = frozenset({"nummod", "amod", "compound", "nmod", "quantmod", "poss", "det"})
"""How a number or a measure hangs on the noun that it stands before."""
TYPES = {"PERSON": "person", "ORG": "org", "GPE": "place", "LOC": "place", "FAC": "place", "NORP": "country", "EVENT": "event",
         "PRODUCT": "other", "WORK_OF_ART": "other", "LAW": "other"}
SINGULAR = {"people": "person", "lives": "life"}


class By(Enum):
    """Who tells a part: our own reading, spaCy, or spaCy where our own reading has nothing."""

    OWN = "own"
    SPACY = "spaCy"
    FILLED = "filled by spaCy"


@dataclass(frozen=True, slots=True)
class Way:
    """Who tells the counted noun, the verb, and the names."""

    noun: By = By.OWN
    verb: By = By.OWN
    names: By = By.OWN


def head_noun(root: Any, inside: Callable[[Any], bool]) -> Any | None:  # noqa: ANN401
    """The noun that a number counts or measures, from the root of its words; None where the parse has none.

    In this order: what it stands before, what "of" brings, what it is "of", and the subject of the verb whose measure it is.
    """
    while root.dep_ in BEFORE and inside(root.head) and root.head is not root:
        root = root.head
    if root.dep_ in BEFORE and root.head.pos_ in NOUNS:
        return _outermost(root.head)
    brought = [noun for prep in root.children if prep.lower_ == "of" for noun in prep.children if noun.dep_ == "pobj"]
    if brought:
        return brought[0]
    if root.dep_ == "pobj" and root.head.head.pos_ in NOUNS:
        return root.head.head
    if root.pos_ in NOUNS and not inside(root):
        return root
    verb = governing(root)
    is_subject = root.dep_ in {"nsubj", "nsubjpass"}
    return None if verb is None or is_subject else next(_subjects(verb), None)


def _outermost(noun: Any) -> Any:  # noqa: ANN401
    """The head of a compound: in "3,000 rescue workers" it is the workers that are counted."""
    while noun.dep_ == "compound" and noun.head.pos_ in NOUNS:
        noun = noun.head
    return noun


def _subjects(verb: Any) -> Iterator[Any]:  # noqa: ANN401
    yield from (child for child in verb.children if child.dep_ in {"nsubj", "nsubjpass"} and child.pos_ in NOUNS)


def governing(token: Any) -> Any | None:  # noqa: ANN401
    """The nearest verb above a word, not an auxiliary where there is a full one; None where there is none."""
    above = [one for one in token.ancestors if one.pos_ in VERBS]
    return next((one for one in above if one.pos_ == "VERB"), above[0] if above else None)


def parsed_about(parse: Any, mention: Mention, reading: Reading, way: Way, names: tuple[str, ...] = ()) -> About3:  # noqa: ANN401
    """What a number is of, in this way; for dates and names by our own reading, which looks for other things there."""
    what, noun, predicate = own.about(mention, reading, names)
    words = parse.char_span(mention.span.start, mention.span.end, alignment_mode="expand")
    if mention.kind not in setting.NUMERIC or own.is_age(mention) or words is None:
        return what, noun, predicate
    found = head_noun(words.root, lambda token: words.start <= token.i < words.end)
    deed = _place(governing(words.root if found is None else found), reading)
    if way.verb is By.SPACY or (way.verb is By.FILLED and predicate is None):
        predicate = deed
        what = replace(what, predicate=reading.tokens[deed].base if deed is not None else "")
    if way.noun is By.SPACY or (way.noun is By.FILLED and noun is None and not what.noun):
        head = _place(found, reading)
        noun = Phrase(head, _narrowing(found, reading)) if head is not None else None
        what = replace(what, noun=_noun(mention, reading, noun, predicate),
                       modifiers=tuple(reading.tokens[at].lower for at in noun.modifiers) if noun else ())
    return what, noun, predicate


def _noun(mention: Mention, reading: Reading, noun: Phrase | None, predicate: int | None) -> str:
    """The word for a noun; persons go without saying where a count is of the killed, as in our own reading."""
    if noun is not None:
        head = reading.tokens[noun.head]
        return SINGULAR.get(head.lower, head.base)
    family = reading.tokens[predicate].family if predicate is not None else ""
    return "person" if mention.kind is Kind.COUNT and family in own.PEOPLE_DEEDS else ""


def _place(token: Any | None, reading: Reading) -> int | None:  # noqa: ANN401
    """The index of a parsed word in our reading of its sentence; None where the sentence ends before it."""
    if token is None:
        return None
    first, stop = reading.range_of(Span(token.idx, token.idx + len(token)))
    return first if first < stop else None


def _narrowing(noun: Any, reading: Reading) -> tuple[int, ...]:  # noqa: ANN401
    places = (_place(child, reading) for child in noun.children if child.dep_ in {"amod", "compound"})
    return tuple(place for place in places if place is not None)


def parsed_names(parse: Any, document: Document, sentences: Sequence[Sentence], way: Way) -> Entities:  # noqa: ANN401
    """The names that NER finds, with our own canonical forms; or our own names and those of NER beside them."""
    mine = own_entities(document, sentences).all if way.names is not By.SPACY else ()
    seen = [(Seen(Span(ent.start_char, ent.end_char), ent.text, "", ""), TYPES[ent.label_]) for ent in parse.ents
            if ent.label_ in TYPES and not any(one.span.overlaps(Span(ent.start_char, ent.end_char)) for one in mine)]
    names = canon([draft for draft, _ in seen], tables())
    theirs = [Entity(draft.span, known.name, known.type if known.is_common else kind, known.is_common)
              for draft, kind in seen for known in (names.of(draft.name),)]
    every = tuple(sorted((*mine, *theirs), key=lambda one: one.span))
    return Entities(every, tuple(one.span.start for one in every))


@contextmanager
def reading_by(model: Model, way: Way) -> Iterator[None]:
    """While it lasts, this process reads in this way. `model` is a spaCy Language, or anything that gives a parse for a text."""
    now: list[Any] = [None]
    before = pipeline.normalize, claims.about, setting.about, claims.entities

    def normalize(document: Document, sentences: Sequence[Sentence], found: Sequence[Mention | Unread]) -> Any:  # noqa: ANN401
        now[0] = model(document.text)
        return before[0](document, sentences, found)

    pipeline.normalize = normalize
    claims.about = setting.about = lambda mention, reading, names=(): parsed_about(now[0], mention, reading, way, names)
    if way.names is not By.OWN:
        claims.entities = lambda document, sentences: parsed_names(now[0], document, sentences, way)
    try:
        yield
    finally:
        pipeline.normalize, claims.about, setting.about, claims.entities = before
