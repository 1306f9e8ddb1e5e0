"""Compares who holds an office, or which office a person holds."""

from __future__ import annotations

from checker.language.same_name import folded, is_near_name, is_same_name
from checker.model.claim import Claim, are_kin
from checker.model.finding import Comparison, Outcome
from checker.model.rule import CompareTerms
from checker.model.value import RoleHolding


def compare(left: Claim, right: Claim, terms: CompareTerms) -> Comparison:
    """The outcome for two holdings that were aligned by their office, or by their person where `terms.persons` is "one-office"."""
    one, other = left.value, right.value
    if not isinstance(one, RoleHolding) or not isinstance(other, RoleHolding) or not folded(one.name) or not folded(other.name):
        return Comparison(Outcome.INCOMPARABLE, "One of the two values names no holder of an office.")
    first, second = sorted((one, other), key=lambda holding: (holding.name, holding.qualifier, holding.role, holding.organization))
    if is_same_name(first.name, second.name, terms.names):
        return _same_person(first, second, terms, is_one_office=are_kin(left, right))
    if is_near_name(first.name, second.name):
        return Comparison(Outcome.COMPATIBLE, f"{first.name} and {second.name} may be one name, misspelled.")
    if first.qualifier != second.qualifier:
        return Comparison(Outcome.INCOMPARABLE, f"{_titled(first)} and {_titled(second)} hold different offices.")
    if terms.holders == "many":
        return Comparison(Outcome.COMPATIBLE, f"{first.name} and {second.name} can hold the office side by side.")
    if first.qualifier == "former":
        return Comparison(Outcome.COMPATIBLE, f"{first.name} and {second.name} can both have held the office.")
    return Comparison(Outcome.DIFFERENT, f"{first.name} and {second.name} are different people.")


def _same_person(first: RoleHolding, second: RoleHolding, terms: CompareTerms, *, is_one_office: bool) -> Comparison:
    named = f"Both name {first.name}" if first.name == second.name else f"{first.name} and {second.name} are taken as one name"
    if first.qualifier != second.qualifier:
        return Comparison(Outcome.COMPATIBLE, f"{named}, once as {_qualified(first)} and once as {_qualified(second)}.")
    if is_one_office and _is_same_organization(first, second, terms):
        return Comparison(Outcome.SAME, f"{named}.")
    if terms.persons == "one-office":
        return Comparison(Outcome.DIFFERENT, f"{named}, once as {_office(first)} and once as {_office(second)}.")
    if not is_one_office:
        return Comparison(Outcome.COMPATIBLE, f"{named}, who can be both {_office(first)} and {_office(second)}.")
    return Comparison(Outcome.SAME, f"{named}.")


def _is_same_organization(first: RoleHolding, second: RoleHolding, terms: CompareTerms) -> bool:
    """Whether the organizations do not differ; one that is not given differs from none."""
    if not first.organization or not second.organization:
        return True
    return is_same_name(first.organization, second.organization, terms.names)


def _office(holding: RoleHolding) -> str:
    role = _qualified(holding)
    return f"{role} of {holding.organization}" if holding.organization else role


def _qualified(holding: RoleHolding) -> str:
    return f"{holding.qualifier} {holding.role}".strip() or "holder of the office"


def _titled(holding: RoleHolding) -> str:
    return f"{_qualified(holding)} {holding.name}"
