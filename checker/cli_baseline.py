"""The command line of `checker baseline`."""

from __future__ import annotations

from typing import Annotated

import typer

from checker.cli_check import FailOn
from checker.cli_gate import Against, AgainstMany
from checker.cli_options import Decisions, Manifest, Rates, Rules, SomeSources
from checker.gate import FILE

baseline_app = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help="Keep a list of findings that are known, and fail no run.")

File = Annotated[str | None, typer.Option("--baseline", metavar="FILE", help=f"The file of the baseline, else {FILE}.")]


@baseline_app.command("create", cls=AgainstMany)
def create(
    sources: SomeSources = None, file: File = None, manifest: Manifest = None, rules: Rules = None, rates: Rates = None,
    decisions: Decisions = None, against: Against = None, fail_on: FailOn = None,
) -> int:
    """Write a baseline of the undecided conflicts, and of the other verdicts that --fail-on names. Status 0, or 2 if it cannot be done."""
    return _run("create", against, sources=sources, baseline=file, manifest=manifest, rules=rules, rates=rates, decisions=decisions,
                fail_on=fail_on)


@baseline_app.command("update", cls=AgainstMany)
def update(
    sources: SomeSources = None, file: File = None, manifest: Manifest = None, rules: Rules = None, rates: Rates = None,
    decisions: Decisions = None, against: Against = None, fail_on: FailOn = None,
) -> int:
    """Add to the baseline what is new; what it holds stays."""
    return _run("update", against, sources=sources, baseline=file, manifest=manifest, rules=rules, rates=rates, decisions=decisions,
                fail_on=fail_on)


@baseline_app.command("prune", cls=AgainstMany)
def prune(
    sources: SomeSources = None, file: File = None, manifest: Manifest = None, rules: Rules = None, rates: Rates = None,
    decisions: Decisions = None, against: Against = None,
) -> int:
    """Remove from the baseline what is about nothing in these sources."""
    return _run("prune", against, sources=sources, baseline=file, manifest=manifest, rules=rules, rates=rates, decisions=decisions)


@baseline_app.command("show")
def show(file: File = None) -> int:
    """Show the entries of the baseline, one a line."""
    from checker.commands.baseline import show as told
    from checker.commands.settings import configured

    return told(configured(baseline=file).text("baseline") or FILE)


def _run(deed: str, against: list[str] | None, **given: object) -> int:
    from checker.commands.baseline import run
    from checker.commands.check_request import Now, request
    from checker.commands.settings import configured

    return run(deed, request(configured(**given), Now(tuple(against or ()))))
