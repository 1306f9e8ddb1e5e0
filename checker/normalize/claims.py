"""The claims of a document: each mention with its value, and what the value is of."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from checker.language.quotations import quoted_at
from checker.lexicon.units import units
from checker.model.claim import Claim, Kind, Mention, Modality, Traits, Unread
from checker.model.text import Document, Sentence, Span, ZoneName
from checker.model.value import Quantity, RoleHolding, Value, When
from checker.normalize.about import FIGURES, about
from checker.normalize.attribution import attribution
from checker.normalize.belonging import names_of, place_of
from checker.normalize.carrying import carry
from checker.normalize.counted_nouns import is_before_noun, points_back
from checker.normalize.datelines import in_dateline
from checker.normalize.dates import when
from checker.normalize.deeds import EVENT_DEEDS, is_happening
from checker.normalize.holdings import is_shared
from checker.normalize.modality import modality
from checker.normalize.name_keys import spread_of
from checker.normalize.names import Entities, Entity, entities, holders, name_set, place_name, role_holding
from checker.normalize.period import times
from checker.normalize.quantity import Separators, quantity, separators
from checker.normalize.quotes import quotation
from checker.normalize.reading import Reading, read_sentence
from checker.normalize.referents import referents
from checker.normalize.traits import Surroundings, traits

GIVEN = frozenset({Kind.QUOTE, Kind.ROLE})
"""Kinds that a sentence takes as given: "she will not meet Foreign Minister Lund" leaves him in office."""

UNCOMPARED = frozenset({"date.vague", "date.loose", "date.time", "date.length", "date.starting", "duration.rate", "duration.vague"})
"""Times that say nothing of their own: "now", "annual", "for years", a time of day; of "the next five weeks" the length is compared."""

ADJECTIVES = frozenset({"date.loose", "duration.rate"})
"""Mentions that stay words of the noun phrase around them: "annual profit"."""
_KEPT = 64
"""Sentences whose readings are kept: claims are made in reading order and look a few sentences back."""
_TITLES = 5
"""Sentences among which a title stands."""
_SUBJECTS = frozenset({"person", "org", "place", "event", "other"})
NUMERIC = frozenset({Kind.COUNT, Kind.ORDINAL, Kind.MONEY, Kind.MEASURE, Kind.PERCENT, Kind.POINTS, Kind.DURATION})


@dataclass(slots=True)
class Setting:
    """What normalizing one mention may look at: its own document, never another."""

    document: Document
    sentences: Sequence[Sentence]
    entities: Entities
    separators: Separators
    mentions: Sequence[Mention]
    _readings: dict[int, Reading] = field(default_factory=dict)
    _dated: dict[Span, tuple[bool, str]] = field(default_factory=dict)
    _telling: dict[tuple[int, str], tuple[Span, ...]] = field(default_factory=dict)
    _spread: dict[str, int] | None = None
    _lede: tuple[Entity, ...] | None = None
    _around: tuple[int, Surroundings] | None = None
    _by_sentence: dict[int, list[Mention]] = field(default_factory=dict)

    def reading(self, index: int) -> Reading:
        """A sentence read word by word; each is read once."""
        if index not in self._readings:
            if len(self._readings) == _KEPT:
                del self._readings[next(iter(self._readings))]
            sentence = self.sentences[index]
            values = [mention.span for mention in self.mentions_in(index)
                      if mention.pattern not in ADJECTIVES and (mention.kind in NUMERIC or mention.kind is Kind.DATE)]
            self._readings[index] = read_sentence(sentence, self.entities.within(sentence.span), values)
        return self._readings[index]

    def counts(self, tells: Callable[[Reading, int, int], bool]) -> frozenset[Span]:
        """The places of the counts of which the words around tell something."""
        found = ((mention.span, self.reading(mention.sentence)) for mention in self.mentions if mention.kind is Kind.COUNT)
        return frozenset(span for span, reading in found if tells(reading, *reading.range_of(span)))

    def mentions_in(self, index: int) -> Sequence[Mention]:
        """The mentions of one sentence."""
        if not self._by_sentence:
            for mention in self.mentions:
                self._by_sentence.setdefault(mention.sentence, []).append(mention)
        return self._by_sentence.get(index, ())

    def spread(self) -> dict[str, int]:
        """Of each name key, the percent of the document's sentences that hold it."""
        if self._spread is None:
            self._spread = spread_of([self.entities.within(sentence.span) for sentence in self.sentences])
        return self._spread

    def lede(self) -> tuple[Entity, ...]:
        """The names of the title and of the first sentence of the body."""
        if self._lede is None:
            body = next((sentence for sentence in self.sentences if sentence.zone is ZoneName.BODY), None)
            titles = [sentence.span for sentence in self.sentences[:_TITLES] if sentence.zone is ZoneName.TITLE]
            opening = [*titles, *([body.span] if body else [])]
            self._lede = tuple(name for span in opening for name in self.entities.within(span) if name.type in _SUBJECTS)
        return self._lede

    def around(self, index: int) -> Surroundings:
        """The names around a sentence: those of the two before it, and of the document's opening."""
        if self._around is None or self._around[0] != index:
            first = max(0, index - 2)
            span = Span(self.sentences[first].span.start, self.sentences[index].span.start)
            meant = referents(self.reading(index), lambda count: self._before(index, count))
            self._around = index, Surroundings(self.entities.within(span), self.lede(), self.spread(), meant)
        return self._around[1]

    def _before(self, index: int, count: int) -> list[Reading]:
        """The sentences before one in its own zone, nearest first."""
        zone = self.sentences[index].zone
        return [self.reading(at) for at in range(index - 1, max(-1, index - 1 - count), -1) if self.sentences[at].zone is zone]

    def dated(self, mention: Mention) -> tuple[bool, str]:
        """Whether a date dates a happening by name, and the family of the verb it goes with; each date is looked at once."""
        if self.in_dateline(mention):
            return False, ""
        if mention.span not in self._dated:
            reading = self.reading(mention.sentence)
            _, noun, predicate = about(mention, reading)
            family = reading.tokens[predicate].family if predicate is not None else ""
            is_event = noun is not None and is_happening(reading.tokens[noun.head])
            self._dated[mention.span] = (is_event or family in EVENT_DEEDS, family)
        return self._dated[mention.span]

    def in_dateline(self, mention: Mention) -> bool:
        """Whether a mention belongs to the dateline of a report, and to nothing that it tells."""
        return in_dateline(self.document, self.sentences[mention.sentence].span, mention.span)

    def days_of(self, mention: Mention, predicate: str, days: Mapping[Span, When]) -> tuple[When, ...]:
        """The days of the event that a mention is part of: told with its own verb, or with a happening in its paragraph so far.

        A day on which something was said, or on which the text was written, is none of them.
        """
        found = [span for span in self._telling_dates(mention.sentence, predicate) if span != mention.span]
        paragraph = self.sentences[mention.sentence].paragraph
        at = mention.sentence - 1
        while not found and at >= max(0, mention.sentence - 2) and self.sentences[at].paragraph == paragraph:
            found = list(self._telling_dates(at, ""))
            at -= 1
        return tuple(days[span] for span in found if span in days)

    def _telling_dates(self, index: int, predicate: str) -> tuple[Span, ...]:
        """The dates of a sentence that date a happening, or go with a verb of some family; looked for once in each sentence."""
        key = index, predicate
        if key not in self._telling:
            told = ((other.span, self.dated(other)) for other in self.mentions_in(index) if other.kind is Kind.DATE)
            self._telling[key] = tuple(span for span, (is_event, family) in told if is_event or (predicate and family == predicate))
        return self._telling[key]


