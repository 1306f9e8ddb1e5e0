"""`checker help`: subjects that belong to no single command, each made from the registry that the program goes by."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType

from checker.commands.streams import emit
from checker.config import KEYS
from checker.report import FORMATS, Format
from checker.report.console import console_for, indented, shown


def show(subject: str) -> None:
    """Prints the lines of a subject, which is a key of SUBJECTS."""
    opening, rows = SUBJECTS[subject]
    emit(lambda stream: _write(stream, opening, rows()))


def _write(stream: object, opening: str, rows: Iterable[tuple[str, str, str]]) -> None:
    console = console_for(stream)  # type: ignore[arg-type]
    console.print(shown(opening))
    for name, means, example in rows:
        console.print()
        console.print(shown(name, "bold"))
        indented(shown(means), 4, console)
        console.print(shown(f"    {example}", "dim"), soft_wrap=True)


def _formats() -> Iterator[tuple[str, str, str]]:
    for form in FORMATS.values():
        yield form.name, _means(form), f"checker check articles {form.call}"


def _means(form: Format) -> str:
    return f"{form.summary}{'; all findings, with what suppresses them' if form.is_record else ''}"


def _settings() -> Iterator[tuple[str, str, str]]:
    for key in KEYS.values():
        yield key.name, key.means, f"{key.option}  {key.variable}"


SUBJECTS: Mapping[str, tuple[str, Callable[[], Iterable[tuple[str, str, str]]]]] = MappingProxyType({
    "formats": ("-f FORMAT writes to the standard output, -f FORMAT:PATH to a file. Several may be asked for, one of them without a path.",
                _formats),
    "settings": (("What checker.toml, or [tool.checker] in pyproject.toml, may hold, with the option and the variable of the same meaning. "
                  "`checker config show` tells which value holds."), _settings)})
"""What may be asked for besides commands, each with its first words and its rows: a name, what it is, an example."""
