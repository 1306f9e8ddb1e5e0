"""Shapes of hand-written data: one table tells what a file may hold, and the loader and the JSON Schema both read it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from checker.strict_yaml import Located, Path, Plain, did_you_mean


@dataclass(frozen=True, slots=True)
class Text:
    """Words. `pattern`, where given, must fit the whole text as the file spells it; `example` shows a right one."""

    about: str
    pattern: str = ""
    example: str = ""
    most: int = 10_000
    is_number: bool = False  # an unquoted number is fine as well


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a few words, each with its meaning."""

    about: str
    words: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Flag:
    """A mark that is there, as `true`, or is not there."""

    about: str


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole number from `low` to `high`."""

    about: str
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of one shape. `is_alone_fine`: one item may stand without its brackets."""

    about: str
    item: Shape
    least: int = 0
    most: int = 10_000
    is_alone_fine: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Free keys of one form, with values of one shape."""

    about: str
    key: str
    value: Shape
    most: int = 10_000


@dataclass(frozen=True, slots=True)
class Mapping:
    """Named keys. `name` is how an error calls it. `alone`, where given, is the key that a bare text stands for."""

    about: str
    name: str
    keys: tuple[Key, ...]
    alone: str = ""
    is_single: bool = False  # exactly one of the keys


@dataclass(frozen=True, slots=True)
class Key:
    """One key of a mapping."""

    name: str
    shape: Shape
    is_needed: bool = False


Shape = Text | Choice | Flag | Whole | Listing | Table | Mapping


def check(shape: Shape, located: Located, at: Path = ()) -> None:
    """Holds the data at a path against its shape; raises the file's own error class at the first thing that is wrong."""
    value = _at(located, at)
    match shape:
        case Text():
            _check_text(shape, value, located, at)
        case Choice():
            _check_choice(shape, value, located, at)
        case Flag():
            if value is not True:
                raise located.error(at, f"expected true, not {_shown(value)}", "write 'true', or delete the key")
        case Whole():
            if not isinstance(value, int) or isinstance(value, bool) or not shape.low <= value <= shape.high:
                raise located.error(at, f"expected a whole number from {shape.low} to {shape.high}, not {_shown(value)}", shape.about)
        case Listing():
            _check_listing(shape, value, located, at)
        case Table():
            _check_table(shape, value, located, at)
        case Mapping():
            _check_mapping(shape, value, located, at)


def _check_text(shape: Text, value: Plain, located: Located, at: Path) -> None:
    if not isinstance(value, str) and not (shape.is_number and value is not None and not isinstance(value, bool | list | dict)):
        remedy = "put it in quotes" if at in located.written and value is not None else shape.about
        raise located.error(at, f"expected text, not {_shown(value)}", remedy)
    written = located.written.get(at, str(value))
    if not written.strip():
        raise located.error(at, "expected text, found nothing", shape.about)
    if len(written) > shape.most:
        raise located.error(at, f"a text of {len(written)} characters, where {shape.most} is the most", shape.about)
    if shape.pattern and not re.fullmatch(shape.pattern, written):
        raise located.error(at, f"cannot read '{written[:60]}' here", f"write it like: {shape.example}")


def _check_choice(shape: Choice, value: Plain, located: Located, at: Path) -> None:
    known = [word for word, _ in shape.words]
    written = located.written.get(at, "")
    if isinstance(value, list | dict) or written not in known:
        raise located.error(at, f"unknown value {_shown(value if at not in located.written else written)}", did_you_mean(written, known))


def _check_listing(shape: Listing, value: Plain, located: Located, at: Path) -> None:
    if not isinstance(value, list):
        if shape.is_alone_fine and value is not None:
            return check(shape.item, located, at)
        raise located.error(at, f"expected a list, not {_shown(value)}", shape.about)
    if not shape.least <= len(value) <= shape.most:
        wanted = f"at least {shape.least}" if len(value) < shape.least else f"at most {shape.most}"
        raise located.error(at, f"expected {wanted} in this list, found {len(value)}", shape.about)
    for index in range(len(value)):
        check(shape.item, located, (*at, index))
    return None


def _check_table(shape: Table, value: Plain, located: Located, at: Path) -> None:
    if not isinstance(value, dict):
        raise located.error(at, f"expected keys with values, not {_shown(value)}", shape.about)
    if len(value) > shape.most:
        raise located.error(at, f"{len(value)} keys, where {shape.most} is the most", shape.about)
    for key in value:
        if not re.fullmatch(shape.key, key):
            raise located.error((*at, key), f"cannot use '{key[:60]}' as a name", "lower-case letters, digits and '-'", key=True)
        check(shape.value, located, (*at, key))


def _check_mapping(shape: Mapping, value: Plain, located: Located, at: Path) -> None:
    if not isinstance(value, dict):
        alone = next((key.shape for key in shape.keys if key.name == shape.alone), None)
        if alone is not None and isinstance(value, str):
            return check(alone, located, at)
        raise located.error(at, f"expected keys with values for {shape.name}, not {_shown(value)}", shape.about)
    known = {key.name: key for key in shape.keys}
    for name in value:
        if name not in known:
            raise located.error((*at, name), f"unknown key '{name[:60]}' in {shape.name}", did_you_mean(name, tuple(known)), key=True)
    if shape.is_single and len(value) != 1:
        raise located.error(at, f"expected one key in {shape.name}, found {len(value)}", shape.about)
    for key in shape.keys:
        if key.name in value:
            check(key.shape, located, (*at, key.name))
        elif key.is_needed:
            raise located.error(at, f"'{key.name}' is missing in {shape.name}", key.shape.about)
    return None


def _at(located: Located, at: Path) -> Plain:
    value: Any = located.data
    for step in at:
        value = value[step]
    found: Plain = value
    return found


def _shown(value: Plain) -> str:
    match value:
        case None:
            return "nothing"
        case list():
            return "a list"
        case dict():
            return "keys with values"
        case bool():
            return str(value).lower()
        case _:
            return f"'{str(value)[:60]}'"
