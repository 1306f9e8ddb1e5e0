"""The settings of a command: what its options, the environment and the configuration file come to."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from checker.config import Config, Origin, Setting, read
from checker.errors import ConfigError

if TYPE_CHECKING:
    from checker.rulebook import Rulebook


def configured(**given: object) -> Config:
    """The settings that hold in the current folder; `given` are the options by the keys they stand for, with `_` for `-`; None: not given.

    Raises ConfigError for a file or a variable that is wrong.
    """
    return read({name.replace("_", "-"): value for name, value in given.items()}, os.environ)


def said(key: str, **given: object) -> str | None:
    """The text of a key where the command line, the environment or a file says it; None where only the built-in one holds."""
    setting = configured(**given).setting(key)
    return setting.value if isinstance(setting.value, str) and setting.origin is not Origin.BUILT_IN else None


def rulebook_of(config: Config) -> Rulebook:
    """The built-in rules with those of the configured folders, at the severities that the configuration gives them.

    Raises RuleError for a rule that is wrong, and ConfigError for a severity or a waiver of a rule that is not there.
    """
    from checker.rulebook import load
    from checker.rulebook.severities import check_name, with_severities

    book = with_severities(load([Path(folder) for folder in config.texts("rules")]), config.severities)
    for waiver in config.waivers:
        check_name(waiver.rule, book, path=waiver.place)
    return book


@contextmanager
def placed(setting: Setting) -> Iterator[None]:
    """Tells of a value that nobody typed where it stands: a ConfigError about a setting of a file or the environment gets its place."""
    try:
        yield
    except ConfigError as error:
        if setting.origin in {Origin.FILE, Origin.ENVIRONMENT} and error.path is None:
            raise setting.error(error.message, error.remedy) from error
        raise
