"""A place in a list of atoms while one number is read from it: what stands ahead, and what was taken."""

from __future__ import annotations

import re

from checker.extract.figures.amounts import Form, Number
from checker.extract.figures.atoms import Atom
from checker.model.text import Span

_JOINT = re.compile(r"[ \u00a0\u2009\u202f]{0,3}|[ ]?[-\u2010\u2011][ ]?|\s")
"""What may part the pieces of one number."""


class Cursor:
    """Reads one number from a list of atoms: `first` is where it begins, `at` where reading stands."""

    def __init__(self, text: str, pieces: list[Atom], at: int) -> None:
        self.text, self.pieces, self.first, self.at = text, pieces, at, at
        self.form = Form.WORDS
        self.scale: Span | None = None
        self.comma: int | None = None

    def crosses_comma(self) -> None:
        """Lets a comma part what was taken from what stands ahead ("one thousand, two hundred")."""
        self.comma = self.at

    def number(self) -> Number:
        """What was read."""
        span = Span(self.pieces[self.first].start, self.pieces[self.at - 1].end)
        return Number(span, self.form, self.text[span.start:span.end].lower(), self.scale)

    def role(self, ahead: int = 0) -> str:
        """The role of the atom that many places on, if it joins the number; empty otherwise."""
        index = self.at + ahead
        if index >= len(self.pieces):
            return ""
        if index == self.first:
            return self.pieces[index].role
        gap = self.text[self.pieces[index - 1].end:self.pieces[index].start]
        return self.pieces[index].role if _JOINT.fullmatch(gap) or (index == self.comma and gap == ", ") else ""

    def word(self, ahead: int = 0) -> str:
        """The atom that many places on, in lower case."""
        return self.pieces[self.at + ahead].text

    def is_behind_comma(self) -> bool:
        """Whether a comma parts what stands ahead from what was taken."""
        return self.at < len(self.pieces) and self.text[self.before().end:self.pieces[self.at].start] == ", "

    def before(self) -> Atom:
        """The atom taken last."""
        return self.pieces[self.at - 1]

    def joint(self) -> str:
        """What parts the atom ahead from the one before."""
        return self.text[self.pieces[self.at - 1].end:self.pieces[self.at].start]

    def take_scale(self, count: int = 1) -> None:
        """Takes a magnitude; the first of several begins the scale's place."""
        self.at += count
        last = self.pieces[self.at - 1]
        self.scale = Span(self.scale.start if self.scale else last.start, last.end)

    def takes_scales(self) -> bool:
        """Takes the magnitudes ahead, "dozen" among them; whether there was one."""
        before = self.at
        while self.role() in ("scale", "group") and self.word() != "score":
            self.take_scale()
        return self.at > before
