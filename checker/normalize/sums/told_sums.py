"""The sums that a sentence tells: which of its figures come, by its own words, to which other one."""

from __future__ import annotations

from collections.abc import Sequence

from checker.model.claim import Claim
from checker.model.finding import ToldSum
from checker.normalize.sums.changes_between import changes_between
from checker.normalize.sums.moves_to_level import moves_to_level
from checker.normalize.sums.numbered import numbered
from checker.normalize.sums.parts_of_base import parts_of_base
from checker.normalize.sums.parts_of_total import parts_of_total
from checker.normalize.sums.shares_of_base import shares_of_base
from checker.normalize.sums.unit_pairs import unit_pairs

_TELLERS = (parts_of_total, shares_of_base, changes_between, moves_to_level, unit_pairs, parts_of_base)


def told_sums(text: str, start: int, claims: Sequence[Claim]) -> tuple[ToldSum, ...]:
    """The sums of a sentence that begins at `start` of its document, in the order of their kinds. Nothing is worked out here."""
    line = numbered(text, start, claims)
    return tuple(ToldSum(figure, working, why) for tell in _TELLERS for figure, working, why in tell(line)) if line else ()
