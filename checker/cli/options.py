"""Options and arguments that several commands have."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from checker.report import FOLDER, FORMATS

DOCUMENTS, FAILS, REPORTS = "What is compared, and by what", "What fails the run", "Reports"
"""The groups of options in the help of a command."""


def _formats(asked: list[str] | None) -> list[str] | None:
    """Shows what each format is for, and ends, where that is asked."""
    if "help" in (asked or ()):
        from checker.commands.help import show

        show("formats")
        raise typer.Exit
    return asked


_SOURCES = "Files or folders with articles: text, Markdown, saved web pages, Word documents, PDF, mails, subtitles, JSON"
Sources = Annotated[list[str], typer.Argument(metavar="SOURCE", help=f"{_SOURCES}.")]
SomeSources = Annotated[list[str] | None, typer.Argument(metavar="SOURCE", help=f"{_SOURCES}; else those of the configuration.")]
Results = Annotated[Path, typer.Argument(metavar="RESULTS", help="The results.json of a run.")]
Formats = Annotated[list[str] | None, typer.Option("-f", "--format", metavar="FORMAT[:PATH]", rich_help_panel=REPORTS, callback=_formats,
    help=f"{', '.join(FORMATS)}; to the standard output or to a file. Repeatable. `-f help` tells what each is for.")]
Out = Annotated[Path | None, typer.Option("--out", metavar="DIR", rich_help_panel=REPORTS, help=f"Write {', '.join(FOLDER)} here.")]
Manifest = Annotated[str | None, typer.Option("--sources", metavar="FILE", rich_help_panel=DOCUMENTS, help=(
    "Manifest with publisher, date and id of each source."))]
Rules = Annotated[str | None, typer.Option("--rules", metavar="DIR", rich_help_panel=DOCUMENTS, help=(
    "Folder with rules of your own, added to the built-in ones."))]
Decisions = Annotated[str | None, typer.Option("--decisions", metavar="DIR", rich_help_panel=DOCUMENTS, help=(
    "Folder with what people have decided of findings."))]
Rates = Annotated[str | None, typer.Option("--rates", metavar="FILE", rich_help_panel=DOCUMENTS, help=(
    "Dated exchange rates, to compare sums in two currencies by."))]
