"""One canonical form for each name of a document: which short form means which full name, and what sort of name it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from checker.language.name_words import NameWords, is_english
from checker.lexicon import table
from checker.model.text import Span
from checker.normalize.world import body, country, is_place, region

_INITIAL = re.compile(r"^(?:[^\W\d_a-z]\.?){1,3}$")
_SPELLING = {"Organisation": "Organization", "Centre": "Center", "Defence": "Defense", "Programme": "Program", "Labour": "Labor"}
_AT = frozenset("in at near from outside around towards toward across throughout".split())
_SAYS = frozenset("said says told tells added adds asked asks insisted warned argued replied wrote tweeted testified denied acknowledged".split())
_LANDS = frozenset("lake mount gulf port cape isla isle bay sea strait fort republic kingdom river valley".split())
_COMPANY = frozenset("foods motors corp corporation inc group holdings airlines airways industries ltd limited company pharmaceuticals technologies "
                     "systems energy bank partners brothers solutions electric enterprises".split())


@dataclass(frozen=True, slots=True)
class Seen:
    """One name as it stands in the text, with the words around it and the acronym that follows in brackets."""

    span: Span
    name: str
    before: str = ""
    after: str = ""
    is_titled: bool = False
    acronym: str = ""


@dataclass(frozen=True, slots=True)
class Known:
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


@dataclass(slots=True)
class _Use:
    """How a document uses one written name."""

    words: tuple[str, ...]
    is_titled: bool = False
    places: int = 0
    speaks: int = 0
    adjectives: int = 0
    count: int = 0
    acronyms: set[str] = field(default_factory=set)


def canon(seen: Iterable[Seen], tables: NameWords) -> Canon:
    """The canonical form of every name of a document."""
    uses = _uses(seen)
    types = {name: _type(use, tables, alone=use.words[-1] in uses) for name, use in uses.items()}
    adjectives = _adjectives(uses)
    for base in adjectives.values():
        types[base] = "country"
    resolver = _Resolver(uses, types)
    plain = {name: _known(name, adjectives, resolver) for name in uses}
    titled = {name: Known(resolver.person(name) or name, "person") for name, use in uses.items() if use.is_titled}
    return Canon(plain, titled)


def _uses(seen: Iterable[Seen]) -> dict[str, _Use]:
    uses: dict[str, _Use] = {}
    for item in seen:
        use = uses.setdefault(item.name, _Use(tuple(item.name.split())))
        use.count += 1
        use.is_titled |= item.is_titled
        use.places += item.before in _AT
        use.speaks += item.after in _SAYS or item.before in ("said", "says")
        use.adjectives += item.after[:1].islower() and len(item.after) > 2 and item.after not in _SAYS
        if item.acronym:
            use.acronyms.add(item.acronym.replace(".", ""))
    return uses


@cache
def _sorts() -> dict[str, str]:
    """Words that tell the type of a name that holds them."""
    bodies = table("organizations")
    return {word: sort for sort, key in (("place", "places"), ("org", "tails"), ("event", "events")) for word in str(bodies[key]).split()}


@cache
def _generic() -> frozenset[str]:
    return frozenset(str(table("organizations")["generic"]).split())


def _type(use: _Use, tables: NameWords, *, alone: bool) -> str:
    name, words = " ".join(use.words), tuple(word.casefold() for word in use.words)
    if country(name):
        return "country"
    if is_place(name):
        return "place"
    if body(name) or _is_generic(words):
        return "org"
    if len(words) > 1:
        return _type_by_words(use, words, tables, alone=alone)
    if name.isupper() and len(name) > 1:
        return "org"
    if words[0] in _sorts():
        return _sorts()[words[0]]
    if use.is_titled or use.speaks and not use.places:
        return "person"
    return "place" if use.places * 2 >= use.count else "person" if words[0] in tables.given else "other"


def _type_by_words(use: _Use, words: Sequence[str], tables: NameWords, *, alone: bool) -> str:
    """The type of a name of several words. `alone`: its last word also stands by itself, as a surname does."""
    sorts = _sorts()
    if words[-1] in _suffixes() and words[-2] in sorts and words[0] not in tables.given:
        return sorts[words[-2]]
    if words[0] in tables.given and words[-1] not in sorts or use.is_titled:
        return "person"
    told = sorts.get(words[-1]) or ("place" if words[0] in _LANDS else "") or next(("org" for word in words if sorts.get(word) == "org"), "")
    if told:
        return told
    if any(word in ("of", "for", "on", "&", "and") for word in words):
        return "org"
    if use.places * 2 > use.count:
        return "place"
    plain = all(word.isalpha() or "-" in word or _INITIAL.match(word) or "’" in word or "'" in word for word in use.words)
    first = use.words[0]
    if is_english(words[0]) and not (use.speaks or alone or words[0] in tables.given or _INITIAL.match(first)):
        return "other"
    foreign = country(first) or is_place(first) or region(first) or is_place(" ".join(use.words[:2])) or use.words[0].isupper() and len(use.words[0].replace(".", "")) > 1 and "." not in use.words[0]
    return "person" if plain and not foreign and len(words) <= 4 else "other"


def _is_generic(words: Sequence[str]) -> bool:
    return all(word in _generic() for word in words)


def _adjectives(uses: Mapping[str, _Use]) -> dict[str, str]:
    """Adjectives and people of countries that the tables do not know, with the country: "Kestrian" gives Kestria."""
    found: dict[str, str] = {}
    for name, use in uses.items():
        if len(use.words) > 1 or country(name) or region(name) or is_place(name) or len(name) < 5:
            continue
        base = next((form for form in _bases(name) if form in uses and form != name), "")
        if not base and use.adjectives == use.count and not use.is_titled and name.endswith("ian") and len(name) > 6:
            base = name[:-1]
        if base:
            found[name] = base
    return found


def _bases(name: str) -> tuple[str, ...]:
    one = name[:-1] if name.endswith("s") else name
    forms = [one[:-len(ending)] for ending in ("n", "an", "ian", "ese", "ish", "i") if one.endswith(ending) and len(one) - len(ending) > 3]
    return tuple(form for base in forms for form in (base, base + "a", base + "e"))


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
    return Known(spelled(full), sort, is_common=_is_generic(full.casefold().split()))


def spelled(name: str) -> str:
    """A name in American spelling and without the stops of its letters: "U.S. Defence Centre" gives "US Defense Center"."""
    return " ".join(word.replace(".", "") if re.fullmatch(r"(?:[^\W\d_]\.){2,}", word) else _SPELLING.get(word, word) for word in name.split())


@cache
def _suffixes() -> frozenset[str]:
    return frozenset(str(table("titles")["suffixes"]).split())


def person_key(name: str) -> str:
    """A person's name without middle initials and "Jr.".

    >>> person_key("John G. Roberts Jr."), person_key("H. Solle")
    ('John Roberts', 'H. Solle')
    """
    words = [word for word in name.split() if word.rstrip(".").casefold() not in _suffixes()]
    kept = [word for at, word in enumerate(words) if at in (0, len(words) - 1) or not _INITIAL.match(word)]
    return " ".join(kept) or name


class _Resolver:
    """Looks up full names by their parts; a short form with two candidates stays as it is."""

    def __init__(self, uses: Mapping[str, _Use], types: Mapping[str, str]) -> None:
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

    def _add_person(self, name: str) -> None:
        words = person_key(name).split()
        key = " ".join(words)
        if len(words) < 2 or _INITIAL.match(words[0]):
            return
        parts = {words[0], *(" ".join(words[at:]) for at in range(1, len(words)))} | {f"{words[0][0]}. {words[-1]}"}
        for part in parts:
            self.people.setdefault(part, set()).add(key)

    def _add_body(self, name: str, use: _Use) -> None:
        letters = "".join(word[0] for word in use.words if word[0].isupper())
        for acronym in {letters, *use.acronyms} if len(letters) > 1 else use.acronyms:
            self.bodies.setdefault(acronym, set()).add(name)
        least = 1 if use.words[-1].casefold() in _COMPANY else 2
        for count in range(least, len(use.words)):
            if use.words[count - 1][0].isupper():
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
        if sort in ("person", "other") or len(name.split()) == 1 and sort == "place" and name in self.people:
            person = self.person(name)
            if person != person_key(name):
                return person
        if sort == "place" and len(name.split()) == 1:
            return name
        bodies = self.bodies.get(name.replace(".", ""), set()) - {name}
        longest = {full for full in bodies if not any(full != other and other.startswith(full) for other in bodies)}
        return next(iter(longest)) if len(longest) == 1 else name
