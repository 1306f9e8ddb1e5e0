"""How a document uses its names, and what that and their words tell of their sort: person, org, place, country, event or other."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from checker.language.name_words import NameWords, is_english
from checker.lexicon import table
from checker.model.text import Span
from checker.normalize.naming.world import body, country, is_place, region

INITIAL = re.compile(r"^(?:[^\W\d_a-z]\.?){1,3}$")
"""One to three letters with stops: the "J." and the "J.D." of a name."""


class Seen(NamedTuple):
    """One name as it stands in the text, with the words around it, its title in lower case, and the acronym that follows in brackets.

    `in_headline`: every word around it has a capital, so that where it ends is a guess.
    """

    span: Span
    name: str
    before: str = ""
    after: str = ""
    title: str | None = None
    acronym: str = ""
    in_headline: bool = False

    @property
    def is_titled(self) -> bool:
        """Whether a title stands before the name."""
        return self.title is not None


@dataclass(slots=True)
class Use:
    """How a document uses one written name. It is filled word by word, so it is not frozen."""

    words: tuple[str, ...]
    is_titled: bool = False
    places: int = 0
    speaks: int = 0
    adjectives: int = 0
    count: int = 0
    acronyms: set[str] = field(default_factory=set)
    first: int = 0
    is_told: bool = False
    """Whether it stands outside headlines, too."""
    titles: dict[str, int] = field(default_factory=dict)
    """Each title that stands before the name, with the place of its first use."""


def uses_of(seen: Iterable[Seen]) -> dict[str, Use]:
    """How a document uses each name, by the name as written."""
    uses: dict[str, Use] = {}
    for item in seen:
        use = uses.setdefault(item.name, Use(tuple(item.name.split()), first=item.span.start))
        use.count += 1
        use.is_told |= not item.in_headline
        use.is_titled |= item.is_titled
        use.places += item.before in cues("at")
        use.speaks += item.after in cues("says") or item.before in ("said", "says")
        use.adjectives += item.after[:1].islower() and len(item.after) > 2 and item.after not in cues("says")
        if item.title is not None:
            use.titles.setdefault(item.title, item.span.start)
        if item.acronym:
            use.acronyms.add(item.acronym.replace(".", ""))
    return uses


@cache
def cues(key: str) -> frozenset[str]:
    """One list of `organizations.yml` as a set."""
    return frozenset(str(table("organizations")[key]).split())


@cache
def _sorts() -> dict[str, str]:
    """Words that tell the type of a name that holds them."""
    bodies = table("organizations")
    return {word: sort for sort, key in (("place", "places"), ("org", "tails"), ("event", "events")) for word in str(bodies[key]).split()}


@cache
def _generic() -> frozenset[str]:
    return cues("generic")


def type_of(use: Use, tables: NameWords, *, alone: bool) -> str:
    """The type of a name: person, org, place, country, event or other. `alone`: its last word also stands by itself."""
    name, words = " ".join(use.words), tuple(word.casefold() for word in use.words)
    if country(name):
        return "country"
    if is_place(name):
        return "place"
    if body(name) or is_generic(words):
        return "org"
    if len(words) > 1:
        return _type_by_words(use, words, tables, alone=alone)
    if name.isupper() and len(name) > 1:
        return "org"
    if words[0] in _sorts():
        return _sorts()[words[0]]
    if use.is_titled or (use.speaks and not use.places):
        return "person"
    return "place" if use.places * 2 >= use.count else "person" if words[0] in tables.given else "other"


def _type_by_words(use: Use, words: Sequence[str], tables: NameWords, *, alone: bool) -> str:
    """The type of a name of several words. `alone`: its last word also stands by itself, as a surname does."""
    sorts = _sorts()
    if words[-1] in tables.suffixes and words[-2] in sorts and words[0] not in tables.given:
        return sorts[words[-2]]
    if (words[0] in tables.given and words[-1] not in sorts) or use.is_titled:
        return "person"
    if words[-1] in sorts or words[0] in cues("lands"):
        return sorts.get(words[-1], "place")
    if any(sorts.get(word) == "org" for word in words):
        return "org"
    if any(word in ("of", "for", "on", "&", "and") for word in words):
        return "org"
    if use.places * 2 > use.count:
        return "place"
    plain = all(word.isalpha() or "-" in word or INITIAL.match(word) or "’" in word or "'" in word for word in use.words)
    first = use.words[0]
    if is_english(words[0]) and not (use.speaks or alone or words[0] in tables.given or INITIAL.match(first)):
        return "other"
    is_land = country(first) or region(first) or is_place(first) or is_place(" ".join(use.words[:2]))
    foreign = is_land or (first.isupper() and len(first) > 1 and "." not in first)
    return "person" if plain and not foreign and len(words) <= 4 else "other"


def is_generic(words: Sequence[str]) -> bool:
    """Whether lower-case words name a sort of body and no one body: "foreign ministry"."""
    return all(word in _generic() for word in words)


def adjectives_of(uses: Mapping[str, Use]) -> dict[str, str]:
    """Adjectives and people of countries that the tables do not know, with the country: "Kotavian" gives Kotavia."""
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
    one = name.removesuffix("s")
    forms = [one[:-len(ending)] for ending in ("n", "an", "ian", "ese", "ish", "i") if one.endswith(ending) and len(one) - len(ending) > 3]
    return tuple(form for base in forms for form in (base, base + "a", base + "e"))
