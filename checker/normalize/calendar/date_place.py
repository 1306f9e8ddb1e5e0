"""What reading one date may look at: its words, the tense around it, the publication date, and the dates before it."""

from __future__ import annotations

import datetime
import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from checker.lexicon import table
from checker.lexicon.spoken_years import year_number
from checker.model.claim import Kind, Mention, Unread
from checker.model.text import Document, Sentence
from checker.model.value import Basis, When
from checker.normalize.calendar.days import DAY, Days, add_months, month_days
from checker.normalize.calendar.direction import AHEAD, BACK, direction

_LOOK_BACK = 12
_LINK = re.compile(r",?\s(?:and\s|or\s)?(?:on\s|in\s)?")
_PARAGRAPH = 3
"""Sentences of its own paragraph in which a date finds the one that it leans on."""
_MONTHS, _NEAR_MONTHS = 12, 4
_LEANING = frozenset({"date.offset", "date.vague", "date.loose", "date.time", "date.part", "date.same", "date.distance", "date.length",
                      "date.starting"})
"""Forms that no other date may lean on."""
_MOVING = frozenset(table("tense")["deferring"]) | {"put", "brought", "changed"}
_LEANING_WORDS = frozenset({"that", "same", "following", "previous", "preceding", "prior"})
_FAR_BACK, _NEAR_AHEAD = 270, 31  # days: past tense beside a day three weeks ahead is a plan that was told


class UnclearDateError(Exception):
    """The words name two days equally well."""


ReadMention = Callable[[Mention, Document, Sequence[Sentence], Sequence[Mention]], When | Unread]


