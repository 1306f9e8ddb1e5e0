"""Finds ordinals: "16th", "second", "XVI Summit", "number two". Set phrases ("first lady", "five seconds") are left alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from checker.extract.figures.parts import ends_mixed_number, is_part, stands_alone
from checker.extract.scan import Scan
from checker.extract.vocabulary import FIGURES
from checker.lexicon import table
from checker.lexicon.grammar import grammar
from checker.model.claim import Kind, Mention, Unread
from checker.model.text import Sentence, Span

_DIGITS = re.compile(r"(?<![\w.,/])(?<!\d[-–])(?P<number>\d{1,3}(?:,\d{3}){0,3}|\d{1,12})(?:st|nd|rd|th|ST|ND|RD|TH)(?![^\W_])")
_ROMAN = re.compile(r"(?<![\w-])(?P<number>[IVXLC]{1,9})(?=\s(?:[A-Z][\w-]{1,20}\s){0,3}(?P<event>[A-Z][a-z]{2,20})(?![^\W_]))")
_VALID_ROMAN = re.compile(r"(?=[IVXLC])C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_JOIN = r"(?:[ \u00a0]|\s?[-\u2010\u2011]\s?)"
_SUBJECT_BEFORE = re.compile(r"(?:(?<![^\W_])(?:I|he|she|they|it|we|you|who|which|that|was|were|is|are|been|be|being|had|has|have|when"
    r"|since|and)|[^\W\d_]s)\s$", re.IGNORECASE)
_AT = re.compile(r"(?<![^\W_])(?:at|from|per|split)\s$", re.IGNORECASE)
_OF = re.compile(r"\s(?:of(?=\s)|the(?=\s))")


@cache
def _ones(highest: int) -> str:
    return "|".join(word for word, value in table("numerals")["ones"].items() if 0 < value <= highest)


@cache
def _adverb_after() -> re.Pattern[str]:
    """A verb behind "first", which makes it an adverb: "when they first met"."""
    return re.compile(rf"\s(?:\w+ed|{'|'.join(table('ordinals')['verbs'])})(?![^\W_])")


@cache
def _seconds_before() -> re.Pattern[str]:
    return re.compile(rf"(?:\d|(?<![^\W_])(?:{_ones(10)}|split|few|per|each|every|(?P<single>a)))[\s-]$", re.IGNORECASE)


@cache
def _fraction_before() -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W_])(?:an?|{_ones(9)})(?P<joint>[\s-])$", re.IGNORECASE)


@cache
def _words() -> re.Pattern[str]:
    numerals = table("numerals")
    small = "|".join((*numerals["ones"], *numerals["tens"], *numerals["scales"]))
    last = "|".join(sorted(numerals["ordinals"], key=lambda word: (-len(word), word)))
    return re.compile(rf"(?<![\w])(?P<lead>(?:(?:{small}|and){_JOIN}){{0,8}})(?P<last>{last})(?![\w])", re.IGNORECASE)


@cache
def _ranks() -> re.Pattern[str]:
    ones = "|".join(word for word, value in table("numerals")["ones"].items() if value)
    return re.compile(rf"(?<![\w])(?P<rank>(?:number|No\.|no\.|Nr\.|№|#)\s?(?P<number>{ones}|\d{{1,3}}))(?![\w]|[.,:]\d)", re.IGNORECASE)


@cache
def _not_before() -> re.Pattern[str]:
    words = "|".join(re.escape(word) for word in sorted(table("ordinals")["not_before"], key=lambda word: (-len(word), word)))
    return re.compile(rf"[\s\u2010\u2011-]{{1,2}}(?:{words})(?![^\W_])", re.IGNORECASE)


_RANKS = frozenset({"number", "no", "nr", "№", "#"})
"""Words before a rank."""


@cache
def _leads() -> frozenset[str]:
    """Words of which one stands in every ordinal, before it or after it."""
    return frozenset((FIGURES, *_RANKS, *table("numerals")["ordinals"], *table("ordinals")["events"]))


def extract(scan: Scan) -> Iterator[Mention | Unread]:
    """Ordinals in reading order."""
    for sentence in scan.sentences_with(_leads()):
        end = sentence.span.start
        for span, number, pattern in sorted(_found(scan, sentence)):
            if span.start >= end:
                end = span.end
                yield _mention(span, number, pattern, sentence)


def _found(scan: Scan, sentence: Sentence) -> Iterator[tuple[Span, Span, str]]:
    """What each way of writing gives, of those that the sentence has a word of."""
    text, start, stop = scan.text, sentence.span.start, sentence.span.end
    words = scan.words_of(sentence)
    if FIGURES in words:
        yield from _digits(text, start, stop)
    if not words.isdisjoint(table("numerals")["ordinals"]):
        yield from _worded(text, start, stop)
    if not words.isdisjoint(table("ordinals")["events"]):
        yield from _roman(text, start, stop)
    if not words.isdisjoint(_RANKS):
        yield from _ranked(text, start, stop)


def _mention(span: Span, number: Span, pattern: str, sentence: Sentence) -> Mention:
    return Mention(Kind.ORDINAL, span, sentence.index, f"ordinal.{pattern}", (("number", number),))


def _digits(text: str, start: int, stop: int) -> Iterator[tuple[Span, Span, str]]:
    for match in _DIGITS.finditer(text, start, stop):
        if not _street(text, match.end()) and _has_own_ending(text[match.end("number"):match.end()], match["number"]):
            yield Span(*match.span()), Span(*match.span("number")), "digits"


_ENDINGS = {"1": "st", "2": "nd", "3": "rd"}


def _has_own_ending(ending: str, number: str) -> bool:
    """Whether the ending is that of the number: "9st" is nine stone."""
    is_teen = number[-2:-1] == "1" and number[-3:-2] != ","
    return ending.lower() == ("th" if is_teen else _ENDINGS.get(number[-1], "th")) or (ending.lower() == "th" and number[-1] in _ENDINGS)


_STREET = re.compile(r"[\s](?:Street|Avenue|St\.|Ave\.?|Precinct)(?![^\W_])")


def _street(text: str, end: int) -> bool:
    return bool(_STREET.match(text, end))


def _worded(text: str, start: int, stop: int) -> Iterator[tuple[Span, Span, str]]:
    for match in _words().finditer(text, start, stop):
        begin = match.start("last")
        lead = match["lead"].lower()
        if lead.startswith("and") or _DIGIT_BEFORE.search(text, max(0, match.start() - 2), match.start()):
            lead = ""
        if _COMPOUND_PART.fullmatch(lead):
            continue
        if lead and (_VALUE_LEAD.search(lead) or _is_great(text, match)):
            begin = match.start("lead")
        elif lead:
            continue
        span = Span(begin, match.end())
        if not _is_phrase(text, match["last"], span, Span(start, stop)):
            yield span, span, "words"


_DIGIT_BEFORE = re.compile(r"\d[\s-]$")
_VALUE_LEAD = re.compile(r"(?:ty|hundred|thousand|lakh|million|crore|[bt]rillion|and)\W*$")
_COMPOUND_PART = re.compile(r"(?:one|two|three|four|five|six|seven|eight|nine)[\s-]{1,2}(?:twen|thir|for|fif|six|seven|eigh|nine)ty\W*")
"""\"One twenty-fifth" is a part."""
_SMALL_LEAD = re.compile(r"(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve)\W*", re.IGNORECASE)


def _is_great(text: str, match: re.Match[str]) -> bool:
    """Whether "three thousandth", "the one millionth" number something; with "of" after it, it is a part."""
    lead = match["lead"]
    if table("numerals")["ordinals"][match["last"].lower()] < 100 or not _SMALL_LEAD.fullmatch(lead) or _OF.match(text, match.end()):
        return False
    return not lead.lower().startswith("one") or text[max(0, match.start() - 4):match.start()].lower() == "the "


def _is_phrase(text: str, last: str, span: Span, sentence: Span) -> bool:
    """Whether an ordinal word numbers nothing here."""
    word = last.lower()
    if _not_before().match(text, span.end) or _street(text, span.end):
        return True
    before = max(sentence.start, span.start - 12)
    if word == "second" and (length := _seconds_before().search(text, before, span.start)):
        return not (length["single"] and is_second_of_two(text, span.end, sentence.end))
    if word not in ("first", "second") and (fraction := _fraction_before().search(text, before, span.start)):
        return fraction["joint"] == "-" or _is_fraction(text, Span(fraction.start(), span.end), sentence)
    if word == "first":
        if _AT.search(text, before, span.start):
            return True
        if _adverb_after().match(text, span.end) and _SUBJECT_BEFORE.search(text, before, span.start):
            return True
        return text[span.end:span.end + 7].lower() == " of all"
    return False


_NEXT = re.compile(r"(?P<joint>[\s\u2010\u2011-])(?P<word>[^\W\d_]{1,20})")


def is_second_of_two(text: str, end: int, stop: int) -> bool:
    """Whether "a second", which ends here, numbers the thing behind it ("a second term"), and is no length of time ("a second later")."""
    following = _NEXT.match(text, end, stop)
    if following is None:
        return False
    word = following["word"].lower()
    return word != "long" if following["joint"] not in {" ", "\u00a0", "\n"} else word not in _behind_a_second()


@cache
def _behind_a_second() -> frozenset[str]:
    return frozenset(table("ordinals")["behind_a_second"]) | grammar("stops") | grammar("prepositions") | grammar("ago")


def _is_fraction(text: str, span: Span, sentence: Span) -> bool:
    """Whether "a third", "one fifth" is a part of something."""
    article, _, _ = text[span.start:span.end].lower().partition(" ")
    if article not in ("a", "an") or _OF.match(text, span.end):
        return True
    return (is_part(text, span.start, span.end) or ends_mixed_number(text, span.start)
            or stands_alone(text, span.start, span.end, sentence.start, sentence.end))


def _roman(text: str, start: int, stop: int) -> Iterator[tuple[Span, Span, str]]:
    events = table("ordinals")["events"]
    for match in _ROMAN.finditer(text, start, stop):
        if match["event"].lower() in events and _VALID_ROMAN.fullmatch(match["number"]):
            span = Span(*match.span("number"))
            yield span, span, "roman"


def _ranked(text: str, start: int, stop: int) -> Iterator[tuple[Span, Span, str]]:
    for match in _ranks().finditer(text, start, stop):
        yield Span(*match.span("rank")), Span(*match.span("number")), "rank"
