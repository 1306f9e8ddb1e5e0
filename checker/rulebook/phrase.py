"""Phrases: words with slots, such as `{a:person} and {b:person} have met [each other] {n:count} times`.

A phrase never reads a number, a date or a name itself. It becomes one RE2 pattern over a sentence in which every value and name that
it may bind is replaced by a placeholder of two private-use characters (what it is, which one it is), so that it takes linear time and
no regular expression of a user's is ever run.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from checker.model.claim import Kind
from checker.strict_yaml import did_you_mean

MOST_DEPTH = 5
MOST_ITEMS = 400
GAP = 90  # characters that "..." may pass over

NAME_TYPES = ("person", "org", "place-name", "event", "other")
_DATES = ("day", "span", "calendar-year")
CATEGORIES = (*(str(kind) for kind in Kind if kind is not Kind.DATE), *_DATES, *NAME_TYPES, "anchor")
"""What a placeholder can stand for. A name of unknown type is "other" and fits every slot for names."""
SLOT_TYPES: dict[str, tuple[str, ...]] = {
    **{str(kind): (str(kind),) for kind in Kind}, "date": _DATES, "period": ("span", "calendar-year"), "year": ("calendar-year",),
    **{name: (name, "other") for name in NAME_TYPES[:-1]}, "anchor": ("anchor",), "word": ()}
"""Each slot type with the categories that fit it. A word is read from the text and needs no placeholder."""
VALUE_TYPES: dict[Kind, tuple[str, ...]] = {**{kind: (str(kind),) for kind in Kind}, Kind.DATE: ("date", "period", "year")}
"""The slot types by which a phrase can give the value of each kind of claim."""

_PIECE = re.compile(r"\{[^{}]{0,60}\}|\.\.\.|\$[A-Za-z0-9-]{1,60}|[()\[\]|]|[ \t\n]+|[\w'’]+|.", re.DOTALL)
_SLOT = re.compile(r"\{([a-z][a-z0-9_]{0,30}):([a-z-]{1,20})\}")


class PhraseError(ValueError):
    """A phrase that cannot be read. `offset` counts characters from its start; `remedy` tells what to do."""

    def __init__(self, message: str, offset: int, remedy: str = "") -> None:
        self.message, self.offset, self.remedy = message, offset, remedy
        super().__init__(message)


@dataclass(frozen=True, slots=True)
class Literal:
    """Plain words or marks."""

    text: str


@dataclass(frozen=True, slots=True)
class Slot:
    """A named place for a value, a name or a word."""

    name: str
    type: str


@dataclass(frozen=True, slots=True)
class Gap:
    """Up to `GAP` characters of the same sentence."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several runs."""

    options: tuple[tuple[Item, ...], ...]


@dataclass(frozen=True, slots=True)
class Optional:
    """A run that may be absent."""

    items: tuple[Item, ...]


Part = Literal | Slot | Gap | Choice | Optional


