"""Which documents are drafts: those that were named before `--against`, and not more closely behind it."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile
from pathlib import Path

from checker.config import matches


def drafts(sources: Sequence[str], against: Sequence[str]) -> frozenset[str]:
    """The paths of the drafts among the files of `sources`, as they are read. Both are files, folders and patterns, as they were written.

    A file that is named on both sides is what the closer name makes it: of `. --against wire` what lies in wire is a source, and of
    `docs/new.md --against docs` the new page is a draft. Named equally closely, it is a draft.

    A pattern is as close as the folder before its first sign: what it matches was not named one by one.
    """
    named = tuple(_named(sources))
    ours, theirs = _closest(named), _closest(_named(against))
    return frozenset(path for path, file, _ in named if ours[file] >= theirs.get(file, 0))


def _closest(named: Iterable[tuple[str, str, int]]) -> dict[str, int]:
    """How closely each file is named, of several names by the closest."""
    found: dict[str, int] = {}
    for _, file, depth in named:
        found[file] = max(depth, found.get(file, 0))
    return found


def _named(paths: Sequence[str]) -> Iterator[tuple[str, str, int]]:
    """The path of each file as it is read, the file that it leads to, and how many steps from the root the name has that led there."""
    from checker.read import sources as files

    for name in paths:
        found = matches(name)
        depth = len(Path(_real(name if found == (name,) else _before_signs(name))).parts)
        yield from ((path, _real(path), depth) for match in found for path in files([match]))


def _before_signs(pattern: str) -> str:
    """The folder of a pattern from which on it is none."""
    return str(Path(*takewhile(lambda part: not glob.has_magic(part), Path(pattern).parts)))


def _real(path: str) -> str:
    try:
        return os.path.realpath(path)
    except ValueError:  # no file has such a name, which is told where it is read
        return path
