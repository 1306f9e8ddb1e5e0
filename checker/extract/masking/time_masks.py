"""Times of day, which are no values: "11:40", "7 p.m.", "0900 GMT", "five o'clock", "half past five"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from checker.extract.masking.near_figures import matches
from checker.lexicon import table
from checker.model.claim import Unread
from checker.model.text import Span

_LEAD = 2
"""Characters before the first figure of what begins with it, or with a sign."""
_HOURS = 12


@cache
def _pattern() -> re.Pattern[str]:
    hours = "|".join(word for word, value in table("numerals")["ones"].items() if 0 < value <= _HOURS)
    return re.compile(
        r"(?<![\w.,:$€£])(?:[01]?\d|2[0-4])(?::[0-5]\d){1,2}(?:[.,]\d{1,3})?(?:\s?(?:[ap]\.?m\.?|(?-i:GMT|UTC|BST|EST|EDT"
        r"|CET|ET|PT|IST|local\stime)))?(?![\w:]|[.,]\d)"
        r"|(?<![\w.,:$€£])(?:1[0-2]|0?[1-9])(?:[.:][0-5]\d)?(?:\s?[-–]\s?(?:1[0-2]"
        r"|0?[1-9])(?:[.:][0-5]\d)?)?\s?(?:[ap]\.m\.?|[ap]m)(?![\w])"
        r"|(?<![\w.,:$€£])(?:[01]\d|2[0-3])[0-5]\d\s?(?-i:GMT|UTC|BST|CET|hours|hrs)(?![\w])"
        rf"|(?<![\w-])(?:{hours}|\d{{1,2}})\so['’]clock(?![\w])"
        rf"|(?<![\w-])(?:(?:half|ten|twenty|five|quarter)\spast|quarter\sto)\s(?:{hours}"
        r"|1[0-2]|[1-9])(?![\w]|[.,:]\d|\s(?:percent|per\scent|million|thousand|hundred|times|points|years|months"
        r"|days|hours))", re.IGNORECASE)


def clock_times(text: str) -> Iterator[Unread]:
    """Times of day; only those in words can stand where no figures are."""
    small = text.lower()
    in_words = any(word in small for word in ("clock", "past", "quarter"))
    for match in _pattern().finditer(text) if in_words else matches(_pattern(), text, _LEAD):
        yield Unread(Span(*match.span()), "time")
