"""What a claim asserts: intervals of numbers or days, role holdings, lists of names, places, quotations."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum


class Hedge(StrEnum):
    """How firmly a number is given."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at-least"
    AT_MOST = "at-most"
    RANGE = "range"
    VAGUE = "vague"


@dataclass(frozen=True, slots=True)
class Quantity:
    """An inclusive interval of numbers in the unit that was written.

    `step` is the written precision: the unit of the last digit written, scale included ("$240 billion" has 1000000000).
    `per` is the second half of a rate ("month", "tonne"), empty where the number is no rate. `is_below`: the words leave out the
    upper bound itself ("fewer than ten"); "more than ten" is told of ten as well, and leaves out nothing.
    """

    low: Decimal | None  # None: no lower bound
    high: Decimal | None  # None: no upper bound
    unit: str = ""
    hedge: Hedge = Hedge.EXACT
    step: Decimal = Decimal(1)
    per: str = ""
    is_below: bool = False


class Basis(StrEnum):
    """What a time rests on."""

    STATED = "stated"
    PUBLISHED = "published"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class When:
    """An inclusive interval of days. Both bounds are None where a relative date cannot be resolved.

    `known` holds which of "year", "month", "day" the words give; `month` and `day` keep a month-day whose year is unknown.
    `fiscal` marks a fiscal period. `said` keeps the words of a period that cannot be resolved, without determiners ("third quarter"),
    and of a date its distance from the unknown day of writing ("-35 year"): two such may still be one.
    `side` is "before", "by" or "after" where the words tell only on which side of these days it lies.
    """

    low: datetime.date | None
    high: datetime.date | None
    known: frozenset[str] = frozenset()
    basis: Basis = Basis.STATED
    relative: bool = False
    fiscal: bool = False
    month: int | None = None
    day: int | None = None
    said: str = field(default="", compare=False)
    side: str = ""


@dataclass(frozen=True, slots=True)
class RoleHolding:
    """Who holds an office. `role` is lower case with its qualifier apart ("acting", "former", "deputy", "designate")."""

    name: str
    role: str
    organization: str = ""
    qualifier: str = ""


@dataclass(frozen=True, slots=True)
class NameSet:
    """A list of names, canonical and sorted. `is_open` where the words leave room for others ("including")."""

    members: tuple[str, ...]
    is_open: bool = False


@dataclass(frozen=True, slots=True)
class PlaceName:
    """Where something happens."""

    name: str


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words given as somebody's own. `speaker` is a canonical name, or empty where none is given."""

    text: str
    speaker: str = ""


Value = Quantity | When | RoleHolding | NameSet | PlaceName | Quotation
