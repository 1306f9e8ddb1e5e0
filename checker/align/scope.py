"""Scopes: the time, place, doer, starting point and definition of a figure. Two that differ make two facts, however alike."""

from __future__ import annotations

from collections.abc import Sequence

from checker.align.match import Match
from checker.align.spoken import spoken, spoken_names
from checker.language.days import days_count, when_text
from checker.model.claim import Claim, Kind, Modality
from checker.model.value import When

_APART = 45
"""Days between two reports from which a day or place of something that happens again is more likely another time of it."""
_WEEK = 7
_LONG_AGO = 400
"""Days after which a figure without a time of its own is not taken for that of a time told elsewhere."""
_CLOSE = 7
"""Days between two reports up to which a meeting told in both is taken for one."""


def scope(left: Claim, right: Claim, found: Match, *, is_timed: bool) -> None:
    """All scopes of a pair. `is_timed`: whether a fact of another day or period is another fact."""
    if left.traits.event and right.traits.event and not set(left.traits.event) & set(right.traits.event):
        found.differ(f"event: {_told(left.traits.event)}, and {_told(right.traits.event)}")
    _again(left, right, found)
    if is_timed:
        _time(left, right, found)
    _place(left, right, found)
    _agent(left, right, found)
    _age(left, right, found)
    _anchor(left, right, found)
    _narrowing(left, right, found)


def _told(words: Sequence[str]) -> str:
    return " ".join(spoken(word) for word in words)


def _days_told(claim: Claim) -> str:
    return " or ".join(sorted({when_text(day) for day in claim.traits.days}))


def _again(left: Claim, right: Claim, found: Match) -> None:
    """What happens again and again: reports far apart, and visits and meetings with no day in common, are of two times of it."""
    if left.kind not in {Kind.DATE, Kind.PLACE}:
        return
    gap = _days_between(left, right)
    is_same_day = left.kind is Kind.PLACE and _any_overlap(left.traits.days, right.traits.days) is True
    is_one_doing = bool(set(left.traits.agent) & set(right.traits.agent)) and bool(set(left.traits.where) & set(right.traits.where))
    is_fresh = not is_one_doing and any(isinstance(claim.value, When) and claim.value.relative for claim in (left, right))
    if gap is not None and gap > _APART and not is_same_day and (left.kind is Kind.PLACE or is_fresh):
        found.lose(40, f"the reports lie {days_count(gap)} apart")
    if left.kind is Kind.PLACE and not is_same_day and _is_occasion(left) and _is_occasion(right):
        is_visit = any(claim.traits.noun_set == "n:visit" or "visit" in claim.traits.topic[:2] for claim in (left, right))
        if not is_visit and (gap is None or gap > _CLOSE):
            found.lose(25, "a meeting with no day told")


def _is_occasion(claim: Claim) -> bool:
    return claim.traits.noun_kind == "occasion" or bool({"visit", "meet"} & set(claim.traits.topic[:2]))


def _days_between(left: Claim, right: Claim) -> int | None:
    """Days between the as-of times of two claims; None where one is unknown."""
    ours, theirs = (claim.as_of.high or claim.as_of.low if claim.as_of else None for claim in (left, right))
    return None if ours is None or theirs is None else abs((ours - theirs).days)


def overlap(left: When, right: When) -> bool | None:
    """Whether two times share a day; None where either is unresolved."""
    if (left.low is None and left.high is None) or (right.low is None and right.high is None):
        return None
    starts_before = left.low is None or right.high is None or left.low <= right.high
    ends_after = left.high is None or right.low is None or right.low <= left.high
    return starts_before and ends_after


def _time(left: Claim, right: Claim, found: Match) -> None:
    """Periods (months, quarters, years) and the days of the event. A lone day in the words is judged as the figure's as-of time."""
    if left.kind is Kind.DATE:
        return
    ours, theirs = _period_of(left), _period_of(right)
    if ours and theirs:
        together = overlap(ours, theirs)
        if together:
            found.add(8, "periods overlap")
            _outlook(left, right, found)
        elif together is False:
            found.differ(lambda: f"period: {when_text(ours)}, and {when_text(theirs)}")
        if ours.fiscal != theirs.fiscal and together:
            found.differ("period: one fiscal, the other calendar")
        return
    if left.kind is not Kind.SET and (_is_past_of(left, right) or _is_past_of(right, left)):
        found.differ("time: one looks back, the other tells of its own days")
    if left.traits.cue or right.traits.cue:
        return
    _days(left, right, found)


def _outlook(left: Claim, right: Claim, found: Match) -> None:
    """Of what is expected for one period a text gives few figures: two of one noun, with a name in common, are mostly of one outlook."""
    is_expected = {left.modality, right.modality} <= {Modality.PREDICTED, Modality.PLANNED}
    is_named = bool(dict(left.traits.names).keys() & dict(right.traits.names).keys())
    is_one_noun = bool(left.traits.noun_set) and left.traits.noun_set == right.traits.noun_set
    if is_expected and is_named and is_one_noun and left.kind in {Kind.MONEY, Kind.PERCENT}:
        found.add(OUTLOOK, "both are expected for one period")


OUTLOOK = 12
"""Points for two figures of one noun that are expected for one period."""


def _days(left: Claim, right: Claim, found: Match) -> None:
    together = _any_overlap(left.traits.days, right.traits.days)
    if together:
        found.add(6, "days of the event overlap")
    elif together is False:
        found.differ(lambda: f"day of the event: {_days_told(left)}, and {_days_told(right)}")
    elif left.period and right.period and overlap(left.period, right.period):
        found.add(6, "one day")


