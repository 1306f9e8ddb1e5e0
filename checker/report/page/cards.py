"""What a finding's card tells: its quotes by value, and its reasons, none of them twice."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from checker.language.explanations import what_if_lines
from checker.model.claim import Claim
from checker.model.finding import Finding
from checker.model.text import Document
from checker.report import evidence
from checker.report.page.quotes import InContext, in_context

_MOST_PASSAGES = 4
"""Quotes shown under one value; of more, the places are named."""
_MOST_CLAIMS = 12
_MOST_OTHERS = 12


@dataclass(frozen=True, slots=True)
class ValueGroup:
    """A value with its claims: quotes, each with all who print those words; claims without a quote; and how many more there are."""

    value: str
    claims: tuple[Claim, ...]
    passages: tuple[tuple[InContext, tuple[Claim, ...]], ...]
    others: tuple[Claim, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Telling:
    """Why in one sentence, what else bears on it, what would change the verdict, and the steps that lead there."""

    why: str
    further: tuple[str, ...]
    what_if: tuple[str, ...]
    steps: tuple[str, ...]


def value_groups(finding: Finding, documents: Mapping[str, Document]) -> tuple[ValueGroup, ...]:
    """The values of a finding in the order in which they are first told."""
    return tuple(_group(value, claims, documents) for value, claims in evidence.by_value(finding))


def _group(value: str, claims: tuple[Claim, ...], documents: Mapping[str, Document]) -> ValueGroup:
    passages: dict[tuple[str, str, str], tuple[InContext, list[Claim]]] = {}
    others: list[Claim] = []
    for claim in claims:
        words = in_context(claim, documents[claim.document])
        told = (words.before, words.value, words.after)
        if told in passages and len(passages[told][1]) < _MOST_CLAIMS:
            passages[told][1].append(claim)
        elif told not in passages and len(passages) < _MOST_PASSAGES:
            passages[told] = (words, [claim])
        else:
            others.append(claim)
    return ValueGroup(value, claims, tuple((words, tuple(some)) for words, some in passages.values()), tuple(others[:_MOST_OTHERS]),
                      len(others[_MOST_OTHERS:]))


def telling(finding: Finding) -> Telling:
    """The reasons of a finding. How many sources tell which value stands beside the values already."""
    what_if = what_if_lines(finding.explanation.what_if)
    why = finding.reasons[0] if finding.reasons else ""
    further = tuple(reason for reason in finding.reasons[1:] if reason not in finding.sources[:1] and reason not in what_if)
    shown = {why, *further, *what_if}
    return Telling(why, further, what_if, tuple(step for step in finding.steps if step not in shown))
