"""In which place a text says that another lies: "Corpus Christi, Tex.", "Kazan, Russia"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cache

from checker.lexicon import table
from checker.model.text import Word
from checker.normalize.naming.world import country, is_place


@cache
def _short() -> dict[str, str]:
    return {letters: region for regions in table("countries")["short"].values() for letters, region in regions.items()}


def region_of(letters: str) -> str:
    """The region that newspapers shorten so behind a city; empty where none is.

    >>> region_of("Tex."), region_of("N.H."), region_of("Tax.")
    ('Texas', 'New Hampshire', '')
    """
    return _short().get(letters.rstrip("."), "")


def region_behind(words: Sequence[Word], end: int) -> str:
    """The region or country that stands behind a name that ends at `end` and a comma, in full; empty where none does, or none known."""
    at = bisect_left(words, end, key=lambda word: word.start)
    if at + 1 >= len(words) or words[at].text != "," or not words[at + 1].text[0].isupper():
        return ""
    two = f"{words[at + 1].text} {words[at + 2].text}" if at + 2 < len(words) else ""
    for name in (two, words[at + 1].text):
        if region_of(name):
            return region_of(name)
        if name and (country(name) or is_place(name)):
            return country(name) or name
    return ""
