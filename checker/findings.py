"""From judged pairs to what is told of them: findings with the copies of their claims, and near misses, each with what would change it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from checker.align.reweighing import reweighed
from checker.compare.estimates import Report, estimate
from checker.judge.bench import Bench
from checker.judge.explanation import explained
from checker.judge.finding import Lead, make_finding, with_estimate
from checker.judge.groups import Group, Judged, groups
from checker.judge.message import Sayings
from checker.judge.near import near_miss
from checker.judge.sources import Found, with_sources
from checker.judge.what_if import what_if, what_if_near
from checker.model.finding import Alignment, Finding, NearMiss, Severity, Verdict
from checker.model.rule import Rule
from checker.report.phrasing import number_text
from checker.trace import Tracing, is_altered_copy, traced

Judge = Callable[[Alignment], Judged | None]
"""Compares the values of an aligned pair and judges it; None where nothing can be said."""
HARMONY = frozenset({Verdict.AGREE, Verdict.COMPATIBLE})
"""What repetitions of one fact may give: a document's own, and those whose best partner is another claim."""
_ORDER = {verdict: place for place, verdict in enumerate(Verdict)}
_WEIGHT = {severity: place for place, severity in enumerate(Severity)}
_OF_ONE_FACT = frozenset({Verdict.CONFLICT, Verdict.DISPUTED, Verdict.COMPATIBLE, Verdict.AGREE})
"""Verdicts of claims about one fact at one time: only there can several figures be taken together."""
_CLASHING = frozenset({Verdict.CONFLICT, Verdict.DISPUTED, Verdict.CHANGED, Verdict.UNCERTAIN})
"""Verdicts on values that differ, where it matters that one is a copy of the other."""


@dataclass(frozen=True, slots=True)
class Teller:
    """What telling needs to know: the rules by id, how documents and values are called, and how a pair is judged."""

    rules: Mapping[str, Rule]
    sayings: Sayings
    judge: Judge
    tracing: Tracing

    def findings(self, judged: Sequence[Judged], copied: Sequence[Judged]) -> tuple[Finding, ...]:
        """The findings in the order of showing, with ids that differ.

        `copied` are pairs of a claim and its copy. They are told where nothing else agrees with the claim.
        """
        made = groups(judged)
        agreed = {claim.id for group in made if group.verdict is Verdict.AGREE for claim in group.claims}
        made += groups([one for one in copied if one.alignment.left.id not in agreed])
        found = [self._finding(group, self.rules[group.rule]) for group in made]
        found.sort(key=lambda one: (_ORDER[one.verdict], _WEIGHT[one.severity], -one.origins, one.rule, one.id, one.claims[0].order))
        return _with_own_ids(found)

    def near_misses(self, pairs: Iterable[Alignment]) -> tuple[NearMiss, ...]:
        """Pairs that fell short, with what more in common would have them compared."""
        return tuple(near_miss(pair, self.rules, self.sayings, explained(pair, self.sayings.name, what_if_near(pair, self._bench(pair))))
                     for pair in pairs)

    def _finding(self, group: Group, rule: Rule) -> Finding:
        first = group.pairs[0]
        changes = what_if(first.alignment, group.verdict, self._bench(first.alignment)) if _can_change(first.alignment, rule) else ()
        own = self.tracing.retold.without_copies(group.claims)
        found = self._traced(group)
        reasons = (*first.reasons, *_named_by_authority(rule, group, self.sayings))
        finding = make_finding(rule, group.verdict, own, Lead(first.alignment, reasons, changes), self.sayings)
        finding = with_sources(finding, found, self.sayings)
        if not rule.compare.estimates or group.verdict not in _OF_ONE_FACT:
            return finding
        reports = [Report(claim, self.sayings.name(claim), origin) for claim, origin in zip(found.claims, found.origins, strict=True)]
        return with_estimate(finding, estimate(rule.compare.estimates, reports, number_text))

    def _traced(self, group: Group) -> Found:
        """The claims of a group with their copies and origins, and the first pair in which a copy differs from its origin."""
        claims = self.tracing.retold.with_copies(group.claims)
        pairs = (one.alignment for one in group.pairs) if group.verdict in _CLASHING else ()
        pair = next((one for one in pairs if is_altered_copy(one.left, one.right, self.tracing)), None)
        return Found(claims, *traced(claims, self.tracing), (pair.left, pair.right) if pair else None)

    def _bench(self, pair: Alignment) -> Bench:
        rule = self.rules[pair.rule]

        def verdict(changed: Alignment) -> Verdict | None:
            judged = self.judge(changed)
            is_shown = judged is not None and (judged.verdict in HARMONY or changed.is_mutual)
            return judged.verdict if judged and is_shown else None

        return Bench(lambda alignment, left, right: reweighed(alignment, rule, left, right), verdict, self._name_beside(pair),
                     rule.align.window)

    def _name_beside(self, pair: Alignment) -> Callable[..., str]:
        """How the documents of a pair are called: by their publishers where those tell them apart, else by their ids."""
        if self.sayings.name(pair.left) == self.sayings.name(pair.right):
            return lambda claim: claim.document
        return self.sayings.name


def _named_by_authority(rule: Rule, group: Group, sayings: Sayings) -> tuple[str, ...]:
    """What the rule's authority says, one sentence; none where it says nothing here. It decides nothing."""
    names = {name.casefold(): name for name in rule.authority}
    told: dict[str, list[str]] = {}
    for claim in group.claims if names else ():
        speaker = claim.attribution.speaker if claim.attribution else ""
        for name in dict.fromkeys(word.casefold() for word in (speaker, sayings.name(claim))):
            if name in names:
                told.setdefault(names[name], []).append(sayings.value(claim))
    return tuple(f"The rule names {name} as its authority, and that says {' and '.join(dict.fromkeys(values))}; it decides nothing here."
                 for name, values in sorted(told.items()))


def _can_change(pair: Alignment, rule: Rule) -> bool:
    """Whether a pair was weighed and judged as two claims: a check of one document against itself rests on its place in the text.

    What a faint pair has in common gives it no verdict but the one it has.
    """
    return not pair.is_faint and (pair.left.document != pair.right.document or rule.align.within == "documents")


def _with_own_ids(found: Sequence[Finding]) -> tuple[Finding, ...]:
    """The findings with ids that differ: of several with one content the second is numbered 2, and so on."""
    seen: Counter[str] = Counter()
    own = []
    for finding in found:
        seen[finding.id] += 1
        own.append(finding if seen[finding.id] == 1 else replace(finding, id=f"{finding.id}-{seen[finding.id]}"))
    return tuple(own)