@dataclass(frozen=True, slots=True)
class DatePlace:
    """One date mention where it stands. `read` reads another mention."""

    mention: Mention
    document: Document
    sentences: Sequence[Sentence]
    mentions: Sequence[Mention]
    read: ReadMention

    @property
    def published(self) -> datetime.date | None:
        """The day that relative words count from; None in an undated document."""
        return self.document.published

    @property
    def sentence(self) -> Sentence:
        """The sentence around."""
        return self.sentences[self.mention.sentence]

    @property
    def is_owning(self) -> bool:
        """Whether the expression owns what follows: "Tuesday's vote"."""
        return self.document.text[self.mention.span.end:self.mention.span.end + 2] in ("'s", "’s")

    @property
    def has_article(self) -> bool:
        """Whether the expression begins with "the"."""
        return self.document.text[self.mention.span.start:self.mention.span.start + 4].lower() == "the "

    def is_led_by_article(self, name: str) -> bool:
        """Whether "the" stands before a part."""
        span = self.mention.part(name)
        return span is not None and self.document.text[max(0, span.start - 4):span.start].lower() == "the "

    def word(self, name: str) -> str:
        """The words of a part in lower case; empty where the mention has none."""
        span = self.mention.part(name)
        return "" if span is None else self.document.text[span.start:span.end].lower().replace("’", "'").rstrip(".")

    def number(self, name: str) -> int | None:
        """A part as a number: digits, "22nd", "twenty", "third"; None where there is none. Raises ValueError for other words."""
        word = self.word(name)
        digits = re.sub(r"[^0-9]", "", word)
        if digits:
            return int(digits)
        numerals = table("numerals")
        known = {"a": 1, "an": 1, **numerals["ones"], **numerals["tens"], "hundred": 100, **numerals["ordinals"]}
        words = re.findall(r"[a-z]+", word)
        if not all(one in known for one in words) or (word and not words):
            raise ValueError(word)
        return sum(known[one] for one in words) if words else None

    def month(self, name: str = "month") -> int:
        """The number of a month's name."""
        return int(table("months")["names"][self.word(name)])

    def day_or_month_end(self) -> datetime.date | None:
        """The day that month and day name, or the last day of the month; None where the year cannot be told."""
        month, day = self.month(), self.number("day")
        year = int(self.word("year")) if self.word("year") else self.year_by_tense(month, day or 1)
        if year is None:
            return None
        return datetime.date(year, month, day) if day else month_days(year, month)[1]

    def edge(self) -> str:
        """"early", "mid", "late", "earlier", "later" or empty."""
        calendar = table("calendar")
        edge, side = self.word("edge"), self.word("side")
        return str(calendar["edge_nouns"][side] if side else calendar["edges"].get(edge, edge))

    def tense(self) -> int:
        """Whether the words look back or ahead."""
        return direction(self.sentence, self.mention.span)

    def anchor(self) -> Days | None:
        """The nearest earlier date that this one can lean on: of its paragraph, or of the sentence before; None where there is none."""
        at = bisect_left(self.mentions, self.mention.span, key=lambda mention: mention.span)
        for earlier in reversed(self.mentions[max(0, at - _LOOK_BACK):at]):
            back = self.mention.sentence - earlier.sentence
            if back > _PARAGRAPH or (back > 1 and self.sentences[earlier.sentence].paragraph != self.sentence.paragraph):
                return None
            if earlier.kind is not Kind.DATE or earlier.pattern in _LEANING or earlier.span.overlaps(self.mention.span):
                continue
            if not _leans(earlier, self.document):
                value = self.read(earlier, self.document, self.sentences, self.mentions)
                if isinstance(value, When) and value.low and value.high:
                    return value.low, value.high
        return None

    def following(self) -> Days | None:
        """The date that comes right after this mention; None where there is none."""
        at = bisect_left(self.mentions, self.mention.span, key=lambda mention: mention.span)
        later = next((mention for mention in self.mentions[at + 1:at + 4] if mention.kind is Kind.DATE), None)
        if later is None or later.pattern in _LEANING or later.sentence != self.mention.sentence or later.pattern == "date.distance":
            return None
        value = self.read(later, self.document, self.sentences, self.mentions)
        return (value.low, value.high) if isinstance(value, When) and value.low and value.high else None

    def shared_year(self, month: int) -> int | None:
        """The year written with the last date of a list: of "March" in "March, April and May 2013"; None where there is none."""
        at = bisect_left(self.mentions, self.mention.span, key=lambda mention: mention.span)
        before = self.mention
        for later in self.mentions[at + 1:at + 5]:
            is_listed = _LINK.fullmatch(self.document.text, before.span.end, later.span.start)
            if later.pattern not in ("date.month", "date.day") or not is_listed:
                return None
            place = DatePlace(later, self.document, self.sentences, self.mentions, self.read)
            if year := place.word("year"):
                return year_number(year) - (month > place.month())
            before = later
        return None

    def moved_year(self, month: int, day: int) -> int | None:
        """The year of the later day in "was moved from May 3 to May 5": the one nearest to the day before it; None for any other date."""
        words = [word.lower for word in self.sentence.words if word.end <= self.mention.span.start]
        if words[-1:] not in (["to"], ["until"], ["till"]) or not _MOVING & set(words):
            return None
        at = bisect_left(self.mentions, self.mention.span, key=lambda mention: mention.span)
        earlier = self.mentions[at - 1] if at else None
        if earlier is None or earlier.sentence != self.mention.sentence or earlier.pattern != "date.day":
            return None
        value = self.read(earlier, self.document, self.sentences, self.mentions)
        base = value.low if isinstance(value, When) else None
        return min(_days_around(base, month, day), key=lambda option: abs((option - base).days)).year if base else None

    def year_by_tense(self, month: int, day: int) -> int | None:
        """The year of a day that is given without one; None in an undated document."""
        if self.published is None:
            return None
        base = self.published
        options = _days_around(base, month, day)
        nearest = min(options, key=lambda option: abs((option - base).days))
        past = max(option for option in options if option <= base + DAY)
        ahead = min(option for option in options if option >= base - DAY)
        tense = self.tense()
        if tense == AHEAD:
            return ahead.year
        is_plan = (base - past).days > _FAR_BACK and (ahead - base).days <= _NEAR_AHEAD
        return past.year if tense == BACK and not is_plan else nearest.year

    def year_of_month(self, month: int) -> int | None:
        """The year of a month by its name alone: the last such month, the next where the words look ahead, else the nearest."""
        if self.published is None:
            return None
        gap = (month - self.published.month) % _MONTHS
        tense = self.tense()
        is_ahead = tense == AHEAD or (tense != BACK and gap <= _NEAR_MONTHS)
        return add_months(self.published.replace(day=1), gap if is_ahead or gap == 0 else gap - _MONTHS).year


def _days_around(base: datetime.date, month: int, day: int) -> list[datetime.date]:
    """A day of the year in the year of another day, and in those beside it."""
    return [datetime.date(year, month, min(day, month_days(year, month)[1].day)) for year in range(base.year - 1, base.year + 2)]


def _leans(mention: Mention, document: Document) -> bool:
    """"that year", "the same day": read by another date itself."""
    span = mention.part("which") or mention.part("which_year")
    return span is not None and document.text[span.start:span.end].lower() in _LEANING_WORDS


def stated(days: Days, known: str = "", *, relative: bool = False, fiscal: bool = False) -> When:
    """An interval that the words give. `known` names the parts of a date that were written, with spaces between."""
    return When(days[0], days[1], frozenset(known.split()), Basis.STATED, relative, fiscal)


def unknown(known: str = "", *, month: int | None = None, day: int | None = None, fiscal: bool = False) -> When:
    """A date that cannot be told; month and day are kept where they were written."""
    return When(None, None, frozenset(known.split()), Basis.NONE, month is None, fiscal, month, day)


def one_day(month: int, day: int, year: int | None, known: str) -> When:
    """A day whose year may be unknown. Raises ValueError for a day that does not exist."""
    if year is None:
        datetime.date(2000, month, day)  # raises ValueError for 30 February
        return unknown(known, month=month, day=day)
    found = datetime.date(year, month, day)
    return stated((found, found), known)
