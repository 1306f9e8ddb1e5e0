"""Tells dates from words and numbers that merely look like them: "may", "march", "fall by 50", "2000 people", "flight 2023"."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from checker.extract.date_words import DateWords
from checker.lexicon import table

_SIGNS_BEFORE_NUMBER = frozenset("$€£¥₹#№%°+*/=<>.")
_MAX_QUARTER, _MAX_HALF = 4, 2
_FIRST_YEAR, _LAST_YEAR = 1500, 2099
_FIRST_PLAIN, _LAST_PLAIN = 1900, 2039  # bare numbers in this range are years unless something says otherwise


@dataclass(frozen=True, slots=True)
class Found:
    """A form's match among the words of a sentence."""

    match: re.Match[str]
    words: DateWords
    text: str

    def raw(self, name: str) -> str:
        """The words of a named part; empty where it has none."""
        if name not in self.match.re.groupindex or self.match.start(name) < 0:
            return ""
        return self._word(self.match.start(name)).rstrip(".")

    def before(self, back: int = 1) -> str:
        """The word `back` places before the match; empty at the start."""
        place = self.match.start() - back
        return self._word(place) if place >= 0 else ""

    def after(self, ahead: int = 1) -> str:
        """The word `ahead` places after the match; empty at the end."""
        place = self.match.end() + ahead - 1
        return self._word(place) if place < len(self.words.spans) else ""

    def touches(self, side: str) -> bool:
        """Whether the word before ("left") or after ("right") stands without a space."""
        if side == "left":
            start = self.words.spans[self.match.start()].start
            return start > 0 and not self.text[start - 1].isspace()
        end = self.words.spans[self.match.end() - 1].end
        return end < len(self.text) and not self.text[end].isspace()

    def _word(self, place: int) -> str:
        span = self.words.spans[place]
        return self.text[span.start:span.end]


def is_date(form: str, match: re.Match[str], words: DateWords, text: str) -> bool:
    """Whether a form's match is a date where it stands."""
    found = Found(match, words, text)
    guard = _GUARDS.get(form)
    return _unit_of_year(found, form) and (guard is None or guard(found))


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(table("calendar")[name])


def _unit_of_year(found: Found, form: str) -> bool:
    """"October of last year": the unit beside a month, a quarter or a season can only be a year."""
    if form in ("day", "month", "quarter", "half", "season", "holiday"):
        return found.raw("year_unit").lower() in ("", "year")
    return True


def _month(found: Found) -> bool:
    """A month by its name alone; with a year beside it, any spelling will do."""
    raw, before, after = found.raw("month"), found.before().lower(), found.after()
    if any(found.raw(part) for part in ("year", "which", "which_year", "edge", "side")):
        return raw[0].isupper() or raw.lower() not in ("may", "march", "mar")
    if found.touches("left") and before and before not in ("-", "–", "(", '"', "“", "‘", "'", "/", "’"):
        return False
    is_plain = raw.lower() not in table("months")["also_words"]
    takes = before in table("calendar")["takes_month"] or (
        before in table("calendar")["owners"] and after[:1].islower() and after not in ("of", "on", "to", "and", "in"))
    if is_plain:
        return raw[0].isupper() or takes
    if not raw[0].isupper():
        return takes and raw.lower() in ("april", "june", "jan", "sep", "aug", "jun", "jul")
    is_name = bool(after) and after[0].isupper() and after[0].isalpha() and not takes
    if raw.lower() in ("april", "june", "august"):
        return not is_name
    return takes and not is_name


def _day(found: Found) -> bool:
    raw = found.raw("month")
    if not raw[0].isupper() and raw.lower() in ("may", "march", "mar", "dec", "sep") and not found.raw("year"):
        return found.words.classes[found.match.start("day")] == "O"
    if found.words.classes[found.match.start("day")] == "o" and not raw[0].isupper() and raw.lower() in table("months")["also_words"]:
        return False
    is_counted = found.after().lower() in _words("counted_after_number") and found.match.end() - 1 == found.match.start("day")
    return not is_counted and found.before() not in _SIGNS_BEFORE_NUMBER - {".", "*"}


def _days(found: Found) -> bool:
    raw = found.raw("month")
    return raw[0].isupper() or raw.lower() not in ("may", "march", "mar")


