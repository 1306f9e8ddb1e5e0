"""Aligning holders of offices: a name is compared there, tied by the office, or an office, tied by the name."""

from __future__ import annotations

from checker.align.match import Match
from checker.align.spoken import spoken_names
from checker.language.same_name import consonants, is_near_name, is_same_name, surname
from checker.model.claim import Claim, are_kin
from checker.model.value import RoleHolding


def match_roles(left: Claim, right: Claim, found: Match) -> None:
    """One office, or one person: either ties two holdings together, so that the other half can be compared."""
    one, other = left.value, right.value
    if not isinstance(one, RoleHolding) or not isinstance(other, RoleHolding):
        return
    is_one = is_same_name(one.name, other.name) or is_near_name(one.name, other.name)
    if is_one:
        found.add(60, f"both name {one.name if one.name == other.name else one.name.split()[-1]}")
    if one.role != other.role:
        _other_office(left, right, found, is_one=is_one)
        return
    if is_one:
        return
    ours, theirs = one.organization.casefold(), other.organization.casefold()
    if apart := _side_by_side((one, other), (left, right)):
        found.lose(100, apart)
    elif ours and ours == theirs:
        found.add(60, f"one office: {one.role} of {one.organization}")
    elif ours and theirs:
        found.lose(60, f"{one.organization} is not {other.organization}")
    else:
        found.add(20, f"both are {one.role}; whose is not told on both sides")
        _shared_story(left, right, found)


def _side_by_side(held: tuple[RoleHolding, RoleHolding], claims: tuple[Claim, Claim]) -> str:
    """Why two people can both be what they are called; empty where one of them must be wrong."""
    (one, other), (left, right) = held, claims
    if one.qualifier != other.qualifier:
        return "another office"
    if surname(one.name) in right.traits.peers or surname(other.name) in left.traits.peers:
        return f"a text names both as {one.role}, so that they hold two offices"
    if left.traits.holders == "many":
        return f"more than one can be {one.role}"
    is_told = one.organization and other.organization
    return f"an office has had more than one {one.qualifier} {one.role}" if one.qualifier and not is_told else ""


def _other_office(left: Claim, right: Claim, found: Match, *, is_one: bool) -> None:
    """Two offices of one person are told as one fact where papers take one for the other, or where both are in one body."""
    bodies = [claim.value.organization.casefold() for claim in (left, right) if isinstance(claim.value, RoleHolding)]
    if is_one and are_kin(left, right):
        found.add(0, "two words for one office")
    elif not is_one or not bodies[0] or bodies[0] != bodies[1]:
        found.lose(100, "another office")


def person_key(name: str) -> str:
    """What the spellings of one surname share: its consonants, without accents; empty for no name."""
    return consonants(name.rsplit(maxsplit=1)[-1]) if name else ""


def _shared_story(left: Claim, right: Claim, found: Match) -> None:
    ours, theirs = dict(left.traits.names), dict(right.traits.names)
    heavy = sorted(key for key in ours.keys() & theirs.keys() if min(ours[key], theirs[key]) >= 3)
    if heavy:
        found.add(min(40, 20 * len(heavy)), lambda: "names in common: " + spoken_names(heavy[:3], left, right))
    terms = {word for word, value in left.traits.terms if value >= 3} & {word for word, value in right.traits.terms if value >= 3}
    if terms:
        found.add(min(20, 7 * len(terms)), "words in common: " + ", ".join(sorted(terms)[:3]))
