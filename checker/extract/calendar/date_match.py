"""A form's match among the words of its sentence, with what stands around it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from checker.extract.calendar.date_words import DateWords


@dataclass(frozen=True, slots=True)
class Found:
    """A form's match among the words of a sentence."""

    match: re.Match[str]
    words: DateWords
    text: str

    def raw(self, name: str) -> str:
        """The words of a named part; empty where it has none."""
        if name not in self.match.re.groupindex or self.match.start(name) < 0:
            return ""
        first, last = self.words.spans[self.match.start(name)], self.words.spans[self.match.end(name) - 1]
        return self.text[first.start:last.end].rstrip(".")

    def has(self, *names: str) -> bool:
        """Whether any of these parts is there."""
        return any(self.raw(name) for name in names)

    def before(self, back: int = 1) -> str:
        """The word `back` places before the match; empty at the start."""
        place = self.match.start() - back
        return self._word(place) if place >= 0 else ""

    def after(self, ahead: int = 1) -> str:
        """The word `ahead` places after the match; empty at the end."""
        place = self.match.end() + ahead - 1
        return self._word(place) if place < len(self.words.spans) else ""

    def touches(self, side: str) -> bool:
        """Whether the word before ("left") or after ("right") stands without a space."""
        if side == "left":
            start = self.words.spans[self.match.start()].start
            return start > 0 and not self.text[start - 1].isspace()
        end = self.words.spans[self.match.end() - 1].end
        return end < len(self.text) and not self.text[end].isspace()

    def _word(self, place: int) -> str:
        span = self.words.spans[place]
        return self.text[span.start:span.end]
