"""Numbers under which papers are filed, and those of their parts, which are no values: "invoice No. 318", "H.R. 12", "rule 14(2)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from checker.extract.masking.near_figures import matches
from checker.lexicon import table
from checker.model.claim import Unread
from checker.model.text import Span

_LEAD = 32
"""Characters before the first figure: the paper, a comma and "number"."""
_SUBSECTION = re.compile(r"(?<![\w.,$€£(])\d{1,4}(?:\(\w{1,4}\)){1,4}(?![\w])")


@cache
def _papers() -> re.Pattern[str]:
    words, bills = ("|".join(re.escape(word) for word in table("masks")[name]) for name in ("numbered", "bills"))
    return re.compile(rf"(?<![\w])(?:(?i:{words}),?\s(?i:no\.?|nr\.?|number|№|#)\s?(?P<number>\d{{1,9}}(?:[-/]\d{{1,6}})?)"
        rf"|(?:No|Nr)\.\s?(?P<long>\d{{4,9}})|(?:{bills})\s?(?P<bill>\d{{1,5}}))(?![\w%]|[.,]\d)")


def numbered_papers(text: str) -> Iterator[Unread]:
    """ "Invoice No. 318", "H.R. 12": what papers and things are filed under; a place in an order has fewer figures than four."""
    for match in matches(_papers(), text, _LEAD):
        yield Unread(Span(*match.span(match.lastgroup or 0)), "id")


def subsections(text: str) -> Iterator[Unread]:
    """ "14(2)", "3(a)(ii)": a part of a law or rule."""
    for match in matches(_SUBSECTION, text, 1):
        yield Unread(Span(*match.span()), "id")
