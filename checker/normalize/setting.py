"""What normalizing one mention may look at: its own document, read sentence by sentence as it is asked for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

from checker.model.claim import About, Kind, Mention
from checker.model.text import Document, Sentence, Span, ZoneName
from checker.model.value import When
from checker.normalize.context.about import about
from checker.normalize.context.traits import Surroundings
from checker.normalize.figures.quantity import Separators
from checker.normalize.naming.datelines import in_dateline
from checker.normalize.naming.name_keys import spread_of
from checker.normalize.naming.names import Entities, Entity
from checker.normalize.newcomers import LEDE, is_elsewhere, is_newcomer
from checker.normalize.plain_sentences import is_plain
from checker.normalize.sentence.deeds import EVENT_DEEDS, is_happening
from checker.normalize.sentence.noun_phrases import Phrase
from checker.normalize.sentence.reading import Reading, names_outside, read_sentence
from checker.normalize.sentence.referents import Earlier, referents

ADJECTIVES = frozenset({"date.loose", "duration.rate"})
"""Mentions that stay words of the noun phrase around them: "annual profit"."""
_KEPT = 64
"""Sentences whose readings are kept: claims are made in reading order and look a few sentences back."""
_TITLES = 5
"""Sentences among which a title stands."""
_SUBJECTS = frozenset({"person", "org", "place", "event", "other"})
NUMERIC = frozenset({Kind.COUNT, Kind.ORDINAL, Kind.MONEY, Kind.MEASURE, Kind.PERCENT, Kind.POINTS, Kind.DURATION})
_VALUES = NUMERIC | {Kind.DATE}


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
    _of_dates: dict[Span, tuple[About, Phrase | None, int | None]] = field(default_factory=dict)
    _telling: dict[tuple[int, str], tuple[Span, ...]] = field(default_factory=dict)
    _spread: dict[str, int] | None = None
    _firsts: dict[str, int] | None = None
    _lede: tuple[Entity, ...] | None = None
    _around: tuple[int, Surroundings] | None = None
    _by_sentence: dict[int, list[Mention]] = field(default_factory=dict)
    _plain: dict[int, bool] = field(default_factory=dict)

    def reading(self, index: int) -> Reading:
        """A sentence read word by word; each is read once."""
        if index not in self._readings:
            if len(self._readings) == _KEPT:
                del self._readings[next(iter(self._readings))]
            sentence = self.sentences[index]
            self._readings[index] = read_sentence(sentence, self.entities.within(sentence.span), self._values(index))
        return self._readings[index]

    def _values(self, index: int) -> list[Span]:
        return [mention.span for mention in self.mentions_in(index) if mention.kind in _VALUES and mention.pattern not in ADJECTIVES]

    def is_plain(self, index: int) -> bool:
        """Whether all claims of a sentence are asserted."""
        if index not in self._plain:
            self._plain[index] = is_plain(self.sentences[index])
        return self._plain[index]

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

    def _is_apart(self, index: int) -> bool:
        """Whether a sentence tells of another happening, or of another place, than the text so far."""
        reading = self.reading(index)
        return is_newcomer(reading) or is_elsewhere(reading, self.firsts())

    def firsts(self) -> dict[str, int]:
        """Where each name of the document stands first."""
        if self._firsts is None:
            self._firsts = {}
            for name in self.entities.all:
                self._firsts.setdefault(name.name, name.span.start)
        return self._firsts

    def _opening(self) -> int:
        """The first sentence of the body."""
        return next((at for at, sentence in enumerate(self.sentences) if sentence.zone is ZoneName.BODY), 0)

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
            if index - self._opening() >= LEDE and self._is_apart(index):
                self._around = index, Surroundings((), (), self.spread(), ())
                return self._around[1]
            meant = referents(self.reading(index), lambda count: self._before(index, count))
            self._around = index, Surroundings(self.entities.within(span), self.lede(), self.spread(), meant)
        return self._around[1]

    def _before(self, index: int, count: int) -> list[Earlier]:
        """The sentences before one in its own zone, nearest first."""
        zone = self.sentences[index].zone
        near = [at for at in range(index - 1, max(-1, index - 1 - count), -1) if self.sentences[at].zone is zone]
        return [Earlier(names_outside(self.entities.within(self.sentences[at].span), self._values(at)), partial(self.reading, at))
                for at in near]

    def dated(self, mention: Mention) -> tuple[bool, str]:
        """Whether a date dates a happening by name, and the family of the verb it goes with; each date is looked at once."""
        if self.in_dateline(mention):
            return False, ""
        if mention.span not in self._dated:
            reading = self.reading(mention.sentence)
            _, noun, predicate = self.of_date(mention)
            family = reading.tokens[predicate].family if predicate is not None else ""
            is_event = noun is not None and is_happening(reading.tokens[noun.head])
            self._dated[mention.span] = (is_event or family in EVENT_DEEDS, family)
        return self._dated[mention.span]

    def of_date(self, mention: Mention) -> tuple[About, Phrase | None, int | None]:
        """What a date is of, its names apart; worked out once, since the claims beside it ask too."""
        if mention.span not in self._of_dates:
            self._of_dates[mention.span] = about(mention, self.reading(mention.sentence))
        return self._of_dates[mention.span]

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
