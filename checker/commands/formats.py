"""The `-f FORMAT[:PATH]` of the command line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import partial

from checker.commands.job_summary import add_to_summary
from checker.commands.pull_request import with_its_files
from checker.commands.streams import emit, emit_table, tell
from checker.errors import ConfigError
from checker.gate import shown
from checker.model.finding import Result, Severity
from checker.report import Format
from checker.report.files import write_file

_ANNOTATIONS = "github"


@dataclass(frozen=True, slots=True)
class Target:
    """One output: a format, and the file it goes to. `path` is None for stdout."""

    format: Format
    path: str | None


def targets(written: Sequence[str], known: Mapping[str, Format], default: str | None) -> tuple[Target, ...]:
    """The outputs asked for, and the default on stdout where there is one and nothing else goes there.

    Raises ConfigError for a format that is not known, or two that go to stdout, or one of bytes that does.
    """
    asked = tuple(_target(text, known) for text in written)
    to_stdout = [target.format for target in asked if target.path is None]
    if len(to_stdout) > 1:
        raise ConfigError(f"{' and '.join(form.name for form in to_stdout)} cannot both go to the standard output",
                          remedy=f"give one a file, for instance {_with_file(to_stdout[1])}")
    return asked if to_stdout or default is None else (*asked, Target(known[default], None))


def deliver(result: Result, target: Target, floor: Severity = Severity.NOTE) -> None:
    """Writes a report to its file, or to stdout, where the summary of the job goes with annotations for GitHub.

    One for people lacks what is suppressed or below the floor; a record is whole.
    """
    form = target.format
    result = result if form.is_record else shown(with_its_files(result) if form.name == _ANNOTATIONS else result, floor)
    if target.path is not None:
        write_file(result, target.path, form)
    else:
        (emit if form.name == "text" else emit_table)(partial(form.write, result))
        if form.name == _ANNOTATIONS:
            add_to_summary(result)
    if said := form.remark(result):
        tell(f"{form.name}: {said}")


def choice(name: str, known: Sequence[str], what: str) -> str:
    """The name if it is known. Raises ConfigError with the nearest one if not."""
    if name in known:
        return name
    near = get_close_matches(name.casefold(), known, n=1)
    meant = f"did you mean {near[0]}? " if near else ""
    raise ConfigError(f"unknown {what} '{name}'", remedy=f"{meant}known: {', '.join(known)}")


def _target(text: str, known: Mapping[str, Format]) -> Target:
    name, colon, path = text.partition(":")
    if colon and not path:
        raise ConfigError(f"no file after the colon in '-f {text}'", remedy=f"write -f {name}:FILE, or -f {name} for the standard output")
    form = known[choice(name, tuple(known), "format")]
    target = Target(form, path if path and path != "-" else None)
    if form.is_binary and target.path is None:
        raise ConfigError(f"{name} is no text and cannot go to the standard output", remedy=f"name a file: {_with_file(form)}")
    return target


def _with_file(form: Format) -> str:
    return f"-f {form.name}:{form.example}"
