"""Which of two claims comes first decides nothing: what is weighed of a pair reads the same from either side."""

from __future__ import annotations

from itertools import combinations, islice

import pytest

from benchmarks.story_gold import STORIES
from checker.align.features import match
from tests.properties.story_results import result

MOST = 4000
"""Pairs of a story that are weighed twice."""


@pytest.mark.parametrize("story", STORIES)
def test_a_pair_weighs_the_same_from_either_side(story):
    claims = sorted(result(story).claims, key=lambda claim: (claim.kind, claim.span, claim.id))
    pairs = ((one, other) for one, other in combinations(claims, 2) if one.kind is other.kind and one.document != other.document)
    uneven = []
    for one, other in islice(pairs, MOST):
        there, back = match(one, other), match(other, one)
        if there.score != back.score or bool(there.contradicted) != bool(back.contradicted) or bool(there.doubts) != bool(back.doubts):
            uneven.append((one.id, other.id, there.score, back.score))
    assert not uneven
