"""Finds plain numbers that count something. Pronouns ("no one"), years, and numbers that are part of a name are left alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from checker.extract.figures.amounts import Amount, Form
from checker.extract.figures.atoms import number_words
from checker.extract.figures.nothing import NOTHING, nothing
from checker.extract.figures.readings import amounts, mention
from checker.extract.scan import Scan
from checker.lexicon import table
from checker.model.claim import Kind, Mention, Unread
from checker.model.text import Sentence, Span

_YEAR = re.compile(r"1[5-9]\d\d|20\d\d|2100")
_NOUN = re.compile(r"\s(?:(?:[a-z-]+)\s){0,2}?(?:people|men|women|children|personnel|staff|police|[a-z]{3,}(?<![su])s)(?![^\W_])")
_PLURAL = re.compile(
    r"\s(?:[^\W\d_]+\s){0,2}?(?:people|men|women|children|personnel|[^\W\d_]{3,}(?<!['’])(?<![su])s)(?![^\W_])", re.IGNORECASE)
_NAME_BEFORE = re.compile(r"(?:(?<=\s)|(?<=^)|(?<=[(\"“']))(?P<word>[A-Z][^\W\d_]*|[A-Z][\w&'’-]*|[a-z][A-Z]\w*):?[ \u00a0]$")
_ARTICLES = frozenset({"A", "An", "The", "I", "And", "But", "Or", "Of", "In", "At", "On", "By", "To", "For",
                       "From", "With", "About", "All", "Some"})
_SMALL_INTEGER = re.compile(r"\d{1,4}|\d{1,2}\.\d")


def extract(scan: Scan) -> Iterator[Mention | Unread]:
    """Counts in reading order; numbers seen and not understood with the reason."""
    for sentence in scan.sentences_with(number_words() | NOTHING):
        yield from nothing(scan.text, sentence)
        for plain in amounts(scan, sentence):
            if plain.kind is None:
                amount = _rated(scan.text, plain, sentence)
                item = _read(scan.text, amount, sentence)
                if item is not None:
                    yield item


_PER = re.compile(
    r"\s(?:[a-z-]{2,20}\s){1,2}?(?:(?:an?|each|every)\s(?P<time>second|minute|hour|day|night|week|month|quarter|year)"
    r"(?![^\W_]|\s(?:ago|earlier|later|before|after|since|into|prior|previously|old|long|on|out|off)(?![^\W_]))"
    r"|per\s(?P<per>(?:square\s|cubic\s)?(?!cent)[a-z]{3,20})(?![^\W_]))")


def _rated(text: str, amount: Amount, sentence: Sentence) -> Amount:
    """The amount with the second half of a rate that stands after its noun: "20 people a day"."""
    per = None if amount.part("per") else _PER.match(text, amount.span.end, sentence.span.end)
    return amount.having(("per", Span(*per.span(per.lastgroup or 0)))) if per else amount


def _read(text: str, amount: Amount, sentence: Sentence) -> Mention | Unread | None:
    glued = text[amount.span.end:amount.span.end + 1]
    if glued.isalnum():
        return Unread(amount.span, "unreadable-number" if glued.isdigit() else "id" if glued.isascii() else "suspicious-number")
    if amount.form is Form.VAGUE:
        return mention(amount, Kind.COUNT, sentence) if _vague_counts(text, amount, sentence) else None
    if amount.form is Form.WORDS:
        return mention(amount, Kind.COUNT, sentence) if _word_counts(text, amount, sentence) else None
    if len(amount.numbers) == 1 and (reason := _not_counting(text, amount, sentence)):
        return Unread(amount.span, reason)
    return mention(amount, Kind.COUNT, sentence)


# ---- digits ------------------------------------------------------------------------------------------------------------


def _not_counting(text: str, amount: Amount, sentence: Sentence) -> str:
    """Why digits count nothing: a bare year, a name's number. Empty where they count."""
    plain, stop = amount.numbers[0].plain, sentence.span.end
    if _YEAR.fullmatch(plain) and not amount.hedges and not _NOUN.match(text, amount.span.end, stop):
        return "year"
    if text[amount.span.start - 1:amount.span.start] == "-" and text[max(0, amount.span.start - 2):amount.span.start - 1].isalpha():
        return "id"
    if _SMALL_INTEGER.fullmatch(plain) and not amount.hedges and _names(text, amount, sentence.span):
        return "id"
    return ""


