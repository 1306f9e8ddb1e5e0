"""Canonical words: which nouns name one thing, which verbs and nouns tell one kind of fact, how rare a word is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from checker.language.words import lemma
from checker.lexicon import table
from checker.lexicon.grammar import grammar

STOP_WORDS = grammar("stops")
"""Words that tell nothing about a subject; weight 0."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Base forms in this order, with up to five words between the parts of a gap; what they mean together; all of them as a set."""

    parts: tuple[tuple[str, ...], ...]
    family: str
    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class Families:
    """The tables as look-ups. Ids of noun sets begin with "n:", so that "visit" the thing and "visit" the deed stay apart.

    `happenings` are nouns of a kind that happens: a date beside one dates it.
    """

    verbs: dict[str, str]
    nouns: dict[str, str]
    kinds: dict[str, str]
    phrases: dict[str, tuple[Phrase, ...]]
    opposed: dict[str, tuple[str, ...]]
    cumulative: frozenset[str]
    light: frozenset[str]
    up: frozenset[str]
    down: frozenset[str]
    update: tuple[Phrase, ...]
    mounting: tuple[Phrase, ...]
    groups: frozenset[str]
    status: frozenset[str]
    contrasts: dict[str, tuple[int, str]]
    happenings: frozenset[str]


def _phrase(words: str, family: str) -> Phrase:
    return Phrase(tuple(tuple(part.split()) for part in words.split("...")), family, frozenset(words.replace("...", " ").split()))


@cache
def families() -> Families:
    """The noun sets and verb families of the lexicon."""
    predicates, nouns = table("predicates"), table("nouns")
    verbs: dict[str, str] = {}
    phrases: dict[str, list[Phrase]] = {}
    for family, words in predicates["families"].items():
        for word in words:
            if " " in word:
                phrase = _phrase(word, family)
                phrases.setdefault(phrase.parts[0][0], []).append(phrase)
            else:
                verbs[word] = family
    opposed: dict[str, tuple[str, ...]] = {}
    for group in predicates["siblings"]:
        for family in group:
            opposed[family] = tuple(other for other in group if other != family)
    happening = grammar("event-kinds")
    return Families(
        verbs=verbs, nouns={word: f"n:{name}" for name, one in nouns["sets"].items() for word in one["words"]},
        kinds={f"n:{name}": one["kind"] for name, one in nouns["sets"].items()},
        phrases={first: tuple(some) for first, some in phrases.items()}, opposed=opposed,
        cumulative=frozenset(predicates["cumulative"]), light=frozenset(predicates["light"]),
        up=frozenset(predicates["up"]), down=frozenset(predicates["down"]),
        update=tuple(_phrase(words, "update") for words in predicates["update"]),
        mounting=tuple(_phrase(words, "mounting") for words in predicates["mounting"]),
        groups=frozenset(nouns["groups"]), status=frozenset(nouns["status"]),
        contrasts={form: (row, word.split("|")[0])
                   for row, words in enumerate(nouns["contrasts"]) for word in words for form in word.split("|")},
        happenings=frozenset(word for one in nouns["sets"].values() if one["kind"] in happening for word in one["words"]))


@cache
def _ranks() -> dict[str, int]:
    lines = files("checker.lexicon").joinpath("word_ranks.txt").read_text(encoding="utf-8").splitlines()
    return {word: rank for rank, word in enumerate(line for line in lines if not line.startswith("#"))}


@lru_cache(maxsize=20_000)
def weight(word: str) -> int:
    """How much sharing a word says, from 0 (a stop word) to 4 (a word outside the 6000 most frequent)."""
    if word in STOP_WORDS or len(word) < 3:
        return 0
    rank = _ranks().get(word)
    if rank is None:
        return 4
    return 1 if rank < 500 else 2 if rank < 2000 else 3


def family_of(base: str) -> str:
    """The canonical word of a base form: its verb family, else its noun set, else itself."""
    known = families()
    return known.verbs.get(base) or known.nouns.get(base) or base


def thing_of(base: str, *, is_bare: bool) -> str:
    """The noun set of a word that is mostly a thing where it is bare or plural ("ships", not "shipped"); empty for any other."""
    return families().nouns.get(base, "") if is_bare and base in _THINGS else ""


_THINGS = grammar("things-first")
"""Words that are verbs of other families as well."""


def phrase_at(bases: Sequence[str], start: int, phrase: Phrase) -> tuple[int, ...] | None:
    """The places that a phrase takes when it begins at `start`; None where it does not stand there."""
    taken: list[int] = []
    at = start
    for number, part in enumerate(phrase.parts):
        reach = range(at, at + 1) if number == 0 else range(at, min(at + 6, len(bases)))
        found = next((i for i in reach if tuple(bases[i:i + len(part)]) == part), None)
        if found is None:
            return None
        taken += range(found, found + len(part))
        at = found + len(part)
    return tuple(taken)


def base(word: str) -> str:
    """The base form of a word as the tables write it."""
    return _irregular().get(word.casefold()) or lemma(word)


def is_irregular_past(word: str) -> bool:
    """Whether a word in lower case is the past form of an irregular verb: "chose"."""
    return word in _pasts()


@cache
def _pasts() -> frozenset[str]:
    return frozenset(form for forms in table("irregular")["verbs"] for form in forms.split())


@cache
def _irregular() -> dict[str, str]:
    known = table("irregular")
    verbs = {form: verb for forms, verb in known["verbs"].items() for form in forms.split()}
    return {**verbs, **known["forms"]}
