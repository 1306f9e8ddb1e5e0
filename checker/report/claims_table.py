"""The claims of one document for people: a line with place, kind and value for each claim, and its other parts below."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from checker.model.claim import Claim, Kind, Unread
from checker.model.reasons import reason_text
from checker.model.text import Document
from checker.report import phrasing
from checker.report.claim_parts import claim_parts
from checker.report.console import shown
from checker.report.places import line_and_column

if TYPE_CHECKING:
    from rich.console import Console

_PLACE = 9  # columns for line and column: "1234:5678"
_KIND = 8  # the longest name of a kind
_MARGIN = _PLACE + 2
_SPEAKING = frozenset({"attribution"})
"""Parts that say themselves what they are; the others are told with their name."""


def write_claim(claim: Claim, document: Document, console: Console, pattern: str = "") -> None:
    """Writes one claim; `pattern` tells what read it, and is empty where nobody asked."""
    line, column = line_and_column(document.text, claim.span.start)
    _hanging(f"{f'{line}:{column}':>{_PLACE}}  {claim.kind:<{_KIND}}  ", _value_and_text(claim), console)
    parts = [words if name in _SPEAKING else f"{name}: {words}" for name, words in claim_parts(claim)]
    for row in _rows(parts, _room(console)):
        _line(" " * _MARGIN + row, console, "dim")
    if pattern:
        _hanging(" " * _MARGIN + "read by ", pattern, console, "dim")


def write_unread(left: Unread, document: Document, console: Console) -> None:
    """Writes one place that was seen and not understood, with the reason."""
    line, column = line_and_column(document.text, left.span.start)
    words = " ".join(document.text[left.span.start:left.span.end].split())
    _hanging(f"{f'{line}:{column}':>{_PLACE}}  ", f"{words}  ({left.reason})", console)


def write_reasons(reasons: Sequence[str], mentions: int, console: Console) -> None:
    """Writes how often each reason came up, the most frequent first, and what it means."""
    total = f"Seen and not understood: {len(reasons):,} of {phrasing.count_text(mentions, 'mention')}" if reasons else (
        "Everything that was seen was understood.")
    console.print(shown(total, "bold"))
    for reason, number in ranked(reasons):
        _hanging(f"{number:>{_PLACE},}  ", f"{reason}: {reason_text(reason)}", console)


def ranked(reasons: Iterable[str]) -> list[tuple[str, int]]:
    """Each reason with how often it came up, the most frequent first."""
    return sorted(Counter(reasons).items(), key=lambda item: (-item[1], item[0]))


def _value_and_text(claim: Claim) -> str:
    value = phrasing.value_text(claim.value, claim.kind)
    text = " ".join(claim.text.split())
    return value if claim.kind is Kind.QUOTE or value == text else f"{value}  ← {text}"


def _room(console: Console) -> int:
    """Columns for the parts of a claim; where the output goes to a file or program, each claim's parts stay on one line."""
    return console.width - _MARGIN if _is_watched(console) else 10**6


def _is_watched(console: Console) -> bool:
    """Whether somebody reads it on a screen; a terminal without colors is one too."""
    return console.file.isatty()


def _rows(parts: Sequence[str], room: int) -> Iterator[str]:
    """The parts in lines that fit, broken between parts wherever a part is no longer than a line."""
    row = ""
    for part in parts:
        longer = f"{row}; {part}" if row else part
        if row and len(longer) > room - 1:
            yield f"{row};"
            longer = part
        row = longer
    if row:
        yield row


def _hanging(head: str, words: str, console: Console, style: str = "") -> None:
    """Prints words after a head; on a terminal further lines are set in to stand below the words."""
    if not _is_watched(console):
        _line(head + words, console, style)
        return
    margin = min(len(head), console.width // 2)
    wrapped = shown(words, style).wrap(console, console.width - margin)
    for number, line in enumerate(wrapped):
        line.rstrip()
        console.print(shown(head if number == 0 else " " * margin, style), line, sep="", soft_wrap=True)


def _line(text: str, console: Console, style: str = "") -> None:
    console.print(shown(text, style), soft_wrap=not _is_watched(console))
