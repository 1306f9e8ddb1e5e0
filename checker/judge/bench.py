"""Where a changed pair is put to the test: what "what if" is asked with."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from checker.model.claim import Claim
from checker.model.finding import Alignment, Verdict


@dataclass(frozen=True, slots=True)
class Bench:
    """What a changed pair is put to. `reweigh` weighs its features anew, `judge` compares its values and climbs the ladder.

    `name` calls a claim's document as a reader would; `window` is the days within which two times are one under the rule.
    """

    reweigh: Callable[[Alignment, Claim, Claim], Alignment]
    judge: Callable[[Alignment], Verdict | None]
    name: Callable[[Claim], str]
    window: int


@dataclass(frozen=True, slots=True)
class Try:
    """A change and the pair as it would then be; `farther` are the same change carried further, which must lead to the same verdict."""

    condition: str
    pair: Alignment
    days: tuple[tuple[str, dt.date], ...] = ()
    farther: tuple[Alignment, ...] = ()


def changed(pair: Alignment, bench: Bench, *, left: Claim | None = None, right: Claim | None = None) -> Alignment:
    """The pair with one of its claims, or both, as given."""
    return bench.reweigh(pair, left or pair.left, right or pair.right)
