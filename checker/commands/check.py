"""`checker check`: compare documents and write reports."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from checker.commands.formats import Target, deliver, targets
from checker.commands.gating import Asked, given, loose_lines, terms
from checker.commands.passing import failing_lines, passing_lines, unheld_lines
from checker.commands.status import Policy, exit_status, problems
from checker.commands.streams import progress, tell
from checker.gate import shown, with_floors
from checker.model.finding import Result, Severity, Verdict
from checker.report import FORMATS
from checker.report.evidence import scope_line
from checker.report.files import write_all

if TYPE_CHECKING:
    from checker.rulebook import Rulebook


@dataclass(frozen=True, slots=True)
class Request:
    """What was asked for on the command line. `show` is the least severity that reports for people tell."""

    sources: tuple[str, ...]
    manifest: str | None
    rules: str | Rulebook | None
    rates: str | None
    out: Path | None
    formats: tuple[str, ...]
    policy: Policy
    decisions: str | None = None
    asked: Asked = field(default_factory=Asked)
    show: Severity = Severity.NOTE


def run(request: Request) -> int:
    """Compares the sources, writes every report, and gives the exit status. Reports are written even where a source is unreadable."""
    asked = targets(request.formats, FORMATS, "text")
    result = checked(request)
    files = write_all(result, request.out) if request.out else ()
    for target in asked:
        deliver(result, target, request.show)
    if files:
        tell(f"report: {files[0]}")
    elif _hides(result, asked):
        tell("not all findings are shown here; --out DIR writes every one to DIR/report.html")
    undone = problems(result, request.policy)
    closing = (*unheld_lines(result, request.policy), *passing_lines(result, request.policy),
               *failing_lines(result, request.policy, str(files[-1]) if files else None))
    for line in (*loose_lines(result, undone), *(f"checker: {problem}" for problem in undone), *closing):
        tell(line)
    tell(scope_line(shown(result, request.show)))
    return exit_status(result, request.policy)


def checked(request: Request) -> Result:
    """What the run finds, with what suppresses some of it, and what fails it. Nothing is written."""
    from checker.pipeline import gated

    gate = given(request.asked)
    result = compare((*request.sources, *request.asked.against), request.manifest, request.rules, request.rates, request.decisions)
    return with_floors(gated(result, terms(gate, result.documents)), request.policy.fail_on)


def _hides(result: Result, asked: Sequence[Target]) -> bool:
    """Whether there are findings that no output of this run shows: the text counts those that are no conflicts."""
    is_short = all(target.format.name == "text" for target in asked)
    return is_short and any(finding.verdict is not Verdict.CONFLICT for finding in result.findings)


def compare(sources: Sequence[str], manifest: str | None, rules: str | Rulebook | None, rates: str | None = None,
            decisions: str | None = None) -> Result:
    """Runs the pipeline on files, with progress where somebody watches. `decisions` is a folder; None: none are asked for."""
    from checker.pipeline import check_paths

    with progress() as show:
        return check_paths(tuple(sources), manifest=manifest, rules=rules, rates=rates, decisions=decisions, progress=show)
