"""Compares two places: the same, one inside the other, or apart."""

from __future__ import annotations

from collections.abc import Sequence
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
    if _may_lie_in(names, other_names):
        return Comparison(Outcome.UNCLEAR, f"{first} and {second} may be one place: the one may lie in the other.")
    return Comparison(Outcome.DIFFERENT, f"{first} and {second} are different places.")


def _may_lie_in(names: Sequence[str], other_names: Sequence[str]) -> bool:
    """Whether one of two places is a building, park, road or the like, and the other a town or a site of another sort.

    Where the text tells what holds the site, that is known to be another place than the town.
    """
    ours, theirs = _site(names[0]), _site(other_names[0])
    is_free = all(len(chain) == 1 for chain, sorts in ((names, ours), (other_names, theirs)) if sorts)
    return bool(ours or theirs) and is_free and not ours & theirs


def _site(name: str) -> frozenset[str]:
    """The sorts of site that the last word of a name tells: "kestrel mill" is a building. Empty for towns and for lone words."""
    words = name.split()
    return _sites().get(words[-1], frozenset()) if len(words) > 1 and not is_known_place(name) else frozenset()


@cache
def _sites() -> dict[str, frozenset[str]]:
    """Each word that ends the name of a site, with the sorts of site that it may be of."""
    known = table("classes")
    rows = [(sort, str(known["families"][sort])) for sort in known["sites"]] + [(word, word) for word in str(known["sites-too"]).split()]
    words = {word for _, row in rows for word in row.split()}
    return {word: frozenset(sort for sort, row in rows if word in row.split()) for word in sorted(words)}


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
