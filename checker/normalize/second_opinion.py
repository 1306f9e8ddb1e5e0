"""quantulum3 as second opinion on units that the table of units does not have. It is never the reader of a document.

Its first use takes seconds, so it is loaded only where such a unit stands after a number, and it sees the number and the unit alone.
"""

from __future__ import annotations

import warnings
from decimal import Decimal
from functools import lru_cache

MAX_WINDOW = 120
_TOLERANCE = Decimal("1e-9")


@lru_cache(maxsize=1024)
def unit_by_quantulum(value: Decimal, unit: str) -> str | None:
    """The name of a unit after a number, where quantulum3 reads the same value and one unit; None otherwise.

    Its names are English singular with British spelling ("joule per square metre"), as ours are.
    """
    window = f"{value:f} {unit}"
    if len(window) > MAX_WINDOW:
        return None
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from quantulum3 import parser

        try:
            found = parser.parse(window)
        except (ValueError, KeyError, IndexError, AttributeError, TypeError):  # it fails so on some odd symbols
            return None
    if len(found) != 1 or len(found[0].surface) < len(window) or found[0].unit.name in ("dimensionless", "") or found[0].uncertainty:
        return None
    theirs = Decimal(repr(float(found[0].value)))
    if abs(theirs - value) > _TOLERANCE * max(abs(value), Decimal(1)):
        return None
    name: str = found[0].unit.name
    return None if _is_invented(name) else name


def _is_invented(name: str) -> bool:
    """Products of units that no one writes: "barn newton", "year litre light-year"."""
    is_plain = " per " in name or len(name.split()) == 1
    return not is_plain and not name.startswith(("square ", "cubic ", "degree ", "kilo", "mega", "milli", "giga"))
