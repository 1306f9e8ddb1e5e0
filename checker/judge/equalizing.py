"""Makes one claim tell what the other tells, in one respect and no other: the changes that "what if" is asked of."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator
from dataclasses import replace
from decimal import Decimal

from checker.model.claim import Claim, Modality
from checker.model.value import Hedge, NameSet, PlaceName, Quantity, Quotation, RoleHolding, When

_HEDGED = frozenset({Hedge.ABOUT, Hedge.AT_LEAST, Hedge.AT_MOST, Hedge.VAGUE})
_UNSAID = frozenset({Modality.ASSERTED, Modality.PLANNED, Modality.PREDICTED, Modality.ALLEGED})

TRAITS: dict[str, tuple[str, ...]] = {
    "period": ("carried", "days"),
    "time": ("carried", "days"),
    "day of the event": ("days",),
    "place": ("where",),
    "event": ("event",),
    "doer": ("agent",),
    "starting point": ("anchor",),
    "deed": ("topic", "deed", "opposed"),
    "group": ("noun_set", "noun_kind"),
    "noun": ("noun_set", "noun_kind"),
    "names": ("names",),
    "words": ("terms",),
}
"""Which traits make up each thing that two claims can have in common."""
ABOUT: dict[str, tuple[str, ...]] = {
    "deed": ("predicate",), "group": ("noun",), "noun": ("noun",), "body counted": ("group",), "definition": ("modifiers",),
    "base": ("modifiers",)}
"""Which parts of what a value is of belong to it as well."""
_LARGEST = 100
"""Digits of numbers that are doubled and halved: longer ones are not computed with."""
PERIODS = frozenset({"period", "time"})


def same_in(parts: Collection[str], model: Claim, claim: Claim) -> Claim:
    """The claim as the model in these parts; parts that are not known change nothing."""
    traits = {name: getattr(model.traits, name) for part in parts for name in TRAITS.get(part, ())}
    about = {name: getattr(model.about, name) for part in parts for name in ABOUT.get(part, ())}
    period = model.period if PERIODS & set(parts) else claim.period
    return replace(claim, period=period, traits=replace(claim.traits, **traits), about=replace(claim.about, **about))


def same_standing(left: Claim, right: Claim) -> tuple[Claim, Claim]:
    """Both told as a fact, where they stand differently to what is the case."""
    if left.modality == right.modality or not {left.modality, right.modality} <= _UNSAID:
        return left, right
    return replace(left, modality=Modality.ASSERTED), replace(right, modality=Modality.ASSERTED)


def figured(claim: Claim) -> Claim:
    """The claim with its number taken as exact: the bound or the middle for what it is."""
    value = claim.value
    if not isinstance(value, Quantity) or value.hedge not in _HEDGED:
        return claim
    ends = [end for end in (value.low, value.high) if end is not None]
    if not ends:
        return claim
    number = ends[0] if value.hedge is not Hedge.AT_MOST else ends[-1]
    return replace(claim, value=replace(value, low=number, high=number, hedge=Hedge.EXACT))


def other_numbers(left: Claim, right: Claim) -> tuple[Claim, ...]:
    """The right claim with a number far above both, and one far below: which way a figure moves can make the difference."""
    value = right.value
    if not isinstance(value, Quantity):
        return ()
    ends = [abs(end) for claim in (left, right) if isinstance(claim.value, Quantity) for end in (claim.value.low, claim.value.high)
            if end is not None and end.is_finite() and abs(end.adjusted()) < _LARGEST]
    if not ends:
        return ()
    numbers = (max(ends) * 2 + 1000, min(ends) / 2 - Decimal("0.5"))
    return tuple(replace(right, value=replace(value, low=number, high=number, hedge=Hedge.EXACT)) for number in numbers if number > 0)


def other_value(right: Claim) -> Iterator[tuple[str, Claim]]:
    """The claim with another value, and the condition in words; nothing for numbers and for kinds that have no such value."""
    value = right.value
    match value:
        case When(low, high) if low is not None and high is not None and 2 * high.toordinal() - low.toordinal() < dt.date.max.toordinal():
            later = (high + dt.timedelta(days=1), high + (high - low) + dt.timedelta(days=1))
            yield "they gave different times", replace(right, value=replace(value, low=later[0], high=later[1]))
        case RoleHolding():
            yield "they named two persons", replace(right, value=replace(value, name="Nomen Nescio"))
        case NameSet(members):
            yield "one list named somebody else", replace(right, value=replace(value, members=(*members[1:], "Nomen Nescio")))
        case Quotation(text, speaker) if speaker:
            yield "the words were given to two speakers", replace(right, value=Quotation(text, "Nomen Nescio"))
        case PlaceName():
            yield "they named two places", replace(right, value=PlaceName("Nowhere"))

