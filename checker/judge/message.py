"""What a finding says in one line: the rule's words for a clash, and words that fit for any other verdict."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from checker.language.days import day_text, when_text
from checker.model.claim import Claim, Kind
from checker.model.finding import Alignment, Verdict
from checker.model.rule import Rule
from checker.model.text import Document
from checker.model.value import NameSet, Quantity, RoleHolding

_FIELD = re.compile(r"\{([a-z0-9_.]+)\}")
_TELLABLE = 12
"""Digits before the point up to which one figure is told as so many times another."""
_CLASH = frozenset({Verdict.CONFLICT, Verdict.DISPUTED})
_PLAIN = {
    Verdict.AGREE: "{left} in both {a} and {b}",
    Verdict.COMPATIBLE: "{left} ({a}) and {right} ({b}) can both be true",
    Verdict.CHANGED: "{left} ({a}), then {right} ({b})",
    Verdict.SCOPE_DIFFERS: "{left} ({a}) and {right} ({b}) speak of different things",
    Verdict.UNCERTAIN: "{left} ({a}) or {right} ({b}), and it cannot be told whether they speak of one thing"}
"""How a verdict other than a clash is said."""
_ROUNDED = "{left} ({a}) and {right} ({b}) come to the same"
"""How it is said that two agree, where one writes the value in another way or less exactly."""
_DIGITS = 20
"""Digits of the largest numbers whose difference is told."""
_EMPTY_SUBJECTS = frozenset({"", "it", "he", "she", "they", "this", "that", "worth", "who", "which", "there"})


@dataclass(frozen=True, slots=True)
class Sayings:
    """What a message needs to speak of: the documents, and how a claim's value is said to a reader."""

    documents: Mapping[str, Document]
    origins: Mapping[str, str]
    value: Callable[[Claim], str]

    def name(self, claim: Claim) -> str:
        """What a reader calls the document of a claim: its publisher, else its id."""
        return self.documents[claim.document].publisher or claim.document


def message(rule: Rule, verdict: Verdict, alignment: Alignment, sayings: Sayings) -> str:
    """The line for a verdict on a pair: the rule's own where values clash, else what they say side by side under the rule's heading."""
    fields = _fields(alignment, sayings)
    if verdict in _CLASH:
        return _filled(rule.message, fields)
    heading = _title(rule, alignment, fields)
    line = _plain(verdict, alignment, sayings)
    return f"{heading}: {line}" if heading else line


def near_message(rule: Rule, alignment: Alignment, sayings: Sayings) -> str:
    """The line for a pair that was not compared: what the two say, side by side."""
    left, right = alignment.left, alignment.right
    line = f"{sayings.value(left)} ({sayings.name(left)}) and {sayings.value(right)} ({sayings.name(right)})"
    heading = _title(rule, alignment, _fields(alignment, sayings))
    return f"{heading}: {line}" if heading else line


def _title(rule: Rule, alignment: Alignment, fields: Mapping[str, str]) -> str:
    """What a line is about. An office, a quotation or a list says it itself."""
    if alignment.left.kind in {Kind.ROLE, Kind.QUOTE, Kind.SET}:
        return ""
    return _rule_heading(rule, fields) or _heading(alignment)


def _filled(text: str, fields: Mapping[str, str]) -> str:
    return _FIELD.sub(lambda found: fields.get(found[1], found[1].replace("_", " ").replace(".", " ")), text)


def _plain(verdict: Verdict, alignment: Alignment, sayings: Sayings) -> str:
    left, right = alignment.left, alignment.right
    said = {"left": sayings.value(left), "right": sayings.value(right), "a": sayings.name(left), "b": sayings.name(right)}
    if left.document != right.document:
        is_reworded = verdict is Verdict.AGREE and said["left"] != said["right"]
        return (_ROUNDED if is_reworded else _PLAIN[verdict]).format_map(said)
    if alignment.working:
        return f"{said['left']} fits {_listed(_values(alignment, sayings))} in {said['a']}"
    if left.span == right.span:
        return f"“{left.text}” in {said['a']} is right"
    if verdict is Verdict.AGREE and said["left"] == said["right"]:
        return f"{said['left']} told twice in {said['a']}"
    return _OWN[verdict].format_map(said)


_OWN = {
    Verdict.AGREE: "{left} and {right} in {a} fit together",
    Verdict.COMPATIBLE: "{left} and {right}, both in {a}, can both be true",
    Verdict.CHANGED: "{left}, then {right}, both in {a}",
    Verdict.SCOPE_DIFFERS: "{left} and {right}, both in {a}, speak of different things",
    Verdict.UNCERTAIN: "{left} or {right}, both in {a}, and it cannot be told whether they speak of one thing"}
"""How a verdict on two claims of one document is said."""
_SIDE_FIELD = re.compile(r"\{(?:left|right|only|values|diff|ratio)\b")


def _rule_heading(rule: Rule, fields: Mapping[str, str]) -> str:
    """What a rule's own message says before its first side ("Killed: ..."); empty where a side comes first."""
    before, colon, _ = rule.message.partition(": ")
    is_heading = bool(colon) and not _SIDE_FIELD.search(before)
    return _filled(before, fields) if is_heading and rule.pack != "generic" else ""


