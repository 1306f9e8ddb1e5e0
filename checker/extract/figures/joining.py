"""Joins amounts that make one value: the ends of a range, feet with inches; and lets the members of a list share a unit."""

from __future__ import annotations

import re
from dataclasses import replace

from checker.extract.figures.amounts import Amount, Form
from checker.extract.figures.levels import leads_to_level, moved
from checker.lexicon import units
from checker.model.claim import Kind
from checker.model.text import Span

BETWEEN = re.compile(r"(?<![^\W_])(?P<word>between|from)\s(?:the\s|about\s|around\s)?$", re.IGNORECASE)
_DASHES = re.compile(r"\s?(?:[-–—~‑]|to|or)\s?|-?\s(?:to|or)\s|-(?:to|or)-")
_SPREAD = re.compile(r"\s?(?:±|\+\s?/?\s?[-−–]|plus\sor\sminus)\s?")
_UP_TO = re.compile(r"\sup\sto\s")
_TO_BE = re.compile(r"(?<![^\W_])(?:be|expected|seen|forecast)\s(?:up|down)\s(?:by\s)?$", re.IGNORECASE)
"""What is still to come has no level yet: "sales will be up 4% to 7%" is a range."""
_LETTERS = frozenset({"m", "b", "t", "bn"})
_REACH = 16
"""The longest text between the ends of a range."""
_AND = re.compile(r"\s(?:and|to)\s")
_LISTED = re.compile(r"\s?(?:,|,?\s(?:and|or|to))\s")
_BY = re.compile(r"\s?[x×]\s?|\sby\s")
"""What parts the sides of a thing: "20 x 30 x 40 cm"."""
_NEAR = 60
"""How far back a verb of change turns "from A to B" into two values; `_NEXT` without "from" ("rose $2 million to $15 million")."""
_NEXT = 18
_COMPOUND = re.compile(r"\s?|\sand\s|,\s(?:and\s)?")
_COMPOUNDS = frozenset({("week", "day"), ("day", "hour"), ("day", "minute"), ("hour", "second"),
                        ("foot", "inch"), ("pound", "ounce"), ("stone", "pound"), ("hour", "minute"), ("minute", "second")})


def join(text: str, single: list[Amount]) -> list[Amount]:
    """Amounts in reading order, the pairs that are one value joined."""
    found: list[Amount] = []
    at = 0
    while at < len(single):
        if found and (longer := _longer(text, found[-1], single[at])):
            found[-1] = longer
            at += 1
            continue
        is_open = at + 1 < len(single) and not (found and _goes_on(text, found[-1], single[at]))
        pair = _pair(text, single[at], single[at + 1]) if is_open else None
        found.append(pair or single[at])
        at += 2 if pair else 1
    return _share(text, found)


def _pair(text: str, left: Amount, right: Amount) -> Amount | None:
    gap = text[left.span.end:right.span.start]
    if len(gap) > _REACH or len(left.numbers) > 1:
        return None
    return _range(text, left, right, gap) or _compound(text, left, right, gap)


# ---- ranges ------------------------------------------------------------------------------------------------------------


def _range(text: str, left: Amount, right: Amount, gap: str) -> Amount | None:
    right = _with_money_letter(text, left, right)
    if not _fit(text, left, right):
        return None
    if _SPREAD.fullmatch(gap):
        return replace(_ends(left, right), pattern="spread")
    between = BETWEEN.search(text, max(0, left.span.start - 16), left.span.start)
    opens = between["word"].lower() if between else ""
    if opens == "between" and _AND.fullmatch(gap):
        return _ends(left, right)
    reach = _NEAR if opens else _NEXT
    is_to_be = gap.strip() == "to" and not opens and _TO_BE.search(text, max(0, left.span.start - _NEXT), left.span.start)
    may_move = gap.strip() == "to" and not is_to_be and (opens or left.kind is not None)
    if may_move and moved().search(text, max(0, left.span.start - reach), left.span.start):
        return None
    if gap.strip() == "to" and not opens and not is_to_be and leads_to_level(text, left, right):
        return None
    if opens and _UP_TO.fullmatch(gap):
        return _ends(left, right)
    if not _DASHES.fullmatch(gap) or (gap.strip() == "or" and left.kind is not None):
        return None
    return _ends(left, right)