@dataclass(frozen=True, slots=True)
class Item:
    """One part of a phrase, and whether white space stands before it."""

    part: Part
    is_spaced: bool


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase as parsed. `slots` holds (name, type) in reading order."""

    items: tuple[Item, ...]
    slots: tuple[tuple[str, str], ...]

    def value_slot(self, kind: Kind) -> str | None:
        """The slot that gives the value of a claim of this kind: the first of a fitting type; None where there is none."""
        return next((name for name, slot_type in self.slots if slot_type in VALUE_TYPES[kind]), None)


def parse(text: str, sets: Mapping[str, tuple[str, ...]] | None = None) -> Phrase:
    """The parts of a phrase; `$name` becomes the choice of the words of that set. Raises PhraseError."""
    reader = _Reader(text, sets or {})
    items = reader.run(0, "")
    slots = tuple(_slots(items))
    if not items:
        raise PhraseError("the phrase is empty", 0, "write the words as an article would")
    if isinstance(items[0].part, Gap) or isinstance(items[-1].part, Gap):
        raise PhraseError("'...' at an end of the phrase", 0, "a phrase may begin and end anywhere; leave it out")
    if not slots:
        raise PhraseError("the phrase has no slot", 0, "mark where the value stands, as in {n:count}")
    return Phrase(items, slots)


def written_out(text: str, sets: Mapping[str, tuple[str, ...]]) -> str:
    """The phrase with each `$name` as a choice of words, so that it needs no word sets any more. The names must be known."""
    pieces = (found[0] for found in _PIECE.finditer(text))
    return "".join("(" + "|".join(sets[piece[1:]]) + ")" if piece[0] == "$" and len(piece) > 1 else piece for piece in pieces)


class _Reader:
    """Reads a phrase piece by piece; `count` is what has been read so far, over all nested runs."""

    def __init__(self, text: str, sets: Mapping[str, tuple[str, ...]]) -> None:
        self.pieces = [(found[0], found.start()) for found in _PIECE.finditer(text)]
        self.sets = sets
        self.at = 0
        self.names: set[str] = set()
        self.count = 0

    def run(self, depth: int, closing: str) -> tuple[Item, ...]:
        """The items up to the closing mark, which is left unread."""
        items: list[Item] = []
        is_spaced = False
        while self.at < len(self.pieces):
            piece, offset = self.pieces[self.at]
            if closing and piece in (closing, "|"):
                break
            self.at += 1
            if not piece.strip():
                is_spaced = True
                continue
            self.count += 1
            if self.count > MOST_ITEMS:
                raise PhraseError(f"more than {MOST_ITEMS} parts", offset, "split it into several finders")
            items.append(Item(self.part(piece, offset, depth), is_spaced and bool(items)))
            is_spaced = False
        return tuple(items)

    def part(self, piece: str, offset: int, depth: int) -> Part:
        if piece in "([" and depth >= MOST_DEPTH:
            raise PhraseError(f"nested deeper than {MOST_DEPTH} levels", offset, "split it into several finders")
        match piece[0]:
            case "{":
                return self.slot(piece, offset)
            case "(":
                return Choice(self.options(")", offset, depth))
            case "[":
                options = self.options("]", offset, depth)
                return Optional(options[0]) if len(options) == 1 else Optional((Item(Choice(options), is_spaced=False),))
            case "$":
                return self.word_set(piece, offset)
            case ")" | "]" | "|" | "}":
                raise PhraseError(f"'{piece}' without its opening mark", offset, "choices are (a|b), optional words [x], slots {name:type}")
        return Gap() if piece == "..." else Literal(piece)

    def options(self, closing: str, offset: int, depth: int) -> tuple[tuple[Item, ...], ...]:
        found: list[tuple[Item, ...]] = []
        while True:
            run = self.run(depth + 1, closing)
            if not run or isinstance(run[0].part, Gap) or isinstance(run[-1].part, Gap):
                raise PhraseError("an empty choice, or one with '...' at its end", offset, "use [x] for what may be absent")
            found.append(run)
            if self.at >= len(self.pieces):
                raise PhraseError(f"'{closing}' is missing", offset, "close what was opened")
            self.at += 1
            if self.pieces[self.at - 1][0] == closing:
                return tuple(found)

    def slot(self, piece: str, offset: int) -> Slot:
        found = _SLOT.fullmatch(piece)
        if found is None:
            raise PhraseError(f"cannot read the slot '{piece}'", offset, "write {name:type}, as in {n:count}")
        name, slot_type = found[1], found[2]
        if slot_type not in SLOT_TYPES:
            raise PhraseError(f"unknown slot type '{slot_type}'", offset, did_you_mean(slot_type, tuple(SLOT_TYPES)))
        if name in self.names:
            raise PhraseError(f"the slot '{name}' a second time", offset, "give each slot a name of its own")
        self.names.add(name)
        return Slot(name, slot_type)

    def word_set(self, piece: str, offset: int) -> Choice:
        words = self.sets.get(piece[1:])
        if words is None:
            raise PhraseError(f"unknown word set '{piece}'", offset, did_you_mean(piece[1:], tuple(self.sets)) if self.sets else "")
        return Choice(tuple((Item(Literal(word), is_spaced=False),) for word in words))


def _slots(items: tuple[Item, ...]) -> Iterator[tuple[str, str]]:
    for item in items:
        match item.part:
            case Slot(name, slot_type):
                yield name, slot_type
            case Choice(options):
                for option in options:
                    yield from _slots(option)
            case Optional(inner):
                yield from _slots(inner)
