"""What a definition says of its subject behind "is" or "was": its class, where it is, of which people, and who made it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from checker.lexicon import table
from checker.lexicon.grammar import grammar
from checker.model.text import Word
from checker.normalize.families import base
from checker.normalize.naming.name_keys import name_key
from checker.normalize.naming.world import country, region

_REACH = 12
"""Words behind the copula in which the class noun stands."""
_TELLING = 34
"""Words behind the copula that still belong to what is said first of a subject."""
_RELATIVE = grammar("relatives")


@dataclass(frozen=True, slots=True)
class Classes:
    """The table of class nouns: families by noun, and the small words of definitions.

    `kin` are countries with their parts, by each of them; `once` the families of deeds that happen to one thing once, and
    `lifetime` the nouns of occasions of which one person has one.
    """

    families: Mapping[str, tuple[str, ...]]
    people: frozenset[str]
    located: frozenset[str]
    levels: frozenset[str]
    openers: frozenset[str]
    placing: frozenset[str]
    making: frozenset[str]
    links: frozenset[str]
    kin: Mapping[str, tuple[str, ...]]
    once: frozenset[str]
    lifetime: frozenset[str]


@cache
def classes() -> Classes:
    """The table, read once."""
    known = table("classes")
    found: dict[str, list[str]] = {}
    for family, words in known["families"].items():
        for word in words.split():
            found.setdefault(word, []).append(family)
    kin = {name: tuple(row) for row in known["kin"] for name in row}
    small = {key: frozenset(known[key].split()) for key in ("levels", "openers", "placing", "making", "links")}
    return Classes({word: tuple(some) for word, some in found.items()}, frozenset(known["people"]), frozenset(known["located"]),
                   **small, kin=kin, once=frozenset(known["once"]), lifetime=frozenset(known["lifetime"]))


@dataclass(frozen=True, slots=True)
class Told:
    """What stands behind the copula: families of class nouns, places with their levels, countries named by adjectives, and makers."""

    kinds: tuple[str, ...] = ()
    places: tuple[tuple[str, str], ...] = ()
    peoples: tuple[str, ...] = ()
    makers: tuple[str, ...] = ()


def told_behind(words: Sequence[Word], copula: int) -> Told:
    """What stands behind the copula of a definition; only where it is, where no class is told."""
    end = min(len(words), copula + _TELLING)
    stop = next((at for at in range(copula + 1, end) if words[at].text in ";:" or words[at].lower in _RELATIVE), end)
    opens = copula + 1 < stop and words[copula + 1].lower in classes().openers
    first = next((at for at in range(copula + 2, min(stop, copula + _REACH)) if families_of(words[at])), None) if opens else None
    if first is None:
        return Told(places=tuple(places_in(words, copula + 1, stop)))
    while first + 1 < stop and families_of(words[first + 1]):
        first += 1  # "a railway station" is a station
    peoples = {_nation(part) for word in words[copula + 1:first] if word.text[:1].isupper() for part in word.text.split("-")}
    return Told(tuple(sorted(_kinds(words, first, stop))), tuple(places_in(words, first + 1, stop)), with_kin(peoples - {""}),
                tuple(sorted(_makers(words, first + 1, stop))))


def _kinds(words: Sequence[Word], first: int, stop: int) -> set[str]:
    """The families of the class noun and of those joined to it: "a lawyer, judge and writer"."""
    kinds = set(families_of(words[first]))
    for word in words[first + 1:stop]:
        if word.lower not in {",", "and"} and not families_of(word) and not _is_adjective(word):
            break
        kinds.update(families_of(word))
    return kinds | {"person"} if kinds & classes().people and "sport" not in kinds else kinds


def with_kin(countries: Iterable[str]) -> tuple[str, ...]:
    """Countries with those that they are part of, and that are part of them: a Scottish writer may be called a British one."""
    return tuple(sorted({other for name in countries for other in (name, *classes().kin.get(name, ()))}))


def _nation(word: str) -> str:
    part = region(word)
    return country(word) or (part if part in classes().kin else "")


def families_of(word: Word) -> tuple[str, ...]:
    """The families that a word may stand for as a class noun; none for a name."""
    return () if word.text[:1].isupper() else classes().families.get(word.lower) or classes().families.get(base(word.lower), ())


def _is_adjective(word: Word) -> bool:
    return word.text.isalpha() and word.lower not in classes().placing | classes().making | grammar("prepositions") | grammar("auxiliaries")


def runs(words: Sequence[Word], first: int, stop: int) -> Iterator[tuple[int, int]]:
    """Stretches of capitalized words, with links inside but for "of" and "and"."""
    at = first
    while at < stop:
        if not words[at].text[:1].isupper():
            at += 1
            continue
        end = at + 1
        while end < stop and (words[end].text[:1].isupper() or (end + 1 < stop and _links(words[end], words[end + 1]))):
            end += 1
        yield at, end
        at = end


def _links(word: Word, following: Word) -> bool:
    return word.lower in classes().links - {"and", "of"} and following.text[:1].isupper()


def places_in(words: Sequence[Word], first: int, stop: int) -> Iterator[tuple[str, str]]:
    """The names behind a preposition of place, and those that follow them between commas."""
    last = -2
    for start, end in runs(words, first, stop):
        before = next((words[at].lower for at in range(start - 1, first - 2, -1) if words[at].lower in grammar("prepositions")
                       or not words[at].text.isalpha()), "")
        is_next = last == start - 2 and words[start - 1].text == ","
        if is_next or before in classes().placing:
            yield from place_keys(words[start:end])
            last = end - 1


def place_keys(words: Sequence[Word]) -> Iterator[tuple[str, str]]:
    """The level of a place and the key of its name: ("county", "tarn") of "Tarn County"; a country with its kin."""
    name = " ".join(word.text for word in words)
    nation = _nation(name)
    if nation:
        yield from (("country", one) for one in with_kin([nation]))
        return
    level = words[-1].lower if len(words) > 1 and words[-1].lower in classes().levels else ""
    yield level, name_key(" ".join(word.text for word in (words[:-1] if level else words)))


def _makers(words: Sequence[Word], first: int, stop: int) -> Iterator[str]:
    """Keys of the names behind "by" that no verb stands before: "an album by", not "a hall designed by"."""
    for start, end in runs(words, first, stop):
        before = next((at for at in range(start - 1, first - 1, -1) if words[at].lower in grammar("prepositions")), None)
        if before is not None and words[before].lower in classes().making and families_of(words[before - 1]):
            yield from (name_key(word.text) for word in words[start:end] if word.lower not in classes().links and not country(word.text))
