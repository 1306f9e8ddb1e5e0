"""Which rule a pair of claims comes under: every claim is offered to the rules that select it, the most precise first."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from checker.align.features import telling
from checker.align.find import Selected
from checker.language.days import when_text
from checker.language.same_name import in_full
from checker.model.claim import Claim, Kind
from checker.model.rule import Rule
from checker.model.value import Quantity, Quotation, RoleHolding, When

SCALES = frozenset({"unit", "dimension"})
"""Keys that only say that two values can be compared."""
POINTS_A_NEED = 20
"""A rule's `need` counts features; each is worth about this many points."""
SOFT = frozenset({"event", "entities", "noun", "place", "predicate", "telling", "anchor", "role", "organization"})
"""Keys that sources word differently: features weigh them, and a rule may not demand them letter by letter."""
_PAIR = re.compile(r"pair\((\w+),\s*(\w+)\)")
_YEAR_OF = re.compile(r"year-of\((\w+)\)")


@dataclass(frozen=True, slots=True)
class Offer:
    """A claim under one rule. `key` is what a partner must share; None where a part of it is not told."""

    rule: Rule
    claim: Claim
    slots: Mapping[str, str]
    use: int
    key: tuple[str, ...] | None
    precision: int

    @property
    def is_tied(self) -> bool:
        """Whether the key holds more than a scale: sharing a currency ties no two claims together."""
        return any(name not in SOFT and name not in SCALES for name in self.rule.align.by)


def offers(selected: Mapping[str, Sequence[Selected]], rules: Sequence[Rule], within: str = "documents") -> dict[str, tuple[Offer, ...]]:
    """Offers by claim id under the rules made for `within`, the most precise rule first, ties by rule id."""
    found: dict[str, list[Offer]] = defaultdict(list)
    for rule in rules:
        if rule.align.within not in {within, "anywhere"} or (rule.align.within == "anywhere" and within == "document"):
            continue
        for one in selected.get(rule.id, ()):
            found[one.claim.id].append(Offer(rule, one.claim, one.slots, one.use, _key(rule, one), precision(rule, one)))
    return {claim: tuple(sorted(some, key=lambda offer: (-offer.precision, offer.rule.id))) for claim, some in found.items()}


def precision(rule: Rule, one: Selected) -> int:
    """How closely a rule describes a claim: by a phrase, else by words, else by the kind alone; a beat pack over generic."""
    words = any(finder.noun or finder.predicate or finder.entities or finder.role or finder.unit or finder.dimension or finder.requires
                for finder in rule.find if finder.kind is one.claim.kind and not finder.phrase)
    return (PHRASE if one.is_phrase else 2 if words else 0) + (rule.pack != "generic")


PHRASE = 4
"""Precision from which a claim was selected by its very words."""


def threshold(rule: Rule, key: tuple[str, ...]) -> int:
    """Points that a pair needs under a rule: less where typed keys already tie the two together."""
    soft = [name for name in rule.align.by if name in SOFT]
    need = rule.align.need * POINTS_A_NEED
    return max(need, 45) if soft and not key else need


def shared_offer(left: Sequence[Offer], right: Sequence[Offer]) -> tuple[Offer, Offer] | None:
    """The most precise rule that both claims come under with one key.

    Where a phrase selected both and its keys differ, they are two facts, and no vaguer rule may join them.
    """
    by_rule = {offer.rule.id: offer for offer in right}
    for ours in left:
        theirs = by_rule.get(ours.rule.id)
        if theirs is None or ours.key is None or theirs.key is None or not _may_meet(ours, theirs):
            continue
        if ours.key == theirs.key:
            return ours, theirs
        if ours.precision >= PHRASE and theirs.precision >= PHRASE:
            return None
    return None


def _may_meet(ours: Offer, theirs: Offer) -> bool:
    """Under a rule that holds one kind of claim against another, two of one kind are no pair."""
    rule = ours.rule
    is_mixed = rule.align.within == "anywhere" and len({finder.kind for finder in rule.find}) > 1
    return not is_mixed or ours.claim.kind is not theirs.claim.kind


def _key(rule: Rule, one: Selected) -> tuple[str, ...] | None:
    parts: list[str] = []
    for name in rule.align.by:
        if name in SOFT:
            continue
        part = _part(name, one)
        if not part:
            return None
        parts.append(part)
    return tuple(parts)


def key_text(offer: Offer) -> str:
    """What the key of an offer ties by, in words: names as the text has them, times as a reader says them."""
    claim = offer.claim
    told = [_part_text(name, offer) for name in offer.rule.align.by if name not in SOFT and name not in SCALES]
    return ", ".join(dict.fromkeys(text for text in told if text)) or f"a value of {claim.kind}"


def _part_text(name: str, offer: Offer) -> str:
    if pair := _PAIR.fullmatch(name):
        return " and ".join(sorted(offer.slots.get(slot, "") for slot in pair.groups()))
    if name == "period" and offer.claim.period:
        return when_text(offer.claim.period)
    return offer.slots.get(name) or _part(name, Selected(offer.claim, offer.slots)).removeprefix("text:")


def part_of(name: str, offer: Offer) -> str:
    """What a term of a rule comes to for a claim, case-folded where it is a name; empty where the claim does not tell it."""
    return _part(name, Selected(offer.claim, offer.slots))


def _part(name: str, one: Selected) -> str:
    """One part of a key; empty where the claim does not tell it."""
    if pair := _PAIR.fullmatch(name):
        both = [one.slots.get(pair[1], ""), one.slots.get(pair[2], "")]
        return " and ".join(sorted(both)).casefold() if all(both) else ""
    if _YEAR_OF.fullmatch(name):
        value = one.claim.value
        when = value if isinstance(value, When) else one.claim.period or (one.claim.traits.days[0] if one.claim.traits.days else None)
        return str(when.low.year) if when and when.low else ""
    if name.startswith("text:"):
        return name
    if name in one.slots:
        return in_full(one.slots[name].casefold())
    return _builtin(name, one.claim)


def _unit(claim: Claim, value: Quantity) -> str:
    """What the unit of a number ties by: sums may meet in two currencies, since a rate can bring them together."""
    return "money" if claim.kind is Kind.MONEY else value.unit or "none"


def _builtin(name: str, claim: Claim) -> str:
    value = claim.value
    match name:
        case "unit":
            return f"{_unit(claim, value)} {value.per}" if isinstance(value, Quantity) else ""
        case "dimension":
            return claim.traits.dimension or str(claim.kind)
        case "group":
            return claim.about.group
        case "period":
            return f"{claim.period.low}..{claim.period.high}" if claim.period and claim.period.low else ""
        case "role":
            return f"{value.qualifier} {value.role}".strip() if isinstance(value, RoleHolding) else ""
        case "organization":
            return value.organization.casefold() if isinstance(value, RoleHolding) else ""
        case "speaker":
            if isinstance(value, Quotation):
                return value.speaker.casefold()
            return claim.attribution.speaker.casefold() if claim.attribution else ""
        case "telling":
            return telling(claim)
        case _:
            return ""
