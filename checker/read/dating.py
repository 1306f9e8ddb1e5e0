"""The publication date that a text itself states. A guessed date is worse than none: it moves every "last year" to a wrong year."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence

from checker.read.lines import Line

_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december")
_MONTH = (r"(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?"
          r"|dec(?:ember)?)\.?")
_YEAR = r"((?:19|20)\d\d)"
_MONTH_FIRST = re.compile(rf"\b{_MONTH} (\d{{1,2}})(?:st|nd|rd|th)? ?,? ?{_YEAR}\b", re.IGNORECASE)
_DAY_FIRST = re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th)?(?: of)? {_MONTH},? {_YEAR}\b", re.IGNORECASE)
_ISO = re.compile(r"\b((?:19|20)\d\d)-(\d\d)-(\d\d)(?!\d)")
_NUMERIC = re.compile(rf"(?<![\d/.])(\d{{1,2}})[./](\d{{1,2}})[./]{_YEAR}(?![\d/])")
_PATTERNS = (_MONTH_FIRST, _DAY_FIRST, _ISO, _NUMERIC)
_LABEL = re.compile(r"\W{0,3}(?:(?:first |originally )?(?:published|posted)(?: on| at)?|publication date|date published"
                    r"|release date|pub date)\b[:\s]", re.IGNORECASE)
_UPDATED = re.compile(r"\b(?:last )?(?:updated|modified|edited)\b", re.IGNORECASE)
_SEPARATOR = re.compile(r" ?(?:--|[-–—]) ?(?=[\"'“‘]?[A-Z])")
_BRACKETS = re.compile(r"[(\[][A-Z][\w ./-]{1,30}[)\]]")
_PLACE_WORD = re.compile(r"[A-Z][\w.'’-]*")
_AROUND = re.compile(r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?|\b\d{1,2}:\d\d(?::\d\d)?\b"
                     r"|\b[ap]\.?m\b\.?|\b(?:gmt|utc|bst|est|edt|cet|cest|et|at|on)\b"
                     r"|[\s,.|·•()–—-]", re.IGNORECASE)
_TOP = 8
"""Lines from the top that a date of publication may stand in."""


def full_date(text: str) -> datetime.date | None:
    """The one full date in a text; None where there is none, where there are several, or where day and month could be swapped.

    >>> full_date("Tuesday, 22 October 2024"), full_date("10/11/2024"), full_date("22.10.2024")
    (datetime.date(2024, 10, 22), None, datetime.date(2024, 10, 22))
    """
    days = set(_dates(text[:400]))
    return days.pop() if len(days) == 1 else None


def _dates(text: str) -> Iterator[datetime.date | None]:
    """Every date in a text; None for one that can be read in two ways or does not exist."""
    for match in _MONTH_FIRST.finditer(text):
        yield _day(match[3], _month(match[1]), match[2])
    for match in _DAY_FIRST.finditer(text):
        yield _day(match[3], _month(match[2]), match[1])
    for match in _ISO.finditer(text):
        yield _day(match[1], int(match[2]), match[3])
    for match in _NUMERIC.finditer(text):
        first, second = int(match[1]), int(match[2])
        if first == second or second > 12:
            yield _day(match[3], first, match[2])
        else:
            yield _day(match[3], second, match[1]) if first > 12 else None


def _month(word: str) -> int:
    return next(index for index, name in enumerate(_MONTHS, 1) if name.startswith(word.casefold()[:3]))


def _day(year: str, month: int, day: str) -> datetime.date | None:
    try:
        return datetime.date(int(year), month, int(day))
    except ValueError:
        return None


def published_in(found: Sequence[Line]) -> datetime.date | None:
    """The date in a dateline, in a line of its own or after "Published" near the top; None where there is none or they differ."""
    days: set[datetime.date | None] = set()
    prose = 0
    for line in found[:_TOP]:
        days.update(_stated(line, is_head=prose == 0))
        prose += line.is_prose
        if prose == 2:
            break
    return days.pop() if len(days) == 1 else None


def _stated(line: Line, *, is_head: bool) -> Iterator[datetime.date | None]:
    text = line.text
    if len(text) < 120 and _LABEL.match(text):
        yield from _dates(_UPDATED.split(text)[0])
    elif is_head and len(text) < 60 and _is_bare(text):
        yield from _dates(text)
    elif cut := _SEPARATOR.search(text[:120]):
        yield from _in_dateline(text[:cut.start()])


def _in_dateline(head: str) -> Iterator[datetime.date | None]:
    """The date in "KAZAN, Russia, Oct. 22, 2024 (Agency)": beside it stand only a place in capitals or an agency in brackets."""
    outside, credits_found = _BRACKETS.subn(" ", head)
    for pattern in _PATTERNS:
        outside, dates_found = pattern.subn(" ", outside)
        if dates_found:
            break
    else:
        return
    words = outside.replace(",", " ").replace(":", " ").split()
    named = credits_found > 0 or not words or any(word.isupper() and len(word) > 2 for word in words)
    if named and len(words) <= 6 and all(_PLACE_WORD.fullmatch(word) for word in words):
        yield from _dates(head)


def _is_bare(text: str) -> bool:
    """Whether nothing but one date, its weekday and a clock time stand here."""
    for pattern in _PATTERNS:
        rest, count = pattern.subn("", text)
        if count == 1:
            return not _AROUND.sub("", rest)
    return False
