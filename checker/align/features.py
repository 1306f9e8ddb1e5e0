"""What speaks for two claims being about one thing, and what against it. No feature looks at the values compared."""

from __future__ import annotations

from checker.align import named
from checker.align.match import Match
from checker.model.claim import Claim, Kind
from checker.model.value import Basis, When

COUNTED = frozenset({Kind.COUNT, Kind.ORDINAL})
MEASURED = frozenset({Kind.MONEY, Kind.PERCENT, Kind.POINTS, Kind.MEASURE, Kind.DURATION})
GENERIC_PEOPLE = frozenset({"n:person", "n:death", "n:injury"})
HAPPENING = frozenset({"occasion", "attack", "event"})
"""Kinds of noun that happen."""
_APART = 45
"""Days between two reports from which a day or place of something that happens again is more likely another time of it."""
_CLOSE = 7
"""Days between two reports up to which a meeting told in both is taken for one."""
_TELLS = {"temperature": 28, "magnitude": 30, "mass": 10, "area": 15, "volume": 12, "speed": 15, "power": 15, "energy": 15, "pressure": 20}
"""Points for a shared dimension: a text that gives two temperatures mostly gives one twice; two lengths are often of two things."""
"""Noun sets that any group of people may be counted under."""
_LOSS = {Kind.COUNT: 30, Kind.ORDINAL: 30, Kind.MEASURE: 6, Kind.DURATION: 6}
"""Points that two different nouns cost; the thing measured is read less surely than the thing counted."""
DISTINCT_KINDS = frozenset({"account", "rate", "vehicle", "aircraft", "weapon"})
"""Kinds of noun whose sets are never part of one another."""


def match(left: Claim, right: Claim, *, is_timed: bool = True) -> Match:
    """All features of a pair. `is_timed`: whether a fact of another day or period is another fact."""
    found = Match()
    if left.kind is Kind.ROLE:
        named.match_roles(left, right, found)
        return found
    if left.kind is Kind.QUOTE:
        named.match_quotes(left, right, found)
        return found
    _noun(left, right, found)
    _predicate(left, right, found)
    _names(left, right, found)
    _context(left, right, found)
    if left.traits.dimension in _TELLS and left.traits.dimension == right.traits.dimension:
        found.add(_TELLS[left.traits.dimension], f"both measure {left.traits.dimension}")
    if left.kind is Kind.DATE and (left.traits.is_saying or right.traits.is_saying):
        found.lose(60, "a date on which something was said, or that a figure belongs to")
    if left.traits.is_anaphoric or right.traits.is_anaphoric:
        found.lose(40, "a number that points back to what was named before")
    if left.traits.event and right.traits.event and not set(left.traits.event) & set(right.traits.event):
        found.differ("event: " + " ".join(left.traits.event) + ", and " + " ".join(right.traits.event))
    _again(left, right, found)
    if is_timed:
        _time(left, right, found)
    _place(left, right, found)
    _agent(left, right, found)
    _anchor(left, right, found)
    _narrowing(left, right, found)
    return found


def _noun(left: Claim, right: Claim, found: Match) -> None:
    if left.kind not in COUNTED | MEASURED or right.kind not in COUNTED | MEASURED:
        if left.about.noun and left.about.noun == right.about.noun:
            found.add(25 if left.traits.noun_kind in HAPPENING or left.kind is Kind.SET else 12, f"both of “{left.about.noun}”")
        elif left.traits.noun_kind in HAPPENING and left.traits.noun_set == right.traits.noun_set:
            found.add(20, f"“{left.about.noun}” and “{right.about.noun}” name one thing")
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
    elif ours in dict(right.traits.terms) or theirs in dict(left.traits.terms) or one in right.traits.topic or other in left.traits.topic:
        found.add(8, f"“{ours}” and “{theirs}” stand on both sides")
    else:
        found.lose(_LOSS.get(left.kind, 12), f"“{ours}” is not “{theirs}”")


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


def telling(claim: Claim) -> str:
    """The family of what is told: the predicate's, else the noun's."""
    return next((word for word in claim.traits.topic if word not in {claim.traits.noun_set}), claim.traits.noun_set)