def _fit(text: str, left: Amount, right: Amount) -> bool:
    """Whether two amounts can be the ends of one range."""
    if Form.VAGUE in (left.form, right.form):
        return False
    if left.kind is None and right.part("sign") is not None and text[left.span.end:right.span.start].strip() != "to":
        return False
    if "minor" in (left.pattern, right.pattern) and left.kind is right.kind and left.pattern != right.pattern:
        return False
    if left.kind is None or (right.kind is None and left.pattern == "symbol"):
        return True
    return left.kind is right.kind and (left.kind is Kind.MONEY or _unit_name(text, left) == _unit_name(text, right))


def _with_money_letter(text: str, left: Amount, right: Amount) -> Amount:
    """The second end of "€5-6m" with its letter as a magnitude: after a sum of money it is no unit."""
    unit = right.part("unit")
    if left.pattern != "symbol" or left.kind is not Kind.MONEY or right.kind is not Kind.MEASURE or unit is None:
        return right
    number = right.numbers[0]
    if number.scale is not None or text[unit.start:unit.end] not in _LETTERS or unit.start > number.span.end + 1:
        return right
    span = Span(number.span.start, unit.end)
    grown = replace(number, span=span, plain=text[span.start:span.end].lower(), scale=unit)
    return replace(right, span=Span(right.span.start, unit.end), numbers=(grown,), kind=None, pattern="", parts=())


def _unit_name(text: str, amount: Amount) -> str | None:
    unit = amount.part("unit")
    return units.unit_of(text[unit.start:unit.end]) if unit else None


def _ends(left: Amount, right: Amount) -> Amount:
    lead = right if right.kind is not None else left
    parts = {name: span for name, span in (*left.parts, *right.parts) if name not in ("sign", "unit")}
    unit = (right if right.kind is not None else left).part("unit")
    signs = {name: sign for name, sign in (("sign", left.part("sign")), ("sign2", right.part("sign"))) if sign is not None}
    every = tuple((parts | signs | ({"unit": unit} if unit else {})).items())
    return Amount(Span(left.span.start, right.span.end), (left.numbers[0], right.numbers[0]), lead.kind, "range", every)


# ---- one value in two units --------------------------------------------------------------------------------------------


def _compound(text: str, left: Amount, right: Amount, gap: str) -> Amount | None:
    """ "6 feet 2 inches", "two hours and 30 minutes", "thirteen dollars and forty-five cents"."""
    if not (_COMPOUND.fullmatch(gap) or gap == "-"):
        return None
    if (second := _second_unit(text, left, right, gap)) is not None:
        return replace(left, span=Span(left.span.start, second.span.end), numbers=(left.numbers[0], right.numbers[0]), pattern="compound",
            parts=(*left.parts, *((("unit2", unit),) if (unit := second.part("unit")) else ())))
    if gap == "-":
        return None
    if left.pattern == "name" and right.kind is None and _is_bare_cents(text, left, right):
        return replace(left, span=Span(left.span.start, right.span.end), numbers=(left.numbers[0], right.numbers[0]), pattern="compound")
    if left.kind is not right.kind or left.part("rate"):
        return None
    is_money = left.kind is Kind.MONEY and left.pattern == "name" and right.pattern == "minor"
    if not is_money and (_unit_name(text, left), _unit_name(text, right)) not in _COMPOUNDS:
        return None
    unit = right.part("unit")
    more = (("unit2", unit),) if unit else ()
    span = Span(left.span.start, right.span.end)
    return replace(left, span=span, numbers=(left.numbers[0], right.numbers[0]), pattern="compound", parts=(*left.parts, *more))


def _goes_on(text: str, left: Amount, right: Amount) -> bool:
    """Whether a length goes on from one with which it makes no one value: "3 years, 2 months, 9 days" are told one by one."""
    is_length = left.kind is right.kind is Kind.DURATION and len(left.numbers) == 1
    return is_length and bool(_COMPOUND.fullmatch(text[left.span.end:right.span.start]))


