"""Tells years from four-digit numbers that count, measure or name something: "2000 people", "flight 2023", "$1999"."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from checker.extract.calendar.date_match import Found
from checker.lexicon import table
from checker.lexicon.spoken_years import year_number

_SIGNS_BEFORE_NUMBER = frozenset("$€£¥₹#№%°+*/=<>.")
_FIRST_YEAR, _LAST_YEAR = 1500, 2099
_TOO_GREAT = 10_000
_DASHES = frozenset({"-", "–", "—"})
_FIRST_PLAIN, _LAST_PLAIN = 1900, 2039  # bare numbers in this range are years unless something says otherwise


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(table("calendar")[name])


def is_year_in_words(found: Found) -> bool:
    """Whether a year in words, if there is one, counts nothing: "in two thousand and six", not "in two thousand homes"."""
    raw = found.raw("year")
    if not raw or raw[0].isdigit():
        return True
    after = found.after().lower()
    is_led = found.has("month", "edge", "side") or found.before().lower() in table("calendar")["takes_year_in_words"]
    return is_led and (not after.isalpha() or after in _words("after_year_in_words"))


def _years(found: Found) -> bool:
    if not (found.raw("year") + found.raw("year2")).isdigit():
        return False
    first, second = int(found.raw("year")), found.raw("year2")
    last = int(second) if len(second) == len("2012") else first // 100 * 100 + int(second) if len(second) == len("12") else 0
    return _FIRST_YEAR <= first < last <= _LAST_YEAR and not _is_counted(found, first) and not found.touches("left") | _in_number(found)


def _yearmonth(found: Found) -> bool:
    """"2015-3": only where the first number can be nothing but a year of our time."""
    if not found.raw("year").isdigit():
        return False
    first, second = int(found.raw("year")), int(found.raw("month"))
    return _FIRST_PLAIN <= first <= _LAST_PLAIN and second <= 12 and not _in_number(found)


def _in_number(found: Found) -> bool:
    """Beside digits and a dash: part of a phone number, a code or a sum."""
    return bool(found.touches("right") and found.after() == "-" and found.after(2)[:1].isdigit()) or bool(
        found.before() == "-" and found.before(2)[-1:].isdigit())


def _year(found: Found) -> bool:
    year = year_number(found.raw("year"))
    if not _FIRST_YEAR <= year <= _LAST_YEAR or _in_number(found) or _is_counted(found, year):
        return False
    if found.raw("edge") or found.raw("side"):
        return True
    before, after = found.before().lower(), found.after()
    if _FIRST_PLAIN <= year <= _LAST_PLAIN and found.raw("year").isdigit():
        return True
    return (before in _words("takes_year") or before in _words("owners")) and (not after[:1].islower() or not after.endswith("s"))


def _whole(token: str) -> int:
    return int(token) if token.isascii() and token.isdigit() else 0


def _is_counted(found: Found, year: int) -> bool:
    before, after = found.before().lower(), found.after().lower()
    if after in _words("counted_after_number") or after in ("%", "°") or before in _words("names_number_before"):
        return True
    if found.touches("left") and (before in _SIGNS_BEFORE_NUMBER or before.isalpha()):
        return True
    if before in ("$", "€", "£", "¥") or (after in _DASHES and _LAST_YEAR < _whole(found.after(2)) < _TOO_GREAT):
        return True
    is_round = year % 100 == 0
    return is_round and after[:1].islower() and len(after) > 3 and after.endswith("s") and before not in ("the", "since", "until")


def _decade(found: Found) -> bool:
    raw = found.raw("decade")
    if raw[:1].isalpha() and raw.lower() not in table("calendar")["decade_words"]:
        return False
    digits = re.sub(r"\D", "", raw)
    if not digits:
        return found.before().lower() in ("the", "in") or found.words.classes[found.match.start()] == "t"
    if len(digits) == len("1990"):
        return _FIRST_YEAR <= int(digits) <= _LAST_YEAR and digits.endswith("0")
    is_marked = raw[0] in "'’" or found.words.classes[found.match.start()] in "te"
    return len(digits) == len("90") and digits.endswith("0") and is_marked and found.before().lower() not in ("his", "her", "their", "my")


GUARDS: dict[str, Callable[[Found], bool]] = {"years": _years, "yearmonth": _yearmonth, "year": _year, "decade": _decade}
