"""`checker review`: decide what the findings of a run are. One function for each way of reviewing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from checker.commands.explain import whole_id
from checker.commands.review_request import Request, Way
from checker.commands.status import CONSISTENT
from checker.commands.streams import emit_table
from checker.errors import ConfigError
from checker.model.finding import Result
from checker.text import Sink, safe_text

DEFAULT_FOLDER = "decisions"
"""Where a run in the folder of checker.toml, or without one, has its decisions."""


def run(request: Request) -> int:
    """Reviews in the way that is asked for, in the browser where none is. Raises ConfigError where several are."""
    if len(request.ways) > 1:
        raise ConfigError(f"{' and '.join(request.ways)} cannot be asked for at once", remedy="give one of them")
    if request.is_sure and Way.PRUNE not in request.ways:
        raise ConfigError("--yes goes with --prune alone", remedy="leave it out")
    from checker.pipeline import decided
    from checker.report.stored_result import load

    result = load(request.results)
    folder = request.decisions or _folder_of(result, request.usual)
    return _WAYS[request.ways[0] if request.ways else Way.SERVE](request, decided(result, folder), folder)


def _folder_of(result: Result, usual: str) -> str:
    """Where the run had its decisions; the usual folder where it had them in such a one.

    Raises ConfigError where that is not below this folder: a file must not say where to write.
    """
    folder = (result.decisions.folder if result.decisions else "") or usual
    if folder in {DEFAULT_FOLDER, usual}:
        return usual
    if Path(folder).is_absolute() or ".." in Path(folder).parts:
        raise ConfigError(f"the run had its decisions in '{folder}', which is not below this folder",
                          remedy=f"say so: --decisions {folder}")
    return folder


def _serve(request: Request, result: Result, folder: str) -> int:
    from checker.commands.review_serve import serve

    return serve(request, result, folder)


def _ask(request: Request, result: Result, folder: str) -> int:
    from checker.commands.review_terminal import walk

    return walk(result, folder, request.by, request.results)


def _list(request: Request, result: Result, folder: str) -> int:
    from checker.commands.review_list import list_decisions

    del request
    return list_decisions(result, folder)


def _prune(request: Request, result: Result, folder: str) -> int:
    from checker.commands.review_list import prune

    return prune(result, folder, is_sure=request.is_sure)


def _import(request: Request, result: Result, folder: str) -> int:
    from checker.commands.review_import import take_file
    from checker.commands.review_table import ENDINGS, take_table
    from checker.report.stored_result import load

    path = request.taken or Path()
    if path.suffix.casefold() in ENDINGS:
        return take_table(path, request.by, load(request.results), folder)
    return take_file(path, request.by, result, folder)


def _example(request: Request, result: Result, folder: str) -> int:
    """Prints the finding as a test of silence for its rule."""
    from checker.report.evidence import documents_by_id
    from checker.review import example

    del folder
    ids = [one.id for one in result.findings]
    finding = result.findings[ids.index(whole_id(request.example, ids))]
    text = example(finding, documents_by_id(result))
    head = f"# a test for the rule {safe_text(finding.rule, Sink.TERMINAL)}: paste it below 'tests:' in the rule's file\n"
    emit_table(lambda stream: stream.write(head + text))
    return CONSISTENT


_WAYS: Mapping[Way, Callable[[Request, Result, str], int]] = {
    Way.SERVE: _serve, Way.TUI: _ask, Way.LIST: _list, Way.PRUNE: _prune, Way.IMPORT: _import, Way.EXAMPLE: _example}
