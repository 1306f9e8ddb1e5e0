"""`checker explain RULE`: what a rule finds, compares and asks, its examples, and how often it matched."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TextIO

from checker.commands.check import compare
from checker.commands.rules import finder_text
from checker.commands.settings import rulebook_of
from checker.commands.streams import emit
from checker.config import Config
from checker.errors import ConfigError
from checker.model.finding import Verdict
from checker.model.rule import Example, OverTime, Rule
from checker.report.console import console_for, indented, shown
from checker.report.phrasing import count_text
from checker.rulebook import load
from checker.strict_yaml import did_you_mean

_OVER_TIME = {OverTime.MAY_CHANGE: "a later figure may be another one", OverTime.NEVER_DECREASES: "a later figure cannot be the lower one",
              OverTime.NEVER_INCREASES: "a later figure cannot be the higher one", OverTime.CONSTANT: "a later figure is the same one"}
_WITHIN = {"documents": "claims of two documents", "anywhere": "claims of two documents or of one", "document": "claims of one document",
           "headline": "a headline with its own text", "sentence": "figures of one sentence"}


def is_rule(written: str) -> bool:
    """Whether an argument is meant as the id of a rule, and not of a finding."""
    return "." in written and not written.startswith("F-")


def run_on_rule(name: str, config: Config, sources: Sequence[str], results: Path | None) -> None:
    """Prints the rule; with sources, or a results.json, also how often it matched. Raises ConfigError where there is no such rule."""
    book, written = rulebook_of(config), load([Path(folder) for folder in config.texts("rules")])
    rule = book.rule(name) or written.rule(name)
    if rule is None:
        raise ConfigError(f"there is no rule '{name}'", remedy=_near(name, [one.id for one in written.rules]))
    state = "switched off by the configuration" if name in book.off else str(rule.severity)
    parts = [("", _about(rule, state)), ("It finds", [finder_text(finder) for finder in rule.find]), ("It holds together", _together(rule)),
             ("It compares", _compared(rule)), ("It says", [rule.message]), ("Before you call it an error", rule.ask),
             ("Its examples", [line for example in rule.examples for line in _example(example)])]
    if sources or results:
        parts.append(("It matched", _matched(name, config, sources, results)))
    emit(lambda stream: _write(name, parts, stream))


def _near(name: str, known: Sequence[str]) -> str:
    told = did_you_mean(name, known)
    return told if told.startswith("did you mean") else "`checker rules list` shows them all"


def _about(rule: Rule, state: str) -> list[str]:
    return [rule.title, f"{state}, {rule.status}, {rule.path}:{rule.line}"] + ([f"before: {rule.was}"] if rule.was else [])


def _together(rule: Rule) -> Iterator[str]:
    """Which claims are about one thing."""
    align = rule.align
    yield _WITHIN.get(align.within, align.within)
    if align.by:
        yield f"that have the same {', '.join(align.by)}"
    if align.scope:
        yield f"and are of the same {', '.join(align.scope)}, where both tell it"
    if align.time != "none":
        yield f"at the same time ({align.time}" + (f", {count_text(align.window, 'day')} apart at most)" if align.window else ")")


def _compared(rule: Rule) -> Iterator[str]:
    terms = rule.compare
    yield _OVER_TIME[terms.over_time]
    if terms.tolerance:
        yield f"values may differ by {terms.tolerance} {terms.tolerance_unit}".rstrip()
    if terms.estimates:
        yield f"estimates by the policy {terms.estimates}"


def _example(example: Example) -> Iterator[str]:
    yield f"{example.expect}{' (a known gap)' if example.is_todo else ''}:"
    for side in example.sides:
        told = ", ".join(part for part in (side.publisher, side.date.isoformat() if side.date else "", side.speaker) if part)
        yield f"  “{' '.join(side.text.split())}”" + (f" ({told})" if told else "")


def _matched(name: str, config: Config, sources: Sequence[str], results: Path | None) -> list[str]:
    """How many claims it selected and what came of them."""
    if results is not None:
        from checker.report.stored_result import load as stored

        result = stored(results)
    else:
        result = compare(sources, config.text("manifest"), rulebook_of(config), config.text("rates"))
    used = next((rule for rule in result.rules if rule.id == name), None)
    if used is None:
        return ["nothing: it was not among the rules of the run"]
    counts = Counter(finding.verdict for finding in result.findings if finding.rule == name)
    told = ", ".join(f"{counts[verdict]} {verdict}" for verdict in Verdict if counts[verdict])
    return [f"{count_text(used.claims, 'claim')}; {count_text(used.findings, 'finding')}" + (f": {told}" if told else "")]


def _write(name: str, parts: Sequence[tuple[str, Iterable[str]]], stream: TextIO) -> None:
    console = console_for(stream)
    console.print(shown(name, "bold"))
    for title, found in parts:
        lines = list(found)
        if title and lines:
            console.print()
            console.print(shown(title, "bold"))
        for line in lines:
            indented(shown(line.lstrip()), 4 if line.startswith(" ") else 2, console)
