"""Making a decision on a finding from what a person says."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence

from checker.errors import DecisionError
from checker.model.decision import Decision, State
from checker.model.finding import Finding, Review
from checker.strict_yaml import did_you_mean
from checker.text import unmasked

FINDING = re.compile(r"F-[0-9a-f]{12}(?:-[1-9][0-9]{0,5})?")
"""What the id of a finding looks like."""
MOST_CHARACTERS = 20_000
"""The longest note, and the longest of any other words, that a decision takes."""
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_HALF_A_PAIR = re.compile("[\ud800-\udfff]")


def decide(finding: Finding, review: Review, told: Sequence[str] = ()) -> Decision:
    """The decision that a person makes on a finding; `told` are its rival values in the words of a reader.

    Raises DecisionError for a state that is none, a day that is none, or words that no file can hold.
    """
    known = [str(state) for state in State]
    if review.state not in known:
        raise DecisionError(f"unknown state '{review.state[:60]}'", remedy=did_you_mean(review.state, known))
    side = unmasked(review.side, told)
    decision = Decision(finding.id, key_of(finding), finding.values, State(review.state), side, review.note, review.evidence,
                        review.by, review.at, verdict=str(finding.verdict), told=tuple(told))
    check(decision)
    return decision


def key_of(finding: Finding) -> tuple[str, ...]:
    """What the finding is about: its key, or the rule alone where it has none."""
    return finding.key or (finding.rule,)


def check(decision: Decision) -> None:
    """Raises DecisionError where the decision cannot be kept as it is."""
    if not FINDING.fullmatch(decision.finding):
        raise DecisionError(f"'{decision.finding[:60]}' is no id of a finding", remedy="the ids stand in the report, as F-0123456789ab")
    if not decision.key or not decision.key[0]:
        raise DecisionError(f"the decision on {decision.finding} names no rule", remedy="make it on a finding of a report")
    if decision.at and not is_day(decision.at):
        raise DecisionError(f"'{decision.at[:60]}' is no day", remedy="write it as 2026-11-20")
    lists = *decision.key, *decision.values, *decision.told, *decision.places
    for words in (*lists, decision.side, decision.note, decision.evidence, decision.by):
        if bad := _HALF_A_PAIR.search(words):
            raise DecisionError(f"the decision on {decision.finding} has a character that no file can hold (U+{ord(bad[0]):04X})",
                                remedy="leave it out")
        if len(words) > MOST_CHARACTERS:
            raise DecisionError(f"the decision on {decision.finding} has a text of {len(words):,} characters, where {MOST_CHARACTERS:,} is "
                                "the most", remedy="shorten it, and link to the rest as evidence")


def is_day(text: str) -> bool:
    """Whether the text is a day, as 2026-11-20."""
    try:
        return bool(_DAY.fullmatch(text)) and bool(datetime.date.fromisoformat(text))
    except ValueError:
        return False
