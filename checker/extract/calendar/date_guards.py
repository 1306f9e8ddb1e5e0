"""Tells dates from words and numbers that merely look like them: "may", "march", "fall by 50", "2000 people", "flight 2023"."""

from __future__ import annotations

import re
from collections.abc import Callable

from checker.extract.calendar import unit_guards, year_guards
from checker.extract.calendar.date_lists import is_list, is_unnumbered
from checker.extract.calendar.date_match import Found
from checker.extract.calendar.date_ranges import is_moved
from checker.extract.calendar.date_words import DateWords
from checker.lexicon import table

_MAX_QUARTER, _MAX_HALF = 4, 2
_IN_LIST = re.compile(r"[Mm](?:,|,?&)$")
_RANKS = (0, 1, 2, 3)
"""Ordinals that are said of much else: "they march first"."""
_NOT_BEFORE_DATE = frozenset("$€£¥₹#№%°+/=<>")


def is_date(form: str, match: re.Match[str], words: DateWords, text: str) -> bool:
    """Whether a form's match is a date where it stands."""
    found = Found(match, words, text)
    guard = _GUARDS.get(form)
    return _unit_of_year(found, form) and year_guards.is_year_in_words(found) and (guard is None or guard(found))


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
    is_listed = raw[0].isupper() and bool(_IN_LIST.search(found.words.classes[max(0, found.match.start() - 3):found.match.start()]))
    if not is_listed and found.touches("left") and before and before not in ("-", "–", "(", '"', "“", "‘", "'", "/", "’"):
        return False
    if is_listed:
        return True
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
    is_ordinal = found.words.classes[found.match.end("day") - 1] in "oO" and _number(found.raw("day")) not in _RANKS
    if found.has("weekday", "year") or is_ordinal:
        return True
    if not raw[0].isupper() and raw.lower() in ("may", "march", "mar", "dec", "sep"):
        return found.words.classes[found.match.start("day")] == "O" or found.before().lower() in ("on", "by", "since", "until")
    if found.words.classes[found.match.end("day") - 1] == "o" and not raw[0].isupper() and raw.lower() in table("months")["also_words"]:
        return False
    is_counted = found.after().lower() in table("calendar")["counted_after_number"] and found.match.end() - 1 == found.match.start("day")
    return not is_counted and found.before() not in _NOT_BEFORE_DATE


def _days(found: Found) -> bool:
    raw = found.raw("month")
    if found.before().lower() == "from" and is_moved(found.words, found.match.start() - 1, found.text):
        return False
    return raw[0].isupper() or raw.lower() not in ("may", "march", "mar")


def _consecutive(found: Found) -> bool:
    if is_unnumbered("consecutive", found.match):
        return is_list(found.match, found.words, found.text)
    return _days(found) and _number(found.raw("day2")) == _number(found.raw("day")) + 1


def _number(raw: str) -> int:
    digits = re.sub(r"\D", "", raw)
    return int(digits) if digits else table("numerals")["ordinals"].get(re.split(r"[\s-]", raw.lower())[-1], 0)


def _months(found: Found) -> bool:
    return all(raw[0].isupper() or raw.lower() not in ("may", "march", "mar", "dec") for raw in (found.raw("month"), found.raw("month2")))


def _quarter(found: Found) -> bool:
    number = found.raw("number")
    if found.raw("quarter").lower() == "quarters" or (number and not 0 <= _number(number) <= _MAX_QUARTER):
        return False
    if (found.after().lower(), found.after(2).lower()) == ("in", "a"):
        return False  # "the second quarter in a row"
    return found.after().lower() not in ("of", "finals", "final", "century") and found.before().lower() != "a"


def _half(found: Found) -> bool:
    """The first or second half of a year; without one, only among words of business: a match has halves too."""
    if found.has("year", "which_year", "unit", "year_b") or not found.has("number"):
        return not found.has("number") or 0 < _number(found.raw("number")) <= _MAX_HALF
    words = {found.text[span.start:span.end].lower() for span in found.words.spans}
    return 0 < _number(found.raw("number")) <= _MAX_HALF and not words.isdisjoint(table("calendar")["business"])


