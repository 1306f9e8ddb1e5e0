"""Takes a list of days of one month apart: "May 3, 4 and 5" is one stretch, "May 3 and 17" are two days."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from checker.extract.calendar.date_ranges import Find
from checker.extract.calendar.date_words import DateWords
from checker.lexicon import table
from checker.model.text import Span

_FIGURES = re.compile(r"\d{1,2}")
_LAST_DAY = 31


def is_unnumbered(form: str, match: re.Match[str]) -> bool:
    """Whether a form is a list of days that has no parts for each of them."""
    return form == "consecutive" and "day" not in match.re.groupindex


def days_listed(match: re.Match[str], words: DateWords, text: str) -> tuple[tuple[int, Span], ...]:
    """The days of a list, each with the place of its word among the words and its own place; two of them in "5/6"."""
    inside = [(at, words.spans[at]) for at in range(*match.span()) if words.classes[at] in "DOS"]
    return tuple((at, Span(*found.span())) for at, span in inside for found in _FIGURES.finditer(text, span.start, span.end))


def is_list(match: re.Match[str], words: DateWords, text: str) -> bool:
    """Whether the numbers are days that rise, and the last of them counts nothing: not "on May 3, 4 and 5 people left"."""
    days = [int(text[span.start:span.end]) for _, span in days_listed(match, words, text)]
    if any(later <= day for day, later in pairwise(days)) or days[-1] > _LAST_DAY:
        return False
    is_pair = "S" in words.classes[match.start():match.end()]
    if is_pair and (len(days) != 2 or days[1] != days[0] + 1):
        return False
    raw = text[words.spans[match.start("month")].start:words.spans[match.start("month")].end]
    if not raw[0].isupper():
        return False
    if words.classes[match.end() - 1] not in "DO" or is_pair:
        return True
    following = words.spans[match.end()] if match.end() < len(words.spans) else None
    after = text[following.start:following.end].lower() if following else ""
    told = table("calendar")["after_days_told"] if len(days) > len(("one", "other")) else ()
    return not after.isalpha() or after in table("calendar")["after_days"] or after in told


def finds(match: re.Match[str], words: DateWords, text: str) -> Iterator[Find]:
    """One stretch where each day follows the one before, else each day by itself with the month and year of the list."""
    days = days_listed(match, words, text)
    shared = tuple((name, Span(words.spans[first].start, words.spans[end - 1].end)) for name in ("month", "year")
                   for first, end in (match.span(name),) if first >= 0)
    numbers = [int(text[span.start:span.end]) for _, span in days]
    if all(later == day + 1 for day, later in pairwise(numbers)):
        whole = Span(words.spans[match.start()].start, words.spans[match.end() - 1].end)
        yield Find("consecutive", match.start(), match.end(), whole, (*shared, ("day", days[0][1]), ("day2", days[-1][1])))
        return
    yield from _apart(match, words, days, shared)


def _apart(match: re.Match[str], words: DateWords, days: Sequence[tuple[int, Span]],
           shared: tuple[tuple[str, Span], ...]) -> Iterator[Find]:
    for index, (at, span) in enumerate(days):
        first = match.start() if index == 0 else at
        stop = match.end() if index == len(days) - 1 else at + 1
        place = Span(words.spans[first].start, words.spans[stop - 1].end)
        yield Find("day", first, stop, place, (*shared, ("day", span)))
