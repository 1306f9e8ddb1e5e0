"""What a run writes itself, told apart from what it reads: yesterday's report is no article, and no article is written over."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from checker.errors import ConfigError
from checker.report import FOLDER


def outputs(out: str | None, formats: Iterable[str]) -> tuple[str, ...]:
    """The files that a run writes, by its folder and its `FORMAT:PATH`."""
    files = [str(Path(out) / name) for name in FOLDER] if out else []
    named = (target.partition(":")[2] for target in formats)
    return (*files, *(path for path in named if path and path != "-"))


def without_outputs(sources: Iterable[str], written: Iterable[str]) -> tuple[str, ...]:
    """The sources; a folder that has files of the run in it is replaced by the articles in it that are none.

    Raises ConfigError where a source that is named would be written over.
    """
    places = {os.path.realpath(path): path for path in written}
    return tuple(file for source in sources for file in _kept(source, places))


def _kept(source: str, places: dict[str, str]) -> Iterator[str]:
    from checker.read import sources as files

    real = os.path.realpath(source)
    if real in places:
        raise ConfigError(f"'{places[real]}' is checked, and would be written over", remedy="write to another file")
    if any(place.startswith(real + os.sep) and os.path.lexists(place) for place in places):
        yield from (file for file in files([source]) if os.path.realpath(file) not in places)
    else:
        yield source
