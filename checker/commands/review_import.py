"""`checker review --import`: takes over decisions that were made elsewhere, all of them or none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from checker.commands.status import CONSISTENT, FAILED
from checker.commands.streams import tell
from checker.commands.today import today
from checker.errors import DecisionError
from checker.model.finding import Result
from checker.report.evidence import values_told
from checker.report.phrasing import count_text
from checker.review import Answer, Offer, answers, load, offers_in, save_all

_REMEDY = "name a decisions.json that the report page exported"


def take_file(path: Path, by: str, result: Result, folder: str) -> int:
    """Takes the decisions in a decisions.json. Raises DecisionError where the file is none."""
    try:
        text = path.read_bytes().decode("utf-8")
    except OSError as error:
        raise DecisionError(f"cannot be read: {error.strerror or error}", path=str(path), remedy=_REMEDY) from error
    except UnicodeDecodeError as error:
        raise DecisionError("not UTF-8 text", path=str(path), remedy=_REMEDY) from error
    return take(offers_in(text, str(path)), by, result, folder)


def take(offers: Sequence[Offer], by: str, result: Result, folder: str) -> int:
    """Saves the decisions in a folder and tells what becomes of each: all are taken, or none and the status is 2.

    Where one does not tell who made it and when, it is `by` and today.
    """
    whole = [replace(one, review=replace(one.review, by=one.review.by or by, at=one.review.at or today())) for one in offers]
    found = answers(whole, result, load(folder), {finding.id: values_told(finding) for finding in result.findings})
    refused = [one for one in found if one.decision is None]
    for one in refused or found:
        tell(_line(one))
    if refused:
        tell(f"nothing was taken: {len(refused):,} of {count_text(len(found), 'decision')} cannot be, and all are taken or none")
        return FAILED
    save_all([one.decision for one in found if one.decision], folder)
    tell(f"{count_text(len(found), 'decision')} taken into {folder}")
    return CONSISTENT


def _line(answer: Answer) -> str:
    offer = answer.offer
    if answer.decision is None:
        return f"{offer.finding}: refused" + (f" ({offer.place})" if offer.place else "") + f": {answer.note}"
    return f"{offer.finding}: {answer.decision.state}" + (f", {answer.note}" if answer.note else "")
