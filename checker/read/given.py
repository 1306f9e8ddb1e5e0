"""What the strict YAML files that a user gives have in common: the file itself, its keys and its texts."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from checker.errors import InputError
from checker.strict_yaml import Located, did_you_mean, load
from checker.strict_yaml import Path as Place


def opened(path: str, name: str) -> Located:
    """The data of a file; `name` is what a reader calls it ("the manifest").

    Raises `InputError` where it cannot be read or is no strict YAML.
    """
    try:
        data = Path(path).read_bytes()[:2_000_001]
        text = data.decode("utf-8")
    except OSError as error:
        raise InputError(f"{name} cannot be read: {error.strerror}", path=path, remedy="check the path") from error
    except UnicodeDecodeError as error:
        raise InputError(f"{name} is not UTF-8 text", path=path, remedy="save it as UTF-8") from error
    return load(text, path, InputError)


def value_at(found: Located, at: Place) -> object:
    """What stands at a place; None where nothing does."""
    node: object = found.data
    for step in at:
        node = node[step] if isinstance(node, list) and isinstance(step, int) else node.get(step) if isinstance(node, dict) else None
    return node


def check_keys(found: Located, at: Place, known: Sequence[str]) -> None:
    """Refuses a key that is not among the known."""
    node = value_at(found, at)
    for key in node if isinstance(node, dict) else ():
        if key not in known:
            raise found.error((*at, key), f"unknown key '{key}'", did_you_mean(key, known), key=True)


def text_at(found: Located, at: Place) -> str | None:
    """A text, or a plain number as it was written: an id may be 007. None where the key is missing."""
    value = value_at(found, at)
    if value is None:
        return None
    if isinstance(value, (list, dict, bool)) or not (written := found.written[at].strip()):
        raise found.error(at, f"`{at[-1]}` is a text", "write one word or phrase, in quotes if need be")
    if "\0" in written:
        raise found.error(at, f"`{at[-1]}` holds a character that no text may hold", "remove it")
    return written
