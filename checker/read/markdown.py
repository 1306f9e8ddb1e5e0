"""Markdown with front matter: a block of YAML between lines of three hyphens at the very start."""

from __future__ import annotations

import datetime
import re
from dataclasses import replace

from checker.errors import InputError
from checker.model.text import Span, Zone, ZoneName
from checker.read.dating import full_date
from checker.read.decoding import Decoded, decode
from checker.read.ignores import in_markdown
from checker.read.reading import Reading
from checker.strict_yaml import Plain, load

FRONT_MATTER = "front matter"
"""Why the zone of the front matter is furniture."""
_FENCE = re.compile(r"---[ \t]*\r?\n")
_CLOSE = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.MULTILINE)


def read(data: bytes) -> Reading:
    """The decoded file whole, so that offsets hold, with its front matter as furniture, and its comments."""
    reading, matter = _with_head(decode(data))
    comments, ignores = in_markdown(reading.text, matter)
    return replace(reading, comments=comments, ignores=ignores)


def _with_head(decoded: Decoded) -> tuple[Reading, int]:
    """The text with what its front matter tells, and where that ends."""
    text = decoded.text
    opening = _FENCE.match(text)
    closing = _CLOSE.search(text, opening.end()) if opening else None
    if opening is None or closing is None:
        return Reading(text, decoded.encoding, decoded.reason), 0
    zone = Zone(Span(0, closing.end()), ZoneName.FURNITURE, FRONT_MATTER)
    try:
        head = load(text[opening.end():closing.start()], "front matter", InputError).data
    except InputError as error:
        return Reading(text, decoded.encoding, f"the front matter cannot be read: {error}", zones=(zone,)), closing.end()
    fields = head if isinstance(head, dict) else {}
    reading = Reading(text, decoded.encoding, decoded.reason, title=_text(fields.get("title")), published=_date(fields),
                      publisher=_text(fields.get("publisher")) or _text(fields.get("site")) or _text(fields.get("source")),
                      agency=_text(fields.get("agency")), url=_text(fields.get("url")), language=_text(fields.get("language")),
                      zones=(zone,))
    return reading, closing.end()


def _text(value: Plain) -> str | None:
    return value.strip() or None if isinstance(value, str) else None


def _date(fields: dict[str, Plain]) -> datetime.date | None:
    """The first key that gives a full, unambiguous date."""
    for key in ("published", "date", "publishDate", "pubDate"):
        value = fields.get(key)
        if isinstance(value, str) and (day := full_date(value)):
            return day
    return None
