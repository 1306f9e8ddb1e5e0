"""Finds the stretches of a text that stand in quotation marks, straight or curly, double or single."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from checker.model.text import Span

_LINE = re.compile(r"[^\n]+")
_MARK = re.compile(r"[\"“”„«»＂]|``|''|[‘’'](?!')")
_OPENS_AFTER = frozenset(" \t\u00a0([{—–-:/\"“‘'")
_ENDS_SPEECH = frozenset(",.!?…")
_DOUBLE = frozenset({'"', "“", "”", "„", "«", "»", "＂", "``", "''"})
_LONGEST_SINGLE = 600
"""A single mark that opens and is not closed within so many characters was an apostrophe."""


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words between quotation marks: `span` without the marks, `outer` with them.

    `goes_on`: the paragraph ends without a closing mark and the next one opens with a mark, so that one person speaks on.
    """

    span: Span
    outer: Span
    goes_on: bool = False


@lru_cache(maxsize=16)
def quotations(text: str) -> tuple[Quoted, ...]:
    """The outermost quotations of a text in reading order, in time linear in the text. A mark without a partner opens nothing.

    >>> text = "“It is done,” she said."
    >>> [text[found.span.start:found.span.end] for found in quotations(text)]
    ['It is done,']
    """
    lines = [match.span() for match in _LINE.finditer(text)]
    found: list[Quoted] = []
    for index, (start, end) in enumerate(lines):
        following = text[lines[index + 1][0]:lines[index + 1][1]].lstrip()[:1] if index + 1 < len(lines) else ""
        found += _in_line(text, start, end, goes_on=following in _DOUBLE and bool(following))
    return tuple(found)


def quoted_at(text: str, span: Span) -> Quoted | None:
    """The quotation that holds a place wholly; None where it stands outside all."""
    index = bisect_right(_starts(text), span.start) - 1
    if index < 0:
        return None
    found = quotations(text)[index]
    return found if found.span.holds(span) else None


@lru_cache(maxsize=16)
def _starts(text: str) -> tuple[int, ...]:
    return tuple(quoted.outer.start for quoted in quotations(text))


def _in_line(text: str, start: int, end: int, *, goes_on: bool) -> Iterator[Quoted]:
    opened: re.Match[str] | None = None
    for match in _MARK.finditer(text, start, end):
        if opened is not None and match.start() == opened.end() and _opens(text, match, start, end):
            opened = match  # a mark inside a mark: the words begin behind the second
        elif opened is not None and _closes(text, opened, match, end):
            yield _quoted(text, opened.end(), match.start(), Span(opened.start(), match.end()))
            opened = None
        elif opened is None and _opens(text, match, start, end):
            opened = match
        elif opened is not None and match[0] in {"“", "„", "«"} and opened[0] not in {"“", "„", "«"}:
            opened = match  # an apostrophe or a stray mark was taken for an opening one
        elif opened is not None and _is_single(opened) and match.start() - opened.end() > _LONGEST_SINGLE:
            opened = match if _opens(text, match, start, end) else None
    if opened is not None and goes_on and opened[0] in _DOUBLE:
        yield _quoted(text, opened.end(), end, Span(opened.start(), end), goes_on=True)


def _quoted(text: str, start: int, end: int, outer: Span, *, goes_on: bool = False) -> Quoted:
    inner = text[start:end]
    left, right = len(inner) - len(inner.lstrip()), len(inner) - len(inner.rstrip())
    return Quoted(Span(start + left, max(start + left, end - right)), outer, goes_on)


def _is_single(match: re.Match[str]) -> bool:
    return match[0] in {"‘", "’", "'"}


def _opens(text: str, match: re.Match[str], start: int, end: int) -> bool:
    before = text[match.start() - 1] if match.start() > start else " "
    after = text[match.end()] if match.end() < end else " "
    if match[0] in {"“", "„", "«", "``"}:
        return True
    if match[0] in {'"', "＂", "‘"}:
        return before in _OPENS_AFTER and not after.isspace()
    return match[0] == "'" and before in _OPENS_AFTER and after.isupper()


def _closes(text: str, opened: re.Match[str], match: re.Match[str], end: int) -> bool:
    """Whether a mark ends what another began. A single one must end speech ("... again,' she said") or it is an apostrophe."""
    before = text[match.start() - 1]
    after = text[match.end()] if match.end() < end else " "
    match opened[0]:
        case "“" | "„":
            return match[0] in {"”", '"'} or (match[0] == "“" and opened[0] == "„")
        case "«":
            return match[0] == "»"
        case "``":
            return match[0] in {"''", '"'}
        case '"' | "＂":
            return match[0] in {'"', "”", "＂"} and not (before.isspace() and after.isalnum())
        case _:
            return match[0] in {"’", "'"} and not after.isalnum() and (before in _ENDS_SPEECH or opened[0] == "‘")
