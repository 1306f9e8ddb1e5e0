"""Tells dates that are counted in days, weeks, months and years from words that merely hold such a unit."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from checker.extract.calendar.date_match import Found
from checker.lexicon import table

_SINGULAR = frozenset({"day", "week", "weekend", "month", "year", "decade", "century", "fortnight"})


def _unit(found: Found) -> bool:
    unit, which = found.raw("unit").lower(), found.raw("which").lower()
    if unit not in _SINGULAR:
        return False
    if found.has("to"):  # "year to date"
        return found.raw("to").lower() == "date"
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


def _offset(found: Found) -> bool:
    """A bare unit needs its plural: "weeks later", not "next week later in the day"."""
    return bool(found.raw("unit")) or found.raw("vague").lower().endswith("s")


def _week(found: Found) -> bool:
    return found.raw("unit").lower() in ("week", "weekend")


def _nth(found: Found) -> bool:
    """"the first Tuesday of November", "the last Friday of next month"."""
    return found.raw("year_unit").lower() in ("", "month") and (found.has("month", "which_year") or found.before().lower() != "every")


def _length(found: Found) -> bool:
    """"the next three weeks", "the past 4 business days", "the last two quarters"; not "the last two weeks of the war".

    Of days that are told by no other words: "the past two weeks" stays a length, and so do years, which are too round for days.
    """
    unit, kind = found.raw("unit").lower(), found.raw("kind").lower()
    if not unit.endswith("s") or unit in ("years", "decades", "centuries") or (kind and kind not in table("calendar")["kinds_of_day"]):
        return False
    if found.words.classes[found.match.start("count")] == "?" and found.raw("count").lower() != "couple":
        return False
    if found.raw("which").lower() in table("calendar")["before_now"] and not kind and not unit.startswith("quarter"):
        return False
    return found.after().lower() != "of" and found.before().lower() not in table("calendar")["owners"]


_CUES_BACK = 12


@cache
def _cues() -> tuple[frozenset[str], frozenset[str]]:
    tense = table("tense")
    return frozenset(tense["told_ahead"]), frozenset((*tense["past"], *tense["measured_back"]))


def _ahead(found: Found) -> bool:
    """"will leave in two weeks": so long after publication, where the words before look ahead; not "built in two weeks"."""
    after = found.after().lower()
    if after in ("'s", "’s", "'", "’") and found.after(2).lower() == "time":
        return True
    if after.isalpha() and after not in ("time", "and", "or", "but", "to", "with", "for", "when", "if", "so"):
        return False
    ahead, back = _cues()
    for step in range(2, _CUES_BACK):
        word = found.before(step).lower().replace("’", "'")
        if word in ahead or word.endswith("'ll"):
            return True
        if word in back or (len(word) > 3 and word.endswith(("ed", "est"))) or word in (";", ":"):
            return False
    return False


def _starting(found: Found) -> bool:
    """"three days starting on Monday", "for two weeks from today"; "two weeks from today" alone is a day."""
    return not found.has("direction") or found.before().lower() == "for" or found.words.classes[found.match.end() - 2] == ","


def _is_ended(found: Found) -> bool:
    return "b" in found.words.classes[found.match.start():found.match.end()]


def _ended(found: Found) -> bool:
    """"the quarter ended June 30", "the three months to September"; not "the weekend ended"."""
    unit = found.raw("unit").lower()
    if not found.has("count", "day", "side") and unit != "year" and not _is_ended(found):
        return False
    if found.has("side") and table("calendar")["edge_nouns"][found.raw("side").lower()] != "late":
        return False
    return unit.rstrip("s") in ("week", "month", "quarter", "year") and found.has("count") == unit.endswith("s")


def _loose(found: Found) -> bool:
    """"later" before the verb that it goes with: "and was later found"."""
    raw, after = found.raw("vague"), found.after()
    is_verb = after.islower() and (after.endswith(("ed", "ing")) or after in table("tense")["past"]) and after != "during"
    return raw == "later" and is_verb and found.before().lower() not in ("or", "no", "sooner", "much")


GUARDS: dict[str, Callable[[Found], bool]] = {
    "unit": _unit, "weekend": _weekend, "this_unit": _this_unit, "portion": _portion, "same": _same, "offset": _offset, "week": _week,
    "nth": _nth, "length": _length, "ahead": _ahead, "ended": _ended, "starting": _starting, "loose": _loose}
