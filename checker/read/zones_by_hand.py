"""Zones that a manifest sets by hand, laid over those that the zoner found."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.model.text import Span, Zone
from checker.read.manifest import ZoneEntry


def overlay(text: str, own: Sequence[Zone], entries: Sequence[ZoneEntry]) -> tuple[tuple[Zone, ...], str | None]:
    """The zones of a text with those set by hand laid over them, and a reason where one of them is not in the text."""
    result, reason = list(own), None
    for entry in entries:
        span = _place(text, entry)
        if span is None:
            what = f"lines {entry.lines[0]}-{entry.lines[1]}" if entry.lines else f"'{entry.start[:40]}'"
            reason = f"the manifest sets a zone on {what}, which the text does not have; correct the manifest's `zones`"
            continue
        result = laid_over(result, (Zone(span, entry.name, "set in the manifest"),))
    return tuple(result), reason


def laid_over(own: Sequence[Zone], over: Sequence[Zone]) -> list[Zone]:
    """The zones of a text with others laid over them. Both are in order and without overlaps, and so is what comes of them."""
    result: list[Zone] = []
    waiting = list(reversed(own))
    for zone in over:
        while waiting and waiting[-1].span.start < zone.span.end:
            below = waiting.pop()
            before, after = below.span.start < zone.span.start, below.span.end > zone.span.end
            if before:
                end = min(below.span.end, zone.span.start)
                result.append(Zone(Span(below.span.start, end), below.name, below.why))
            if after:
                waiting.append(Zone(Span(max(below.span.start, zone.span.end), below.span.end), below.name, below.why))
                break
        result.append(zone)
    return [*result, *reversed(waiting)]


def _place(text: str, entry: ZoneEntry) -> Span | None:
    if entry.lines is None:
        start = text.find(entry.start)
        stop = text.find(entry.stop, start) if entry.stop else len(text)
        return None if start < 0 or stop < 0 else Span(start, stop + len(entry.stop))
    starts = [0, *(match.end() for match in re.finditer(r"\r\n?|\n", text))]
    first, last = entry.lines
    if first > len(starts) or first < 1:
        return None
    return Span(starts[first - 1], starts[last] if last < len(starts) else len(text))
