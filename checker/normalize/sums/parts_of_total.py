"""Parts that the words say make up a total: "40 casualties: 12 killed and 28 wounded", "12 people died, 7 men and 5 women"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from checker.model.claim import GENERIC_PEOPLE, Claim, Kind
from checker.model.finding import Sum, Working
from checker.model.value import Hedge, Quantity
from checker.normalize.sums.numbered import FIGURE, Numbered, one_scale, up_to
from checker.normalize.sums.sum_words import has_verb, one_of, said, sum_words, wholes

_OPENING = re.compile(r"(?P<colon>:)\s|\s?(?P<bracket>\()|\s(?P<dash>[–—-]{1,2})\s|(?P<dash2>—)|(?P<comma>,)\s(?!and\s|or\s|but\s)")
_CLOSING = {"colon": ":()–—", "bracket": ")", "dash": ":()–—", "dash2": ":()–—", "comma": ":;()–—"}
_BREAK = re.compile(r"(?P<last>,?\s(?:and|plus)\s|\s&\s)|[,;]\s(?:and\s)?")
_FIGURE = re.compile(FIGURE)
_NAMED = re.compile(rf"({FIGURE})(?:\s[^\W\d_]|$)")
"""A figure with the word behind it that it counts, or one with its unit."""
_ONE = re.compile(r"(?:and\s)?one(?:\s|$)", re.IGNORECASE)
_BARE = re.compile(r"(?:an?|another)\s", re.IGNORECASE)
_NEAR = 80
"""Characters from a total to the list of its parts."""
_LONGEST = 240
"""Characters of such a list."""
_FAR = 3
"""Figures before a list of which one may be its total: the nearest that counts the same."""


@dataclass(slots=True)
class _Listed:
    """What a list holds. `is_whole`: every item of it has a figure; `is_ended`: it has a last item, joined by "and".

    `tails`: the word right behind each part's figure; `has_verb`: an item goes on as a clause of its own.
    """

    parts: list[Claim]
    tails: list[str]
    ones: int = 0
    is_whole: bool = True
    is_ended: bool = False
    has_verb: bool = False


def parts_of_total(line: Numbered) -> Iterator[tuple[Claim, Working, str]]:
    """Each total of a sentence with its parts, and the words that tie them."""
    yield from _listed_after(line)
    yield from _listed_before(line)


def _listed_after(line: Numbered) -> Iterator[tuple[Claim, Working, str]]:
    for opening in _OPENING.finditer(line.text):
        how = opening.lastgroup or ""
        text = line.text[opening.end():_end(line.text, opening.end(), _CLOSING[how])]
        among = _among().match(text)
        found = _items(line, text[among.end():] if among else text)
        total = _total(line, opening.start(), found, is_strict=how == "comma") if found else None
        if found is None or total is None or len(found.parts) + found.ones < 2:
            continue
        if how == "comma" and found.has_verb:
            continue
        is_split = _makes_whole(total, found.parts)
        between = line.text[line.text.index(line.sign(total)):opening.start()]
        if (among and not is_split) or (how == "comma" and not (is_split or _stands_apart(total, found, between))):
            continue
        is_open = bool(among) or not found.is_whole or (how == "comma" and not is_split)
        yield total, Working(Sum.PARTS, tuple(found.parts), found.ones, is_open), "the parts stand in a list after it"


def _listed_before(line: Numbered) -> Iterator[tuple[Claim, Working, str]]:
    for cue in _told_total().finditer(line.text):
        start = max(line.text.rfind(mark, 0, cue.start()) for mark in ";:()–—") + 1
        found = _items(line, line.text[start:cue.start()].strip())
        total = line.figure(cue["before"] or cue["after"])
        if found and found.is_ended and found.is_whole and len(found.parts) > 1 and _fits(total, found):
            yield total, Working(Sum.PARTS, tuple(found.parts), found.ones), "it is told as the total of those before it"


def _end(text: str, start: int, closing: str) -> int:
    return min((at for mark in closing if (at := text.find(mark, start)) >= 0), default=len(text))


def _items(line: Numbered, text: str) -> _Listed | None:
    """The figures of a list up to its last item; None where an item holds two, or there is no list."""
    if len(text) > _LONGEST or said("opposed").search(text):
        return None
    found = _Listed([], [])
    items = list(_split(text))
    ended = [index for index, (item, is_last) in enumerate(items) if is_last and (_FIGURE.search(item) or _ONE.match(item))]
    for index, (item, is_last) in enumerate(items):
        if ended and index > ended[-1]:
            found.is_whole = found.is_whole and not _FIGURE.search(item) and not is_last
            break
        signs = _FIGURE.findall(item)
        if len(signs) > 1:
            return None
        if said("below").search(item):
            continue
        if signs:
            found.parts.append(line.figure(signs[0]))
            found.has_verb = found.has_verb or bool(has_verb().search(item))
            found.tails.append(item.partition(signs[0])[2].strip().partition(" ")[0].casefold())
        elif _ONE.match(item):
            found.ones += 1
        else:
            found.is_whole = False
    found.is_ended = bool(ended)
    return found if found.parts else None


def _split(text: str) -> Iterator[tuple[str, bool]]:
    """The items of a list, and whether "and" stands before each."""
    at, is_last = 0, False
    for found in _BREAK.finditer(text):
        yield text[at:found.start()], is_last
        at, is_last = found.end(), bool(found["last"]) or found[0].endswith("and ")
    yield text[at:], is_last


def _total(line: Numbered, at: int, found: _Listed, *, is_strict: bool) -> Claim | None:
    """The nearest figure before a list that counts what its items count."""
    start = max(at - _NEAR, max(line.text.rfind(mark, 0, at) for mark in ";:()–—") + 1)
    before = [line.figure(sign[0]) for sign in _NAMED.findall(line.text[start:at])]
    return next((claim for claim in reversed(before[-_FAR:]) if _fits(claim, found, is_strict=is_strict)), None)


def _fits(total: Claim, found: _Listed, *, is_strict: bool = False) -> bool:
    if not one_scale((total, *found.parts)) or (isinstance(total.value, Quantity) and total.value.hedge is Hedge.VAGUE):
        return False
    if total.kind is Kind.COUNT and not total.about.noun:
        return False
    return all(tail in sum_words("sides") or _counts_same(total, part, is_strict=is_strict)
               for part, tail in zip(found.parts, found.tails, strict=True))


def _counts_same(total: Claim, part: Claim, *, is_strict: bool) -> bool:
    """Whether a part counts what the total counts, or a kind of it; strictly, the kind must be known."""
    if not part.about.noun or part.about.noun == total.about.noun or not (is_strict or part.traits.noun_kind):
        return True
    return part.traits.noun_kind == total.traits.noun_kind != ""


def _makes_whole(total: Claim, parts: list[Claim]) -> bool:
    """Whether the parts, and not the total, are named by words that make up a whole between them, each its own."""
    nouns = [{part.about.noun, *part.about.modifiers} for part in parts]
    return any(all(len(found) == 1 for found in rows) and len(set().union(*rows)) == len(rows)
               for row in wholes() if total.about.noun not in row and (rows := [noun & row for noun in nouns]))


def _stands_apart(total: Claim, found: _Listed, between: str) -> bool:
    """Whether a total behind which only a comma stands is no member of the list itself. `between`: the words from it to the list.

    Its parts are kinds of people, or they are told by place or side alone ("18 teams, 7 from Velmara and 11 from Tessel").
    """
    if total.kind is not Kind.COUNT or not found.is_ended:
        return False
    nouns = [part.about.noun for part in found.parts]
    are_kinds = total.traits.noun_set in GENERIC_PEOPLE and len(set(nouns)) == len(nouns) and not {"", total.about.noun} & set(nouns)
    are_sides = len(set(found.tails)) == 1 and found.tails[0] in sum_words("sides") and found.tails[0] not in between.casefold().split()
    return are_kinds or are_sides


@cache
def _among() -> re.Pattern[str]:
    return re.compile(rf"(?:and\s)?(?:{one_of('among')})(?![^\W_])\s?", re.IGNORECASE)


@cache
def _told_total() -> re.Pattern[str]:
    before, after = one_of("total_before"), one_of("total_after")
    lead = r",\s(?:(?:for|or|making|totaling|making\sup)\s)?(?:an?\s|the\s)?"
    told = rf"(?:{before})\s{up_to(2)}(?P<before>{FIGURE})|{up_to(1)}(?P<after>{FIGURE})\s{up_to(3)}(?:{after})(?![^\W_])"
    return re.compile(f"{lead}(?:{told})", re.IGNORECASE)