def _longer(text: str, left: Amount, right: Amount) -> Amount | None:
    """One value in three units: "11 days, 7 hours and 43 minutes"; None where the third does not go on from the second."""
    second, unit = left.part("unit2"), right.part("unit")
    if left.pattern != "compound" or len(left.numbers) != 2 or left.kind is not right.kind or second is None or unit is None:
        return None
    if not _COMPOUND.fullmatch(text[left.span.end:right.span.start]) or (
            units.unit_of(text[second.start:second.end]), _unit_name(text, right)) not in _COMPOUNDS:
        return None
    return replace(left, span=Span(left.span.start, right.span.end), numbers=(*left.numbers, right.numbers[0]),
        parts=(*left.parts, ("unit3", unit)))


_INCHES = frozenset(str(number) for number in range(12))


def _second_unit(text: str, left: Amount, right: Amount, gap: str) -> Amount | None:
    """The lesser half of "6-foot-2" and "2h 30m", whose unit is told by the greater; None where there is none."""
    greater = _unit_name(text, left) if left.kind in (Kind.MEASURE, Kind.DURATION) else None
    unit = right.part("unit")
    if greater == "foot" and right.kind is None and gap in ("-", " ") and right.numbers[0].plain in _INCHES:
        return right
    is_minute = greater == "hour" and gap != "-" and unit is not None and text[unit.start:unit.end] == "m"
    return right if is_minute and right.kind is Kind.MEASURE else None


_CENTS = re.compile(r"[1-9]\d?|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
    r"|ten|eleven|twelve|[a-z]{3,5}teen)(?:[\s-][a-z]{3,5})?")
_ENDS = re.compile(r"\s?(?:[.;!?)](?!\d)|$)")


def _is_bare_cents(text: str, left: Amount, right: Amount) -> bool:
    """Whether a small number that ends the sentence after a price is its hundredths: "thirteen dollars forty-five"."""
    is_price = left.kind is Kind.MONEY and left.numbers[0].scale is None and left.numbers[0].form in (Form.DIGITS, Form.WORDS)
    return bool(is_price and not left.part("per") and _CENTS.fullmatch(right.numbers[0].plain) and _ENDS.match(text, right.span.end))


# ---- lists -------------------------------------------------------------------------------------------------------------


def _share(text: str, found: list[Amount]) -> list[Amount]:
    """Gives the unit and magnitude at the end of a list to its earlier numbers: "5 and 6 kg", "from 5 to 7 million"."""
    shared = list(found)
    for at in range(len(shared) - 2, -1, -1):
        left, right = shared[at], shared[at + 1]
        gap = text[left.span.end:right.span.start]
        is_side = right.kind is Kind.MEASURE and left.form is Form.DIGITS and _BY.fullmatch(gap)
        if len(gap) > 6 or left.form is Form.VAGUE or not (is_side or _LISTED.fullmatch(gap)) or len(left.numbers) > 1:
            continue
        if _is_aside(gap) and not (at and text[shared[at - 1].span.end:left.span.start].strip() == ","):
            continue
        is_great = right.pattern == "minor" and left.numbers[0].scale is not None
        if left.kind is None and not is_great and _trails(right) and right.kind is not Kind.DURATION:
            given = tuple((name, span) for name, span in right.parts if name != "sign")
            left = replace(left, kind=right.kind, pattern=right.pattern, parts=(*left.parts, *given))
        scale = right.numbers[0].scale
        is_bare = left.numbers[0].scale is None and left.form is Form.DIGITS
        if gap.strip() == "to" and scale is not None and is_bare and left.kind is right.kind:
            left = left.having(("scale", scale))
        shared[at] = left
    return shared


def _is_aside(gap: str) -> bool:
    """Whether ", or" tells a number once more in other terms ("120, or 30 percent,"): two members of a list need no comma."""
    return gap.split() == [",", "or"] or gap.strip() == ", or"


def _trails(amount: Amount) -> bool:
    unit = amount.part("unit")
    return amount.kind is not None and unit is not None and unit.start >= amount.numbers[-1].span.end
