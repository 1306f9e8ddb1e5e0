"""What would change a verdict: changes are made to a pair of claims, and the ladder is climbed again. Nothing is said unchecked."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from checker.judge.bench import Bench, Try, changed
from checker.judge.circumstances import is_part
from checker.judge.equalizing import figured, other_numbers, other_value, same_in, same_standing
from checker.judge.retiming import both_undated, later, one_day, one_time
from checker.model.claim import Attribution, Manner
from checker.model.finding import Alignment, Verdict, WhatIf

MOST = 3
"""Changes told of one pair: the nearest ones."""
_SURE = 200
"""Points above any that the ladder asks for."""


def what_if(pair: Alignment, verdict: Verdict, bench: Bench) -> tuple[WhatIf, ...]:
    """Up to three changes that lead to another verdict, each with the verdict it leads to."""
    found: dict[str, WhatIf] = {}
    for asked in _ASKED[verdict]:
        for one in asked(pair, bench):
            reached = _verdict(one.pair, bench)
            if reached not in {None, verdict} and all(_verdict(far, bench) is reached for far in one.farther):
                found.setdefault(f"{asked.__name__} {reached}", WhatIf(one.condition, reached, one.days))
        if len(found) >= MOST:
            break
    return tuple(found.values())[:MOST]


def what_if_near(pair: Alignment, bench: Bench) -> tuple[WhatIf, ...]:
    """For a pair that was not compared: what more in common would have it compared, and the verdict then.

    Where one thing more is enough, only such things are told.
    """
    found: list[WhatIf] = []
    for said, parts in _lacking(pair):
        reached = _verdict(changed(pair, bench, right=same_in(parts, pair.left, pair.right)), bench)
        if reached is not None and not (found and len(parts) > 1):
            found.append(WhatIf(f"both {said}", reached))
    return tuple(found[:MOST])


def _verdict(pair: Alignment, bench: Bench) -> Verdict | None:
    return bench.judge(pair) if pair.spare >= 0 else None


def _lacking(pair: Alignment) -> Iterator[tuple[str, frozenset[str]]]:
    """What two claims do not have in common, each as one would say it of both."""
    left, right = pair.left, pair.right
    if left.about.noun != right.about.noun:
        yield "spoke of the same noun", frozenset({"noun"})
    if not set(left.traits.topic) & set(right.traits.topic):
        yield "told of the same deed", frozenset({"deed"})
    has_names = bool(dict(left.traits.names).keys() & dict(right.traits.names).keys())
    yield "had more names in common" if has_names else "had a name in common", frozenset({"names"})
    if not left.traits.agent or not right.traits.agent:
        yield "told of one doer", frozenset({"doer"})
    yield "were worded more alike", frozenset({"words"})
    yield "had names, noun, deed and words in common", frozenset({"names", "noun", "deed", "words"})


def _two_speakers(pair: Alignment, bench: Bench) -> Iterator[Try]:
    """Two named speakers, each different from the other."""
    left, right = pair.left, pair.right
    if left.document == right.document:
        return
    one, other = (claim.attribution is not None and bool(claim.attribution.speaker) for claim in (left, right))
    silent = right if one and not other else left if other and not one else None
    if silent is not None:
        condition = f"{bench.name(silent)} had this from another speaker"
    else:
        condition = "the two had this from different speakers" if one else "each had this from a speaker of its own"
    voices = [claim.attribution if told and (not one or not other or claim is left) else Attribution(place, Manner.REPORTED)
              for claim, told, place in ((left, one, "first"), (right, other, "second"))]
    sides = [replace(claim, attribution=voice) for claim, voice in zip((left, right), voices, strict=True)]
    yield Try(condition, changed(pair, bench, left=sides[0], right=sides[1]))


def _own_voice(pair: Alignment, bench: Bench) -> Iterator[Try]:
    sides = [replace(claim, attribution=None) for claim in (pair.left, pair.right)]
    yield Try("both told it in their own voice", changed(pair, bench, left=sides[0], right=sides[1]))


def _the_one_meant(pair: Alignment, bench: Bench) -> Iterator[Try]:
    del bench
    if pair.rivals:
        yield Try("it were told that these two are meant", replace(pair, rivals=()))


def _more_shared(pair: Alignment, bench: Bench) -> Iterator[Try]:
    del bench
    yield Try("more told that both speak of one thing", replace(pair, score=max(pair.score, _SURE)))


def _one_scope(pair: Alignment, bench: Bench) -> Iterator[Try]:
    """Both in one scope: what they contradict one another in is made the same."""
    if not pair.contradicted:
        return
    kinds = tuple(dict.fromkeys(scope.partition(":")[0] for scope in pair.contradicted))
    alike = changed(pair, bench, right=same_in(set(kinds), pair.left, pair.right))
    said = " and ".join(dict.fromkeys(_ONE.get(kind.partition(",")[0], "were of one scope") for kind in kinds))
    yield Try(f"both {said}", replace(alike, contradicted=(), spare=max(alike.spare, 0)))


_ONE = {"period": "were of one period", "time": "were of one time", "day of the event": "told of one day", "place": "were of one place",
        "event": "told of one event", "doer": "told of one doer", "starting point": "counted from one starting point",
        "deed": "told of one deed", "group": "counted one group", "body counted": "counted one body", "definition": "used one definition",
        "base": "took one base", "subject": "told of one subject"}
"""How it is said that two claims are of one scope, by the word that their contradiction begins with."""


def _one_standing(pair: Alignment, bench: Bench) -> Iterator[Try]:
    left, right = same_standing(pair.left, pair.right)
    yield Try("both told it as a fact", changed(pair, bench, left=left, right=right))


def _one_scope_and_standing(pair: Alignment, bench: Bench) -> Iterator[Try]:
    left, right = same_standing(pair.left, pair.right)
    if (left, right) != (pair.left, pair.right):
        for one in _one_scope(replace(pair, left=left, right=right), bench):
            yield Try(f"{one.condition} and told it as a fact", one.pair)


def _exact(pair: Alignment, bench: Bench) -> Iterator[Try]:
    left, right = figured(pair.left), figured(pair.right)
    if (left, right) != (pair.left, pair.right):
        yield Try("both gave their figures as exact", changed(pair, bench, left=left, right=right))


def _one_group(pair: Alignment, bench: Bench) -> Iterator[Try]:
    if is_part(pair.left, pair.right) or is_part(pair.right, pair.left):
        yield Try("both counted the same group", changed(pair, bench, right=same_in({"noun"}, pair.left, pair.right)))


def _another_value(pair: Alignment, bench: Bench) -> Iterator[Try]:
    """Two values that cannot both be true; of figures both ways are tried, and told as one where they lead to one verdict."""
    tries = [changed(pair, bench, right=right) for right in other_numbers(pair.left, pair.right)]
    if len({_verdict(one, bench) for one in tries}) == 1:
        yield Try("their figures lay far apart", tries[0])
    else:
        figure = "the second figure" if pair.left.document == pair.right.document else f"the figure in {bench.name(pair.right)}"
        for one, word in zip(tries, ("greater", "smaller"), strict=False):
            yield Try(f"{figure} were far {word}", one)
    for condition, right in other_value(pair.right):
        yield Try(condition, changed(pair, bench, right=right))


_Asked = Callable[[Alignment, Bench], Iterator[Try]]
_ASKED: dict[Verdict, tuple[_Asked, ...]] = {
    Verdict.CONFLICT: (later, both_undated, _two_speakers),
    Verdict.DISPUTED: (_own_voice, later, both_undated),
    Verdict.UNCERTAIN: (_the_one_meant, one_time, _more_shared, _exact, later),
    Verdict.CHANGED: (one_day,),
    Verdict.SCOPE_DIFFERS: (_one_scope, _one_standing, _one_scope_and_standing),
    Verdict.COMPATIBLE: (_exact, _one_group, _another_value),
    Verdict.AGREE: (_another_value,)}
"""What is asked of each verdict, the likeliest to be of use first."""
