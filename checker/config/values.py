"""Values of keys as a file, the environment or the command line writes them."""

from __future__ import annotations

import os
from collections.abc import Mapping
from difflib import get_close_matches
from typing import Any

from checker.config.config_file import ConfigFile
from checker.config.keys import KEYS, MANY, TABLES, Key, Shape, Value
from checker.config.settings import Origin, Setting
from checker.errors import ConfigError
from checker.strict_yaml import did_you_mean

_YES, _NO = frozenset({"1", "true", "yes", "on"}), frozenset({"0", "false", "no", "off"})
_EXAMPLES = {Shape.TEXT: '"warning"', Shape.FLAG: "true", Shape.TEXTS: '["courts", "economy"]', Shape.PATH: '"sources.yaml"',
             Shape.PATHS: '["rules/"]', Shape.PATTERNS: '["articles/*.txt"]', Shape.OUTPUTS: '["html:report.html"]'}
_PREFIX = "CHECKER_"
_OTHERS = frozenset({"CHECKER_DEBUG"})
"""Variables that are read elsewhere."""


def from_file(file: ConfigFile) -> dict[str, Setting]:
    """The settings that a file holds. Raises ConfigError with the place of a key that is unknown, or a value of another kind."""
    for name in file.data:
        if name not in KEYS and name not in TABLES:
            raise file.error((name,), f"unknown key '{name}'", did_you_mean(name, (*KEYS, *TABLES)), key=True)
    return {name: _of_file(KEYS[name], file) for name in file.data if name in KEYS}


def from_environment(environment: Mapping[str, str]) -> dict[str, Setting]:
    """The settings that the environment holds; lists are written with commas. An empty variable says nothing.

    Raises ConfigError for a flag that is neither yes nor no, and for a variable that is nearly one of ours.
    """
    known = {key.variable: key for key in KEYS.values()}
    for name in sorted(environment):
        if name.startswith(_PREFIX) and name not in known and name not in _OTHERS:
            _refuse_near(name, known)
    return {key.name: _of_environment(key, environment[name]) for name, key in known.items() if environment.get(name)}


def from_command(given: Mapping[str, object]) -> dict[str, Setting]:
    """The settings that the command line holds. None, and nothing at all of a list, say nothing."""
    return {name: Setting(name, _typed(KEYS[name], value), Origin.COMMAND_LINE, KEYS[name].option)
            for name, value in given.items() if value is not None and value not in ([], ())}


def _typed(key: Key, value: object) -> Value:
    if key.shape is Shape.FLAG:
        return bool(value)
    if key.shape in MANY:
        return tuple(map(str, value)) if isinstance(value, (list, tuple)) else (str(value),)
    return str(value)


def _refuse_near(name: str, known: Mapping[str, Key]) -> None:
    """Refuses a typing error. Other programs may have variables that begin alike; those are none of ours."""
    near = get_close_matches(name.removeprefix(_PREFIX), [variable.removeprefix(_PREFIX) for variable in known], n=1)
    if near:
        raise ConfigError(f"unknown variable '{name[:60]}' of the environment", remedy=f"did you mean '{_PREFIX}{near[0]}'?")


def _of_environment(key: Key, written: str) -> Setting:
    value: Value = written
    if key.shape in MANY:
        value = tuple(part for part in (one.strip() for one in written.split(",")) if part)
    elif key.shape is Shape.FLAG:
        word = written.strip().casefold()
        if word not in _YES | _NO:
            raise ConfigError(f"{key.variable} is yes or no, and this is '{written[:60]}'", remedy="write 1 or 0")
        value = word in _YES
    return Setting(key.name, value, Origin.ENVIRONMENT, key.variable)


def _of_file(key: Key, file: ConfigFile) -> Setting:
    written = file.data[key.name]
    value = _checked(key, written, file)
    line, column = file.places.of((*file.root, key.name), key=True)
    return Setting(key.name, value, Origin.FILE, file.place((key.name,)), file.path, line, column)


def _checked(key: Key, written: Any, file: ConfigFile) -> Value:  # noqa: ANN401 - a file holds anything
    remedy = f"write {key.name} = {_EXAMPLES[key.shape]}"
    if key.shape is Shape.FLAG and isinstance(written, bool):
        return written
    if key.shape in MANY and isinstance(written, list):
        return tuple(_item(key, part, number, file) for number, part in enumerate(written))
    if key.shape not in MANY and key.shape is not Shape.FLAG and isinstance(written, str):
        return _placed(key.shape, _said(written, (key.name,), file), file)
    raise file.error((key.name,), f"'{key.name}' is {key.shape}, and this is {kind(written)}", remedy)


def _item(key: Key, written: object, number: int, file: ConfigFile) -> str:
    at = (key.name, number)
    if not isinstance(written, str):
        raise file.error(at, f"'{key.name}' is {key.shape}, and this is {kind(written)}", f"write {key.name} = {_EXAMPLES[key.shape]}")
    return _placed(key.shape, _said(written, at, file), file)


def _said(written: str, at: tuple[str | int, ...], file: ConfigFile) -> str:
    if not written.strip() or "\0" in written:
        raise file.error(at, f"'{at[0]}' says nothing" if not written.strip() else f"'{at[0]}' holds a character that no path has",
                         "leave the key out, or write its value")
    return written


def _placed(shape: Shape, written: str, file: ConfigFile) -> str:
    """The text; of a path, the path as seen from the current folder."""
    if shape in {Shape.PATH, Shape.PATHS, Shape.PATTERNS}:
        return _from_folder(written, file)
    if shape is Shape.OUTPUTS and ":" in written:
        name, _, path = written.partition(":")
        return f"{name}:{_from_folder(path, file)}" if path and path != "-" else written
    return written


def _from_folder(path: str, file: ConfigFile) -> str:
    if file.folder == ".":
        return path
    return os.path.join(file.folder, path).replace(os.sep, "/")  # noqa: PTH118 - a slash at the end stays


def kind(value: object) -> str:
    """What sort of value a file holds, for a message."""
    names = ((bool, "true or false"), (str, "a text"), (int, "a number"), (float, "a number"), (list, "a list"), (dict, "a table"))
    return next((name for type_, name in names if isinstance(value, type_)), "a day or a time")