def _consecutive(found: Found) -> bool:
    return _days(found) and _number(found.raw("day2")) == _number(found.raw("day")) + 1


def _number(raw: str) -> int:
    digits = re.sub(r"\D", "", raw)
    return int(digits) if digits else table("numerals")["ordinals"].get(raw.lower(), 0)


def _months(found: Found) -> bool:
    return all(raw[0].isupper() or raw.lower() not in ("may", "march", "mar", "dec") for raw in (found.raw("month"), found.raw("month2")))


def _quarter(found: Found) -> bool:
    number = found.raw("number")
    if found.raw("quarter").lower() == "quarters" or (number and not 0 <= _number(number) <= _MAX_QUARTER):
        return False
    return found.after().lower() not in ("of", "finals", "final", "century") and found.before().lower() not in ("a",)


def _half(found: Found) -> bool:
    return not found.raw("number") or 0 < _number(found.raw("number")) <= _MAX_HALF


def _season(found: Found) -> bool:
    raw = found.raw("season") or found.raw("season_b") or found.raw("season_c")
    if raw[0].isupper() and found.after()[:1].isupper() and not found.raw("year"):
        return False
    if raw[0].isupper() and found.before().lower() in _words("owners") and found.after()[:1].islower():
        return True
    if raw.lower() in ("fall", "spring") and not (found.raw("year") or found.raw("which") or found.raw("which_year")):
        return found.after().lower() in ("", ".", ",", "and", ")", ";") and found.before().lower() in ("in", "during", "by", "since", "until")
    return any(found.raw(part) for part in ("year", "which", "which_year")) or found.before().lower() in ("in", "during", "by", "since", "until", "throughout", "over", "for")


def _weekday(found: Found) -> bool:
    place = found.match.start("weekday")
    if found.raw("unit") and found.raw("unit").lower() != "week":
        return False
    if found.before().lower() in ("black", "bloody", "cyber", "super", "ruby", "manic"):
        return False
    if found.words.classes[place] == "W":
        return True
    return found.raw("weekday")[0].isupper() and (found.before().lower() in ("on", "by", "until", "since", "last", "next") or bool(found.raw("part")))


def _weekdays(found: Found) -> bool:
    names = (found.raw("weekday"), found.raw("weekday2"))
    return all(raw[0].isupper() or len(raw) > len("thurs") for raw in names)


_SINGULAR = frozenset({"day", "week", "weekend", "month", "year", "decade", "century", "fortnight"})


def _unit(found: Found) -> bool:
    unit, which = found.raw("unit").lower(), found.raw("which").lower()
    if unit not in _SINGULAR:
        return False
    if not which:
        return unit in ("day", "week", "month", "year", "decade", "century") and (
            bool(found.raw("side")) or found.before().lower() != "the")
    is_compound = found.touches("right") and found.after() == "-" and found.after(2)[:1].isalpha()
    return not (which in ("this", "that", "current", "same") and is_compound)


def _weekend(found: Found) -> bool:
    return found.raw("unit").lower() == "weekend"


def _this_unit(found: Found) -> bool:
    """"for the year", "end the day": the one that publication falls in."""
    return (found.raw("unit").lower() in ("day", "week", "month", "year") and found.before().lower() in _words("unit_after")
            and found.after().lower() not in _words("unit_not_before"))


def _portion(found: Found) -> bool:
    """"the first nine months of 2025", "the last week of July"; not "the last two years of war"."""
    units = {"quarter": "quarter", "quarters": "quarter", **table("calendar")["units"]}
    whole = found.raw("year_unit") or found.raw("year_unit_b")
    if found.raw("unit").lower() == "quarter":
        return False
    is_part = units[found.raw("unit").lower()] in ("day", "week", "weekend", "month", "quarter")
    return is_part and whole.lower() in ("", "year", "month") and bool(found.raw("count")) == found.raw("unit").lower().endswith("s")


def _same(found: Found) -> bool:
    """"the same period last year", "the same month a year earlier"."""
    return (found.raw("year_unit") or found.raw("year_unit_b")).lower() == "year"


def _century(found: Found) -> bool:
    return found.raw("unit").lower() == "century" and _number(found.raw("number")) > 1


