"""How the help of a command looks: what it is for, its options in groups, and the rest of its page from `checker.cli.pages`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from typer.core import TyperCommand, TyperGroup

from checker.cli.pages import PAGES, Page
from checker.errors import ConfigError
from checker.strict_yaml import did_you_mean

WIDEST = 120
"""Columns that help takes at most, however wide the terminal is. A pipe has 80."""
_OTHERS = "Options"


class Manual(TyperCommand):
    """A command with a page."""

    def collect_usage_pieces(self, ctx: Any) -> list[str]:  # noqa: ANN401 - typer keeps the class of it to itself
        """The words of the usage line."""
        return usage(self, ctx)

    def format_options(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401
        """Writes arguments and options."""
        write_options(self, ctx, formatter)

    def format_epilog(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401
        """Writes the rest of the page."""
        write_page(page_of(ctx), formatter)


class ManualGroup(TyperGroup):
    """A group of commands with a page; commands that are added to it have pages, too."""

    def collect_usage_pieces(self, ctx: Any) -> list[str]:  # noqa: ANN401
        """The words of the usage line."""
        return [*usage(self, ctx), "COMMAND ..."]

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:  # noqa: ANN401
        """The command that is called. Raises ConfigError, with the name that was probably meant, where there is none."""
        if args[0] not in self.commands and not args[0].startswith("-") and not ctx.resilient_parsing:
            raise unknown(args[0], self, ctx)
        return super().resolve_command(ctx, args)

    def format_options(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401
        """Writes the commands, each with the whole first sentence of its help, and the options."""
        rows = [(name, _first_sentence(command.help or "")) for name, command in self.commands.items() if not command.hidden]
        with formatter.section("Commands"):
            formatter.write_dl(rows)
        write_options(self, ctx, formatter)

    def format_epilog(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401
        """Writes the rest of the page."""
        write_page(page_of(ctx), formatter)


def unknown(name: str, group: Any, ctx: Any, besides: Sequence[str] = ()) -> ConfigError:  # noqa: ANN401
    """An error (to be raised) about a command that is not there; `besides` are other words that could stand in its place."""
    return ConfigError(f"there is no command '{ctx.command_path} {name[:60]}'", remedy=did_you_mean(name, (*group.commands, *besides)))


def help_of(ctx: Any, words: Sequence[str], subjects: Sequence[str]) -> str:  # noqa: ANN401
    """The help of the command that these words call. Raises ConfigError where there is none; `subjects` could be meant, too."""
    for word in words:
        commands = getattr(ctx.command, "commands", {})
        if word not in commands:
            raise unknown(word, ctx.command, ctx, subjects) if commands else ConfigError(
                f"'{ctx.command_path}' has no commands", remedy=f"`{ctx.command_path} --help` tells what it takes")
        ctx = type(ctx)(commands[word], info_name=word, parent=ctx, **commands[word].context_settings)
    return str(ctx.get_help())


def page_of(ctx: Any) -> Page:  # noqa: ANN401
    """The page of a command that is being called."""
    return PAGES[ctx.command_path.partition(" ")[2]]


def usage(command: Any, ctx: Any) -> list[str]:  # noqa: ANN401
    """`[OPTION]... SOURCE...`: what may be left out in brackets, what may be repeated with dots."""
    pieces = ["[OPTION]..."]
    for param in command.get_params(ctx):
        if param.param_type_name == "argument" and not param.hidden:
            name = _argument(param)
            pieces.append(name if param.required else f"[{name}]")
    return pieces


def write_options(command: Any, ctx: Any, formatter: Any) -> None:  # noqa: ANN401
    """Writes the arguments, then the options under the heading of their group, those of none at the end."""
    params = [param for param in command.get_params(ctx) if not param.hidden]
    arguments = [(_argument(param), param.help or "") for param in params if param.param_type_name == "argument"]
    options = [param for param in params if param.param_type_name == "option"]
    groups = dict.fromkeys(getattr(param, "rich_help_panel", None) or _OTHERS for param in options)
    sections = [("Arguments", arguments)] + [
        (group, [param.get_help_record(ctx) for param in options if (param.rich_help_panel or _OTHERS) == group])
        for group in sorted(groups, key=lambda group: group == _OTHERS)]
    for heading, rows in sections:
        if rows:
            with formatter.section(heading):
                formatter.write_dl(rows)


def write_page(page: Page, formatter: Any) -> None:  # noqa: ANN401
    """Writes examples, exit statuses, variables and what to read besides."""
    if page.examples:
        formatter.write_paragraph()
        formatter.write("Examples:\n")
        for example in page.examples:
            with formatter.indentation():
                formatter.write_text(f"{example.means}:")
            formatter.write(f"    {example.command}\n")
    _rows("Exit status", page.statuses, formatter)
    _rows("Environment", page.variables, formatter)
    if page.see:
        with formatter.section("See also"):
            formatter.write_text(", ".join(page.see))


def _rows(heading: str, rows: Iterable[tuple[str, str]], formatter: Any) -> None:  # noqa: ANN401
    if rows := list(rows):
        with formatter.section(heading):
            formatter.write_dl(rows)


def _argument(param: Any) -> str:  # noqa: ANN401
    return f"{param.metavar or param.name.upper()}{'...' if param.nargs != 1 else ''}"


def _first_sentence(text: str) -> str:
    """The first paragraph of a help text, on one line, without the full stop."""
    return " ".join(text.strip().partition("\n\n")[0].split()).removesuffix(".")
