"""An inline ignore: a comment in a document that asks for silence on what its paragraph, or the whole of it, tells."""

from __future__ import annotations

from dataclasses import dataclass

from checker.model.gate import Flaw


@dataclass(frozen=True, slots=True)
class InlineIgnore:
    """One such comment as it was read. Whether it may silence anything is not said here: it may in drafts alone.

    `rules` are ids of rules or findings, or beginnings of them. `start` and `end` bound the characters of the document's text that it
    holds for; they are equal where it holds for none. `line` and `column` say where the comment stands in the file, from 1.
    `flaw` is what is wrong with how it is written, and `remedy` what to do about it.
    """

    rules: tuple[str, ...]
    reason: str
    start: int
    end: int
    line: int
    column: int
    flaw: Flaw | None = None  # None: it is written as it should be
    remedy: str = ""
