"""How much two equal figures must share to be told as one: the rarer the figure, the less, since few reports give it of two things."""

from __future__ import annotations

from decimal import Decimal

from checker.judge.circumstances import is_vague, same_numbers, telling_digits
from checker.model.claim import Claim, Kind
from checker.model.finding import Outcome
from checker.model.value import NameSet, Quantity

SUMS = (45, 20, 12, 8)
"""Points needed of equal sums by how many digits they have that tell more than a round number; three are as good as a name."""
FIGURES = (50, 40, 22, 15)
"""The same for counts, shares and measures: they are told of more things than sums are, and in fewer digits."""
FIRST_FEW = 50
"""Points needed of numbers up to a dozen, and of vague ones: every report has some."""
LISTS = 20
"""Points needed of lists with the same names; two names are often told together."""
ROUGH = 45
"""Points needed where one sum only bounds or rounds the other."""
NEARLY = 30
"""The same where the two lie close together: whoever writes "more than $700 million" mostly rounds a number not far above."""
NEVER = 1000
"""More points than any pair has."""
_FEW = 12
_FEWEST_NAMES = 3
_CLOSE = Decimal("0.15")


def needed(left: Claim, right: Claim, outcome: Outcome) -> int:
    """Points that a faint pair of figures, sums or lists needs to be told as one thing."""
    if left.kind is Kind.MONEY:
        if outcome is Outcome.SAME and same_numbers(left, right):
            return _of_sums(left, right)
        return NEARLY if _are_near(left, right) else ROUGH
    if outcome is not Outcome.SAME:
        return NEVER
    if left.kind is Kind.SET:
        return LISTS if all(isinstance(one.value, NameSet) and len(one.value.members) >= _FEWEST_NAMES for one in (left, right)) else NEVER
    if is_vague(left, right) or any(_is_among_first(claim) for claim in (left, right)):
        return FIRST_FEW if left.about.noun == right.about.noun else NEVER
    return FIGURES[_digits(left, right)]


def _of_sums(left: Claim, right: Claim) -> int:
    return SUMS[0] if is_vague(left, right) else SUMS[_digits(left, right)]


def _digits(left: Claim, right: Claim) -> int:
    return min(telling_digits(left), telling_digits(right), len(SUMS) - 1)


def _is_among_first(claim: Claim) -> bool:
    value = claim.value
    if claim.kind not in {Kind.COUNT, Kind.ORDINAL} or not isinstance(value, Quantity):
        return False
    return value.low is None or abs(value.low) <= _FEW


def _are_near(left: Claim, right: Claim) -> bool:
    """Whether two sums of some precision differ little."""
    ours, theirs = ((value.low if value.low is not None else value.high) if isinstance(value, Quantity) else None
                    for value in (left.value, right.value))
    if ours is None or theirs is None or max(telling_digits(left), telling_digits(right)) < 2:  # a round sum is near many
        return False
    return abs(ours - theirs) <= _CLOSE * max(abs(ours), abs(theirs))
