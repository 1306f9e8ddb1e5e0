"""The small notations inside a rule: what to align by, and what a message may show."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from checker.rulebook.keys import BUILT_IN_TERMS
from checker.strict_yaml import did_you_mean

_PAIR = re.compile(r"pair\(\s*([a-z][a-z0-9_]*)\s*,\s*([a-z][a-z0-9_]*)\s*\)")
_YEAR_OF = re.compile(r"year-of\(\s*([a-z][a-z0-9_]*)\s*\)")
_FIELD = re.compile(r"\{([^{}]*)\}|[{}]")
_SIDE_FIELDS = ("value", "publisher", "quote", "as_of", "period", "place", "speaker", "document", "text")
MESSAGE_FIELDS = (*(f"{side}.{name}" for side in ("left", "right") for name in _SIDE_FIELDS), "diff", "ratio", "only.left", "only.right",
                  "values")


class TermError(ValueError):
    """A term or field that cannot be read, with what to do about it."""

    def __init__(self, message: str, remedy: str) -> None:
        self.message, self.remedy = message, remedy
        super().__init__(message)


def term(text: str, slots: Sequence[str], values: Sequence[str]) -> str:
    """A term of `by` or `scope` in its one spelling. `values` are the slots that hold the value itself. Raises TermError."""
    written = text.strip()
    if written.startswith("text:"):
        if not written[5:].strip():
            raise TermError("'text:' without words", "as in text:BRICS summit")
        return "text:" + written[5:].strip()
    if pair := _PAIR.fullmatch(written):
        return f"pair({_name(pair[1], slots, values)}, {_name(pair[2], slots, values)})"
    if year := _YEAR_OF.fullmatch(written):
        return f"year-of({_name(year[1], slots, values)})"
    if "(" in written:
        raise TermError(f"cannot read '{written}'", "known: pair(a, b), year-of(event)")
    return _name(written, slots, values)


def term_names(written: str) -> tuple[str, ...]:
    """The slots and built-ins that a term reads."""
    if written.startswith("text:"):
        return ()
    if pair := _PAIR.fullmatch(written):
        return pair[1], pair[2]
    if year := _YEAR_OF.fullmatch(written):
        return (year[1],)
    return (written,)


def message_fields(message: str) -> tuple[str, ...]:
    """The fields of a message in order. Raises TermError for a brace that opens or closes nothing."""
    fields: list[str] = []
    for found in _FIELD.finditer(message):
        if found[1] is None:
            raise TermError(f"a lone '{found[0]}' in the message", "write fields as {left.value}")
        fields.append(found[1])
    return tuple(fields)


def check_message(message: str, slots: Sequence[str]) -> None:
    """Holds the fields of a message against what it may show. Raises TermError."""
    known = (*MESSAGE_FIELDS, *BUILT_IN_TERMS, *slots)
    for field in message_fields(message):
        if field not in known:
            raise TermError(f"the message shows '{{{field}}}', which nothing binds", did_you_mean(field, known))


def days(written: str) -> int:
    """`3 days` as a number of days."""
    return int(written.partition(" ")[0])


def percent(written: str) -> Decimal:
    """`10%` as 10."""
    return Decimal(written.rstrip("%"))


def tolerance(written: str) -> tuple[Decimal, str]:
    """`0`, `1%`, `2 days` or `0.1 points` as a number and its unit ("", "%", "day", "point")."""
    if written.endswith("%"):
        return percent(written), "%"
    number, _, unit = written.partition(" ")
    return Decimal(number), unit.rstrip("s")


def likeness(written: str) -> int:
    """`same` or `fuzzy 90` as the least likeness of two names, 0 to 100."""
    return 100 if written == "same" else min(int(written.removeprefix("fuzzy ")), 100)


def _name(name: str, slots: Sequence[str], values: Sequence[str]) -> str:
    if name in values:
        raise TermError(f"'{name}' is the value that is compared", "what aligns two claims must not be their value")
    known = (*slots, *BUILT_IN_TERMS)
    if name not in known:
        raise TermError(f"unknown slot or built-in '{name}'", did_you_mean(name, known))
    return name
