"""Holds decisions against the findings of a run: which still hold, which were made on other values, which are about nothing here.

- A decision holds for one finding at most: the one of its id, else one of its key and values with another verdict, the first in the report.
  Of findings that are alike in all that ids are made of it holds for the one that stands in the sentences it was made on.
- One that was made on no conflict does not hold for a conflict: that is open again.
- Where it holds for none, it is the past of an open finding of its key: of the one that shares most of its values, or else of the only
  one there is. Of several such decisions the latest is told. Agreements have no past: nothing in them is open.
- What is left is unused, or of elsewhere where it was made on none of this run's documents.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from pathlib import Path

from checker.model.decision import Decision, DecisionUse
from checker.model.finding import Finding, Result, Review, Verdict
from checker.model.text import Document
from checker.model.whereabouts import family, places_of
from checker.review.deciding import key_of
from checker.review.precision import with_precision
from checker.review.twins import are_twins, documents_in, matched, shares_a_place, stands_alone

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
    same = _of_same_content(result, ordered)
    holding = {one.id: same[one.id] for one in result.findings if one.id in same and _holds(same[one.id], one)}
    past = {name: decision for name, decision in same.items() if name not in holding}
    seen = {decision.finding for decision in same.values()}
    past |= _past([one for one in result.findings if one.id not in same], [one for one in ordered if one.finding not in seen])
    findings = tuple(replace(one, review=_review(holding.get(one.id)), past=_review(past.get(one.id))) for one in result.findings)
    stale, here = {decision.finding for decision in past.values()}, {document.id for document in result.documents}
    idle = [one for one in ordered if one.finding not in stale | seen]
    unused = tuple(one for one in idle if _is_of_here(one, here))
    use = DecisionUse(str(folder), len(holding), tuple(one for one in ordered if one.finding in stale), unused, len(idle) - len(unused))
    return replace(result, findings=findings, rules=with_precision(result.rules, ordered), decisions=use)


def _of_same_content(result: Result, decisions: Sequence[Decision]) -> Mapping[str, Decision]:
    """By the id of a finding the decision of its key and values: its own, else one that is on no other finding here."""
    left: defaultdict[_Content, dict[str, Decision]] = defaultdict(dict)
    for decision in decisions:
        left[decision.key, decision.values][decision.finding] = decision
    documents = {document.id: document for document in result.documents}
    crowds = _crowds(result.findings, left)
    crowded = {finding.id for twins in crowds for finding in twins}
    single = [finding for finding in result.findings if finding.id not in crowded]
    found = {one.id: left[_content(one)].pop(one.id) for one in single if one.id in left[_content(one)]}
    for is_own in (True, False):
        for twins in crowds:
            open_ones, known = [one for one in twins if one.id not in found], left[_content(twins[0])]
            of_kin = [one for one in known.values() if is_own is (family(one.finding) == family(twins[0].id))]
            for name, decision in matched(open_ones, of_kin, documents).items():
                found[name] = known.pop(decision.finding)
    for finding in single:
        others = left[_content(finding)]
        other = next((one.finding for one in others.values() if _can_move(one, finding, documents)), None)
        if finding.id not in found and other is not None:
            found[finding.id] = others.pop(other)
    return found


def _can_move(decision: Decision, finding: Finding, documents: Mapping[str, Document]) -> bool:
    """Whether a decision of a finding's content that is kept under another id may be on it: what changed is its verdict alone."""
    return not are_twins(decision.finding, finding.id) and (
        stands_alone(decision) or shares_a_place(decision.places, places_of(finding, documents)))


def _crowds(findings: Iterable[Finding], decisions: Mapping[_Content, Mapping[str, Decision]]) -> list[list[Finding]]:
    """Findings that are alike, or were when they were decided, and so are known by where they stand."""
    families: defaultdict[tuple[str, _Content], list[Finding]] = defaultdict(list)
    for finding in findings:
        families[family(finding.id), _content(finding)].append(finding)
    return [twins for (name, content), twins in families.items()
            if len(twins) > 1 or any(family(one.finding) == name and not stands_alone(one) for one in decisions.get(content, {}).values())]


def _is_of_here(decision: Decision, here: AbstractSet[str]) -> bool:
    """Whether a decision was made on documents of this run, as far as it tells."""
    documents = documents_in(decision)
    return not documents or not documents.isdisjoint(here)


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
