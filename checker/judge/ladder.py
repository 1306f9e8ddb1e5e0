"""The ladder: from an alignment and a comparison to one of the contract's verdicts, each step with its reason."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from checker.judge.bounds import are_bounds, is_target, sharpened
from checker.judge.case import Case, Judgment
from checker.judge.circumstances import (
    UNTIMED,
    both_grow,
    both_to_come,
    day_of,
    fixed_period,
    is_another_time,
    is_one_happening,
    is_other_stretch,
    is_part,
    is_recalled,
    is_right_later,
    is_to_come,
    is_vague,
    one_speaker,
    same_days,
    same_numbers,
    tell_different_deeds,
    undated_words,
    untimed_words,
)
from checker.judge.one_report import is_one_report
from checker.judge.periods import misplaced
from checker.judge.told_values import told_value
from checker.language.days import days_count
from checker.model.claim import Kind, Modality
from checker.model.finding import Outcome, Verdict
from checker.model.rule import OverTime

FIRM = {Kind.DATE: 80, Kind.PLACE: 75, Kind.ORDINAL: 80}
"""Points from which a difference is held to be one: a text tells many days, places and firsts of many things. See docs/quality.md."""
FIGURES = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.PERCENT, Kind.POINTS})
"""Kinds that can be expected and then come out."""
OTHER_DEED = 75
"""Points from which figures can clash of which one is "destroyed" and the other "lost power"."""
FIRM_VAGUE = 85
"""Points from which "dozens" can be held against a figure of the same time."""
_STANDING = {Modality.PLANNED: "planned", Modality.PREDICTED: "forecast", Modality.ALLEGED: "alleged", Modality.ASSERTED: "told as a fact"}
Step = Callable[[Case], Judgment | None]


def judge(case: Case) -> Judgment:
    """The first step of the ladder that fits decides; a conflict is what is left when no other explanation holds."""
    case = replace(case, comparison=sharpened(case.comparison, case.alignment))
    judgment = next(judgment for step in LADDER if (judgment := step(case)) is not None)
    return replace(judgment, reasons=(*judgment.reasons, case.alignment.credit)) if case.alignment.credit else judgment


def _incomparable(case: Case) -> Judgment | None:
    return Judgment(None, (case.comparison.reason,)) if case.comparison.outcome is Outcome.INCOMPARABLE else None


def _other_scope(case: Case) -> Judgment | None:
    said = case.alignment.contradicted
    if clash := misplaced(case.alignment, case.comparison):
        return case.judged(Verdict.CONFLICT, clash)
    return Judgment(Verdict.SCOPE_DIFFERS, tuple(_another(one) for one in said)) if said else None


def _another(scope: str) -> str:
    """A scope that differs, in a sentence: most say themselves what they are of ("place: ...")."""
    return f"Another {scope}." if ": " in scope else f"Another scope: {scope}."


def _unclear(case: Case) -> Judgment | None:
    return Judgment(Verdict.UNCERTAIN, (case.comparison.reason,)) if case.comparison.outcome is Outcome.UNCLEAR else None


def _denied(case: Case) -> Judgment | None:
    """One value, told by one side and denied by the other."""
    against = {Modality.NEGATED, Modality.DENIED}
    if (case.left.modality in against) == (case.right.modality in against):
        return None
    if case.comparison.outcome is Outcome.DIFFERENT:
        return case.judged(Verdict.SCOPE_DIFFERS, "One value is told and another one denied: both can be so.")
    if _speakers(case) or Modality.DENIED in {case.left.modality, case.right.modality}:
        return case.judged(Verdict.DISPUTED, "One side states it and the other denies it.")
    return case.judged(Verdict.CONFLICT, "One side says it happened and the other that it did not.")


def _forecast(case: Case) -> Judgment | None:
    """A figure that was expected is not the one that came, even where the one rounds to the other."""
    one = {case.left.modality, case.right.modality}
    if case.left.kind not in FIGURES or one != {Modality.PREDICTED, Modality.ASSERTED} or same_numbers(case.left, case.right):
        return None
    return case.judged(Verdict.SCOPE_DIFFERS, "One is forecast, the other told as a fact.")


def _harmonious(case: Case) -> Judgment | None:
    verdict = {Outcome.SAME: Verdict.AGREE, Outcome.COMPATIBLE: Verdict.COMPATIBLE}.get(case.comparison.outcome)
    return case.judged(verdict) if verdict else None


def _other_subject(case: Case) -> Judgment | None:
    doubts = case.alignment.doubts
    return case.judged(Verdict.UNCERTAIN, *doubts) if doubts else None


def _time_unknown(case: Case) -> Judgment | None:
    if case.left.document == case.right.document or is_one_report(case.alignment):
        return None  # written on one day, whichever that is
    said = undated_words(case.left, case.right) or undated_words(case.right, case.left)
    return case.judged(Verdict.UNCERTAIN, said) if said else None


def _one_time_unknown(case: Case) -> Judgment | None:
    """A figure of a year gone by cannot be held against one whose time nothing tells."""
    if case.left.kind not in FIGURES or case.terms.over_time is OverTime.CONSTANT:
        return None
    said = untimed_words(case.left, case.right) or untimed_words(case.right, case.left)
    return case.judged(Verdict.UNCERTAIN, said) if said else None


def _several_partners(case: Case) -> Judgment | None:
    rivals = [claim for claim in case.alignment.rivals if told_value(claim) not in {told_value(case.left), told_value(case.right)}]
    if not rivals:
        return None
    listed = ", ".join(f"“{claim.text}” in {claim.document}" for claim in rivals)
    return case.judged(Verdict.UNCERTAIN, f"More than one equally good partner: {listed}.")


def _other_standing(case: Case) -> Judgment | None:
    """What is planned, forecast or alleged is another fact than what is told as done."""
    ours, theirs = sorted((case.left.modality, case.right.modality))
    if ours == theirs or ours not in _STANDING or theirs not in _STANDING or {ours, theirs} == {Modality.PLANNED, Modality.PREDICTED}:
        return None
    if both_to_come(case.left, case.right) or case.left.about.noun == "age" or is_target(case.left, case.right):
        return None
    return case.judged(Verdict.SCOPE_DIFFERS, f"One is {_STANDING[ours]}, the other {_STANDING[theirs]}.")


def _other_stretch(case: Case) -> Judgment | None:
    """A figure of a quarter is not that of the year around it."""
    if case.left.kind not in FIGURES or not is_other_stretch(case.left, case.right):
        return None
    return case.judged(Verdict.SCOPE_DIFFERS, "One is told of a longer stretch of time than the other.")


def _other_occasion(case: Case) -> Judgment | None:
    if not is_another_time(case.left, case.right):
        return None
    return case.judged(Verdict.SCOPE_DIFFERS, "It happens again and again: these are two times of it.")


def _part_of_whole(case: Case) -> Judgment | None:
    if not is_part(case.left, case.right) and not is_part(case.right, case.left):
        return None
    return case.judged(Verdict.SCOPE_DIFFERS, "The smaller number may be a part of the greater: it counts a narrower group.")


def _too_little_shared(case: Case) -> Judgment | None:
    needed = FIRM.get(case.left.kind, OTHER_DEED if case.left.kind in FIGURES and tell_different_deeds(case.left, case.right) else 0)
    if case.alignment.score >= needed and is_one_happening(case.left, case.right):
        return None
    return case.judged(Verdict.UNCERTAIN, "Too little tells that both speak of one thing.")


def _vague(case: Case) -> Judgment | None:
    is_firm = case.alignment.score >= FIRM_VAGUE and _days_apart(case) is not None and not _has_moved(case)
    if is_firm or not is_vague(case.left, case.right) or not _is_allowed(case):
        return None
    return case.judged(Verdict.UNCERTAIN, "A vague number cannot be held against a figure that may be of another time or group.")


def _moved_on(case: Case) -> Judgment | None:
    """The same figure at another time, or corrected in so many words."""
    cue, apart = _cue(case), _days_apart(case) or 0
    if case.left.kind is Kind.DATE and apart and is_to_come(case.left) and is_to_come(case.right):
        return case.judged(Verdict.CHANGED, "A day that was still to come may have been moved.")
    if not cue and (not _has_moved(case) or case.terms.over_time is OverTime.CONSTANT):
        return None
    said = f"the words tell an update (“{cue}”)" if cue else f"the two are {days_count(apart)} apart"
    if _is_allowed(case):
        return case.judged(Verdict.CHANGED, f"The figure may have moved: {said}.")
    is_over = not cue and is_recalled(case.left) and is_recalled(case.right)  # such a toll grows no more
    return None if is_over else case.judged(Verdict.CONFLICT, f"A figure that can only grow falls although {said}.")


def _rival_speakers(case: Case) -> Judgment | None:
    speakers = _speakers(case)
    if not speakers or case.terms.speakers != "dispute" or case.alignment.credit:
        return None  # what a text is credited with is held against that text, whoever speaks in it
    return case.judged(Verdict.DISPUTED, f"Two speakers differ: {speakers[0]} and {speakers[1]}.")


def _clash(case: Case) -> Judgment:
    is_timed = _days_apart(case) is not None or case.terms.over_time is OverTime.CONSTANT
    return Judgment(Verdict.CONFLICT, (case.comparison.reason, *(() if is_timed else (UNTIMED,))))


LADDER: tuple[Step, ...] = (
    _incomparable, _other_scope, _unclear, _denied, _forecast, _harmonious, _other_subject, _time_unknown, _one_time_unknown,
    _several_partners, _other_standing, _other_stretch, _other_occasion, _part_of_whole, _too_little_shared, _vague, _moved_on,
    _rival_speakers, _clash)
"""Scope before value, value before time, time before speakers; the last step always fits."""


def _days_apart(case: Case) -> int | None:
    """Days between the two as-of times; None where one is unknown."""
    ours, theirs = day_of(case.left.as_of), day_of(case.right.as_of)
    return None if ours is None or theirs is None else abs(ours - theirs)


def _cue(case: Case) -> str:
    is_right = is_right_later(case.left, case.right)
    if is_right is None:
        return min(case.left.traits.cue, case.right.traits.cue)
    later, earlier = (case.right, case.left) if is_right else (case.left, case.right)
    return later.traits.cue or (earlier.traits.cue if _days_apart(case) is None else "")


def _has_moved(case: Case) -> bool:
    left, right = case.left, case.right
    apart, is_bound = _days_apart(case), are_bounds(left, right)
    window = 0 if both_grow(left, right) or is_bound else case.window
    is_fixed = fixed_period(left, right) or (same_days(left, right) and not is_bound)
    return apart is not None and apart > window and not is_fixed


def _is_allowed(case: Case) -> bool:
    """Whether the figure moved in a direction in which it can move; the direction unknown, it can."""
    rises = case.comparison.rises
    is_right = is_right_later(case.left, case.right)
    if rises is not None:
        rises = None if is_right is None else rises is is_right
    if case.terms.over_time is OverTime.NEVER_INCREASES:
        return rises is not True
    if case.terms.over_time is OverTime.NEVER_DECREASES or (both_grow(case.left, case.right)):
        return rises is not False
    return True


def _speakers(case: Case) -> tuple[str, str] | None:
    """Two different named speakers; None where either side is in its document's own voice or both name one."""
    left, right = case.left.attribution, case.right.attribution
    if not left or not right or not left.speaker or not right.speaker or one_speaker(left.speaker, right.speaker):
        return None
    return left.speaker, right.speaker
