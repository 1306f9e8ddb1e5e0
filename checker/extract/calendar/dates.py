"""Finds dates: days, ranges of days, months, quarters, years, weekdays, and words such as "last week" or "two days ago".

It leaves alone: lengths of time ("six months"), numbers that merely look like years ("2000 people", "flight 2023"),
and words that are no months or seasons where they stand ("may", "march", "fall by 50").
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.extract.calendar.date_forms import FORMS, STARTERS
from checker.extract.calendar.date_guards import is_date
from checker.extract.calendar.date_lists import finds as listed_days
from checker.extract.calendar.date_lists import is_unnumbered
from checker.extract.calendar.date_ranges import Find, joined
from checker.extract.calendar.date_words import DateWords, date_words, may_hold_date
from checker.extract.scan import Scan
from checker.model.claim import Kind, Mention, Unread
from checker.model.text import Span


def extract(scan: Scan) -> Iterator[Mention | Unread]:
    """The date expressions of a text in reading order; the span leaves out the preposition ("in", "on").

    >>> from checker.extract.scan import scan
    >>> from checker.language.sentences import sentences
    >>> from checker.model.text import Document
    >>> text = Document.from_text("Talks ran from Oct. 22 to 24, 2024.", id="a")
    >>> [text.text[mention.span.start:mention.span.end] for mention in extract(scan(text, sentences(text)))]
    ['Oct. 22 to 24, 2024']
    """
    for sentence in scan.sentences:
        if not may_hold_date(scan.text, sentence.span, scan.words_of(sentence)):
            continue
        words = date_words(scan.text, sentence.span, scan.document.text)
        if STARTERS.search(words.classes):
            for found in joined(sorted(_finds(words, scan.document.text), key=lambda found: found.span), words, scan.document.text):
                yield Mention(Kind.DATE, found.span, sentence.index, "date." + found.form, found.parts)


def _finds(words: DateWords, text: str) -> Iterator[Find]:
    """Each form takes its words, and is not offered words that an earlier form has taken."""
    open_classes = words.classes
    present = frozenset(open_classes)
    for name, needs, form in FORMS:
        if present.isdisjoint(needs):
            continue
        at = 0
        while match := form.search(open_classes, at):
            at = match.end()
            if not is_date(name, match, words, text):
                at = match.start() + 1
                continue
            open_classes = open_classes[:match.start()] + "#" * len(match[0]) + open_classes[match.end():]
            if is_unnumbered(name, match):
                yield from listed_days(match, words, text)
                continue
            parts = tuple((key.removesuffix("_b").removesuffix("_c"), Span(words.spans[first].start, words.spans[end - 1].end))
                          for key, first, end in sorted((key, *match.span(key)) for key, value in match.groupdict().items() if value))
            yield Find(name, match.start(), match.end(), Span(words.spans[match.start()].start, words.spans[match.end() - 1].end), parts)
