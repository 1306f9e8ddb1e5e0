"""Files and folders: which to read, and their bytes."""

from __future__ import annotations

import os
import stat
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

from checker.errors import InputError
from checker.read.own_reports import is_own_report

MAX_BYTES = 50_000_000
_OURS = frozenset({"sources.yaml", "sources.yml", "gold.yaml", "gold.yml"})
"""Files beside the articles that are no articles."""
_LOCK = "~$"
"""How the file begins that Word keeps beside a document while it is open."""
NO_TEXT, SAVE_AGAIN = "there is no text in it", "save the article again, with its text"
"""What is wrong with a source without words, file or not, and what to do about it."""
_UNREADABLE_ARTICLES = frozenset({".doc", ".epub", ".odt", ".rtf"})
"""Formats that articles come in and that no reader takes: in a folder such files are named, not passed over."""


def expand(paths: Sequence[str], suffixes: Collection[str]) -> tuple[str, ...]:
    """The files to read: paths as given, folders replaced by the articles in them (sorted), each file once.

    A folder without articles stays, to be told of. Links inside a folder that lead out of it are not followed, and folders inside
    it whose names begin with a dot are not looked into: they hold what programs keep, such as `.git` and `.venv`. Reports of an earlier
    run and the lock files of Word are passed over.
    """
    found: list[str] = []
    seen: set[tuple[int, int] | str] = set()
    for path in paths:
        for file in (tuple(_inside(path, {*suffixes, *_UNREADABLE_ARTICLES})) if Path(path).is_dir() else ()) or (path,):
            key = _identity(file)
            if key not in seen:
                seen.add(key)
                found.append(file)
    return tuple(found)


def _inside(folder: str, suffixes: Collection[str]) -> Iterator[str]:
    root = Path(folder).resolve()
    for parent, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            file = Path(parent, name)
            if file.suffix.casefold() not in suffixes or name.casefold() in _OURS or name.startswith(_LOCK):
                continue
            if file.resolve().is_relative_to(root) and not is_own_report(file):
                yield str(file)


def _identity(path: str) -> tuple[int, int] | str:
    """What tells one file from another, whatever its names: copies by link are one source."""
    try:
        status = os.stat(path)  # noqa: PTH116 - a path may be any string
    except (OSError, ValueError):
        return path
    return status.st_dev, status.st_ino


def content(path: str) -> bytes:
    """The bytes of an ordinary file. Raises `InputError` for anything else: opening a pipe could wait for ever."""
    try:
        status = os.stat(path)  # noqa: PTH116 - a path may be any string
        if stat.S_ISDIR(status.st_mode):
            raise InputError("this is a folder in which no article was found", remedy="name the articles, or a folder that holds them")
        if not stat.S_ISREG(status.st_mode):
            raise InputError("this is not an ordinary file", remedy="copy its content into a file")
        if status.st_size > MAX_BYTES:
            raise InputError(f"the file has {status.st_size // 1_000_000} MB, over the limit of {MAX_BYTES // 1_000_000} MB",
                             remedy="split it, or cut it down to the article")
        data = Path(path).read_bytes()
    except FileNotFoundError as error:
        raise InputError("there is no such file", remedy="check the path") from error
    except PermissionError as error:
        raise InputError("the file may not be read", remedy="change its permissions") from error
    except (OSError, ValueError) as error:
        raise InputError(f"the file cannot be read: {getattr(error, 'strerror', None) or error}", remedy="check the path") from error
    if not data:
        raise InputError(NO_TEXT, remedy=SAVE_AGAIN)
    return data
