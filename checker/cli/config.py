"""The command line of `checker config`."""

from __future__ import annotations

from typing import Annotated

import typer

from checker.cli.manual import Manual, ManualGroup

config_app = typer.Typer(cls=ManualGroup, no_args_is_help=True, rich_markup_mode=None, help="""\
Show which settings hold, and who said them.

The command line outweighs the environment, that outweighs the nearest checker.toml or [tool.checker] of a pyproject.toml, and that
outweighs what is built in.""")


@config_app.command("show", cls=Manual)
def config_show(form: Annotated[str, typer.Option("-f", "--format", metavar="FORMAT", help="text or json.")] = "text") -> int:
    """Show every setting and where it comes from: the environment, the configuration file, or what is built in."""
    from checker.commands.config import show

    show(form)
    return 0


@config_app.command("path", cls=Manual)
def config_path() -> int:
    """Print the path of the configuration file that holds here."""
    from checker.commands.config import print_path

    print_path()
    return 0
