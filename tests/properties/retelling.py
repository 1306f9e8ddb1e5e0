"""Tells a claim's value in other words, or another value in like words: the texts that stand in its place."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from checker.model.claim import Claim, Kind
from checker.model.value import Quantity
from tests.properties.writing import in_words, ordinal_digits, ordinal_words

NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")
MONTH = re.compile(rf"\b({'|'.join(name[:3] for name in MONTHS)})[a-z]*\.?")
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
SIGNS = {"$": "dollars", "€": "euros", "£": "pounds"}
SMALL = {word: number for number in range(2, 100) for word in (in_words(number),)}
PLACES = {word: number for number in range(1, 100) for word in (ordinal_words(number),)}
A_YEAR = range(1500, 2101)
OTHER_NAME = "Tomas Brandeker"


def reworded(claim: Claim) -> list[str]:
    """Other words for the same value; none where the words have no other form that is promised."""
    ways = REWORDED.get(claim.kind)
    return sorted({text for text in ways(claim.text) if text != claim.text}) if ways else []


def _counted(text: str) -> Iterator[str]:
    """12 as twelve, 2,400 as 2400, and 3,000,000 as 3.0 million. Four thousand in words is no 4,000: it is written to the thousand."""
    if text.casefold() in SMALL:
        yield str(SMALL[text.casefold()])
    if not NUMBER.fullmatch(text) or "." in text:
        return
    number = int(text.replace(",", ""))
    if number in A_YEAR:
        return
    yield f"{number:,}"
    yield str(number)
    if 1 < number < 1000:
        yield in_words(number)
    if number >= 10**6 and number % 10**5 == 0:
        yield f"{number / 10**6:.1f} million"


def _measured(text: str) -> Iterator[str]:
    """40 km as 40 kilometers and forty kilometers."""
    for short, long in (("km", "kilometers"), ("meters", "m"), ("kilometers", "km"), ("kilometers", "kilometres")):
        if re.search(rf"\d {short}$", text):
            yield text.removesuffix(short) + long
    whole = re.fullmatch(r"(\d{1,2}) ([a-z]{4,})", text)
    if whole and int(whole[1]) > 1:
        yield f"{in_words(int(whole[1]))} {whole[2]}"
    if found := re.fullmatch(r"([a-z]+) (days|weeks|months|years|hours)", text):
        yield from (f"{SMALL[word]} {found[2]}" for word in (found[1],) if word in SMALL)


def _paid(text: str) -> Iterator[str]:
    """$3 million as 3 million dollars, US$3m and $3,000,000; and back."""
    if found := re.fullmatch(r"([$€£])(\d[\d,.]*)(?: (million|billion))?", text):
        sign, number, scale = found.groups()
        yield f"{number} {scale} {SIGNS[sign]}" if scale else f"{number} {SIGNS[sign]}"
        if scale:
            yield f"{sign}{number}{'m' if scale == 'million' else 'bn'}"
            yield f"{sign}{int(float(number) * {'million': 10**6, 'billion': 10**9}[scale] + 0.5):,}"
        if scale == "billion":
            yield f"{sign}{float(number) * 1000:,.0f} million"
    if found := re.fullmatch(r"(\d[\d,.]*)( million| billion|) dollars", text):
        yield f"${found[1]}{found[2]}"
        yield f"US${found[1]}{found[2]}"
    if found := re.fullmatch(r"(\d\d) cents", text):
        yield f"$0.{found[1]}"


def _shared(text: str) -> Iterator[str]:
    """12% as 12 percent, 12 per cent and twelve percent."""
    found = NUMBER.match(text)
    if found:
        yield from (found[0] + tail for tail in ("%", " percent", " per cent"))
        if re.fullmatch(r"[1-9]\d?", found[0]):
            yield in_words(int(found[0])) + " percent"


def _ranked(text: str) -> Iterator[str]:
    """16th as sixteenth, and back."""
    if found := re.fullmatch(r"(\d{1,2})(?:st|nd|rd|th)", text):
        yield ordinal_words(int(found[1]))
    if text in PLACES:
        yield ordinal_digits(PLACES[text])


def _dated(text: str) -> Iterator[str]:
    """Oct. 22-24 as October 22 to 24 and 22-24 October; Feb. 2022 as February 2022."""
    found = re.fullmatch(rf"{MONTH.pattern} (\d{{1,2}})(?:(?:-| to )(\d{{1,2}}))?", text)
    if not found:
        return
    month = next(name for name in MONTHS if name.startswith(found[1]))
    for short in {month, month if len(month) < 6 else f"{month[:4] if month == 'September' else month[:3]}."}:
        yield f"{short} {found[2]}" + (f"-{found[3]}" if found[3] else "")
    yield f"{month} {found[2]}" + (f" to {found[3]}" if found[3] else "")
    yield found[2] + (f"-{found[3]}" if found[3] else "") + f" {month}"


REWORDED: dict[Kind, Callable[[str], Iterator[str]]] = {
    Kind.COUNT: _counted, Kind.MONEY: _paid, Kind.PERCENT: _shared, Kind.ORDINAL: _ranked, Kind.DATE: _dated, Kind.MEASURE: _measured,
    Kind.DURATION: _measured}


def changed(claim: Claim) -> str | None:
    """Like words with another value, beyond any rounding; None where the words have no value of their own to change ("the quarter").

    A capital at the start stays one: without it a sentence would run on into the one before.
    """
    other = _other(claim)
    return other[:1].upper() + other[1:] if other and claim.text[:1].isupper() else other


def _other(claim: Claim) -> str | None:
    text = claim.text
    if claim.kind is Kind.ROLE:
        name = getattr(claim.value, "name", "")
        return text.replace(name, OTHER_NAME) if name in text else None
    if claim.kind is Kind.DATE:
        return _other_day(text)
    if text.casefold() in PLACES:
        return ordinal_words(PLACES[text.casefold()] + 4)
    if text.casefold() in SMALL:
        return in_words(SMALL[text.casefold()] * 2 + 3)
    if isinstance(claim.value, Quantity) and (found := NUMBER.search(text)):
        return text[:found.start()] + _other_number(found[0], is_rank=claim.kind is Kind.ORDINAL) + text[found.end():]
    return None


def _other_number(written: str, *, is_rank: bool) -> str:
    """A number of the same form: 112 gives 187, 2,400 gives 4,000, a small one with a decimal falls, 6.8 to 5.1."""
    places = len(written.partition(".")[2])
    number = float(written.replace(",", ""))
    if is_rank:
        return str(int(number) + 10)
    other = number * 3 / 4 if places and number < 10 else max(number * 5 / 3, number + 1)
    return f"{other:,.{places}f}" if "," in written or number >= 1000 else f"{other:.{places}f}"


def _other_day(text: str) -> str | None:
    for index, name in enumerate(WEEKDAYS):
        if name in text:
            return text.replace(name, WEEKDAYS[(index + 2) % 7])
    if found := re.search(r"\b\d{4}\b", text):
        return text.replace(found[0], str(int(found[0]) - 5))
    if MONTH.search(text) and NUMBER.search(text):
        return re.sub(r"\d+", lambda day: str(int(day[0]) + 4 if int(day[0]) < 25 else int(day[0]) - 6), text)
    return None
