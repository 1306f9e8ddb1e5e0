"""Whether a fraction word takes a part of what was said before ("sales fell by a third") or numbers something ("a third man")."""

from __future__ import annotations

import re
from functools import cache

from checker.lexicon import table

_WIDEST = 44


@cache
def _before() -> re.Pattern[str]:
    words = table("shares")
    rough = "|".join(word.replace(" ", r"\s") for word in words["rough"])
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(words['before_part'])})\s(?:(?:{rough})\s)?$", re.IGNORECASE)


@cache
def _after() -> re.Pattern[str]:
    words = "|".join(table("shares")["after_part"])
    return re.compile(rf"\s?(?:[.,;:)!?—–\"”]|$)|\s(?:{words})(?![^\W_])", re.IGNORECASE)


@cache
def _number_before() -> re.Pattern[str]:
    numerals = table("numerals")
    words = "|".join((*numerals["ones"], *numerals["tens"], *numerals["scales"]))
    return re.compile(rf"(?:(?<![^\W_])(?:{words})|\d)\sand\s$", re.IGNORECASE)


def is_part(text: str, start: int, end: int) -> bool:
    """Whether the fraction at these places is a part of something named before; `start` is that of its article or numerator."""
    return bool(_after().match(text, end)) and bool(_before().search(text, max(0, start - _WIDEST), start))


def ends_mixed_number(text: str, start: int) -> bool:
    """Whether a number and "and" stand before: "three and a fifth"."""
    return bool(_number_before().search(text, max(0, start - 20), start))


def stands_alone(text: str, start: int, end: int, begin: int, stop: int) -> bool:
    """Whether the sentence from `begin` to `stop` holds nothing else."""
    return not text[begin:start].strip() and not text[end:stop].strip(" \t\r\n.!?")
