"""The verdict where a sentence lets a reader work a figure out from others of it: one time, one scope and one speaker, so values decide."""

from __future__ import annotations

from checker.judge.case import Judgment
from checker.model.finding import Comparison, Outcome, Verdict

_VERDICTS = {Outcome.SAME: Verdict.AGREE, Outcome.COMPATIBLE: Verdict.COMPATIBLE, Outcome.UNCLEAR: Verdict.UNCERTAIN,
             Outcome.DIFFERENT: Verdict.CONFLICT}


def judge_sum(comparison: Comparison) -> Judgment:
    """The verdict on a figure and what others come to; none where they cannot be worked out."""
    return Judgment(_VERDICTS.get(comparison.outcome), (comparison.reason,))
