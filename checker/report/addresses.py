"""Addresses in what other programs read: of articles, and of what this program says of them."""

from __future__ import annotations

import hashlib
import re
from urllib.parse import quote

from checker.model.text import Document

_WEB = re.compile(r"https?://[^\s\"<>\\^`{|}\x00-\x20\x7f-\x9f]{1,2000}", re.IGNORECASE)


def is_web_address(words: str) -> bool:
    """Whether the words are an address that a browser may follow: of http or https, and no other scheme."""
    return _WEB.fullmatch(words) is not None and words.isprintable()


def address_of(document: Document) -> str:
    """Where a document is: its address on the web, else its path, else its id, with signs that no address may have as `%20`."""
    if document.url and is_web_address(document.url):
        return document.url
    return quote((document.path or document.id).encode("utf-8", "surrogatepass"), safe="/.-_~")


def stable_address(*parts: str) -> str:
    """A name for something that other programs keep: the same for the same parts, in every run. A UUID of version 8 (RFC 9562)."""
    digest = hashlib.sha256("\x1f".join(("crosschecker", *parts)).encode("utf-8", "surrogatepass")).hexdigest()
    variant = f"{int(digest[16], 16) & 3 | 8:x}"
    return f"urn:uuid:{digest[:8]}-{digest[8:12]}-8{digest[13:16]}-{variant}{digest[17:20]}-{digest[20:32]}"
