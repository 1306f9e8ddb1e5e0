"""The options of `checker check` that say what passes. None of them has a value of its own: what nobody gives, the configuration does."""

from __future__ import annotations

from typing import Annotated

import typer

from checker.cli.options import FAILS, REPORTS
from checker.model.finding import Severity

FailOn = Annotated[str | None, typer.Option("--fail-on", metavar="LEVEL", rich_help_panel=FAILS, help=(
    "The least severity of an undecided conflict that gives status 1: never, note, warning or error. VERDICT:SEVERITY adds another "
    "verdict, as in warning,disputed:error."))]
Show = Annotated[Severity | None, typer.Option("--show", rich_help_panel=REPORTS, help=(
    "The least severity that reports for people tell; files for programs hold all, and nothing fails or passes by it."))]
Select = Annotated[list[str] | None, typer.Option("--select", metavar="ID", rich_help_panel=FAILS, help=(
    "Ask only for these rules or findings: an id, or its beginning. Repeatable, or parted by commas."))]
Ignore = Annotated[list[str] | None, typer.Option("--ignore", metavar="ID", rich_help_panel=FAILS, help=(
    "Do not ask for these rules or findings; as --select."))]
ExitZero = Annotated[bool, typer.Option("--exit-zero", rich_help_panel=FAILS, help="Give status 0 where it would be 1; 2 stays 2.")]
AllowEmpty = Annotated[bool | None, typer.Option("--allow-empty/--no-allow-empty", rich_help_panel=FAILS, help=(
    "Accept that nothing could be compared."))]
AllowPartial = Annotated[bool | None, typer.Option("--allow-partial/--no-allow-partial", rich_help_panel=FAILS, help=(
    "Accept documents that were read in part."))]
