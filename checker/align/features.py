"""What speaks for two claims being about one thing, and what against it. No feature looks at the values compared."""

from __future__ import annotations

from checker.align import named
from checker.align.identity import identity
from checker.align.match import Match
from checker.align.nouns import noun
from checker.align.scope import scope
from checker.align.spoken import spoken, spoken_names
from checker.align.utterances import match_quotes
from checker.model.claim import Claim, Kind

ONCE = frozenset({"found", "born", "marry", "appoint", "resign", "elect", "convict", "sentence", "discover", "invade"})
"""Families of deeds that mostly happen once to whom they happen."""
_TELLS = {"temperature": 28, "magnitude": 30, "mass": 10, "area": 15, "volume": 12, "speed": 15, "power": 15, "energy": 15, "pressure": 20}
"""Points for a shared dimension: a text that gives two temperatures mostly gives one twice; two lengths are often of two things."""


def match(left: Claim, right: Claim, *, is_timed: bool = True) -> Match:
    """All features of a pair. `is_timed`: whether a fact of another day or period is another fact."""
    found = Match()
    if left.kind is Kind.ROLE:
        named.match_roles(left, right, found)
        return found
    if left.kind is Kind.QUOTE:
        match_quotes(left, right, found)
        return found
    noun(left, right, found)
    _predicate(left, right, found)
    if left.kind is right.kind is Kind.PERCENT and _is_change_and_share(left, right):
        found.lose(25, "one tells a change, the other a share or level")
    elif left.kind is right.kind is Kind.COUNT and _is_difference(left) != _is_difference(right):
        found.lose(40, "one tells by how many it is more or fewer, the other how many there are")
    elif left.about.direction and left.about.direction == right.about.direction:
        found.add(12, "both tell a rise" if left.about.direction == "up" else "both tell a fall")
    _stance(left, right, found)
    _names(left, right, found)
    _context(left, right, found)
    if left.traits.dimension in _TELLS and left.traits.dimension == right.traits.dimension:
        found.add(_TELLS[left.traits.dimension], f"both measure {left.traits.dimension}")
    if left.traits.is_saying or right.traits.is_saying:
        found.lose(60, "a time at which something was said, or that a figure belongs to")
    if left.traits.is_anaphoric or right.traits.is_anaphoric:
        found.lose(40, "a number that points back to what was named before")
    scope(left, right, found, is_timed=is_timed)
    identity(left, right, found)
    return found


def _stance(left: Claim, right: Claim, found: Match) -> None:
    ours, theirs = left.traits.stance, right.traits.stance
    if "base" in {ours, theirs} and ours != theirs:
        found.lose(25, "one is told, the other is what a figure is measured against")
    elif "offset" in {ours, theirs} and left.as_of != right.as_of:
        found.lose(50, "counted from an event up to the day of writing, and the days differ")
    elif left.kind is Kind.COUNT and "margin" in {ours, theirs} and ours != theirs:
        found.differ("measure: by how many, and how many")
    elif left.kind is not Kind.PERCENT and "change" in {ours, theirs} and ours != theirs:
        found.lose(20, "one tells a change, the other how much it is")


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
    return next((word for word in claim.traits.topic if word not in _nouns(claim)), claim.traits.noun_set)


def _nouns(claim: Claim) -> set[str]:
    """What of a claim's topic is only its noun, and tells no deed: the set of nouns it is in, or a counted noun of no set."""
    return {claim.traits.noun_set or (claim.about.noun if claim.kind is Kind.COUNT else "")}


