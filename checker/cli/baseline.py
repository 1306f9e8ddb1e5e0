"""The command line of `checker baseline`."""

from __future__ import annotations

from typing import Annotated

import typer

from checker.cli.check import FailOn
from checker.cli.gate import Against, AgainstMany
from checker.cli.manual import Manual, ManualGroup
from checker.cli.options import Decisions, Manifest, Rates, Rules, SomeSources
from checker.gate import FILE

baseline_app = typer.Typer(cls=ManualGroup, no_args_is_help=True, rich_markup_mode=None, help="""\
Keep a list of findings that are known, and fail no run.

Known is not decided: nobody has said yet what such a finding is. Use a baseline to begin with a check on texts that have conflicts already.
`checker check --baseline FILE` goes by it, or `baseline` in checker.toml; that an entry is for nothing any more is told.""")

File = Annotated[str | None, typer.Option("--baseline", metavar="FILE", help=f"The file of the baseline, else {FILE}.")]


@baseline_app.command("create", cls=AgainstMany)
def create(
    sources: SomeSources = None, file: File = None, manifest: Manifest = None, rules: Rules = None, rates: Rates = None,
    decisions: Decisions = None, against: Against = None, fail_on: FailOn = None,
) -> int:
    """Write a baseline of the undecided conflicts, and of the other verdicts that --fail-on names.

    An entry is a line that holds what a finding is about and the values that stand against each other; no line numbers, paths or
    days. A moved paragraph or a renamed file stays known, and another number is new. A file that is there is not written over.
    """
    return _run("create", against, sources=sources, baseline=file, manifest=manifest, rules=rules, rates=rates, decisions=decisions,
                fail_on=fail_on)


@baseline_app.command("update", cls=AgainstMany)
def update(
    sources: SomeSources = None, file: File = None, manifest: Manifest = None, rules: Rules = None, rates: Rates = None,
    decisions: Decisions = None, against: Against = None, fail_on: FailOn = None,
) -> int:
    """Add to the baseline what is new; what it holds stays, with its reasons."""
    return _run("update", against, sources=sources, baseline=file, manifest=manifest, rules=rules, rates=rates, decisions=decisions,
                fail_on=fail_on)


@baseline_app.command("prune", cls=AgainstMany)
def prune(
    sources: SomeSources = None, file: File = None, manifest: Manifest = None, rules: Rules = None, rates: Rates = None,
    decisions: Decisions = None, against: Against = None,
) -> int:
    """Remove from the baseline what is about nothing in these sources.

    Give it all the sources that the baseline was made of: what is about others goes, too.
    """
    return _run("prune", against, sources=sources, baseline=file, manifest=manifest, rules=rules, rates=rates, decisions=decisions)


@baseline_app.command("show", cls=Manual)
def show(file: File = None) -> int:
    """Show the entries of the baseline, one a line: id, verdict, rule, what it is about, the values, the reason."""
    from checker.commands.baseline import show as told
    from checker.commands.settings import configured

    return told(configured(baseline=file).text("baseline") or FILE)


def _run(deed: str, against: list[str] | None, **given: object) -> int:
    from checker.commands.baseline import run
    from checker.commands.check_request import Now, request
    from checker.commands.settings import configured

    return run(deed, request(configured(**given), Now(tuple(against or ()))))
