"""What a finding says in one line: the rule's words for a clash, and words that fit for any other verdict."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from checker.language.days import day_text, when_text
from checker.model.claim import Claim, Kind
from checker.model.finding import Alignment, Verdict
from checker.model.rule import Rule
from checker.model.text import Document
from checker.model.value import NameSet, RoleHolding

_FIELD = re.compile(r"\{([a-z0-9_.]+)\}")
_CLASH = frozenset({Verdict.CONFLICT, Verdict.DISPUTED})
_PLAIN = {
    Verdict.AGREE: "{left} in both {a} and {b}",
    Verdict.COMPATIBLE: "{left} ({a}) and {right} ({b}) can both be true",
    Verdict.CHANGED: "{left} ({a}), then {right} ({b})",
    Verdict.SCOPE_DIFFERS: "{left} ({a}) and {right} ({b}) speak of different things",
    Verdict.UNCERTAIN: "{left} ({a}) or {right} ({b}), and it cannot be told whether they speak of one thing"}
"""How a verdict other than a clash is said. The texts of agreeing sides may differ in wording, so the left one's value stands for both."""
_EMPTY_SUBJECTS = frozenset({"", "it", "he", "she", "they", "this", "that", "worth", "who", "which", "there"})


@dataclass(frozen=True, slots=True)
class Sayings:
    """What a message needs to speak of: the documents, and how a claim's value is said to a reader."""

    documents: Mapping[str, Document]
    origins: Mapping[str, str]
    value: Callable[[Claim], str]


def message(rule: Rule, verdict: Verdict, alignment: Alignment, sayings: Sayings) -> str:
    """The line for a verdict on a pair: the rule's own where values clash, else what they say side by side."""
    own = alignment.left.document == alignment.right.document
    if verdict in _CLASH or (own and rule.align.within != "documents"):
        fields = _fields(alignment, sayings)
        said = _FIELD.sub(lambda found: fields.get(found[1], found[1].replace("_", " ").replace(".", " ")), rule.message)
        return said if verdict in _CLASH else f"{said}: {_OWN[verdict]}"
    return _plain(verdict, alignment, sayings, own=own)


_OWN = {Verdict.AGREE: "they agree", Verdict.COMPATIBLE: "both can be true", Verdict.CHANGED: "it may have changed",
        Verdict.SCOPE_DIFFERS: "they speak of different things", Verdict.UNCERTAIN: "it cannot be told"}
"""What is added to a rule's words about one document where they do not clash."""


def _plain(verdict: Verdict, alignment: Alignment, sayings: Sayings, *, own: bool) -> str:
    left, right = alignment.left, alignment.right
    if own and verdict is Verdict.AGREE:
        line = f"{sayings.value(left)} told twice in {_publisher(left, sayings)}"
    else:
        line = _PLAIN[verdict].format(left=sayings.value(left), right=sayings.value(right), a=_publisher(left, sayings),
                                      b=_publisher(right, sayings))
    heading = _heading(alignment)
    return f"{heading}: {line}" if heading else line


def _heading(alignment: Alignment) -> str:
    """What the line is about: names that a rule bound, else the noun. A quotation or an office says it itself."""
    if alignment.left.kind in {Kind.ROLE, Kind.QUOTE, Kind.SET}:
        return ""
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


def _publisher(claim: Claim, sayings: Sayings) -> str:
    return sayings.documents[claim.document].publisher or claim.document


def _fields(alignment: Alignment, sayings: Sayings) -> dict[str, str]:
    left, right = alignment.left, alignment.right
    fields = dict(alignment.slots)
    for side, claim in (("left", left), ("right", right)):
        fields |= {
            f"{side}.value": sayings.value(claim), f"{side}.publisher": _publisher(claim, sayings),
            f"{side}.quote": claim.text, f"{side}.as_of": as_of_text(claim) or "an unknown day",
            f"{side}.speaker": claim.attribution.speaker if claim.attribution else "its own voice"}
    noun = _noun(alignment)
    when = next((claim.period for claim in (left, right) if claim.period and claim.period.low), None)
    fields |= {"noun": noun, "predicate": left.about.predicate, "event": noun, "kind": str(left.kind),
               "period": when_text(when) if when else "the same period",
               "entities": ", ".join(sorted(set(left.about.entities) & set(right.about.entities))) or "the same subject"}
    return fields | _role_fields(left) | _set_fields(left, right)


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
