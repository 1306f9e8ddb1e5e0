"""Rules as values: what to find, what to align, how to compare. Loading them is the rulebook's work."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from checker.model.claim import Kind, Modality
from checker.model.finding import Severity
from checker.model.text import ZoneName


class RuleStatus(StrEnum):
    """How far a rule can be relied on. Experimental rules never fail a run."""

    EXPERIMENTAL = "experimental"
    TEST = "test"
    STABLE = "stable"
    DEPRECATED = "deprecated"


class OverTime(StrEnum):
    """How a figure may move as time passes."""

    MAY_CHANGE = "may-change"
    NEVER_DECREASES = "never-decreases"
    NEVER_INCREASES = "never-increases"
    CONSTANT = "constant"


@dataclass(frozen=True, slots=True)
class Finder:
    """One way to select claims: conditions that must all hold; an empty condition holds for every claim."""

    kind: Kind
    noun: tuple[str, ...] = ()
    predicate: tuple[str, ...] = ()
    unit: tuple[str, ...] = ()
    dimension: tuple[str, ...] = ()
    entities: tuple[tuple[str, str], ...] = ()  # (slot, type) in reading order
    role: tuple[str, ...] = ()
    organization: tuple[str, ...] = ()
    zone: tuple[ZoneName, ...] = (ZoneName.TITLE, ZoneName.BODY, ZoneName.CAPTION, ZoneName.QUOTE)
    modality: tuple[Modality, ...] = ()  # empty: the default of the kind of rule
    hedge: tuple[str, ...] = ()
    attributed: bool | None = None
    requires: tuple[str, ...] = ()  # of "place", "period"
    excludes: tuple[str, ...] = ()  # words that must not stand in the sentence
    phrase: str = ""  # empty: a selector without a phrase
    use: int = 0  # n-1 is -1: added to the value before comparing


@dataclass(frozen=True, slots=True)
class AlignTerms:
    """Which claims speak of one thing."""

    by: tuple[str, ...] = ()
    scope: tuple[str, ...] = ()
    need: int = 3
    alike: int = 0
    time: str = "as-of"  # as-of, period, event, none
    window: int = 0  # days within which two as-of times are the same time
    within: str = "documents"  # documents, anywhere, document, headline, sentence


@dataclass(frozen=True, slots=True)
class CompareTerms:
    """When two values clash. Each kind of value reads its own terms."""

    tolerance: Decimal = Decimal(0)
    tolerance_unit: str = ""  # "", "%", "day", "point"
    rounding: str = "written"  # written, none
    bounds: str = "respect"
    approx: Decimal = Decimal(10)  # percent width of "about"
    over_time: OverTime = OverTime.MAY_CHANGE
    direction: bool = True
    match: str = ""  # date: same, contains, overlaps; set: equal, subset, overlap; place: same, contains
    parts: tuple[str, ...] = ()
    holders: str = "one"  # one, many
    persons: str = ""  # "one-office": a person in two offices clashes too
    names: int = 90  # least likeness of two spellings of one name, 0 to 100
    open: str = "compatible"
    wording: int = 85  # least likeness of two wordings of one quotation, 0 to 100
    speakers: str = "dispute"  # dispute, ignore
    estimates: str = ""  # "": no policy; plain, acled, ucdp
    convert: str = ""
    weekday: str = ""
    sum: str = ""  # "parts", "share", "change": what the figures of one sentence come to


@dataclass(frozen=True, slots=True)
class ExampleSide:
    """One text of a rule's example."""

    text: str
    date: datetime.date | None = None
    publisher: str = ""
    speaker: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Example:
    """A rule's own test: texts, and the verdict wanted of this rule ("silent": nothing aligned)."""

    expect: str
    sides: tuple[ExampleSide, ...]
    line: int
    is_todo: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule, as loaded."""

    id: str
    title: str
    severity: Severity
    find: tuple[Finder, ...]
    align: AlignTerms
    compare: CompareTerms
    message: str
    status: RuleStatus = RuleStatus.STABLE
    ask: tuple[str, ...] = ()
    examples: tuple[Example, ...] = ()
    authority: tuple[str, ...] = ()  # publishers or speakers that the rule prefers; named beside findings, deciding nothing
    was: str = ""  # the id before a renaming, which findings' ids are still made of
    is_draft: bool = False
    pack: str = ""
    path: str = ""
    line: int = 1


@dataclass(frozen=True, slots=True)
class SeverityOverride:
    """The severity that a team gives to a rule, or to all rules of a pack, and where it is written. None: the rules are switched off."""

    rule: str
    severity: Severity | None
    path: str = ""
    line: int = 1
    column: int = 1
