"""What a named policy of conflict research makes of several reports of one figure: a line beside a finding, never a part of its verdict.

The policies are those of VALUES section 3. `plain` says what vague words are taken for. `acled` (Armed Conflict Location & Event Data)
takes vague words for the least that they can mean and shows the most conservative report. `ucdp` (Uppsala Conflict Data Program) shows a
low, a best and a high figure over all origins; its coders choose the best by how reliable a source is, which no program can, so that here
it is the middle of the figures told. No policy removes a value or says who is right.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from checker.lexicon import table
from checker.model.claim import Claim
from checker.model.value import Hedge, Quantity

_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Report:
    """One claim of a number, with what a reader calls its source, and the text that this was copied from."""

    claim: Claim
    source: str
    origin: str


@dataclass(frozen=True, slots=True)
class _Figure:
    """What a report's number comes to. `low` or `high` is None where a bound leaves it open; `point` is the figure it is known by."""

    low: Decimal | None
    point: Decimal
    high: Decimal | None
    report: Report


def estimate(policy: str, reports: Sequence[Report], number: Callable[[Decimal], str]) -> str:
    """The line of a policy ("plain", "acled", "ucdp") for reports of one fact; empty where it has nothing to say.

    `number` gives the words for a number. Values that are no numbers have no estimate, and values in different units none that is one.
    """
    units = {(value.unit, value.per) for value in (report.claim.value for report in reports) if isinstance(value, Quantity)}
    if len(units) > 1:
        return f"Estimates ({policy}): none, since the reports use different units."
    figures = [figure for report in reports if (figure := _figure(report, policy)) is not None]
    if not figures:
        return ""
    said = _POLICIES[policy](figures, number)
    return f"Estimates ({policy}): {said}." if said else ""


def _figure(report: Report, policy: str) -> _Figure | None:
    value = report.claim.value
    if not isinstance(value, Quantity):
        return None
    point = value.high if value.low is None or value.hedge is Hedge.AT_MOST else value.low
    if point is None:
        return None
    if policy == "acled" and value.hedge is Hedge.VAGUE:
        point = _acled(report.claim.text, point)
        return _Figure(point, point, value.high, report)
    return _Figure(None if value.hedge is Hedge.AT_MOST else value.low, point, value.high, report)


def _acled(text: str, least: Decimal) -> Decimal:
    """The figure that stands for a vague word alone; "tens of thousands" and the like keep their least."""
    words = [word for word in _WORD.findall(text.casefold()) if word != "of"]
    figures = _acled_figures()
    return figures[words[0]] if len(words) == 1 and words[0] in figures else least


@cache
def _acled_figures() -> dict[str, Decimal]:
    return {word: Decimal(figure) for word, figure in table("estimates")["acled"].items()}


# ---- the policies ------------------------------------------------------------------------------------------------------


def _plain(figures: Sequence[_Figure], number: Callable[[Decimal], str]) -> str:
    taken = dict.fromkeys(f"“{figure.report.claim.text}” is taken as {_span(figure, number)}" for figure in figures if _is_vague(figure))
    return ", ".join(taken)


def _conservative(figures: Sequence[_Figure], number: Callable[[Decimal], str]) -> str:
    least = min((figure.point for figure in figures if figure.low is not None), default=min(figure.point for figure in figures))
    told = dict.fromkeys(f"{number(figure.point)}{_word(figure)} in {figure.report.source}" for figure in _ascending(figures))
    if len({figure.point for figure in figures}) == 1:
        return f"policy value {number(least)}, undisputed ({', '.join(told)})"
    return f"policy value {number(least)}, the most conservative of reports that differ ({', '.join(told)})"


def _triple(figures: Sequence[_Figure], number: Callable[[Decimal], str]) -> str:
    """Each origin counts once for each figure that it tells, however many documents copy it."""
    points = sorted(point for _, point in {(figure.report.origin, figure.point) for figure in figures})
    low = min((figure.low for figure in figures if figure.low is not None), default=None)
    high = max(figure.high if figure.high is not None else figure.point for figure in figures)
    is_open = any(figure.high is None for figure in figures)
    origins = len({figure.report.origin for figure in figures})
    return (f"low {number(low) if low is not None else 'unknown'}, best {number(points[(len(points) - 1) // 2])}, "
            f"high {number(high)}{' or more' if is_open else ''}, over {origins} {'origin' if origins == 1 else 'origins'}; "
            "best is the middle figure, not a judgment")


_POLICIES: dict[str, Callable[[Sequence[_Figure], Callable[[Decimal], str]], str]] = {
    "plain": _plain, "acled": _conservative, "ucdp": _triple}


def _ascending(figures: Iterable[_Figure]) -> list[_Figure]:
    return sorted(figures, key=lambda figure: (figure.point, figure.report.source, figure.report.claim.order))


def _is_vague(figure: _Figure) -> bool:
    value = figure.report.claim.value
    return isinstance(value, Quantity) and value.hedge is Hedge.VAGUE


def _word(figure: _Figure) -> str:
    return f" (“{figure.report.claim.text}”)" if _is_vague(figure) else ""


def _span(figure: _Figure, number: Callable[[Decimal], str]) -> str:
    if figure.low is None or figure.high is None:
        return f"{number(figure.point)} and more"
    return f"{number(figure.low)} to {number(figure.high)}"
