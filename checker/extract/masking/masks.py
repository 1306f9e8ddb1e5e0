"""Takes what looks like a value and is none: addresses, telephone numbers, times of day, scores, names with figures, numbered lists."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from functools import cache

from checker.extract.calendar.ancient_dates import ancient_dates
from checker.extract.masking.address_masks import net_addresses, postal_codes, street_numbers
from checker.extract.masking.near_figures import matches
from checker.extract.masking.paper_masks import numbered_papers, subsections
from checker.extract.masking.time_masks import clock_times
from checker.extract.masking.title_masks import title_days
from checker.extract.scan import Scan
from checker.lexicon import table
from checker.model.claim import Mention, Unread
from checker.model.text import Span

Mask = Callable[[str], Iterator[Unread]]

_PHONE = re.compile(r"(?<![\w.,-])(?:\+\d{1,3}[\s.-]?(?:\(\d{1,5}\)[\s.-]?)?\d{1,4}(?:[\s./-]\d{2,4}){1,4}|\+\d{9,14}"
    r"|\+\d{1,3}[ ]?\(\d{1,5}\)[\s.-]?\d{2,4}|(?<!\d\s)0[1-9]\d{1,3}\s\d{3,4}\s\d{3,4}|\(\d{3,5}\)[\s.-]?\d{3,4}[\s.-]?\d{3,4}"
                    r"|\d{3}[-.]\d{3}[-.]\d{4}|\d{3}-\d{4}|1?-?8\d\d-[\d-]{7,12}|\d{4}-\d{6,10}-\d{2,6})(?![\w]|[.,-]\d)")
_SCORE = re.compile(r"(?<![\w.,:/$€£-])(?P<left>\d{1,3})\s?[-–—]\s?(?P<right>\d{1,3})(?P<more>(?:\s?[-–—]\s?\d{1,3}){0,3})(?![\w%°/]"
    r"|[-–—][\w]|[.,:]\d|\s?%|\s(?:per\s?cent|percent|million|billion|trillion|thousand|years?|months?|weeks?|days?|hours?|minutes?|km"
    r"|kg|kilomet\w*|miles?|met\w*|feet|inch\w*|degrees?)(?![\w]))")
_CODE = re.compile(r"(?<![\w$€£¥])(?!(?:Q[1-4]|H[12]|FY\s?['’]?\d{2,4})(?!\w))(?P<code>(?:[A-Z][A-Za-z]{0,7}"
    r"|[a-z][A-Z][A-Za-z]{1,7})-?\d{1,6}(?:[-/.]\d{1,4}|[A-Za-z]{1,4}\d{0,3}){0,2}|\d{1,4}[A-Z]{1,3}-\d{1,4})(?![\w]|[.,]\d{3}(?!\d))")
_VERSION = re.compile(r"(?<![\w.,])(?!\d{1,3}(?:\.\d{3}){2,6}(?![\w.]))(?!(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])\.(?:19|20)\d\d"
    r"(?![\w]|\.\d))[vV]?\d{1,4}\.\d{1,4}(?:\.\d{1,4}){1,3}(?![\w]|[.,]\d)")
_LINE_NUMBER = re.compile(r"^[ \t]*(?P<number>\(?\d{1,3}(?:\)|\.(?!\d)))(?=\s)", re.MULTILINE)
_INLINE_NUMBER = re.compile(r"(?<![\w.,$€£(/-])(?P<number>\d{1,2}\s?\))(?=\s[a-z])")
_CITATION = re.compile(r"(?:(?<=[^\s\[])|(?<=[.,;:!?)\]\"”] ))\[\d{1,3}(?:, ?\d{1,3}){0,5}\]|\[ \d{1,3} \]")
_COORDINATE = re.compile(
    r"(?<![\w.,])[-−]?\d{1,3}(?:\.\d{1,8})?\s?°\s?"
    r"(?:\d{1,2}(?:\.\d{1,6})?\s?['’′]\s?(?:\d{1,2}(?:\.\d{1,6})?\s?(?:[\"”″]|''))?\s?)?"
    r"(?:[NSEW](?![^\W_])|(?:north|south|east|west|latitude|longitude)(?![^\W_]))", re.IGNORECASE)
_RELAY = re.compile(r"(?<![\w.,])[2-9]\s?[x×]\s?(?:50|1?[1248]00|1,?500)(?:\s?m|\s?-?met(?:er|re)s?)(?![\w])")
_SPLIT = re.compile(r"(?<![\w.,:/$€£-])(?P<left>\d{2})/(?P<right>\d{2})(?![\w/%]|[.,]\d)")
_GRID_PAIR = re.compile(r"(?<![\w.,])\d{1,2}\.\d{1,8}\s?[NS],?\s\d{1,3}\.\d{1,8}\s?[EW](?![\w])")
_RATIO = re.compile(r"(?<![\w.,:/$€£])\d{1,3}(?:\.\d)?:\d{1,3}(?![\w:]|[.,]\d)")
_ISBN = re.compile(r"(?<![^\W_])(?:ISBN|ISSN)(?:-1[03])?:?\s(?P<number>\d[\d -]{7,20}[\dX])(?![\w])")
_SHORT_YEAR = re.compile(r"(?<![^\W_])(?:of|in|since|from|until)\s(?P<year>['’]\d\d)(?![\w%]|[.,]\d|['’]?s|['’])", re.IGNORECASE)
_GENERATION = re.compile(r"(?<![\w$€£.,])[2-6](?:\.5)?G(?![\w])|(?<![\w$€£.,])[2-8][DK](?![\w])")


def extract(scan: Scan) -> Iterator[Mention | Unread]:
    """Places that must not be read as values, with what they are."""
    taken: list[Span] = []
    for mask in _MASKS:
        for item in mask(scan.text):
            at = bisect_left(taken, item.span)
            if not any(item.span.overlaps(span) for span in taken[max(0, at - 1):at + 1]):
                taken.insert(at, item.span)
                yield item


def _all(pattern: re.Pattern[str], reason: str, group: int | str = 0, *, needs: str = "", lead: int | None = None) -> Mask:
    """A mask of all that a pattern finds; a text without the characters that it needs is not searched.

    `lead`: how many characters may stand before its first figure (None: it needs none).
    """
    def find(text: str) -> Iterator[Unread]:
        if needs not in text:
            return
        for match in pattern.finditer(text) if lead is None else matches(pattern, text, lead):
            yield Unread(Span(*match.span(group)), reason)
    return find


_AT_ONCE = 2
"""Characters before the first figure of what begins with it, or with a sign."""
_CODE_LEAD = 12
_NAME_LEAD = 32


# ---- codes and names ---------------------------------------------------------------------------------------------------

_MONTHS = frozenset("jan feb mar apr may jun jul aug sep sept oct nov dec mid pre post late early".split())


_SCALED = re.compile(r"[RWPN]\d{1,3}(?:(?:,\d{3}){1,5}|(?:\.\d{1,2})?[ ]?(?:[mkb]|bn|tn|million|billion|trillion))(?![^\W_])")
"""A letter for a currency before a number that is a sum by its form."""


@cache
def _money_codes() -> frozenset[str]:
    currencies = table("currencies")
    return frozenset((*currencies["codes"], *(f"M{code}" for code in currencies["codes"]), *currencies["symbols"]))


def _codes(text: str) -> Iterator[Unread]:
    """ "MH370", "COVID-19", "F-16": letters and figures that make one name. A currency's code before figures is no name."""
    for match in matches(_CODE, text, _CODE_LEAD):
        letters = re.match(r"[A-Za-z]*", match["code"])
        lead = letters[0] if letters else ""
        if lead in _money_codes() or lead.lower() in _MONTHS or _SCALED.match(text, match.start()):
            continue
        yield Unread(Span(*match.span("code")), "id")


