"""The shape of a claim in a results.json, by the kind of its value."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

Amount = Annotated[int, Field(ge=0)]
Day = Annotated[str, StringConstraints(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$")]
Number = Annotated[str, StringConstraints(pattern=r"^-?[0-9]+(\.[0-9]+)?$")]


class Record(BaseModel):
    """An object of the file: every key is needed, no other is taken, and no value is turned into another type."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)


class Range(Record):
    """A half-open range of characters."""

    start: Amount
    end: Amount


class Figure(Record):
    """A number as an interval, both ends inclusive; None for no bound."""

    low: Number | None
    high: Number | None
    unit: str
    hedge: Literal["exact", "about", "at-least", "at-most", "range", "vague"]


class Days(Record):
    """A span of days, both ends inclusive."""

    low: Day | None
    high: Day | None


class Time(Days):
    """A span of days that a fact belongs to, and where it is known from."""

    basis: Literal["stated", "published", "none"]


class Office(Record):
    """Who holds which office."""

    name: str
    role: str
    organization: str


class Names(Record):
    """A list of names."""

    members: tuple[str, ...]


class Place(Record):
    """Where something happens."""

    name: str


class Words(Record):
    """What was said, and by whom."""

    text: str
    speaker: str


class Topic(Record):
    """What a value is of."""

    noun: str
    predicate: str
    entities: tuple[str, ...]


class Credit(Record):
    """Whom a document credits."""

    speaker: str
    manner: Literal["own voice", "reported", "quoted"]
    via: str


class _Claim(Record):
    id: str
    document: str
    start: Amount
    end: Amount
    text: str
    sentence: Range
    zone: Literal["title", "body", "caption", "quote", "furniture"]
    about: Topic
    period: Time | None
    as_of: Time | None
    place: str | None
    attribution: Credit | None
    modality: Literal["asserted", "planned", "predicted", "alleged", "denied", "conditional", "negated"]


class FigureClaim(_Claim):
    """A claim of a number."""

    kind: Literal["count", "ordinal", "money", "measure", "percent", "points", "duration"]
    value: Figure


class DateClaim(_Claim):
    """A claim of a date."""

    kind: Literal["date"]
    value: Days


class OfficeClaim(_Claim):
    """A claim of who holds an office."""

    kind: Literal["role"]
    value: Office


class NamesClaim(_Claim):
    """A claim of a list of names."""

    kind: Literal["set"]
    value: Names


class PlaceClaim(_Claim):
    """A claim of a place."""

    kind: Literal["place"]
    value: Place


class QuoteClaim(_Claim):
    """A claim of what was said."""

    kind: Literal["quote"]
    value: Words


StoredClaim = Annotated[FigureClaim | DateClaim | OfficeClaim | NamesClaim | PlaceClaim | QuoteClaim, Field(discriminator="kind")]
