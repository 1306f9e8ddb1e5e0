"""What to say of conflicts at the end of a run: which were too light to fail it, and what to do about those that did."""

from __future__ import annotations

from collections.abc import Iterator

from checker.commands.status import CONFLICT, CONSISTENT, Policy, exit_status
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
    more = [f"{len(names) - _MOST_NAMED:,} more"] if len(names) > _MOST_NAMED else []
    return f"; a conflict with an undated article weighs less: date {list_text((*names[:_MOST_NAMED], *more))}"


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
