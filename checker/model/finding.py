"""Alignments, comparisons, findings and the report: what the later stages pass on."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from itertools import permutations

from checker.model.claim import Claim
from checker.model.decision import DecisionUse
from checker.model.gate import GateUse, Suppression
from checker.model.support import OneOrigin
from checker.model.text import Document


class Verdict(StrEnum):
    """The contract's seven verdicts, in the order in which findings are shown."""

    CONFLICT = "conflict"
    DISPUTED = "disputed"
    UNCERTAIN = "uncertain"
    CHANGED = "changed"
    SCOPE_DIFFERS = "scope-differs"
    COMPATIBLE = "compatible"
    AGREE = "agree"


class Severity(StrEnum):
    """How much a rule's conflict weighs, heaviest first."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Outcome(StrEnum):
    """What comparing two values gives. `unclear`: it cannot be told; `incomparable`: the values share no scale."""

    SAME = "same"
    COMPATIBLE = "compatible"
    DIFFERENT = "different"
    UNCLEAR = "unclear"
    INCOMPARABLE = "incomparable"


@dataclass(frozen=True, slots=True)
class Comparison:
    """The outcome for two values, and why in one sentence that reads the same from either side.

    `rises` is True where the right value is the greater, False where it is the less, None where neither is told.
    """

    outcome: Outcome
    reason: str
    rises: bool | None = None


class Sum(StrEnum):
    """What a text lets a reader work out from its own figures."""

    PARTS = "parts"
    SHARE = "share"
    CHANGE = "change"
    MOVE = "move"
    UNITS = "units"
    BASE = "base"


@dataclass(frozen=True, slots=True)
class Working:
    """Figures of one text from which another of its figures can be worked out.

    `operands` in the order of the sum: the parts; or part and whole; or before and after; or the change and the level after it; or the
    same in another unit. `ones` counts parts told by the bare word "one". `is_open`: the parts need not be all of the whole.
    """

    sum: Sum
    operands: tuple[Claim, ...]
    ones: int = 0
    is_open: bool = False


@dataclass(frozen=True, slots=True)
class ToldSum:
    """A figure, what its sentence lets a reader work it out from, and by which words."""

    figure: Claim
    working: Working
    why: str


@dataclass(frozen=True, slots=True)
class Alignment:
    """Two claims taken to be about one thing, with what spoke for it and against it."""

    rule: str
    left: Claim
    right: Claim
    score: int
    matched: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    contradicted: tuple[str, ...] = ()
    rivals: tuple[Claim, ...] = ()  # equally good partners: the pair cannot be told apart from these
    uses: tuple[int, int] = (0, 0)  # what each side's rule adds to its value ("n-1" is -1)
    slots: tuple[tuple[str, str], ...] = ()  # what the rule bound: (slot, canonical text)
    doubts: tuple[str, ...] = ()  # where the values differ, what tells that they may be of two things
    is_mutual: bool = True  # False: the best partner of one side only, whose own best is another claim
    is_faint: bool = False  # True: too little is shared for the two to clash; `score` counts their likeness
    working: Working | None = None  # the left figure is held against what these figures come to; the right one is the first of them
    spare: int = 0  # points above what the rule asks for; below 0 for a pair that was nearly aligned
    credit: str = ""  # the sentence that says which side credits its claim to the other's publisher

    def pairs(self) -> frozenset[tuple[str, str]]:
        """The ids of the two claims; of a sum, of every figure of it with every other."""
        if self.working is None:
            return frozenset({(self.left.id, self.right.id)})
        return frozenset(permutations((self.left.id, *(claim.id for claim in self.working.operands)), 2))


@dataclass(frozen=True, slots=True)
class WhatIf:
    """A change to what a pair tells (`condition` reads on from "if"), and the verdict that it would lead to."""

    condition: str
    verdict: Verdict
    days: tuple[tuple[str, datetime.date], ...] = ()  # of publication, that the change gives to documents where it can be made by them


@dataclass(frozen=True, slots=True)
class Explanation:
    """Which slots of a pair matched, which were missing or told on one side only, and what would change the verdict."""

    matched: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    one_sided: tuple[str, ...] = ()
    contradicted: tuple[str, ...] = ()
    what_if: tuple[WhatIf, ...] = ()


@dataclass(frozen=True, slots=True)
class NearMiss:
    """Two claims that look alike and were not compared. `lacking` is what they fall short by, for putting the nearest first."""

    rule: str
    left: Claim
    right: Claim
    message: str
    explanation: Explanation
    lacking: int


@dataclass(frozen=True, slots=True)
class Review:
    """A person's judgment on a finding. `side` is the value that is wrong, as a reader would say it; `evidence` a link or a reference.

    `told` are the rival values that were judged, likewise. `finding` is the id that the finding had then, `verdict` its verdict.
    """

    state: str
    note: str = ""
    by: str = ""
    at: str = ""
    side: str = ""
    evidence: str = ""
    told: tuple[str, ...] = ()
    finding: str = ""
    verdict: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """A verdict with its claims (in document order) and reasons (plain sentences, first the deciding one).

    `key` says what it is about: the rule, then what the claims share; `values` are the rival values, sorted. Decisions are found again by
    both. `past` is a decision made when other values, or another verdict, were told: it no longer holds.
    """

    id: str
    rule: str
    verdict: Verdict
    severity: Severity
    message: str
    reasons: tuple[str, ...]
    claims: tuple[Claim, ...]
    review: Review | None = None
    ask: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()  # the whole trace, for `explain`: rule, slots, features, values, verdict
    origins: int = 0
    publishers: int = 0
    explanation: Explanation = Explanation()
    claim_origins: tuple[tuple[str, str], ...] = ()  # (claim id, name of its origin), for telling the origins of some of the claims
    sources: tuple[str, ...] = ()  # how many articles, outlets and origins tell which value, and what makes one origin; among the reasons
    estimate: str = ""  # what the rule's policy on estimates makes of the reports; the last of the reasons where there is one
    key: tuple[str, ...] = ()
    values: tuple[str, ...] = ()
    past: Review | None = None
    suppressed: Suppression | None = None  # None: nothing keeps it from being shown, and from failing the run


@dataclass(frozen=True, slots=True)
class Coverage:
    """What was seen, what was compared, and what was not and why."""

    mentions: int
    claims: int
    compared: int
    findings: int
    not_compared: tuple[tuple[str, int], ...] = ()  # (reason, how many), sorted by reason


@dataclass(frozen=True, slots=True)
class RuleUse:
    """How many claims a rule selected in this run, and to how many findings it led. One that is being tried out never fails the run.

    Of the conflicts that people have decided, here and in earlier runs, `confirmed` are those where the articles do differ, and
    `false_alarms` those where they do not. `was` is the rule's id before it was renamed. "About" leaves room for `approx` percent.
    """

    id: str
    title: str
    findings: int
    is_experimental: bool = False
    claims: int = 0
    is_own: bool = False  # one of the user's, not of those that come with the program
    was: str = ""
    confirmed: int = 0
    false_alarms: int = 0
    only_grows: bool = False  # a later figure cannot be the lower one
    approx: Decimal = Decimal(10)


@dataclass(frozen=True, slots=True)
class Result:
    """Everything a report writer may see: sorted, without clock or paths outside the documents."""

    documents: tuple[Document, ...]
    claims: tuple[Claim, ...]
    findings: tuple[Finding, ...]
    coverage: Coverage
    rules: tuple[RuleUse, ...]
    rules_digest: str
    version: str
    near_misses: tuple[NearMiss, ...] = ()  # the nearest first, bounded in number
    near_misses_in_all: int = 0
    one_origins: tuple[OneOrigin, ...] = ()  # documents that go back to one origin, those with one of their own left out
    decisions: DecisionUse | None = None  # None: no decisions were asked for
    gate: GateUse | None = None  # None: nothing was suppressed, nor meant to be
    rules_off: tuple[str, ...] = ()  # ids of the rules that the configuration switches off, sorted
