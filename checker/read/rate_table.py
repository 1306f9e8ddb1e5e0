"""`rates.yaml`: what currencies were worth, and when, by which sums in two currencies can be compared.

    rates:
      - {date: 2024-10-22, base: USD, rates: {CNY: 7.12, EUR: 0.92}, source: European Central Bank}
      - {date: 2023, base: USD, rates: {CNY: 7.08}, source: average of the year}

One dollar is 7.12 yuan. A bare list is taken as well. `date` is a day, or a month (2024-10) or year (2023) whose average the rate is.
"""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Collection, Iterator, Sequence
from decimal import Decimal
from pathlib import Path

from checker.model.rates import Rate, RateTable
from checker.read.given import check_keys, opened, text_at, value_at
from checker.strict_yaml import Located, did_you_mean
from checker.strict_yaml import Path as Place

KEYS = ("date", "base", "rates", "source")
"""What an entry may hold; all but `source` it must."""
_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_NUMBER = re.compile(r"[0-9]{1,15}(?:\.[0-9]{1,15})?")


def load_rates(path: str, codes: Collection[str]) -> RateTable:
    """The rates of a file, in the order in which they are written. `codes` are the currencies that claims can have.

    Raises `InputError` with line and column for anything that is not as it must be.
    """
    found = opened(path, "the table of rates")
    at: Place = ()
    rows = found.data
    if isinstance(rows, dict):
        check_keys(found, (), ("rates",))
        at, rows = ("rates",), rows.get("rates")
    if not isinstance(rows, list) or not rows:
        raise found.error(at, "a list of rates was expected",
                          "write `rates:` and below it `- {date: 2024-10-22, base: USD, rates: {EUR: 0.92}}`")
    name = Path(path).name
    given = [one for index in range(len(rows)) for one in _entry(found, (*at, index), codes, name)]
    _check_twice(found, given)
    return RateTable(name, tuple(rate for _, rate in given))


def _entry(found: Located, at: Place, codes: Collection[str], name: str) -> Iterator[tuple[Place, Rate]]:
    node = value_at(found, at)
    if not isinstance(node, dict):
        raise found.error(at, "rates with their keys were expected", "write `- {date: 2024-10-22, base: USD, rates: {EUR: 0.92}}`")
    check_keys(found, at, KEYS)
    for key in KEYS[:3]:
        if value_at(found, (*at, key)) is None:
            raise found.error(at, f"rates without `{key}`", "write `- {date: 2024-10-22, base: USD, rates: {EUR: 0.92}}`")
    low, high = _days(found, (*at, "date"))
    base = _code(found, (*at, "base"), text_at(found, (*at, "base")) or "", codes)
    source = text_at(found, (*at, "source")) or ""
    quotes = node["rates"]
    if not isinstance(quotes, dict) or not quotes:
        raise found.error((*at, "rates"), "`rates` holds codes of currencies, each with what one of the base is worth in it",
                          f"write `rates: {{EUR: 0.92}}` for 0.92 euros to one {base}")
    for quote in quotes:
        place = (*at, "rates", quote)
        if _code(found, place, quote, codes, key=True) == base:
            raise found.error(place, f"a rate of {base} to itself", "name another currency", key=True)
        number = _number(found, place)
        step = Decimal(1).scaleb(_exponent(number))
        yield place, Rate(low, high, base, quote, number, step, source, f"{name}:{found.line(place)}")


def _exponent(number: Decimal) -> int:
    exponent = number.as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0


def _days(found: Located, at: Place) -> tuple[datetime.date, datetime.date]:
    """The first and the last day of a date, a month or a year."""
    match = _DATE.fullmatch(found.written.get(at, ""))
    try:
        if match:
            year, month, day = int(match[1]), int(match[2] or 1), int(match[3] or 1)
            low = datetime.date(year, month, day)
            if match[3]:
                return low, low
            last = (month, calendar.monthrange(year, month)[1]) if match[2] else (12, 31)
            return low, datetime.date(year, *last)
    except ValueError:
        pass
    raise found.error(at, f"`date` is a day of the calendar, a month or a year, and this is {found.written.get(at, 'a list or mapping')!r}",
                      "write it as 2024-10-22, 2024-10 or 2024")


def _code(found: Located, at: Place, code: str, codes: Collection[str], *, key: bool = False) -> str:
    if code in codes:
        return code
    near = did_you_mean(code, [known.casefold() for known in codes])
    remedy = near.upper().replace("DID YOU MEAN", "did you mean") if near.startswith("did") else "write its code of three letters: EUR, CNY"
    raise found.error(at, f"unknown currency '{code}'", remedy, key=key)


def _number(found: Located, at: Place) -> Decimal:
    written = found.written.get(at, "").strip()
    if not _NUMBER.fullmatch(written) or not Decimal(written):
        raise found.error(at, f"a rate is a number above 0, and this is {written or 'none'!r}", "write it with digits: 7.12")
    return Decimal(written)


def _check_twice(found: Located, given: Sequence[tuple[Place, Rate]]) -> None:
    """Refuses a second rate between two currencies of one date, in either direction: which of them holds could not be told."""
    seen: dict[tuple[object, ...], Rate] = {}
    for place, rate in given:
        key = (rate.low, rate.high, *sorted((rate.base, rate.quote)))
        if first := seen.get(key):
            raise found.error(place, f"a second rate between {rate.base} and {rate.quote} of one date (first at {first.place})",
                              "keep one of them", key=True)
        seen[key] = rate
