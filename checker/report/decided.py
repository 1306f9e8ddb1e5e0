"""What people have decided, in the words of a reader: of a finding, and of a whole run."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence

from checker.language.days import day_text
from checker.model.decision import UNDECIDED, Decision, DecisionUse
from checker.model.finding import Finding, Result, Review
from checker.model.gate import Ground
from checker.report.evidence import is_decided, values_told
from checker.report.page.words import side_text, state_label
from checker.report.phrasing import count_text, list_text

_SUPPRESSED = {Ground.SOURCES: "between sources, and no draft", Ground.NOT_SELECTED: "not selected", Ground.UNCHANGED: "in no changed file",
               Ground.BASELINE: "in the baseline", Ground.WAIVER: "waived", Ground.INLINE: "ignored in the draft"}


def decided_text(review: Review) -> str:
    """A decision in one line: "confirmed error, wrong is 40, Kim Vale, 20 November 2026"."""
    parts = (state_label(review.state).lower(), side_text(review.state, review.side), review.by, _day(review.at))
    return ", ".join(part for part in parts if part)


def reopened_text(finding: Finding) -> str:
    """Why a finding that was decided is open again, in one sentence; empty where it was not."""
    if finding.past is None:
        return ""
    now, past = values_told(finding), finding.past
    if set(past.told) == set(now) and past.verdict not in {"", finding.verdict}:
        return f"{_judgment(past)} when the verdict was “{past.verdict}”; now it is “{finding.verdict}”."
    if set(past.told) == set(now):
        return f"{_judgment(past)} for the same values in other sentences; whether that was about these cannot be told."
    if not past.told:
        return f"{_judgment(past)} when other values were told; now {values_text(now)}."
    return f"{_judgment(past)} when the values were {values_text(past.told)}; now they are {values_text(now)}."


def values_text(values: Sequence[str]) -> str:
    """Rival values in one phrase, in quotation marks where one of them is a list itself: “Ann and Bo” and “Ann, Bo and Cy”."""
    is_nested = any(", " in value or " and " in value for value in values)
    return list_text(tuple(f"“{value}”" for value in values) if is_nested else tuple(values))


def decision_text(decision: Decision) -> str:
    """A decision by itself: on what, and what was decided. "generic.count: confirmed error, 20 November 2026, on 40 and 44"."""
    said = decided_text(Review(str(decision.state), by=decision.by, at=decision.at, side=decision.side))
    return f"{decision.key[0]}: {said}" + (f", on {values_text(decision.told)}" if decision.told else "")


def place_text(decision: Decision) -> str:
    """Where a decision lies, else the finding that it is on."""
    return decision.path or decision.finding


def is_settled(finding: Finding) -> bool:
    """Whether nothing is left to do: somebody has decided the finding, or something suppresses it."""
    return is_decided(finding) or finding.suppressed is not None


def suppressed_text(finding: Finding) -> str:
    """What suppresses a finding, in one line: "waived by desk until 31 December 2026: two counts"; empty where nothing does."""
    found = finding.suppressed
    if found is None:
        return ""
    by, until = (f" by {found.owner}" if found.owner else ""), (f" until {_day(found.until)}" if found.until else "")
    return f"{_SUPPRESSED[found.ground]}{by}{until}" + (f": {found.reason}" if found.reason else "")


def open_first(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """The findings with the decided ones behind all others, both in their order."""
    return tuple(sorted(findings, key=is_decided))


def use_text(result: Result) -> str:
    """How many decisions hold and how many do not: "2 decided, 1 reopened, 1 decision unused"; empty where there are none."""
    use = result.decisions or DecisionUse()
    noted = sum(finding.review is not None and not is_decided(finding) for finding in result.findings)
    parts = ((use.used - noted, "decided"), (noted, "needs reporting" if noted == 1 else "need reporting"), (len(use.stale), "reopened"))
    told = [f"{number:,} {word}" for number, word in parts if number]
    rest = ((len(use.unused), "unused"), (use.elsewhere, "on other articles"))
    return ", ".join([*told, *(f"{count_text(number, 'decision')} {word}" for number, word in rest if number)])


def use_lines(result: Result) -> Iterator[str]:
    """One line for each decision that no longer holds: why, or that it is about nothing in these documents."""
    use = result.decisions or DecisionUse()
    heirs = {finding.past.finding: finding for finding in result.findings if finding.past}
    for decision in use.stale:
        heir = heirs.get(decision.finding)
        yield f"{place_text(decision)}: reopened" + (f" as {heir.id}. {reopened_text(heir)}" if heir else "")
    for decision in use.unused:
        yield f"{place_text(decision)}: unused, about nothing here ({decision_text(decision)})"


def precision_text(confirmed: int, false_alarms: int) -> str:
    """How many of a rule's conflicts were right, as people decided them: "3 of 4 confirmed"; empty where none was decided."""
    return f"{confirmed:,} of {confirmed + false_alarms:,} confirmed" if confirmed + false_alarms else ""


def _judgment(review: Review) -> str:
    by, day = (f" by {review.by}" if review.by else ""), (f" on {_day(review.at)}" if review.at else "")
    return ("Marked" if review.state in UNDECIDED else "Decided") + f" as {state_label(review.state).lower()}{day}{by}"


def _day(at: str) -> str:
    try:
        return day_text(datetime.date.fromisoformat(at)) if at else ""
    except ValueError:
        return at
