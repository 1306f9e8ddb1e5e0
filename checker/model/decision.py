"""What a person has decided about a finding, and what of it still holds."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class State(StrEnum):
    """What a reviewer may say of a finding, in the order of their keys."""

    CONFIRMED = "confirmed"
    DIFFERENT_THINGS = "different-things"
    OUTDATED = "outdated"
    ROUNDING = "rounding"
    FALSE_ALARM = "false-alarm"
    NEEDS_REPORTING = "needs-reporting"


UNDECIDED = frozenset({State.NEEDS_REPORTING})
"""States that leave a finding open: somebody has seen it and asks for more."""


def settles(state: str | None) -> bool:
    """Whether what a reviewer said of a finding decides it; None where nobody has said anything."""
    return state is not None and state not in UNDECIDED


@dataclass(frozen=True, slots=True)
class Decision:
    """A judgment on a finding, known by what the finding is about and not by where it stands.

    `key` and `values` are those of the finding as it was judged, `verdict` is its verdict (empty: not known), `told` are the rival
    values as a reader would say them. `side` is the one that is wrong, or empty. `evidence` is a link or a reference; `at` is the day as
    an ISO date. `path` is the file it was read from, or empty. `places` tell where it stood, each as "document digest-of-a-sentence", and
    `alike` how many findings of this content the run had: only findings alike in everything else are told apart by them.
    """

    finding: str
    key: tuple[str, ...]
    values: tuple[str, ...]
    state: State
    side: str = ""
    note: str = ""
    evidence: str = ""
    by: str = ""
    at: str = ""
    path: str = ""
    verdict: str = ""
    told: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    alike: int = 1


@dataclass(frozen=True, slots=True)
class DecisionUse:
    """What became of the decisions of a run: how many hold, and which no longer do.

    `stale` were judged on other values than are told now; `unused` are about nothing in this run. `elsewhere`: how many are about none of
    its documents, as where one folder has the decisions on several subjects. `folder` is where they lie.
    """

    folder: str = ""
    used: int = 0
    stale: tuple[Decision, ...] = ()
    unused: tuple[Decision, ...] = ()
    elsewhere: int = 0