def _predicate(left: Claim, right: Claim, found: Match) -> None:
    ours, theirs = set(left.traits.topic), set(right.traits.topic)
    shared = [word for word in left.traits.topic if word in theirs and word not in {left.traits.noun_set}]
    if shared:
        found.add(28 if left.kind is Kind.PLACE else 20 if shared[0] in (left.traits.topic[:3] + right.traits.topic[:3]) else 10, f"both tell of “{shared[0]}”")
    opposed = [word for word in right.traits.topic[:3] if word in left.traits.opposed] or [
        word for word in left.traits.topic[:3] if word in right.traits.opposed]
    if opposed and telling(left) != telling(right) and not _same_telling(left, right):
        found.differ(f"what is told: “{telling(left)}” and “{telling(right)}”")
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
        found.add(total, "names in common: " + ", ".join(sorted(shared, key=lambda key: (-shared[key], key))[:4]))
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
        found.add(likeness * 18 // 100 + min(24, 2 * shared), f"context {likeness} of 100 alike")


def _again(left: Claim, right: Claim, found: Match) -> None:
    """What happens again and again: reports far apart, and visits and meetings with no day in common, are of two times of it."""
    if left.kind not in {Kind.DATE, Kind.PLACE}:
        return
    gap = _days_between(left, right)
    is_same_day = left.kind is Kind.PLACE and _any_overlap(left.traits.days, right.traits.days) is True
    is_fresh = any(isinstance(claim.value, When) and claim.value.relative for claim in (left, right))
    if gap is not None and gap > _APART and not is_same_day and (left.kind is Kind.PLACE or is_fresh):
        found.lose(40, f"the reports lie {gap} days apart")
    if left.kind is Kind.PLACE and not is_same_day and _is_occasion(left) and _is_occasion(right):
        if left.traits.noun_set == "n:visit" or "visit" in left.traits.topic[:2]:
            found.differ("another visit, to another place")
        elif gap is None or gap > _CLOSE:
            found.lose(25, "a meeting with no day told")


def _is_occasion(claim: Claim) -> bool:
    return claim.traits.noun_kind == "occasion" or bool({"visit", "meet"} & set(claim.traits.topic[:2]))


def _days_between(left: Claim, right: Claim) -> int | None:
    """Days between the as-of times of two claims; None where one is unknown."""
    ours, theirs = (claim.as_of.high or claim.as_of.low if claim.as_of else None for claim in (left, right))
    return None if ours is None or theirs is None else abs((ours - theirs).days)


def overlap(left: When, right: When) -> bool | None:
    """Whether two times share a day; None where either is unresolved."""
    if left.low is None and left.high is None or right.low is None and right.high is None:
        return None
    starts_before = left.low is None or right.high is None or left.low <= right.high
    ends_after = left.high is None or right.low is None or right.low <= left.high
    return starts_before and ends_after


def _time(left: Claim, right: Claim, found: Match) -> None:
    if left.traits.cue or right.traits.cue or Basis.STATED in {claim.as_of.basis for claim in (left, right) if claim.as_of}:
        return  # days told here say when a figure stood so, which is judged apart from what it is of
    if left.period and right.period and left.kind is not Kind.DATE:
        together = overlap(left.period, right.period)
        if together:
            found.add(8, "periods overlap")
        elif together is False:
            found.differ("period")
        if left.period.fiscal != right.period.fiscal and together:
            found.differ("fiscal and calendar period")
    elif left.traits.days and right.traits.days and left.kind is not Kind.DATE:
        together = _any_overlap(left.traits.days, right.traits.days)
        if together:
            found.add(6, "days told overlap")
        elif together is False:
            found.differ("day")


def _any_overlap(ours: tuple[When, ...], theirs: tuple[When, ...]) -> bool | None:
    outcomes = [overlap(one, other) for one in ours for other in theirs]
    return True if True in outcomes else False if False in outcomes and None not in outcomes else None


def _place(left: Claim, right: Claim, found: Match) -> None:
    if left.kind is Kind.PLACE:
        return
    ours, theirs = set(left.traits.where), set(right.traits.where)
    if not ours or not theirs:
        return
    if ours & theirs:
        found.add(8, "places in common: " + ", ".join(sorted(ours & theirs)[:3]))
    elif not ours & dict(right.traits.names).keys() and not theirs & dict(left.traits.names).keys():
        found.differ("place: " + ", ".join(sorted(ours)[:2]) + " and " + ", ".join(sorted(theirs)[:2]))


def _agent(left: Claim, right: Claim, found: Match) -> None:
    ours, theirs = set(left.traits.agent), set(right.traits.agent)
    if not ours or not theirs:
        return
    if ours & theirs:
        found.add(25 if left.about.noun == "age" else 8, "one who does it: " + ", ".join(sorted(ours & theirs)))
    else:
        found.differ("who does it: " + " ".join(left.traits.agent) + ", and " + " ".join(right.traits.agent))


def _anchor(left: Claim, right: Claim, found: Match) -> None:
    ours, theirs = set(left.traits.anchor), set(right.traits.anchor)
    if not ours or not theirs:
        return
    if 2 * len(ours & theirs) >= min(len(ours), len(theirs)):
        found.add(8, "counted since the same point")
    else:
        found.differ("starting point: since " + " ".join(left.traits.anchor[:4]) + ", and since " + " ".join(right.traits.anchor[:4]))


def _narrowing(left: Claim, right: Claim, found: Match) -> None:
    if left.about.group and right.about.group and left.about.group != right.about.group:
        found.differ(f"body counted: {left.about.group} and {right.about.group}")
    for row, word in left.traits.contrasts:
        others = {other for number, other in right.traits.contrasts if number == row}
        if others and word not in others and not others & {own for number, own in left.traits.contrasts if number == row}:
            found.differ(f"{word}, and {' or '.join(sorted(others))}")
    ours, theirs = set(left.about.modifiers) & STATUS, set(right.about.modifiers) & STATUS
    if ours != theirs and (ours and theirs or (ours | theirs) & STRONG_STATUS):
        found.differ("definition: " + (" ".join(sorted(ours)) or "none told") + " and " + (" ".join(sorted(theirs)) or "none told"))


STATUS = frozenset(
    "confirmed suspected probable possible alleged feared net gross operating adjusted preliminary electric foreign domestic female male "
    "civilian military critical retail wholesale core gaap diluted organic federal free used".split())
"""Words that narrow a figure: two different ones mean two figures."""
STRONG_STATUS = frozenset("suspected probable alleged feared net operating adjusted electric gaap organic".split())
"""Of these, the ones that matter even where the other side tells none."""