def _is_past_of(past: Claim, now: Claim) -> bool:
    """Whether the first speaks of a time long before the day that the second tells, or that of its report where it tells none."""
    if past.period is None or past.period.high is None or (now.period is not None and _is_long(now.period)) or now.traits.carried:
        return False
    told = now.period if now.period is not None and now.period.high else now.as_of
    day = (told.high or told.low) if told else None
    return day is not None and (day - past.period.high).days > _LONG_AGO


def _period_of(claim: Claim) -> When | None:
    """The period that a figure belongs to as a whole: its own, else the one that the sentences before told."""
    return claim.period if claim.period and _is_long(claim.period) else claim.traits.carried


def _is_long(period: When) -> bool:
    """Whether a period is more than a week, so that a figure belongs to it as a whole."""
    return period.low is None or period.high is None or (period.high - period.low).days > _WEEK


def _any_overlap(ours: tuple[When, ...], theirs: tuple[When, ...]) -> bool | None:
    outcomes = [overlap(one, other) for one in ours for other in theirs]
    return True if True in outcomes else False if False in outcomes and None not in outcomes else None


def _place(left: Claim, right: Claim, found: Match) -> None:
    if left.kind is Kind.PLACE:
        return
    ours, theirs = set(left.traits.where), set(right.traits.where)
    if not ours or not theirs:
        return
    if ours & theirs:
        found.add(8, lambda: "places in common: " + spoken_names(sorted(ours & theirs), left, right))
    elif not ours & dict(right.traits.names).keys() and not theirs & dict(left.traits.names).keys():
        found.differ(lambda: f"place: {spoken_names(sorted(ours)[:2], left, left)} and {spoken_names(sorted(theirs)[:2], right, right)}")


def _agent(left: Claim, right: Claim, found: Match) -> None:
    ours, theirs = set(left.traits.agent), set(right.traits.agent)
    if not ours or not theirs:
        if left.about.noun == right.about.noun == "age" and not (_speaks_of(right, ours) or _speaks_of(left, theirs)):
            found.lose(20, "whose age it is, is not told on both sides")
        if (ours or theirs) and left.kind is right.kind is Kind.ORDINAL and "n:visit" in {left.traits.noun_set, right.traits.noun_set}:
            found.lose(80, "whose it is, is not told on both sides")
        return
    if ours & theirs:
        found.add(25 if left.about.noun == "age" else 8, lambda: "one who does it: " + spoken_names(sorted(ours & theirs), left, right))
    else:
        found.differ(lambda: f"doer: {spoken_names(left.traits.agent, left, left)}, and {spoken_names(right.traits.agent, right, right)}")


def _age(left: Claim, right: Claim, found: Match) -> None:
    """Ages at two deeds, or at one and at the time of a report that does not tell it, are of two times of one life."""
    if left.about.noun != "age" or right.about.noun != "age":
        return
    ours, theirs = left.about.predicate, right.about.predicate
    is_one = ours == theirs or (not ours and theirs in dict(left.traits.terms)) or (not theirs and ours in dict(right.traits.terms))
    if not is_one:
        found.differ("time: the age at one time of life, and at another")


def _speaks_of(claim: Claim, keys: set[str]) -> bool:
    """Whether the words around a claim hold a name that is known of the other one's person."""
    return bool(keys & (dict(claim.traits.names).keys() | dict(claim.traits.terms).keys()))


def _anchor(left: Claim, right: Claim, found: Match) -> None:
    ours, theirs = set(left.traits.anchor), set(right.traits.anchor)
    if not ours or not theirs:
        if left.kind is right.kind is Kind.ORDINAL and ours != theirs:
            found.doubts.append("Only one of the two is counted since a point that the text names.")
        return
    if 2 * len(ours & theirs) >= min(len(ours), len(theirs)):
        found.add(8, "counted since the same point")
    else:
        found.differ(f"starting point: since {_told(left.traits.anchor[:4])}, and since {_told(right.traits.anchor[:4])}")


def _narrowing(left: Claim, right: Claim, found: Match) -> None:
    if left.about.group and right.about.group and left.about.group != right.about.group:
        found.differ(f"body counted: {left.about.group} and {right.about.group}")
    for row, word in left.traits.contrasts:
        others = {other for number, other in right.traits.contrasts if number == row}
        if others and word not in others and not others & {own for number, own in left.traits.contrasts if number == row}:
            found.differ(f"{word}, and {' or '.join(sorted(others))}")
    bases = [{word for word in claim.about.modifiers if word.startswith(BASE)} for claim in (left, right)]
    if bases[0] != bases[1]:
        found.differ(BASE + " and ".join(", ".join(sorted(word.removeprefix(BASE) for word in base)) or "none told" for base in bases))
    if (SOME in left.about.modifiers) != (SOME in right.about.modifiers):
        found.differ("group: some of them, and all")
    ours, theirs = set(left.about.modifiers) & STATUS, set(right.about.modifiers) & STATUS
    if (ours - theirs and theirs - ours) or (ours ^ theirs) & STRONG_STATUS:
        found.differ("definition: " + (" ".join(sorted(ours)) or "none told") + " and " + (" ".join(sorted(theirs)) or "none told"))


SOME = "some of those"
"""The word of definition of a count of some of those whom the same words tell of."""
BASE = "base: "
"""What the word of definition begins with that tells what a percentage is of."""
STATUS = frozenset(
    "confirmed suspected probable possible alleged feared net gross operating adjusted preliminary electric foreign domestic female male "
    "civilian military critical retail wholesale core gaap diluted organic federal free used capacity".split())
"""Words that narrow a figure: two different ones mean two figures."""
STRONG_STATUS = frozenset("suspected probable alleged feared net operating adjusted electric gaap organic capacity".split())
"""Of these, the ones that matter even where the other side tells none."""
