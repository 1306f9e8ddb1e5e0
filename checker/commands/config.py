"""`checker config`: which settings hold, and who said them."""

from __future__ import annotations

from typing import Any, TextIO

from checker.commands.formats import choice
from checker.commands.settings import configured
from checker.commands.streams import emit, emit_table
from checker.config import Config
from checker.config.config_file import NAME, SHARED
from checker.config.keys import OFF, SEVERITY, WAIVE, Value
from checker.errors import ConfigError
from checker.report.console import console_for, shown
from checker.report.results_json import as_json

FORMS = ("text", "json")


def show(form: str) -> None:
    """Prints every setting with its origin. Raises ConfigError for a file that is wrong."""
    name, config = choice(form, FORMS, "format"), configured()
    if name == "json":
        emit_table(lambda stream: stream.write(as_json(_data(config), indent=2) + "\n"))
    else:
        emit(lambda stream: _write(config, stream))


def print_path() -> None:
    """Prints the path of the file that holds. Raises ConfigError where there is none."""
    path = configured().path
    if path is None:
        raise ConfigError(f"there is no {NAME} here, nor a {SHARED} with [tool.checker], nor above up to the repository's root",
                          remedy="`checker init` writes one")
    emit_table(lambda stream: stream.write(f"{path}\n"))


def _data(config: Config) -> dict[str, Any]:
    return {
        "path": config.path,
        "settings": {one.key: {"value": list(one.value) if isinstance(one.value, tuple) else one.value, "origin": str(one.origin),
                               "place": one.place or None} for one in config.settings},
        SEVERITY: [{"rule": one.rule, "severity": str(one.severity or OFF), "place": f"{one.path}:{one.line}:{one.column}"}
                   for one in config.severities],
        WAIVE: [{"match": one.match, "rule": one.rule, "reason": one.reason, "owner": one.owner,
                 "until": one.until.isoformat(), "place": one.place} for one in config.waivers]}


def _write(config: Config, stream: TextIO) -> None:
    rows = [(one.key, _text(one.value), one.place or str(one.origin)) for one in config.settings]
    rows += [(f"{SEVERITY}: {one.rule}", str(one.severity or OFF), f"{one.path}:{one.line}:{one.column}") for one in config.severities]
    rows += [(f"{WAIVE}: {one.rule} in {one.match}", f"{one.reason} ({one.owner}, until {one.until})", one.place)
             for one in config.waivers]
    widths = [max(len(row[column]) for row in rows) for column in (0, 1)]
    console = console_for(stream)
    for key, value, place in rows:
        console.print(shown(f"{key:<{widths[0]}}  {value:<{min(widths[1], 40)}}  ") + shown(place, "dim"), soft_wrap=True)
    console.print(shown(f"file: {config.path or 'none'}", "dim"), soft_wrap=True)


def _text(value: Value) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        return ", ".join(value) or "-"
    return value or "-"