@cache
def _named_pattern() -> re.Pattern[str]:
    masks = table("masks")
    capital = "|".join(re.escape(word.capitalize()) + "|" + re.escape(word.upper()) for word in masks["named"])
    special = "iPhone|iPad|iOS|macOS|PlayStation|BlackBerry|GeForce|COVID|Covid"
    lower = "|".join(re.escape(word) for word in masks["lower"])
    numbers = r"\d{1,6}(?:\.\d{1,3})?[A-Za-z]{0,2}"
    return re.compile(rf"(?<![\w])(?P<word>{capital}|{special}|{lower})[ \u00a0]?(?P<number>{numbers}(?:\s?(?:,|and|&"
        rf"|[-–])\s?{numbers}(?=[\s.,;)])){{0,3}})(?![\w%]|[.,:/]\d|,\d|-\w)")


def _named(text: str) -> Iterator[Unread]:
    """ "Flight 370", "Resolution 2231", "page 12": a word that makes the number after it a name, unless something is counted."""
    lists = ("page", "pages", "p.", "pp.", "p", "pp")
    for match in matches(_named_pattern(), text, _NAME_LEAD):
        if not _COUNTS.match(text, match.end()) and not _is_year(match["number"]):
            yield Unread(Span(*match.span("number")), "list" if match["word"].lower() in lists else "id")


