"""Steps over what stands between a person's name and the office behind it: a home, a party, an age, another calling."""

from __future__ import annotations

import re

from checker.extract.naming.names import place_words
from checker.extract.naming.offices import body_words
from checker.extract.naming.posts import Line, can_be_person, ending, words_of
from checker.language.name_parts import NameRun
from checker.model.text import Span

_LONGEST = 8
"""Words between brackets, or from one comma to the next."""
_PARTY = re.compile(r"[a-z]{1,3}[-–][a-z]{1,6}")
"""A party and a region: "R-Calif"."""
_LEAST = 2
_AT_THE_TIME = 3


def named_before(at: int, line: Line) -> NameRun | None:
    """The name that ends at a word, or before an aside that ends there.

    "Vost of Ohio", "Vost (D-Ohio)", "Vost, D-Ohio" and "Vost, a baker from Tarn" all name Vost.
    """
    run = _past_bracket(at, line) or _past_party(at, line)
    if run is not None:
        return run if can_be_person(run, with_comma=True) else None
    run = ending(at, line)
    return (_past_home(run, line) or run) if run is not None else None


def _past_home(run: NameRun, line: Line) -> NameRun | None:
    """The person before "of Ohio", "from Tarn"."""
    if line.text(run.first - 1) not in ("of", "from"):
        return None
    person = ending(run.first - 2, line)
    is_told = person is not None and (person.title is not None or run.text in place_words())
    return person if person is not None and is_told and can_be_person(person, with_comma=False) else None


def _past_bracket(at: int, line: Line) -> NameRun | None:
    if line.text(at) != ")":
        return None
    opening = next((index for index in range(at - 1, max(at - _LONGEST, 0), -1) if line.text(index) == "("), 0)
    return ending(opening - 1, line) if opening else None


def _past_party(at: int, line: Line) -> NameRun | None:
    at -= line.text(at) == "."
    if not _PARTY.fullmatch(line.text(at)) or line.text(at - 1) != ",":
        return None
    return ending(at - 2, line)


def past_calling(at: int, line: Line) -> int:
    """The comma before another calling that "and" joins to an office: "Vost, a baker and the mayor of Tarn"; `at` itself where none is."""
    if line.text(at) != "and":
        return at
    for index in range(at - _LEAST, max(at - _LONGEST, 0), -1):
        if line.text(index) == ",":
            is_calling = line.text(index + 1) in ("a", "an") or line.text(index + 1) in words_of("lasting")
            return index if is_calling else at
        if line.text(index) in words_of("closers"):
            return at
    return at


def past_body(at: int, line: Line) -> int:
    """Before "the committee" of "Vost, the committee chairwoman"; `at` itself where no such words stand."""
    start = at
    while line.text(start) in body_words() and not line.is_capital(start):
        start -= 1
    return start - 1 if start < at and line.text(start) in words_of("determiners") else at


def past_time(at: int, line: Line) -> tuple[int, Span | None]:
    """Past "long" and "for years" before an office; the word that tells a time that is over ("once", "formerly")."""
    bygone: Span | None = None
    while line.text(at) in words_of("lasting") or line.text(at) in words_of("bygone"):
        bygone = line.sentence.words[at].span if line.text(at) in words_of("bygone") else bygone
        at -= 1
    return at, bygone


def past_back_then(after: int, line: Line) -> tuple[int, Span | None]:
    """Past "at the time" behind an office, with the word that tells a time that is over."""
    if " ".join(line.text(after + number) for number in range(_AT_THE_TIME)) not in words_of("back-then"):
        return after, None
    return after + _AT_THE_TIME, line.sentence.words[after + _AT_THE_TIME - 1].span
