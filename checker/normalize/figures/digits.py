"""What a run of digits is worth, and what its commas and points mean."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from fractions import Fraction

MAX_DIGITS = 40
MAX_EXPONENT = 400
UNREADABLE = "unreadable-number"
AMBIGUOUS = "ambiguous-number"
SUSPICIOUS = "suspicious-number"
EXPONENT = re.compile(r"(?:[eE]|\s?[x×]\s?10\^?)([-+−]?\d+)$")
_POWER = re.compile(r"\^([-−]?\d+)$")
_PLAIN = re.compile(r"\d+")
_INDIAN = re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}")


@dataclass(frozen=True, slots=True)
class Separators:
    """What commas and points between digits mean in one document; None where the document does not tell."""

    thousands: str | None = None
    decimal: str | None = None


def digits(token: str, separators: Separators) -> tuple[Fraction, Fraction] | str:
    """The value and step of a run of digits, or the reason why it has none."""
    raised = _POWER.search(token)
    if raised and not EXPONENT.search(token):
        return _raised(digits(token[:raised.start()], separators), int(raised[1].replace("−", "-")[:6]))
    power = 0
    exponent = EXPONENT.search(token)
    if exponent:
        power = int(exponent[1].replace("−", "-")[:6])
        token = token[:exponent.start()]
    token = token.strip().rstrip(".,'’")
    if sum(char.isdigit() for char in token) > MAX_DIGITS or abs(power) > MAX_EXPONENT:
        return UNREADABLE
    if len({unicodedata.name(char, "?").split()[0] for char in token if char.isdigit()}) > 1:
        return SUSPICIOUS
    split = _whole_and_decimals(token, separators)
    if isinstance(split, str):
        return split
    whole, decimals = split
    value = Fraction(int(whole + decimals or "0"), 10 ** len(decimals)) * Fraction(10) ** power
    return value, Fraction(1, 10 ** len(decimals)) * Fraction(10) ** power


def _raised(base: tuple[Fraction, Fraction] | str, power: int) -> tuple[Fraction, Fraction] | str:
    """A number raised to a power: "10^6", "2.5^-1"."""
    if isinstance(base, str):
        return base
    value = base[0]
    if not value or abs(power) * len(str(value)) > MAX_EXPONENT:
        return UNREADABLE
    return value**power, Fraction(1) if value**power >= 1 else value**power


def _whole_and_decimals(token: str, separators: Separators) -> tuple[str, str] | str:
    if _PLAIN.fullmatch(token):
        return token, ""
    if token.startswith("."):
        return "0", token[1:]
    if _INDIAN.fullmatch(token.partition(".")[0]) and "," in token:
        whole, _, decimals = token.partition(".")
        return whole.replace(",", ""), decimals
    if "٫" in token or "٬" in token:
        whole, _, decimals = token.replace("٬", "").partition("٫")
        return whole, decimals
    marks = [char for char in token if char in ".,"]
    if len(set(marks)) == 2:
        whole, _, decimals = token.rpartition(marks[-1])
        return _strip(whole), decimals
    if len(marks) > 1 or not marks:
        return _strip(token), ""
    return _one_mark(token, marks[0], separators)


def _one_mark(token: str, mark: str, separators: Separators) -> tuple[str, str] | str:
    whole, _, decimals = token.rpartition(mark)
    whole, decimals = _strip(whole), _strip(decimals)
    if len(decimals) != 3 or len(whole) > 3 or whole.startswith("0"):
        return whole, decimals
    if separators.thousands == mark:
        return whole + decimals, ""
    if separators.decimal == mark:
        return whole, decimals
    if mark == "," or separators.thousands:
        return (whole + decimals, "") if mark == "," else (whole, decimals)
    return AMBIGUOUS


def _strip(token: str) -> str:
    return "".join(char for char in token if char.isdigit())
