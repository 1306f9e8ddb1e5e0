"""What stands between a claim and a date of its sentence: borders of clauses, verbs of telling, and events of their own."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from enum import StrEnum
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from checker.lexicon import table
from checker.model.text import Sentence, Span, Word
from checker.normalize.calendar.described import describes

_MARKS = frozenset(',;:()[]—–"“”')
_AT = frozenset({"in", "on", "at", "by", "during"})
_OPENING = 4
"""Words that a date at the head of a sentence may stand within ("In the first quarter of 2025, ...")."""


class Side(StrEnum):
    """Where a date stands, seen from the claim."""

    BEFORE = "before"
    AFTER = "after"


class Stretch(NamedTuple):
    """The words between a claim and a date.

    `lead` and `before_lead` are the last two words before the date; `borders` counts ends of clauses between; `length` counts words.
    `is_contrast`: a clause that sets something against the claim's stands between ("but", "while").
    `is_described`: the date belongs to the description of a thing ("a bridge built in 1962").
    `is_telling`: the date says when something was said. `is_other_event`: the date is that of another event ("after the accident in May").
    """

    side: Side
    lead: str
    before_lead: str
    length: int
    borders: int
    is_telling: bool
    is_other_event: bool
    is_contrast: bool
    is_described: bool = False


def stretch(sentence: Sentence, claim: Span, date: Span) -> Stretch:
    """What lies between a claim and a date in one sentence."""
    words = sentence.words
    date_at, date_end, claim_at, claim_end = (_index(words, place) for place in (date.start, date.end, claim.start, claim.end))
    side = Side.BEFORE if date.start < claim.start else Side.AFTER
    between = words[date_end:claim_at] if side is Side.BEFORE else words[claim_end:date_at]
    lead = words[date_at - 1].lower if date_at else ""
    if lead in ("the", "late", "early", "about", "around"):
        date_at -= 1
        lead = words[date_at - 1].lower if date_at else ""
    before_lead = words[date_at - 2].lower if date_at > 1 else ""
    if side is Side.BEFORE and _is_its_own_time(between):
        lead = ""
    is_described = describes(words, date_at - (lead in _AT), between if side is Side.BEFORE else None)
    return Stretch(side, lead, before_lead, len(between), _borders(between), _is_telling(words, date_at, date_end, claim_at),
                   _is_other(between, side), not _set("contrasting").isdisjoint([word.lower for word in between]), is_described)


def _is_its_own_time(between: Sequence[Word]) -> bool:
    """Whether the claim tells what happened at the date: in "the worst since 2009, when 74 died" they died in 2009, and not since."""
    lowers = [word.lower for word in between[:2]]
    return lowers[:1] == ["when"] or lowers == [",", "when"]


_BASELINE = frozenset({"than", "versus", "vs", "against", "compared", "same"})
"""Words behind which a date is what a figure is measured against: "8 percent more than a year before"."""


_OWN = frozenset({"a", "an", "its", "our", "their"})
"""Behind "over" these open what a figure is measured against ("up 3% over a strong 2021"); "over the summer" tells when."""


def _is_other(between: Sequence[Word], side: Side) -> bool:
    """Whether the date belongs to another event, to another statement, or to what the figure is compared with."""
    if any(word.text == ";" for word in between):
        return True
    if side is Side.BEFORE:
        return False
    lowers = [word.lower for word in between]
    behind_from = [following for at, word in enumerate(lowers) if word == "from" for following in lowers[at + 1:at + 3]]
    is_of_base = any(word[:1].isdigit() for word in behind_from)
    is_of_base = is_of_base or any(word == "over" and following in _OWN for word, following in pairwise(lowers))
    return is_of_base or not _BASELINE.isdisjoint(lowers) or not _set("event_before").isdisjoint(lowers[:-1])


def _index(words: Sequence[Word], place: int) -> int:
    return bisect_left(words, (place,))  # words sort by their start


@cache
def _set(name: str) -> frozenset[str]:
    return frozenset(table("telling")[name])


def _borders(between: Sequence[Word]) -> int:
    return sum([lower in _bordering() for _, _, _, lower in between])


@cache
def _bordering() -> frozenset[str]:
    return _MARKS | _set("clause_words")


def _is_telling(words: Sequence[Word], date_at: int, date_end: int, claim_at: int) -> bool:
    """A verb of telling close before the date with the claim not between, or close after it with the claim later still."""
    verbs = _set("verbs")
    for index in range(date_at - 1, max(-1, date_at - 8), -1):
        if words[index].text in _MARKS or index == claim_at or words[index].lower == "that":
            break
        if words[index].lower in verbs:
            return True
    for index in range(date_end, min(len(words), date_end + 8)):
        if index == claim_at or words[index].text in ";:":
            break
        if words[index].lower in verbs:
            return claim_at > index
    return False


def opens_sentence(sentence: Sentence, date: Span) -> bool:
    """Whether a date stands at the head of a sentence, apart from its verb."""
    return _index(sentence.words, date.start) <= _OPENING


def stands_aside(sentence: Sentence, date: Span) -> bool:
    """Whether a date stands in a clause of its own: ", founded in 1998, ", ", which closed in May", ", most recently in June"."""
    words = sentence.words
    at = _index(words, date.start)
    start = at
    while start > 0 and words[start - 1].text not in _MARKS:
        start -= 1
    if start == 0:
        return False
    first = words[start].lower
    return first in _set("aside") or first.endswith(("ed", "ing"))
