"""Titles in quotation marks that hold a day's name, as programs and papers have them: “Harbor News Sunday”, “Today”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from checker.lexicon import table
from checker.model.claim import Unread
from checker.model.text import Span

_QUOTED = re.compile(r"[\"“](?P<title>[A-Z][^\"“”\n,.!?;:]{2,40})[,.]?[\"”]")
_DAY = re.compile(r"(?<![\w])(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|To)day(?![\w])")
_MOST_WORDS = 5
_SMALL = frozenset(table("masks")["small"])
"""Words that a title writes without a capital."""


def title_days(text: str) -> Iterator[Unread]:
    """Days that are words of a title: all its longer words have capitals, and not all of them belong to a date."""
    if "day" not in text:
        return
    for match in _QUOTED.finditer(text):
        words = match["title"].split()
        day = _DAY.search(match["title"])
        if day is None or len(words) > _MOST_WORDS or not all(word[0].isupper() or word in _SMALL for word in words):
            continue
        is_alone = len(words) == 1 and match[0][-2].isalpha() and day[0] == "Today"
        if is_alone or any(word.lower() not in _dated_words() and word not in _SMALL for word in words):
            yield Unread(Span(match.start("title") + day.start(), match.start("title") + day.end()), "id")


@cache
def _dated_words() -> frozenset[str]:
    """Words that make up dates and the names of days: "Black Friday", "Sunday in May"."""
    calendar = table("calendar")
    named = {word for names in (table("holidays")["fixed"], table("holidays")["nth"]) for name in names for word in name.split()}
    return frozenset({*calendar["weekdays"], *calendar["today"], *table("months")["names"], *named, *table("masks")["before_days"]})
