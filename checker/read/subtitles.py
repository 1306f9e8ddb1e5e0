"""Subtitles (SubRip and WebVTT): what is said, as running text. A pause or another speaker begins a paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import unescape

from checker.errors import InputError
from checker.read.decoding import decode
from checker.read.reading import Reading, fault_of

_TIME = r"(?:(\d{1,3}):)?(\d{1,2}):(\d{2})[.,](\d{1,3})"
_CUE = re.compile(rf"[ \t]*{_TIME}[ \t]+-->[ \t]+{_TIME}")
_TAG = re.compile(r"<v(?:\.[\w.]{1,50})?[ \t]+([^>\n]{1,80})>|</?[a-zA-Z][^>\n]{0,200}>|<\d[\d:.]{3,15}>|\{\\[^}\n]{1,40}\}")
_SPEAKER = re.compile(r"[-–—>] ?\S|[A-Z][\w.'’ -]{0,40}: ")
_ARROW = re.compile(r"^[ \t]{0,9}\d{1,3}:[\d:.,]{2,12}[ \t]{0,9}-{1,2}>")
"""A line of times in a form that is not known."""
_BLOCKS = ("NOTE", "STYLE", "REGION", "WEBVTT")
_PAUSE = 3.0
"""Seconds without words from which a paragraph ends."""
_LONGEST = 1_500
"""Characters of a paragraph."""


@dataclass(frozen=True, slots=True)
class _Cue:
    """Lines that are shown together, and when, in seconds."""

    start: float
    end: float
    lines: tuple[str, ...]


def read(data: bytes) -> Reading:
    """What is said. A line that is shown again in the next cue is said once. Raises `InputError` where there is no cue."""
    decoded = decode(data)
    outside: list[int] = []
    cues = tuple(_cues(decoded.text, outside))
    if not any(cue.lines for cue in cues):
        raise InputError("there are no subtitles in it", remedy="save it again, with times and words")
    text = "".join(f"{paragraph}\n\n" for paragraph in _paragraphs(cues))
    lost = fault_of("line", outside, "holds words outside all cues, which were not read") if outside else None
    return Reading(text, decoded.encoding, "; ".join(part for part in (decoded.reason, lost) if part) or None)


def _cues(text: str, outside: list[int]) -> Iterator[_Cue]:
    """The cues in order: a line of times, and the lines behind it up to an empty one. Lines of words elsewhere go to `outside`."""
    lines = re.split(r"\r\n?|\n", text.removeprefix("\ufeff"))
    place = 0
    is_note = False
    while place < len(lines):
        times = None if lines[place].startswith(_BLOCKS) else _CUE.match(lines[place])
        is_note = lines[place].startswith(_BLOCKS) or (is_note and bool(lines[place].strip()))
        place += 1
        if times is None:
            is_name = place < len(lines) and _CUE.match(lines[place]) is not None
            has_words = any(letter.isalpha() for letter in lines[place - 1]) and not is_note and not is_name
            if has_words or _ARROW.search(lines[place - 1]):
                outside.append(place)
            continue
        is_note = False
        words: list[str] = []
        while place < len(lines) and lines[place].strip() and not _CUE.match(lines[place]):
            if line := _plain(lines[place]):
                words.append(line)
            place += 1
        yield _Cue(_seconds(times.groups()[:4]), _seconds(times.groups()[4:]), tuple(words))


def _plain(line: str) -> str:
    """A line without marks of style; the voice that a mark names stands before its words."""
    bare = _TAG.sub(lambda match: f"{match[1].strip()}: " if match[1] else "", line)
    return " ".join(unescape(bare).split())


def _seconds(parts: Sequence[str | None]) -> float:
    hours, minutes, seconds, rest = (part or "0" for part in parts)
    return int(hours) * 3600 + int(minutes) * 60 + int(seconds) + int(rest.ljust(3, "0")) / 1000


def _paragraphs(cues: Sequence[_Cue]) -> Iterator[str]:
    words: list[str] = []
    length = 0
    shown: tuple[str, ...] = ()
    end = None
    for cue in cues:
        before = frozenset(shown)
        for index, line in enumerate(cue.lines):
            if line in before:
                continue
            is_apart = index == 0 and end is not None and cue.start - end > _PAUSE
            if words and (is_apart or _SPEAKER.match(line) or (length > _LONGEST and words[-1][-1] in ".!?")):
                yield " ".join(words)
                words, length = [], 0
            words.append(line)
            length += len(line)
        shown, end = (cue.lines, cue.end) if cue.lines else (shown, end)
    if words:
        yield " ".join(words)
