"""What to say of conflicts at the end of a run: which were too light to fail it, and what to do about those that did."""

from __future__ import annotations

from collections.abc import Iterator

from checker.commands.status import CONFLICT, CONSISTENT, Policy, exit_status
from checker.commands.strictness import not_compared
from checker.gate import is_left
from checker.judge.circumstances import UNTIMED
from checker.model.finding import Finding, Result, Verdict
from checker.report.evidence import undated
from checker.report.locations import file_of
from checker.report.phrasing import count_text, list_text

_MOST_NAMED = 3


def passing_lines(result: Result, policy: Policy) -> Iterator[str]:
    """One line for the open conflicts that a run of status 0 passes over by their severity, with what lowered it where that can be mended.

    None where `--fail-on never` or `--exit-zero` asked for it, and none of a rule that is being tried out.
    """
    if policy.exit_zero or Verdict.CONFLICT not in policy.fail_on.verdicts or exit_status(result, policy) != CONSISTENT:
        return
    tried = {rule.id for rule in result.rules if rule.is_experimental}
    light = [one for one in result.findings if one.verdict is Verdict.CONFLICT and is_left(one) and one.rule not in tried]
    if light:
        floor = next(str(severity) for verdict, severity in policy.fail_on.floors if verdict is Verdict.CONFLICT)
        yield f"{count_text(len(light), 'open conflict')} below --fail-on {floor}, so the run passes{_lowered(result, light)}"


def _lowered(result: Result, light: list[Finding]) -> str:
    """Which undated documents made conflicts lighter, and what to do about it."""
    told = {claim.document for finding in light if UNTIMED in finding.reasons for claim in finding.claims}
    names = [file_of(document) for document in undated(result) if document.id in told]
    if not names:
        return ""
    return f"; a conflict with an undated article weighs less: date {_shortened(names)}"


def unheld_lines(result: Result, policy: Policy) -> Iterator[str]:
    """One line for the drafts that nothing was held against, though others were; a strict run tells each of them by itself."""
    drafts = set(result.gate.drafts or ()) if result.gate else set()
    names = [file_of(document) for document in not_compared(result) if document.id in drafts]
    if names and not policy.strict and not policy.allow_empty and exit_status(result, policy) in {CONSISTENT, CONFLICT}:
        yield f"nothing could be compared of {_shortened(names)}; --strict gives status 2 for such a draft"


def _shortened(names: list[str]) -> str:
    more = [f"{len(names) - _MOST_NAMED:,} more"] if len(names) > _MOST_NAMED else []
    return list_text((*names[:_MOST_NAMED], *more))


def failing_lines(result: Result, policy: Policy, results: str | None = None) -> Iterator[str]:
    """One line for what fails a run of status 1, with what can be done about it; `results` is the results.json that it wrote."""
    if exit_status(result, policy) != CONFLICT:
        return
    tried = {rule.id for rule in result.rules if rule.is_experimental}
    heavy = [one for one in result.findings if policy.fail_on.fails(one) and one.rule not in tried]
    what = "conflict" if all(one.verdict is Verdict.CONFLICT for one in heavy) else "finding"
    it, ends = ("it", "s") if len(heavy) == 1 else ("them", "")
    decide = f"checker review {results}" if results else "checker check --out DIR, checker review DIR/results.json"
    yield (f"{count_text(len(heavy), f'open {what}')} fail{ends} the run: mend the text, decide {it} ({decide}), "
           f"waive {it} in checker.toml, or keep {it} in a baseline (checker baseline)")
