"""Cuts a sentence into the words that dates are made of, each with a one-letter class, so that forms are short patterns over classes.

Classes of names: M month, m a month's name that is another word too, W weekday, w its ambiguous short form, B season, H holiday,
P part of the day, R today and the like, v now and the like.
Of numbers: D 1 to 31, Y four digits from 1000 to 2999, N any other, n number word, ? vague number word, A "a", O "22nd", o ordinal word,
G "1990s", I a whole date in digits, S "10/22", Q "Q3", J "H1", z "FY25", T time of day.
Of units: U a day and more, V of the clock, q quarter, h half, k period, X fiscal, C calendar.
Of relations: l last, L final, x next, c this, s that, e early, g beginning, y starting, E earlier, a ago, j "from now", u before or after.
Of months' neighbors: b ended or ending.
Of small words: t the, f of, i in, p on or at, r to, & and, K between, F from, - dash or slash, comma, full stop, ( ), ' for the possessive.
The rest is _.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from checker.extract.scan import TAKEN
from checker.extract.vocabulary import FIGURES
from checker.lexicon import table
from checker.lexicon.spoken_years import first_words, spoken_year
from checker.model.text import Span

_TOKEN = re.compile(
    r"(?P<taken>\ue000{1,400})"
    r"|(?P<plain>[b-cegik-lpru-vx-z][^\W\d_]{0,29}(?!\w)(?:['’](?!s\b)[^\W\d_]{1,30})?"
    r"|(?:the|of|to|and|a|in|that|on|for|with|as|at|his|he|was|has|have|had|is|said|not|from|they|their|this|were|who|its|it|by)(?![\w'’.]))"
    r"|(?P<I>(?<![\w/.-])(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}(?P<mark>[-/.])\d{1,2}(?P=mark)(?:\d{4}|\d\d))(?![\w/-]|\.\d))"
    r"|(?P<S>(?<![\w/.-])\d{1,2}/\d{1,2}(?![\w/-]|\.\d))"
    r"|(?P<T>\d{1,2}(?:[:.]\d\d){0,2}\s?[ap](?:\.m\.?|m\b)|\d{1,2}:\d\d(?::\d\d)?(?!\w))"
    r"|(?P<G>['’]?\d{1,3}0s\b)"
    r"|(?P<O>\d{1,2}(?:st|nd|rd|th)\b)"
    r"|(?P<Q>Q[1-4]\b|[1-4]Q\b)|(?P<J>H[12]\b|[12]H\b)|(?P<z>FY\s?(?:20)?\d\d(?:[-/–]\d\d)?\b)"
    r"|(?P<N>\d{1,40}(?:[.,]\d{1,40}){0,10}(?![^\W\d_]))"
    r"|(?P<possessive>['’]s\b)"
    r"|(?P<word>(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|weds?|thu(?:rs?)?|fri|sat|sun)\.(?=\s?[\d,(–-]|\s[a-z])"
    r"|[^\W\d_]{1,30}(?!\w)(?:['’](?!s\b)[^\W\d_]{1,30})?)"
    r"|(?P<other>\w{1,60})|(?P<sign>[^\w\s])", re.IGNORECASE)
"""`plain` is a shortcut: words that no other form begins like, and the commonest small ones, before the forms that take longer to try."""
_LETTERED = frozenset({"plain", "word"})
_CLOCK = re.compile(r"(?:\d{1,2}(?:[:.]\d\d)?\s?[-–]\s?)?(?:\d{1,2}:\d\d|\d{1,2}(?:[.:]\d\d)?\s?[ap]\.?m|\d{4}\s?(?:hours|hrs|GMT|UTC))"
                    r"|\w{1,7}\so['’]clock", re.IGNORECASE)
_ZONE = re.compile(r"\s?\(?(?:GMT|UTC|BST|EST|EDT|CST|CDT|MST|MDT|PST|PDT|CET|CEST|ET|PT|IST|JST|MSK|local\stime)(?![\w])\)?")
_DASHES = "-‐‑–—~"
_SIGNS = {**{sign: sign for sign in ",.()&'"}, "@": "p", "/": "-", "’": "'", "!": ".", "?": ".", **dict.fromkeys(_DASHES, "-")}


@dataclass(frozen=True, slots=True)
class DateWords:
    """The words of one sentence: `classes[i]` is the class of the word at `spans[i]`."""

    classes: str
    spans: tuple[Span, ...]


@cache
def _word_classes() -> dict[str, str]:
    months, calendar, numerals = table("months"), table("calendar"), table("numerals")
    classes: dict[str, str] = {}
    groups = (
        ("M", months["names"]), ("W", calendar["weekdays"]), ("w", calendar["weekdays_also_words"]), ("P", calendar["parts_of_day"]),
        ("U", calendar["units"]), ("V", calendar["clock_units"]), ("B", calendar["seasons"]), ("R", calendar["today"]),
        ("l", calendar["before_now"]), ("x", calendar["after_now"]), ("c", calendar["this"]), ("s", calendar["that"]),
        ("e", calendar["edges"]), ("g", calendar["edge_nouns"]), ("y", calendar["beginning"]),
        ("n", (*numerals["ones"], *numerals["tens"], "hundred")), ("?", calendar["vague_counts"]), ("o", numerals["ordinals"]),
        ("G", calendar["decade_words"]), ("q", ("quarter", "quarters")), ("h", ("half",)), ("k", ("period",)),
        ("X", ("fiscal", "financial")), ("b", calendar["ending"]),
        ("C", ("calendar",)), ("L", ("final",)), ("A", ("a", "an", "one")), ("E", ("earlier", "later")),
        ("a", ("ago",)), ("u", ("before", "after")), ("t", ("the",)), ("f", ("of",)), ("i", ("in", "during")), ("p", ("on", "at")),
        ("r", ("to", "through", "until", "till", "thru")), ("&", ("and",)), ("K", ("between",)), ("F", ("from",)))
    for letter, members in groups:
        classes.update(dict.fromkeys(members, letter))
    return classes


@cache
def _phrases() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """Expressions of several words by their first word, the longest first."""
    calendar, holidays = table("calendar"), table("holidays")
    named = [(name, "H") for kind in ("fixed", "nth", "once", "easter") for name in holidays[kind]]
    vague = [(name, "v") for kind in ("present", "past", "future") for name in calendar[kind]]
    spans = [("from now", "j"), ("from today", "j"), ("day before yesterday", "R"), ("day after tomorrow", "R")]
    by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for phrase, letter in (*named, *vague, *spans):
        parts = tuple(match[0].lower().replace("’", "'") for match in _TOKEN.finditer(phrase))
        by_first.setdefault(parts[0], []).append((parts, letter))
    return {first: tuple(sorted(options, key=lambda option: (-len(option[0]), option[0]))) for first, options in by_first.items()}


@cache
def _telling_words() -> frozenset[str]:
    """Words that have a class or open an expression; any other is passed over at once."""
    return frozenset((*_word_classes(), *_phrases(), *first_words()))


_WORD = re.compile(r"[^\W\d_]+")
_FIGURES = re.compile(r"\d{4}|\d\s?[-/.:–]\s?\d|\d\s?[ap]\.?\s?m|\d(?:st|nd|rd|th)|\d0s|[qhy]\s?\d|\d[qh]|\ue000", re.IGNORECASE)
_OPENING = frozenset("MmWwBRqhXGPUVaEvHj")
"""Classes of words of which a sentence without figures must hold one to hold a date."""


@cache
def _opening_words() -> frozenset[str]:
    single = {word for word, letter in _word_classes().items() if letter in _OPENING} | {*first_words(), "thousand"} - {"two"}
    phrases = (_WORD.findall(" ".join(parts)) for options in _phrases().values() for parts, _ in options)
    return frozenset(single).union([word for word in phrase if len(word) > 2][-1] for phrase in phrases)


def may_hold_date(text: str, span: Span, words: frozenset[str]) -> bool:
    """Whether a sentence has any word or figure that dates are written with; quick, so that most need no second look.

    `words` is the vocabulary of the sentence with nothing taken.
    """
    if not _opening_words().isdisjoint(words):
        return True
    return (FIGURES in words or text.find(TAKEN, span.start, span.end) >= 0) and _FIGURES.search(text, span.start, span.end) is not None


def date_words(text: str, span: Span, written: str | None = None) -> DateWords:
    """The words of `text[span.start:span.end]` with their classes; expressions of several words count as one.

    `written` is the text with nothing taken: a time of day is a date's company even where a mask has taken it.
    """
    found = [(match.lastgroup or "sign", match[0], Span(*match.span())) for match in _TOKEN.finditer(text, span.start, span.end)]
    lowered = [raw.lower().replace("’", "'") for _, raw, _ in found]
    classes: list[str] = []
    spans: list[Span] = []
    told = _telling_words()
    at = 0
    while at < len(found):
        group, raw, place = found[at]
        if group in _LETTERED and lowered[at] not in told and raw[-1] != ".":
            classes.append("_")
            spans.append(place)
            at += 1
            continue
        if group == "taken":
            classes.append("T" if written and _CLOCK.match(written, place.start, place.end) else "_")
            place = Span(place.start, _zone_end(text, place.end, span.end) if classes[-1] == "T" else place.end)
        else:
            length, letter = _phrase_at(lowered, at)
            end = _zone_end(text, place.end, span.end) if group == "T" else found[at + length - 1][2].end
            if lowered[at] in first_words() and (year_end := spoken_year(text, place.start, span.end)) > end:
                letter, end = "Y", year_end
            classes.append(letter or _class_of(group, raw))
            place = Span(place.start, end)
        spans.append(place)
        at += 1
        while at < len(found) and found[at][2].start < place.end:
            at += 1
    return DateWords("".join(classes), tuple(spans))


def _zone_end(text: str, end: int, stop: int) -> int:
    """Where the time zone after a time of day ends."""
    zone = _ZONE.match(text, end, stop)
    return zone.end() if zone else end


def _phrase_at(lowered: list[str], at: int) -> tuple[int, str]:
    for parts, letter in _phrases().get(lowered[at], ()):
        if tuple(lowered[at:at + len(parts)]) == parts:
            return len(parts), letter
    return 1, ""


def _class_of(group: str, raw: str) -> str:
    if group in _LETTERED:
        return _class_of_word(raw)
    if group == "N":
        return _class_of_number(raw)
    if group == "sign":
        return _SIGNS.get(raw, "_")
    if group == "other":
        return "_"
    return "'" if group == "possessive" else group


def _class_of_word(raw: str) -> str:
    word = raw.lower().rstrip(".")
    letter = _word_classes().get(word, "_")
    if letter == "M" and (word in table("months")["also_words"] or (not raw[0].isupper() and len(word) <= len("sep"))):
        return "m"
    return letter


def _class_of_number(raw: str) -> str:
    if not raw.isdecimal() or not raw.isascii():
        return "N"
    value = int(raw) if len(raw) <= 4 else 0
    if len(raw) == 4 and 1000 <= value < 3000:
        return "Y"
    return "D" if len(raw) <= 2 and 1 <= value <= 31 else "N"
