"""The names of a document, as the extractors of roles, lists and places need them."""

from __future__ import annotations

from functools import cache

from checker.extract.scan import Scan
from checker.language.name_parts import NameRun
from checker.language.name_words import NameWords, name_words
from checker.language.names import name_runs
from checker.lexicon import table
from checker.lexicon.known_names import known_names

_NAMES = (-1, "names")
"""Where a scan keeps the names of its sentences."""


@cache
def tables() -> NameWords:
    """The word tables of naming, built once."""
    return name_words(table("names"), table("organizations"), table("titles"), known_names())


@cache
def people_words() -> frozenset[str]:
    """Adjectives and people of countries and regions."""
    world = table("countries")
    entries = (*(item.get("people", ()) for item in world["countries"].values()), *world["regions"].values())
    return frozenset(word for entry in entries for name in entry for word in (name, f"{name}s"))


@cache
def place_words() -> frozenset[str]:
    """Countries, regions, capitals, cities and seats of government."""
    world = table("countries")
    found = [*world["regions"], *(name for names in world["parts"].values() for name in names)]
    for name, item in world["countries"].items():
        found += [name, *item.get("aliases", ()), *item.get("cities", ()), *item.get("seats", ())]
        found += [item["capital"]] if "capital" in item else []
    return frozenset(found)


def names(scan: Scan) -> tuple[tuple[NameRun, ...], ...]:
    """The names of each sentence."""
    if _NAMES not in scan.memo:
        scan.memo[_NAMES] = name_runs(tuple(scan.sentences), tables())
    return scan.memo[_NAMES]  # type: ignore[return-value]
