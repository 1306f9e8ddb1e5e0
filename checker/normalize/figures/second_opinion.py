"""quantulum3 as second opinion on units that the table of units does not have. It is never the reader of a document.

Its first use takes seconds, so it is loaded only where such a unit stands after a number, and it sees the unit after a number of our own.
"""

from __future__ import annotations

import re
import warnings
from functools import lru_cache

MAX_WINDOW = 120
_NUMERAL = re.compile(r"\d\d|[05-9]")
"""Digits in a unit that are no exponent."""
_NUMBER = 3
"""Stands for the number in the text: quantulum3 takes cubic time in the digits it is given, and seconds for one of a hundred."""


@lru_cache(maxsize=1024)
def unit_by_quantulum(unit: str) -> str | None:
    """The name of a unit that stands after a number, where quantulum3 reads the number and one unit; None otherwise.

    Its names are English singular with British spelling ("joule per square metre"), as ours are.
    """
    window = f"{_NUMBER} {unit}"
    if len(window) > MAX_WINDOW or _NUMERAL.search(unit):
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
    name: str = found[0].unit.name
    return None if found[0].value != _NUMBER or _is_invented(name) else name


def _is_invented(name: str) -> bool:
    """Products of units that no one writes: "barn newton", "year litre light-year"."""
    is_plain = " per " in name or len(name.split()) == 1
    return not is_plain and not name.startswith(("square ", "cubic ", "degree ", "kilo", "mega", "milli", "giga"))
