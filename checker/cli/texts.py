"""The command line of what shows how texts were understood: `checker extract`, `checker zones` and `checker explain`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from checker.cli.options import Manifest, Rates, Rules, Sources


def extract(
    sources: Sources,
    manifest: Manifest = None,
    form: Annotated[str, typer.Option("-f", "--format", metavar="FORMAT", help="table, jsonl or csv.")] = "table",
    why: Annotated[bool, typer.Option("--why", help="Show what read each claim, and what was seen and not understood.")] = False,
) -> int:
    """Show the claims of documents in all their parts.

    Nothing is compared. Use it to see how a number, a hedge or a date was understood, and with --why what was seen and not understood.
    """
    from checker.commands.extract import run
    from checker.commands.settings import configured

    return run(sources, configured(manifest=manifest).text("manifest"), form, why=why)


def zones(sources: Annotated[list[str], typer.Argument(metavar="FILE", help="Files to show.")], manifest: Manifest = None) -> int:
    """Show how the text was divided: title, body, caption, quote and furniture.

    What is furniture, such as menus and "recommended stories", is never compared. The last column says why a part was taken for it.
    """
    from checker.commands.settings import configured
    from checker.commands.zones import run

    return run(sources, configured(manifest=manifest).text("manifest"))


def explain(
    finding: Annotated[str, typer.Argument(metavar="FINDING|RULE|FILE:LINE", help=(
        "The id of a finding, or the beginning of it; the id of a rule; or a line of a file, and another as the next argument."))],
    sources: Annotated[list[str] | None, typer.Argument(metavar="SOURCE", help="The documents, to be checked again.")] = None,
    manifest: Manifest = None,
    rules: Rules = None,
    rates: Rates = None,
    results: Annotated[Path | None, typer.Option("--results", metavar="FILE", help="Read the reasons from this results.json.")] = None,
) -> int:
    """Show step by step how a finding came about, what a rule does, or why two claims were not compared.

    With the id of a finding, or its beginning, the documents are checked again, or the reasons read from --results. With the id of a
    rule, what it finds, compares and asks, and how often it matched where there are documents or results. With two lines as FILE:LINE
    FILE:LINE, what became of their claims.
    """
    from checker.commands.explain import run, run_on_results
    from checker.commands.explain_places import alone, is_place, run_on_places
    from checker.commands.explain_rule import is_rule, run_on_rule
    from checker.commands.settings import configured, rulebook_of
    from checker.config import all_paths

    config = configured(sources=sources, manifest=manifest, rules=rules, rates=rates)
    manifest, book, rates = config.text("manifest"), rulebook_of(config), config.text("rates")
    if is_place(finding) and sources and is_place(sources[0]) and results is None:
        run_on_places((finding, sources[0]), sources[1:], manifest, book, rates)
    elif is_place(finding) and results is None:
        raise alone(finding)
    elif is_rule(finding) and not is_place(finding):
        run_on_rule(finding, config, sources or (), results)
    elif results is not None:
        run_on_results(finding, results)
    else:
        run(finding, all_paths(config) if config.texts("sources") else (), manifest, book, rates)
    return 0
