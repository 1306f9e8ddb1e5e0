"""`checker completion`: the script of a shell."""

from __future__ import annotations

from importlib.resources import files

from checker.commands.complete import SHELLS
from checker.commands.formats import choice
from checker.commands.streams import emit_table


def print_script(shell: str) -> None:
    """Prints the script. Raises ConfigError for a shell that is not known."""
    name = choice(shell, SHELLS, "shell")
    text = (files("checker.commands") / "shells" / f"checker.{name}").read_text(encoding="utf-8")
    emit_table(lambda stream: stream.write(text))
