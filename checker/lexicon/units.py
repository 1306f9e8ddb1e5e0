"""Units of measurement by any of their written forms. The table is `units.yml`."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from checker.lexicon import table


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of measurement; `factor` turns one into the first unit of its dimension (None: it converts to nothing)."""

    name: str
    dimension: str
    factor: Decimal | None


@cache
def units() -> dict[str, Unit]:
    """Every unit by its English singular name."""
    return {name: Unit(name, row["dimension"], Decimal(row["factor"]) if "factor" in row else None)
            for name, row in table("units").items()}


@cache
def symbols() -> dict[str, str]:
    """Unit names by symbol; upper and lower case differ ("MW", "mW")."""
    return {symbol: name for name, row in table("units").items() for symbol in row.get("symbols", ())}


@cache
def words() -> dict[str, str]:
    """Unit names by their words in lower case, singular and plural, with spaces for hyphens."""
    found: dict[str, str] = {}
    for name, row in table("units").items():
        for entry in row["words"]:
            for word in _numbers(entry):
                for spelled in (word, word.replace("meter", "metre").replace("liter", "litre"),
                                word.replace("metre", "meter").replace("litre", "liter")):
                    found.setdefault(plain(spelled), name)
    return found


def _numbers(entry: str) -> tuple[str, str]:
    singular, _, plural = entry.partition("/")
    return singular, plural or singular + "s"


def plain(word: str) -> str:
    """A unit's words as `words()` has them.

    >>> plain("Light-Years")
    'light years'
    """
    return " ".join(word.casefold().replace("-", " ").replace("‑", " ").split())


_STROKES = {'"': "inch", "″": "inch", "'": "foot", "′": "foot"}
"""Marks that are units only where the words around say so, unlike symbols."""


def unit_of(written: str) -> str | None:
    """The name of the unit that a written form stands for; None where there is no such unit.

    >>> unit_of("km"), unit_of("Kilometers"), unit_of("furlough")
    ('kilometre', 'kilometre', None)
    """
    return symbols().get(written) or _STROKES.get(written) or words().get(plain(written))
