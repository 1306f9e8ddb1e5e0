"""How often a rule's conflicts were right, as people have decided them: counted, never estimated."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from checker.model.decision import Decision, State
from checker.model.finding import RuleUse, Verdict

CONFIRMED = frozenset({State.CONFIRMED, State.OUTDATED})
"""The articles do differ: one of them is wrong, or behind."""
FALSE_ALARMS = frozenset({State.DIFFERENT_THINGS, State.ROUNDING, State.FALSE_ALARM})
"""They do not: the rule should not have called it a conflict."""


def with_precision(rules: Iterable[RuleUse], decisions: Iterable[Decision]) -> tuple[RuleUse, ...]:
    """The rules with how many of their conflicts people have confirmed, and how many were false alarms."""
    counts = counted(decisions)
    return tuple(replace(rule, confirmed=confirmed, false_alarms=false_alarms)
                 for rule in rules for confirmed, false_alarms in [of_rule(rule.id, rule.was, counts)])


def counted(decisions: Iterable[Decision]) -> Counter[tuple[str, bool]]:
    """How many conflicts of each rule were confirmed (True) or were false alarms (False). What was said of other verdicts is no measure."""
    return Counter((one.key[0], one.state in CONFIRMED) for one in decisions
                   if one.verdict in {"", Verdict.CONFLICT} and one.state in CONFIRMED | FALSE_ALARMS)


def of_rule(name: str, was: str, counts: Counter[tuple[str, bool]]) -> tuple[int, int]:
    """The confirmed and the false alarms of one rule, those under the name that it had before among them."""
    names = {name, was} - {""}
    return sum(counts[one, True] for one in names), sum(counts[one, False] for one in names)
