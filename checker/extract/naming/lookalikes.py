"""Finds names that mix letters of two scripts, as forgeries do: "Pаnkov" with a Cyrillic "а" is another word than "Pankov"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.extract.scan import Scan
from checker.model.claim import Unread
from checker.model.text import Span

_FOREIGN = "\u0400-\u04ffΑΒΕΖΗΙΚΜΝΟΡΤΥΧορυν"
"""Cyrillic letters, and the Greek ones that look like Latin letters."""
_JOINT = re.compile(rf"[A-Za-z](?=[{_FOREIGN}])|[{_FOREIGN}](?=[A-Za-z])")
_LONGEST = 40
_SHORTEST = 3
"""Letters; shorter words are signs of science ("Βx"), not names."""


def extract(scan: Scan) -> Iterator[Unread]:
    """Words with a capital that mix scripts; they stay names of their own, and coverage counts them."""
    text, done = scan.document.text, 0
    for match in _JOINT.finditer(text):
        if match.start() < done:
            continue
        start, end = match.start(), match.end()
        while start > 0 and match.start() - start < _LONGEST and text[start - 1].isalpha():
            start -= 1
        while end < len(text) and end - match.end() < _LONGEST and text[end].isalpha():
            end += 1
        done = end
        if text[start].isupper() and end - start >= _SHORTEST:
            yield Unread(Span(start, end), "suspicious-name")
