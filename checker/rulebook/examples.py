"""Runs the examples that rules carry."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from checker.model.finding import Verdict
from checker.model.rule import Example, ExampleSide, Rule

QUIET = frozenset({Verdict.UNCERTAIN, Verdict.SCOPE_DIFFERS})
"""Verdicts that an example of silence may lead to: nothing was compared as one fact."""
LOUD = frozenset({Verdict.CONFLICT, Verdict.DISPUTED})
"""Verdicts that an example may lead to only where it says so."""

Check = Callable[[Sequence[ExampleSide]], Iterable[tuple[str, Verdict]]]
"""Compares texts, each as a document, and gives the rule id and verdict of every finding."""


@dataclass(frozen=True, slots=True)
class ExampleResult:
    """How one example came out. `got` holds the verdicts of its rule in the contract's order, none where the rule said nothing."""

    rule: str
    example: Example
    path: str
    line: int
    got: tuple[Verdict, ...]
    is_met: bool

    @property
    def is_failure(self) -> bool:
        """Whether it must be mended: a known gap ("todo-") fails nothing."""
        return not self.is_met and not self.example.is_todo

    @property
    def is_closed_gap(self) -> bool:
        """Whether a known gap is none any more, so that its "todo-" can go."""
        return self.is_met and self.example.is_todo

    def __str__(self) -> str:
        """`path:line: rule: expected conflict, got agree`."""
        got = ", ".join(self.got) or "silence"
        return f"{self.path}:{self.line}: {self.rule}: expected {self.example.expect}, got {got}"


def run_examples(rules: Iterable[Rule], check: Check) -> Iterator[ExampleResult]:
    """Runs every example of every rule, in order."""
    for rule in rules:
        for example in rule.examples:
            got = {verdict for rule_id, verdict in check(example.sides) if rule_id == rule.id}
            yield ExampleResult(rule.id, example, rule.path, example.line, tuple(verdict for verdict in Verdict if verdict in got),
                                _is_met(example.expect, got))


def _is_met(expect: str, got: set[Verdict]) -> bool:
    if expect == "silent":
        return got <= QUIET
    wanted = Verdict(expect)
    return wanted in got and not (got - {wanted}) & LOUD
