"""The word tables that naming needs, and what they and the dictionary tell of single words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from checker.language.words import without_possessive
from checker.lexicon.grammar import grammar

INSIDE_NAMES = grammar("inside-names")
"""Words in lower case inside official names."""
_SHORTENED = grammar("short-openers")


@dataclass(frozen=True, slots=True)
class NameWords:
    """The word tables that naming needs, all in lower case."""

    common: frozenset[str]
    starters: frozenset[str]
    calendar: frozenset[str]
    particles: frozenset[str]
    given: frozenset[str]
    titles: frozenset[str]
    portfolios: frozenset[str]
    suffixes: frozenset[str]
    heads: frozenset[str]
    bodies: frozenset[str]
    known: frozenset[str]
    owners: frozenset[str]
    surnames: frozenset[str]
    adjectival: frozenset[str]
    topics: frozenset[str]
    posts: frozenset[str]
    parties: frozenset[str]
    purposes: frozenset[str]


def name_words(names: Mapping[str, Any], organizations: Mapping[str, Any], titles: Mapping[str, Any], known: frozenset[str]) -> NameWords:
    """The tables `names`, `organizations` and `titles` as sets; `known` are names in lower case that need no other evidence."""
    def words(table: Mapping[str, Any], *keys: str) -> frozenset[str]:
        return frozenset(word for key in keys for word in str(table[key]).split())

    return _same(NameWords(
        common=words(names, "common", "calendar"), starters=words(names, "starters"), calendar=words(names, "calendar"),
        particles=words(names, "particles"), given=words(names, "given"), titles=words(titles, "address", "offices"),
        portfolios=words(titles, "portfolios"), suffixes=words(titles, "suffixes"), heads=words(organizations, "heads"),
        bodies=words(organizations, "tails", "bodies"), known=known,
        owners=words(names, "owners"), surnames=words(titles, "surnames"), adjectival=words(names, "adjectival"),
        topics=words(titles, "portfolios", "topics"), posts=words(titles, "posts"),
        parties=words(titles, "parties"), purposes=words(organizations, "purposes")))


@lru_cache(maxsize=4)
def _same(tables: NameWords) -> NameWords:
    """One value for equal tables, so that what is kept by them is found without comparing their words."""
    return tables


@lru_cache(maxsize=50_000)
def plain_word(text: str) -> str:
    """A word in lower case, without a possessive ending and with a straight apostrophe.

    >>> plain_word("Velt’s"), plain_word("It’s")
    ('velt', "it's")
    """
    small = text.casefold().replace("’", "'")
    return small if small in _SHORTENED else without_possessive(small)


def is_title_word(plain: str, tables: NameWords) -> bool:
    """Whether a lower-case word is a title: "president", "president-elect", "ex-minister".

    A hyphenated word is one where each of its parts is.
    """
    if plain in tables.titles:
        return True
    if "-" not in plain:
        return False
    parts = plain.split("-")
    return all(part in tables.titles or part in ("elect", "ex", "then", "co", "designate", "in") for part in parts)


@lru_cache(maxsize=50_000)
def _is_word(word: str) -> bool:
    import simplemma  # 0.2 s, and many commands never need it

    return simplemma.is_known(word, lang="en")


def is_english(plain: str) -> bool:
    """Whether a lower-case word is in the English dictionary; a hyphenated one where each part is."""
    return all(_is_word(part) for part in plain.split("-")) if plain.isascii() else False


def is_verbal(plain: str) -> bool:
    """Whether a lower-case word is an English word in "-ing", "-ed" or "-ly"."""
    return plain.endswith(("ing", "ed", "ly")) and is_english(plain)


def hyphen_head(word: str, tables: NameWords) -> str:
    """The name before the hyphen of an adjective, "China" of "China-made"; empty where the word is no such adjective."""
    head, _, tail = word.rpartition("-")
    return head if head[:1].isupper() and tail in tables.adjectival else ""
