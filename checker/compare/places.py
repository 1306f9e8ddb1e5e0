"""Compares two places: the same, one inside the other, or apart."""

from __future__ import annotations

from functools import cache

from checker.compare.names import folded
from checker.lexicon import table
from checker.model.claim import Claim
from checker.model.finding import Comparison, Outcome
from checker.model.rule import CompareTerms
from checker.model.value import PlaceName


def compare(left: Claim, right: Claim, terms: CompareTerms) -> Comparison:
    """The outcome for two places. A place inside the other is a refinement, whatever the rule's `match`."""
    del terms
    one, other = left.value, right.value
    if not isinstance(one, PlaceName) or not isinstance(other, PlaceName) or not folded(one.name) or not folded(other.name):
        return Comparison(Outcome.INCOMPARABLE, "One of the two values is not a place.")
    first, second = sorted((one.name, other.name))
    names, other_names = _chain(first), _chain(second)
    if names[0] == other_names[0]:
        return Comparison(Outcome.SAME, f"Both name {first}." if first == second else f"{first} and {second} are one place.")
    if other_names[0] in names or _ends_with(first, second):
        return Comparison(Outcome.COMPATIBLE, f"{first} lies in {second}.")
    if names[0] in other_names or _ends_with(second, first):
        return Comparison(Outcome.COMPATIBLE, f"{second} lies in {first}.")
    return Comparison(Outcome.DIFFERENT, f"{first} and {second} are different places.")


def _chain(name: str) -> tuple[str, ...]:
    """A place and what holds it, by folded names: "vienna", "austria"."""
    key = folded(name)
    canonical = _aliases().get(key, key)
    holder = _holders().get(canonical)
    return (canonical,) if holder is None else (canonical, holder)


def _ends_with(inner: str, outer: str) -> bool:
    """Whether a name holds the other as its own last part: "northern Ludonia", "Vesko, Kotavia"."""
    key, whole = folded(inner).split(), folded(outer).split()
    return len(key) > len(whole) and (key[-len(whole):] == whole or key[:len(whole)] == whole)


@cache
def _holders() -> dict[str, str]:
    """Folded city to folded country; a name that two countries share is left out."""
    found: dict[str, str] = {}
    shared: set[str] = set()
    for country, row in table("countries")["countries"].items():
        for city in {folded(name) for name in (row.get("capital"), *row.get("cities", ())) if name}:
            if found.setdefault(city, folded(country)) != folded(country):
                shared.add(city)
    return {city: country for city, country in found.items() if city not in shared and city != country}


@cache
def _aliases() -> dict[str, str]:
    return {folded(alias): folded(country)
            for country, row in table("countries")["countries"].items() for alias in row.get("aliases", ())}
