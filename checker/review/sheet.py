"""Decisions that a person filled in on a sheet of findings.

Only the state, the side, the note, the evidence and the name are taken from it; what was judged is told by the results, and a row that
tells other values than they do is refused.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from checker.errors import DecisionError
from checker.model.finding import Review
from checker.review.exchange import Offer
from checker.review.table import Row, Table, without_mark
from checker.text import Sink, safe_text

FILLED_IN = ("state", "side", "note", "evidence", "by")
"""The columns that are taken."""
SIDES = ("left", "right")
"""What may stand for the value of that side."""
_TOLD = ("verdict", "left_value", "right_value")
_FEW = 5


@dataclass(frozen=True, slots=True)
class Shown:
    """A finding as the sheet showed it: its cells by column, and its rival values in the words of a reader."""

    cells: Mapping[str, str]
    told: tuple[str, ...]


def offers_in_table(table: Table, shown: Mapping[str, Shown], path: str) -> tuple[Offer, ...]:
    """The decisions in rows that were changed. A row without a state changes nothing.

    Raises DecisionError, with the cell, for what nobody can have meant: a formula, a note without a state, a side that is none, two
    decisions on one finding.
    """
    faults: list[str] = []
    found: dict[str, Offer] = {}
    for row in table.rows:
        name = row.cells.get("finding", "").strip()
        if not name and not _word(row, "state"):
            continue
        here = list(_faults(row, shown.get(name), table.sink))
        faults += here
        offer = None if here else _offer(name, row, shown.get(name), table.sink)
        if offer is not None and found.setdefault(name, offer).review != offer.review:
            faults.append(f"{row.place('state')}: another decision on {name} stands in {found[name].place}")
    if faults:
        more = f"; and {len(faults) - _FEW} more" if len(faults) > _FEW else ""
        raise DecisionError("; ".join(faults[:_FEW]) + more, path=path, remedy="nothing was taken; mend the cells and import again")
    return tuple(found.values())


def _faults(row: Row, shown: Shown | None, sink: Sink) -> Iterator[str]:
    for column in ("finding", *FILLED_IN):
        if column in row.formulas:
            yield f"{row.place(column)}: a formula, where words are expected"
    if not _word(row, "state") and shown is not None:
        for column in ("side", "note", "evidence"):
            if _word(row, column) and _word(row, column) != _as_shown(shown, column, sink):
                yield f"{row.place(column)}: a {column} without a state"
    elif shown is not None and _is_changed(row, shown, sink):
        yield from _side_faults(row, shown, sink)


def _side_faults(row: Row, shown: Shown, sink: Sink) -> Iterator[str]:
    side = _side(row, shown, sink)
    if side and side not in shown.told:
        values = " or ".join((*SIDES, *(f"'{value}'" for value in shown.told[:_FEW])))
        yield f"{row.place('side')}: '{_word(row, 'side')[:60]}' is no value of {row.cells['finding'].strip()}; write {values}"


def _offer(name: str, row: Row, shown: Shown | None, sink: Sink) -> Offer | None:
    """The decision of a row; None where nothing was filled in, or nothing that was not there before."""
    if not _word(row, "state") or (shown is not None and not _is_changed(row, shown, sink)):
        return None
    kept = {column: _kept(row, shown, column, sink) for column in ("note", "evidence", "by")}
    side = _word(row, "side") if shown is None else _side(row, shown, sink)
    review = Review(_state(_word(row, "state")), kept["note"], kept["by"], "", side, kept["evidence"])
    return Offer(name, review, values=_other_values(row, shown, sink), place=row.place("state"))


def _other_values(row: Row, shown: Shown | None, sink: Sink) -> tuple[str, ...] | None:
    """The values in the row where they are not those of the results; None where they are, or no spreadsheet keeps them as they were."""
    if shown is None or sink is not Sink.SHEET:  # read from CSV, "22 October 2024" and "1994" are no longer text
        return None
    is_other = any(column in row.columns and _word(row, column) != _as_shown(shown, column, sink) for column in _TOLD)
    return tuple(_word(row, column) for column in _TOLD) if is_other else None


def _side(row: Row, shown: Shown, sink: Sink) -> str:
    """The value that is wrong, as the results tell it. `left` and `right` are those of the row itself: another run may show others."""
    side = _word(row, "side")
    if side.casefold() in SIDES:
        side = _word(row, f"{side.casefold()}_value") or shown.cells.get(f"{side.casefold()}_value", "")
    return next((value for value in shown.told if side in {value, safe_text(value, sink).strip()}), side)


def _is_changed(row: Row, shown: Shown, sink: Sink) -> bool:
    return any(column in row.columns and _word(row, column) != _as_shown(shown, column, sink) for column in FILLED_IN)


def _kept(row: Row, shown: Shown | None, column: str, sink: Sink) -> str:
    """What a cell says now: the words that were there, where it was left alone, else what was typed."""
    if shown is not None and (column not in row.columns or _word(row, column) == _as_shown(shown, column, sink)):
        return shown.cells.get(column, "")
    return _word(row, column)


def _as_shown(shown: Shown, column: str, sink: Sink) -> str:
    words = safe_text(shown.cells.get(column, ""), sink)
    return (without_mark(words) if sink is Sink.CSV else words).strip()


def _word(row: Row, column: str) -> str:
    return row.cells.get(column, "").strip()


def _state(written: str) -> str:
    """The name of a state however a person writes it: "Different things" is different-things."""
    return "-".join(written.casefold().replace("-", " ").split())


def shown_by(rows: Sequence[Mapping[str, object]], told: Mapping[str, Sequence[str]]) -> dict[str, Shown]:
    """The findings of results, from the rows of their table and the rival values of each."""
    return {str(row["finding"]): Shown({name: "" if row[name] is None else str(row[name]) for name in ("finding", *FILLED_IN, *_TOLD)},
                                       tuple(told[str(row["finding"])])) for row in rows}