def _heading(alignment: Alignment) -> str:
    """What the line is about: the noun, and the names that a rule bound."""
    slots = ", ".join(text for _, text in alignment.slots)
    noun = _noun(alignment)
    return f"{noun} ({slots})" if slots and slots.casefold() not in noun.casefold() else noun


def _noun(alignment: Alignment) -> str:
    left, right = alignment.left, alignment.right
    said = (left.about.noun, right.about.noun, left.about.predicate, right.about.predicate)
    noun = next((word for word in said if word and word.casefold() not in _EMPTY_SUBJECTS), str(left.kind))
    return noun[:1].upper() + noun[1:]


def as_of_text(claim: Claim) -> str:
    """The day a claim is true of, in words; empty where it is unknown."""
    day = (claim.as_of.high or claim.as_of.low) if claim.as_of else None
    return day_text(day) if day else ""


def _fields(alignment: Alignment, sayings: Sayings) -> dict[str, str]:
    left, right = alignment.left, alignment.right
    fields = dict(alignment.slots)
    for side, claim in (("left", left), ("right", right)):
        fields |= {
            f"{side}.value": sayings.value(claim), f"{side}.publisher": sayings.name(claim), f"{side}.document": claim.document,
            f"{side}.quote": claim.text, f"{side}.text": claim.text, f"{side}.as_of": as_of_text(claim) or "an unknown day",
            f"{side}.period": _period_text((claim,)) or "no period told", f"{side}.place": claim.place or "no place told",
            f"{side}.speaker": claim.attribution.speaker if claim.attribution else "its own voice"}
    return {**_shared_fields(alignment), **fields, **_role_fields(left), **_set_fields(left, right), **_number_fields(left, right),
            "values": _listed(_values(alignment, sayings))}


def _period_text(claims: Sequence[Claim]) -> str:
    return next((when_text(claim.period) for claim in claims if claim.period and claim.period.low), "")


def _shared_fields(alignment: Alignment) -> dict[str, str]:
    """What both sides are about, for the built-in names that a rule's message may use."""
    left, right = alignment.left, alignment.right
    both, noun = (left, right), _noun(alignment)
    speakers = [claim.attribution.speaker for claim in both if claim.attribution and claim.attribution.speaker]
    return {"noun": noun, "event": noun, "predicate": left.about.predicate, "telling": left.about.predicate, "kind": str(left.kind),
            "period": _period_text(both) or "the same period", "group": left.about.group or right.about.group or noun,
            "unit": getattr(left.value, "unit", "") or "number", "dimension": left.traits.dimension or str(left.kind),
            "place": left.place or right.place or "one place", "anchor": " ".join(left.traits.anchor) or "one beginning",
            "speaker": next(iter(speakers), "one speaker"),
            "entities": ", ".join(sorted(set(left.about.entities) & set(right.about.entities))) or "the same subject"}


def _number_fields(left: Claim, right: Claim) -> dict[str, str]:
    """`diff` and `ratio` of two figures that have a number in one unit; empty words would read as if the figures were equal."""
    numbers = [claim.value.low if claim.value.low is not None else claim.value.high
               for claim in (left, right) if isinstance(claim.value, Quantity)]
    few, many = sorted(number for number in numbers if number is not None) if None not in numbers and len(numbers) == 2 else (None, None)
    is_small = few is not None and many is not None and all(abs(number.adjusted()) < _DIGITS for number in (few, many))
    if few is None or many is None or not is_small or getattr(left.value, "unit", "") != getattr(right.value, "unit", ""):
        return {"diff": "a difference that cannot be computed", "ratio": "a ratio that cannot be computed"}
    is_tellable = few > 0 and many.adjusted() - few.adjusted() < _TELLABLE
    ratio = format((many / few).quantize(Decimal("0.01")).normalize(), "f") if is_tellable else "more than any number"
    return {"diff": format((many - few).normalize(), ",f"), "ratio": ratio}


def _values(alignment: Alignment, sayings: Sayings) -> list[str]:
    """The values that the message is about: the two sides', or all that a sum is made of."""
    working = alignment.working
    if working is None:
        return [sayings.value(alignment.left), sayings.value(alignment.right)]
    return [*(sayings.value(claim) for claim in working.operands), *["1"] * working.ones]


def _listed(texts: list[str]) -> str:
    return " and ".join([", ".join(texts[:-1]), texts[-1]] if len(texts) > 1 else texts)


def _role_fields(claim: Claim) -> dict[str, str]:
    value = claim.value
    if not isinstance(value, RoleHolding):
        return {}
    return {"role": f"{value.qualifier} {value.role}".strip().capitalize(),
            "organization": value.organization or "an organization not named",
            "name": value.name}


def _set_fields(left: Claim, right: Claim) -> dict[str, str]:
    one, other = left.value, right.value
    if not isinstance(one, NameSet) or not isinstance(other, NameSet):
        return {}
    return {"only.left": ", ".join(name for name in one.members if name not in other.members) or "no other name",
            "only.right": ", ".join(name for name in other.members if name not in one.members) or "no other name"}
