"""Tells whether a word names a person by kin, work or lot: beside such a word a lone number is an age."""

from __future__ import annotations

from functools import cache

from checker.lexicon import table

NO_CHILD = 16
"""From this number on, "of" after a person gives an age, below it may count children. Chosen by judgment."""


@cache
def words_of(name: str) -> frozenset[str]:
    """The words of one list of the table of ages."""
    listed = table("ages")[name]
    return frozenset(listed.split() if isinstance(listed, str) else listed)


@cache
def _people() -> frozenset[str]:
    return words_of("people") | words_of("persons") | words_of("parents")


def is_person(word: str) -> bool:
    """Whether a word in the singular names a person, by the table or by its ending.

    >>> is_person("welder"), is_person("River"), is_person("daughter")
    (True, False, True)
    """
    small = word.casefold().rsplit("-", 1)[-1]
    if small in _people():
        return True
    return len(small) > len("user") and small.endswith(tuple(table("ages")["people_endings"])) and small not in words_of("no_people")


def are_persons(word: str) -> bool:
    """Whether a word in the plural names persons.

    >>> are_persons("welders"), are_persons("wives"), are_persons("rivers")
    (True, True, False)
    """
    small = word.casefold()
    return is_person(table("ages")["plurals"].get(small, "")) or (small.endswith("s") and is_person(small[:-1]))
