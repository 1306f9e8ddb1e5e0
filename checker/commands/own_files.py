"""What a run writes itself, told apart from what it reads: yesterday's report is no article, and no article is written over."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from checker.config import Config
from checker.errors import ConfigError
from checker.report import FOLDER

_OURS = re.compile(rb"## Fact check: |## Do the documents agree\?|[\d,]{1,20} (?:of [\d,]{1,20} )?documents? read$"
                   rb"|::(?:error|warning|notice) |[^\n]{1,400}:\d{1,9}:\d{1,9}: (?:error|warning|note): "
                   rb"|<!DOCTYPE html>[^\0]{1,1000}<title>[^<\n]{1,200} \xe2\x80\x93 checker</title>|\Z", re.MULTILINE)
"""How a file begins that a run wrote in a form that is read as an article. An empty one is no loss."""
_REMEDY = "write to another file"
_LOOKED_AT = 4096
_YAML = frozenset({".yml", ".yaml"})


def outputs(out: str | None, formats: Iterable[str]) -> tuple[str, ...]:
    """The files that a run writes, by its folder and its `FORMAT:PATH`."""
    files = [str(Path(out) / name) for name in FOLDER] if out else []
    named = (target.partition(":")[2] for target in formats)
    return (*files, *(path for path in named if path and path != "-"))


def without_outputs(sources: Iterable[str], written: Iterable[str]) -> tuple[str, ...]:
    """The sources; a folder that has files of the run in it is replaced by the articles in it that are none.

    Raises ConfigError where a source would be written over: one that is named, or one in a folder that an earlier run did not write.
    """
    places = {os.path.realpath(path): path for path in written}
    return tuple(file for source in sources for file in _kept(source, places))


def _kept(source: str, places: dict[str, str]) -> Iterator[str]:
    from checker.read import sources as files

    real = os.path.realpath(source)
    if real in places:
        raise ConfigError(f"'{places[real]}' is checked, and would be written over", remedy=_REMEDY)
    if any(place.startswith(real + os.sep) and os.path.lexists(place) for place in places):
        for file in files([source]):
            place = places.get(os.path.realpath(file))
            if place is None:
                yield file
            elif not _is_ours(file):
                raise ConfigError(f"'{place}' is checked, as '{source}' is, and would be written over", remedy=_REMEDY)
    else:
        yield source


def _is_ours(file: str) -> bool:
    """Whether a file begins as one that a run writes. One that cannot be read is not ours."""
    try:
        with Path(file).open("rb") as stream:
            return bool(_OURS.match(stream.read(_LOOKED_AT)))
    except OSError:
        return False


def spare_what_is_read(written: Iterable[str], config: Config) -> None:
    """Raises ConfigError where an output would replace the settings, the manifest, the rates, the baseline, a rule or a decision."""
    named = {"settings": config.path} | {name: config.text(name) for name in ("rates", "baseline", "manifest")}
    files = {os.path.realpath(path): name for name, path in named.items() if path}
    folders = {os.path.realpath(path): name for name in ("rules", "decisions") for path in (config.text(name), *config.texts(name)) if path}
    for path in written:
        real = os.path.realpath(path)
        inside = (name for folder, name in folders.items() if Path(real).suffix.casefold() in _YAML and Path(real).is_relative_to(folder))
        if what := files.get(real) or folders.get(real) or next(inside, None):
            raise ConfigError(f"the check goes by '{path}' ({what}), which would be written over", remedy=_REMEDY)
