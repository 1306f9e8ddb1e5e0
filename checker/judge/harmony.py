"""Whether two values that agree are worth telling where their words share little: the rarer the value, the less else is needed."""

from __future__ import annotations

from checker.judge.case import Case, Judgment
from checker.judge.circumstances import day_of, same_numbers
from checker.judge.rarity import needed
from checker.model.claim import Claim, Kind, Modality
from checker.model.finding import Outcome, Verdict
from checker.model.value import When

COMMON_DAY = 24
"""Points needed for the day of the report and those beside it: a fifth of all other dates of like reports give that day as well."""
NARROWER = 13
"""The same where both tell one part of that day: "Monday evening" is a fourth of a Monday."""
COMMON_STRETCH = 16
"""Points needed for the week of the report or the one before, and for the years up to it."""
RARE = 8
"""Points needed for any other time; of two dates taken at random three in a hundred agree on one."""
COARSER = 36
"""Points needed where one time only lies within the other, as many do."""
COARSE = 47
"""Points needed where one of the two is a month, a year or more in which the report was written: most of its dates lie within."""
_BESIDE = 1
_LONG = 14
_A_YEAR = 360
_YEARS = 1100
TIMES = frozenset({Kind.DATE, Kind.DURATION})
"""Kinds that can agree with anything of their day."""
FIGURES = frozenset({Kind.COUNT, Kind.ORDINAL, Kind.PERCENT, Kind.POINTS, Kind.MEASURE, Kind.SET})
"""Kinds that are told in the words that tell what they are of."""
_DENIALS = frozenset({Modality.NEGATED, Modality.DENIED})


def harmonize(case: Case) -> Judgment:
    """The verdict on a faint pair: that the two agree or can both be true, where enough tells so, and nothing else.

    The points are rounded log-odds, as in `align.likeness`; what a time adds by being rare was counted on the same reports.
    """
    outcome = case.comparison.outcome
    verdict = {Outcome.SAME: Verdict.AGREE, Outcome.COMPATIBLE: Verdict.COMPATIBLE}.get(outcome)
    is_denied = (case.left.modality in _DENIALS) != (case.right.modality in _DENIALS)
    is_other = any(_is_hard(said.partition(":")[0], case.left) for said in case.alignment.contradicted)
    is_forecast = ({case.left.modality, case.right.modality} == {Modality.PREDICTED, Modality.ASSERTED} and case.left.kind not in TIMES
                   and not same_numbers(case.left, case.right))
    spare = case.alignment.score - _needed(case.left, case.right, outcome)
    if verdict is None or is_denied or is_other or is_forecast or spare < 0:
        return Judgment(None, ("Too little tells that both speak of one thing.",))
    return Judgment(verdict, (case.comparison.reason,), spare)


def _needed(left: Claim, right: Claim, outcome: Outcome) -> int:
    both = left, right
    if left.kind not in TIMES:
        return needed(left, right, outcome)
    if left.kind is not Kind.DATE:
        return RARE if outcome is Outcome.SAME else COARSER
    if outcome is not Outcome.SAME:
        return COARSE if any(_is_of_now(claim) for claim in both) else COARSER
    if any(_is_common(claim) for claim in both):
        return NARROWER if _is_one_part(left, right) else COMMON_DAY
    return COMMON_STRETCH if any(_is_recent_stretch(claim) for claim in both) else RARE


_HARD = frozenset({"period", "place", "event", "subject", "definition", "base", "person"})
"""Scopes that no likeness outweighs: a sum of another year is another sum."""
_ASKEW = frozenset({"day of the event", "time", "group"})
"""Scopes that likeness outweighs for figures: which day a sentence tells of, and which noun it counts by, is often told askew."""


def _is_hard(scope: str, claim: Claim) -> bool:
    return scope not in _ASKEW if claim.kind in FIGURES else scope in _HARD


def _is_one_part(left: Claim, right: Claim) -> bool:
    """Whether both dates tell one part of the day, or one hour."""
    return bool(set(left.traits.part_of_day) & set(right.traits.part_of_day))


def _is_common(claim: Claim) -> bool:
    """Whether a date is the day on which its report was written, or one beside it; a day of no known report may be."""
    value, now = claim.value, day_of(claim.as_of)
    if not isinstance(value, When) or value.low is None or value.low != value.high:
        return False
    return now is None or abs(value.low.toordinal() - now) <= _BESIDE


def _is_recent_stretch(claim: Claim) -> bool:
    """Whether a date is a week, or a year, not long before its report was written: many things happened in it."""
    value, now = claim.value, day_of(claim.as_of)
    if not isinstance(value, When) or value.low is None or value.high is None or now is None:
        return False
    length, ago = (value.high - value.low).days, now - value.high.toordinal()
    return (0 < length <= _LONG and abs(ago) <= _LONG) or (length >= _A_YEAR and ago <= _YEARS)


def _is_of_now(claim: Claim) -> bool:
    """Whether a long time holds the day on which its report was written."""
    value, now = claim.value, day_of(claim.as_of)
    if not isinstance(value, When) or value.low is None or value.high is None or (value.high - value.low).days < _LONG:
        return False
    return now is None or value.low.toordinal() <= now <= value.high.toordinal()
