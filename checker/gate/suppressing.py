"""Marks the findings of a run that were not asked for, or that somebody has accepted. None is taken away, and no verdict changes."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace

from checker.gate.baseline import Entry, Known, known
from checker.gate.failing import HARMONY, is_left
from checker.gate.inline import Inline
from checker.gate.selecting import Selection, check
from checker.model.finding import Finding, Result
from checker.model.gate import Flaw, GateUse, Ground, LooseEnd, Suppression
from checker.model.waiver import Waiver

_LOOK_AGAIN = "look again at what it accepted, then remove it, or give it a later day"


@dataclass(frozen=True, slots=True)
class Terms:
    """What findings were asked for, and which are accepted.

    `drafts`: the ids of the documents that are checked against the others; None: everyone against everyone. `changed`: the ids of those
    in changed files; None: all count. `today`: the day by which waivers expire; None: none does.
    """

    selection: Selection = field(default_factory=Selection)
    drafts: frozenset[str] | None = None
    changed: frozenset[str] | None = None
    baseline: tuple[Entry, ...] = ()
    waivers: tuple[Waiver, ...] = ()
    today: datetime.date | None = None


def gated(result: Result, terms: Terms) -> Result:
    """The result with what suppresses its findings, of several grounds the first, and what was meant to suppress some and does not.

    Raises ConfigError where the selection names what is not there.
    """
    if terms == Terms(today=terms.today) and not any(document.ignores for document in result.documents):
        return result
    check(terms.selection, result)
    gate = _Gate(result, terms)
    findings = tuple(replace(one, suppressed=next(gate.grounds(one), None)) for one in result.findings)
    drafts, changed = (None if names is None else tuple(sorted(names)) for names in (terms.drafts, terms.changed))
    left = frozenset(one.id for one in findings if is_left(one))
    return replace(result, findings=findings, gate=GateUse(drafts, tuple(gate.loose(left)), changed=changed))


class _Gate:
    """The terms, held against the findings of one run."""

    def __init__(self, result: Result, terms: Terms) -> None:
        self._result, self._terms = result, terms
        self._rules = tuple(rule.id for rule in result.rules)
        self._paths: Mapping[str, str] = {one.id: one.path for one in result.documents if one.path is not None}
        self._known: Known = known(result.findings, terms.baseline)
        self._inline = Inline(result, terms.drafts)

    def grounds(self, finding: Finding) -> Iterator[Suppression]:
        """What suppresses a finding: first what leaves it out of what was asked for. Nothing has to accept an agreement."""
        documents, terms = {claim.document for claim in finding.claims}, self._terms
        if terms.drafts is not None and not documents & terms.drafts:
            yield Suppression(Ground.SOURCES)
        if not terms.selection.takes(finding, self._rules):
            yield Suppression(Ground.NOT_SELECTED)
        if terms.changed is not None and not documents & terms.changed:
            yield Suppression(Ground.UNCHANGED)
        if entry := self._known.by_finding.get(finding.id):
            yield Suppression(Ground.BASELINE, entry.reason, place=entry.place)
        for waiver in terms.waivers:
            if not self._is_over(waiver) and self._waives(waiver, finding):
                yield Suppression(Ground.WAIVER, waiver.reason, waiver.owner, waiver.until.isoformat(), waiver.place)
        if silenced := self._inline.silences(finding):
            yield silenced

    def loose(self, left: Collection[str]) -> Iterator[LooseEnd]:
        """What was given to suppress findings and suppresses none; `left` are the ids of the findings that nothing suppresses."""
        for entry in self._known.unused:
            yield LooseEnd(Ground.BASELINE, Flaw.UNUSED, f"{entry.id} {entry.rule}", entry.place)
        for waiver in self._terms.waivers:
            about = f"{waiver.rule} in {waiver.match} ({waiver.owner}, until {waiver.until})"
            if self._is_over(waiver):
                yield LooseEnd(Ground.WAIVER, Flaw.EXPIRED, about, waiver.place, _LOOK_AGAIN)
            elif not any(self._waives(waiver, finding) for finding in self._result.findings):
                yield LooseEnd(Ground.WAIVER, Flaw.UNUSED, about, waiver.place)
        yield from self._inline.loose(left)

    def _is_over(self, waiver: Waiver) -> bool:
        return self._terms.today is not None and waiver.has_expired(self._terms.today)

    def _waives(self, waiver: Waiver, finding: Finding) -> bool:
        return finding.verdict not in HARMONY and waiver.is_for(finding.rule) and any(
            waiver.covers(self._paths[claim.document]) for claim in finding.claims if claim.document in self._paths)
