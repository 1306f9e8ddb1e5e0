"""The claims of a document: each mention with its value, and what the value is of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from checker.language.precedence import precedence
from checker.language.quotations import quoted_at
from checker.lexicon.units import units
from checker.model.claim import Claim, Kind, Mention, Modality, Unread
from checker.model.text import Document, Sentence, Span, ZoneName
from checker.model.value import Quantity, Quotation, RoleHolding, Value, When
from checker.normalize.attribution import attribution
from checker.normalize.calendar.bearers import ITSELF, NOUN, bearer, label_before
from checker.normalize.calendar.dates import when
from checker.normalize.calendar.period import times
from checker.normalize.calendar.work_years import CAME_OUT, came_out, work_bearer
from checker.normalize.context.about import FIGURES, about
from checker.normalize.context.belonging import names_of, place_of
from checker.normalize.context.carrying import carry
from checker.normalize.context.counted_nouns import is_before_noun, points_back
from checker.normalize.context.subjects import definitions, split_lives, with_subjects
from checker.normalize.context.traits import Own, traits
from checker.normalize.figures.quantity import quantity, separators
from checker.normalize.figures.rates import rated
from checker.normalize.figures.vote_sides import with_side
from checker.normalize.modality import modality
from checker.normalize.naming.addresses import region_behind
from checker.normalize.naming.holdings import is_shared, kin
from checker.normalize.naming.names import Entities, entities, holders, name_set, place_name, role_holding
from checker.normalize.naming.peers import with_peers
from checker.normalize.presupposed import settled
from checker.normalize.quotes import quotation, spoken_weights
from checker.normalize.sentence.class_nouns import classes
from checker.normalize.setting import NUMERIC, Setting

GIVEN = frozenset({Kind.QUOTE, Kind.ROLE})
"""Kinds that a sentence takes as given: "she will not meet Foreign Minister Lund" leaves him in office."""

UNCOMPARED = frozenset({"date.vague", "date.loose", "date.time", "date.length", "date.starting", "duration.rate", "duration.vague"})
"""Times that say nothing of their own: "now", "annual", "for years", a time of day; of "the next five weeks" the length is compared."""


def normalize(document: Document, sentences: Sequence[Sentence],
              found: Sequence[Mention | Unread]) -> tuple[tuple[Claim, ...], tuple[Unread, ...], Entities]:
    """The claims of a document in reading order, what was seen and could not be understood, and the names."""
    told = definitions(sentences, document.text)
    mentions = split_lives([item for item in found if isinstance(item, Mention)], told, document.text)
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
    claims: list[Claim] = []
    first = precedence(document)
    begun: Counter[str] = Counter()
    pointing, named = set[Span](), set[Span]()
    for mention, value in valued:
        claim = replace(_claim(mention, value, valued, setting, days), precedence=first)
        begun[claim.id] += 1
        claims.append(claim if begun[claim.id] == 1 else replace(claim, id=f"{claim.id}-{begun[claim.id]}"))
        if mention.kind is Kind.COUNT:
            reading = setting.reading(mention.sentence)
            place = reading.range_of(mention.span)
            pointing |= {mention.span} if points_back(reading, *place) else set()
            named |= {mention.span} if is_before_noun(reading, *place) else set()
    carried = carry(with_peers(claims), sentences, frozenset(pointing), frozenset(named))
    return with_subjects(carried, told), tuple(sorted(unread, key=lambda item: (item.span, item.reason))), setting.entities


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
    reading, around = setting.reading(mention.sentence), setting.around(mention.sentence)
    voice = attribution(sentence, span, document, setting.sentences, setting.entities)
    names = names_of(reading, span, voice, around.meant)
    what, noun, predicate = setting.of_date(mention) if mention.kind is Kind.DATE else about(mention, reading, names)
    what = replace(what, entities=names) if names and mention.kind is Kind.DATE else what
    telling = reading.tokens[predicate].family if predicate is not None else ""
    own = _own(mention, value, setting.days_of(mention, telling, days), setting)
    features = with_side(traits(own, what, reading, (*reading.range_of(span), noun, predicate), around), mention.pattern)
    event = ""
    if mention.kind is Kind.DATE:
        event = label_before(sentence, span)
        features = replace(features, topic=(event,), deed=event, bearer=ITSELF) if event else replace(
            features, bearer=bearer(reading, predicate))
        if mention.pattern == "date.year" and (work := work_bearer(reading, *reading.range_of(span))):
            event, what, features = CAME_OUT, replace(what, noun="", predicate="release"), came_out(features, work)
        is_named = any(not key.startswith(NOUN) for key in features.bearer)
        features = replace(features, is_once=features.deed in classes().once, is_lifetime=is_named and what.noun in classes().lifetime)
    return Claim(
        id=f"{document.id}:{mention.kind}:{span.start}", document=document.id, kind=mention.kind, span=span,
        text=document.text[span.start:span.end], sentence=sentence.span, zone=_zone(sentence, span, document),
        value=rated(mention.kind, value, reading, noun),
        about=what, place=place_of(reading, span), period=period, as_of=as_of, attribution=voice,
        modality=Modality.ASSERTED if event or mention.kind in GIVEN or setting.is_plain(mention.sentence)
        else settled(modality(sentence, span, document), sentence.words, span, document.text),
        pattern=mention.pattern, traits=features)


def _zone(sentence: Sentence, span: Span, document: Document) -> ZoneName:
    """The zone of a claim: that of its sentence, but in the article itself quoted words are a zone of their own."""
    is_quoted = sentence.zone is ZoneName.BODY and quoted_at(document.text, span) is not None
    return ZoneName.QUOTE if is_quoted else sentence.zone


def _own(mention: Mention, value: Value, days: tuple[When, ...], setting: Setting) -> Own:
    """What the value itself tells, and the days of its event."""
    role = value.role if isinstance(value, RoleHolding) else ""
    return Own(mention.kind, days, holders(role) if role else "", _dimension(value), _is_scope(mention, value, setting),
               spoken_weights(value) if isinstance(value, Quotation) else (), kin(role) if role else (),
               region_behind(setting.sentences[mention.sentence].words, mention.span.end) if mention.kind is Kind.PLACE else "")


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
