"""Options and arguments that several commands have."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from checker.report import FOLDER, FORMATS

_SOURCES = "Files or folders with articles: text, Markdown, saved web pages, Word documents"
Sources = Annotated[list[str], typer.Argument(metavar="SOURCE", help=f"{_SOURCES}.")]
SomeSources = Annotated[list[str] | None, typer.Argument(metavar="[SOURCE]...", help=f"{_SOURCES}; else those of the configuration.")]
Results = Annotated[Path, typer.Argument(metavar="RESULTS", help="The results.json of a run.")]
Formats = Annotated[list[str] | None, typer.Option("-f", "--format", metavar="FORMAT[:PATH]", help=(
    f"{', '.join(FORMATS)}; to the standard output or to a file. Repeatable."))]
Out = Annotated[Path | None, typer.Option("--out", metavar="DIR", help=f"Write {', '.join(FOLDER)} here.")]
Manifest = Annotated[str | None, typer.Option("--sources", metavar="FILE", help="Manifest with publisher, date and id of each source.")]
Rules = Annotated[str | None, typer.Option("--rules", metavar="DIR", help="Folder with rules of your own, added to the built-in ones.")]
Decisions = Annotated[str | None, typer.Option("--decisions", metavar="DIR", help="Folder with what people have decided of findings.")]
Rates = Annotated[str | None, typer.Option("--rates", metavar="FILE", help="Dated exchange rates, to compare sums in two currencies by.")]
