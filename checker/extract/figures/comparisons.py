"""Lets a sum without its currency take that of the sum it is compared with: "2 billion euros, against 1.5 billion a year before"."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from checker.extract.figures.amounts import Amount, Form
from checker.lexicon import table
from checker.lexicon.grammar import grammar
from checker.model.claim import Kind

_REACH = 40
_NEXT = re.compile(r"\s(?:an?\s)?(?P<word>[^\W\d_]+)")


def compared(text: str, found: list[Amount]) -> list[Amount]:
    """The amounts with the currencies that comparisons tell; only a number with a magnitude and no noun takes one."""
    result: list[Amount] = []
    for amount in found:
        result.append(_with_unit_of(result[-1], amount) if result and _lacks_unit(text, amount) else amount)
    return result


def _with_unit_of(left: Amount, amount: Amount) -> Amount:
    """The amount in the currency of the one before it; unchanged where that has none, or is in hundredths."""
    unit = left.part("unit")
    if unit is None or left.kind is not Kind.MONEY or left.pattern == "minor":
        return amount
    return replace(amount.having(("unit", unit)), kind=Kind.MONEY, pattern=left.pattern)


def _lacks_unit(text: str, amount: Amount) -> bool:
    if amount.kind is not None or amount.form is not Form.DIGITS or len(amount.numbers) > 1 or amount.numbers[0].scale is None:
        return False
    if not _before().search(text, max(0, amount.span.start - _REACH), amount.span.start):
        return False
    following = _NEXT.match(text, amount.span.end)
    return following is None or following["word"].lower() in _followers()


@cache
def _before() -> re.Pattern[str]:
    """Words of comparison that end where an amount begins, with a hedge between at most."""
    words = "|".join(word.replace(" ", r"\s") for word in table("symbols")["comparing"])
    return re.compile(rf"(?<![^\W_])(?:{words})\s(?:an?\s)?(?:[a-z]{{3,12}}\s){{0,2}}$", re.IGNORECASE)


@cache
def _followers() -> frozenset[str]:
    """Words that may follow a sum: what opens another phrase, and units of time."""
    time = frozenset(str(word) for word in table("calendar")["units"])
    return grammar("prepositions") | grammar("connectives") | grammar("adverbs") | time | {"last", "the", "this", "one"}
