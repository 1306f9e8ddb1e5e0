"""Takes years and centuries before Christ, of which no days are kept: "44 BC", "the third century BC", "500-300 BCE"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from checker.lexicon import table
from checker.model.claim import Unread
from checker.model.text import Span

_SIGNS = ("BC", "B.C")


@cache
def _pattern() -> re.Pattern[str]:
    words = "|".join(table("numerals")["ordinals"])
    place = rf"(?:\d{{1,2}}(?:st|nd|rd|th)|{words})"
    century = rf"(?:{place}\s?(?:-|–|to|and|or)\s?(?:the\s)?)?{place}[\s-](?:century|centuries|millennium|millennia)"
    year = r"\d{1,2},\d{3}|\d{1,5}s?"
    return re.compile(rf"(?<![\w.,$€£])(?:{century}|(?:(?:{year})\s?(?:-|–|to|and|or)\s?)?(?:{year}))\s(?-i:BCE?|B\.C\.(?:E\.)?)(?!\w)",
                      re.IGNORECASE)


def ancient_dates(text: str) -> Iterator[Unread]:
    """The places of such years and centuries, in reading order."""
    if any(sign in text for sign in _SIGNS):
        for match in _pattern().finditer(text):
            yield Unread(Span(*match.span()), "ancient-date")
