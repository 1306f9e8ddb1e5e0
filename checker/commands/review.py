"""`checker review`: decide what the findings of a run are. One function for each way of reviewing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from checker.errors import ConfigError
from checker.model.finding import Result

DEFAULT_FOLDER = "decisions"


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
    """What was asked for on the command line. `decisions` is None for the folder of the run; `ways` are those asked for."""

    results: Path
    decisions: str | None = None
    by: str = ""
    ways: tuple[Way, ...] = ()
    taken: Path | None = None
    example: str = ""


def run(request: Request) -> int:
    """Reviews in the way that is asked for, in the browser where none is. Raises ConfigError where several are."""
    if len(request.ways) > 1:
        raise ConfigError(f"{' and '.join(request.ways)} cannot be asked for at once", remedy="give one of them")
    from checker.pipeline import decided
    from checker.report.stored_result import load

    result = load(request.results)
    folder = request.decisions or (result.decisions.folder if result.decisions else "") or DEFAULT_FOLDER
    return _WAYS[request.ways[0] if request.ways else Way.SERVE](request, decided(result, folder), folder)


def _serve(request: Request, result: Result, folder: str) -> int:
    del request, result, folder
    raise ConfigError("the page for reviewing is not served yet", remedy="--tui asks in the terminal")


_WAYS: Mapping[Way, Callable[[Request, Result, str], int]] = {Way.SERVE: _serve}
