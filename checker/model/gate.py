"""What keeps a finding from failing a run, and what was meant to and does not."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Ground(StrEnum):
    """Why a finding is suppressed. The first three leave it out of what was asked for; the others accept it."""

    SOURCES = "between sources"
    NOT_SELECTED = "not selected"
    UNCHANGED = "unchanged"
    BASELINE = "baseline"
    WAIVER = "waiver"
    INLINE = "inline ignore"


@dataclass(frozen=True, slots=True)
class Suppression:
    """What suppressed a finding: on what ground, and where that is written. Of a waiver also who owns it, and its last day (ISO)."""

    ground: Ground
    reason: str = ""
    owner: str = ""
    until: str = ""
    place: str = ""


class Flaw(StrEnum):
    """Why an entry that was meant to suppress findings suppresses none."""

    UNUSED = "unused"
    EXPIRED = "expired"
    NO_REASON = "no reason"
    NO_RULE = "no rule"
    NO_DRAFT = "not in a draft"
    UNKNOWN = "unknown rule"
    MISSPELLED = "misspelled"
    UNCLOSED = "not closed"
    TOO_MANY = "too many"
    IN_PART = "in part"


@dataclass(frozen=True, slots=True)
class LooseEnd:
    """An entry of a baseline, a waiver or an inline ignore that suppresses nothing: what it is for, and where it stands.

    `remedy`: what to do about it; empty: what is to be done about every one of the kind.
    """

    ground: Ground
    flaw: Flaw
    about: str
    place: str = ""
    remedy: str = ""


@dataclass(frozen=True, slots=True)
class GateUse:
    """What became of everything that was given to suppress findings.

    `drafts`: the ids of the documents that were checked against the others; None: everyone against everyone. `changed`: the ids of those
    in changed files; None: nobody asked which have changed. `left_out`: of a result that
    is made for showing, how many findings it lacks, and why. `floors`: the verdicts that fail the run, each with the severity from which
    on; None: conflicts, from warnings on.
    """

    drafts: tuple[str, ...] | None = None
    loose: tuple[LooseEnd, ...] = ()
    left_out: tuple[tuple[str, int], ...] = ()
    floors: tuple[tuple[str, str], ...] | None = None
    changed: tuple[str, ...] | None = None
