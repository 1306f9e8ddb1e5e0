"""Finds the numbers that no other extractor took, so that none is passed over in silence: coverage counts each with its reason."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice

from checker.extract.figures.atoms import number_words
from checker.extract.figures.numbers import numbers
from checker.extract.figures.readings import MAX_NUMBERS
from checker.extract.scan import TAKEN, Scan
from checker.lexicon import table
from checker.model.claim import Mention, Unread
from checker.model.text import Sentence, Span

_DIGITS = re.compile(r"\d+(?:[.,:/]\d+)*")
_SHORTEST = 2
"""Characters that a number takes at least, with what parts it from the next."""
_REST = re.compile(rf"{TAKEN}[^\W_]{{1,20}}$")
"""What stands before the rest of a word whose first digits are taken ("100" with a letter O in it): one number, counted once."""
_JOINTS = frozenset("-_./@#&+=\u2010\u2011")


_COUNTED = r"(?=\s(?:of\s)?(?:[a-z-]{2,20}\s){0,2}?(?:people|men|women|children|[a-z]{3,20}(?<![su])s)(?![^\W_]))"
_ASKED = re.compile(r"(?:[^\W_]|(?<![^\W_])(?:how|as)\s)$", re.IGNORECASE)


@cache
def _no_number() -> tuple[re.Pattern[str], ...]:
    """One pattern for each word, which is found sooner than any of many."""
    words = table("numerals")["no_number"]
    counting = [re.compile(form + _COUNTED) for word in words for form in (word, word.capitalize())]
    times = [re.compile(form + r"(?![^\W_])") for word in table("numerals")["times"] for form in (word, word.capitalize())]
    return *counting, *times


def _numberless(text: str) -> Iterator[Unread]:
    """Words of which no figure can be told: "countless", "many", "twice"."""
    for pattern in _no_number():
        for match in pattern.finditer(text):
            if not _ASKED.search(text, max(0, match.start() - 4), match.start()):
                yield Unread(Span(*match.span()), "no-number")


def extract(scan: Scan) -> Iterator[Mention | Unread]:
    """Digits that are part of a name or cannot be read, and every number beyond those that are read of one sentence."""
    yield from _numberless(scan.text)
    for sentence in scan.sentences_with(number_words()):
        stop = _read_until(scan.document.text, sentence)
        for match in _DIGITS.finditer(scan.text, sentence.span.start, stop):
            if not _REST.search(scan.text, max(sentence.span.start, match.start() - 21), match.start()):
                yield Unread(Span(*match.span()), "id" if _is_in_name(scan.text, *match.span()) else "unreadable-number")
        if stop < sentence.span.end:
            for number in numbers(scan.text, stop, sentence.span.end):
                yield Unread(number.span, "too-many-numbers")


def _read_until(text: str, sentence: Sentence) -> int:
    """Where the first number stands that is one too many; the end of the sentence where none is."""
    start, end = sentence.span.start, sentence.span.end
    if end - start < MAX_NUMBERS * _SHORTEST:
        return end
    beyond = next(islice(numbers(text, start, end), MAX_NUMBERS, None), None)
    return beyond.span.start if beyond else end


def _is_in_name(text: str, start: int, end: int) -> bool:
    """Whether letters, or marks that join words to names and addresses, touch the digits on either side."""
    return any(char.isalpha() or char in _JOINTS for char in (text[start - 1:start], text[end:end + 1]) if char)
