"""How likely two dates, or two lengths of time, are of one event, for pairs that share too little to be held against each other.

Sources seldom tell what they date in like words: what counts is who and what stands near the date on both sides. The points are
rounded log-odds (ten points are one) of a logistic regression on the dates of three reports each on 47 events; no value was looked at.
A pair found here may only be seen to agree: see `judge.harmony`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import isqrt

from checker.align.match import Match
from checker.model.claim import HAPPENING, Claim, Kind, Nearby
from checker.model.text import ZoneName

LEAST = 8
"""Points below which a pair is none, however rare the value that both may turn out to give."""
TIMES = frozenset({Kind.DATE, Kind.DURATION})
FIGURES = frozenset({Kind.COUNT, Kind.ORDINAL, Kind.PERCENT, Kind.POINTS, Kind.MEASURE, Kind.SET})
"""Kinds that are weighed by what they are of alone: a figure stands in the words that tell it, a date may stand beside any."""
_CONTRADICTED = 10
"""Points of likeness that each scope in which two sums differ costs: which year or deed a sum belongs to is often told askew."""
_ASKEW = 20
"""The same for two figures."""
_LEAST_SCORE = 15
"""Points of a pair of figures below which it is none."""
_SHORT = 6
"""Weight of the words near a value below which their share says little."""
_POINT_OF_TEXT = 260
"""Characters by which two places in their texts differ for a point: what opens one report seldom closes the other."""
_MOST_FAR = 20


@dataclass(frozen=True, slots=True)
class Profile:
    """A claim as its likeness is weighed: names and words with their weights, those near the value and all others."""

    claim: Claim
    nearby: Nearby | None
    names: Mapping[str, int]
    far_names: Mapping[str, int]
    words: Mapping[str, int]
    far_words: Mapping[str, int]


def profile(claim: Claim) -> Profile | None:
    """What likeness looks at of a claim; None for one that has none, because it is no figure or time, or tells nothing of its own."""
    near = claim.traits.nearby
    if claim.kind in FIGURES:
        return Profile(claim, None, {}, {}, {}, {})
    if near is None:
        return None
    return Profile(claim, near, *_divided(dict(claim.traits.names), near.names), *_divided(dict(claim.traits.terms), near.words))


def faint_points(left: Profile, right: Profile, found: Match) -> int:
    """Points for two claims telling of one event, or of one thing; `found` is what they were seen to share."""
    if left.claim.kind in TIMES:
        return likeness(left, right)
    if found.score < 0:
        return 0
    if left.nearby is None or right.nearby is None:
        points = found.score - _ASKEW * found.scopes
        return points if points >= _LEAST_SCORE else 0
    return likeness(left, right) + found.score // 2 - _CONTRADICTED * found.scopes


def likeness(left: Profile, right: Profile) -> int:
    """Points for two times or sums telling of one event; 0 where nothing stands near one of them."""
    if left.nearby is None or right.nearby is None:
        return 0
    return _names(left, right) + _words(left, right) + _deed(left.nearby, right.nearby) + _standing(left.claim, right.claim)


def _names(left: Profile, right: Profile) -> int:
    one_far = _shared(left.names, right.far_names) + _shared(left.far_names, right.names)
    points = isqrt(144 * _shared(left.names, right.names)) + isqrt(25 * one_far) + isqrt(3 * _shared(left.far_names, right.far_names))
    if not left.names or not right.names:
        points += 7
    ours, theirs = (one.nearby.subject if one.nearby else () for one in (left, right))
    return points - 5 * bool(ours and theirs and not set(ours) & set(theirs))


def _words(left: Profile, right: Profile) -> int:
    both, smaller = _shared(left.words, right.words), max(_SHORT, min(sum(left.words.values()), sum(right.words.values())))
    one_far = _shared(left.words, right.far_words) + _shared(left.far_words, right.words)
    return isqrt(8 * one_far) + isqrt(8 * _shared(left.far_words, right.far_words)) + 19 * min(both, smaller) // smaller


def _deed(one: Nearby, other: Nearby) -> int:
    points = 7 * min(2, len(set(one.deeds) & set(other.deeds)))
    if one.verb and one.verb == other.verb:
        return points + 13
    return points + 12 * bool(set(one.verb_deeds) & set(other.verb_deeds))


def _standing(left: Claim, right: Claim) -> int:
    """What the places of the two claims in their texts say, and the nouns that they date."""
    ours, theirs = left.traits, right.traits
    points = -min(_MOST_FAR, abs(left.span.start - right.span.start) // _POINT_OF_TEXT)
    points -= 26 if ours.is_saying and theirs.is_saying else 3 if ours.is_saying or theirs.is_saying else 0
    points -= 13 * ((left.zone is ZoneName.QUOTE) != (right.zone is ZoneName.QUOTE))
    points -= 17 * ({ours.noun_kind, theirs.noun_kind} <= HAPPENING and ours.noun_set != theirs.noun_set)
    points += 5 * bool(set(ours.where) & set(theirs.where))
    return points + 8 * (bool(left.about.noun) and left.about.noun == right.about.noun)


def _divided(weights: Mapping[str, int], near: Iterable[str]) -> tuple[dict[str, int], dict[str, int]]:
    """Keys with their weights: those that stand near the value, and all others."""
    close = {key: weights[key] for key in near if key in weights}
    return close, {key: value for key, value in weights.items() if key not in close}


def _shared(ours: Mapping[str, int], theirs: Mapping[str, int]) -> int:
    return sum([min(ours[key], theirs[key]) for key in ours.keys() & theirs.keys()])