_COUNTS = re.compile(r"\s(?:(?:[a-z]+ ){0,1}(?:people|men|women|children|[a-z]{3,}(?<!s)s)(?![\w])|million|billion|trillion|thousand"
    r"|hundred|per\s?cent|percent|%)(?<!\bis)(?<!\bwas)(?<!\bhas)")


def _is_year(number: str) -> bool:
    return number.isdigit() and len(number) == 4 and 1000 <= int(number) <= 2100


@cache
def _known_names() -> re.Pattern[str]:
    return re.compile(r"(?<![\w/.,-])(?:" + "|".join(re.escape(name) for name in table("masks")["names"]) + r")(?![\w/]|[.,-]\d)")


@cache
def _indexes() -> re.Pattern[str]:
    names = "|".join(re.escape(name) for name in sorted(table("masks")["indexes"], key=lambda name: (-len(name), name)))
    return re.compile(rf"(?<![\w&])(?i:{names})(?:[ \u00a0]|-)(?:All-Share\s)?(?P<number>\d{{2,4}})(?![\w%]|[.,]\d|\s(?:points|percent"
        rf"|per\scent|million|billion|stocks|companies))")


def _index_names(text: str) -> Iterator[Unread]:
    """ "S&P 500", "FTSE 100": the number belongs to the index."""
    yield from _all(_indexes(), "id", "number", lead=_NAME_LEAD)(text)


_AIRLINERS = re.compile(r"(?<![\w.,$€£-])7[0-8]7(?:-\d{1,3}[A-Z]{0,3}|-MAX)?s?(?![\w%]|[.,]\d|\s(?:people|passengers|million|billion"
    r"|percent|points))")


def _airliners(text: str) -> Iterator[Unread]:
    """Models of airliners are numbers of three figures; where the text tells of aircraft, they are names."""
    if any(word in text for word in table("masks")["airliners"]):
        yield from _all(_AIRLINERS, "id")(text)


@cache
def _formations() -> re.Pattern[str]:
    named = "|".join(word.capitalize() for word in table("masks")["formations"])
    numbers = "|".join(word.capitalize() for word in table("numerals")["ordinals"])
    return re.compile(rf"(?<![\w.,-])(?:{numbers}|\d{{1,4}}(?:st|nd|rd|th))(?=\s(?:[A-Z][\w-]{{1,20}}\s){{0,2}}?(?:{named})(?![\w]))")


def _formation_numbers(text: str) -> Iterator[Unread]:
    """ "The Third Army": the ordinal is part of a name. Without capitals it is read and told ("the 11th brigade")."""
    yield from _all(_formations(), "id")(text)


