"""A conflict in doubt: the other document gives the one side's value, too, of something alike."""

from __future__ import annotations

from collections.abc import Callable

from checker.judge.case import Judgment
from checker.model.claim import Claim
from checker.model.finding import Alignment, Verdict

Echo = Callable[[Claim, Claim], Claim | None]
"""For a claim and its partner: a claim of the partner's document with the first one's value, of something alike."""


def doubted(judgment: Judgment, alignment: Alignment, echo_of: Echo) -> Judgment:
    """The judgment, or `UNCERTAIN` where an echo says that the partner may be the wrong one."""
    left, right = alignment.left, alignment.right
    for claim, other in ((left, right), (right, left)):
        if echo := echo_of(claim, other):
            said = f"{other.document} gives “{echo.text}”, too: “{claim.text}” may be meant there, and not beside “{other.text}”."
            return Judgment(Verdict.UNCERTAIN, (said, *judgment.reasons))
    return judgment
