"""Which of two documents goes first where nothing else tells: by their days and words, never by what they are called."""

from __future__ import annotations

import re
from datetime import date
from hashlib import sha256

from checker.model.text import Document

_DIGITS = re.compile(r"\d+")


def precedence(document: Document) -> str:
    """What orders documents: the day of publication (none: last), a digest of the words without figures, a digest of all that is told.

    The id is what a user calls a document, and another name must change no finding. Figures come last, so that what two texts differ in
    decides about no partner where they differ in anything else.

    >>> early, late = (Document.from_text("Tarn burns.", id=name, published=date(2024, 5, day)) for name, day in (("z", 3), ("a", 4)))
    >>> precedence(early) < precedence(late)
    True
    """
    told = "\0".join((document.text, document.publisher or "", document.agency or "", document.family or "", document.title or ""))
    return " ".join(((document.published or date.max).isoformat(), _digest(_DIGITS.sub("0", document.text)), _digest(told)))


def _digest(text: str) -> str:
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]
