"""What surrounds two claims: their times, what they count, who speaks. Each question reads the same from either side."""

from __future__ import annotations

from checker.language.days import when_text
from checker.model.claim import GENERIC_PEOPLE, HAPPENING, Claim, Kind
from checker.model.value import Basis, Hedge, PlaceName, Quantity, When

UNTIMED = "As-of unknown on a side: it could be an update."
"""The reason beside a conflict that a date might explain away."""
ONCE_SOMEWHERE = frozenset("born found kill crash explode take-place marry appoint discover collapse sign meet".split())
"""Families of deeds that are done in one place; what is sold and built is so in many."""
RECURRING = frozenset({"visit", "meet", "n:visit", "n:meeting"})
"""Doings of which one person has many."""
ONE_OCCASION = 10
"""Days within which two dates of a visit or meeting may be of one."""
ONE_EVENT = 5
"""Days within which two dates of an unnamed quake, crash or attack may be of one."""
A_YEAR = 360
"""Days from the first to the last that make a period a year."""
_A_MONTH = 31
"""Days after which an event's own toll has come to rest (a judgment)."""
_A_WEEK = 7
"""Days of a stretch that is longer than a report's own time."""
_TITLE_WORDS = frozenset({"the", "of", "a", "and", "ministry", "office", "department", "minister", "spokesman", "spokeswoman", "official",
                          "officials"})


def day_of(when: When | None) -> int | None:
    """The last day of a time as an ordinal number; None where it is unknown."""
    if when is None:
        return None
    day = when.high or when.low
    return day.toordinal() if day else None


def is_right_later(left: Claim, right: Claim) -> bool | None:
    """Whether the right claim is the later one: by its day, else by words of an update on one side alone; None where neither tells."""
    ours, theirs = day_of(left.as_of), day_of(right.as_of)
    if ours is not None and theirs is not None and ours != theirs:
        return theirs > ours
    one, other = bool(left.traits.cue), bool(right.traits.cue)
    return other if one != other else None


def both_to_come(left: Claim, right: Claim) -> bool:
    """Whether both tell of days still ahead, so that neither can be what was done; an n-th is planned as the n-th it will be."""
    return Kind.ORDINAL in {left.kind, right.kind} or (_is_ahead(left) and _is_ahead(right))


def _is_ahead(claim: Claim) -> bool:
    now = day_of(claim.as_of)
    return bool(now and claim.period and claim.period.low and claim.period.low.toordinal() > now)


def is_to_come(claim: Claim) -> bool:
    """Whether a date lies after the day on which it was written."""
    now = day_of(claim.as_of)
    return bool(now and isinstance(claim.value, When) and claim.value.low and claim.value.low.toordinal() > now)


def undated_words(claim: Claim, other: Claim) -> str:
    """Why the time that a claim speaks of cannot be told from the other's; empty where it can, or where one names none.

    Two undated texts that use the same words ("third quarter") are taken to mean one time, as undated texts are throughout.
    """
    period, theirs = claim.period, other.period
    if not _is_lost(claim) or period is None or theirs is None or _is_one_name(period.said, theirs.said):
        return ""
    return f"The time that “{claim.text}” speaks of cannot be told: document {claim.document} has no date."


def _is_one_name(one: str, other: str) -> bool:
    """Whether the words of one period hold those of the other: "first quarter", "first quarter of the year"."""
    ours, theirs = set(one.split()), set(other.split())
    return bool(ours and theirs) and (ours <= theirs or theirs <= ours)


def _is_lost(claim: Claim) -> bool:
    period = claim.period
    undated = day_of(claim.as_of) is None
    return bool(undated and period and period.relative and period.low is None and period.high is None)


def is_years_own(claim: Claim) -> bool:
    """Whether a claim is told of a whole year or longer, with its number given."""
    period = claim.period
    return bool(period and period.basis is Basis.STATED and not period.relative and period.low and period.high
                and (period.high - period.low).days >= A_YEAR)


def untimed_words(told: Claim, silent: Claim) -> str:
    """Why a figure of a year gone by, or a sum of several years, cannot be held against one whose time nothing tells; else empty."""
    if silent.period is not None or told.period is None or not is_years_own(told):
        return ""
    if told.kind is Kind.MONEY and silent.traits.carried is None and _is_of_several(told.period):
        return f"“{told.text}” is told of {when_text(told.period)}, and nothing tells the years of “{silent.text}”."
    if silent.as_of is None:
        return f"“{told.text}” is told of {when_text(told.period)}, and {silent.document} has no date to tell that of “{silent.text}”."
    return ""


def _is_of_several(period: When | None) -> bool:
    return bool(period and period.low and period.high and (period.high - period.low).days >= 2 * A_YEAR)


def is_another_time(left: Claim, right: Claim) -> bool:
    """Whether two dates of something that happens again and again lie too far apart to be of one occasion.

    A visit to another place is another visit.
    """
    ours, theirs = left.value, right.value
    if isinstance(ours, PlaceName) and isinstance(theirs, PlaceName):
        return any("n:visit" in claim.traits.topic[:2] or "visit" in claim.traits.topic[:2] for claim in (left, right))
    if not isinstance(ours, When) or not isinstance(theirs, When) or not (ours.low and ours.high and theirs.low and theirs.high):
        return False
    if left.traits.is_lifetime and right.traits.is_lifetime and set(left.traits.bearer) & set(right.traits.bearer):
        return False
    apart = max((theirs.low - ours.high).days, (ours.low - theirs.high).days)
    if RECURRING & set(left.traits.topic[:2]) and RECURRING & set(right.traits.topic[:2]):
        return apart > ONE_OCCASION
    is_named = bool(set(left.traits.event) & set(right.traits.event))
    return apart > ONE_EVENT and not is_named and {left.traits.noun_kind, right.traits.noun_kind} <= {"event", "attack"}


