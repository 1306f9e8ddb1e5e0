"""XML from anywhere, told as it is gone through: no document type, no entities, nothing fetched, no tree to fill the memory."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NoReturn, Protocol
from xml.parsers import expat

from checker.errors import InputError

_ROOM = 1 << 16
"""Bytes given to the parser at a time."""


class Listener(Protocol):
    """What is told of the elements. Names are local: the part behind the namespace."""

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""

    def end(self, name: str) -> None:
        """An element ends."""

    def text(self, words: str) -> None:
        """Words of the innermost element that is open."""


def listen(xml: bytes, listener: Listener, what: str, remedy: str) -> None:
    """Goes through a part once. Raises `InputError` where it is no sound XML or declares a document type; `what` names it."""
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refusal(what, remedy)
    parser.StartElementHandler = lambda name, attributes: listener.start(
        name.rpartition(" ")[2], {key.rpartition(" ")[2]: value for key, value in attributes.items()})
    parser.EndElementHandler = lambda name: listener.end(name.rpartition(" ")[2])
    parser.CharacterDataHandler = listener.text
    try:
        for place in range(0, len(xml), _ROOM):
            parser.Parse(xml[place:place + _ROOM], False)  # noqa: FBT003 - expat's own order
        parser.Parse(b"", True)  # noqa: FBT003
    except (expat.ExpatError, LookupError, ValueError) as error:
        raise InputError(f"its {what} is damaged ({error})", remedy=remedy) from error


def _refusal(what: str, remedy: str) -> Callable[..., NoReturn]:
    def refuse(*_: object) -> NoReturn:
        raise InputError(f"its {what} declares a document type, which could hide or fetch text", remedy=remedy)

    return refuse