def normalize(document: Document, sentences: Sequence[Sentence],
              found: Sequence[Mention | Unread]) -> tuple[tuple[Claim, ...], tuple[Unread, ...], Entities]:
    """The claims of a document in reading order, what was seen and could not be understood, and the names."""
    mentions = [item for item in found if isinstance(item, Mention)]
    unread = [item for item in found if isinstance(item, Unread)]
    setting = Setting(document, sentences, entities(document, sentences), separators(document), mentions)
    valued: list[tuple[Mention, Value]] = []
    for mention in mentions:
        value = _value(mention, setting)
        if isinstance(value, Unread):
            unread.append(value)
        else:
            valued.append((mention, value))
    days = {mention.span: value for mention, value in valued if isinstance(value, When) and value.low is not None}
    own = [_claim(mention, value, valued, setting, days) for mention, value in valued]
    claims = carry(own, sentences, setting.counts(points_back), setting.counts(is_before_noun))
    return claims, tuple(sorted(unread, key=lambda item: (item.span, item.reason))), setting.entities


def _value(mention: Mention, setting: Setting) -> Value | Unread:
    if mention.kind in NUMERIC:
        return quantity(mention, setting.document, setting.separators)
    if mention.kind is Kind.DATE:
        return when(mention, setting.document, setting.sentences, setting.mentions)
    if mention.kind is Kind.ROLE:
        if is_shared(mention, setting.entities):
            return Unread(mention.span, "ambiguous-name")
        return role_holding(mention, setting.document, setting.entities)
    if mention.kind is Kind.SET:
        return name_set(mention, setting.document, setting.entities)
    if mention.kind is Kind.PLACE:
        return place_name(mention, setting.document, setting.entities)
    return quotation(mention, setting.document, setting.sentences, setting.entities)


