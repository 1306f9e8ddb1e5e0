"""The command line of what comes first: `checker init` and `checker doctor`."""

from __future__ import annotations

from typing import Annotated

import typer


def init(
    sources: Annotated[list[str] | None, typer.Argument(metavar="[SOURCE]...", help="The articles; else the folder articles.")] = None,
    ci: Annotated[str | None, typer.Option("--ci", metavar="SERVER", help="Add what a build server runs: github or gitlab.")] = None,
    hooks: Annotated[bool, typer.Option("--pre-commit", help="Add a hook that checks before each commit.")] = False,
) -> int:
    """Write checker.toml, a sources.yaml drafted from the articles, and a first rule. Files that are there are left as they are."""
    from checker.commands.init import run

    return run(sources or (), ci, hooks=hooks)


def doctor(
    sources: Annotated[list[str] | None, typer.Argument(metavar="[SOURCE]...", help="Articles; else those of the configuration.")] = None,
) -> int:
    """Show what a check would go by: settings, documents and their dates, rules, decisions. Status 2 where a check would end so."""
    from checker.commands.doctor import run

    return run(tuple(sources or ()))
