"""Holds decisions against the findings of a run: which still hold, which were made on other values, which are about nothing here.

- A decision holds for one finding at most: the one of its id, else one of its key and values with another verdict, the first in the report.
- One that was made on no conflict does not hold for a conflict: that is open again.
- Where it holds for none, it is the past of an open finding of its key: of the one that shares most of its values, or else of the only
  one there is. Of several such decisions the latest is told. Agreements have no past: nothing in them is open.
- What is left is unused.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from checker.model.decision import Decision, DecisionUse
from checker.model.finding import Finding, Result, Review, Verdict
from checker.review.deciding import key_of
from checker.review.precision import with_precision

_SETTLED = frozenset({Verdict.AGREE, Verdict.COMPATIBLE})
_MOST_HEIRS = 100
"""Open findings of one key among which a decision looks for its own: so many about one thing are told apart by nothing."""
_Content = tuple[tuple[str, ...], tuple[str, ...]]


def with_decisions(result: Result, decisions: Iterable[Decision], folder: str | Path) -> Result:
    """The result with these decisions and no others: on its findings, for each rule, and what became of each.

    `folder` is where they lie. The order of the decisions changes nothing, nor does what was decided in the result before.
    """
    by_name = {one.finding: one for one in decisions}
    ordered = tuple(by_name[name] for name in sorted(by_name))
    same = _of_same_content(result.findings, ordered)
    holding = {one.id: same[one.id] for one in result.findings if one.id in same and _holds(same[one.id], one)}
    past = {name: decision for name, decision in same.items() if name not in holding}
    seen = {decision.finding for decision in same.values()}
    past |= _past([one for one in result.findings if one.id not in same], [one for one in ordered if one.finding not in seen])
    findings = tuple(replace(one, review=_review(holding.get(one.id)), past=_review(past.get(one.id))) for one in result.findings)
    stale = {decision.finding for decision in past.values()}
    use = DecisionUse(str(folder), len(holding), tuple(one for one in ordered if one.finding in stale),
                      tuple(one for one in ordered if one.finding not in stale | seen))
    return replace(result, findings=findings, rules=with_precision(result.rules, ordered), decisions=use)


def _of_same_content(findings: Sequence[Finding], decisions: Sequence[Decision]) -> Mapping[str, Decision]:
    """By the id of a finding the decision of its key and values: its own, else one that is on no other finding here."""
    left: defaultdict[_Content, dict[str, Decision]] = defaultdict(dict)
    for decision in decisions:
        left[decision.key, decision.values][decision.finding] = decision
    found: dict[str, Decision] = {}
    for finding in findings:
        if (own := left[_content(finding)].pop(finding.id, None)) is not None:
            found[finding.id] = own
    for finding in findings:
        others = left[_content(finding)]
        other = next((name for name in others if not _are_twins(name, finding.id)), None)
        if finding.id not in found and other is not None:
            found[finding.id] = others.pop(other)
    return found


def _are_twins(one: str, other: str) -> bool:
    """Whether two ids are of two findings of one verdict that are alike in all that ids are made of: "F-1" and "F-1-2".

    What was decided of one is no decision on the other: it is told there as the past, and a person looks again.
    """
    return one != other and one.split("-")[:2] == other.split("-")[:2]


def _holds(decision: Decision, finding: Finding) -> bool:
    """Whether a decision of a finding's key and values holds for it: what was said of a lesser verdict settles no conflict."""
    return finding.verdict is not Verdict.CONFLICT or decision.verdict in {"", Verdict.CONFLICT}


def _past(findings: Sequence[Finding], decisions: Iterable[Decision]) -> Mapping[str, Decision]:
    """By the id of an undecided finding the decision that was made on it when other values were told."""
    candidates: defaultdict[tuple[str, ...], list[Finding]] = defaultdict(list)
    for finding in findings:
        if finding.verdict not in _SETTLED and len(candidates[key_of(finding)]) < _MOST_HEIRS:
            candidates[key_of(finding)].append(finding)
    found: dict[str, list[Decision]] = {}
    for decision in decisions:
        if (heir := _heir(decision, candidates.get(decision.key, ()))) is not None:
            found.setdefault(heir.id, []).append(decision)
    return {name: max(several, key=lambda one: (one.at, one.finding)) for name, several in found.items()}


def _heir(decision: Decision, candidates: Sequence[Finding]) -> Finding | None:
    """The finding that a decision would be on, had its values not changed; None where that cannot be told."""
    shared = [len(set(decision.values) & set(one.values)) for one in candidates]
    if not shared or (max(shared) == 0 and len(candidates) > 1):
        return None
    return candidates[shared.index(max(shared))]


def _content(finding: Finding) -> _Content:
    return key_of(finding), finding.values


def _review(decision: Decision | None) -> Review | None:
    if decision is None:
        return None
    return Review(str(decision.state), decision.note, decision.by, decision.at, decision.side, decision.evidence, decision.told,
                  decision.finding, decision.verdict)