def is_other_stretch(left: Claim, right: Claim) -> bool:
    """Whether both tell the stretch of time that they are of, and one is more than a week and twice as long as the other."""
    lengths = sorted((claim.period.high - claim.period.low).days + 1 for claim in (left, right)
                     if claim.period and claim.period.low and claim.period.high)
    return len(lengths) == 2 and lengths[0] > _A_WEEK and lengths[1] >= 2 * lengths[0]


def is_part(part: Claim, whole: Claim) -> bool:
    """Whether the first counts a narrower group, or some "of them" to whom something else happened, and no more than the second.

    None is no part.
    """
    few, many = part.value, whole.value
    if not isinstance(few, Quantity) or not isinstance(many, Quantity) or not few.low:
        return False
    if many.high is not None and few.low > many.high:
        return False
    if "of them" in part.about.modifiers and (not part.traits.deed or part.traits.deed != whole.traits.deed):
        return True
    is_narrower = part.traits.noun_set not in GENERIC_PEOPLE and whole.traits.noun_set in GENERIC_PEOPLE
    return is_narrower and part.traits.noun_kind == whole.traits.noun_kind == "person"


def tell_different_deeds(left: Claim, right: Claim) -> bool:
    """Whether each is told by a verb of its own and no verb or event is common to both."""
    return bool(left.traits.deed and right.traits.deed) and not (
        set(left.traits.topic) & set(right.traits.topic) - {left.traits.noun_set, right.traits.noun_set})


def is_one_happening(left: Claim, right: Claim) -> bool:
    """Whether two dates can be of one deed, and two places of one thing that happens; figures are weighed by what they are of."""
    if left.kind is Kind.DATE:
        return is_one_deed(left, right)
    if left.kind is not Kind.PLACE:
        return True
    happens = any(claim.traits.noun_kind in HAPPENING or set(claim.traits.topic[:2]) & ONCE_SOMEWHERE for claim in (left, right))
    return happens or bool(set(left.traits.event) & set(right.traits.event))


def is_one_deed(left: Claim, right: Claim) -> bool:
    """Whether nothing speaks against two dates being of one deed of one doer: other names, or verbs that tell other kinds of event."""
    one, other = left.traits.nearby, right.traits.nearby
    if one is None or other is None:
        return False
    if one.subject and other.subject and not set(one.subject) & set(other.subject):
        return False
    is_one_verb = (one.verb == other.verb and bool(one.verb)) or bool(set(one.verb_deeds) & set(other.verb_deeds))
    if one.verb and other.verb:
        return is_one_verb
    is_one_thing = left.traits.noun_set == right.traits.noun_set and bool(left.traits.noun_set)
    is_one_topic = bool(set(left.traits.topic[:2]) & set(right.traits.topic[:2]))
    return is_one_thing or is_one_topic or bool(set(left.traits.event) & set(right.traits.event))


def same_numbers(left: Claim, right: Claim) -> bool:
    """Whether both give the very same numbers, no rounding needed."""
    ours, theirs = left.value, right.value
    return isinstance(ours, Quantity) and isinstance(theirs, Quantity) and (ours.low, ours.high) == (theirs.low, theirs.high)


def telling_digits(claim: Claim) -> int:
    """Digits of a figure that tell more than a round number, 0 for what is no figure: $1,840 has three."""
    value = claim.value
    number = (value.low if value.low is not None else value.high) if isinstance(value, Quantity) else None
    return len("".join(map(str, number.as_tuple().digits)).rstrip("0")) if number is not None else 0


def is_vague(left: Claim, right: Claim) -> bool:
    """Whether either is a vague number ("dozens")."""
    return any(isinstance(claim.value, Quantity) and claim.value.hedge is Hedge.VAGUE for claim in (left, right))


def same_days(left: Claim, right: Claim) -> bool:
    """Whether both tell of the very same days, so that the figure cannot have moved in between."""
    return bool(_told_days(left) & _told_days(right)) and not both_grow(left, right)


def _told_days(claim: Claim) -> set[tuple[object, object]]:
    stated = [when for when in (claim.period, claim.as_of) if when is not None and when.basis is Basis.STATED]
    return {(when.low, when.high) for when in (*claim.traits.days, *stated) if when.low is not None}


def fixed_period(left: Claim, right: Claim) -> bool:
    """Whether both speak of a period that is over, so that a later report is no later figure."""
    return _is_over(left) and _is_over(right) and not both_grow(left, right)


def both_grow(left: Claim, right: Claim) -> bool:
    """Whether both are figures that can only grow while their event lasts."""
    return left.traits.cumulative and right.traits.cumulative


def _is_over(claim: Claim) -> bool:
    period = claim.period
    if period is None or period.low is None or period.high is None or period.basis is not Basis.STATED:
        return False
    return claim.as_of is None or claim.as_of.high is None or period.high <= claim.as_of.high


def is_recalled(claim: Claim) -> bool:
    """Whether a claim tells of a time that was over a month or more before it was told."""
    end = claim.period.high if claim.period else None
    now = day_of(claim.as_of)
    return end is not None and now is not None and now - end.toordinal() > _A_MONTH


def one_speaker(ours: str, theirs: str) -> bool:
    """Whether two names may be one speaker: a word in common ("the mayor", "the mayor's office")."""
    words = [{word.casefold().removesuffix("'s").removesuffix("’s") for word in name.split()} for name in (ours, theirs)]
    return bool((words[0] & words[1]) - _TITLE_WORDS) or words[0] == words[1]
