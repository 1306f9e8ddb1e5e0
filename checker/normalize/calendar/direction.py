"""Whether the words around a date look back or ahead."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cache

from checker.lexicon import table
from checker.model.text import Sentence, Span, Word

BACK, NEITHER, AHEAD = -1, 0, 1
_REACH, _NEAR = 40, 8
_NOUN = 3
"""Words before "plan" among which an article makes it a noun: "approved the budget plan on Monday"."""
_ARTICLES = frozenset({"a", "an", "the", "his", "her", "its", "their", "our", "this", "that"})
_LIMITS = frozenset({"until", "till", "to", "for"})
_BORDERS = frozenset(";:")
_OPENERS = _BORDERS | {"that"}


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(table("tense")[name])


def direction(sentence: Sentence, span: Span) -> int:
    """BACK, AHEAD or NEITHER, by the nearest verb or tense word to the left of a place, else to its right."""
    words = sentence.words
    at = bisect_left(words, span.start, key=lambda word: word.start)
    end = bisect_left(words, span.end, key=lambda word: word.start)
    if at and words[at - 1 - (words[at - 1].lower == "on")].lower in ("is", "are"):
        return AHEAD
    if at and words[at - 1].lower in _LIMITS and _words("deferring") & {word.lower for word in words[max(0, at - _NEAR):at]}:
        return AHEAD
    if end < len(words) and _is_past_behind(words, end):
        return BACK
    first = max(-1, at - _REACH)
    border = next((index for index in range(at - 1, first, -1) if words[index].lower in _OPENERS), first)
    last = min(len(words), end + _REACH)
    right = next((index for index in range(end, last) if words[index].text in _BORDERS), last)
    for places in (range(at - 1, border, -1), range(end, right), range(border - 1, first, -1)):
        cue = next((cue for cue in (_cue(words, index) for index in places) if cue), NEITHER)
        if cue:
            return cue
    return NEITHER


def _is_past_behind(words: Sequence[Word], index: int) -> bool:
    """Whether a past verb stands right behind a date: "Ruke on Friday announced", not "a rally on Friday organized by"."""
    following = words[index + 1].lower if index + 1 < len(words) else ""
    return words[index].text[0].islower() and _cue(words, index) == BACK and following not in ("by", "to", "for")


def _cue(words: Sequence[Word], index: int) -> int:
    """What one word says; a participle after "be" leaves it to the verb before ("will be sold")."""
    word = words[index]
    text = word.lower.replace("’", "'")
    if text == "may" and word.text[0].isupper() and index:
        return NEITHER
    if text == "plan" and not _ARTICLES.isdisjoint(word.lower for word in words[max(0, index - _NOUN):index]):
        return NEITHER
    if text in _words("future") or text.endswith("'ll") or _is_arranged(words, index):
        return AHEAD
    if text == "since" or (text.endswith("ing") and index and words[index - 1].lower == "after" and _looks_back(words[:index])):
        return BACK
    if text == "to":
        return _infinitive(words, index)
    is_regular = len(text) > 3 and text.endswith("ed") and word.text[0].islower() and text not in ("need", "indeed", "hundred")
    if not is_regular and text not in _words("past"):
        return NEITHER
    if index + 1 < len(words) and words[index + 1].lower == "by" and words[index - 1].text == ",":
        return NEITHER  # "is to begin on Monday, followed by"
    return NEITHER if any(other.lower == "be" for other in words[max(0, index - 2):index]) else BACK


def _looks_back(words: Sequence[Word]) -> bool:
    """Whether the first verb of a sentence is past: "made sure that it will be law after voting on Friday"."""
    return next((cue for cue in (_cue(words, index) for index in range(min(len(words), _REACH))) if cue), NEITHER) == BACK


def _is_arranged(words: Sequence[Word], index: int) -> bool:
    """Whether what is told is still to come: "when they meet", "is visiting", "has invited", "prepared for"."""
    text, before = words[index].lower, words[index - 1].lower if index else ""
    following = [word.lower for word in words[index + 1:index + 3]]
    if text in _words("opening_ahead"):
        is_plain = len(following) == 2 and following[1].isalpha() and following[1] not in _words("past") and following[1][-2:] != "ed"
        return is_plain and following[0] in _words("subjects")
    if text.endswith("ing") and before in _words("before_infinitive"):
        return bool({text[:-3], f"{text[:-3]}e", text[:-4]} & _words("arranged"))
    return (text == "for" and before in _words("preparing")) or (text in _words("inviting") and before in ("has", "have"))


def _infinitive(words: Sequence[Word], index: int) -> int:
    """"agreed to meet", "is to open": the verb before "to" looks ahead; "to be held" does by itself."""
    following = words[index + 1].lower if index + 1 < len(words) else ""
    if following == "be" or (index and words[index - 1].lower in _words("inviting")):
        return AHEAD
    before = {word.lower for word in words[max(0, index - 2):index]}
    if following in _words("arranged"):
        return BACK if {word.lower for word in words[max(0, index - 5):index]} & _words("before_no_plan") else AHEAD
    return AHEAD if before & _words("before_infinitive") and following.isalpha() and words[index + 1].text.islower() else NEITHER