def _names(text: str, amount: Amount, sentence: Span) -> bool:
    """Whether a capitalized word makes the number after it part of its name: "Planet 9", unless a plural is counted."""
    before = _NAME_BEFORE.search(text, max(sentence.start, amount.span.start - 24), amount.span.start)
    if before is None or _PLURAL.match(text, amount.span.end, sentence.end):
        return False
    word = before["word"]
    return word not in _ARTICLES and (before.start("word") > sentence.start + 1 or (len(word) > 1 and word.isupper()))


# ---- words -------------------------------------------------------------------------------------------------------------

@cache
def _one_before() -> re.Pattern[str]:
    words = "|".join(word.replace(" ", r"\s") for word in table("ones")["before"])
    return re.compile(rf"(?<![^\W_])(?:{words})[\s-]$", re.IGNORECASE)


@cache
def _one_after() -> re.Pattern[str]:
    after, joined = ("|".join(table("ones")[name]) for name in ("after", "joined"))
    return re.compile(rf"\s(?:{after})(?![^\W_])|\s?[^\w\s-]|\s*$|[-\u2010\u2011](?:{joined})", re.IGNORECASE)


@cache
def _alone() -> re.Pattern[str]:
    words = "|".join(table("ones")["alone"])
    return re.compile(rf"(?<![^\W_])(?<!the\s)(?:{words})\s$", re.IGNORECASE)


_OF_THE = re.compile(r"\sof\s(?:the|its|their|those|these|his|her|our)(?![^\W_])", re.IGNORECASE)
_CAPITAL_BEFORE = re.compile(r"[A-Z][^\W\d_]+[\s-]$")


def _word_counts(text: str, amount: Amount, sentence: Sentence) -> bool:
    first = amount.numbers[0]
    start, end, stop = amount.span.start, amount.span.end, sentence.span.end
    if len(amount.numbers) == 1 and first.plain in ("one", "zero", "nil", "nought", "naught"):
        if amount.parts:
            return True
        if _OF_THE.match(text, end, stop) and _alone().search(text, max(sentence.span.start, start - 12), start):
            return True
        counts = not _one_after().match(text, end, stop) and not _one_before().search(text, max(sentence.span.start, start - 10), start)
        return counts if first.plain == "one" else counts or text[start - 1:start] != "-"
    is_capital = text[start].isupper() and start > sentence.span.start + 1
    if is_capital and _CAPITAL_BEFORE.search(text, max(sentence.span.start, start - 24), start):
        return bool(_PLURAL.match(text, end, stop))
    return True


@cache
def _parties() -> frozenset[str]:
    return frozenset(table("numerals")["both_not"])


_NEXT_WORD = re.compile(r"\s(?P<word>[^\W\d_]+)")


def _vague_counts(text: str, amount: Amount, sentence: Sentence) -> bool:
    """Whether a vague word counts: "both" before a plural of things, "a couple" of something, "few" as in "a few"."""
    plain, end, stop = amount.numbers[0].plain, amount.span.end, sentence.span.end
    following = _NEXT_WORD.match(text, end, stop)
    word = following["word"].lower() if following else ""
    if plain == "both":
        is_plural = bool(re.fullmatch(r"men|women|people|children|[a-z]{3,}(?<![su])s", word))
        return is_plural and word not in _parties()
    if plain in ("few", "handful", "couple"):
        before = text[max(0, amount.span.start - 6):amount.span.start].lower()
        return before.endswith(("last ", "past ", "next ", "first "))
    if plain == "a couple":
        return word == "of" or word.endswith("s")
    return True
