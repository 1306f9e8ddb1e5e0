"""How the files that a check reads look at one moment: which there are, how long each is and when it was last written."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from checker.commands.own_files import outputs
from checker.config import Config
from checker.config.config_file import candidates

Snapshot = Mapping[str, tuple[int, int, int]]
"""By path: time of writing in nanoseconds, bytes, and the number of the file, which a copy in its place has not."""
_YAML = frozenset({".yaml", ".yml"})


@dataclass(frozen=True, slots=True)
class Watched:
    """What is looked at. `sources` are files, folders and patterns of documents; `files` others, and folders of YAML.

    `written` are files that the check itself writes: a change of them is none.
    """

    sources: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    written: tuple[str, ...] = ()
    settings: tuple[str, ...] = field(default_factory=lambda: candidates(Path.cwd()))


def watched(config: Config, against: tuple[str, ...]) -> Watched:
    """All that a run by these settings reads, and what it writes."""
    manifest = config.text("manifest")
    named = (manifest, config.text("rates"), config.text("baseline"), config.text("decisions"), *config.texts("rules"))
    return Watched((*config.texts("sources"), *against), tuple(name for name in named if name),
                   outputs(config.text("out"), config.texts("formats")))


def snapshot(what: Watched) -> Snapshot:
    """The files as they are now. What is not there, or cannot be looked at, is left out."""
    found: dict[str, tuple[int, int, int]] = {}
    for path in sorted({*_files(what)}):
        try:
            status = os.stat(path)  # noqa: PTH116 - a path may be any string
        except (OSError, ValueError):
            continue
        found[path] = status.st_mtime_ns, status.st_size, status.st_ino
    return found


def difference(before: Snapshot, after: Snapshot) -> tuple[str, ...]:
    """What has changed, a word and a path each, in the order of the paths: "new b.md", "gone c.md", "changed a.md"."""
    words = {path: "new" if path not in before else "gone" if path not in after else "changed"
             for path in {*before, *after} if before.get(path) != after.get(path)}
    return tuple(f"{word} {path}" for path, word in sorted(words.items()))


def _files(what: Watched) -> Iterator[str]:
    from checker.read import sources

    written = {os.path.realpath(path) for path in what.written}
    documents = [path for written_as in what.sources for path in _matches(written_as)]
    yield from (path for path in sources(documents) if os.path.realpath(path) not in written)
    for path in what.files:
        yield from _yaml(path) if os.path.isdir(path) else (path,)  # noqa: PTH112
    yield from what.settings


def _matches(path: str) -> list[str]:
    if os.path.lexists(path) or not glob.has_magic(path):
        return [path]
    return glob.glob(path, recursive=True)  # noqa: PTH207 - the path is shown as it is written


def _yaml(folder: str) -> Iterator[str]:
    for parent, _, names in os.walk(folder):
        yield from (os.path.join(parent, name) for name in names if Path(name).suffix.casefold() in _YAML)  # noqa: PTH118
