"""Finds ages set beside a name or a person: "Pankov, 45,", "her son, 3, and", "the couple, both 62,"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from checker.extract.calendar.persons import are_persons, is_person, words_of
from checker.extract.figures.atoms import number_words
from checker.extract.scan import TAKEN
from checker.lexicon import table

_OLDEST = 119
_LEAD = re.compile(r"(?P<word>(?:[^\W\d_][\w.'’]{0,24}-){0,2}[^\W\d_][\w.'’]{0,24})$")
_NAME = re.compile(r"[A-Z][\w'’.-]{1,24}$")
_TWO_CAPITALS = re.compile(r"(?:[A-Z][\w'’.-]{0,24}\s){1,3}[A-Z][\w'’.-]{1,24}$")
_WORD_BEFORE_NAME = re.compile(r"(?P<word>[a-zA-Z]{2,12})\s(?:[A-Z][\w'’.-]{0,24}\s){0,3}[A-Z][\w'’.-]{0,24}$")
_REACH = 90


@cache
def _beside() -> re.Pattern[str]:
    numerals = table("numerals")
    ones = "|".join(word for word in numerals["ones"] if numerals["ones"][word])
    number = rf"[1-9]\d?|1[01]\d|(?:{'|'.join(numerals['tens'])})(?:[\s-](?:{ones}))?|(?:{ones})"
    return re.compile(
        rf"(?:,?\s\(|,\s)(?:(?P<each>both|all|each|now|then)\s)?(?P<hedge>(?:only|just|about|around)\s)?(?:aged\s)?"
        rf"(?P<number>{number})(?:(?:\s(?:and|or)|,(?:\sand)?)\s(?P<number2>{number})(?=[,)]))?"
        r"(?P<closing>[,)](?!\d|\s\d)|(?=[.!?;](?:\s|[\"”’)]|$)|$)"
        r"|(?=\s(?:who|was|is|has|had|of|from|and|told|said|died)(?![^\W_])))", re.IGNORECASE)


@cache
def _common() -> frozenset[str]:
    return frozenset(table("names")["common"].split())


def apposed_ages(text: str, written: str, start: int, stop: int) -> Iterator[re.Match[str]]:
    """The matches in a stretch of text, each with the age as its group `number`, and a second one as `number2`.

    `text` has the places blanked that are taken; `written` is the text as read: "now" is a date, and company of an age.
    """
    for match in _beside().finditer(written, start, stop):
        if TAKEN not in text[match.start("number"):match.end("number")] and _is_age(text, match, start):
            yield match


def _is_age(text: str, match: re.Match[str], start: int) -> bool:
    before = max(start, match.start() - _REACH)
    lead = _LEAD.search(match.string, before, match.start())
    if lead is None or text[match.start() - 1] == TAKEN or lead["word"].casefold() in number_words() - words_of("alike"):
        return False
    closes = match["closing"] in (",", ")")
    is_figure = match["number"].isdigit() or match["each"]
    if is_figure and _NAME.search(match.string, before, match.start()) and _is_name(match, lead, before):
        return closes or bool(_TWO_CAPITALS.search(match.string, before, match.start()))
    followed = match.string[match.end():match.end() + 1]
    ends = closes or followed in ("", ".", ";", "!", "?")
    return ends and _is_of_persons(match, lead["word"]) and not _is_total(match, start)


def _is_name(match: re.Match[str], lead: re.Match[str], before: int) -> bool:
    """Whether a capitalized word can be a person's name: no small word, no month or day, and no place that "in" leads."""
    is_single = not _TWO_CAPITALS.search(match.string, before, match.start())
    if is_single and lead["word"].casefold().rstrip(".") in _common():
        return False
    leading = _WORD_BEFORE_NAME.search(match.string, before, match.start())
    return leading is None or leading["word"].casefold() not in words_of("where")


def _is_of_persons(match: re.Match[str], word: str) -> bool:
    """One person and one age; several persons, and an age that is said of both or an age for each."""
    if match["each"] in ("both", "all", "each") or match["number2"]:
        return are_persons(word) or word.casefold() in words_of("alike")
    return is_person(word) or word.casefold() in words_of("alike")


def _is_total(match: re.Match[str], start: int) -> bool:
    words = match.string[max(start, match.start() - _REACH):match.start()].casefold().split()
    return not words_of("totals").isdisjoint(words)
