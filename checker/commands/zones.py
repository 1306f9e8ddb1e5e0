"""`checker zones`: what was read as title, body, caption, quote and furniture, and why."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TextIO

from checker.commands.status import CONSISTENT, FAILED, Policy, unread
from checker.commands.streams import emit, tell
from checker.model.text import Document
from checker.report import evidence, phrasing
from checker.report.console import console_for, shown
from checker.report.locations import file_of

_SHOWN = 60  # characters of a zone's first words


def run(sources: Sequence[str], manifest: str | None) -> int:
    """Prints the zones of each source. Status 2 where one could not be read."""
    from checker.pipeline import read_documents

    documents = read_documents(tuple(sources), manifest)
    emit(lambda stream: _write(documents, stream))
    wrong = unread(documents, Policy(allow_partial=True))
    for problem in wrong:
        tell(f"checker: {problem}")
    return FAILED if wrong or not documents else CONSISTENT


def _write(documents: Sequence[Document], stream: TextIO) -> None:
    console = console_for(stream)
    for document in documents:
        console.print(shown(f"{file_of(document)}  {phrasing.published_text(document)}", "bold"))
        for zone in document.zones:
            first = document.text.count("\n", 0, zone.span.start) + 1
            last = document.text.count("\n", 0, max(zone.span.start, zone.span.end - 1)) + 1
            words = " ".join(document.text[zone.span.start:zone.span.start + 4 * _SHOWN].split())
            lines = f"{first}-{last}" if last > first else f"{first}"
            console.print(shown(f"  {lines:>9}  {zone.name:<9}  {words[:_SHOWN]}{'…' if len(words) > _SHOWN else ''}  ({zone.why})"),
                          soft_wrap=True)
        shares = ", ".join(f"{name} {percent or '< 1'} %" for name, percent in evidence.zone_shares(document))
        console.print(shown(f"  {shares or 'no zones'}", "dim"))
