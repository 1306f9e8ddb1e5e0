"""Where the keys and values of a TOML file stand: the standard library's reader gives what they are, and no places.

The text must be valid TOML, which that reader has made sure of. So this one only has to know where each thing begins and ends.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

Path = tuple[str | int, ...]
Position = tuple[int, int]

_BLANK = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")
_INLINE_BLANK = re.compile(r"[ \t]*")
_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")
_BARE_VALUE = re.compile(r"[^,\]}#\r\n]+")
_STRINGS = (
    ('"""', re.compile(r'"""(?:[^"\\]|\\.|"{1,2}(?!"))*+"{3,5}', re.DOTALL)), ("'''", re.compile(r"'''(?:[^']|'{1,2}(?!'))*+'{3,5}")),
    ('"', re.compile(r'"(?:[^"\\\n]|\\.)*+"')), ("'", re.compile(r"'[^'\n]*+'")))


@dataclass(frozen=True, slots=True)
class Places:
    """Line and column, from 1, of keys and of values, by the path that leads to them, such as ("waive", 0, "until")."""

    keys: dict[Path, Position] = field(default_factory=dict)
    values: dict[Path, Position] = field(default_factory=dict)

    def of(self, path: Path, *, key: bool = False) -> Position:
        """Where the value (or its key) stands; of what has no place of its own the nearest that holds it."""
        first = self.keys if key else self.values
        while path and path not in first and path not in self.keys:
            path = path[:-1]
        return first.get(path) or self.keys.get(path, (1, 1))


def places(text: str) -> Places:
    """The places of everything in a valid TOML text."""
    return _Scan(text).run()


class _Scan:
    """Goes through the text once. The only state is how far it is, and what it has found."""

    def __init__(self, text: str) -> None:
        self._text, self._at, self._found = text, 0, Places()
        self._lines = [0, *(found.end() for found in re.finditer("\n", text))]
        self._line = 0
        self._tables: dict[Path, int] = {}  # of each array of tables how many there are so far

    def run(self) -> Places:
        within: Path = ()
        while self._skip(_BLANK) < len(self._text):
            if self._text.startswith("[", self._at):
                within = self._header()
            else:
                self._pair(within)
        return self._found

    def _header(self) -> Path:
        """A table's own line: `[a.b]`, or `[[a.b]]` for one more of several."""
        begin, marks = self._at, 2 if self._text.startswith("[[", self._at) else 1
        self._at += marks
        path: Path = ()
        for name, _ in self._names():
            path = (*self._inside(path), name)
        self._at += marks
        if marks == 2:
            number = self._tables[path] = self._tables.get(path, -1) + 1
            self._note_key(path, begin)
            path = (*path, number)
        self._note_key(path, begin)
        return path

    def _inside(self, path: Path) -> Path:
        """The last of the tables of this name, where there are several."""
        return (*path, self._tables[path]) if path in self._tables else path

    def _pair(self, within: Path) -> None:
        path = self._inside(within)
        for name, begin in self._names():
            path = (*path, name)
            self._note_key(path, begin)
        self._at += 1  # the equals sign
        self._skip(_INLINE_BLANK)
        self._value(path)

    def _names(self) -> Iterator[tuple[str, int]]:
        """The parts of a dotted key, each with the offset at which it begins."""
        while True:
            self._skip(_INLINE_BLANK)
            begin = self._at
            yield self._name(), begin
            self._skip(_INLINE_BLANK)
            if not self._text.startswith(".", self._at):
                return
            self._at += 1

    def _name(self) -> str:
        begin = self._at
        if self._skip_string():
            return _plain(self._text[begin:self._at])
        self._skip(_BARE_KEY)
        return self._text[begin:self._at]

    def _value(self, path: Path) -> None:
        self._found.values.setdefault(path, self._position(self._at))
        if self._text.startswith("[", self._at):
            self._list(path)
        elif self._text.startswith("{", self._at):
            self._inline_table(path)
        elif not self._skip_string():
            self._skip(_BARE_VALUE)

    def _list(self, path: Path) -> None:
        self._at += 1
        number = 0
        while self._next_item("]"):
            self._value((*path, number))
            number += 1

    def _inline_table(self, path: Path) -> None:
        self._at += 1
        while self._next_item("}"):
            self._pair(path)

    def _next_item(self, end: str) -> bool:
        """Goes to the next item of a list or an inline table; False where it ends, which is then behind."""
        self._skip(_BLANK)
        if self._text.startswith(",", self._at):
            self._at += 1
            self._skip(_BLANK)
        if self._text.startswith(end, self._at) or self._at >= len(self._text):
            self._at += 1
            return False
        return True

    def _skip_string(self) -> bool:
        for opening, pattern in _STRINGS:
            if self._text.startswith(opening, self._at):
                self._skip(pattern)
                return True
        return False

    def _skip(self, pattern: re.Pattern[str]) -> int:
        if found := pattern.match(self._text, self._at):
            self._at = found.end()
        return self._at

    def _note_key(self, path: Path, offset: int) -> None:
        self._found.keys.setdefault(path, self._position(offset))

    def _position(self, offset: int) -> Position:
        """Line and column; offsets only grow but within a dotted key, so that the line is looked for from the last one on."""
        while self._line and self._lines[self._line] > offset:
            self._line -= 1
        while self._line + 1 < len(self._lines) and self._lines[self._line + 1] <= offset:
            self._line += 1
        return self._line + 1, offset - self._lines[self._line] + 1


def _plain(written: str) -> str:
    """A key in quotes, as the reader reads it."""
    import tomllib

    return next(iter(tomllib.loads(f"{written} = 0")))
