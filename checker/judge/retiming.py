"""Changes of time that are tried on a pair: another day of publication, one day for both, one period for both."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

from checker.judge.bench import Bench, Try, changed
from checker.judge.circumstances import day_of
from checker.language.days import day_text, days_count
from checker.model.claim import Claim
from checker.model.finding import Alignment
from checker.model.value import Basis, When

_FAR = (30, 400)
"""Days farther on at which a change of date must lead to the same verdict before "or later" is said."""
_WHOLE_DATE = frozenset({"year"})


def later(pair: Alignment, bench: Bench) -> Iterator[Try]:
    """One document dated later than the other, by the least that the rule takes for another time."""
    left, right = pair.left, pair.right
    if left.document == right.document:
        return
    ours, theirs = day_of(left.as_of), day_of(right.as_of)
    forth, back = (left, right), (right, left)
    for earlier, later in (back, forth) if ours and theirs and ours > theirs else (forth, back):
        for gap in sorted({1, bench.window + 1}):
            if one := _moved_apart(pair, bench, earlier, later, gap):
                yield one


def _moved_apart(pair: Alignment, bench: Bench, earlier: Claim, later: Claim, gap: int) -> Try | None:
    start, end = day_of(earlier.as_of), day_of(later.as_of)
    if start is None and end is None:
        return None
    moved, known, sign, word = (later, start, 1, "later") if start is not None else (earlier, end, -1, "earlier")
    if known is None:
        return None
    ordinals = [known + sign * (gap + far) for far in (0, *_FAR)]
    if min(ordinals) < 1 or max(ordinals) > dt.date.max.toordinal():
        return None  # the calendar ends
    days = [dt.date.fromordinal(ordinal) for ordinal in ordinals]
    pairs = [_with_day(pair, bench, moved, day) for day in days]
    name = bench.name(moved)
    if _follows_publication(moved):
        return Try(f"{name} were dated {day_text(days[0])} or {word}", pairs[0], ((moved.document, days[0]),), tuple(pairs[1:]))
    return Try(f"the figure in {name} were as of {day_text(days[0])} or {word}", pairs[0], (), tuple(pairs[1:]))


def both_undated(pair: Alignment, bench: Bench) -> Iterator[Try]:
    """Two undated documents, given dates after every day that they name."""
    left, right = pair.left, pair.right
    if left.document == right.document or day_of(left.as_of) or day_of(right.as_of):
        return
    if not _follows_publication(left) or not _follows_publication(right):
        return
    told = [when.high for claim in (left, right) for when in _times(claim) if when.high]
    last = max([dt.date(2000, 1, 1), *told])
    if last.toordinal() + bench.window + _FAR[-1] + 3 > dt.date.max.toordinal():
        return  # the calendar ends
    start = last + dt.timedelta(days=1)
    for gap in sorted({1, bench.window + 1}):
        for earlier, later in ((left, right), (right, left)):
            ends = [start + dt.timedelta(days=gap + far) for far in (0, *_FAR)]
            pairs = [_with_day(_with_day(pair, bench, earlier, start), bench, later, end) for end in ends]
            said = f"{bench.name(later)} were dated at least {days_count(gap)} after {bench.name(earlier)}"
            yield Try(said, pairs[0], ((earlier.document, start), (later.document, ends[0])), tuple(pairs[1:]))


def _with_day(pair: Alignment, bench: Bench, moved: Claim, day: dt.date) -> Alignment:
    as_of = When(day, day, basis=Basis.PUBLISHED)
    if moved.id == pair.left.id:
        return changed(pair, bench, left=replace(pair.left, as_of=as_of))
    return changed(pair, bench, right=replace(pair.right, as_of=as_of))


def _times(claim: Claim) -> tuple[When, ...]:
    value = claim.value if isinstance(claim.value, When) else None
    return tuple(when for when in (claim.period, value, claim.traits.carried, *claim.traits.days) if when)


def _follows_publication(claim: Claim) -> bool:
    """Whether its document's date is the claim's as-of, and no time in its words is reckoned from it."""
    is_own = claim.as_of is None or claim.as_of.basis is Basis.PUBLISHED
    return is_own and not any(when.relative or not when.known >= _WHOLE_DATE for when in _times(claim))


def one_day(pair: Alignment, bench: Bench) -> Iterator[Try]:
    """Both figures of one day, and neither told as an update."""
    left, right = pair.left, pair.right
    dated = left if left.as_of else right
    sides = [replace(claim, as_of=dated.as_of) for claim in (left, right)]
    yield Try("both were of one day", changed(pair, bench, left=sides[0], right=sides[1]))
    if left.traits.cue or right.traits.cue:
        cues = " and ".join(dict.fromkeys(f"“{claim.traits.cue}”" for claim in (left, right) if claim.traits.cue))
        still = [replace(claim, traits=replace(claim.traits, cue="")) for claim in (left, right)]
        yield Try(f"no words told an update ({cues})", changed(pair, bench, left=still[0], right=still[1]))
        both = [replace(claim, as_of=dated.as_of) for claim in still]
        yield Try(f"both were of one day and no words told an update ({cues})", changed(pair, bench, left=both[0], right=both[1]))


def one_time(pair: Alignment, bench: Bench) -> Iterator[Try]:
    """Both of the time that one of them tells."""
    told, silent = (pair.left, pair.right) if _is_timed(pair.left) else (pair.right, pair.left)
    if not _is_timed(told):
        return
    timed = replace(silent, period=told.period, as_of=told.as_of, traits=replace(silent.traits, carried=told.traits.carried))
    timely = changed(pair, bench, left=timed) if silent is pair.left else changed(pair, bench, right=timed)
    yield Try(f"{bench.name(silent)} told that its figure is of the same time", timely)


def _is_timed(claim: Claim) -> bool:
    return claim.period is not None and claim.period.low is not None
