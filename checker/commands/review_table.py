"""`checker review --import` of a findings.xlsx or findings.csv that a person filled in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from checker.commands.review_import import take
from checker.commands.status import CONSISTENT
from checker.commands.streams import tell
from checker.model.decision import Decision
from checker.model.finding import Result
from checker.report.evidence import values_told
from checker.report.rows import finding_rows
from checker.review import Offer, load
from checker.review.sheet import offers_in_table, shown_by
from checker.review.table import read_table

ENDINGS = frozenset({".csv", ".xlsx"})
"""How files end that hold a table."""


def take_table(path: Path, by: str, ran: Result, folder: str) -> int:
    """Takes the decisions in the rows that differ from what the run `ran` shows. Raises DecisionError where the file holds no table."""
    told = {finding.id: values_told(finding) for finding in ran.findings}
    offers = offers_in_table(read_table(path), shown_by(list(finding_rows(ran)), told), str(path))
    if not offers:
        tell("no row was changed: nothing was taken")
        return CONSISTENT
    return take(_dated(offers, by, load(folder)), by, ran, folder)


def _dated(offers: Sequence[Offer], by: str, kept: Sequence[Decision]) -> list[Offer]:
    """The offers, with the day on which the same was decided before: taking a table twice changes no file."""
    days = {(one.finding, str(one.state), one.side, one.note, one.evidence, one.by): one.at for one in kept}
    dated = []
    for offer in offers:
        said = offer.review
        day = days.get((offer.finding, said.state, said.side, said.note, said.evidence, said.by or by), "")
        dated.append(replace(offer, review=replace(said, at=day)))
    return dated