def _season(found: Found) -> bool:
    raw = next(word for word in (found.raw("season"), found.raw("season_b"), found.raw("season_c")) if word)
    before, after = found.before().lower(), found.after()
    if raw[0].isupper() and after[:1].isupper() and not found.raw("year"):
        return False
    if any(found.raw(part) for part in ("year", "which", "which_year")):
        return True
    if raw[0].isupper() and before in table("calendar")["owners"] and after[:1].islower():
        return True
    if raw.lower() in ("fall", "spring") and after.lower() not in ("", ".", ",", "and", ")", ";"):
        return False
    return before in ("in", "during", "by", "since", "until", "throughout", "over", "for")


def _weekday(found: Found) -> bool:
    place = found.match.start("weekday")
    if found.has("unit", "week_on") and (found.raw("unit") or found.raw("week_on")).lower() != "week":
        return False
    if found.before().lower() in ("black", "bloody", "cyber", "super", "ruby", "manic"):
        return False
    if found.after()[:1].isupper() and not found.has("part") and (
            found.after().lower() in table("calendar")["papers"] or (found.before().lower() == "the" and not found.touches("left"))):
        return found.words.classes[found.match.end():found.match.end() + 1] in "Mm"  # "the Monday Club", "the Sunday Times"
    if found.words.classes[place] == "W":
        return True
    is_led = found.before().lower() in ("on", "by", "until", "since", "last", "next") or found.has("part", "unit")
    is_led = is_led or (found.before().lower() in ("or", "and") and found.words.classes[found.match.start() - 2:][:1] in "Ww")
    return found.raw("weekday")[0].isupper() and is_led


def _weekdays(found: Found) -> bool:
    names = (found.raw("weekday"), found.raw("weekday2"))
    return all(raw[0].isupper() or len(raw) > len("thurs") for raw in names)


_ZONED = re.compile(r"(?:[ap]\.?\s?m\b|[A-Z]{2,4}\)?$|time\)?$|clock$)", re.IGNORECASE)


def _time(found: Found) -> bool:
    """A time of day by itself: one that says which half of the day or which zone."""
    return bool(_ZONED.search(found.raw("time")))


def _century(found: Found) -> bool:
    return found.raw("unit").lower() == "century" and _number(found.raw("number")) > 1


def _short(found: Found) -> bool:
    """"10/22" is a date only where the words around it say so: it may be a fraction, a score or the name of an event."""
    raw = found.raw("short")
    if found.raw("weekday"):
        return True
    if found.before().lower() in (",", "or", "and"):
        return "S" in found.words.classes[max(0, found.match.start() - 3):found.match.start()]
    leads = ("on", "from", "to", "until", "by", "since", "between", "before", "after")
    return found.before().lower() in leads and raw not in ("9/11", "24/7") and found.after().lower() != "of"


def _monthday(found: Found) -> bool:
    """A day of a month told elsewhere; "on Friday first spoke of it" has none."""
    if found.raw("day2").isalpha() and "t" not in found.match[0]:
        return False
    return _number(found.raw("day2") or "1st") > 0 and (not found.raw("unit") or found.raw("unit").lower() == "month")


def _holiday(found: Found) -> bool:
    raw = found.raw("holiday")
    if raw.lower() in table("holidays")["once"]:
        return raw[0].isupper() and not found.has("unit", "which", "year")
    if found.has("unit") and found.raw("unit").lower() != "weekend":
        return False
    return raw[0].isupper() or found.has("year", "which", "unit") or (" " in raw and raw.lower() != "may day")


_GUARDS: dict[str, Callable[[Found], bool]] = {
    **year_guards.GUARDS, **unit_guards.GUARDS,
    "month": _month, "day": _day, "days": _days, "consecutive": _consecutive, "months": _months, "quarter": _quarter, "half": _half,
    "season": _season, "weekday": _weekday, "weekdays": _weekdays, "century": _century, "short": _short, "monthday": _monthday,
    "holiday": _holiday, "time": _time}
