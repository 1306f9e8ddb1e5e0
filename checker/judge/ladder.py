"""The ladder: from an alignment and a comparison to one of the contract's verdicts, each step with its reason."""

from __future__ import annotations

from dataclasses import dataclass

from checker.model.claim import Claim, Kind, Modality
from checker.model.finding import Alignment, Comparison, Outcome, Verdict
from checker.model.rule import CompareTerms, OverTime
from checker.model.value import Basis, Hedge, Quantity, When


@dataclass(frozen=True, slots=True)
class Judgment:
    """A verdict on one pair, with the deciding reason first."""

    verdict: Verdict | None  # None: nothing can be said, the values share no scale
    reasons: tuple[str, ...]


FIRM = {Kind.DATE: 80, Kind.PLACE: 75, Kind.ORDINAL: 80}
"""Points from which a difference is held to be one: a text tells many days, places and firsts of many things. See docs/quality.md."""


def judge(alignment: Alignment, comparison: Comparison, terms: CompareTerms, window: int) -> Judgment:
    """The first step of the ladder that fits decides (scope, then precision, then time, then speakers, then value).

    `window` is how many days apart two as-of times may be and still be one time.
    """
    left, right = alignment.left, alignment.right
    outcome = comparison.outcome
    if outcome is Outcome.INCOMPARABLE:
        return Judgment(None, (comparison.reason,))
    if alignment.contradicted:
        return Judgment(Verdict.SCOPE_DIFFERS, tuple(f"Another scope: {said}." for said in alignment.contradicted))
    if outcome is Outcome.UNCLEAR:
        return Judgment(Verdict.UNCERTAIN, (comparison.reason,))
    if _polarity(left, right) and outcome is not Outcome.DIFFERENT:
        return _opposed(left, right, comparison)
    if outcome is Outcome.SAME:
        return Judgment(Verdict.AGREE, (comparison.reason,))
    if outcome is Outcome.COMPATIBLE:
        return Judgment(Verdict.COMPATIBLE, (comparison.reason,))
    unresolved = _unresolved(left, right)
    if unresolved:
        return Judgment(Verdict.UNCERTAIN, (unresolved, comparison.reason))
    if alignment.rivals:
        return Judgment(Verdict.UNCERTAIN, ("More than one equally good partner: " + ", ".join(
            f"“{claim.text}” in {claim.document}" for claim in alignment.rivals) + ".", comparison.reason))
    standing = _standing(left, right)
    if standing:
        return Judgment(Verdict.SCOPE_DIFFERS, (standing, comparison.reason))
    if _is_another_time(left, right):
        return Judgment(Verdict.SCOPE_DIFFERS, ("Visits and meetings recur: days this far apart are of two of them.", comparison.reason))
    if _is_part(left, right) or _is_part(right, left):
        return Judgment(Verdict.COMPATIBLE, ("The smaller number may be a part of the greater: it counts a narrower group.", comparison.reason))
    if alignment.score < FIRM.get(left.kind, 0):
        return Judgment(Verdict.UNCERTAIN, (
            f"Too little tells that both speak of one thing ({alignment.score} of {FIRM[left.kind]} points).", comparison.reason))
    return _in_time(alignment, comparison, terms, window)


_STANDING = {Modality.PLANNED: "planned", Modality.PREDICTED: "forecast", Modality.ALLEGED: "alleged", Modality.ASSERTED: "told as a fact"}


def _standing(left: Claim, right: Claim) -> str:
    """Why two claims of different standing are two facts; empty where they are not."""
    ours, theirs = sorted((left.modality, right.modality))
    if ours == theirs or ours not in _STANDING or theirs not in _STANDING or _both_to_come(left, right) or left.about.noun == "age":
        return ""
    if {ours, theirs} == {Modality.PLANNED, Modality.PREDICTED}:
        return ""
    return f"One is {_STANDING[ours]}, the other {_STANDING[theirs]}."


_FIRM_VAGUE = 85
"""Points from which "dozens" can be held against a figure."""
_RECURRING = frozenset({"visit", "meet", "n:visit", "n:meeting"})
_ONE_OCCASION = 10
"""Days within which two dates of a visit or meeting may be of one."""


def _is_another_time(left: Claim, right: Claim) -> bool:
    """Whether two dates of something that happens again and again lie too far apart to be of one occasion."""
    if left.kind is not Kind.DATE or not (_RECURRING & set(left.traits.topic[:2]) and _RECURRING & set(right.traits.topic[:2])):
        return False
    ours, theirs = left.value, right.value
    if not isinstance(ours, When) or not isinstance(theirs, When) or not (ours.low and ours.high and theirs.low and theirs.high):
        return False
    return max((theirs.low - ours.high).days, (ours.low - theirs.high).days) > _ONE_OCCASION


def _is_part(part: Claim, whole: Claim) -> bool:
    """Whether the first counts a narrower group of people, and no more of them than the second."""
    narrower = part.traits.noun_set not in GENERIC_PEOPLE and whole.traits.noun_set in GENERIC_PEOPLE
    if not narrower or part.traits.noun_kind != "person" or whole.traits.noun_kind != "person":
        return False
    few, many = part.value, whole.value
    return isinstance(few, Quantity) and isinstance(many, Quantity) and few.low is not None and (many.high is None or few.low <= many.high)


GENERIC_PEOPLE = frozenset({"n:person", "n:death", "n:injury"})
"""Noun sets that any group of people may be counted under."""


