"""The short summary on the terminal: coverage first, then the findings by verdict, then the conflicts."""

from __future__ import annotations

import os
import shutil
from collections.abc import Sequence
from typing import TYPE_CHECKING, TextIO

from checker.language.days import day_text
from checker.language.explanations import what_if_lines
from checker.language.one_origin import one_origin_text
from checker.model.claim import Claim
from checker.model.finding import Finding, Result, Verdict
from checker.model.text import Document, Status
from checker.report import decided, evidence, phrasing
from checker.report.locations import file_of
from checker.text import Sink, safe_text

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

_STYLES = {Verdict.CONFLICT: "bold red", Verdict.DISPUTED: "magenta", Verdict.UNCERTAIN: "yellow", Verdict.CHANGED: "cyan",
           Verdict.SCOPE_DIFFERS: "dim", Verdict.COMPATIBLE: "green", Verdict.AGREE: "green"}
_PIPE_WIDTH = 100  # columns where the output is no terminal, so that the same run prints the same bytes everywhere
_LEAST_WIDTH = 40
_ORIGINS_SHOWN = 5
_NEAR_SHOWN = 3
_LAPSED_SHOWN = 8
_UNDATED_SHOWN = 8
_SOURCES_SHOWN = 6  # that print one sentence alike


def write(result: Result, stream: TextIO) -> None:
    """Writes the summary. Colors only on a terminal, and no escape byte where NO_COLOR is set or TERM is dumb."""
    console = console_for(stream)
    _coverage(result, console)
    console.print()
    console.print(_verdicts(result))
    if alone := evidence.alone(result):
        console.print(f"{alone:,} of the agreements {'is' if alone == 1 else 'are'} within one origin: nothing bears "
                      f"{'it' if alone == 1 else 'them'} out")
    if not result.findings:
        console.print("No two claims were about the same fact. This is not a sign that the documents agree.")
    documents = evidence.documents_by_id(result)
    for finding in decided.open_first(evidence.of_verdict(result, Verdict.CONFLICT)):
        console.print()
        (_decided if evidence.is_decided(finding) else _conflict)(finding, documents, console)
    _near_misses(result, documents, console)


def console_for(stream: TextIO) -> Console:
    """A console that prints text as it is: no markup, no highlighting, no emoji names."""
    from rich.console import Console

    class PlainConsole(Console):
        def on_broken_pipe(self) -> None:
            raise BrokenPipeError  # by default it ends the process with status 1, which means a conflict here

    is_terminal = stream.isatty()
    is_plain = not is_terminal or bool(os.environ.get("NO_COLOR")) or os.environ.get("TERM") == "dumb"
    width = max(_LEAST_WIDTH, shutil.get_terminal_size().columns) if is_terminal else _PIPE_WIDTH
    return PlainConsole(file=stream, width=width, force_terminal=not is_plain, color_system=None if is_plain else "standard",
                        no_color=is_plain, markup=False, highlight=False, emoji=False, legacy_windows=False)


def shown(text: str, style: str = "") -> Text:
    """Words of a document, a rule or a file name, safe for a terminal."""
    from rich.text import Text

    return Text(safe_text(text, Sink.TERMINAL), style=style)


def indented(text: Text, columns: int, console: Console) -> None:
    """Prints the text in lines that fit, each set in by so many columns."""
    for line in text.wrap(console, console.width - columns):
        line.rstrip()
        console.print(" " * columns, line, sep="")


def _coverage(result: Result, console: Console) -> None:
    read = sum(document.status is Status.READ for document in result.documents)
    total = len(result.documents)
    console.print((f"{read:,} of " if read != total else "") + f"{phrasing.count_text(total, 'document')} read")
    for document in evidence.unread(result):
        console.print(_bullet(f"{file_of(document)}: {document.status}" + (f", {document.reason}" if document.reason else "")))
    _undated(evidence.undated(result), console)
    _one_origins(result, console)
    coverage = result.coverage
    console.print(f"{phrasing.count_text(coverage.mentions, 'mention')}, {phrasing.count_text(coverage.claims, 'claim')}, "
                  f"{coverage.compared:,} compared")
    if coverage.not_compared:
        ranked = sorted(coverage.not_compared, key=lambda item: (-item[1], item[0]))
        console.print(shown("not compared: " + ", ".join(f"{reason} {number:,}" for reason, number in ranked)))
    if off := result.rules_off:
        console.print(shown(f"{phrasing.count_text(len(off), 'rule')} switched off by the configuration: {', '.join(off)}"), soft_wrap=True)
    if idle := evidence.never_matched(result):
        console.print(f"{len(idle):,} of {phrasing.count_text(len(result.rules), 'rule')} matched nothing")
        if own := [rule.id for rule in idle if rule.is_own]:
            indented(shown("of your own: " + ", ".join(own)), 2, console)
    if used := decided.use_text(result):
        console.print(shown(f"decisions: {used}"))
    lapsed = list(decided.use_lines(result))
    for line in lapsed[:_LAPSED_SHOWN]:
        console.print(_bullet(line))
    if len(lapsed) > _LAPSED_SHOWN:
        console.print(_bullet(f"{len(lapsed) - _LAPSED_SHOWN:,} more that no longer hold: checker review RESULTS --list shows them all"))


