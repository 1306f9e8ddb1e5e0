"""The configuration as it holds for a run: command line before environment before file before what is built in."""

from __future__ import annotations

import glob
import os
from collections.abc import Mapping, Sequence
from pathlib import Path

from checker.config.config_file import ConfigFile, nearest
from checker.config.keys import KEYS, Key, Shape
from checker.config.settings import Config, Setting
from checker.config.tables import severities, waivers
from checker.config.values import from_command, from_environment, from_file


def read(given: Mapping[str, object] | None = None, environment: Mapping[str, str] | None = None, folder: Path | None = None) -> Config:
    """The settings of a run in a folder (the current one); `given` are those of the command line by their keys.

    Raises ConfigError for a file or variable that is wrong, with its place.
    """
    file = nearest((folder or Path()).resolve())
    layers = (from_command(given or {}), from_environment(environment or {}), from_file(file) if file else {})
    settings = tuple(next((layer[name] for layer in layers if name in layer), _built_in(key, file)) for name, key in KEYS.items())
    if file is None:
        return Config(settings)
    return Config(settings, file.path, severities(file), waivers(file))


def _built_in(key: Key, file: ConfigFile | None) -> Setting:
    """What holds where nobody says anything. A path lies beside the file that holds, so that it is one from every folder below."""
    if file is None or key.shape is not Shape.PATH or not isinstance(key.default, str):
        return Setting(key.name, key.default)
    return Setting(key.name, os.path.normpath(os.path.join(file.folder, key.default)).replace(os.sep, "/"))  # noqa: PTH118 - a text


def only(given: Mapping[str, object]) -> Config:
    """The settings that are given, and for the rest what is built in: no file and no variable is asked."""
    settings = from_command(given)
    return Config(tuple(settings.get(name, Setting(name, key.default)) for name, key in KEYS.items()))


def source_paths(config: Config) -> tuple[str, ...]:
    """The documents to check, patterns replaced by what they match, in order.

    Raises ConfigError where there are none, or a pattern matches nothing: a check of nothing must not pass.
    """
    setting = config.setting("sources")
    if not config.texts("sources"):
        raise setting.error("no documents to check", "name files or folders, or write `sources` in checker.toml")
    return matching(config.texts("sources"), setting)


def all_paths(config: Config) -> tuple[str, ...]:
    """The documents to check, and those that the configuration holds them against. Raises ConfigError as `source_paths` does."""
    return (*source_paths(config), *matching(config.texts("against"), config.setting("against")))


def matching(written: Sequence[str], setting: Setting) -> tuple[str, ...]:
    """Paths and patterns of a setting, the patterns replaced by what they match, each path once.

    A shell does that, too; but not in quotation marks, on Windows, or with `**`. Raises ConfigError where a pattern matches nothing.
    """
    return tuple(dict.fromkeys(path for one in written for path in _matching(one, setting)))


def matches(written: str) -> tuple[str, ...]:
    """What a path or a pattern stands for, sorted: a path for itself, also where nothing is there; a pattern perhaps for nothing."""
    if os.path.lexists(written) or not glob.has_magic(written):
        return (written,)  # a path that leads nowhere is told of as any other document that cannot be read
    found = sorted(glob.glob(written, recursive=True))  # noqa: PTH207 - the path is shown as it is written
    return tuple(path.replace(os.sep, "/") for path in found)


def _matching(written: str, setting: Setting) -> tuple[str, ...]:
    if found := matches(written):
        return found
    raise setting.error(f"the pattern '{written}' matches nothing", "correct it, or take it away")
