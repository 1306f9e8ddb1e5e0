"""Tells dates from words and numbers that merely look like them: "may", "march", "fall by 50", "2000 people", "flight 2023"."""

from __future__ import annotations

import re
from collections.abc import Callable

from checker.extract import year_guards
from checker.extract.date_match import Found
from checker.extract.date_words import DateWords
from checker.lexicon import table

_MAX_QUARTER, _MAX_HALF = 4, 2
_NOT_BEFORE_DATE = frozenset("$€£¥₹#№%°+/=<>")


def is_date(form: str, match: re.Match[str], words: DateWords, text: str) -> bool:
    """Whether a form's match is a date where it stands."""
    found = Found(match, words, text)
    guard = _GUARDS.get(form)
    return _unit_of_year(found, form) and (guard is None or guard(found))


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
    is_counted = found.after().lower() in table("calendar")["counted_after_number"] and found.match.end() - 1 == found.match.start("day")
    return not is_counted and found.before() not in _NOT_BEFORE_DATE


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
    return found.after().lower() not in ("of", "finals", "final", "century") and found.before().lower() != "a"


def _half(found: Found) -> bool:
    return not found.raw("number") or 0 < _number(found.raw("number")) <= _MAX_HALF


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
    if found.raw("unit") and found.raw("unit").lower() != "week":
        return False
    if found.before().lower() in ("black", "bloody", "cyber", "super", "ruby", "manic"):
        return False
    if found.words.classes[place] == "W":
        return True
    is_led = found.before().lower() in ("on", "by", "until", "since", "last", "next") or bool(found.raw("part"))
    return found.raw("weekday")[0].isupper() and is_led


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
    return (found.raw("unit").lower() in ("day", "week", "month", "year") and found.before().lower() in table("calendar")["unit_after"]
            and found.after().lower() not in table("calendar")["unit_not_before"])


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
    **year_guards.GUARDS,
    "month": _month, "day": _day, "days": _days, "consecutive": _consecutive, "months": _months, "quarter": _quarter, "half": _half,
    "season": _season, "weekday": _weekday, "weekdays": _weekdays, "unit": _unit, "weekend": _weekend, "century": _century,
    "offset": _offset, "short": _short, "monthday": _monthday, "week": _week,
    "holiday": _holiday, "same": _same, "this_unit": _this_unit, "portion": _portion}
