"""Where a claim stands in the files of the checkout, for programs that show it there.

The checkout is the nearest folder with `.git`, from the current one upwards, else the current folder. A document outside it, or one
that was given as text, is no location: no program could show it, and the names of folders on somebody's machine are nobody's matter.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path, PurePath

from checker.model.claim import Claim
from checker.model.text import Document
from checker.report.places import Position, position

_OWN_LINES = frozenset({".txt", ".text", ".md", ".markdown", ""})
"""Files that are their text. The text of all others, from web pages to Word documents, was taken out of them: its lines are not theirs."""


@dataclass(frozen=True, slots=True)
class Location:
    """A place in a file of the checkout: its path from there, with `/`, and where the words start and end (half-open).

    `start` and `end` are None in a file whose own lines are not known, as in a saved web page or a PDF.
    """

    path: str
    start: Position | None = None
    end: Position | None = None

    def __str__(self) -> str:
        """`path:line`, or the path alone."""
        return f"{self.path}:{self.start.line}" if self.start else self.path


def checkout() -> Path:
    """The folder of the checkout that the current folder lies in."""
    here = Path.cwd()
    return next((folder for folder in (here, *here.parents) if (folder / ".git").exists()), here)


def location(claim: Claim, document: Document, root: Path) -> Location | None:
    """Where the claim's words stand; None where the document is no file of the checkout."""
    path = path_in(root, document.path) if document.path else None
    if path is None:
        return None
    span = lines_of(claim, document)
    return Location(path, *span) if span else Location(path)


def lines_of(claim: Claim, document: Document) -> tuple[Position, Position] | None:
    """Where the claim's words start and end in the document's own file; None where its lines are not known."""
    if not has_own_lines(document):
        return None
    return position(document.text, claim.span.start), position(document.text, claim.span.end)


def has_own_lines(document: Document) -> bool:
    """Whether the lines of its text are those of its file, or it is no file."""
    return not document.path or PurePath(document.path).suffix.casefold() in _OWN_LINES


def file_of(document: Document) -> str:
    """The path of a document, else its id; both where its file may hold several articles, and its name alone does not tell which it is."""
    if document.path is None or has_own_lines(document) or PurePath(document.path).stem == document.id:
        return document.path or document.id
    return f"{document.path} ({document.id})"


@lru_cache(maxsize=1024)  # the same few documents, over and over
def path_in(root: Path, path: str) -> str | None:
    """A path, given from the current folder, as seen from the root; None where it leads out of it."""
    try:
        folder = os.path.realpath(os.path.dirname(path))  # noqa: PTH120 - a path may be any string
        relative = os.path.relpath(os.path.join(folder, os.path.basename(path)), os.path.realpath(root))  # noqa: PTH118, PTH119 - the same
    except (OSError, ValueError):
        return None
    inside = PurePath(relative)
    return None if inside.is_absolute() or inside.parts[:1] == (os.pardir,) else inside.as_posix()
