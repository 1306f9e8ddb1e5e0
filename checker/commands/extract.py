"""`checker extract`: the claims of documents, nothing compared. Shows what the extractors see."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TextIO

from checker.commands.formats import choice
from checker.commands.status import CONSISTENT, FAILED, Policy, problems
from checker.commands.streams import emit, emit_table, progress, tell
from checker.language.days import when_text
from checker.model.claim import Claim, Unread
from checker.model.finding import Coverage, Result
from checker.model.text import Document
from checker.report import csv_table, evidence, phrasing
from checker.report.console import console_for, shown
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
        case "csv":
            emit_table(lambda stream: csv_table.write_claims(result, stream))
        case _:
            emit(lambda stream: _write_table(found, stream, why=why))
    wrong = problems(result, Policy(allow_empty=True))
    for problem in wrong:
        tell(f"checker: {problem}")
    tell(f"{phrasing.count_text(len(found), 'document')}, {phrasing.count_text(result.coverage.mentions, 'mention')}, "
         f"{phrasing.count_text(len(result.claims), 'claim')}")
    return FAILED if wrong else CONSISTENT


def _extract(sources: Sequence[str], manifest: str | None) -> tuple[Extracted, ...]:
    from checker.pipeline import claims_of, read_documents

    with progress() as show:
        found = []
        for document in read_documents(tuple(sources), manifest):
            if show:
                show(f"extracting {document.path or document.id}")
            found.append(Extracted(document, *claims_of(document)))
    return tuple(found)


def _result(found: Sequence[Extracted]) -> Result:
    claims = tuple(claim for one in found for claim in one.claims)
    mentions = len(claims) + sum(len(one.unread) for one in found)
    return Result(tuple(one.document for one in found), claims, (), Coverage(mentions, len(claims), 0, 0), (), "", __version__)


def _write_lines(found: Sequence[Extracted], stream: TextIO, *, why: bool) -> None:
    """One claim a line, in the contract's shape; with `why`, what found it, and what was seen and not understood."""
    for one in found:
        lines = [claim_dict(claim) | ({"pattern": claim.pattern} if why else {}) for claim in one.claims]
        lines += [{"document": one.document.id, "start": left.span.start, "end": left.span.end, "unread": left.reason,
                   "text": one.document.text[left.span.start:left.span.end]} for left in (one.unread if why else ())]
        stream.writelines(as_json(line) + "\n" for line in lines)


def _write_table(found: Sequence[Extracted], stream: TextIO, *, why: bool) -> None:
    console = console_for(stream)
    for one in found:
        console.print(shown(f"{one.document.path or one.document.id}  {phrasing.published_text(one.document)}", "bold"))
        if not one.claims:
            console.print("  no claims")
        for claim in one.claims:
            console.print(shown(_claim_line(claim, one.document)), soft_wrap=True)
            if why:
                console.print(shown(_why_line(claim), "dim"), soft_wrap=True)
        for left in one.unread if why else ():
            console.print(shown(_unread_line(left, one.document), "dim"), soft_wrap=True)


def _claim_line(claim: Claim, document: Document) -> str:
    subject = phrasing.subject_text(claim)
    about = f"  [{subject}]" if subject else ""
    furniture = "" if claim.zone == "body" else f"  <{claim.zone}>"
    value = phrasing.value_text(claim.value, claim.kind)
    return f"  {evidence.line_of(claim, document):>4}  {claim.kind:<8}  {value}  ← {claim.text}{about}{furniture}"


def _why_line(claim: Claim) -> str:
    known = [("found by", claim.pattern), ("modality", claim.modality), ("place", claim.place or ""),
             ("as of", when_text(claim.as_of) if claim.as_of else ""),
             ("period", when_text(claim.period) if claim.period else ""),
             ("words", phrasing.attribution_text(claim.attribution))]
    return "        " + "; ".join(f"{name}: {text}" for name, text in known if text)


def _unread_line(left: Unread, document: Document) -> str:
    line = document.text.count("\n", 0, left.span.start) + 1
    return f"  {line:>4}  not read  {document.text[left.span.start:left.span.end]}  ({left.reason})"
