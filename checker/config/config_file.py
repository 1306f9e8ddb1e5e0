"""The file of the configuration: which one it is, and what it holds."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from checker.config.toml_places import Path as At
from checker.config.toml_places import Places, places
from checker.errors import ConfigError

NAME, SHARED = "checker.toml", "pyproject.toml"
"""The file of our own, and the one in which other tools have tables too."""
_TABLE: At = ("tool", "checker")
_REPOSITORY = ".git"
_MAX_BYTES = 1_000_000
_PLACE = re.compile(r" \(at line (\d+), column (\d+)\)$| \(at end of document\)$")


@dataclass(frozen=True, slots=True)
class ConfigFile:
    """A file that was read: `path` as shown, its folder, the data of its table, and where everything stands, from `root` on."""

    path: str
    folder: str
    data: dict[str, Any]
    places: Places
    root: At = ()

    def error(self, at: At, message: str, remedy: str, *, key: bool = False) -> ConfigError:
        """An error (to be raised) about the value at a path of the table, or about its key."""
        line, column = self.places.of((*self.root, *at), key=key)
        return ConfigError(message, path=self.path, line=line, column=column, remedy=remedy)

    def place(self, at: At, *, key: bool = True) -> str:
        """`checker.toml:3:1`: where a key, or a value, stands."""
        line, column = self.places.of((*self.root, *at), key=key)
        return f"{self.path}:{line}:{column}"


def nearest(start: Path) -> ConfigFile | None:
    """The file that holds for a folder: of itself or the next above, up to the repository's; outside a repository of itself alone.

    A pyproject.toml counts where it has a table `tool.checker`. Raises ConfigError for a file that is wrong, or two in one folder.
    """
    for folder in _folders(start):
        own, shared = _read(folder / NAME, start), _read(folder / SHARED, start)
        if shared is not None and "checker" not in _table(shared.data, "tool"):
            shared = None
        if own is not None and shared is not None:
            raise ConfigError(f"both {own.path} and the table [tool.checker] of {shared.path} are there",
                              remedy="keep the settings in one of them")
        if shared is not None:
            return _of_checker(shared)
        if own is not None:
            return own
    return None


def candidates(start: Path) -> tuple[str, ...]:
    """The files that could hold for a folder, whether they are there or not, as seen from it."""
    return tuple(relative(str(folder / name), start) for folder in _folders(start) for name in (NAME, SHARED))


def _folders(start: Path) -> Iterator[Path]:
    """The folder and those above it, up to the one of the repository. Of a folder in no repository, it alone."""
    above = (start, *start.parents)
    top = next((number for number, folder in enumerate(above) if (folder / _REPOSITORY).exists()), 0)
    yield from above[:top + 1]


def _of_checker(shared: ConfigFile) -> ConfigFile:
    data = shared.data["tool"]["checker"]
    if not isinstance(data, dict):
        raise shared.error(_TABLE, "tool.checker is a table", "write [tool.checker] and the keys below it")
    return ConfigFile(shared.path, shared.folder, data, shared.places, _TABLE)


def _table(data: dict[str, Any], name: str) -> dict[str, Any]:
    found = data.get(name)
    return found if isinstance(found, dict) else {}


def _read(path: Path, start: Path) -> ConfigFile | None:
    """The file as it is; None where there is none."""
    shown = relative(str(path), start)
    try:
        if not path.is_file():
            return None
        data = path.read_bytes()
    except OSError as error:
        raise ConfigError(f"cannot be read: {error.strerror or error}", path=shown, remedy="check its permissions") from error
    if len(data) > _MAX_BYTES:
        raise ConfigError("the file is larger than 1 MB", path=shown, remedy="a configuration is short: is this another file?")
    return _parsed(data, shown, relative(str(path.parent), start))


def _parsed(data: bytes, shown: str, folder: str) -> ConfigFile:
    import tomllib

    try:
        text = data.decode("utf-8").replace("\r\n", "\n")
        return ConfigFile(shown, folder, tomllib.loads(text), places(text))
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise ConfigError("not UTF-8 text", path=shown, line=line, remedy="save the file as UTF-8") from error
    except RecursionError as error:
        raise ConfigError("nested too deeply", path=shown, remedy="flatten it") from error
    except tomllib.TOMLDecodeError as error:
        told = str(error)
        found = _PLACE.search(told)
        line, column = (int(found[1]), int(found[2])) if found and found[1] else (text.count("\n") + 1, None)
        message = _PLACE.sub("", told)
        raise ConfigError(f"not valid TOML: {message[:1].lower()}{message[1:]}", path=shown, line=line, column=column,
                          remedy="check the quotes, the brackets and the equals signs") from error


def relative(path: str, start: Path) -> str:
    """An absolute path as seen from a folder, with forward slashes."""
    return os.path.relpath(path, start).replace(os.sep, "/")
