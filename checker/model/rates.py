"""Exchange rates as a user gives them."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Rate:
    """What one unit of a currency was worth in another, on a day or on average over a month or year.

    `number`: units of `quote` for one of `base`, both ISO 4217 codes. `step` is its written precision: "7.12" has 0.01.
    `source` says who gives the rate, empty where the table does not; `place` is where it stands ("rates.yaml:4").
    """

    low: datetime.date
    high: datetime.date
    base: str
    quote: str
    number: Decimal
    step: Decimal
    source: str
    place: str


@dataclass(frozen=True, slots=True)
class RateTable:
    """The rates of one file in their order, and what the file is called."""

    name: str
    rates: tuple[Rate, ...]
