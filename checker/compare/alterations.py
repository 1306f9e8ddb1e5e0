"""What one writer altered of words that another writer gives, too: word forms, spellings and cuts are no alteration."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from checker.compare.places import is_known_place
from checker.language.quoted_words import Words
from checker.language.words import lemma

_ARABIC = frozenset({"al", "el", "ul"})
"""Articles in names, which some papers write and others leave out."""
_CAPITAL = re.compile(r"(?<=[^.!?:…][ -])[^\W\d_a-z][^\W\d_]+")
"""A word with a capital inside a sentence."""
_LONG_NAME = 6
_SPELLED_ALIKE = 70
"""Likeness of two words of six letters and more, both written with a capital, from which they are one name in two spellings."""
LONG_RUN = 6
"""So many words in a row are not said twice by chance."""
FULL = 8
"""So many words in common make one utterance even where a word and the speaker differ."""

_Step = tuple[str, Words, Words]


@dataclass(frozen=True, slots=True)
class Edits:
    """What must be changed inside the shared stretch of two quotations.

    `altered`: the altered words of each side. `shared`: the words in common. `likeness`: in percent.
    `is_cut`: one side goes on where the other stops, or leaves words out under an ellipsis.
    """

    altered: tuple[tuple[Words, Words], ...]
    shared: Words
    likeness: int
    is_cut: bool


def edits(one: Words, other: Words, names: frozenset[str], *, has_gaps: bool) -> Edits:
    """The alterations between the first and the last words that both share; what one side has beyond them was cut, not altered.

    With ellipses, words that only one side has inside were left out on purpose and are no alteration.
    """
    from rapidfuzz.distance import Indel

    steps = list(_merged((step.tag, one[step.src_start:step.src_end], other[step.dest_start:step.dest_end])
                         for step in Indel.opcodes(one, other)))
    is_full = sum(len(words) for tag, words, _ in steps if tag == "equal") >= FULL
    first, last = (1 if step[0] != "equal" and _is_cut(step, is_full=is_full) else 0 for step in (steps[0], steps[-1]))
    inner = steps[first:len(steps) - last]
    shared = tuple(word for tag, words, _ in inner if tag == "equal" for word in words)
    changed = [(mine, theirs) for tag, mine, theirs in inner if tag != "equal" and not _is_inflection(mine, theirs, names)]
    altered = tuple((mine, theirs) for mine, theirs in changed if not has_gaps or (mine and theirs))
    size = sum(len(mine) + len(theirs) for mine, theirs in altered)
    is_core = len(shared) >= LONG_RUN and 3 * len(shared) >= 2 * min(len(one), len(other))
    covers = is_core or 10 * len(shared) >= 6 * max(len(one), len(other))
    likeness = round(200 * len(shared) / (2 * len(shared) + size)) if shared and covers else 0
    return Edits(altered, shared, likeness, is_cut=bool(first or last) or len(altered) < len(changed))


def _merged(steps: Iterable[_Step]) -> Iterator[_Step]:
    """The steps with what is altered in a row as one."""
    for is_equal, run in groupby(steps, key=lambda step: step[0] == "equal"):
        some = list(run)
        mine, theirs = (tuple(word for step in some for word in step[side]) for side in (1, 2))
        yield "equal" if is_equal else "replace", mine, theirs


def _is_cut(step: _Step, *, is_full: bool) -> bool:
    """Whether words at an end of a quotation are what only one side has, rather than one word for another.

    Both sides may go on with words of their own where what they share is long enough to be one utterance.
    """
    return not step[1] or not step[2] or (is_full and not len(step[1]) == len(step[2]) == 1)


def _is_inflection(mine: Words, theirs: Words, names: frozenset[str]) -> bool:
    """Whether the two sides differ by word forms, word division, censoring or the spelling of a name alone."""
    mine, theirs = (tuple(word for word in words if word not in _ARABIC) for words in (mine, theirs))
    if "".join(mine) == "".join(theirs):
        return True
    pairs = zip(mine, theirs, strict=False)
    return len(mine) == len(theirs) and all(_is_one_word(word, their) or _is_one_name(word, their, names) for word, their in pairs)


def _is_one_name(word: str, their: str, names: frozenset[str]) -> bool:
    from rapidfuzz.fuzz import ratio

    is_name = {word, their} <= names and min(len(word), len(their)) >= _LONG_NAME and not is_known_place(word) and not is_known_place(their)
    return is_name and ratio(word, their) >= _SPELLED_ALIKE


def capitals(text: str) -> frozenset[str]:
    """The words written with a capital, folded."""
    return frozenset(match[0].casefold() for match in _CAPITAL.finditer(text))


def _is_one_word(word: str, their: str) -> bool:
    censored, full = (word, their) if "*" in word else (their, word)
    if "*" in censored:
        return full.startswith(censored.partition("*")[0]) and full.endswith(censored.rpartition("*")[2])
    return lemma(word) == lemma(their)
