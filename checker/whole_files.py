"""Files put on disk whole or not at all, and several of them all or none."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path


def put(files: Mapping[Path, bytes], home: Path) -> None:
    """Writes files of one disk, each in the place of one that is there, with its permissions; either all are new or none has changed.

    They are first written to a folder of their own in `home`, which is gone afterwards. Raises OSError.
    """
    with _beside(home) as room:
        made = [(_written(data, room / f"{number}.new"), path) for number, (path, data) in enumerate(files.items())]
        _put_in_place(made, room)


@contextlib.contextmanager
def _beside(home: Path) -> Iterator[Path]:
    """A folder on the same disk as the targets, gone afterwards."""
    room = Path(tempfile.mkdtemp(prefix=".checker-", dir=home))
    try:
        yield room
    finally:
        shutil.rmtree(room, ignore_errors=True)


def _written(data: bytes, path: Path) -> Path:
    with path.open("wb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())
    return path


def _put_in_place(made: list[tuple[Path, Path]], room: Path) -> None:
    """Puts each new file in its place; should one fail, the places already taken get back what they held."""
    taken: list[tuple[Path, Path]] = []
    try:
        for new, target in made:
            old = room / f"{new.stem}.old"
            if target.exists():
                shutil.copy2(target, old)
                shutil.copymode(target, new)
            new.replace(target)
            taken.append((old, target))
    except BaseException:  # an interruption as well: all or none
        for old, target in taken:
            if old.exists():
                old.replace(target)
            else:
                target.unlink()
        raise
