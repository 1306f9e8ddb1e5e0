"""Plain text."""

from __future__ import annotations

from checker.read.decoding import decode
from checker.read.reading import Reading


def read(data: bytes) -> Reading:
    """The decoded file, with nothing stripped."""
    decoded = decode(data)
    return Reading(decoded.text, decoded.encoding, decoded.reason)
