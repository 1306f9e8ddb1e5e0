"""Reads the sentence in which a text says what its subject is: "Ostby, Tarn Ostby is a village in Tarn"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from checker.lexicon import table
from checker.lexicon.grammar import grammar
from checker.model.subject import Subject
from checker.model.text import Sentence, Span, Word
from checker.normalize.naming.name_keys import name_key
from checker.normalize.sentence.class_nouns import Told, classes, place_keys, places_in, runs, told_behind

_COPULAS = frozenset({"is", "was", "are", "were"})
_FARTHEST = 200
"""Words of a sentence among which its copula stands: titles, other names and years of life may come before it."""
_LONGEST = 30
"""Words of a name with its title."""
_SAID = 90
"""Characters of a definition that are shown to readers."""
_OPEN, _CLOSE = frozenset("(["), frozenset(")]")
_QUOTES = frozenset("\"'“”‘’")
_ROMAN = re.compile(r"[IVX]{1,5}")
_YEAR = re.compile(r"1[0-9]{3}|20[0-9]{2}")
_DASHES = frozenset("–—-")


@dataclass(frozen=True, slots=True)
class Definition:
    """A subject with the words that say so. `title` are the words before its name is repeated; `life` the bracket with its years.

    `dash` is where the dash between birth and death stands, `start` where the text on the subject begins.
    """

    subject: Subject
    head: Span
    title: Span | None = None
    life: Span | None = None
    dash: int | None = None
    start: int = 0


def definition(sentence: Sentence, text: str) -> Definition | None:
    """What a sentence of a text says its subject is; None where it is no definition."""
    words = sentence.words
    copula = next((at for at, word in enumerate(words[:_FARTHEST]) if at and word.lower in _COPULAS and _is_open(words, at)), None)
    if copula is None:
        return None
    name = _name_before(words, copula)
    if name is None:
        return None
    if words[(name.title or name.own)[0]].lower in grammar("pronouns") | grammar("determiners") - {"the"}:
        return None
    told = told_behind(words, copula)
    if not told.kinds and not name.title:
        return None
    made = _made(words, name, told)
    last = next((word.end for word in reversed(words) if word.end <= made.head.start + _SAID), made.head.end)
    said = " ".join(text[made.head.start:last].split())
    return replace(made, subject=replace(made.subject, words=said), start=made.title.start if made.title else sentence.span.start)


def _is_open(words: Sequence[Word], at: int) -> bool:
    """Whether no bracket is open at a word."""
    return sum((word.text in _OPEN) - (word.text in _CLOSE) for word in words[:at]) == 0


@dataclass(frozen=True, slots=True)
class _Name:
    """Places of words: of the name, of the title before it, of the words in the brackets behind either, and of where it is ("in Tarn")."""

    own: tuple[int, ...]
    title: tuple[int, ...]
    brackets: tuple[tuple[int, int], ...]
    placed: tuple[int, ...] = ()


def _name_before(words: Sequence[Word], copula: int) -> _Name | None:
    """The name that stands right before the copula, with its title before it where that is the same name."""
    kept: list[int] = []
    placed: list[int] = []
    brackets: list[tuple[int, int]] = []
    at = copula - 1
    if words[at].text == ",":
        at = _before_asides(words, at)
    while at >= 0 and len(kept) < _LONGEST:
        word = words[at]
        if word.text in _CLOSE:
            first = next((place for place in range(at - 1, -1, -1) if words[place].text in _OPEN), -1)
            brackets.append((first + 1, at))
            at = first
        elif _is_name_word(words, at):
            kept.append(at)
        elif word.lower in classes().placing and kept and not placed:
            kept, placed = [], [at, *kept[::-1]]
        elif word.text not in _QUOTES and not (kept and at and words[at - 1].text == "The"):  # "The present Vell Hall"
            break
        at -= 1
    kept = _without_lead(words, kept[::-1])
    if not any(words[place].text[:1].isupper() for place in kept):
        return None
    repeated = _repeated(words, kept)
    if not repeated:
        kept = kept[_behind_brackets(kept, brackets):]
    title = tuple(kept[:repeated]) if repeated else ()
    return _Name(tuple(kept[repeated:]), title, tuple(sorted(brackets)), tuple(placed))


def _behind_brackets(kept: Sequence[int], brackets: Sequence[tuple[int, int]]) -> int:
    """Where a name without a title begins: behind the last bracket but the one that stands before the copula."""
    borders = [last for _, last in brackets if kept and last < kept[-1]]
    return next((number for number, place in enumerate(kept) if place > max(borders)), 0) if borders else 0


def _before_asides(words: Sequence[Word], comma: int) -> int:
    """The last word of the name that opens a sentence, where asides between commas stand behind it."""
    at = next((place for place in range(1, comma + 1) if words[place].text in _OPEN or (words[place].text == "," and not (
        words[place + 1].text[:1].isupper() or words[place + 1].text[:1].isdigit()))), comma)
    if words[at].text in _OPEN:
        return next((place for place in range(at, comma) if words[place].text in _CLOSE), at - 1)
    return at - 1


def _is_name_word(words: Sequence[Word], at: int) -> bool:
    """Whether a word can stand in a name with its title: capitalized, a number, a link, a comma between two such words."""
    text = words[at].text
    following = words[at + 1].text if at + 1 < len(words) else ""
    if text == ",":
        return following[:1].isupper() or following[:1].isdigit() or following in _OPEN
    if text == ".":
        return at > 0 and len(words[at - 1].text) <= 3 and words[at - 1].text[:1].isupper()
    return text[:1].isupper() or text[:1].isdigit() or text.lower() in classes().links or text in {"st", "nd", "rd", "th", "'s", "’s"}


def _without_lead(words: Sequence[Word], kept: list[int]) -> list[int]:
    """The name without links, numbers and commas before it."""
    first = next((number for number, place in enumerate(kept) if words[place].text[:1].isupper()), len(kept))
    return kept[first:]


def _repeated(words: Sequence[Word], kept: Sequence[int]) -> int:
    """Where the name begins again behind its title; 0 where it does not."""
    texts = [words[place].lower for place in kept]
    opening = 1 if texts[:1] == ["the"] else 0
    if opening >= len(texts):
        return 0
    return next((number for number in range(opening + 1, len(texts)) if texts[number] == texts[opening]), 0)


def _made(words: Sequence[Word], name: _Name, told: Told) -> Definition:
    """The definition put together of its name and what is told of it."""
    life = next(((first, last) for first, last in reversed(name.brackets) if name.own and first > name.own[0]
                 and any(_YEAR.fullmatch(word.text) for word in words[first:last])), None)
    title = Span(words[name.title[0]].start, words[name.own[0] - 1].end) if name.title and name.own else None
    places = name.own or name.title
    return Definition(_subject(words, name, told, tuple(_lived(words[life[0]:life[1]])) if life else ()),
                      Span(words[places[0]].start, words[places[-1]].end), title,
                      Span(words[life[0]].start, words[life[1] - 1].end) if life else None,
                      next((word.start for word in words[life[0]:life[1]] if word.text in _DASHES), None) if life else None)


def _subject(words: Sequence[Word], name: _Name, told: Told, lived: tuple[tuple[str, int], ...]) -> Subject:
    titled = [(first, last) for first, last in name.brackets if name.title and first < name.own[0]]
    own = _before_comma(words, name.own)
    named = [at for at in (*_before_comma(words, name.title), *own) if _is_named(words[at])]
    kinds = told.kinds or tuple(sorted({family for at in named[-1:] for family in classes().families.get(words[at].lower, ())}))
    people = [at for at in own if _is_named(words[at]) and words[at].lower not in _titles()]
    return Subject(
        names=tuple(sorted({name_key(words[at].text) for at in named if words[at].lower not in _titles()})),
        given=name_key(words[people[0]].text) if set(kinds) & classes().people and people else "",
        kinds=kinds, places=tuple(dict.fromkeys(_placed(words, name, told, titled))) if not kinds or set(kinds) & classes().located else (),
        peoples=told.peoples, makers=told.makers, marks=tuple(sorted(set(_marks(words, name, titled)))), lived=lived,
        is_entry=bool(name.title or lived))


def _placed(words: Sequence[Word], name: _Name, told: Told, titled: Sequence[tuple[int, int]]) -> Iterator[tuple[str, str]]:
    """Where a subject is: as told beside its name, behind the copula, and in its title behind a comma or in brackets."""
    if name.placed:
        yield from places_in(words, name.placed[0], name.placed[-1] + 1)
    yield from told.places
    for first, last in (*titled, *_after_comma(words, name.title)):
        yield from (key for start, end in runs(words, first, last) for key in place_keys(words[start:end]))


def _is_named(word: Word) -> bool:
    return word.text[:1].isupper() and word.lower not in classes().links


@cache
def _titles() -> frozenset[str]:
    """Words before a person's name that are no part of it."""
    return frozenset(table("titles")["address"].split()) | {"the"}


