"""What was asked of `checker review`."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class Way(StrEnum):
    """How to review."""

    SERVE = "serve"
    TUI = "--tui"
    LIST = "--list"
    PRUNE = "--prune"
    IMPORT = "--import"
    EXAMPLE = "--example"


@dataclass(frozen=True, slots=True)
class Request:
    """What was asked for on the command line. `decisions` is None for the folder of the run; `usual` is the one that is built in.

    `ways` are those asked for. `port` 0 takes a free one. `is_sure`: what would be deleted is.
    """

    results: Path
    decisions: str | None = None
    by: str = ""
    ways: tuple[Way, ...] = ()
    taken: Path | None = None
    example: str = ""
    port: int = 0
    opens_browser: bool = True
    is_sure: bool = False
    usual: str = "decisions"
