"""Compares two lists of names."""

from __future__ import annotations

from collections.abc import Sequence

from checker.language.same_name import folded, is_same_name
from checker.model.claim import Claim
from checker.model.finding import Comparison, Outcome
from checker.model.rule import CompareTerms
from checker.model.value import NameSet

_MOST_SHOWN = 12


def compare(left: Claim, right: Claim, terms: CompareTerms) -> Comparison:
    """The outcome for two lists; a list that leaves room for others ("including") only has to share a member with the other.

    `terms.match` "subset" accepts one closed list inside the other, "overlap" one shared member.
    """
    one, other = left.value, right.value
    if not isinstance(one, NameSet) or not isinstance(other, NameSet) or not one.members or not other.members:
        return Comparison(Outcome.INCOMPARABLE, "One of the two values is no list of names.")
    one, other = sorted((one, other), key=lambda names: (names.members, names.is_open))
    only_one, only_other = _unmatched(one.members, other.members, terms.names)
    if not only_one and not only_other:
        is_settled = one.is_open == other.is_open or terms.open != "compatible"
        return Comparison(Outcome.SAME if is_settled else Outcome.COMPATIBLE, f"Both name {_joined(sorted(set(one.members)))}.")
    shared = len({folded(name) for name in one.members}) > len(only_one)
    difference = _difference(only_one, only_other)
    if one.is_open or other.is_open:
        if shared or (one.is_open and other.is_open):
            return Comparison(Outcome.COMPATIBLE, f"A list leaves room for others. {difference}")
        return Comparison(Outcome.DIFFERENT, f"The lists share no name. {difference}")
    if terms.match == "overlap" and shared:
        return Comparison(Outcome.COMPATIBLE, f"The lists overlap. {difference}")
    if terms.match == "subset" and (not only_one or not only_other):
        return Comparison(Outcome.COMPATIBLE, f"One list lies within the other. {difference}")
    return Comparison(Outcome.DIFFERENT, difference)


def _unmatched(one: Sequence[str], other: Sequence[str], least: int) -> tuple[list[str], list[str]]:
    """The members of each list that have no partner in the other; equal names are paired before names that are only alike."""
    rest = {folded(name): name for name in sorted(one)}
    other_rest = {folded(name): name for name in sorted(other)}
    for key in rest.keys() & other_rest.keys():
        del rest[key], other_rest[key]
    for key in sorted(rest):
        partner = next((name for name in sorted(other_rest) if is_same_name(rest[key], other_rest[name], least)), None)
        if partner is not None:
            del rest[key], other_rest[partner]
    return sorted(rest.values()), sorted(other_rest.values())


def _difference(only_one: Sequence[str], only_other: Sequence[str]) -> str:
    parts = sorted(_joined(names) for names in (only_one, only_other) if names)
    if len(parts) == 1:
        return f"Only one list names {parts[0]}."
    return f"Only one list names {parts[0]}, and only the other {parts[1]}."


def _joined(names: Sequence[str]) -> str:
    if len(names) > _MOST_SHOWN:
        return f"{', '.join(names[:_MOST_SHOWN])} and {len(names) - _MOST_SHOWN} more"
    return " and ".join((", ".join(names[:-1]), names[-1])) if len(names) > 1 else names[0]
