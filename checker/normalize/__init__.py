"""Turns mentions into claims: what the words assert, typed and comparable."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from checker.model.claim import Claim, Kind, Mention, Unread
from checker.model.text import Document, Sentence
from checker.model.value import Value
from checker.normalize.attribution import attribution
from checker.normalize.dates import when
from checker.normalize.modality import modality
from checker.normalize.names import Entities, entities, name_set, place_name, role_holding
from checker.normalize.period import times
from checker.normalize.quantity import Separators, quantity, separators
from checker.normalize.quotes import quotation

NUMERIC = frozenset({Kind.COUNT, Kind.ORDINAL, Kind.MONEY, Kind.MEASURE, Kind.PERCENT, Kind.POINTS, Kind.DURATION})


@dataclass(frozen=True, slots=True)
class Setting:
    """What normalizing one mention may look at: its own document, never another."""

    document: Document
    sentences: Sequence[Sentence]
    entities: Entities
    separators: Separators
    mentions: Sequence[Mention]


def normalize(document: Document, sentences: Sequence[Sentence],
              found: Sequence[Mention | Unread]) -> tuple[tuple[Claim, ...], tuple[Unread, ...]]:
    """The claims of a document in reading order, and what was seen and could not be understood."""
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
    claims = tuple(_claim(mention, value, valued, setting) for mention, value in valued)
    return claims, tuple(sorted(unread, key=lambda item: (item.span, item.reason)))


def _value(mention: Mention, setting: Setting) -> Value | Unread:
    if mention.kind in NUMERIC:
        return quantity(mention, setting.document, setting.separators)
    if mention.kind is Kind.DATE:
        return when(mention, setting.document, setting.sentences, setting.mentions)
    if mention.kind is Kind.ROLE:
        return role_holding(mention, setting.document, setting.entities)
    if mention.kind is Kind.SET:
        return name_set(mention, setting.document, setting.entities)
    if mention.kind is Kind.PLACE:
        return place_name(mention, setting.document, setting.entities)
    return quotation(mention, setting.document, setting.sentences, setting.entities)


def _claim(mention: Mention, value: Value, valued: Sequence[tuple[Mention, Value]], setting: Setting) -> Claim:
    document, span = setting.document, mention.span
    sentence = setting.sentences[mention.sentence]
    period, as_of = times(mention, value, sentence, document, valued)
    return Claim(
        id=f"{document.id}:{mention.kind}:{span.start}", document=document.id, kind=mention.kind, span=span,
        text=document.text[span.start:span.end], sentence=sentence.span, zone=sentence.zone, value=value,
        period=period, as_of=as_of, attribution=attribution(sentence, span, setting.document, setting.sentences, setting.entities),
        modality=modality(sentence, span, document), pattern=mention.pattern)
