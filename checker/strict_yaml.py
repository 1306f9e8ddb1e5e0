"""Reads YAML that people write (rules, manifests) strictly, and remembers where every key and value stands.

Scalars follow the YAML 1.2 core schema: `no`, `on`, `1:30` and `2024-10-22` are text. Anchors, aliases, tags, merge keys and
duplicate keys are refused, and so are a file over 1 MB and nesting deeper than 20. Events are read one at a time and never composed
by the library: its C composer dies on deep nesting, and its aliases can hold more than memory does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, NoReturn

from checker.errors import CheckerError

MAX_BYTES = 1_000_000
MAX_DEPTH = 20
MAX_DIGITS = 40
MAX_EXPONENT = 400
Plain = None | bool | int | Decimal | str | list[Any] | dict[str, Any]
Path = tuple[str | int, ...]
Position = tuple[int, int]

_UNPRINTABLE = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")
_INTEGER = re.compile(r"[-+]?[0-9]+")
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
_CONSTANTS: dict[str, bool | None] = {"": None, "~": None, "null": None, "Null": None, "NULL": None,
                                      "true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}


@dataclass(frozen=True, slots=True)
class Located:
    """What a file says and where.

    `data` is plain: None, bool, int, Decimal, str, list, dict with text keys. The paths of `positions` (of values), `keys` (of keys)
    and `written` (scalars as the file spells them) lead from the root, such as ("align", "by", 0); lines and columns count from 1.
    """

    data: Plain
    path: str
    error_class: type[CheckerError]
    positions: Mapping[Path, Position] = field(default_factory=dict)
    keys: Mapping[Path, Position] = field(default_factory=dict)
    written: Mapping[Path, str] = field(default_factory=dict)

    def error(self, at: Path, message: str, remedy: str = "", *, key: bool = False) -> CheckerError:
        """An error (to be raised) about the value at a path, or about its key."""
        line, column = self._place(at, key=key)
        return self.error_class(message, path=self.path, line=line, column=column, remedy=remedy)

    def line(self, at: Path) -> int:
        """The line of the value at a path."""
        return self._place(at, key=False)[0]

    def _place(self, at: Path, *, key: bool) -> Position:
        first = self.keys if key else self.positions
        while at and at not in first and at not in self.positions:
            at = at[:-1]
        return first.get(at) or self.positions.get(at, (1, 1))


def did_you_mean(word: str, known: Sequence[str]) -> str:
    """`did you mean 'tolerance'?`, or the known words where none is near."""
    import difflib

    near = difflib.get_close_matches(word.casefold(), sorted(known), n=1, cutoff=0.6)
    return f"did you mean '{near[0]}'?" if near else "known: " + ", ".join(sorted(known))


def load(text: str, path: str, error: type[CheckerError]) -> Located:
    """The data of one YAML document with the places of its keys and values; an empty file gives None.

    Raises `error` with path, line and column for anything that is not strict YAML.
    """
    text = text.removeprefix("\ufeff")
    if len(text) > MAX_BYTES or len(text.encode("utf-8", "surrogatepass")) > MAX_BYTES:
        raise error("the file is larger than 1 MB", path=path, remedy="split it")
    if bad := _UNPRINTABLE.search(text):
        line = text.count("\n", 0, bad.start()) + 1
        column = bad.start() - text.rfind("\n", 0, bad.start())
        raise error(f"a character that no YAML file may hold (U+{ord(bad[0]):04X})", path=path, line=line, column=column,
                    remedy="save the file as plain UTF-8 text")
    return _Builder(text, path, error).build()


@dataclass(frozen=True, slots=True)
class _Event:
    """One step of the parser: a scalar, an alias, or the start or end of a list or a mapping."""

    kind: str
    value: str
    is_plain: bool
    place: Position


class _Builder:
    """Turns parser events into data. The only state is what has been read so far."""

    def __init__(self, text: str, path: str, error: type[CheckerError]) -> None:
        self.text, self.path, self.error_class = text, path, error
        self.positions: dict[Path, Position] = {}
        self.keys: dict[Path, Position] = {}
        self.written: dict[Path, str] = {}

    def build(self) -> Located:
        import yaml

        try:
            events = self._events()
            event = next(events, None)
            data = None if event is None else self._node(event, events, ())
            if (extra := next(events, None)) is not None:
                self._fail(extra.place, "a second document in one file", "keep one document a file")
        except yaml.MarkedYAMLError as problem:
            mark: Any = problem.problem_mark or problem.context_mark
            self._fail((mark.line + 1, mark.column + 1) if mark else None, f"not valid YAML: {problem.problem or problem.context}",
                       "check the indentation, the colons and the quotes")
        except (yaml.YAMLError, ValueError, RecursionError, TypeError) as problem:
            raise self.error_class(f"not valid YAML: {problem}", path=self.path) from problem
        return Located(data, self.path, self.error_class, self.positions, self.keys, self.written)

    def _events(self) -> Iterator[_Event]:
        """Events of nodes alone; depth, anchors and tags are checked before anything is built."""
        import yaml

        kinds = {yaml.ScalarEvent: "scalar", yaml.AliasEvent: "alias", yaml.SequenceStartEvent: "list", yaml.MappingStartEvent: "mapping",
                 yaml.SequenceEndEvent: "end", yaml.MappingEndEvent: "end"}
        depth = 0
        steps: Iterator[Any] = yaml.parse(self.text, Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))
        for event in steps:
            kind = kinds.get(type(event))
            if kind is None:
                continue
            place = event.start_mark.line + 1, event.start_mark.column + 1
            depth += (kind in ("list", "mapping")) - (kind == "end")
            if depth > MAX_DEPTH:
                self._fail(place, f"nested deeper than {MAX_DEPTH} levels", "flatten it")
            if kind != "end" and event.anchor is not None:
                mark, name = ("an alias (*", event.anchor) if kind == "alias" else ("an anchor (&", event.anchor)
                self._fail(place, f"{mark}{name})", "write the value out where it is needed")
            if getattr(event, "tag", None) is not None:
                self._fail(place, f"a tag ({event.tag})", "leave the tag out")
            yield _Event(kind, getattr(event, "value", ""), not getattr(event, "style", None), place)

    def _node(self, event: _Event, events: Iterator[_Event], at: Path) -> Plain:
        self.positions[at] = event.place
        if event.kind == "list":
            return self._list(events, at)
        if event.kind == "mapping":
            return self._mapping(events, at)
        self.written[at] = event.value
        return self._scalar(event) if event.is_plain else event.value

    def _list(self, events: Iterator[_Event], at: Path) -> list[Plain]:
        items: list[Plain] = []
        while (event := next(events)).kind != "end":
            items.append(self._node(event, events, (*at, len(items))))
        return items

    def _mapping(self, events: Iterator[_Event], at: Path) -> dict[str, Plain]:
        found: dict[str, Plain] = {}
        while (event := next(events)).kind != "end":
            if event.kind != "scalar":
                self._fail(event.place, "a key that is no plain text", "write a word before the colon")
            key = event.value
            place = (*at, key)
            if key == "<<" and event.is_plain:
                self._fail(event.place, "a merge key (<<)", "write the keys out")
            if key in found:
                line, column = self.keys[place]
                self._fail(event.place, f"the key '{key}' a second time (first at {line}:{column})", "keep one of them")
            self.keys[place] = event.place
            found[key] = self._node(next(events), events, place)
        return found

    def _scalar(self, event: _Event) -> Plain:
        """A plain scalar by the core schema. Hexadecimal, octal, infinity and not-a-number stay text: no key of ours takes them."""
        word = event.value
        if word in _CONSTANTS:
            return _CONSTANTS[word]
        if not _FLOAT.fullmatch(word):
            return word
        digits, _, exponent = word.casefold().partition("e")
        if len(digits) > MAX_DIGITS or len(exponent) > 5 or abs(int(exponent or 0)) > MAX_EXPONENT:
            self._fail(event.place, f"a number of more than {MAX_DIGITS} digits", "write it shorter, or put it in quotes as text")
        return int(word) if _INTEGER.fullmatch(word) else Decimal(word)

    def _fail(self, place: Position | None, message: str, remedy: str) -> NoReturn:
        line, column = place or (None, None)
        raise self.error_class(message, path=self.path, line=line, column=column, remedy=remedy)
