"""`checker rules`: list, show, test and lint rules, and print the JSON Schema of a rule file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from checker.commands.status import CONFLICT, CONSISTENT
from checker.commands.streams import emit, emit_table, progress
from checker.errors import ConfigError
from checker.model.finding import Severity
from checker.model.rule import Finder, Rule
from checker.report.console import console_for, shown
from checker.report.decided import precision_text
from checker.report.phrasing import count_text
from checker.report.results_json import as_json
from checker.review import load as load_decisions
from checker.review.precision import counted, of_rule
from checker.strict_yaml import did_you_mean
from checker.version import __version__

if TYPE_CHECKING:
    from checker.rulebook import Rulebook


def list_rules(folder: str | None, decisions: str) -> None:
    """Prints one line a rule: id, severity, status, title, and how many of its conflicts people have confirmed, where any were decided."""
    book, counts = _book(folder), counted(load_decisions(decisions))
    width = max((len(rule.id) for rule in book.rules), default=0)

    def write(stream: TextIO) -> None:
        console = console_for(stream)
        for rule in book.rules:
            console.print(shown(f"{rule.id:<{width}}  {rule.severity:<7}  {rule.status:<12}  {rule.title}")
                          + shown(_after(precision_text(*of_rule(rule.id, rule.was, counts))), "bold"), soft_wrap=True)
        packs = Counter(rule.id.partition(".")[0] for rule in book.rules)
        console.print(shown(f"{len(book.rules)} rules in {len(packs)} packs, digest {book.digest}", "dim"), soft_wrap=True)

    emit(write)


def _after(words: str) -> str:
    return f"  {words}" if words else ""


def show_rule(name: str, folder: str | None) -> None:
    """Prints one rule in full. Raises ConfigError, with the nearest id, where there is none."""
    book = _book(folder)
    rule = book.rule(name)
    if rule is None:
        near = did_you_mean(name, [one.id for one in book.rules])
        raise ConfigError(f"unknown rule '{name}'",
                          remedy=near if near.startswith("did you mean") else "`checker rules list` shows them all")
    emit(lambda stream: _write_rule(rule, stream))


def test_rules(folder: str | None) -> int:
    """Runs the examples that the rules carry. Status 1 where one came out otherwise than it expects."""
    from checker.pipeline import run_rule_tests

    with progress() as show:
        if show:
            show("running the rules' examples")
        results = run_rule_tests(folder)
    failed = [result for result in results if result.is_failure]
    closed = [result for result in results if result.is_closed_gap]

    def write(stream: TextIO) -> None:
        console = console_for(stream)
        for result in failed:
            console.print(shown(str(result)), soft_wrap=True)
        for result in closed:
            console.print(shown(f"{result} (a known gap that is closed: take its todo- away)"), soft_wrap=True)
        gaps = sum(result.example.is_todo and not result.is_met for result in results)
        console.print(f"{count_text(len(results), 'example')}: {len(results) - len(failed) - gaps} as expected, {len(failed)} failed, "
                      f"{count_text(gaps, 'known gap')}")

    emit(write)
    return CONFLICT if failed else CONSISTENT


def lint_rules(folder: str | None) -> int:
    """Prints what is allowed in a rule and still mostly a mistake. Status 1 where a remark is an error."""
    from checker.rulebook.lint import lint

    book = _book(folder)
    remarks = lint(book)

    def write(stream: TextIO) -> None:
        console = console_for(stream)
        for remark in remarks:
            console.print(shown(f"{remark.path}:{remark.line}: {remark.severity}: {remark.rule}: {remark.message}"), soft_wrap=True)
        console.print(f"{count_text(len(book.rules), 'rule')}, {count_text(len(remarks), 'remark')}")

    emit(write)
    return CONFLICT if any(remark.severity is Severity.ERROR for remark in remarks) else CONSISTENT


def print_schema() -> None:
    """Prints the JSON Schema of a rule file."""
    from checker.rulebook import rule_schema

    emit_table(lambda stream: stream.write(as_json(rule_schema(__version__), indent=2) + "\n"))


def _write_rule(rule: Rule, stream: TextIO) -> None:
    console = console_for(stream)
    console.print(shown(rule.id, "bold"))
    console.print(shown(rule.title))
    lines = [("severity", str(rule.severity)), ("status", str(rule.status)), *((("find", finder_text(finder))) for finder in rule.find),
             ("align by", ", ".join(rule.align.by)), ("scope", ", ".join(rule.align.scope)),
             ("time", f"{rule.align.time}, window {rule.align.window} days"), ("within", rule.align.within),
             ("over time", str(rule.compare.over_time)), ("tolerance", f"{rule.compare.tolerance} {rule.compare.tolerance_unit}".strip()),
             ("estimates", rule.compare.estimates), ("message", rule.message), *(("ask", question) for question in rule.ask),
             ("examples", _examples_text(rule)), ("file", f"{rule.path}:{rule.line}")]
    for name, text in lines:
        if text:
            console.print(shown(f"  {name:<10} {text}"), soft_wrap=True)


def finder_text(finder: Finder) -> str:
    """A finder's conditions in one line, the empty ones left out; long word lists cut after six."""
    parts = [str(finder.kind)] + ([f"“{finder.phrase}”"] if finder.phrase else [])
    for name in ("noun", "predicate", "unit", "dimension", "role", "organization", "modality", "hedge", "requires", "excludes"):
        words: Sequence[str] = getattr(finder, name)
        if words:
            parts.append(f"{name} {' | '.join(words[:6])}{' …' if len(words) > 6 else ''}")
    parts += [f"{slot}: {kind}" for slot, kind in finder.entities]
    return "; ".join(parts)


def _examples_text(rule: Rule) -> str:
    counts = Counter(example.expect for example in rule.examples)
    return ", ".join(f"{number} {verdict}" for verdict, number in sorted(counts.items()))


def _book(folder: str | None) -> Rulebook:
    from checker.rulebook import load

    return load([Path(folder)] if folder else [])
