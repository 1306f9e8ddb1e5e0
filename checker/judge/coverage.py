"""What a run has seen: every mention counted once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Container, Mapping, Sequence

from checker.model.claim import Claim, Unread
from checker.model.finding import Coverage, Finding, RuleUse
from checker.model.rule import OverTime, Rule, RuleStatus

NO_PARTNER = "no partner"
"""Why a claim with which nothing came together is compared with nothing."""


def covered(claims: Sequence[Claim], unread: Sequence[Unread], findings: Sequence[Finding], why: Callable[[Claim], str]) -> Coverage:
    """What was seen. Every mention is in a finding or is counted once under its reason: compared and not compared make up all mentions.

    `why`: the reason for which a claim is in no finding.
    """
    compared = {claim.id for finding in findings for claim in finding.claims}
    reasons = Counter(one.reason for one in unread)
    reasons.update(why(claim) for claim in claims if claim.id not in compared)
    return Coverage(len(claims) + len(unread), len(claims), len(compared), len(findings), tuple(sorted(reasons.items())))


def rule_uses(rules: Sequence[Rule], added: Container[str], findings: Sequence[Finding],
              selected: Mapping[str, int]) -> tuple[RuleUse, ...]:
    """What each rule did, by id. `added` are the ids of the user's own; `selected` tells how many claims each rule took."""
    used = Counter(finding.rule for finding in findings)
    return tuple(RuleUse(rule.id, rule.title, used[rule.id], rule.status is RuleStatus.EXPERIMENTAL, selected[rule.id],
                         rule.id in added, rule.was, only_grows=rule.compare.over_time is OverTime.NEVER_DECREASES,
                         approx=rule.compare.approx)
                 for rule in sorted(rules, key=lambda rule: rule.id))
