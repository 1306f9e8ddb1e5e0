"""Compares two places: the same, one inside the other, or apart."""

from __future__ import annotations

from functools import cache

from checker.language.same_name import folded
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
    (first, around), (second, other_around) = sorted(((one.name, left.traits.inside), (other.name, right.traits.inside)))
    names, other_names = _chain(first, around), _chain(second, other_around)
    if names[0] == other_names[0]:
        return Comparison(Outcome.SAME, f"Both name {first}." if first == second else f"{first} and {second} are one place.")
    if other_names[0] in names or _ends_with(first, second):
        return Comparison(Outcome.COMPATIBLE, f"{first} lies in {second}.")
    if names[0] in other_names or _ends_with(second, first):
        return Comparison(Outcome.COMPATIBLE, f"{second} lies in {first}.")
    return Comparison(Outcome.DIFFERENT, f"{first} and {second} are different places.")


def is_known_place(name: str) -> bool:
    """Whether a name is that of a country, city or part of a country on the shipped list.

    >>> is_known_place("Austria"), is_known_place("Austrian")
    (True, False)
    """
    key = folded(name)
    return key in _holders() or key in _aliases() or key in {*_holders().values()}


def _chain(name: str, around: str = "") -> tuple[str, ...]:
    """A place and what holds it, nearest first, by folded names: "munich", "bavaria", "germany", "europe".

    `around`: the place in which the text itself puts it, which goes before the table: there is more than one Manchester.
    """
    key = folded(name)
    found = [_aliases().get(key, key)]
    if around and (outer := _aliases().get(folded(around), folded(around))) != found[0]:
        found.append(outer)
    while (holder := _holders().get(found[-1])) is not None and holder not in found:
        found.append(holder)
    return tuple(found)


def _ends_with(inner: str, outer: str) -> bool:
    """Whether a name holds the other as its own last part: "northern Ludonia", "Vesko, Kotavia"."""
    key, whole = folded(inner).split(), folded(outer).split()
    return len(key) > len(whole) and (key[-len(whole):] == whole or key[:len(whole)] == whole)


@cache
def _holders() -> dict[str, str]:
    """Each folded place with the smallest that is known to hold it; a name that two hold is left out."""
    world = table("countries")
    codes = {row["code"]: name for name, row in world["countries"].items()}
    pairs = [(city, country) for country, row in world["countries"].items()
             for city in (row.get("capital"), *row.get("cities", ())) if city]
    pairs += [(part, country) for country, parts in world["parts"].items() for part in parts]
    pairs += [(codes[code], continent) for continent, row in world["continents"].items() for code in row.split()]
    found: dict[str, str] = {}
    shared: set[str] = set()
    for inner, outer in ((folded(inner), folded(outer)) for inner, outer in pairs):
        if inner != outer and found.setdefault(inner, outer) != outer:
            shared.add(inner)
    nearer = {folded(city): folded(part) for part, cities in world["within"].items() for city in cities}
    return {**{inner: outer for inner, outer in found.items() if inner not in shared}, **nearer}


@cache
def _aliases() -> dict[str, str]:
    return {folded(alias): folded(country)
            for country, row in table("countries")["countries"].items() for alias in row.get("aliases", ())}
