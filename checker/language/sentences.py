"""Splits a document into sentences and words, in time linear in the text."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from checker.language.line_breaks import blocks
from checker.language.words import words
from checker.model.text import Document, Sentence, Span, Zone, ZoneName

_ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof gen col lt maj capt sgt cpl adm cmdr gov sen rep rev hon pres st ft mt jr sr vs etc inc ltd corp co bros no nos "
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun "
    "approx rs tk fr sfr dept est fig vol pp sq cu kg km cm mm lb lbs oz hr hrs min sec tel ave blvd rd al ca cf".split())
"""Words after which a full stop does not end a sentence."""
_UNITS = frozenset("kg km cm mm lb lbs oz hr hrs min sec".split())
"""Of these, the ones that stand behind a number: a capital after them begins a sentence."""
_LAST = _UNITS | frozenset(
    "inc ltd corp co bros jr sr etc jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun".split())
"""Of these, the ones that a sentence may end with, where a word follows that opens one."""
_OPENING = frozenset("The It Its He She They We His Her Their This These Those There But And In On At".split())
_TIMES_OF_DAY = frozenset({"a.m", "p.m"})
_AFTER_TIME = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun "
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sep sept oct nov dec "
    "gmt utc est edt et cst cdt ct mst mdt mt pst pdt pt bst cet cest eet eest msk ist jst kst hkt sgt aest aedt "
    "eastern central mountain pacific".split())
"""Capitalized words that go on with a time of day ("9 a.m. Monday", "9 a.m. EST"), as any before "time" does ("9 a.m. Ostby time")."""
_NEXT_WORD = re.compile(r"\W{0,9}(\w{1,20})(\s+time\b)?")
_END = re.compile(r"[.!?…][\"'”’)\]»]*(?=\s+[\"'“‘(\[«•–—-]*\s*[^\Wa-z_]|\s*$)")
_LAST_WORD = re.compile(r"(?:^|[\s(\[\"“‘'–—-])((?:[^\W\d_]\.)+|[^\W\d_]+\.)$")
MAX_LENGTH = 2000
"""A longer stretch without an end is cut at white space: no step may meet an endless sentence."""


def sentences(document: Document) -> tuple[Sentence, ...]:
    """The sentences of a document in reading order, each with its zone and its words."""
    found: list[Sentence] = []
    zones = sorted(document.zones, key=lambda zone: zone.span)
    starts = [zone.span.start for zone in zones]
    for paragraph, block in enumerate(blocks(document.text, starts)):
        for span in _split(document.text, block):
            zone = _zone_at(zones, starts, span.start)
            found.append(Sentence(len(found), paragraph, span, zone, words(document.text, span)))
    return tuple(found)


def _zone_at(zones: Sequence[Zone], starts: Sequence[int], place: int) -> ZoneName:
    index = bisect_right(starts, place) - 1
    if index >= 0 and place < zones[index].span.end:
        return zones[index].name
    return ZoneName.BODY


def _split(text: str, block: Span) -> Iterator[Span]:
    """Sentences of one block."""
    start = block.start
    for match in _END.finditer(text, block.start, block.end):
        if text[match.start()] == "." and _is_abbreviation(text, max(start, match.start() - 20), match.start() + 1):
            continue
        yield from _cut(text, Span(start, match.end()))
        start = match.end()
        while start < block.end and text[start].isspace():
            start += 1
    if start < block.end:
        yield from _cut(text, Span(start, block.end))


def _is_abbreviation(text: str, start: int, stop: int) -> bool:
    match = _LAST_WORD.search(text[start:stop])
    if match is None:
        return False
    word = match[1].rstrip(".").casefold()
    if word in _TIMES_OF_DAY:
        following = _NEXT_WORD.match(text, stop)
        return following is not None and (
            following[1].isdigit() or following[2] is not None or following[1].casefold() in _AFTER_TIME)
    return len(word) == 1 or "." in word or (word in _ABBREVIATIONS and not _is_last(word, text, stop))


def _is_last(word: str, text: str, stop: int) -> bool:
    """Whether what follows an abbreviation begins another sentence."""
    following = _NEXT_WORD.match(text, stop)
    if following is None or not following[1][0].isupper():
        return False
    return word in _UNITS or (word in _LAST and following[1] in _OPENING)


def _cut(text: str, span: Span) -> Iterator[Span]:
    start = span.start
    while span.end - start > MAX_LENGTH:
        at = text.rfind(" ", start, start + MAX_LENGTH)
        stop = at if at > start else start + MAX_LENGTH
        yield Span(start, stop)
        start = stop
        while start < span.end and text[start].isspace():
            start += 1
    if start < span.end:
        yield Span(start, span.end)
