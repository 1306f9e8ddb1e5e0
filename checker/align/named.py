"""Aligning holders of offices: a name is compared there, tied by the office, or an office, tied by the name."""

from __future__ import annotations

from checker.align.match import Match
from checker.model.claim import Claim
from checker.model.value import RoleHolding


def match_roles(left: Claim, right: Claim, found: Match) -> None:
    """One office, or one person: either ties two holdings together, so that the other half can be compared."""
    one, other = left.value, right.value
    if not isinstance(one, RoleHolding) or not isinstance(other, RoleHolding):
        return
    if _surname(one.name) == _surname(other.name):
        found.add(60, f"both name {one.name if one.name == other.name else one.name.split()[-1]}")
    if one.role != other.role or one.qualifier != other.qualifier:
        found.lose(20, "another office")
        return
    if left.traits.holders == "many":
        if not found.score:
            found.lose(100, f"more than one can be {one.role}")
        return
    ours, theirs = one.organization.casefold(), other.organization.casefold()
    if ours and ours == theirs:
        found.add(60, f"one office: {one.role} of {one.organization}")
    elif ours and theirs:
        found.lose(60, f"{one.organization} is not {other.organization}")
    else:
        found.add(20, f"both are {one.role}; whose is not told on both sides")
        _shared_story(left, right, found)


def _surname(name: str) -> str:
    return name.rsplit(maxsplit=1)[-1].casefold() if name else ""


def _shared_story(left: Claim, right: Claim, found: Match) -> None:
    ours, theirs = dict(left.traits.names), dict(right.traits.names)
    heavy = sorted(key for key in ours.keys() & theirs.keys() if min(ours[key], theirs[key]) >= 3)
    if heavy:
        found.add(min(40, 20 * len(heavy)), "names in common: " + ", ".join(heavy[:3]))
    terms = {word for word, value in left.traits.terms if value >= 3} & {word for word, value in right.traits.terms if value >= 3}
    if terms:
        found.add(min(20, 7 * len(terms)), "words in common: " + ", ".join(sorted(terms)[:3]))
