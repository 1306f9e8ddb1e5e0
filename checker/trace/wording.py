"""The words of a text as copies share them: without what others are quoted with, a name counting as one word however long it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from zlib import crc32

from checker.language.name_words import INSIDE_NAMES
from checker.language.quotations import quotations
from checker.model.text import Span

RUN = 8
"""Words in a run. Two reporters rarely write eight words in a row alike by chance (ALIGNMENT section 7)."""
_WORD = re.compile(r"[^\W_]+")
_LONGEST_NAME = 24
"""Words after which a name ends; text in capitals throughout is no name."""
_MODULUS = (1 << 61) - 1
_FACTOR = 1_000_003


def words(text: str) -> tuple[str, ...]:
    """Every word of a text in lower case."""
    return tuple(match[0].casefold() for match in _WORD.finditer(text))


def wording(text: str, left_out: Sequence[Span] = ()) -> tuple[str, ...]:
    """The words of a text, quotations and the given places left out and each name taken as one word.

    What a speaker says is the speaker's and not the reporter's, and a long official name is written alike by all.
    """
    holes = sorted([*left_out, *(quoted.outer for quoted in quotations(text))])
    place, found = 0, []
    for match in _WORD.finditer(text):
        while place < len(holes) and holes[place].end <= match.start():
            place += 1
        if place == len(holes) or match.start() < holes[place].start:
            found.append(match)
    return tuple(_with_names(text, found)) if any(letter.islower() for letter in text) else tuple(match[0].casefold() for match in found)


def _with_names(text: str, found: Sequence[re.Match[str]]) -> Iterator[str]:
    index = 0
    while index < len(found):
        end = _name_end(text, found, index)
        yield " ".join(match[0].casefold() for match in found[index:end])
        index = end


def _name_end(text: str, found: Sequence[re.Match[str]], index: int) -> int:
    """Where the name ends that starts at a word; right after the word where it is none."""
    end, place = index + 1, index + 1
    if not found[index][0][:1].isupper():
        return end
    while place < min(len(found), index + _LONGEST_NAME) and text[found[place - 1].end():found[place].start()] in {" ", ", ", "-", "\n"}:
        word = found[place][0]
        if word[:1].isupper():
            end = place + 1
        elif word not in INSIDE_NAMES:
            break
        place += 1
    return end


def runs(found: Sequence[str]) -> frozenset[int]:
    """Every run of eight words, as one number each that does not change from one start of the program to the next, in one pass."""
    lead = pow(_FACTOR, RUN - 1, _MODULUS)
    numbers = [crc32(word.encode("utf-8", "surrogatepass")) for word in found]
    made: set[int] = set()
    value = 0
    for index, number in enumerate(numbers):
        if index >= RUN:
            value = (value - numbers[index - RUN] * lead) % _MODULUS
        value = (value * _FACTOR + number) % _MODULUS
        if index >= RUN - 1:
            made.add(value)
    return frozenset(made)