def _decade(found: Found) -> bool:
    raw = found.raw("decade")
    digits = re.sub(r"\D", "", raw)
    if not digits:
        return found.before().lower() == "the" or found.words.classes[found.match.start()] == "t"
    if len(digits) == len("1990"):
        return _FIRST_YEAR <= int(digits) <= _LAST_YEAR and digits.endswith("0")
    is_marked = raw[0] in "'’" or found.words.classes[found.match.start()] in "te"
    return len(digits) == len("90") and digits.endswith("0") and is_marked and found.before().lower() not in ("his", "her", "their", "my")


def _years(found: Found) -> bool:
    first, second = int(found.raw("year")), found.raw("year2")
    last = int(second) if len(second) == len("2012") else first // 100 * 100 + int(second) if len(second) == len("12") else 0
    return _FIRST_YEAR <= first < last <= _LAST_YEAR and not _is_counted(found, first) and not found.touches("left") | _in_number(found)


def _yearmonth(found: Found) -> bool:
    """"2015-3": only where the first number can be nothing but a year of our time."""
    first, second = int(found.raw("year")), int(found.raw("month"))
    return _FIRST_PLAIN <= first <= _LAST_PLAIN and second <= 12 and not _in_number(found)


def _in_number(found: Found) -> bool:
    """Beside digits and a dash: part of a phone number, a code or a sum."""
    return bool(found.touches("right") and found.after() == "-" and found.after(2)[:1].isdigit()) or bool(
        found.before() == "-" and found.before(2)[-1:].isdigit())


def _year(found: Found) -> bool:
    year = int(found.raw("year"))
    if not _FIRST_YEAR <= year <= _LAST_YEAR or _in_number(found) or _is_counted(found, year):
        return False
    if found.raw("edge") or found.raw("side"):
        return True
    before, after = found.before().lower(), found.after()
    if _FIRST_PLAIN <= year <= _LAST_PLAIN:
        return True
    return (before in _words("takes_year") or before in _words("owners")) and (not after[:1].islower() or not after.endswith("s"))


def _is_counted(found: Found, year: int) -> bool:
    before, after = found.before().lower(), found.after().lower()
    if after in _words("counted_after_number") or after in ("%", "°") or before in _words("names_number_before"):
        return True
    if found.touches("left") and (before in _SIGNS_BEFORE_NUMBER or before.isalpha()):
        return True
    if before in ("$", "€", "£", "¥"):
        return True
    is_round = year % 100 == 0
    return is_round and after[:1].islower() and len(after) > 3 and after.endswith("s") and before not in ("the", "since", "until")


def _offset(found: Found) -> bool:
    """A bare unit needs its plural: "weeks later", not "next week later in the day"."""
    return bool(found.raw("unit")) or found.raw("vague").lower().endswith("s")


def _short(found: Found) -> bool:
    """"10/22" is a date only where the words around it say so: it may be a fraction, a score or the name of an event."""
    raw = found.raw("short")
    if found.raw("weekday"):
        return True
    return found.before().lower() in ("on", "from", "to", "until", "by", "since", "between") and raw not in ("9/11", "24/7")


def _monthday(found: Found) -> bool:
    number = _number(found.raw("day2")) if found.raw("day2") else 1
    return number > 0 and (not found.raw("unit") or found.raw("unit").lower() == "month")


def _week(found: Found) -> bool:
    return found.raw("unit").lower() in ("week", "weekend")


def _holiday(found: Found) -> bool:
    raw = found.raw("holiday")
    return raw[0].isupper() or bool(found.raw("year") or found.raw("which")) or (" " in raw and raw.lower() != "may day")


_GUARDS: dict[str, Callable[[Found], bool]] = {
    "month": _month, "day": _day, "days": _days, "consecutive": _consecutive, "months": _months, "quarter": _quarter, "half": _half,
    "season": _season, "weekday": _weekday, "weekdays": _weekdays, "unit": _unit, "weekend": _weekend, "century": _century,
    "decade": _decade, "years": _years, "yearmonth": _yearmonth, "year": _year, "offset": _offset, "short": _short, "monthday": _monthday, "week": _week,
    "holiday": _holiday, "same": _same, "this_unit": _this_unit, "portion": _portion}
