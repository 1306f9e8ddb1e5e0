"""One canonical form for each name of a document: which short form means which full name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

from checker.language.name_words import NameWords
from checker.lexicon import table
from checker.normalize.naming.name_types import INITIAL, Seen, Use, adjectives_of, is_generic, type_of, uses_of
from checker.normalize.naming.world import body, country, is_place, region

_LETTERS = re.compile(r"(?:[^\W\d_]\.){2,}")


class Known(NamedTuple):
    """A canonical name, its type, and whether it is on the shipped lists."""

    name: str
    type: str
    is_common: bool = False


@dataclass(frozen=True, slots=True)
class Canon:
    """Canonical names of one document by the name as written. `titled` holds those that differ after a title."""

    plain: Mapping[str, Known]
    titled: Mapping[str, Known]

    def of(self, name: str, *, titled: bool = False) -> Known:
        """The canonical name for a name as written."""
        return (self.titled.get(name) if titled else None) or self.plain[name]


def canon(seen: Iterable[Seen], tables: NameWords) -> Canon:
    """The canonical form of every name of a document."""
    uses = uses_of(seen)
    types = {name: type_of(use, tables, alone=use.words[-1] in uses) for name, use in uses.items()}
    adjectives = adjectives_of(uses)
    for base in adjectives.values():
        types[base] = "country"
    resolver = _Resolver({name: use for name, use in uses.items() if use.is_told or use.is_titled or _is_person(use, tables)}, types)
    plain = {name: _known(name, adjectives, resolver) for name in uses}
    titled = {name: Known(resolver.person(name) or name, "person") for name, use in uses.items() if use.is_titled}
    return Canon(plain, titled)


def _is_person(use: Use, tables: NameWords) -> bool:
    """Whether a given name begins it: such a name is whole in a headline, too."""
    return use.words[0].casefold() in tables.given


def _known(name: str, adjectives: Mapping[str, str], resolver: _Resolver) -> Known:
    for table_name, sort in ((country(name), "country"), (region(name), "place")):
        if table_name:
            return Known(table_name, sort, is_common=True)
    if is_place(name):
        return Known(name.title() if name.isupper() else name, "place", is_common=True)
    if name in adjectives:
        return Known(adjectives[name], "country")
    full = resolver.full(name)
    sort = resolver.types.get(full, resolver.types[name]) if full == name or full in resolver.types else "person"
    if body(full):
        return Known(body(full), "org", is_common=True)
    if sort == "person":
        return Known(person_key(full), sort)
    return Known(spelled(full), sort, is_common=is_generic(full.casefold().split()))


@cache
def _words(name: str, key: str) -> frozenset[str]:
    return frozenset(str(table(name)[key]).split())


@cache
def _held_by_one() -> frozenset[str]:
    """Offices that one person holds at a time, in every form."""
    offices = table("offices")["one"]
    return frozenset(form for name, forms in offices.items() for form in (name, *forms))


@cache
def _spelling() -> dict[str, str]:
    known: dict[str, str] = table("organizations")["spelling"]
    return known


@lru_cache(maxsize=20_000)
def spelled(name: str) -> str:
    """A name in American spelling and without the stops of its letters: "U.S. Defence Centre" gives "US Defense Center"."""
    return " ".join(word.replace(".", "") if _LETTERS.fullmatch(word) else _spelling().get(word, word) for word in name.split())


@lru_cache(maxsize=20_000)
def person_key(name: str) -> str:
    """A person's name without middle initials and "Jr.".

    >>> person_key("John G. Roberts Jr."), person_key("H. Sande")
    ('John Roberts', 'H. Sande')
    """
    words = [word for word in name.split() if word.rstrip(".").casefold() not in _words("titles", "suffixes")]
    kept = [word for at, word in enumerate(words) if at in (0, len(words) - 1) or not INITIAL.match(word)]
    return " ".join(kept) or name


def _by_surname(uses: Mapping[str, Use]) -> dict[str, list[Use]]:
    found: dict[str, list[Use]] = {}
    for use in uses.values():
        if len(use.words) > 1:
            found.setdefault(use.words[-1], []).append(use)
    return found


class _Resolver:
    """Looks up full names by their parts; a short form with two candidates stays as it is."""

    def __init__(self, uses: Mapping[str, Use], types: Mapping[str, str]) -> None:
        self.types = types
        self.people: dict[str, set[str]] = {}
        self.bodies: dict[str, set[str]] = {}
        for name, use in uses.items():
            if len(use.words) < 2:
                continue
            if types[name] == "person":
                self._add_person(name)
            else:
                self._add_body(name, use)
        for surname, full in _by_surname(uses).items():
            if surname in uses:
                self._part_from_relatives(uses[surname], full)

    def _add_person(self, name: str) -> None:
        words = person_key(name).split()
        key = " ".join(words)
        if len(words) < 2 or INITIAL.match(words[0]):
            return
        parts = {words[0], *(" ".join(words[at:]) for at in range(1, len(words)))} | {f"{words[0][0]}. {words[-1]}"}
        for part in parts:
            self.people.setdefault(part, set()).add(key)

    def _part_from_relatives(self, short: Use, full: Sequence[Use]) -> None:
        """Takes from a surname the full names that come later and never with the office that it has ("President Falk", "Greta Falk")."""
        offices = {title: place for title, place in short.titles.items() if title in _held_by_one()}
        if any(all(one.first > place and title not in one.titles for one in full) for title, place in offices.items()):
            self.people.get(short.words[0], set()).clear()

    def _add_body(self, name: str, use: Use) -> None:
        letters = "".join(word[0] for word in use.words if word[0].isupper())
        for acronym in {letters, *use.acronyms} if len(letters) > 1 else use.acronyms:
            self.bodies.setdefault(acronym, set()).add(name)
        least = 1 if use.words[-1].casefold() in _words("organizations", "companies") else 2
        for count in range(least, len(use.words)):
            if use.words[count - 1][0].isupper() and use.words[count] not in ("and", "&"):
                self.bodies.setdefault(" ".join(use.words[:count]), set()).add(name)

    def person(self, name: str) -> str:
        """The one full name of a person that a name is part of, or the name's own key."""
        key = person_key(name)
        if key != name and " " not in key:
            return name
        candidates = self.people.get(key, set()) - {key}
        return next(iter(candidates)) if len(candidates) == 1 else key

    def full(self, name: str) -> str:
        """The one full name of this document that a name is short for; the name itself where there is none or more than one."""
        sort = self.types[name]
        if sort in ("person", "other") or (len(name.split()) == 1 and sort == "place" and name in self.people):
            person = self.person(name)
            if person != person_key(name):
                return person
        if sort == "place" and len(name.split()) == 1:
            return name
        bodies = self.bodies.get(name.replace(".", ""), set()) - {name}
        longest = {full for full in bodies if not any(full != other and other.startswith(full) for other in bodies)}
        return next(iter(longest)) if len(longest) == 1 else name
