"""Text whose values a reader has labeled, which of them a system reads, and which a peer reads and we do not.

A label is right where a system gives its value (to one part in ten thousand: a third is marked as 0.3333), and at its place where the
label has one. Units are not looked at here, so a sum in cents may be given in the main unit, and a share in percent or as a fraction.
Each number of a reading serves one label.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from benchmarks.labels import labels
from benchmarks.story_gold import STORIES, documents
from checker.model.text import Span
from checker.normalize.setting import NUMERIC

CLOSE = Decimal("1e-4")
AS_WRITTEN = Decimal(1)


@dataclass(frozen=True, slots=True)
class Wanted:
    """A value as a reader marked it. `span` is None where only the text that holds it is known."""

    value: Decimal
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    """A text with its labels. `source` and `name` tell where it stands."""

    source: str
    name: str
    text: str
    wanted: tuple[Wanted, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """A reading of a system: its place, and each way to write its value as numbers, likeliest first. A range is two numbers.

    `scales`: what a label's unit may be in the unit of the reading, 100 cents in a dollar.
    """

    span: Span
    ways: tuple[tuple[Decimal, ...], ...]
    scales: tuple[Decimal, ...] = (AS_WRITTEN,)


@dataclass(frozen=True, slots=True)
class Missed:
    """A label that a peer reads and we do not, and where the peer reads it."""

    wanted: Wanted
    span: Span


def close(one: Decimal, other: Decimal) -> bool:
    """Whether two numbers are the same to one part in ten thousand."""
    return abs(one - other) <= CLOSE * max(abs(one), abs(other))


def right(wanted: Sequence[Wanted], readings: Sequence[Said]) -> dict[int, Said]:
    """The labels that are read, by index, with the reading. Of the ways to write a value the one that serves most labels is taken."""
    found: dict[int, Said] = {}
    for said in readings:
        served = [_served(wanted, said, way, found) for way in said.ways]
        found |= dict.fromkeys(max(served, key=len, default=[]), said)
    return found


def _served(wanted: Sequence[Wanted], said: Said, way: Sequence[Decimal], found: Mapping[int, Said]) -> list[int]:
    served: list[int] = []
    for number in way:
        free = (at for at, one in enumerate(wanted) if at not in found and at not in served and _fits(one, said, number))
        served += [at for at in (next(free, None),) if at is not None]
    return served


def _fits(wanted: Wanted, said: Said, number: Decimal) -> bool:
    is_there = wanted.span is None or wanted.span.overlaps(said.span)
    return is_there and any(close(wanted.value, number * scale) for scale in said.scales)


def exceptions(passage: Passage, theirs: Sequence[Said], ours: Sequence[Said]) -> tuple[Missed, ...]:
    """The labels that a peer reads and we do not."""
    read, own = right(passage.wanted, theirs), right(passage.wanted, ours)
    return tuple(Missed(passage.wanted[at], read[at].span) for at in sorted(read.keys() - own.keys()))


def stories() -> Iterator[Passage]:
    """The articles of the project's own stories, with the numbers of their `mentions.yaml`. Vague words have no number to look for."""
    for story in STORIES:
        for document in documents(story):
            found = tuple(Wanted(number, Span(label.start, label.end)) for label in labels(story)
                          if label.document == document.id and label.kind in NUMERIC and "vague" not in label.hedges
                          for number in numbers(label.values[0]))
            yield Passage("stories", f"{story}/{document.id}", document.text, found)


def numbers(form: str) -> tuple[Decimal, ...]:
    """The numbers of a value as the stories' labels write it: "20..25 mile" is two.

    >>> numbers("20..25 mile"), numbers("6.8 magnitude")
    ((Decimal('20'), Decimal('25')), (Decimal('6.8'),))
    """
    return tuple(Decimal(number) for number in form.partition(" ")[0].split("..") if number)


def mentions(gold: Path, folder: Path) -> Iterator[Passage]:
    """Articles with every value marked: rows of JSON with `doc` (how the name of its file begins), `start`, `end` and `value`."""
    marked = rows(gold)
    for doc in sorted({row["doc"] for row in marked}):
        text = next(iter(sorted(folder.glob(f"{doc}*.txt")))).read_bytes().decode("utf-8")
        found = tuple(Wanted(value, Span(row["start"], row["end"])) for row in marked
                       if row["doc"] == doc and (value := _number(row)) is not None)
        yield Passage("mentions", doc, text, found)


def _number(row: dict[str, Any]) -> Decimal | None:
    """The number of a mention; None for dates, ordinals and vague words."""
    if row["kind"] in {"cardinal", "money", "measure", "percent"}:
        return Decimal(str(row["value"]))
    length = re.fullmatch(r"PT?(\d{1,6})[A-Z]", str(row["value"])) if row["kind"] == "duration" else None
    return Decimal(length[1]) if length and re.search(r"\d|\b[a-z]+ ", row["text"]) else None


def sentences(path: Path) -> Iterator[Passage]:
    """Sentences of CQE's NewsQuant and R-Test with their values; they have no places."""
    for row in rows(path):
        found = tuple(Wanted(Decimal(repr(float(value)))) for quantity in row["quantities"] for value in quantity["values"])
        yield Passage("NewsQuant" if row["set"] == "NewsQuant" else "R-Test", row["id"], row["text"], found)


def rows(path: Path) -> list[dict[str, Any]]:
    """The rows of a file of JSON Lines."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def instead(missed: Missed, other: Sequence[tuple[Span, str]], set_aside: Collection[str]) -> str:
    """What became of a missed value: "part of a date", "set aside: id", or "lost", with what was taken for it where something was."""
    taken = [(span, what) for span, what in other if span.overlaps(missed.span)]
    if any(what == "date" and span.holds(missed.span) for span, what in taken):
        return "part of a date"
    aside = next((what for _, what in taken if what in set_aside), None)
    return f"set aside: {aside}" if aside else ": ".join(["lost", *(what for _, what in taken[:1])])


def around(passage: Passage, missed: Missed, most: int = 60) -> str:
    """The words around a missed value, so many characters on each side."""
    return " ".join(passage.text[max(0, missed.span.start - most):missed.span.end + most].split())
