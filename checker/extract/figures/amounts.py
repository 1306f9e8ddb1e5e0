"""What the reading of numbers passes on: a number, or the two ends of a range, with what belongs to it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from checker.model.claim import Kind
from checker.model.text import Span

Part = tuple[str, Span]


class Form(StrEnum):
    """How a number is written."""

    DIGITS = "digits"
    WORDS = "words"
    FRACTION = "fraction"
    VAGUE = "vague"


@dataclass(frozen=True, slots=True)
class Number:
    """One written number. `plain` is its text in lower case; `scale` is the place of its magnitude (None: it has none)."""

    span: Span
    form: Form
    plain: str
    scale: Span | None = None


@dataclass(frozen=True, slots=True)
class Amount:
    """A number, or the two ends of a range, with its unit. `kind` is None while nothing but the number is known."""

    span: Span
    numbers: tuple[Number, ...]
    kind: Kind | None = None
    pattern: str = ""
    parts: tuple[Part, ...] = ()
    hedges: tuple[Part, ...] = ()

    @property
    def form(self) -> Form:
        """How its first number is written."""
        return self.numbers[0].form

    def part(self, name: str) -> Span | None:
        """The place of a named part."""
        return next((span for key, span in self.parts if key == name), None)

    def having(self, *parts: Part) -> Amount:
        """The same amount with more parts."""
        return replace(self, parts=(*self.parts, *parts))
