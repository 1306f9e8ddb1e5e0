"""The command line: words in, words out. What a command does is in `checker.commands`."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from checker.cli_baseline import baseline_app
from checker.cli_check import AllowEmpty, AllowPartial, ExitZero, FailOn, Ignore, Select, Show
from checker.cli_config import config_app
from checker.cli_gate import Against, AgainstMany, AsOf, Baseline, Changed, Since, Strict
from checker.cli_options import Decisions, Formats, Manifest, Out, Rates, Results, Rules, SomeSources, Sources
from checker.cli_rules import rules_app
from checker.cli_start import doctor, init
from checker.commands.status import FAILED, INTERRUPTED
from checker.errors import CheckerError
from checker.version import __version__

app = typer.Typer(
    name="checker", no_args_is_help=True, add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]}, epilog="Exit status: 0 consistent, 1 undecided conflict, 2 not done.",
    help="Find where documents on one story agree, where they conflict and why, and what could not be compared.")
app.add_typer(rules_app, name="rules")
app.add_typer(config_app, name="config")
app.command()(init)
app.command()(doctor)
app.add_typer(baseline_app, name="baseline")


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"checker {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[bool, typer.Option("--version", is_eager=True, callback=_show_version, help="Print the version and stop.")] = False,
) -> None:
    del version  # its callback did it


@app.command(cls=AgainstMany)
def check(
    sources: SomeSources = None,
    manifest: Manifest = None,
    rules: Rules = None,
    rates: Rates = None,
    decisions: Decisions = None,
    out: Out = None,
    formats: Formats = None,
    fail_on: FailOn = None,
    show: Show = None,
    select: Select = None,
    ignore: Ignore = None,
    against: Against = None,
    baseline: Baseline = None,
    changed: Changed = False,
    since: Since = "",
    strict: Strict = None,
    as_of: AsOf = "",
    exit_zero: ExitZero = False,
    allow_empty: AllowEmpty = None,
    allow_partial: AllowPartial = None,
) -> int:
    """Compare documents and report conflicts and agreements.

    Status 0: every source was read, and no undecided conflict is left. 1: at least one is. 2: the job could not be done.
    """
    from checker.commands.check import run
    from checker.commands.check_request import Now, request
    from checker.commands.settings import configured

    config = configured(sources=sources, manifest=manifest, rules=rules, rates=rates, decisions=decisions, out=out, formats=formats,
                        fail_on=fail_on, show=show, select=select, ignore=ignore, allow_empty=allow_empty,
                        allow_partial=allow_partial, baseline=baseline, strict=strict)
    return run(request(config, Now(tuple(against or ()), since or "HEAD" * changed, as_of, exit_zero)))


@app.command()
def report(
    results: Results,
    formats: Formats = None,
    out: Out = None,
    decisions: Annotated[str | None, typer.Option("--decisions", metavar="DIR", help=(
        "Show what is decided in this folder now; else what was decided when the run was made."))] = None,
) -> int:
    """Write the reports of a run again, or others, from its results.json; nothing is checked. Status 0, or 2 where the file is none."""
    from checker.commands.report import run

    return run(results, formats or (), out, decisions)


@app.command()
def diff(
    old: Annotated[Path, typer.Argument(metavar="OLD", help="The results.json of the earlier run.")],
    new: Annotated[Path, typer.Argument(metavar="NEW", help="The results.json of the later run.")],
    form: Annotated[str, typer.Option("-f", "--format", metavar="FORMAT", help="text, md or json.")] = "text",
) -> int:
    """Show which findings are new, gone or changed from one run to another. Status 0, or 2 where a file is none."""
    from checker.commands.diff import run

    return run(old, new, form)


@app.command()
def extract(
    sources: Sources,
    manifest: Manifest = None,
    form: Annotated[str, typer.Option("-f", "--format", metavar="FORMAT", help="table, jsonl or csv.")] = "table",
    why: Annotated[bool, typer.Option("--why", help="Show what read each claim, and what was seen and not understood.")] = False,
) -> int:
    """Show the claims of documents in all their parts; nothing is compared."""
    from checker.commands.extract import run
    from checker.commands.settings import configured

    return run(sources, configured(manifest=manifest).text("manifest"), form, why=why)


@app.command()
def zones(sources: Annotated[list[str], typer.Argument(metavar="FILE", help="Files to show.")], manifest: Manifest = None) -> int:
    """Show how the text was divided: title, body, furniture ..."""
    from checker.commands.settings import configured
    from checker.commands.zones import run

    return run(sources, configured(manifest=manifest).text("manifest"))


@app.command()
def explain(
    finding: Annotated[str, typer.Argument(metavar="FINDING|RULE|FILE:LINE", help=(
        "The id of a finding, or the beginning of it; the id of a rule; or a line of a file, and another as the next argument."))],
    sources: Annotated[list[str] | None, typer.Argument(metavar="SOURCE", help="The documents, to be checked again.")] = None,
    manifest: Manifest = None,
    rules: Rules = None,
    rates: Rates = None,
    results: Annotated[Path | None, typer.Option("--results", metavar="FILE", help="Read the reasons from this results.json.")] = None,
) -> int:
    """Show step by step how a finding came about, what a rule does, or why two claims were not compared (FILE:LINE FILE:LINE)."""
    from checker.commands.explain import run, run_on_results
    from checker.commands.explain_places import is_place, run_on_places
    from checker.commands.explain_rule import is_rule, run_on_rule
    from checker.commands.settings import configured, rulebook_of
    from checker.config import source_paths

    config = configured(sources=sources, manifest=manifest, rules=rules, rates=rates)
    manifest, book, rates = config.text("manifest"), rulebook_of(config), config.text("rates")
    if is_place(finding) and sources and is_place(sources[0]) and results is None:
        run_on_places((finding, sources[0]), sources[1:], manifest, book, rates)
    elif is_rule(finding) and not is_place(finding):
        run_on_rule(finding, config, sources or (), results)
    elif results is not None:
        run_on_results(finding, results)
    else:
        run(finding, source_paths(config) if config.texts("sources") else (), manifest, book, rates)
    return 0


@app.command()
def review(
    results: Results,
    decisions: Annotated[str | None, typer.Option("--decisions", metavar="DIR", help=(
        "Folder of decisions; else the one of the run."))] = None,
    by: Annotated[str, typer.Option("--by", metavar="NAME", help="Who decides.")] = "",
    port: Annotated[int, typer.Option("--port", min=0, max=65535, help="Port of the page on this machine; 0 takes a free one.")] = 0,
    no_browser: Annotated[bool, typer.Option("--no-browser", help="Print the link and open nothing.")] = False,
    tui: Annotated[bool, typer.Option("--tui", help="Ask in the terminal, finding by finding.")] = False,
    listed: Annotated[bool, typer.Option("--list", help="Show the decisions: which hold, which are stale, which unused.")] = False,
    prune: Annotated[bool, typer.Option("--prune", help="Tell which decisions are about nothing here.")] = False,
    yes: Annotated[bool, typer.Option("--yes", help="With --prune: delete them.")] = False,
    taken: Annotated[Path | None, typer.Option("--import", metavar="FILE", help=(
        "Take decisions from a decisions.json, or from a findings.xlsx or findings.csv that was filled in."))] = None,
    example: Annotated[str, typer.Option("--example", metavar="FINDING", help="Print an example for the finding's rule.")] = "",
) -> int:
    """Decide what the findings of a run are: errors, different things, false alarms ..."""
    from checker.commands.review import Request, Way, run
    from checker.commands.settings import said

    decisions = said("decisions", decisions=decisions)
    asked = [way for way, is_asked in ((Way.TUI, tui), (Way.LIST, listed), (Way.PRUNE, prune), (Way.IMPORT, taken is not None),
                                       (Way.EXAMPLE, bool(example))) if is_asked]
    return run(Request(results, decisions, by, tuple(asked), taken, example, port, opens_browser=not no_browser, is_sure=yes))


def main() -> None:
    """Runs the command line and ends the process with its status."""
    from checker.commands.streams import open_streams

    open_streams()
    gc.set_threshold(50_000)  # tables and claims live until the end: looking through them for garbage as often as usual is a tenth of a run
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """Runs the command line and gives its exit status; whatever goes wrong is one line on stderr."""
    from checker.commands.streams import guarded, tell

    status: object = None
    try:
        with guarded(sys.stdout):
            status = app(list(arguments), prog_name="checker", standalone_mode=False)
    except (typer.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except CheckerError as error:
        tell(f"checker: {error}")
        return FAILED
    except Exception as error:  # noqa: BLE001 - a crash must never look like the status of a conflict
        return _failed(error)
    return status if isinstance(status, int) else 0


def _failed(error: Exception) -> int:
    """Tells of wrong usage, or of a crash, whose traceback is shown where CHECKER_DEBUG is set."""
    from checker.commands.streams import guarded, tell

    show_usage = getattr(error, "show", None)  # of the parser's complaints, whose class typer keeps to itself
    if callable(show_usage):
        with guarded(sys.stderr):
            show_usage()
        return FAILED
    if os.environ.get("CHECKER_DEBUG"):
        import traceback

        traceback.print_exception(error)
    tell(f"checker: internal error: {type(error).__name__}: {error} (a fault of checker; CHECKER_DEBUG=1 shows where)")
    return FAILED
