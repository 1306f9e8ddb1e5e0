"""The names that the shipped lists know: countries and their people, regions, capitals, cities, parts and well-known bodies."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from checker.lexicon import table


@cache
def known_names() -> frozenset[str]:
    """Every name on the shipped lists in lower case, names and people of countries and regions also with a plural "s".

    >>> {"chile", "chileans", "santiago"} <= known_names(), "kaldora" in known_names()
    (True, False)
    """
    return frozenset(name.casefold() for name in (*_lands(), *_places(), *_bodies()))


def _lands() -> Iterator[str]:
    world = table("countries")
    for name, item in world["countries"].items():
        yield from (form for word in (name, *item.get("aliases", ()), *item.get("people", ())) for form in (word, f"{word}s"))
    for name, words in world["regions"].items():
        yield from (form for word in (name, *words) for form in (word, f"{word}s"))


def _places() -> Iterator[str]:
    world = table("countries")
    for item in world["countries"].values():
        yield from (*item.get("cities", ()), *item.get("seats", ()), *((item["capital"],) if "capital" in item else ()))
    for parts in world["parts"].values():
        yield from parts


def _bodies() -> Iterator[str]:
    for name, aliases in table("organizations")["known"].items():
        yield from (name, *aliases)
