"""What is told where a command line cannot be understood: one line, with the word that was probably meant."""

from __future__ import annotations

from difflib import get_close_matches
from typing import Any


def complaint(error: Any) -> str | None:  # noqa: ANN401 - the parser keeps its classes to itself
    """One line on wrong usage; None where the error is none of the parser's."""
    ctx, told = getattr(error, "ctx", None), getattr(error, "format_message", None)
    if not callable(told):
        return None
    path = getattr(ctx, "command_path", "checker")
    if (name := getattr(error, "option_name", "")) and hasattr(error, "possibilities"):
        near = get_close_matches(name, _options(ctx), n=1)
        meant = f"did you mean {near[0]}? " if near else ""
        return f"there is no option {name} ({meant}`{path} --help` shows them all)"
    words = " ".join(told().split()).removesuffix(".").replace("Value error, ", "")
    return f"{words[:1].lower()}{words[1:]} (`{path} --help` shows how)"


def page(error: Any) -> str | None:  # noqa: ANN401
    """The help of a command that says nothing without words, where it was called so."""
    return str(error.message) if type(error).__name__ == "NoArgsIsHelpError" else None


def _options(ctx: Any) -> list[str]:  # noqa: ANN401
    return [name for param in ctx.command.get_params(ctx) if not param.hidden and param.param_type_name == "option"
            for name in (*param.opts, *param.secondary_opts) if name.startswith("--")]
