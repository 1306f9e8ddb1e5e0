"""Finds the name a subject goes by where words between commas stand beside it: "Lena Frey, mayor of Vesko," and "the mayor, Lena Frey,"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from checker.model.text import Word

_LONGEST = 16
"""An apposition has at most so many words."""
_MOST = 3
"""Appositions that may stand one after another: "Lena Frey, a mayor, a member of the board, said"."""
_MARKS = frozenset(',;:()[]—–"“”')


@dataclass(frozen=True, slots=True)
class AppositionWords:
    """The small words around names and roles, in lower case.

    `name_links` stand inside names, `before_names` before names that are no subject, `before_days` before names that are none at all.
    """

    role_articles: frozenset[str]
    name_links: frozenset[str]
    courtesy: frozenset[str]
    before_names: frozenset[str]
    before_days: frozenset[str]


def before_apposition(line: Sequence[Word], inside: Sequence[bool], comma: int, words: AppositionWords) -> int:
    """The last word of the subject before the closing mark of an apposition; -1 where none opens it.

    A full name between the marks is the subject itself where a role stands before them: "the mayor, Lena Frey,".
    """
    mark = line[comma].text
    opening = _opening(line, inside, comma, mark)
    if opening < 0:
        return -1
    if is_full_name(line[opening + 1:comma], words) and _is_role(line, inside, opening - 1, words):
        return comma - 1
    for _ in range(_MOST):
        further = _opening(line, inside, opening, mark)
        if further < 1 or not line[further + 1].text.islower() or not _ends_name(line, further - 1, words):
            break
        opening = further
    return opening - 1


def _opening(line: Sequence[Word], inside: Sequence[bool], closing: int, mark: str) -> int:
    for at in range(closing - 1, max(-1, closing - _LONGEST), -1):
        if inside[at]:
            return -1
        if line[at].text == mark:
            return at
    return -1


def is_full_name(line: Sequence[Word], words: AppositionWords) -> bool:
    """Whether the words of a line are two to five capitalized ones and nothing else but stops, hyphens and links of names."""
    plain = [word for word in line if word.text != "."]
    capitals = sum(word.text[:1].isupper() for word in plain)
    return 2 <= capitals <= 5 and all(word.text[:1].isupper() or word.lower in words.name_links - {"of"} for word in plain)


def _is_role(line: Sequence[Word], inside: Sequence[bool], last: int, words: AppositionWords) -> bool:
    """Whether the words that end at `last` have a noun in lower case, so that they are no name of their own."""
    for at in range(last, max(-1, last - _LONGEST), -1):
        if inside[at] or line[at].text in _MARKS:
            return False
        if line[at].text.isalpha() and line[at].text.islower() and line[at].lower not in words.before_names | words.role_articles:
            return True
    return False


def _ends_name(line: Sequence[Word], last: int, words: AppositionWords) -> bool:
    """Whether a name of two words or more ends at `last`."""
    at = last - 1 if line[last].text == "." else last
    if at < 1 or line[at - 1].lower in words.before_names | words.before_days:
        return False
    return line[at].text[:1].isupper() and (line[at - 1].text[:1].isupper() or line[at - 1].text == ".")


def name_in_apposition(line: Sequence[Word], inside: Sequence[bool], last: int, words: AppositionWords) -> tuple[int, int] | None:
    """The full name between marks behind a role that ends at `last`: "said the mayor, Lena Frey."; None where none stands there."""
    if last + 2 >= len(line) or line[last + 1].text != "," or not _is_role(line, inside, last, words):
        return None
    end = last + 2
    while end < len(line) and not inside[end] and line[end].text[:1].isupper():
        end += 1
    closed = end == len(line) or line[end].text in {",", ".", "!", "?"}
    return (last + 2, end - 1) if closed and is_full_name(line[last + 2:end], words) else None


def courtesy_within(line: Sequence[Word], first: int, last: int, words: AppositionWords) -> int:
    """Where "Mr." or "Ms." begins a subject of its own behind a noun: "the sum Mr. Frey demanded"; `first` where it does not."""
    for at in range(last, first, -1):
        before = line[at - 1]
        if line[at].lower in words.courtesy and before.text.isalpha() and before.text.islower() and before.lower not in words.before_names:
            return at
    return first
