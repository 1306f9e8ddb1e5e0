"""`checker doctor`: whether a check could be done here, and what it would go by. Nothing is compared."""

from __future__ import annotations

import datetime
import platform
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from checker.commands.check_request import Now, request
from checker.commands.settings import configured, rulebook_of
from checker.commands.status import CONSISTENT, FAILED, Policy, unread
from checker.commands.streams import emit, progress
from checker.commands.today import today
from checker.config import Config, all_paths
from checker.errors import CheckerError
from checker.model.finding import Severity
from checker.model.text import Document, Status
from checker.report.console import console_for, shown
from checker.report.locations import file_of
from checker.report.phrasing import count_text
from checker.version import __version__

_MOST_NAMED = 10


@dataclass(frozen=True, slots=True)
class Remark:
    """One line on what was looked at. `is_fault`: a check would end with status 2 by it."""

    part: str
    text: str
    is_fault: bool = False


def run(sources: tuple[str, ...]) -> int:
    """Prints what was found. Status 2 where a check would end so, 0 otherwise."""
    remarks: list[Remark] = []
    with progress() as show:
        for remark in _remarks(sources, show):
            if not any(other.text == remark.text for other in remarks):
                remarks.append(remark)
    width = max(len(remark.part) for remark in remarks)

    def write(stream: TextIO) -> None:
        console = console_for(stream)
        for remark in remarks:
            console.print(shown(f"{'!' if remark.is_fault else ' '} {remark.part:<{width}}  {remark.text}",
                                "bold" if remark.is_fault else ""), soft_wrap=True)

    emit(write)
    return FAILED if any(remark.is_fault for remark in remarks) else CONSISTENT


def _remarks(sources: tuple[str, ...], show: Callable[[str], None] | None) -> Iterator[Remark]:
    yield Remark("checker", __version__)
    yield Remark("python", platform.python_version())
    yield Remark("git", "found" if shutil.which("git") else "not found: a check cannot ask which files have changed")
    try:
        config = configured(sources=sources)
    except CheckerError as error:
        yield Remark("settings", str(error), is_fault=True)
        return
    yield Remark("settings", config.path or "no file: what is built in holds")
    for part, look in (("rules", _rules), ("sources", _sources), ("decisions", _decisions), ("waivers", _waivers), ("settings", _values)):
        if show:
            show(f"looking at {part}")
        try:
            yield from look(config)
        except CheckerError as error:
            yield Remark(part, str(error), is_fault=True)


def _rules(config: Config) -> Iterator[Remark]:
    from checker.rulebook.lint import lint

    book = rulebook_of(config)
    off = f", {len(book.off)} off" if book.off else ""
    yield Remark("rules", f"{len(book.rules)} loaded, {len(book.added)} of your own{off}")
    own = [remark for remark in lint(book) if remark.rule in book.added]
    errors = sum(remark.severity is Severity.ERROR for remark in own)
    if own:
        yield Remark("rules", f"lint of your own: {count_text(len(own), 'remark')}, {errors} of them errors (checker rules lint)")


def _sources(config: Config) -> Iterator[Remark]:
    from checker.pipeline import read_documents
    from checker.read import check_ids

    documents = read_documents(all_paths(config), config.text("manifest"))
    check_ids(sorted(documents, key=lambda document: document.id))
    yield Remark("sources", f"{count_text(len(documents), 'document')}" + (f", manifest {config.text('manifest')}" if config.text(
        "manifest") else ", no manifest"))
    for problem in unread(documents, Policy(allow_partial=config.flag("allow-partial"))):
        yield Remark("sources", problem, is_fault=True)
    yield from _dates(documents, is_fault=config.flag("strict"))
    if not documents:
        yield Remark("sources", "no document was read", is_fault=True)


def _dates(documents: tuple[Document, ...], *, is_fault: bool) -> Iterator[Remark]:
    read = [document for document in documents if document.status is not Status.SKIPPED]
    undated = [file_of(document) for document in read if document.published is None]
    yield Remark("dates", f"{len(read) - len(undated)} dated, {len(undated)} undated")
    if undated:
        more = f" and {len(undated) - _MOST_NAMED} more" if len(undated) > _MOST_NAMED else ""
        yield Remark("dates", f"undated: {', '.join(undated[:_MOST_NAMED])}{more} (add published to the manifest)", is_fault)


def _decisions(config: Config) -> Iterator[Remark]:
    from checker.review import load

    folder = config.text("decisions") or ""
    made = load(folder)
    yield Remark("decisions", f"{len(made)} in {folder}" if Path(folder).is_dir() else f"none: there is no folder {folder}")


def _waivers(config: Config) -> Iterator[Remark]:
    """Those whose last day is over: a strict run is not done with them, and any other says so."""
    day = datetime.date.fromisoformat(today())
    for waiver in config.waivers:
        if waiver.has_expired(day):
            about = f"{waiver.rule} in {waiver.match} ({waiver.owner}, until {waiver.until})"
            yield Remark("waivers", f"{waiver.place}: the waiver on {about} has expired: look again, then set a later day, "
                         "or remove it", config.flag("strict"))


def _values(config: Config) -> Iterator[Remark]:
    """Nothing where every other value can be understood too."""
    from checker.rates import rate_table

    request(config, Now())
    rate_table(config.text("rates"), config.text("manifest"))
    yield from ()
