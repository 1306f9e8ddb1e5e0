"""The wire service that a text credits as its own source: in a dateline, a byline, or a line at the end.

An agency that is told of ("Reuters was fined", "the mayor told AFP"), that took the picture or that "contributed" is no source of the text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.language.agencies import SPELLINGS, agency_named
from checker.read.lines import Line

_DATELINE = re.compile(rf"[A-Z][^()\n]{{1,70}}[(\[]({SPELLINGS})[)\]][^\n.]{{0,25}}?(?:--|[-–—:])"
                       rf"|[(\[]({SPELLINGS})[)\]] ?(?:--|[-–—])")
_OTHER_DATELINE = re.compile(r"[A-Z][A-Z .'’-]{2,40}(?:, [^()\n]{1,50})? \(([A-Z]{3,6})\) ?(?:--|[-–—]) ")
"""A place in capitals, then letters in brackets and a dash: whoever that is, it is a wire service."""
_LINE = re.compile(rf"(?:by|source:?|from|\()? ?(?:the )?({SPELLINGS})(?: staff| writers?| reporters?| news agency)*\)?", re.IGNORECASE)
_NAME = r"[A-Z][\w.'’-]{0,30}(?: (?:and |de |van )?[A-Z][\w.'’-]{0,30}){1,5}"
_BYLINE = re.compile(rf"[Bb][Yy] {_NAME}(?:,? (?:of|for|at)| ?[,|/–—-]) ?(?:[Tt]he )?({SPELLINGS})(?: [Nn]ews| [Ss]taff| [Ww]riters?)*"
                     rf"|{_NAME}(?: ?[,|/]) ?(?:[Tt]he )?({SPELLINGS})(?: [Nn]ews| [Ss]taff| [Ww]riters?)*")
_END = re.compile(rf"(?:|[-–—] ?|[(\[]|source: ?|© ?(?:\d{{4}} )?|copyright (?:© ?)?(?:\d{{4}} )?(?:by )?)(?:the )?({SPELLINGS})"
                  r"(?:[)\].]{0,2}|\.? all rights reserved\b.{0,200})", re.IGNORECASE)
_TOP, _LAST = 10, 4
_SHORT, _LONG = 90, 300


def agency_in(top: Sequence[Line], end: Sequence[Line] = ()) -> str | None:
    """The agency that a text credits in its first lines, else in its last; None where it credits none, or more than one."""
    named = {name for line in top[:_TOP] if (name := _at_the_top(line.text))}
    named = named or {name for line in end[1:][-_LAST:] if (name := _credited(_END.fullmatch(line.text[:_LONG])))}
    return named.pop() if len(named) == 1 else None


def agency_of_author(author: str | None) -> str | None:
    """The agency that an author's line names: "Reuters", "Jo Berg, Associated Press"."""
    return (agency_named(author) or _credited(_BYLINE.fullmatch(author[:_SHORT]))) if author else None


def _at_the_top(text: str) -> str | None:
    if other := _OTHER_DATELINE.match(text[:160]):
        return agency_named(other[1]) or other[1]
    short = (_LINE.fullmatch(text) or _BYLINE.fullmatch(text)) if len(text) < _SHORT else None
    return _credited(_DATELINE.match(text[:160]) or short)


def _credited(match: re.Match[str] | None) -> str | None:
    return next((agency_named(group) for group in match.groups() if group), None) if match else None
