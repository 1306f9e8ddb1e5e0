"""Dates as intervals of days."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from checker.model.claim import Mention, Unread
from checker.model.text import Document, Sentence
from checker.model.value import When
from checker.normalize.calendar import date_distances, date_periods, date_ranges, digit_dates, relative_dates, written_dates
from checker.normalize.calendar.date_place import DatePlace, UnclearDateError
from checker.normalize.calendar.date_sides import side_of

_READERS: dict[str, Callable[[DatePlace], When]] = {
    **written_dates.READERS, **digit_dates.READERS, **date_periods.READERS, **relative_dates.READERS,
    **date_distances.READERS, **date_ranges.READERS}


def when(mention: Mention, document: Document, sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> When | Unread:
    """The days that a date expression names; both bounds None where they cannot be told.

    Relative words are resolved by the publication date or by an earlier date in the text, never by the clock.
    Unread where the words name no day that exists ("30 February") or two ("10/11/2024").
    """
    place = DatePlace(mention, document, sentences, mentions, when)
    try:
        found = _READERS[mention.pattern.removeprefix("date.")](place)
    except UnclearDateError:
        return Unread(mention.span, "ambiguous-date")
    except (ValueError, OverflowError):
        return Unread(mention.span, "impossible-date")
    return replace(found, side=side_of(mention, place.sentence)) if found.low is not None and found.high is not None else found