def _predicate(left: Claim, right: Claim, found: Match) -> None:
    ours, theirs = set(left.traits.topic), set(right.traits.topic)
    topics = left.traits.topic, right.traits.topic
    weighed = {left.traits.noun_set} & {right.traits.noun_set}  # as nouns
    both = [word for word in left.traits.topic if word in theirs and word not in weighed]
    shared = sorted(both, key=lambda word: (topics[0].index(word) + topics[1].index(word), word))
    if shared:
        near = shared[0] in topics[0][:3] + topics[1][:3]
        found.add(28 if left.kind is Kind.PLACE else 20 if near else 10, f"both tell of “{spoken(shared[0])}”")
        if len(shared) > 1:
            found.add(6, f"both tell of “{spoken(shared[1])}” as well")
    if left.kind is Kind.DATE and set(shared) & ONCE:
        found.add(26, "which happens once")
    opposed = [word for word in right.traits.topic[:3] if word in left.traits.opposed] or [
        word for word in left.traits.topic[:3] if word in right.traits.opposed]
    if left.traits.deed in right.traits.opposed and _are_of_noun(left, right):
        found.differ(f"deed: “{spoken(left.traits.deed)}” and “{spoken(right.traits.deed)}”")
    elif opposed and telling(left) != telling(right) and not _same_telling(left, right):
        found.differ(f"deed: “{spoken(telling(left))}” and “{spoken(telling(right))}”")
    elif not shared and ours and theirs:
        found.miss("no verb or event in common")


def _are_of_noun(left: Claim, right: Claim) -> bool:
    """Whether two counts are of one noun, which is no deed: an award is a word of prizes, whoever wins it or is named for it.

    By how many one won the other lost, and both tell it.
    """
    one, other = left.traits, right.traits
    is_counted = left.kind is right.kind is Kind.COUNT and bool(one.noun_set) and one.noun_set == other.noun_set
    return is_counted and all(traits.deed in traits.topic[1:] and traits.stance != "margin" for traits in (one, other))


def _same_telling(left: Claim, right: Claim) -> bool:
    return bool(set(left.traits.topic[:2]) & set(right.traits.topic[:2]) - _nouns(left) - _nouns(right))


def _names(left: Claim, right: Claim, found: Match) -> None:
    ours, theirs = dict(left.traits.names), dict(right.traits.names)
    shared = {key: min(ours[key], theirs[key]) for key in ours.keys() & theirs.keys()}
    points = sorted((_NAME_POINTS[value] for value in shared.values()), reverse=True)
    total = sum(points[:1]) + sum(point * 2 // 3 for point in points[1:3])
    if total:
        ranked = sorted(shared, key=lambda key: (-shared[key], key))
        found.add(total, lambda: "names in common: " + spoken_names(ranked, left, right))
    elif _are_named_apart(left, right):
        found.lose(25, "no name in common")


def _are_named_apart(left: Claim, right: Claim) -> bool:
    """Whether both sentences name somebody or something of their own, and neither they nor what stands around them share a name."""
    ours, theirs = dict(left.traits.names), dict(right.traits.names)
    return not ours.keys() & theirs.keys() and all(3 in names.values() for names in (ours, theirs))


_LIKE_WORDS = 60
"""Percent of the words of either sentence that, alike in both, make them one form filled in for two names: "the council of X ordered"."""
_NAME_POINTS = {1: 8, 2: 13, 3: 20}
"""Points for sharing a name, by its weight; the second and third shared name bring two thirds of theirs."""


def _context(left: Claim, right: Claim, found: Match) -> None:
    ours, theirs = dict(left.traits.terms), dict(right.traits.terms)
    shared = sum(min(ours[word], theirs[word]) for word in ours.keys() & theirs.keys())
    smaller = max(8, min(sum(ours.values()), sum(theirs.values())))
    likeness = 100 * shared // smaller
    if 100 * shared >= _LIKE_WORDS * max(1, *(sum(terms.values()) for terms in (ours, theirs))) and _are_named_apart(left, right):
        found.lose(25, "like words told of other names")
    if likeness:
        found.add(likeness * 18 // 100 + min(24, 2 * shared), f"the words around them are {min(100, likeness)} percent alike")
    near, close = dict(left.traits.beside), dict(right.traits.beside)
    beside = sum(min(near[word], close[word]) for word in near.keys() & close.keys())
    if beside:
        likeness = 100 * beside // max(NEAR_LEAST, min(sum(near.values()), sum(close.values())))
        found.add(likeness * NEAR_POINTS // 100, f"the words right beside them are {min(100, likeness)} percent alike")


NEAR_POINTS = 20
"""Most points for the words right beside two figures: they tell two figures of one sentence apart."""
NEAR_LEAST = 24
"""Weight below which the words beside a figure are too few to be alike."""
