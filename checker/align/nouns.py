"""What two values are of: one noun, two of one kind, or two things. No feature looks at the values compared."""

from __future__ import annotations

from checker.align.match import Match
from checker.model.claim import GENERIC_PEOPLE, HAPPENING, Claim, Kind

COUNTED = frozenset({Kind.COUNT, Kind.ORDINAL})
MEASURED = frozenset({Kind.MONEY, Kind.PERCENT, Kind.POINTS, Kind.MEASURE, Kind.DURATION})
_LOSS = {Kind.COUNT: 30, Kind.ORDINAL: 30, Kind.MEASURE: 6, Kind.DURATION: 6}
"""Points that two different nouns cost; the thing measured is read less surely than the thing counted."""
_TWO_THINGS = 45
"""Points that counts of things of two known classes lose: seats, and votes."""
_VOTE = "count.vote-"
"""What the patterns of how a vote went begin with."""
DISTINCT_KINDS = frozenset({"account", "rate", "vehicle", "aircraft", "weapon", "extent"})
"""Kinds of noun whose sets are never part of one another."""


def noun(left: Claim, right: Claim, found: Match) -> None:
    """Weighs what is counted or measured; of dates, places and lists, what they belong to."""
    if left.kind not in COUNTED | MEASURED or right.kind not in COUNTED | MEASURED:
        _happening(left, right, found)
    elif left.about.noun and right.about.noun:
        _figures(left, right, found)
        if left.pattern.startswith(_VOTE) and right.pattern.startswith(_VOTE):
            found.doubts.append("One body votes on many things, and on some of them more than once.")
    elif left.traits.deed and left.traits.deed == right.traits.deed and not (left.about.noun or right.about.noun):
        found.add(20, f"both of what is told by “{left.traits.deed}”")
    else:
        found.lose(6 if left.kind in MEASURED else 0, "what is counted or measured is not told on both sides")


def _happening(left: Claim, right: Claim, found: Match) -> None:
    if left.about.noun and left.about.noun == right.about.noun:
        found.add(32 if left.traits.noun_kind in HAPPENING else 25 if left.kind is Kind.SET else 12, f"both of “{left.about.noun}”")
    elif left.traits.noun_kind in HAPPENING and left.traits.noun_set == right.traits.noun_set:
        found.add(28, f"“{left.about.noun}” and “{right.about.noun}” name one thing")
    elif {left.traits.noun_kind, right.traits.noun_kind} <= HAPPENING:
        found.lose(25, f"“{left.about.noun}” is not “{right.about.noun}”")


def _figures(left: Claim, right: Claim, found: Match) -> None:
    ours, theirs = left.about.noun, right.about.noun
    one, other = left.traits.noun_set, right.traits.noun_set
    if ours == theirs or (one and one == other):
        said = f"both of “{ours}”" if ours == theirs else f"“{ours}” and “{theirs}” name one thing"
        found.add(30 if left.kind in COUNTED else 25, said)
    elif shared := _joined(left, right):
        found.add(22, f"“{shared[0]}” goes with both")
    elif _same_people(left, right):
        found.add(25, f"“{ours}” and “{theirs}” count people by what befell them")
    elif left.kind is Kind.ORDINAL and "n:edition" in {one, other}:
        found.add(22, f"an edition of “{ours if other == 'n:edition' else theirs}”")
    elif left.traits.noun_kind and left.traits.noun_kind == right.traits.noun_kind:
        _kindred(left, right, found)
    elif _stand_on_both_sides(left, right):
        found.add(8, f"“{ours}” and “{theirs}” stand on both sides")
    else:
        found.lose(_TWO_THINGS if _are_two_things(left, right) else _LOSS.get(left.kind, 12), f"“{ours}” is not “{theirs}”")


def _joined(left: Claim, right: Claim) -> list[str]:
    """What both take together with their own nouns; of lengths and sums the one may name alone what the other takes together."""
    ours, theirs = set(left.traits.joined), set(right.traits.joined)
    if left.kind not in COUNTED:
        ours, theirs = ours | {left.about.noun}, theirs | {right.about.noun}
    return sorted(ours & theirs)


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
    if "person" in kinds:
        return bool(kinds & _OBJECTS)
    return len(kinds) == 2 and "" not in kinds


_OBJECTS = frozenset("aircraft animal bed book box bridge building container device document dose film painting plant reactor road room "
                     "sample satellite ship song tent train turbine vehicle weapon".split())
"""Kinds of noun that count no people."""


def _same_people(left: Claim, right: Claim) -> bool:
    """Whether one counts people to whom something was done and the other counts the doings: "870 people infected", "870 infections"."""
    for people, deeds in ((left, right), (right, left)):
        is_told = people.traits.noun_set in GENERIC_PEOPLE and not deeds.traits.noun_set
        if is_told and set(deeds.traits.topic[:1]) & set(people.traits.topic[:2]):
            return True
    return False


def _kindred(left: Claim, right: Claim, found: Match) -> None:
    """Two nouns of one wider class."""
    one, other, kind = left.traits.noun_set, right.traits.noun_set, left.traits.noun_kind
    words = f"“{left.about.noun}” and “{right.about.noun}”"
    if kind == "occasion" and "n:time" in {one, other}:
        found.add(25, f"{words} count occasions")
    elif kind == "person" and (one in GENERIC_PEOPLE or other in GENERIC_PEOPLE):
        both = one in GENERIC_PEOPLE and other in GENERIC_PEOPLE
        found.add(30 if both else 22, f"{words} may be the same people")
    elif kind in DISTINCT_KINDS or kind == "occasion":
        found.lose(40, f"{words} are two things")
    else:
        found.add(8, f"{words} are of one kind")
        found.differ(f"group: {words}")
