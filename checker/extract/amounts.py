"""Reads every number of a text with what belongs to it: sign, currency, unit, rate, hedge; joins the two ends of a range."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from checker.extract import surroundings
from checker.extract.numbers import Form, Number, numbers
from checker.extract.scan import Scan
from checker.lexicon import units
from checker.model.claim import Kind, Mention
from checker.model.text import Sentence, Span


@dataclass(frozen=True, slots=True)
class Amount:
    """A number, or the two ends of a range, with its unit. `kind` is None while nothing but the number is known."""

    span: Span
    numbers: tuple[Number, ...]
    kind: Kind | None = None
    pattern: str = ""
    parts: tuple[tuple[str, Span], ...] = ()
    hedges: tuple[tuple[str, Span], ...] = ()

    def part(self, name: str) -> Span | None:
        """The place of a named part."""
        return next((span for key, span in self.parts if key == name), None)


def amounts(scan: Scan, sentence: Sentence) -> list[Amount]:
    """The amounts of one sentence in reading order."""
    text, stop = scan.text, sentence.span.end
    single = [_with_unit(text, number, sentence.span.start, stop) for number in numbers(text, sentence.span.start, stop)]
    joined = _join(text, [amount for amount in single if amount is not None], stop)
    return _hedged(text, joined, sentence.span)


def mentions(scan: Scan, kind: Kind) -> Iterator[Mention]:
    """The amounts of one kind, as mentions."""
    for sentence in scan.sentences:
        for amount in amounts(scan, sentence):
            if amount.kind is kind:
                yield mention(amount, sentence)


def mention(amount: Amount, sentence: Sentence) -> Mention:
    """An amount as a mention; its pattern is the kind and how it was written."""
    assert amount.kind is not None
    names = ("number", "number2")
    spans = tuple(zip(names, (number.span for number in amount.numbers), strict=False))
    return Mention(amount.kind, amount.span, sentence.index, f"{amount.kind}.{amount.pattern}", (*spans, *amount.parts, *amount.hedges))


# ---- one number and its unit -------------------------------------------------------------------------------------------

_SIGN = re.compile(r"(?:(?<![^\W_])(?:minus|negative)[ \u00a0]|(?<![^\W])[-−–]\s?)$", re.IGNORECASE)
_OF_WHOLE = re.compile(r"(?:[\s-]of\b|\s(?:the|its|his|her|their|our|all|those|these)\b)(?![\s]an?\s)", re.IGNORECASE)
_OF_A = re.compile(r"[\s-](?:of[\s](?:an?|one)|an?)(?=[\s])", re.IGNORECASE)
_SCALE_LETTER = re.compile(r"[ \u00a0]?(?P<scale>MM|[mMbBtT]|mil|Bn|BN)(?![^\W_])")
_MONEY_SCALE_WORD = re.compile(r"\s(?P<scale>million|billion|trillion|thousand)(?![^\W_])", re.IGNORECASE)


def _with_unit(text: str, number: Number, start: int, stop: int) -> Amount | None:
    sign = _SIGN.search(text, max(start, number.span.start - 9), number.span.start)
    begin = sign.start() if sign else number.span.start
    parts: tuple[tuple[str, Span], ...] = (("sign", Span(sign.start(), sign.end())),) if sign else ()
    amount = Amount(Span(begin, number.span.end), (number,), parts=parts)
    return _money_before(text, amount, start, stop) or _percent(text, amount, stop) or _money_after(text, amount, stop) or _unit(text, amount, stop) or amount


def _money_before(text: str, amount: Amount, start: int, stop: int) -> Amount | None:
    before = surroundings.currency_before().search(text, max(start, amount.span.start - 9), amount.span.start)
    if before is None or amount.numbers[0].form is Form.VAGUE:
        return None
    amount = _with_letter(text, amount, stop)
    unit = Span(before.start("unit"), before.end("unit"))
    minus = _SIGN.search(text, max(start, before.start() - 9), before.start())
    begin = minus.start() if minus else before.start()
    parts = (*amount.parts, ("unit", unit), *((("sign", Span(minus.start(), minus.end())),) if minus else ()))
    end = amount.span.end
    after = surroundings.currency_after().match(text, end, stop)
    if after and after["unit"]:
        end = after.end("unit")
    return _rated(text, replace(amount, span=Span(begin, end), kind=Kind.MONEY, pattern="symbol", parts=parts), stop)


def _with_letter(text: str, amount: Amount, stop: int) -> Amount:
    """A magnitude letter that only money has: "$5m"."""
    number = amount.numbers[0]
    if number.scaled or number.form is not Form.DIGITS:
        return amount
    letter = _SCALE_LETTER.match(text, number.span.end, stop)
    if letter is None:
        return amount
    grown = replace(number, span=Span(number.span.start, letter.end()), scaled=True)
    return replace(amount, span=Span(amount.span.start, letter.end()), numbers=(grown,))


def _percent(text: str, amount: Amount, stop: int) -> Amount | None:
    end = amount.span.end
    if amount.numbers[0].form is Form.FRACTION:
        of_a = _OF_A.match(text, end, stop)
        end = of_a.end() if of_a and surroundings.percent_after().match(text, of_a.end(), stop) else end
    after = surroundings.percent_after().match(text, end, stop)
    if after is None:
        return None
    name = after.lastgroup or "percent"
    unit = Span(after.start(name), after.end(name))
    kind = Kind.PERCENT if name == "percent" else Kind.POINTS
    found = replace(amount, span=Span(amount.span.start, after.end()), kind=kind, pattern=name, parts=(*amount.parts, ("unit", unit)))
    return _rated(text, found, stop) if kind is Kind.PERCENT else found


def _money_after(text: str, amount: Amount, stop: int) -> Amount | None:
    end = amount.span.end
    letter = None if amount.numbers[0].scaled else _SCALE_LETTER.match(text, end, stop)
    if letter and (after := surroundings.currency_after().match(text, letter.end(), stop)) and after["unit"]:
        amount = _with_letter(text, amount, stop)
    else:
        after = surroundings.currency_after().match(text, _after_of(text, amount, stop), stop)
    if after is None:
        return None
    name = "unit" if after["unit"] else "minor"
    end = after.end()
    scale = _MONEY_SCALE_WORD.match(text, end, stop) if not amount.numbers[0].scaled else None
    parts = (*amount.parts, ("unit", Span(after.start(name), after.end(name))))
    if scale:
        parts, end = (*parts, ("scale", Span(scale.start("scale"), scale.end("scale")))), scale.end()
    return _rated(text, replace(amount, span=Span(amount.span.start, end), kind=Kind.MONEY, pattern="name" if name == "unit" else "minor", parts=parts), stop)


def _after_of(text: str, amount: Amount, stop: int) -> int:
    """Where the unit of a vague amount or fraction begins: "millions of dollars", "half a mile"."""
    end, form = amount.span.end, amount.numbers[0].form
    if form is Form.VAGUE and (match := re.compile(r"\sof(?=\s)").match(text, end, stop)):
        return match.end()
    if form is Form.FRACTION and (match := _OF_A.match(text, end, stop)):
        return match.end()
    return end


def _unit(text: str, amount: Amount, stop: int) -> Amount | None:
    begin = _after_of(text, amount, stop)
    after = surroundings.unit_after().match(text, begin, stop)
    if after is None:
        return None
    name = after.lastgroup or ""
    unit = Span(after.start(name), after.end(name))
    written = text[unit.start:unit.end]
    if name == "mark":
        return None
    known = units.unit_of(written)
    if known is None:
        return None
    kind = Kind.DURATION if units.units()[known].dimension == "duration" else Kind.MEASURE
    found = replace(amount, span=Span(amount.span.start, after.end()), kind=kind, pattern="unit", parts=(*amount.parts, ("unit", unit)))
    return _rated(text, found, stop) if kind is Kind.MEASURE else found


def _rated(text: str, amount: Amount, stop: int) -> Amount:
    """The amount with the second half of its rate, which stands outside the span."""
    per = surroundings.per_after().match(text, amount.span.end, stop)
    if per is None:
        return amount
    name = per.lastgroup or ""
    return replace(amount, parts=(*amount.parts, ("per", Span(per.start(name), per.end(name)))))


# ---- ranges ------------------------------------------------------------------------------------------------------------

_DASHES = re.compile(r"\s?(?:[-–—~‑]|to|or)\s?|-?\s(?:to|or)\s")
_AND = re.compile(r"\s(?:and|to)\s")
_BETWEEN = re.compile(r"(?<![^\W_])(?P<word>between|from)\s$", re.IGNORECASE)
_LISTED = re.compile(r"\s?(?:,|,?\s(?:and|or|to))\s")
_MOVED = re.compile(r"(?<![^\W_])(?:rose|rise|rising|risen|fell|fall|falls|fallen|falling|grew|grow|grown|increas\w*|decreas\w*|dropp?\w*|jump\w*|up|down|cut|cuts|rais\w*|"
                    r"climb\w*|slip\w*|slid\w*|declin\w*|reduc\w*|lower\w*|improv\w*|chang\w*|went|go|gone|surg\w*|soar\w*|shr[aiu]nk\w*|widen\w*|narrow\w*|expand\w*|doubl\w*|moved?|cool\w*|eas\w*)", re.IGNORECASE)


def _join(text: str, single: list[Amount], stop: int) -> list[Amount]:
    found: list[Amount] = []
    at = 0
    while at < len(single):
        left = single[at]
        right = single[at + 1] if at + 1 < len(single) else None
        pair = _range(text, left, right) if right is not None else None
        if pair is not None:
            found.append(pair)
            at += 2
        else:
            found.append(left)
            at += 1
    return _share_units(text, found)


def _range(text: str, left: Amount, right: Amount) -> Amount | None:
    gap = text[left.span.end:right.span.start]
    if len(gap) > 6 or not _fit(left, right):
        return None
    between = _BETWEEN.search(text, max(0, left.span.start - 9), left.span.start)
    opens = between["word"].lower() if between else ""
    if opens == "between" and _AND.fullmatch(gap):
        return _pair(left, right)
    if opens == "from" and _AND.fullmatch(gap) and _MOVED.search(text, max(0, left.span.start - 60), left.span.start):
        return None
    if not opens and gap.strip() == "to" and left.kind is not None and _MOVED.search(text, max(0, left.span.start - 60), left.span.start):
        return None
    if _DASHES.fullmatch(gap) and (gap.strip() != "or" or _are_close(left, right)):
        return _pair(left, right)
    return None


def _are_close(left: Amount, right: Amount) -> bool:
    """ "four or five" is a range; "$5 or 2,000 yen" is not."""
    return left.kind is None and Form.VAGUE not in (left.numbers[0].form, right.numbers[0].form)


def _fit(left: Amount, right: Amount) -> bool:
    if right.numbers[0].form is Form.VAGUE or left.numbers[0].form is Form.VAGUE or len(left.numbers) > 1:
        return False
    return left.kind is None or left.kind is right.kind or (right.kind is None and left.pattern == "symbol")


def _pair(left: Amount, right: Amount) -> Amount:
    lead = right if right.kind is not None else left
    parts = {name: span for name, span in (*right.parts, *left.parts)}
    if lead is right:
        parts |= dict(right.parts)
        parts.pop("sign", None)
        parts |= {"sign": span for name, span in left.parts if name == "sign"}
        parts |= {"sign2": span for name, span in right.parts if name == "sign"}
    return Amount(Span(left.span.start, right.span.end), (left.numbers[0], right.numbers[0]), lead.kind, "range", tuple(parts.items()))


def _share_units(text: str, found: list[Amount]) -> list[Amount]:
    """Gives the unit at the end of a list to its earlier numbers: "5 and 6 kg", "35, 42 and 49 percent"."""
    shared = list(found)
    for at in range(len(shared) - 2, -1, -1):
        left, right = shared[at], shared[at + 1]
        gap = text[left.span.end:right.span.start]
        unit = right.part("unit")
        if left.kind is None and right.kind is not None and unit is not None and unit.start >= right.numbers[0].span.end \
                and left.numbers[0].form is not Form.VAGUE and _LISTED.fullmatch(gap) and right.kind is not Kind.DURATION:
            shared[at] = replace(left, kind=right.kind, pattern=right.pattern, parts=(*left.parts, ("unit", unit)))
    return shared


# ---- hedges ------------------------------------------------------------------------------------------------------------

def _hedged(text: str, found: list[Amount], sentence: Span) -> list[Amount]:
    hedged: list[Amount] = []
    for amount in found:
        here = _hedges(text, amount, sentence)
        if not here and hedged and hedged[-1].hedges and text[hedged[-1].span.end:amount.span.start] in (" (", "("):
            here = hedged[-1].hedges
        hedged.append(replace(amount, hedges=here))
    return hedged


def _hedges(text: str, amount: Amount, sentence: Span) -> tuple[tuple[str, Span], ...]:
    begin = amount.span.start
    if len(amount.numbers) == 2 and (between := _BETWEEN.search(text, max(sentence.start, begin - 9), begin)):
        begin = between.start()
    before = surroundings.hedge_before().search(text, max(sentence.start, begin - surroundings.REACH), begin)
    if before:
        return (("hedge", Span(before.start(), before.start() + len(before[0].rstrip()))),)
    for place in (amount.span.end, amount.numbers[-1].span.end):
        after = surroundings.hedge_after().match(text, place, sentence.end)
        if after:
            lead = len(after[0]) - len(after[0].lstrip())
            return (("hedge_after", Span(after.start() + lead, after.end())),)
    return ()
