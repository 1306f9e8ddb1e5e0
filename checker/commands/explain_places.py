"""`checker explain a.txt:12 b.txt:7`: why the claims of two lines were compared, or were not."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from checker.commands.streams import emit
from checker.errors import ConfigError
from checker.model.claim import Claim
from checker.model.finding import Result
from checker.model.text import Document
from checker.report import evidence, phrasing
from checker.report.console import console_for, indented, shown

if TYPE_CHECKING:
    from checker.rulebook import Rulebook
    from checker.why_not import Beside

_PLACE = re.compile(r"(?P<file>.+):(?P<line>[1-9]\d{0,8})")
_FEW = 8


def is_place(written: str) -> bool:
    """Whether an argument is a file with a line."""
    return _PLACE.fullmatch(written) is not None


def alone(place: str) -> ConfigError:
    """An error (to be raised) about a line that no other is named beside."""
    return ConfigError(f"'{place}' is one line, and two are held against each other",
                       remedy=f"name the other as well: checker explain {place} FILE:LINE; the findings of one line are in the report")


def run_on_places(places: tuple[str, str], sources: Sequence[str], manifest: str | None, rules: str | Rulebook | None,
                  rates: str | None = None) -> None:
    """Checks the sources, or the two files alone, and prints what became of the claims of the two lines.

    Raises ConfigError where a line has no claim.
    """
    from checker.pipeline import claims_of, read_documents, rulebook
    from checker.rates import rate_table
    from checker.why_not import beside

    named = [_PLACE.fullmatch(place) for place in places]
    files = [found["file"] for found in named if found]
    documents = read_documents(tuple(sources) or tuple(dict.fromkeys(files)), manifest)
    chosen = []
    for found in named:
        if found:
            document = _document(found["file"], documents)
            chosen.append(_claims_on(int(found["line"]), document, claims_of(document)[0]))
    result, pairs = beside(documents, chosen, rulebook(rules), rate_table(rates, manifest))
    emit(lambda stream: _write(result, pairs, stream))


def _document(name: str, documents: Sequence[Document]) -> Document:
    """The document of a file, by its path as given, its file name or its id. Raises ConfigError where there is none."""
    for key in (lambda one: one.path == name, lambda one: Path(one.path or "").name == Path(name).name, lambda one: one.id == name):
        if matching := [document for document in documents if key(document)]:
            return matching[0]
    raise ConfigError(f"'{name}' is not among the documents", remedy="name a file that is checked, or give no other sources")


def _claims_on(line: int, document: Document, claims: Sequence[Claim]) -> list[Claim]:
    lines = {claim.id: evidence.line_of(claim, document) for claim in claims}
    found = [claim for claim in claims if lines[claim.id] == line]
    if found:
        return found
    near = sorted(set(lines.values()), key=lambda other: (abs(other - line), other))[:_FEW]
    remedy = "there are claims on " + ", ".join(map(str, sorted(near))) if near else "there is none in it at all"
    raise ConfigError(f"no claim on line {line} of {document.path or document.id}", remedy=remedy)


def _write(result: Result, pairs: Sequence[Beside], stream: TextIO) -> None:
    console, documents = console_for(stream), evidence.documents_by_id(result)
    for number, pair in enumerate(pairs):
        if number:
            console.print()
        head = f"compared: {pair.finding.id}  {pair.finding.verdict}" if pair.finding else "not compared"
        console.print(shown(head, "bold"))
        for claim in (pair.left, pair.right):
            document = documents[claim.document]
            words = evidence.brief(claim, document)
            indented(shown(f"{phrasing.value_text(claim.value, claim.kind)}  ", "bold")
                     + shown(f"{evidence.place_of(claim, document)}  ", "dim")
                     + shown(f"{words.before}[{words.value}]{words.after}"), 2, console)
        for line in pair.lines:
            indented(shown(line), 2, console)
