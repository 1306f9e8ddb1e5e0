"""What speaks for two claims being about one thing, and what against it. No feature looks at the values compared."""

from __future__ import annotations

from checker.align import named
from checker.align.match import Match
from checker.align.scope import scope
from checker.align.spoken import spoken, spoken_names
from checker.align.utterances import match_quotes
from checker.model.claim import GENERIC_PEOPLE, Claim, Kind

COUNTED = frozenset({Kind.COUNT, Kind.ORDINAL})
MEASURED = frozenset({Kind.MONEY, Kind.PERCENT, Kind.POINTS, Kind.MEASURE, Kind.DURATION})
HAPPENING = frozenset({"occasion", "attack", "event"})
"""Kinds of noun that happen."""
ONCE = frozenset({"found", "born", "marry", "appoint", "resign", "elect", "convict", "sentence", "discover", "invade"})
"""Families of deeds that mostly happen once to whom they happen."""
_TELLS = {"temperature": 28, "magnitude": 30, "mass": 10, "area": 15, "volume": 12, "speed": 15, "power": 15, "energy": 15, "pressure": 20}
"""Points for a shared dimension: a text that gives two temperatures mostly gives one twice; two lengths are often of two things."""
_LOSS = {Kind.COUNT: 30, Kind.ORDINAL: 30, Kind.MEASURE: 6, Kind.DURATION: 6}
"""Points that two different nouns cost; the thing measured is read less surely than the thing counted."""
_TWO_THINGS = 45
"""Points that counts of things of two known classes lose: seats, and votes."""
DISTINCT_KINDS = frozenset({"account", "rate", "vehicle", "aircraft", "weapon", "extent"})
"""Kinds of noun whose sets are never part of one another."""


def match(left: Claim, right: Claim, *, is_timed: bool = True) -> Match:
    """All features of a pair. `is_timed`: whether a fact of another day or period is another fact."""
    found = Match()
    if left.kind is Kind.ROLE:
        named.match_roles(left, right, found)
        return found
    if left.kind is Kind.QUOTE:
        match_quotes(left, right, found)
        return found
    _noun(left, right, found)
    _predicate(left, right, found)
    if left.kind is right.kind is Kind.PERCENT and _is_change_and_share(left, right):
        found.lose(25, "one tells a change, the other a share or level")
    elif left.kind is right.kind is Kind.COUNT and _is_difference(left) != _is_difference(right):
        found.lose(40, "one tells by how many it is more or fewer, the other how many there are")
    elif left.about.direction and left.about.direction == right.about.direction:
        found.add(12, "both tell a rise" if left.about.direction == "up" else "both tell a fall")
    _names(left, right, found)
    _context(left, right, found)
    if left.traits.dimension in _TELLS and left.traits.dimension == right.traits.dimension:
        found.add(_TELLS[left.traits.dimension], f"both measure {left.traits.dimension}")
    if left.traits.is_saying or right.traits.is_saying:
        found.lose(60, "a time at which something was said, or that a figure belongs to")
    if left.traits.is_anaphoric or right.traits.is_anaphoric:
        found.lose(40, "a number that points back to what was named before")
    scope(left, right, found, is_timed=is_timed)
    return found


def _noun(left: Claim, right: Claim, found: Match) -> None:
    if left.kind not in COUNTED | MEASURED or right.kind not in COUNTED | MEASURED:
        if left.about.noun and left.about.noun == right.about.noun:
            found.add(32 if left.traits.noun_kind in HAPPENING else 25 if left.kind is Kind.SET else 12, f"both of “{left.about.noun}”")
        elif left.traits.noun_kind in HAPPENING and left.traits.noun_set == right.traits.noun_set:
            found.add(28, f"“{left.about.noun}” and “{right.about.noun}” name one thing")
        elif {left.traits.noun_kind, right.traits.noun_kind} <= HAPPENING:
            found.lose(25, f"“{left.about.noun}” is not “{right.about.noun}”")
        return
    ours, theirs = left.about.noun, right.about.noun
    one, other = left.traits.noun_set, right.traits.noun_set
    weight = 30 if left.kind in COUNTED else 25
    if not ours or not theirs:
        found.lose(6 if left.kind in MEASURED else 0, "what is counted or measured is not told on both sides")
    elif ours == theirs or (one and one == other):
        found.add(weight, f"both of “{ours}”" if ours == theirs else f"“{ours}” and “{theirs}” name one thing")
    elif left.kind is Kind.ORDINAL and "n:edition" in {one, other}:
        found.add(22, f"an edition of “{ours if other == 'n:edition' else theirs}”")
    elif left.traits.noun_kind and left.traits.noun_kind == right.traits.noun_kind:
        _kindred(left, right, found)
    elif _stand_on_both_sides(left, right):
        found.add(8, f"“{ours}” and “{theirs}” stand on both sides")
    else:
        found.lose(_TWO_THINGS if _are_two_things(left, right) else _LOSS.get(left.kind, 12), f"“{ours}” is not “{theirs}”")


