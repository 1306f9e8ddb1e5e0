"""Finds the words that are the subject of a verb of saying, by the marks and small words around them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from checker.language.appositions import AppositionWords, before_apposition, courtesy_within, name_in_apposition
from checker.model.text import Word

_LONGEST = 16
"""A subject has at most so many words, an apposition between commas too."""
_STOPS = frozenset(',;:()[]—–-"“”«»‘’…!?./')


@dataclass(frozen=True, slots=True)
class SubjectWords(AppositionWords):
    """The word sets that bound subjects, in lower case."""

    aside: frozenset[str]
    leading: frozenset[str]
    borders: frozenset[str]
    passive: frozenset[str]
    relative: frozenset[str]
    pronouns: frozenset[str]
    counters: frozenset[str]
    amounts: frozenset[str]
    abbreviated: frozenset[str]
    determiners: frozenset[str]
    clause_openers: frozenset[str]
    verblike: frozenset[str]


def subject_before(line: Sequence[Word], inside: Sequence[bool], verb: int, words: SubjectWords) -> tuple[int, int] | None:
    """First and last word of the subject that stands before a verb; None where the verb has none, or is passive."""
    last = _last_before(line, inside, verb, words)
    if last is None:
        return None
    last = _before_relative(line, inside, last)
    first = last
    if line[last].lower in words.pronouns:
        return first, last
    while first > 0 and last - first < _LONGEST and not _bounds(line, inside, first - 1, words):
        first -= 1
    first = courtesy_within(line, first, last, words)
    if any(word.lower in words.amounts for word in line[first:last + 1]):
        return None
    return _without_lead(line, first, last, words)


def _before_relative(line: Sequence[Word], inside: Sequence[bool], last: int) -> int:
    """The word before "who ..." where such a clause ends at `last`: "officials who met on Friday said"."""
    for at in range(last, max(0, last - _LONGEST), -1):
        if inside[at] or line[at].text in _STOPS:
            break
        if line[at].lower in {"who", "whose"}:
            return at - 1
    return last


def _last_before(line: Sequence[Word], inside: Sequence[bool], verb: int, words: SubjectWords) -> int | None:
    """The last word of the subject, past adverbs, a bracket, "who", and an apposition between commas."""
    at = verb - 1
    while at >= 0 and not inside[at] and (line[at].lower in words.aside or _is_adverb(line[at])):
        at -= 1
    if 0 < at < verb - 1 and line[at].lower in {"on", "late", "early"}:
        at -= 1
    if at >= 0 and line[at].lower in {"who", "which"}:
        at -= 2 if at > 0 and line[at - 1].text == "," else 1
    elif at >= 0 and line[at].text in {",", "—", "–"}:
        at = before_apposition(line, inside, at, words)
    if at >= 0 and line[at].text == ")":
        at = next((place - 1 for place in range(at, max(-1, at - _LONGEST), -1) if line[place].text == "("), -1)
    if at < 0 or inside[at] or not line[at].text[-1:].isalpha() or line[at].lower in words.passive or line[at].lower in words.borders:
        return None
    return at


def _is_adverb(word: Word) -> bool:
    return word.text.endswith("ly") and word.text.islower() and len(word.text) > 4


def _bounds(line: Sequence[Word], inside: Sequence[bool], at: int, words: SubjectWords) -> bool:
    word = line[at]
    if inside[at] or word.lower in words.borders or word.lower in words.verblike or word.lower in words.clause_openers:
        return True
    if word.text == ".":
        return not _is_abbreviation(line, at, words)
    return word.text in _STOPS


def _is_abbreviation(line: Sequence[Word], stop: int, words: SubjectWords) -> bool:
    """Whether a full stop belongs to the word before it: "Mr." and "J."."""
    return stop > 0 and line[stop].text == "." and (line[stop - 1].lower in words.abbreviated or len(line[stop - 1].text) == 1)


def _without_lead(line: Sequence[Word], first: int, last: int, words: SubjectWords) -> tuple[int, int] | None:
    """The subject without a phrase of time or place before it: "On Monday officials" is "officials"."""
    if line[first].lower not in words.leading or first == last:
        return None if line[first].lower in words.leading else (first, last)
    determined = next((at for at in range(last, first + 1, -1) if line[at].lower in words.determiners), None)
    if determined is not None:
        return (determined, last) if determined < last else None
    at = first + 1
    while at <= last and (line[at].text[:1].isupper() or line[at].text[:1].isdigit() or line[at].lower in words.leading):
        at += 1
    return (at, last) if at <= last else None


def clause_subject(line: Sequence[Word], inside: Sequence[bool], verb: int, words: SubjectWords) -> tuple[int, int] | None:
    """The name or pronoun that opens the clause of a participle: "On Friday, Lena Frey left, saying ..." has "Lena Frey"."""
    first = 0
    if line[0].lower in words.leading:
        first = next((at + 1 for at in range(1, verb) if line[at].text == ","), 0)
    if line[first].lower in words.pronouns:
        return first, first
    last = first
    while last < verb and not inside[last] and (line[last].text[:1].isupper() or _is_abbreviation(line, last, words)):
        last += 1
    return (first, last - 1) if last > first and line[first].lower not in words.leading else None


def inverted_subject(line: Sequence[Word], inside: Sequence[bool], verb: int, words: SubjectWords) -> tuple[int, int] | None:
    """The subject after a verb that follows what is said: "..., said Silke Frey"; None where the verb does not follow it."""
    before = verb - 1
    if before < 0 or verb + 1 >= len(line) or line[verb + 1].lower == "that":
        return None
    is_after_quote = inside[before] or line[before].text in '"”’»' or (line[before].text == "," and before > 0 and inside[before - 1])
    if not is_after_quote and line[before].text not in ",—–":
        return None
    found = subject_after(line, inside, verb + 1, words)
    if found is None or is_after_quote:
        return found
    rest = line[found[1] + 1:]
    is_last = not rest or rest[0].text in ".,;"
    is_told_before = before_apposition(line, inside, before, words) < 0 or before > _LONGEST
    has_value = any(word.text[:1].isdigit() or word.lower in words.verblike for word in line[found[0]:found[1] + 1])
    return found if is_last and is_told_before and not has_value else None


def subject_after(line: Sequence[Word], inside: Sequence[bool], first: int, words: SubjectWords) -> tuple[int, int] | None:
    """First and last word of the name or noun phrase that begins at a word; None where none does."""
    at = first
    if first < len(line) and line[first].lower in words.leading:
        return None
    while at < len(line) and at - first < _LONGEST and not inside[at]:
        word = line[at]
        ends = word.text in _STOPS or word.lower in words.borders or word.lower in words.relative
        if ends and not (at > first and _is_abbreviation(line, at, words)):
            break
        if at > first and (word.lower in words.leading - {"for", "of", "to"} or word.lower in words.aside or word.lower in words.verblike):
            break
        at += 1
    if at == first or not line[at - 1].text[-1:].isalpha():
        return None
    return name_in_apposition(line, inside, at - 1, words) or (first, at - 1)
