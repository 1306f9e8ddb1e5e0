"""Plain text."""

from __future__ import annotations

from checker.read.decoding import decode
from checker.read.ignores import in_plain_text
from checker.read.reading import Reading


def read(data: bytes) -> Reading:
    """The decoded file, with nothing stripped, and the comments in it that ask for silence."""
    decoded = decode(data)
    comments, ignores = in_plain_text(decoded.text)
    return Reading(decoded.text, decoded.encoding, decoded.reason, comments=comments, ignores=ignores)
