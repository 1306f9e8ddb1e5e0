"""The command line of what comes first: `checker init`, `checker doctor`, `checker help` and `checker completion`."""

from __future__ import annotations

from typing import Annotated

import typer

from checker.cli.manual import help_of


def init(
    sources: Annotated[list[str] | None, typer.Argument(metavar="SOURCE", help="The articles; else the folder articles.")] = None,
    ci: Annotated[str | None, typer.Option("--ci", metavar="SERVER", help="Add what a build server runs: github or gitlab.")] = None,
    hooks: Annotated[bool, typer.Option("--pre-commit", help="Add a hook that checks before each commit.")] = False,
) -> int:
    """Write checker.toml, a sources.yaml drafted from the articles, and a first rule.

    Files that are there are left as they are. A day that neither the page nor the text of an article tells stands as "?" in
    sources.yaml, to be filled in.
    """
    from checker.commands.init import run

    return run(sources or (), ci, hooks=hooks)


def doctor(
    sources: Annotated[list[str] | None, typer.Argument(metavar="SOURCE", help="Articles; else those of the configuration.")] = None,
) -> int:
    """Show what a check would go by: settings, documents and their dates, rules, decisions.

    Nothing is compared. What a check would end with status 2 for is marked with an exclamation mark.
    """
    from checker.commands.doctor import run

    return run(tuple(sources or ()))


def help_(
    context: typer.Context,
    words: Annotated[list[str] | None, typer.Argument(metavar="WORD", help="A command, or a subject: formats or settings.")] = None,
) -> int:
    """Show the help of a command, or what belongs to several: formats, settings."""
    from checker.commands.help import SUBJECTS, show
    from checker.commands.streams import emit

    if words and len(words) == 1 and words[0] in SUBJECTS:
        show(words[0])
    else:
        text = help_of(context.find_root(), words or (), tuple(SUBJECTS))
        emit(lambda stream: stream.write(f"{text}\n"))
    return 0


def completion(shell: Annotated[str, typer.Argument(metavar="SHELL", help="bash, zsh or fish.")]) -> int:
    """Print a script by which a shell completes commands, options, formats, severities and ids of rules.

    Nothing is installed, and no file of the shell is touched: read the script where your shell starts, or keep it where the shell
    looks for such scripts. It asks the program at each press of the key, so that it knows new rules and needs no renewal.
    """
    from checker.commands.completion import print_script

    print_script(shell)
    return 0


def complete(
    context: typer.Context,
    words: Annotated[list[str] | None, typer.Argument(metavar="WORD", help="The words so far, the last one being typed.")] = None,
    told: Annotated[bool, typer.Option("--told", help="Tell what each is for, behind a tab.")] = False,
) -> int:
    """Print what the last of these words may become; for the scripts of `checker completion`."""
    from checker.commands.complete import run

    return run(context.find_root().command, words or (), is_told=told)
