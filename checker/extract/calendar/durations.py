"""Finds stretches of time ("six months", "a year and a half", "72-hour") and ages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from checker.extract.calendar.ages import age_words, ages, is_old
from checker.extract.figures.amounts import Amount
from checker.extract.figures.atoms import number_words
from checker.extract.figures.hedging import hedge_of_length
from checker.extract.figures.ordinals import is_second_of_two
from checker.extract.figures.readings import amounts, mention
from checker.extract.scan import Scan
from checker.extract.vocabulary import heads
from checker.lexicon import table
from checker.model.claim import Kind, Mention, Unread
from checker.model.text import Sentence, Span

_UNIT = r"second|minute|hour|day|week|fortnight|month|year|decade|century|millennium"
_SINGLE = re.compile(
    rf"(?<![^\W_])(?P<number>an?|one|single)[\s-](?P<unit>{_UNIT})(?P<half>\sand\s(?:a\s)?(?:half|quarter))?(?![\w]|-old)"
    r"(?P<event>\s(?:after|before)(?=\s[\w]))?", re.IGNORECASE)
_VAGUE = re.compile(r"(?<![^\W_])(?:for|in|over\sthe|through\sthe)\s(?P<number>(?P<unit>years|decades|centuries|generations|months|weeks"
                    r"|days|hours))(?![\w-]|\s(?:of|to\scome|past|ahead))", re.IGNORECASE)
_NEXT = re.compile(r"\s([a-z]{2,8})(?![^\W_])")
_FOR = re.compile(r"(?<![^\W_])(?:for|within|in|after|nearly|almost|about|over|than|least|under|lasts?|lasted|lasting|takes?|took"
    r"|taking|spent|spend|spending|every|half|once|up\sto|only|just|around|exactly|roughly)\s$", re.IGNORECASE)


def extract(scan: Scan) -> Iterator[Mention | Unread]:
    """Durations in reading order; ages have the pattern "duration.age"."""
    for sentence in scan.sentences_with(_words()):
        taken: list[Span] = []
        single = tuple(_single(scan.text, sentence))
        halves = (item for item in single if item.part("half"))
        loose = (*_vague(sentence, scan.text), *_rates(sentence, scan.text))
        for item in (*halves, *_written(scan, sentence), *ages(scan, sentence), *single, *loose):
            if not any(item.span.overlaps(span) for span in taken):
                taken.append(item.span)
                yield item


@cache
def _words() -> frozenset[str]:
    """Words of which one stands in every length of time and in every age."""
    units = _UNIT.split("|")
    plural = (*(f"{unit}s" for unit in units), "centuries", "millennia", "generations")
    return number_words() | heads(table("calendar")["rates"]) | age_words() | frozenset((*units, *plural))


def _written(scan: Scan, sentence: Sentence) -> Iterator[Mention]:
    for amount in amounts(scan, sentence):
        unit = amount.part("unit")
        if amount.kind is not Kind.DURATION or unit is None or _is_some_day(scan.text, amount, unit, sentence):
            continue
        if _TIME_AHEAD.match(scan.text, unit.end, sentence.span.end):
            continue
        if _is_ordinal(scan.text, amount, unit, sentence):
            continue
        end = is_old(scan.text, unit.start, sentence.span.end)
        if end is not None:
            yield mention(replace(amount, span=Span(amount.span.start, end), pattern="age"), Kind.DURATION, sentence)
        else:
            yield mention(amount, Kind.DURATION, sentence)


_TIME_AHEAD = re.compile(r"['’]s?\stime(?![^\W_])")
"""Behind "in two weeks": a day, and no length of time."""
_THE = re.compile(r"(?<![^\W_])(?:the|their|its|his|her|our|my|this|that)\s$|['’]s\s$", re.IGNORECASE)


def _is_ordinal(text: str, amount: Amount, unit: Span, sentence: Sentence) -> bool:
    """ "The twenty-second congress": written tens and "second" number something where a determiner other than "a" stands before them."""
    if text[unit.start:unit.end].lower() != "second" or text[unit.start - 1] != "-" or not amount.numbers[0].plain.endswith("ty"):
        return False
    return bool(_THE.search(text, max(sentence.span.start, amount.span.start - 7), amount.span.start))


def _is_some_day(text: str, amount: Amount, unit: Span, sentence: Sentence) -> bool:
    """ "One day it will end": no stretch of time, unless the words before measure with it."""
    if amount.numbers[0].plain != "one" or text[unit.start:unit.end].lower() != "day" or text[unit.start - 1] == "-":
        return False
    return not _FOR.search(text, max(sentence.span.start, amount.span.start - 12), amount.span.start)


def _single(text: str, sentence: Sentence) -> Iterator[Mention]:
    """ "for a year", "a year and a half", "half an hour": one unit of time, where the words around measure with it."""
    for match in _SINGLE.finditer(text, sentence.span.start, sentence.span.end):
        if match["unit"].lower() == "second" and not match["half"] and is_second_of_two(text, match.end("unit"), sentence.span.end):
            continue
        before = _FOR.search(text, max(sentence.span.start, match.start() - 12), match.start())
        if match["half"] or before or match["event"] or match["number"].lower() == "single" or _is_subject(text, match, sentence):
            end = match.end("half") if match["half"] else match.end("unit")
            parts = (*_hedge(text, match, sentence), ("number", Span(*match.span("number"))), ("unit", Span(*match.span("unit"))))
            half = (("half", Span(*match.span("half"))),) if match["half"] else ()
            yield Mention(Kind.DURATION, Span(match.start(), end), sentence.index, "duration.single", (*parts, *half))


def _hedge(text: str, match: re.Match[str], sentence: Sentence) -> tuple[tuple[str, Span], ...]:
    """The hedge of one unit of time: "more than a week"."""
    hedge = hedge_of_length(text, Span(match.start(), match.end()), sentence.span)
    return (("hedge", hedge),) if hedge else ()


def _is_subject(text: str, match: re.Match[str], sentence: Sentence) -> bool:
    """ "An hour has been set aside": a length of time that opens its sentence and goes on with a verb."""
    following = _NEXT.match(text, match.end(), sentence.span.end)
    return match.start() == sentence.span.start and following is not None and following[1] in table("calendar")["length_goes_on"]


def _vague(sentence: Sentence, text: str) -> Iterator[Mention]:
    """ "for years", "the worst in decades": a length that no number is given for."""
    for match in _VAGUE.finditer(text, sentence.span.start, sentence.span.end):
        span = Span(*match.span("unit"))
        yield Mention(Kind.DURATION, span, sentence.index, "duration.vague", (("unit", span),))


@cache
def _rate_words() -> re.Pattern[str]:
    return re.compile(r"(?<![^\W_])(?P<unit>" + "|".join(table("calendar")["rates"]) + r")(?=\s[^\W\d_])")


def _rates(sentence: Sentence, text: str) -> Iterator[Mention]:
    """ "annual profit", "weekly gains": the length of time that a figure covers, or after which something recurs."""
    for match in _rate_words().finditer(text, sentence.span.start, sentence.span.end):
        span = Span(*match.span("unit"))
        yield Mention(Kind.DURATION, span, sentence.index, "duration.rate", (("unit", span),))
