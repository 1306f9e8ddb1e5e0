"""What the shipped tables know of countries and bodies: which name means which country, and which place lies in which."""

from __future__ import annotations

from functools import cache, lru_cache

from checker.language.words import unaccented, without_possessive
from checker.lexicon import table


@cache
def _countries() -> dict[str, str]:
    """Every word for a country (names, adjectives, people) with the country's name."""
    found: dict[str, str] = {}
    for name, item in table("countries")["countries"].items():
        for word in (name, *item.get("aliases", ()), *item.get("people", ())):
            found[word] = name
            found[f"{word}s"] = name
    return found


@cache
def _places() -> dict[str, str]:
    """Capitals, cities, seats of government and parts, with their country."""
    found: dict[str, str] = {}
    for name, item in table("countries")["countries"].items():
        cities = (item["capital"],) if "capital" in item else ()
        for city in (*cities, *item.get("cities", ()), *item.get("seats", ())):
            found.setdefault(city, name)
    for name, parts in table("countries")["parts"].items():
        for part in parts:
            found.setdefault(part, name)
    return found


@cache
def _actors() -> dict[str, str]:
    """Capitals and seats of government, which stand for the country where they act."""
    found: dict[str, str] = {}
    for name, item in table("countries")["countries"].items():
        for word in (*((item["capital"],) if "capital" in item else ()), *item.get("seats", ())):
            found.setdefault(word, name)
    return found


@cache
def _regions() -> dict[str, str]:
    """Words for regions (names, adjectives, people) with the region's name."""
    found: dict[str, str] = {}
    for name, words in table("countries")["regions"].items():
        for word in (name, *words):
            found[word] = name
            found[f"{word}s"] = name
    return found


def _look_up(known: dict[str, str], name: str) -> str:
    """The entry for a name, written in capitals, with a possessive or with accents or not; empty where there is none."""
    plain = without_possessive(name.strip())
    for form in (name, plain, plain.title() if plain.isupper() and len(plain) > 4 else plain):
        if form in known:
            return known[form]
    return "" if plain.isascii() else known.get(unaccented(plain), "")


@lru_cache(maxsize=20_000)
def country(name: str) -> str:
    """The country that a word names, by name, adjective or people; empty where it names none.

    >>> country("Russians"), country("U.S."), country("Ombrin")
    ('Russia', 'United States', '')
    """
    return _look_up(_countries(), name)


@lru_cache(maxsize=20_000)
def region(name: str) -> str:
    """The region or part of a country that a word names; empty where it names none.

    >>> region("Scottish")
    'Scotland'
    """
    return _look_up(_regions(), name)


def country_of(name: str) -> str:
    """The country that a name means or that a known place lies in; empty where unknown.

    >>> country_of("Ankara"), country_of("Kremlin"), country_of("Turkish"), country_of("Kaldora")
    ('Turkey', 'Russia', 'Turkey', '')
    """
    return country(name) or _look_up(_places(), name) or (_look_up(_places(), region(name)) if region(name) else "")


@lru_cache(maxsize=20_000)
def actor(name: str) -> str:
    """The country that a capital or seat of government stands for where it acts; empty for any other name.

    >>> actor("Beijing"), actor("Shanghai")
    ('China', '')
    """
    return _look_up(_actors(), name)


def contains(outer: str, inner: str) -> bool:
    """Whether one place is known to hold the other: a country its cities and parts.

    >>> contains("Austria", "Vienna"), contains("Vienna", "Austria"), contains("Austria", "Austria")
    (True, False, False)
    """
    whole = country(outer)
    return bool(whole) and not country(inner) and country_of(inner) == whole


@lru_cache(maxsize=20_000)
def is_place(name: str) -> bool:
    """Whether the tables know a name as a place smaller than a country, or as a region."""
    return bool(_look_up(_places(), name) or region(name))


@cache
def _bodies() -> dict[str, str]:
    known = table("organizations")["known"]
    return {word: name for name, aliases in known.items() for word in (name, *aliases)}


@lru_cache(maxsize=20_000)
def body(name: str) -> str:
    """The full name of a well-known body; empty where the tables do not know it.

    >>> body("NATO"), body("Velt Union")
    ('North Atlantic Treaty Organization', '')
    """
    return _look_up(_bodies(), name)
