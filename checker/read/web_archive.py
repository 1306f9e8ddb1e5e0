"""Web pages that a browser saved as one file (MHTML). The day in it is the one on which it was saved, and is not taken."""

from __future__ import annotations

from dataclasses import replace

from checker.errors import InputError
from checker.read import web_page
from checker.read.mime import decoded, opened
from checker.read.reading import Reading

_REMEDY = "save the page as HTML"
_PAGES = ("text/html", "application/xhtml+xml")
_ADDRESSES = ("Snapshot-Content-Location", "Content-Location")


def read(data: bytes) -> Reading:
    """The article in the page; frames and pictures around it are left out. Raises `InputError` where there is no page in it."""
    archive, parts = opened(data, _REMEDY)
    page = next((part for part in parts if part.get_content_type() in _PAGES), None)
    text = decoded(page) if page is not None else None
    if page is None or text is None:
        raise InputError("there is no page in it", remedy=_REMEDY)
    reading = web_page.read(text.text.encode("utf-8", "replace"))
    told = (str(holder.get(name, ""))[:2_000].strip() for holder in (archive, page) for name in _ADDRESSES)
    address = next((one for one in told if one.startswith(("http://", "https://"))), None)
    reason = "; ".join(part for part in (text.reason, reading.reason) if part) or None
    # Comments that ask for silence have no place in the file that anybody could look up, and nobody writes drafts so.
    return replace(reading, url=reading.url or address, encoding=text.encoding, reason=reason, ignores=())
