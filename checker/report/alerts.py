"""Conflicts, and what else fails a run, for programs that watch over a repository: worst first, each with its sides and their places."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from checker.model.claim import Claim
from checker.model.finding import Finding, Result, Severity, Verdict
from checker.model.gate import Ground
from checker.model.text import Document
from checker.report.evidence import by_value, documents_by_id, is_decided, is_open
from checker.report.locations import Location, checkout, lines_of, location
from checker.report.phrasing import count_text, source_text

_LONGEST = 160  # characters of a value in a message: a quotation can be as long as an article
_ACCEPTED = frozenset({Ground.BASELINE, Ground.WAIVER, Ground.INLINE})
_BY_DEFAULT = ((str(Verdict.CONFLICT), str(Severity.WARNING)),)
_RANKS = {severity: rank for rank, severity in enumerate(Severity)}


@dataclass(frozen=True, slots=True)
class Side:
    """What one document tells of a conflict: a value, and where it stands first. `location` is None outside the checkout.

    `fingerprint` holds while finding, document and value are the same, wherever the words move. `is_changed`: it stands in a file that is
    known to have changed, which a reviewer has before their eyes.
    """

    value: str
    claim: Claim
    document: Document
    location: Location | None
    fingerprint: str
    is_changed: bool = False

    @property
    def source(self) -> str:
        """What a reader calls the document."""
        return source_text(self.document)

    @property
    def place(self) -> str:
        """File and line, from the checkout; of a document outside, its id and line."""
        if self.location:
            return str(self.location)
        lines = lines_of(self.claim, self.document)
        return f"{self.document.id}:{lines[0].line}" if lines else self.document.id


@dataclass(frozen=True, slots=True)
class Alert:
    """A finding with its sides, by value in the finding's order. `level` is the weight that it has in this run, which it may fail."""

    finding: Finding
    level: Severity
    sides: tuple[Side, ...]
    fails: bool

    @property
    def shown(self) -> tuple[Side, ...]:
        """The sides in the checkout, in changed files first; where none is there, the first one, to be told without a place."""
        placed = tuple(side for side in self.sides if side.location) or self.sides[:1]
        return tuple(sorted(placed, key=lambda side: not side.is_changed))

    def others(self, here: Side) -> tuple[Side, ...]:
        """The sides that tell another value, then those that tell the same one elsewhere."""
        rivals = tuple(side for side in self.sides if side.value != here.value)
        return rivals + tuple(side for side in self.sides if side.value == here.value and side is not here)


def alerts(result: Result) -> tuple[Alert, ...]:
    """The open conflicts, and what else fails the run, worst first.

    A conflict under a rule that is being tried out weighs no more than a note, as it fails no run. Of one weight, those come first that
    have a side in a changed file.
    """
    floors = _floors(result)
    return _alerts(result, (one for one in result.findings if is_open(one) or _fails(one, floors)))


def settled_alerts(result: Result) -> tuple[Alert, ...]:
    """The conflicts that somebody has decided or accepted, worst first; without those that were not asked for."""
    return _alerts(result, (one for one in result.findings if one.verdict is Verdict.CONFLICT and (is_decided(one) or is_accepted(one))))


def is_accepted(finding: Finding) -> bool:
    """Whether a baseline, a waiver or a draft accepts the finding."""
    return finding.suppressed is not None and finding.suppressed.ground in _ACCEPTED


def outside(result: Result) -> str:
    """How many open conflicts have no side in a file of the checkout, where a program could show them; empty where all have one."""
    number = sum(alert.shown[0].location is None for alert in alerts(result))
    return f"{count_text(number, 'conflict')} without a side in a file of the checkout" if number else ""


def told(side: Side) -> str:
    """What a side tells, and where: "A Daily says 40 (a.md:12)"."""
    return f"{side.source} says {side.value} ({side.place})"


def message(alert: Alert, say: Callable[[Side], str] = told, here: Side | None = None, clean: Callable[[str], str] = str) -> str:
    """What the finding is about, and each value with one document that tells it: "Boats: A Daily says 40 (a.md:12), B Daily says ...".

    `say` words a side; shown at one side (`here`), that side tells its value. `clean` makes the finding's own words safe.
    """
    first: dict[str, Side] = {here.value: here} if here else {}
    for side in alert.sides:
        first.setdefault(side.value, side)
    sides = [side for side in alert.sides if first[side.value] is side]
    more = len(alert.sides) - len(sides)
    return clean(_opening(alert.finding.message, sides)) + ", ".join(map(say, sides)) + (f", and {more} more" if more else "")


def _opening(words: str, sides: Sequence[Side]) -> str:
    """A finding's line, to be followed by its sides; its heading alone where the rest of it says no more than they do."""
    heading, colon, rest = words.partition(": ")
    told_already = {part for side in sides for part in (side.value, side.source)}
    if colon and all(part in rest for part in told_already):
        for part in sorted(told_already, key=lambda part: (-len(part), part)):
            rest = rest.replace(part, " ")
        if len(re.findall(r"\w+", rest)) <= len(sides):  # "says", "or"
            return f"{heading}: "
    return f"{words.rstrip('.')}. "


def one_each_first(found: Sequence[Alert]) -> Iterable[tuple[Alert, Side]]:
    """Alerts with their shown sides, the first of each before the second of any: where room is short, every conflict has a place."""
    yield from ((alert, side) for alert in found for side in alert.shown[:1])
    yield from ((alert, side) for alert in found for side in alert.shown[1:])


def _floors(result: Result) -> dict[str, Severity]:
    """The verdicts that fail the run, with the least severity."""
    floors = result.gate.floors if result.gate else None
    return {verdict: Severity(level) for verdict, level in (_BY_DEFAULT if floors is None else floors)}


def _fails(finding: Finding, floors: Mapping[str, Severity]) -> bool:
    floor = floors.get(finding.verdict)
    return floor is not None and _RANKS[finding.severity] <= _RANKS[floor] and not is_decided(finding) and finding.suppressed is None


def _alerts(result: Result, findings: Iterable[Finding]) -> tuple[Alert, ...]:
    root, documents, floors = checkout(), documents_by_id(result), _floors(result)
    read = {one.id: one for one in result.documents}  # columns are also counted in bytes, those of comments too
    tried = {rule.id for rule in result.rules if rule.is_experimental}
    changed = set((result.gate.changed if result.gate else None) or ())

    def side(finding: Finding, value: str, claim: Claim) -> Side:
        document = documents[claim.document]
        short = value if len(value) <= _LONGEST else value[:_LONGEST - 1] + "…"
        mark = hashlib.sha256(f"{finding.id}\0{document.id}\0{value}".encode(errors="replace")).hexdigest()[:32]
        return Side(short, claim, document, location(claim, read[claim.document], root), mark, document.id in changed)

    found = [Alert(finding, Severity.NOTE if finding.rule in tried else finding.severity,
                   tuple(side(finding, value, claim) for value, claims in by_value(finding) for claim in _first_of_each(claims)),
                   _fails(finding, floors) and finding.rule not in tried)
             for finding in findings]
    return tuple(sorted(found, key=lambda alert: (
        _RANKS[alert.level], alert.finding.rule in tried, not any(side.is_changed for side in alert.sides))))


def _first_of_each(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The first claim of each document."""
    first: dict[str, Claim] = {}
    for claim in claims:
        first.setdefault(claim.document, claim)
    return tuple(first.values())