def _claim(mention: Mention, value: Value, valued: Sequence[tuple[Mention, Value]], setting: Setting, days: Mapping[Span, When]) -> Claim:
    document, span = setting.document, mention.span
    sentence = setting.sentences[mention.sentence]
    period, as_of = times(mention, value, sentence, document, valued)
    reading = setting.reading(mention.sentence)
    what, noun, predicate = about(mention, reading)
    telling = reading.tokens[predicate].family if predicate is not None else ""
    features = traits(mention.kind, what, reading, (*reading.range_of(span), noun, predicate), setting.around(mention.sentence))
    features = _with_value(features, mention, value, setting.days_of(mention, telling, days), setting)
    voice = attribution(sentence, span, document, setting.sentences, setting.entities)
    return Claim(
        id=f"{document.id}:{mention.kind}:{span.start}", document=document.id, kind=mention.kind, span=span,
        text=document.text[span.start:span.end], sentence=sentence.span, zone=_zone(sentence, span, document), value=value,
        about=replace(what, entities=names_of(reading, span, voice, setting.around(mention.sentence).meant)), place=place_of(reading, span),
        period=period, as_of=as_of, attribution=voice,
        modality=modality(sentence, span, document) if mention.kind not in GIVEN else Modality.ASSERTED,
        pattern=mention.pattern, traits=features)


def _zone(sentence: Sentence, span: Span, document: Document) -> ZoneName:
    """The zone of a claim: that of its sentence, but in the article itself quoted words are a zone of their own."""
    is_quoted = sentence.zone is ZoneName.BODY and quoted_at(document.text, span) is not None
    return ZoneName.QUOTE if is_quoted else sentence.zone


def _with_value(found: Traits, mention: Mention, value: Value, days: tuple[When, ...], setting: Setting) -> Traits:
    """The traits with what the value itself tells, and the days of its event; most claims have none of these."""
    own: dict[str, Any] = {"days": days} if days else {}
    if isinstance(value, RoleHolding):
        own["holders"] = holders(value.role)
    elif dimension := _dimension(value):
        own["dimension"] = dimension
    if not found.is_saying and _is_scope(mention, value, setting):
        own["is_saying"] = True
    return replace(found, **own) if own else found


def _is_scope(mention: Mention, value: Value, setting: Setting) -> bool:
    """Whether a date says nothing of its own: "now", a dateline, or the year or month of a figure of its clause."""
    if mention.pattern in UNCOMPARED:
        return True
    if not isinstance(value, When):
        return False
    if setting.in_dateline(mention):
        return True
    if "day" in value.known or value.relative or setting.dated(mention)[0]:
        return False
    reading = setting.reading(mention.sentence)
    first, stop = reading.clause_of(reading.range_of(mention.span)[0])
    clause = Span(reading.tokens[first].span.start, reading.tokens[stop - 1].span.end) if first < stop else mention.span
    return any(other.kind in FIGURES and clause.holds(other.span) for other in setting.mentions_in(mention.sentence))


def _dimension(value: Value) -> str:
    """What a unit measures ("length"); a unit outside the table measures itself, and a value without one nothing."""
    if not isinstance(value, Quantity) or not value.unit:
        return ""
    unit = units().get(value.unit)
    return unit.dimension if unit else value.unit
