"""What a reader of one format gives back."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby

from checker.errors import InputError
from checker.model.inline import InlineIgnore
from checker.model.text import Span, Zone, ZoneName

MAX_CHARACTERS = 1_000_000
"""About the length of the longest novels, and half a minute's work."""

_OF_SEVERAL = {"is": "are", "holds": "hold", "has": "have"}
"""Verbs as they are said of several parts of a file."""
_MOST_RUNS = 30
"""Numbers, or runs of them, that are told of one fault."""


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
    name: str | None = None
    more: tuple[Reading, ...] = ()
    comments: tuple[Span, ...] = ()
    ignores: tuple[InlineIgnore, ...] = ()


Reader = Callable[[bytes], Reading]
"""Reads the bytes of one file. Raises `InputError` where there is no text in them."""


def too_long() -> InputError:
    """What is wrong with a source whose text is longer than anybody reads."""
    return InputError(f"the text has more than {MAX_CHARACTERS:,} characters", remedy="split it, or cut it down to the article")


def headed(title: str | None, body: str) -> Reading:
    """A body with the title that its format gives apart from it, as a line of its own above it."""
    if not title or body.lstrip().startswith(title):
        return Reading(body, "utf-8", title=title)
    zone = Zone(Span(0, len(title) + 2), ZoneName.TITLE, "title of the article")
    return Reading(f"{title}\n\n{body}", "utf-8", title=title, zones=(zone,))


def fault_of(part: str, numbers: Sequence[int], what: str) -> str:
    """What is wrong with some parts of a file, named by their numbers, which come in order.

    >>> fault_of("page", [2], "is damaged"), fault_of("line", [1, 2, 3, 7], "holds no text")
    ('page 2 is damaged', 'lines 1-3, 7 hold no text')
    """
    if len(numbers) == 1:
        return f"{part} {numbers[0]} {what}"
    runs = [[number for _, number in group] for _, group in groupby(enumerate(numbers), key=lambda pair: pair[1] - pair[0])]
    told = ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}-{run[-1]}" for run in runs[:_MOST_RUNS])
    told += " and more" if len(runs) > _MOST_RUNS else ""
    verb, _, rest = what.partition(" ")
    return f"{part}s {told} {_OF_SEVERAL[verb]} {rest}"
