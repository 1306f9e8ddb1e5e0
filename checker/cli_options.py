"""Options and arguments that several commands have."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from checker.model.finding import Severity
from checker.report import FOLDER, FORMATS

Sources = Annotated[list[str], typer.Argument(metavar="SOURCE", help="Files or folders with articles: text, Markdown, saved web pages.")]
Results = Annotated[Path, typer.Argument(metavar="RESULTS", help="The results.json of a run.")]
Formats = Annotated[list[str] | None, typer.Option("-f", "--format", metavar="FORMAT[:PATH]", help=(
    f"{', '.join(FORMATS)}; to the standard output or to a file. Repeatable."))]
Out = Annotated[Path | None, typer.Option("--out", metavar="DIR", help=f"Write {', '.join(FOLDER)} here.")]
Manifest = Annotated[str | None, typer.Option("--sources", metavar="FILE", help="Manifest with publisher, date and id of each source.")]
Rules = Annotated[str | None, typer.Option("--rules", metavar="DIR", help="Folder with rules of your own, added to the built-in ones.")]
Decisions = Annotated[str, typer.Option("--decisions", metavar="DIR", help="Folder with what people have decided of findings.")]
Rates = Annotated[str | None, typer.Option("--rates", metavar="FILE", help="Dated exchange rates, to compare sums in two currencies by.")]
FailOn = Annotated[str, typer.Option("--fail-on", metavar="LEVEL", help=(
    "The least severity of an undecided conflict that gives status 1: never, note, warning or error. VERDICT:SEVERITY adds another "
    "verdict, as in warning,disputed:error."))]
Show = Annotated[Severity, typer.Option("--show", help=(
    "The least severity that reports for people tell; files for programs hold all, and nothing fails or passes by it."))]
Select = Annotated[list[str] | None, typer.Option("--select", metavar="ID", help=(
    "Ask only for these rules or findings: an id, or its beginning. Repeatable, or parted by commas."))]
Ignore = Annotated[list[str] | None, typer.Option("--ignore", metavar="ID", help="Do not ask for these rules or findings; as --select.")]
