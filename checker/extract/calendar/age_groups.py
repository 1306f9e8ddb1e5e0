"""Finds ages that say who is meant and are no figures of their own: "aged 18 to 24", "children under five", "the over-65s"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from checker.lexicon import table

_OLDEST = 119
_NEXT = re.compile(r"\s(?P<word>[^\W\d_]{1,20})(?:\s(?P<second>[^\W\d_]{1,20}))?")
_PLURAL = re.compile(r"people|men|women|children|[^\W\d_]{2,20}(?<![su])s", re.IGNORECASE)


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    ages, numerals = table("ages"), table("numerals")
    ones, tens = (rf"(?:{'|'.join(numerals[name])})" for name in ("ones", "tens"))
    number = rf"(?:\d{{1,3}}|{tens}(?:[\s-]{ones})?|{ones})"
    persons = "|".join(ages["group"].split())
    bounds = "|".join(bound.replace(" ", r"\s") for bound in ages["group_bounds"])
    to = r"\s?(?:-|–|to|and|or)\s?"
    sources = (
        rf"(?:aged?|ages|age\sof|ages\sof)\s(?:between\s|from\s)?(?P<number>{number}{to}{number})(?!\s?%|[\w]|[.,]\d)",
        rf"(?:aged?|ages|age\sof)\s(?P<number>{number}\s(?:and|or)\s(?:over|under|above|below|older|younger|up))(?![\w])",
        rf"(?P<number>\d{{1,3}}(?:-to-|{to})\d{{1,3}})(?=[\s-](?:year[\s-]old\s)?age[\s-](?:group|range|bracket|band|category|cohort))",
        rf"(?:{persons})\s(?P<number>{number}\s(?:and|or)\s(?:over|under|above|below|older|younger|up))(?![\w])",
        rf"(?P<number>(?:over|under)[-\s](?:\d{{1,3}}s|{'|'.join(ages['group_names'])}))(?![\w])",
        rf"(?:{persons})\s(?:who\sare\s)?(?P<bounded>(?:{bounds})\s{number})(?![\w-]|[.,]\d|\s?[%$€£])")
    return tuple(re.compile(rf"(?<![^\W_])(?:{source})", re.IGNORECASE) for source in sources)


def age_groups(text: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    """The places of the ages in a stretch of text by which groups are told; a bound whose number counts things is none."""
    for pattern in _patterns():
        for match in pattern.finditer(text, start, stop):
            name = match.lastgroup or "number"
            if name == "number" or (_is_age(match) and not _is_counting(text, match.end(), stop)):
                yield match.span(name)


def _is_age(match: re.Match[str]) -> bool:
    figures = re.findall(r"\d+", match["bounded"])
    return not figures or int(figures[-1]) <= _OLDEST


def _is_counting(text: str, end: int, stop: int) -> bool:
    """ "Police questioned men over 12 thefts" and "children under five trees": things in the plural follow the number."""
    following = _NEXT.match(text, end, stop)
    if following is None:
        return False
    first, second = following["word"].lower(), following["second"] or ""
    if first in table("ages")["group_after"].split() or first.endswith("ed"):
        return False
    return bool(_PLURAL.fullmatch(first) or _PLURAL.fullmatch(second))
