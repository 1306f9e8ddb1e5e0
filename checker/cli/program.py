"""The command line: words in, words out. What a command does is in `checker.commands`."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from checker.cli.baseline import baseline_app
from checker.cli.check import AllowEmpty, AllowPartial, ExitZero, FailOn, Ignore, Select, Show
from checker.cli.config import config_app
from checker.cli.gate import Against, AgainstMany, AsOf, Baseline, Changed, Since, Strict, Watch
from checker.cli.manual import WIDEST, Manual, ManualGroup
from checker.cli.options import Decisions, Formats, Manifest, Out, Rates, Results, Rules, SomeSources
from checker.cli.rules import rules_app
from checker.cli.start import complete, completion, doctor, help_, init
from checker.cli.texts import explain, extract, zones
from checker.cli.usage import complaint, page
from checker.commands.status import FAILED, INTERRUPTED
from checker.errors import CheckerError
from checker.version import __version__

app = typer.Typer(
    name="checker", cls=ManualGroup, no_args_is_help=True, add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": WIDEST},
    help="Find where documents on one story agree, where they conflict and why, and what could not be compared.")
app.command(cls=Manual)(init)
app.command(cls=Manual)(doctor)


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
    watch: Watch = False,
) -> int:
    """Compare documents, and report conflicts and agreements.

    Every document is compared with every other one, and with itself; with --against, drafts with sources and one another. What people
    have decided (--decisions), what is known (--baseline) and what is waived in checker.toml fails no run. Options that are not given
    come from the environment and from checker.toml.
    """
    from checker.commands.check import run
    from checker.commands.check_request import Now, request
    from checker.commands.settings import configured
    from checker.commands.watch import watch as run_again

    settings = partial(configured, sources=sources, manifest=manifest, rules=rules, rates=rates, decisions=decisions, out=out,
                       formats=formats, fail_on=fail_on, show=show, select=select, ignore=ignore, allow_empty=allow_empty,
                       allow_partial=allow_partial, baseline=baseline, strict=strict)
    now = Now(tuple(against or ()), since or "HEAD" * changed, as_of, exit_zero)
    return run_again(settings, now) if watch else run(request(settings(), now))


@app.command(cls=Manual)
def report(
    results: Results,
    formats: Formats = None,
    out: Out = None,
    decisions: Annotated[str | None, typer.Option("--decisions", metavar="DIR", help=(
        "Show what is decided in this folder now; else what was decided when the run was made."))] = None,
) -> int:
    """Write the reports of a run again, or others, from its results.json.

    Nothing is checked, and the documents are not needed. The reports are those that the run itself would have written, byte for byte.
    """
    from checker.commands.report import run

    return run(results, formats or (), out, decisions)


@app.command(cls=Manual)
def diff(
    old: Annotated[Path, typer.Argument(metavar="OLD", help="The results.json of the earlier run.")],
    new: Annotated[Path, typer.Argument(metavar="NEW", help="The results.json of the later run.")],
    form: Annotated[str, typer.Option("-f", "--format", metavar="FORMAT", help="text, md or json.")] = "text",
) -> int:
    """Show which findings are new, gone or changed from one run to another.

    Findings are known by their content: a moved paragraph or a renamed file is no change.
    """
    from checker.commands.diff import run

    return run(old, new, form)


@app.command(cls=Manual)
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
    """Decide what the findings of a run are: errors, different things, false alarms and so on.

    The report opens in the browser, served by this machine to this machine alone, and each decision is saved at once as a small file in the
    folder of decisions, to be kept in git. The next run goes by them: what is decided fails no run, until a value changes.
    """
    from checker.commands.review import run
    from checker.commands.review_request import Request, Way
    from checker.commands.settings import configured, said

    named = said("decisions", decisions=decisions)
    asked = [way for way, is_asked in ((Way.TUI, tui), (Way.LIST, listed), (Way.PRUNE, prune), (Way.IMPORT, taken is not None),
                                       (Way.EXAMPLE, bool(example))) if is_asked]
    return run(Request(results, named, by, tuple(asked), taken, example, port, opens_browser=not no_browser, is_sure=yes,
                       usual=configured().text("decisions") or ""))


for command in (extract, zones, explain):
    app.command(cls=Manual)(command)
app.add_typer(rules_app, name="rules")
app.add_typer(baseline_app, name="baseline")
app.add_typer(config_app, name="config")
app.command("help", cls=Manual)(help_)
app.command(cls=Manual)(completion)
app.command(cls=Manual, hidden=True)(complete)


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
    from checker.commands.streams import tell, tell_page

    if whole := page(error):
        tell_page(whole)
    elif wrong := complaint(error):
        tell(f"checker: {wrong}")
    else:
        if os.environ.get("CHECKER_DEBUG"):
            import traceback

            traceback.print_exception(error)
        tell(f"checker: internal error: {type(error).__name__}: {error} (a fault of checker; CHECKER_DEBUG=1 shows where)")
    return FAILED