def _stand_on_both_sides(left: Claim, right: Claim) -> bool:
    """Whether the words around one value hold the noun of the other."""
    if _are_two_things(left, right):
        return False
    one, other = left.traits, right.traits
    return (left.about.noun in dict(other.terms) or right.about.noun in dict(one.terms)
            or one.noun_set in other.topic or other.noun_set in one.topic)


def _are_two_things(left: Claim, right: Claim) -> bool:
    """Whether two counts have nouns of different classes; people are counted as cases, members or seats as well."""
    if left.kind is not Kind.COUNT or right.kind is not Kind.COUNT:
        return False
    kinds = {left.traits.noun_kind, right.traits.noun_kind}
    return len(kinds) == 2 and not kinds & {"", "person"}


def _kindred(left: Claim, right: Claim, found: Match) -> None:
    """Two nouns of one wider class."""
    one, other, kind = left.traits.noun_set, right.traits.noun_set, left.traits.noun_kind
    words = f"“{left.about.noun}” and “{right.about.noun}”"
    if kind == "occasion" and "n:time" in {one, other}:
        found.add(25, f"{words} count occasions")
    elif kind == "person" and (one in GENERIC_PEOPLE or other in GENERIC_PEOPLE):
        found.add(22, f"{words} may be the same people")
    elif kind in DISTINCT_KINDS or kind == "occasion":
        found.lose(40, f"{words} are two things")
    else:
        found.add(8, f"{words} are of one kind")
        found.differ(f"group: {words}")


def _is_change_and_share(left: Claim, right: Claim) -> bool:
    """Whether one percentage tells by how much something moved and the other how much of something it is."""
    moves = bool(left.about.direction) != bool(right.about.direction)
    return moves and not {left.traits.noun_set, right.traits.noun_set} & {"n:growth", "n:inflation"}


def _is_difference(claim: Claim) -> bool:
    """Whether a count is that of what came or went: "seven more than before"."""
    return bool(claim.about.direction) and claim.about.predicate in MOVES


MOVES = frozenset({"rise", "fall"})
"""What normalizing tells of a figure that is only a difference."""


def telling(claim: Claim) -> str:
    """The family of what is told: the predicate's, else the noun's."""
    return next((word for word in claim.traits.topic if word != claim.traits.noun_set), claim.traits.noun_set)


def _predicate(left: Claim, right: Claim, found: Match) -> None:
    ours, theirs = set(left.traits.topic), set(right.traits.topic)
    shared = [word for word in left.traits.topic if word in theirs and word != left.traits.noun_set]
    if shared:
        near = shared[0] in (left.traits.topic[:3] + right.traits.topic[:3])
        found.add(28 if left.kind is Kind.PLACE else 20 if near else 10, f"both tell of “{spoken(shared[0])}”")
        if len(shared) > 1:
            found.add(6, f"both tell of “{spoken(shared[1])}” as well")
    if left.kind is Kind.DATE and set(shared) & ONCE:
        found.add(26, "which happens once")
    opposed = [word for word in right.traits.topic[:3] if word in left.traits.opposed] or [
        word for word in left.traits.topic[:3] if word in right.traits.opposed]
    if opposed and telling(left) != telling(right) and not _same_telling(left, right):
        found.differ(f"deed: “{spoken(telling(left))}” and “{spoken(telling(right))}”")
    elif not shared and ours and theirs:
        found.missing.append("no verb or event in common")


def _same_telling(left: Claim, right: Claim) -> bool:
    return bool(set(left.traits.topic[:2]) & set(right.traits.topic[:2]) - {left.traits.noun_set, right.traits.noun_set})


def _names(left: Claim, right: Claim, found: Match) -> None:
    ours, theirs = dict(left.traits.names), dict(right.traits.names)
    shared = {key: min(ours[key], theirs[key]) for key in ours.keys() & theirs.keys()}
    points = sorted((_NAME_POINTS[value] for value in shared.values()), reverse=True)
    total = sum(points[:1]) + sum(point * 2 // 3 for point in points[1:3])
    if total:
        found.add(total, "names in common: " + spoken_names(sorted(shared, key=lambda key: (-shared[key], key)), left, right))
    elif any(value >= 3 for value in ours.values()) and any(value >= 3 for value in theirs.values()):
        found.lose(25, "no name in common")


_NAME_POINTS = {1: 8, 2: 13, 3: 20}
"""Points for sharing a name, by its weight; the second and third shared name bring two thirds of theirs."""


def _context(left: Claim, right: Claim, found: Match) -> None:
    ours, theirs = dict(left.traits.terms), dict(right.traits.terms)
    shared = sum(min(ours[word], theirs[word]) for word in ours.keys() & theirs.keys())
    smaller = max(8, min(sum(ours.values()), sum(theirs.values())))
    likeness = 100 * shared // smaller
    if likeness:
        found.add(likeness * 18 // 100 + min(24, 2 * shared), f"the words around them are {min(100, likeness)} percent alike")