def _inline_numbers(text: str) -> Iterator[Unread]:
    """ "1) ... 2) ..." within a sentence; the end of a bracket is none."""
    for match in matches(_INLINE_NUMBER, text, _AT_ONCE):
        before = text[max(0, match.start() - 120):match.start()]
        if before.rfind("(") <= before.rfind(")"):
            yield Unread(Span(*match.span("number")), "list")


def _event_names(text: str) -> Iterator[Unread]:
    """ "9/11" and the like; days of a month are none: "May 9-11", "9-11 May"."""
    before, after = _months()
    for item in _all(_known_names(), "name", lead=_AT_ONCE)(text):
        if not before.search(text, max(0, item.span.start - 12), item.span.start) and not after.match(text, item.span.end):
            yield item


@cache
def _months() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A month right before a place, and right after it."""
    names = "|".join(sorted(table("months")["names"], key=lambda name: (-len(name), name)))
    return re.compile(rf"(?<![^\W_])(?:{names})\.?\s$", re.IGNORECASE), re.compile(rf"\s(?:of\s)?(?:{names})(?![^\W_])", re.IGNORECASE)


@cache
def _event_days() -> re.Pattern[str]:
    days, words = ("|".join(re.escape(word) for word in table("masks")[name]) for name in ("event_days", "event_words"))
    return re.compile(rf"(?<![\w])(?:{days})(?=\s(?i:{words})(?![\w]))")


def _days_of_events(text: str) -> Iterator[Unread]:
    yield from _all(_event_days(), "name")(text)


# ---- scores ------------------------------------------------------------------------------------------------------------

@cache
def _score_words() -> frozenset[str]:
    return frozenset(table("masks")["scores"])


_AGES = re.compile(r"(?i:(?<=age[ds]\s)|(?<=\d)[\s-](?:year[\s-]old\s)?age[\s-])")
_WORDS_NEAR = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?")


def _scores(text: str) -> Iterator[Unread]:
    """ "3-1", "50-48 vote": a pair that falls, or one that rises among words of sport or votes."""
    for match in matches(_SCORE, text, _AT_ONCE):
        if _AGES.match(text, match.start()) or _AGES.match(text, match.end()):
            continue  # from one age to another: they say who is meant
        left, right = int(match["left"]), int(match["right"])
        near = text[max(0, match.start() - 60):match.start()] + " " + text[match.end():match.end() + 30]
        told = not _score_words().isdisjoint(word.lower() for word in _WORDS_NEAR.findall(near))
        counts = bool(_COUNTS.match(text, match.end()))
        if match["more"] or (left > right and (told or not counts)) or (told and not counts):
            yield Unread(Span(*match.span()), "score")
    for match in matches(_SPLIT, text, _AT_ONCE) if "/" in text else ():
        if int(match["left"]) + int(match["right"]) == 100:
            yield Unread(Span(*match.span()), "score")


_MASKS: tuple[Mask, ...] = (
    _all(_CITATION, "reference", needs="["), net_addresses, ancient_dates, title_days, _event_names, _days_of_events,
    _all(_ISBN, "id", "number", needs="IS"),
    _all(_COORDINATE, "coordinate", needs="°"), _all(_GRID_PAIR, "coordinate", lead=_AT_ONCE), postal_codes, street_numbers,
    _all(_PHONE, "phone", lead=_AT_ONCE), clock_times, _all(_RELAY, "id", lead=_AT_ONCE), _all(_RATIO, "score", needs=":", lead=_AT_ONCE),
    _all(_VERSION, "id", lead=_AT_ONCE), subsections, _named, _index_names, _airliners, numbered_papers, _codes,
    _all(_SHORT_YEAR, "year", "year", lead=_CODE_LEAD),
    _all(_GENERATION, "id", lead=_AT_ONCE), _scores, _all(_LINE_NUMBER, "list", "number"), _formation_numbers, _inline_numbers)
