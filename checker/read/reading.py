"""What a reader of one format gives back."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass

from checker.errors import InputError
from checker.model.inline import InlineIgnore
from checker.model.text import Span, Zone

MAX_CHARACTERS = 1_000_000
"""About the length of the longest novels, and half a minute's work."""


@dataclass(frozen=True, slots=True)
class Reading:
    """The text of a source and what the format itself tells about it; None where it tells nothing.

    `reason` says why the text may not be whole; `zones` are those that the format knows of, in order and not overlapping. `comments` are
    those in the text, which is no text to be compared, and `ignores` what they ask to be silent about.
    """

    text: str
    encoding: str
    reason: str | None = None
    title: str | None = None
    publisher: str | None = None
    published: datetime.date | None = None
    agency: str | None = None
    url: str | None = None
    language: str | None = None
    zones: tuple[Zone, ...] = ()
    comments: tuple[Span, ...] = ()
    ignores: tuple[InlineIgnore, ...] = ()


Reader = Callable[[bytes], Reading]
"""Reads the bytes of one file. Raises `InputError` where there is no text in them."""


def too_long() -> InputError:
    """What is wrong with a source whose text is longer than anybody reads."""
    return InputError(f"the text has more than {MAX_CHARACTERS:,} characters", remedy="split it, or cut it down to the article")
