"""Tries a pattern only where it can begin: close before figures, or in words that may be addresses of the net.

Most of a text has no figures near; to try ten patterns at each of its characters costs more than all the rest of the masking.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator, Sequence
from functools import lru_cache

_FIGURES = re.compile(r"\d+")
_BEGINNING = re.compile(r"(?<!\w)\S")
_ADDRESS_SIGNS = ("@", "://", "www.", ".com", ".org", ".net", ".gov", ".edu", ".info", ".io")


@lru_cache(maxsize=8)
def _beginnings(text: str, lead: int) -> Sequence[int]:
    """Where words and marks begin that have figures at most `lead` characters behind their first character."""
    found = array("Q")
    done = 0
    for figures in _FIGURES.finditer(text):
        first = max(done, figures.start() - lead)
        found.extend(match.start() for match in _BEGINNING.finditer(text, first, figures.start() + 1))
        done = figures.start() + 1
    return found


def matches(pattern: re.Pattern[str], text: str, lead: int) -> Iterator[re.Match[str]]:
    """What `pattern.finditer(text)` gives, for a pattern that begins with a word or mark, at most `lead` characters before figures."""
    end = 0
    for place in _beginnings(text, lead):
        if place >= end and (match := pattern.match(text, place)):
            end = match.end()
            yield match


def in_addresses(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """What `pattern.finditer(text)` gives, for a pattern of addresses: they hold no white space, and each has one of the signs."""
    done = 0
    for place in sorted(place for sign in _ADDRESS_SIGNS for place in _all_places(text, sign)):
        if place < done:
            continue
        start = place
        while start > done and not text[start - 1].isspace():
            start -= 1
        done = place + 1
        while done < len(text) and not text[done].isspace():
            done += 1
        yield from pattern.finditer(text, start, done)


def _all_places(text: str, sign: str) -> Iterator[int]:
    place = text.find(sign)
    while place >= 0:
        yield place
        place = text.find(sign, place + 1)