def _both_to_come(left: Claim, right: Claim) -> bool:
    """Whether both tell of days still ahead, so that neither can be what was done; an n-th is planned as the n-th it will be."""
    def is_ahead(claim: Claim) -> bool:
        now = _day(claim.as_of)
        return bool(now and claim.period and claim.period.low and claim.period.low.toordinal() > now)

    return Kind.ORDINAL in {left.kind, right.kind} or (is_ahead(left) and is_ahead(right))


def _in_time(alignment: Alignment, comparison: Comparison, terms: CompareTerms, window: int) -> Judgment:
    left, right = alignment.left, alignment.right
    earlier, later, apart = _order(left, right)
    cue = (later or right).traits.cue if (later or right).traits.cue else left.traits.cue
    moved = (apart > window and not _fixed(left, right) and not _same_days(left, right)) or bool(cue)
    if _is_vague(left, right) and (moved or alignment.score < _FIRM_VAGUE):
        return Judgment(Verdict.UNCERTAIN, ("A vague number cannot be held against a figure that may be of another time or group.", comparison.reason))
    if bool(cue) or (moved and terms.over_time is not OverTime.CONSTANT):
        rises = comparison.rises if later is right or later is None else None if comparison.rises is None else not comparison.rises
        allowed = _allowed(left, right, terms.over_time, rises)
        said = f"the words tell an update (“{cue}”)" if cue else f"{apart} days lie between the two"
        if allowed:
            return Judgment(Verdict.CHANGED, (f"The figure may have moved: {said}.", comparison.reason))
        return Judgment(Verdict.CONFLICT, (f"A figure that can only grow falls although {said}.", comparison.reason))
    speakers = _speakers(left, right)
    if speakers and terms.speakers == "dispute":
        return Judgment(Verdict.DISPUTED, (f"Two speakers differ: {speakers[0]} and {speakers[1]}.", comparison.reason))
    undated = () if apart >= 0 or terms.over_time is OverTime.CONSTANT else ("As-of unknown on a side: it could be an update.",)
    return Judgment(Verdict.CONFLICT, (comparison.reason, *undated))


def _polarity(left: Claim, right: Claim) -> bool:
    against = {Modality.NEGATED, Modality.DENIED}
    return (left.modality in against) != (right.modality in against)


def _opposed(left: Claim, right: Claim, comparison: Comparison) -> Judgment:
    speakers = _speakers(left, right)
    if speakers or Modality.DENIED in {left.modality, right.modality}:
        return Judgment(Verdict.DISPUTED, ("One side states it and the other denies it.", comparison.reason))
    return Judgment(Verdict.CONFLICT, ("One side says it happened and the other that it did not.", comparison.reason))


def _unresolved(left: Claim, right: Claim) -> str:
    for claim in (left, right):
        undated = claim.as_of is None or (claim.as_of.low is None and claim.as_of.high is None)
        if undated and claim.period and claim.period.relative and claim.period.low is None and claim.period.high is None:
            return f"The time that “{claim.text}” speaks of cannot be told: document {claim.document} has no date."
    return ""


def _order(left: Claim, right: Claim) -> tuple[Claim | None, Claim | None, int]:
    """The earlier and the later claim by as-of time and the days between; (None, None, -1) where a time is unknown."""
    ours, theirs = _day(left.as_of), _day(right.as_of)
    if ours is None or theirs is None:
        return None, None, -1
    return (left, right, theirs - ours) if ours <= theirs else (right, left, ours - theirs)


def _day(when: When | None) -> int | None:
    if when is None:
        return None
    day = when.high or when.low
    return day.toordinal() if day else None


def _is_vague(left: Claim, right: Claim) -> bool:
    return any(isinstance(claim.value, Quantity) and claim.value.hedge is Hedge.VAGUE for claim in (left, right))


def _same_days(left: Claim, right: Claim) -> bool:
    """Whether both tell of the very same days, so that the figure cannot have moved in between."""
    ours, theirs = ({(when.low, when.high) for when in claim.traits.days} for claim in (left, right))
    return bool(ours & theirs) and not (left.traits.cumulative and right.traits.cumulative)


def _fixed(left: Claim, right: Claim) -> bool:
    """Whether both speak of a period that is over, so that a later report is no later figure."""
    return all(claim.period is not None and claim.period.high is not None and claim.period.low is not None and
               (claim.as_of is None or claim.as_of.high is None or claim.period.high <= claim.as_of.high) and claim.period.basis is Basis.STATED
               for claim in (left, right)) and not (left.traits.cumulative and right.traits.cumulative)


def _allowed(left: Claim, right: Claim, over_time: OverTime, rises: bool | None) -> bool:
    if over_time is OverTime.NEVER_DECREASES or (left.traits.cumulative and right.traits.cumulative):
        return rises is not False
    if over_time is OverTime.NEVER_INCREASES:
        return rises is not True
    return True


def _speakers(left: Claim, right: Claim) -> tuple[str, str] | None:
    """Two different named speakers; None where either side is in its document's own voice or both name one."""
    if not left.attribution or not right.attribution:
        return None
    ours, theirs = left.attribution.speaker, right.attribution.speaker
    if not ours or not theirs or _one_speaker(ours, theirs):
        return None
    return ours, theirs


def _one_speaker(ours: str, theirs: str) -> bool:
    """Whether two names may be one speaker: a word in common ("the mayor", "the mayor's office")."""
    common = {"the", "of", "a", "and", "ministry", "office", "department", "minister", "spokesman", "spokeswoman", "official", "officials"}
    words = [{word.casefold().removesuffix("'s").removesuffix("’s") for word in name.split()} for name in (ours, theirs)]
    return bool((words[0] & words[1]) - common) or words[0] == words[1]
