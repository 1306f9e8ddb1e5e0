"""`checker extract`: the claims of documents in all their parts, nothing compared. Shows what the extractors see."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, TextIO

from checker.commands.formats import choice
from checker.commands.status import CONSISTENT, FAILED, Policy, problems
from checker.commands.streams import emit, emit_table, progress, tell
from checker.extract.patterns import pattern_text
from checker.model.claim import Claim, Unread
from checker.model.finding import Coverage, Result
from checker.model.reasons import reason_text
from checker.model.text import Document, Status
from checker.report import claims_table, csv_table, phrasing
from checker.report.claims_table import ranked
from checker.report.console import console_for, shown
from checker.report.locations import file_of
from checker.report.places import line_and_column
from checker.report.results_json import as_json, claim_dict
from checker.version import __version__

FORMATS = ("table", "jsonl", "csv")


@dataclass(frozen=True, slots=True)
class Extracted:
    """What was found in one document."""

    document: Document
    claims: tuple[Claim, ...]
    unread: tuple[Unread, ...]


def run(sources: Sequence[str], manifest: str | None, format_name: str, *, why: bool) -> int:
    """Prints the claims of the sources. Status 2 where a source could not be read."""
    form = choice(format_name, FORMATS, "format")
    found = _extract(sources, manifest)
    result = _result(found)
    match form:
        case "jsonl":
            emit_table(lambda stream: _write_lines(found, stream, why=why))
        case "csv" if why:
            emit_table(lambda stream: csv_table.write_seen(result, [(one.document, one.unread) for one in found], pattern_text, stream))
        case "csv":
            emit_table(lambda stream: csv_table.write_claims(result, stream))
        case _:
            emit(lambda stream: _write_table(found, result.coverage, stream, why=why))
    wrong = problems(result, Policy(allow_empty=True))
    for problem in wrong:
        tell(f"checker: {problem}")
    tell(_summary(result))
    return FAILED if wrong else CONSISTENT


def _extract(sources: Sequence[str], manifest: str | None) -> tuple[Extracted, ...]:
    from checker.pipeline import claims_of, read_documents

    with progress() as show:
        found = []
        for document in read_documents(tuple(sources), manifest):
            if show:
                show(f"extracting {file_of(document)}")
            found.append(Extracted(document, *claims_of(document)))
    return tuple(found)


def _result(found: Sequence[Extracted]) -> Result:
    claims = tuple(claim for one in found for claim in one.claims)
    reasons = ranked(_reasons(found))
    mentions = len(claims) + sum(number for _, number in reasons)
    coverage = Coverage(mentions, len(claims), 0, 0, tuple(sorted(reasons)))
    return Result(tuple(one.document for one in found), claims, (), coverage, (), "", __version__)


def _reasons(found: Sequence[Extracted]) -> list[str]:
    return [left.reason for one in found for left in one.unread]


def _summary(result: Result) -> str:
    """One line that says how much was seen, and how much of it was not understood."""
    coverage = result.coverage
    left = sum(number for _, number in coverage.not_compared)
    reasons = ", ".join(f"{reason} {number:,}" for reason, number in sorted(coverage.not_compared, key=lambda item: (-item[1], item[0])))
    return ", ".join((phrasing.count_text(len(result.documents), "document"), phrasing.count_text(coverage.mentions, "mention"),
                      phrasing.count_text(coverage.claims, "claim"), f"{left:,} not understood" + (f": {reasons}" if reasons else "")))


# ---- JSON lines --------------------------------------------------------------------------------------------------------


def _write_lines(found: Sequence[Extracted], stream: TextIO, *, why: bool) -> None:
    """One claim a line, in the contract's shape with its line and column; with `why`, what read it, and what was not understood."""
    for one in found:
        stream.writelines(as_json(line) + "\n" for line in _lines(one, why=why))


def _lines(one: Extracted, *, why: bool) -> Iterator[dict[str, Any]]:
    text = one.document.text
    for claim in one.claims:
        read = {"pattern": claim.pattern, "pattern_means": pattern_text(claim.pattern)} if why else {}
        yield claim_dict(claim) | _place(text, claim.span.start) | read
    for left in one.unread if why else ():
        yield {"document": one.document.id, "start": left.span.start, "end": left.span.end, "text": text[left.span.start:left.span.end],
               "unread": left.reason, "unread_means": reason_text(left.reason)} | _place(text, left.span.start)


def _place(text: str, start: int) -> dict[str, int]:
    return dict(zip(("line", "column"), line_and_column(text, start), strict=True))


# ---- table -------------------------------------------------------------------------------------------------------------


def _write_table(found: Sequence[Extracted], coverage: Coverage, stream: TextIO, *, why: bool) -> None:
    console = console_for(stream)
    for number, one in enumerate(found):
        if number:
            console.print()
        console.print(shown(f"{file_of(one.document)}  {phrasing.published_text(one.document)}", "bold"), soft_wrap=True)
        if not one.claims:
            console.print("  no claims" if one.document.status is not Status.SKIPPED else f"  {one.document.status}")
        for claim in one.claims:
            claims_table.write_claim(claim, one.document, console, _read_by(claim) if why else "")
        if why and one.unread:
            console.print("  not understood")
        for left in one.unread if why else ():
            claims_table.write_unread(left, one.document, console)
    if why and found:
        console.print()
        claims_table.write_reasons(_reasons(found), coverage.mentions, console)


def _read_by(claim: Claim) -> str:
    return ": ".join(part for part in (claim.pattern, pattern_text(claim.pattern)) if part)
