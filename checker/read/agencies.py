"""Wire services, and the one that a text credits as its own source."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.read.lines import Line

AGENCIES = {
    "AAP": (), "AFP": ("Agence France-Presse",), "ANI": (), "ANSA": (), "AP": ("Associated Press", "The Associated Press"),
    "APA": (), "Anadolu": ("Anadolu Agency",), "Antara": (), "Belga": (), "Bernama": (), "Bloomberg": ("Bloomberg News",), "CNA": (),
    "CP": ("Canadian Press", "The Canadian Press"), "EFE": (), "IANS": (), "IRNA": (), "Interfax": (), "Kyodo": ("Kyodo News",), "Lusa": (),
    "PA": ("Press Association", "PA Media"), "PTI": (), "RIA Novosti": ("RIA",), "Reuters": ("Thomson Reuters",), "SPA": (),
    "TASS": ("Tass",), "UPI": (), "Ukrinform": (), "WAM": (), "Xinhua": ("Xinhua News Agency",), "Yonhap": ("Yonhap News Agency",),
    "dpa": ("DPA",),
}
"""Names under which the agencies credit their texts, and other spellings of each."""
_NAMES = {spelling.casefold(): name for name, others in AGENCIES.items() for spelling in (name, *others)}
SPELLINGS = "|".join(sorted((name for key, others in AGENCIES.items() for name in (key, *others)), key=lambda name: (-len(name), name)))
"""Every spelling as one alternative of a pattern, longest first."""
_DATELINE = re.compile(rf"[A-Z][^()\n]{{1,70}}[(\[]({SPELLINGS})[)\]][^\n.]{{0,25}}?(?:--|[-–—:])"
                       rf"|[(\[]({SPELLINGS})[)\]] ?(?:--|[-–—])")
_LINE = re.compile(rf"(?:by|source:?|from|credit:?|\()? ?({SPELLINGS})(?: staff| writers?| reporters?)*\)?", re.IGNORECASE)
_TOP = 10


def agency_in(found: Sequence[Line]) -> str | None:
    """The agency in a dateline or in a line of its own near the top; None where the text credits none, or more than one."""
    named: set[str] = set()
    for line in found[:_TOP]:
        match = _DATELINE.match(line.text[:160]) or (_LINE.fullmatch(line.text) if len(line.text) < 60 else None)
        if match:
            named.add(_NAMES[next(group for group in match.groups() if group).casefold()])
    return named.pop() if len(named) == 1 else None
