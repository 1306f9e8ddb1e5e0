"""The two tables of the configuration that hold more than one value: severities and waivers."""

from __future__ import annotations

import datetime
import os
import re
from typing import Any

from checker.config.config_file import ConfigFile
from checker.config.keys import OFF, SEVERITY, WAIVE, WAIVER_KEYS
from checker.config.toml_places import Path as At
from checker.config.values import kind
from checker.model.finding import Severity
from checker.model.rule import SeverityOverride
from checker.model.waiver import Waiver
from checker.strict_yaml import did_you_mean

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_EXAMPLES = {
    "match": '"drafts/*.md"', "rule": '"generic.count"', "reason": '"two ways to count"', "owner": '"city desk"', "until": "2026-12-31"}
"""What each key of a waiver may be written as. All of them are needed: what has no end is never looked at again."""
_LEVELS = (*map(str, Severity), OFF)


def severities(file: ConfigFile) -> tuple[SeverityOverride, ...]:
    """The severities that a file gives to rules and packs, in its order. Raises ConfigError for a word that is none."""
    table = file.data.get(SEVERITY, {})
    if not isinstance(table, dict):
        raise file.error((SEVERITY,), f"'{SEVERITY}' is a table, and this is {kind(table)}",
                         'write "courts.years" = "note" below [severity]')
    return tuple(_override(name, (SEVERITY, name), level, file) for name, level in _leaves(table))


def _leaves(table: dict[str, Any], above: str = "") -> list[tuple[str, Any]]:
    """Ids and levels. An id without quotes is read as tables in one another: courts.years = "note"."""
    found: list[tuple[str, Any]] = []
    for name, value in table.items():
        found += _leaves(value, f"{above}{name}.") if isinstance(value, dict) else [(f"{above}{name}", value)]
    return found


def _override(rule: str, at: tuple[str, ...], level: object, file: ConfigFile) -> SeverityOverride:
    known = file.places.keys
    place = next((path for path in ((*file.root, *at), (*file.root, SEVERITY, *rule.split("."))) if path in known), (*file.root, *at))
    inner = place[len(file.root):]
    if not isinstance(level, str) or level not in _LEVELS:
        told = f"'{level[:60]}'" if isinstance(level, str) else kind(level)
        raise file.error(inner, f"the severity of '{rule}' is {told}", did_you_mean(level if isinstance(level, str) else "", _LEVELS))
    line, column = file.places.of(place, key=True)
    return SeverityOverride(rule, None if level == OFF else Severity(level), file.path, line, column)


def waivers(file: ConfigFile) -> tuple[Waiver, ...]:
    """The waivers of a file, in its order. Raises ConfigError for a key that is unknown, missing or of another kind."""
    rows = file.data.get(WAIVE, [])
    if not isinstance(rows, list):
        head = ".".join((*map(str, file.root), WAIVE))
        raise file.error((WAIVE,), f"'{WAIVE}' is {kind(rows)}, and several are meant", f"write [[{head}]]")
    return tuple(_waiver(file, number, row) for number, row in enumerate(rows))


def _waiver(file: ConfigFile, number: int, row: Any) -> Waiver:  # noqa: ANN401 - a file holds anything
    at = (WAIVE, number)
    if not isinstance(row, dict):
        raise file.error(at, f"a waiver is a table, and this is {kind(row)}", "write match, rule, reason, owner and until")
    for name in row:
        if name not in WAIVER_KEYS:
            raise file.error((*at, name), f"unknown key '{name}' of a waiver", did_you_mean(name, tuple(WAIVER_KEYS)), key=True)
    match, rule, reason, owner = (_text(file, (*at, name), _held(file, at, row, name)) for name in ("match", "rule", "reason", "owner"))
    until = _day(file, (*at, "until"), _held(file, at, row, "until"))
    return Waiver(match, rule, reason, owner, until, os.path.abspath(file.folder), file.place(at))  # noqa: PTH100


def _held(file: ConfigFile, at: At, row: dict[str, Any], name: str) -> object:
    if name not in row:
        raise file.error(at, f"a waiver without '{name}'", f"add {name} = {_EXAMPLES[name]}: {WAIVER_KEYS[name]}", key=True)
    return row[name]


def _text(file: ConfigFile, at: tuple[str | int, ...], written: object) -> str:
    if not isinstance(written, str) or not written.strip() or "\0" in written:
        told = "says nothing" if isinstance(written, str) else f"is a text, and this is {kind(written)}"
        name = str(at[-1])
        raise file.error(at, f"'{name}' of a waiver {told}", f"write {name} = {_EXAMPLES[name]}: {WAIVER_KEYS[name]}")
    return written.strip()


def _day(file: ConfigFile, at: tuple[str | int, ...], written: object) -> datetime.date:
    try:
        if isinstance(written, datetime.date) and not isinstance(written, datetime.datetime):
            return written
        if isinstance(written, str) and _DAY.fullmatch(written):
            return datetime.date.fromisoformat(written)
    except ValueError:
        pass
    told = f"'{written[:60]}'" if isinstance(written, str) else kind(written)
    raise file.error(at, f"'until' is a day of the calendar, and this is {told}", "write it as 2026-12-31")
