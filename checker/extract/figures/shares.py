"""Fractions of a whole as percentages: "a third of voters", "half the seats", "one in five", "two-thirds majority"."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from checker.extract.figures.amounts import Amount, Form
from checker.extract.figures.parts import is_part, stands_alone
from checker.lexicon import table
from checker.model.claim import Kind
from checker.model.text import Span

_OF_WHOLE = re.compile(r"\s(?:of|the|its|his|her|their|our|all|those|these|that|as\s(?:many|much))(?![^\W_])", re.IGNORECASE)
_OF = re.compile(r"\sof(?![^\W_])", re.IGNORECASE)
_ORDINAL_LIKE = re.compile(r"an?\s(?!half|quarter)[a-z]+")
_IN = re.compile(r"\s(?:in|out\sof(?:\severy)?|of\severy|in\severy)\s", re.IGNORECASE)
_BARE = frozenset({"half", "quarter", "a quarter", "a half"})


@cache
def _noun() -> re.Pattern[str]:
    return re.compile(rf"[\s-](?!(?:{'|'.join(table('shares')['no_noun'])})(?![^\W_]))[a-z]{{3,}}")


@cache
def _order_before() -> re.Pattern[str]:
    """A word that makes a half or quarter one of several: "the first half", "the third quarter"."""
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(table('shares')['order'])})[\s-]$", re.IGNORECASE)


def shares(text: str, found: list[Amount], start: int, stop: int) -> list[Amount]:
    """The amounts with fractions of a whole made percentages; a bare "half" or "quarter" that is no number is left out."""
    result: list[Amount] = []
    at = 0
    while at < len(found):
        ratio = _ratio(text, found[at], found[at + 1]) if at + 1 < len(found) else None
        is_open = found[at].form is Form.FRACTION and found[at].kind is None
        amount = ratio or (_share(text, found[at], start, stop) if is_open else found[at])
        if amount is not None:
            result.append(amount)
        at += 2 if ratio else 1
    return result


def _share(text: str, amount: Amount, start: int, stop: int) -> Amount | None:
    plain = amount.numbers[0].plain
    if _order_before().search(text, max(0, amount.span.start - 12), amount.span.start):
        return None
    is_ordinal = bool(_ORDINAL_LIKE.fullmatch(plain))
    is_attribute = plain not in _BARE and not is_ordinal and plain[-1].isalpha() and not plain.endswith("halves") \
        and _noun().match(text, amount.span.end, stop)
    takes_part = is_part(text, amount.span.start, amount.span.end)
    if plain != "quarter" and (takes_part or is_attribute or (_OF if is_ordinal else _OF_WHOLE).match(text, amount.span.end, stop)):
        return replace(amount, kind=Kind.PERCENT, pattern="fraction")
    is_joined = plain == "a half" and text[amount.span.end:amount.span.end + 1] == "-"
    is_word = plain in ("half", "quarter", "a quarter") or is_ordinal or is_joined
    return None if is_word and not stands_alone(text, amount.span.start, amount.span.end, start, stop) else amount


def _ratio(text: str, left: Amount, right: Amount) -> Amount | None:
    """ "one in five", "9 out of 10": small numbers, the first the less."""
    if left.kind is not None or right.kind is not None or len(left.numbers) + len(right.numbers) > 2:
        return None
    joint = _IN.fullmatch(text, left.span.end, right.span.start)
    if joint is None or not _is_small(left):
        return None
    is_told = "every" in joint[0].lower() and right.form in (Form.DIGITS, Form.WORDS)
    if not (is_told or _is_small(right) or right.numbers[0].plain in _WHOLES):
        return None
    return Amount(Span(left.span.start, right.span.end), (left.numbers[0], right.numbers[0]), Kind.PERCENT, "ratio")


_WHOLES = frozenset({"a hundred", "100", "1,000", "a thousand", "1000", "one hundred"})


def _is_small(amount: Amount) -> bool:
    number = amount.numbers[0]
    is_short = number.plain.replace("-", "").isalpha() or (number.plain.isdigit() and len(number.plain) < 3)
    return is_short and number.scale is None and amount.form in (Form.DIGITS, Form.WORDS)
