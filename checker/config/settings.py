"""The configuration of a run: every value, and who said so."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from checker.config.keys import KEYS, Value
from checker.errors import ConfigError
from checker.model.rule import SeverityOverride
from checker.model.waiver import Waiver


class Origin(StrEnum):
    """Who said a value, the strongest first."""

    COMMAND_LINE = "command line"
    ENVIRONMENT = "environment"
    FILE = "file"
    BUILT_IN = "built-in"


@dataclass(frozen=True, slots=True)
class Setting:
    """The value of a key, and where it comes from: `place` is an option, a variable or a place in a file, or empty."""

    key: str
    value: Value
    origin: Origin = Origin.BUILT_IN
    place: str = ""
    path: str = ""
    line: int | None = None
    column: int | None = None

    def error(self, message: str, remedy: str = "") -> ConfigError:
        """An error (to be raised) about the value, with its place."""
        if self.origin is Origin.FILE:
            return ConfigError(f"{self.key}: {message}", path=self.path, line=self.line, column=self.column, remedy=remedy)
        return ConfigError(f"{self.place}: {message}" if self.place else message, remedy=remedy)


@dataclass(frozen=True, slots=True)
class Config:
    """All settings of a run. `path` is the file that was read, as seen from the current folder; None where there is none."""

    settings: tuple[Setting, ...] = tuple(Setting(key.name, key.default) for key in KEYS.values())
    path: str | None = None
    severities: tuple[SeverityOverride, ...] = ()
    waivers: tuple[Waiver, ...] = ()

    def setting(self, key: str) -> Setting:
        """The value of a key with its origin."""
        return next(one for one in self.settings if one.key == key)

    def text(self, key: str) -> str | None:
        """The value of a key that takes a text or a path; None where nobody gave one."""
        value = self.setting(key).value
        return value if isinstance(value, str) else None

    def texts(self, key: str) -> tuple[str, ...]:
        """The value of a key that takes a list."""
        value = self.setting(key).value
        return value if isinstance(value, tuple) else ()

    def flag(self, key: str) -> bool:
        """The value of a key that takes true or false."""
        return self.setting(key).value is True
