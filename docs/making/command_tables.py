"""What the pages of commands take from the program."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from typing import Any

from making.tables import table

_OPTION = re.compile(r"(?<![\w`-])--?[a-z](?:[a-z-]*[a-z])?(?![\w`-])")


def command_of(words: str) -> Any:  # noqa: ANN401 - typer keeps its classes to itself
    """A command of the program, by the words that call it. Raises KeyError where there is none."""
    from typer.main import get_command

    from checker.cli import app

    command: Any = get_command(app)
    for word in words.split():
        command = command.commands[word]
    return command


def commands(group: str = "") -> Iterator[str]:
    """The words of every command that does something, in the order of `checker --help`.

    >>> [words for words in commands() if words.startswith("config")]
    ['config show', 'config path']
    """
    for name, command in command_of(group).commands.items():
        words = f"{group} {name}".strip()
        if command.hidden:
            continue
        if hasattr(command, "commands"):
            yield from commands(words)
        else:
            yield words


def options_of(words: str) -> tuple[str, ...]:
    """Every option of a command as it is written, the short ones and those that switch off among them."""
    return tuple(option for parameter in command_of(words).params if parameter.param_type_name == "option"
                 for option in (*parameter.opts, *parameter.secondary_opts))


def table_of_commands() -> str:
    """Each command with the first sentence of its help, and the page that tells more."""
    rows = [(f"[`checker {words}`]({page}.md{anchor})", _first_sentence(command_of(words).help))
            for words in commands() for page, anchor in [_place(words)]]
    return table(("Command", "What it does"), rows)


def table_of_options(words: str) -> str:
    """How a command is called, and a table of all that can be said to it."""
    command = command_of(words)
    arguments = [one for one in command.params if one.param_type_name == "argument"]
    options = [one for one in command.params if one.param_type_name == "option" and not one.hidden]
    called = " ".join(("checker", words, *("[OPTION]..." for _ in options[:1]), *map(_argument, arguments)))
    rows = [(f"`{_argument(one)}`", _meaning(one)) for one in arguments] + [(_written(one), _meaning(one)) for one in options]
    parts = [f"```text\n{called}\n```"]
    return "\n\n".join([*parts, *([table(("Argument or option", "What it says"), rows)] if rows else [])])


def _place(words: str) -> tuple[str, str]:
    group, _, name = words.partition(" ")
    return (group, f"#checker-{group}-{name}" if name else "")


def _argument(parameter: Any) -> str:  # noqa: ANN401
    name = (parameter.metavar or parameter.name.upper()).strip("[].{}")
    name += "..." if parameter.nargs == -1 else ""
    return name if parameter.required else f"[{name}]"


def _written(parameter: Any) -> str:  # noqa: ANN401
    takes = "" if parameter.is_flag else f" {parameter.metavar or _choices(parameter) or parameter.name.upper()}"
    names = ", ".join(f"`{name}`" for name in (*parameter.opts[:-1], *parameter.secondary_opts))
    return f"`{parameter.opts[-1]}{takes}`{', ' if names else ''}{names}"


def _choices(parameter: Any) -> str:  # noqa: ANN401
    kind = parameter.type_descriptor.annotation
    return "|".join(str(one.value) for one in kind) if isinstance(kind, type) and issubclass(kind, Enum) else ""


def _meaning(parameter: Any) -> str:  # noqa: ANN401
    said = _OPTION.sub(lambda found: f"`{found[0]}`", " ".join((parameter.help or "").split()))
    default = parameter.default
    has_default = isinstance(default, (str, int)) and not isinstance(default, bool) and default != ""
    return said + (f" Else `{default}`." if has_default and parameter.param_type_name == "option" else "")


def _first_sentence(text: str) -> str:
    """The first sentence, with options as code.

    >>> _first_sentence("Show it. Status 0.")
    'Show it.'
    """
    told = re.split(r"(?<=[.!?])\s", " ".join(text.split()), maxsplit=1)[0]
    return _OPTION.sub(lambda found: f"`{found[0]}`", told)
