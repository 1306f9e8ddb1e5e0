"""Whether a fraction word takes a part of what was said before ("sales fell by a third") or numbers something ("a third man")."""

from __future__ import annotations

import re
from functools import cache

from checker.lexicon import table

_BEFORE = re.compile(
    r"(?<![^\W_])(?:by|than|nearly|almost|about|around|roughly|approximately|some|over|under|just|only|up|down|least|rose|fell|grew|dropped"
    r"|gained|lost|jumped|climbed|slipped|declined|plunged|tumbled|increased|decreased|shrank)\s(?:(?:about|around|nearly|almost|roughly|over"
    r"|just|only|up\sto|at\sleast|more\sthan|less\sthan|just\sover|just\sunder)\s)?$", re.IGNORECASE)
_AFTER = re.compile(
    r"\s?(?:[.,;:)!?—–\"”]|$)|\s(?:in|on|at|by|since|from|to|for|over|this|last|next|compared|after|before|when|while|and|but|or|as|than|more|less"
    r"|fewer|lower|higher|were|was|are|is|have|has|had|said|say|says|do|did|voted|because|so|if|between|during|within|amid|thanks|following|under"
    r"|against|with|without|who|which|that|again)(?![^\W_])", re.IGNORECASE)
_WIDEST = 44


@cache
def _number_before() -> re.Pattern[str]:
    numerals = table("numerals")
    words = "|".join((*numerals["ones"], *numerals["tens"], *numerals["scales"]))
    return re.compile(rf"(?:(?<![^\W_])(?:{words})|\d)\sand\s$", re.IGNORECASE)


def is_part(text: str, start: int, end: int) -> bool:
    """Whether the fraction at these places is a part of something named before; `start` is that of its article or numerator."""
    return bool(_AFTER.match(text, end)) and bool(_BEFORE.search(text, max(0, start - _WIDEST), start))


def ends_mixed_number(text: str, start: int) -> bool:
    """Whether a number and "and" stand before: "three and a fifth"."""
    return bool(_number_before().search(text, max(0, start - 20), start))


def stands_alone(text: str, start: int, end: int, begin: int, stop: int) -> bool:
    """Whether the sentence from `begin` to `stop` holds nothing else."""
    return not text[begin:start].strip() and not text[end:stop].strip(" \t\r\n.!?")
