"""The values that a careful reader finds in the stories, one by one, and how the claims of the program meet them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from benchmarks.story_gold import Claim, Figures, documents, percent, report, written


@dataclass(frozen=True, slots=True)
class Label:
    """A value as a reader finds it: `values` and `hedges` that would do. An optional one counts neither found nor missed."""

    document: str
    start: int
    end: int
    kind: str
    text: str
    values: tuple[str, ...]
    hedges: tuple[str, ...]
    is_optional: bool

    def told(self) -> str:
        """The place and words, to be found again."""
        return f"{self.document}:{self.start} {self.text!r} ({' or '.join(self.values)})"


@cache
def labels(story: str) -> tuple[Label, ...]:
    """The labels of `mentions.yaml`. Raises ValueError where words are not in their document, in the order of reading."""
    texts = {document.id: document.text for document in documents(story)}
    return tuple(label for name, entries in written(story, "mentions.yaml").items() for label in _labels(name, texts[name], entries))


def _labels(name: str, text: str, entries: Sequence[dict[str, Any]]) -> Iterator[Label]:
    start, last = 0, ""
    for entry in entries:
        words = str(entry["at"])
        at, last = start + (words == last), words  # two labels may begin at one place: a date, and the length of time in it
        start = text.find(words, at)
        if start < 0:
            raise ValueError(f"{name}: {words!r} does not stand after character {at}")
        yield Label(name, start, start + len(words), entry["kind"], words, _several(entry["value"]), _several(entry.get("hedge", "exact")),
                    entry.get("optional", False))


def _several(written: object) -> tuple[str, ...]:
    return tuple(map(str, written)) if isinstance(written, list) else (str(written),)


def is_right(claim: Claim, label: Label) -> bool:
    """Whether a claim has a value that the label takes; for a number with its unit and hedge."""
    value, forms = claim["value"], [form.casefold() for form in label.values]
    if "hedge" in value:
        return value["hedge"] in label.hedges and any(_quantity(value, form) for form in label.values)
    match claim["kind"]:
        case "date":
            return "..".join(dict.fromkeys((value["low"] or "", value["high"] or ""))).casefold() in forms
        case "role":
            parts = [part for part in (value["name"], value["role"], value["organization"]) if part]
            return "; ".join(parts).casefold() in forms
        case "set":
            return ", ".join(value["members"]).casefold() in forms
    return str(value["name"] if claim["kind"] == "place" else value["speaker"]).casefold().replace(".", "") in forms


def _quantity(value: dict[str, Any], form: str) -> bool:
    number, _, unit = form.partition(" ")
    low, _, high = number.partition("..")
    ends = {"at-least": (low, None), "at-most": (None, low)}.get(value["hedge"], (low, high or low))
    return unit == value["unit"] and ends == (value["low"], value["high"])


@dataclass(frozen=True, slots=True)
class Reading:
    """How the claims of one kind in one story meet its labels."""

    pairs: tuple[tuple[Label, Claim], ...]
    missed: tuple[Label, ...]
    surplus: tuple[Claim, ...]

    def figures(self) -> Figures:
        """Percent; None where nothing was there to be read."""
        counted = [(label, claim) for label, claim in self.pairs if not label.is_optional]
        return {"labels": len(counted) + len(self.missed), "precision": percent(len(counted), len(counted) + len(self.surplus)),
                "recall": percent(len(counted), len(counted) + len(self.missed)),
                "values": percent(sum(is_right(claim, label) for label, claim in counted), len(counted))}

    def faults(self) -> Iterator[str]:
        """What was missed, misread, and read where nothing is."""
        yield from (f"missed    {label.told()}" for label in self.missed)
        yield from (f"misread   {label.told()}: {json.dumps(claim['value'], ensure_ascii=False)}" for label, claim in self.pairs
                    if not label.is_optional and not is_right(claim, label))
        yield from (f"surplus   {claim['document']}:{claim['start']} {claim['text']!r}" for claim in self.surplus)


@cache
def reading(story: str, kind: str) -> Reading:
    """The claims of one kind outside furniture, each with the label that it overlaps most, optional labels last; one claim a label."""
    claims = [claim for claim in report(story)["claims"] if claim["kind"] == kind and claim["zone"] != "furniture"]
    own = [label for label in labels(story) if label.kind == kind]
    overlaps = sorted((label.is_optional, -shared, label.start, number, at)
                      for number, label in enumerate(own) for at, claim in enumerate(claims)
                      if claim["document"] == label.document
                      and (shared := min(claim["end"], label.end) - max(claim["start"], label.start)) > 0)
    taken: dict[int, int] = {}
    for *_, number, at in overlaps:
        if number not in taken and at not in taken.values():
            taken[number] = at
    return Reading(tuple((label, claims[taken[number]]) for number, label in enumerate(own) if number in taken),
                   tuple(label for number, label in enumerate(own) if number not in taken and not label.is_optional),
                   tuple(claim for at, claim in enumerate(claims) if at not in taken.values()))