def _undated(documents: Sequence[Document], console: Console) -> None:
    for document in documents[:_UNDATED_SHOWN]:
        console.print(_bullet(f"{file_of(document)}: undated"))
    if len(documents) > _UNDATED_SHOWN:
        console.print(_bullet(f"{len(documents) - _UNDATED_SHOWN:,} more undated"))


def _one_origins(result: Result, console: Console) -> None:
    """Which documents go back to one origin, the largest groups first."""
    ranked = sorted(result.one_origins, key=lambda group: (-len(group.documents), group.documents))
    documents = evidence.documents_by_id(result)
    for group in ranked[:_ORIGINS_SHOWN]:
        console.print(_bullet(f"one origin: {one_origin_text(group, documents)}"))
    if len(ranked) > _ORIGINS_SHOWN:
        console.print(_bullet(f"{phrasing.count_text(len(ranked) - _ORIGINS_SHOWN, 'more origin')} with several documents"))


def _bullet(text: str) -> Text:
    return shown(f"- {text}")


def _verdicts(result: Result) -> Text:
    """How many findings each verdict has, verdicts without findings left out."""
    from rich.text import Text

    counts = [(verdict, number) for verdict, number in evidence.verdict_counts(result) if number]
    texts = [Text(evidence.verdict_text(verdict, number) + evidence.settled_text(verdict, result),
                  style=_STYLES[verdict]) for verdict, number in counts]
    return Text("  ").join(texts) if texts else Text("no findings")


def _decided(finding: Finding, documents: dict[str, Document], console: Console) -> None:
    """A conflict that somebody has decided, in short."""
    del documents
    console.print(shown(f"decided {finding.id}", "green") + shown(f"  {finding.rule}", "dim"))
    indented(shown(finding.message), 2, console)
    if finding.review:
        note = f": {finding.review.note}" if finding.review.note else ""
        indented(shown(f"{decided.decided_text(finding.review)}{note}"), 2, console)


def _conflict(finding: Finding, documents: dict[str, Document], console: Console) -> None:
    whole = evidence.support_of(finding, finding.claims, documents)
    console.print(shown(f"CONFLICT {finding.id}", "bold red") + shown(f"  {finding.severity}  {finding.rule}  {whole}", "dim"))
    indented(shown(finding.message, "bold"), 2, console)
    if finding.past:
        indented(shown(decided.reopened_text(finding)), 2, console)
    if finding.review:
        indented(shown(decided.decided_text(finding.review)), 2, console)
    for value, claims in evidence.by_value(finding):
        indented(shown(value, "bold cyan") + shown(f"  {evidence.support_of(finding, claims, documents)}", "dim"), 4, console)
        for words, printed in evidence.by_words(claims, documents):
            _places(printed, documents, console)
            indented(shown(f"{words.before}[{words.value}]{words.after}"), 6, console)
    for reason in finding.reasons[:1]:
        indented(shown(f"why: {reason}"), 2, console)
    for line in finding.sources[1:]:
        indented(shown(line), 2, console)
    for line in what_if_lines(finding.explanation.what_if)[:1]:
        indented(shown(line), 2, console)
    if finding.estimate:
        indented(shown(finding.estimate), 2, console)


def _places(claims: Sequence[Claim], documents: dict[str, Document], console: Console) -> None:
    """Where one sentence is printed, the first few places, the others counted."""
    for claim in claims[:_SOURCES_SHOWN]:
        indented(shown(_source(claim, documents[claim.document]), "dim"), 6, console)
    if len(claims) > _SOURCES_SHOWN:
        indented(shown(f"and {phrasing.count_text(len(claims) - _SOURCES_SHOWN, 'more place')}", "dim"), 6, console)


def _near_misses(result: Result, documents: dict[str, Document], console: Console) -> None:
    """How many pairs look alike and were not compared, and the nearest few, one line each side."""
    if not result.near_misses:
        return
    console.print()
    few = result.near_misses[:_NEAR_SHOWN]
    rest = "" if len(few) == result.near_misses_in_all else f"; the nearest {len(few)}" if len(few) > 1 else "; the nearest"
    number = phrasing.count_text(result.near_misses_in_all, "pair")
    console.print(shown(f"{number} of claims nearly compared{rest}:", "bold"))
    for miss in few:
        indented(shown(miss.message), 2, console)
        for claim in (miss.left, miss.right):
            document = documents[claim.document]
            words = evidence.brief(claim, document)
            indented(shown(f"{evidence.place_of(claim, document)}  ", "dim")
                     + shown(f"{words.before}[{words.value}]{words.after}"), 4, console)


def _source(claim: Claim, document: Document) -> str:
    day = day_text(document.published) if document.published else "undated"
    return f"{phrasing.source_text(document)}, {day}, {evidence.place_of(claim, document)}"
