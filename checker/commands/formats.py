"""The `-f FORMAT[:PATH]` of the command line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from checker.errors import ConfigError


@dataclass(frozen=True, slots=True)
class Target:
    """One output: a format, and the file it goes to. `path` is None for stdout."""

    format: str
    path: str | None


def targets(written: Sequence[str], known: Sequence[str], default: str) -> tuple[Target, ...]:
    """The outputs asked for, and the default on stdout where nothing else goes there.

    Raises ConfigError for a format that is not known, or two that go to stdout.
    """
    asked = tuple(_target(text, known) for text in written)
    to_stdout = [target.format for target in asked if target.path is None]
    if len(to_stdout) > 1:
        raise ConfigError(f"{' and '.join(to_stdout)} cannot both go to the standard output",
                          remedy=f"give one a file, for instance -f {to_stdout[1]}:report.{to_stdout[1].removeprefix('claims-')}")
    return asked if to_stdout else (*asked, Target(default, None))


def choice(name: str, known: Sequence[str], what: str) -> str:
    """The name if it is known. Raises ConfigError with the nearest one if not."""
    if name in known:
        return name
    near = get_close_matches(name.casefold(), known, n=1)
    meant = f"did you mean {near[0]}? " if near else ""
    raise ConfigError(f"unknown {what} '{name}'", remedy=f"{meant}known: {', '.join(known)}")


def _target(text: str, known: Sequence[str]) -> Target:
    name, colon, path = text.partition(":")
    if colon and not path:
        raise ConfigError(f"no file after the colon in '-f {text}'", remedy=f"write -f {name}:FILE, or -f {name} for the standard output")
    return Target(choice(name, known, "format"), path if path and path != "-" else None)