def _before_comma(words: Sequence[Word], places: Sequence[int]) -> Sequence[int]:
    cut = next((number for number, at in enumerate(places) if words[at].text == ","), len(places))
    return places[:cut]


def _after_comma(words: Sequence[Word], places: Sequence[int]) -> Sequence[tuple[int, int]]:
    comma = next((at for at in places if words[at].text == ","), None)
    return () if comma is None else ((comma + 1, places[-1] + 1),)


def _marks(words: Sequence[Word], name: _Name, titled: Sequence[tuple[int, int]]) -> Iterator[tuple[str, str]]:
    """Numbers in a name: ordinals, Roman numerals, years and others; and those in the brackets behind its title."""
    places = [*name.title, *name.own, *(at for first, last in titled for at in range(first, last))]
    for at in places:
        text, following = words[at].text, words[at + 1].text if at + 1 < len(words) else ""
        if not name.title and text.isdigit() and following not in {"st", "nd", "rd", "th"}:
            continue  # without a title to bound it, what stands before a name may be anything
        if _YEAR.fullmatch(text):
            yield "year", text
        elif text.isdigit():
            yield "ordinal" if following in {"st", "nd", "rd", "th"} else "number", text
        elif _ROMAN.fullmatch(text) and at > places[0] and following != ".":
            yield "numeral", text


def _lived(words: Sequence[Word]) -> Iterator[tuple[str, int]]:
    """The years of birth and death in a bracket behind a name."""
    years = [(at, int(word.text)) for at, word in enumerate(words) if _YEAR.fullmatch(word.text)]
    lowers = [word.lower for word in words]
    dash = next((at for at, word in enumerate(words) if word.text in _DASHES), None)
    if dash is not None:
        yield from (("born", year) for at, year in years[:1] if at < dash)
        yield from (("die", year) for at, year in years[-1:] if at > dash)
    elif "born" in lowers or "died" in lowers:
        yield from (("born" if "born" in lowers else "die", year) for _, year in years[:1])
