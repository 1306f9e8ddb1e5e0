"""Inline ignores held against findings: a draft's own word on what it tells. A source silences nothing, least of all about itself."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from checker.gate.failing import HARMONY
from checker.model.claim import Claim, Modality
from checker.model.finding import Finding, Result
from checker.model.gate import Flaw, Ground, LooseEnd, Suppression
from checker.model.inline import InlineIgnore
from checker.model.text import Document
from checker.model.value import Quantity
from checker.strict_yaml import did_you_mean

_FINDING = "F-"
_DENIALS = frozenset({Modality.NEGATED, Modality.DENIED})
_NO_DRAFTS = "name the drafts first, and behind --against what they are checked against"
_SOURCE = "take the file for a draft, or leave it: a source is evidence"


@dataclass(frozen=True, slots=True)
class _Entry:
    """An inline ignore of a draft, with the rules that it names in full, the beginnings of findings, and where it stands."""

    ignore: InlineIgnore
    rules: frozenset[str]
    findings: tuple[str, ...]
    place: str

    def is_for(self, finding: Finding, claim: Claim) -> bool:
        """Whether it names the finding, and holds where the claim stands."""
        return self.ignore.start <= claim.span.start < self.ignore.end and (
            finding.rule in self.rules or finding.id.startswith(self.findings))


class Inline:
    """The inline ignores of a run's documents."""

    def __init__(self, result: Result, drafts: Collection[str] | None) -> None:
        self._drafts = frozenset(drafts or ())
        self._rules = tuple(sorted({rule.id for rule in result.rules} | set(result.rules_off)))
        self._loose = [end for one in result.documents if one.ignores for end in self._wrong(one, is_asked=drafts is not None)]
        self._entries = {one.id: _Paragraphs(tuple(self._read(one))) for one in result.documents if one.ignores and one.id in self._drafts}
        self._used: set[_Entry] = set()
        self._in_part: dict[_Entry, tuple[str, Claim]] = {}
        self._by_finding: Mapping[str, Suppression] = {
            one.id: found for one in result.findings if self._entries and (found := self._silenced(one))}

    def silences(self, finding: Finding) -> Suppression | None:
        """What silences the finding: the drafts ask for it wherever they tell what would still clash without the words they name."""
        return self._by_finding.get(finding.id)

    def loose(self, left: Collection[str]) -> Iterator[LooseEnd]:
        """The inline ignores that silence nothing, and why; `left` are the ids of the findings that nothing suppresses."""
        yield from self._loose
        for name in sorted(self._entries):
            for entry in self._entries[name].entries:
                about = ", ".join(entry.ignore.rules)
                finding, claim = self._in_part.get(entry, ("", None))
                if claim is not None and finding in left:
                    remedy = f"{finding} also rests on “{claim.text}” in {claim.document}: ignore it there, too"
                    yield LooseEnd(Ground.INLINE, Flaw.IN_PART, about, entry.place, remedy)
                elif entry not in self._used and claim is None:
                    yield LooseEnd(Ground.INLINE, Flaw.UNUSED, about, entry.place)

    def _silenced(self, finding: Finding) -> Suppression | None:
        if finding.verdict in HARMONY:
            return None
        by_claim = {claim.id: entry for claim in finding.claims if claim.document in self._entries
                    and (entry := self._entries[claim.document].entry(finding, claim))}
        rest = [claim for claim in finding.claims if claim.id not in by_claim]
        still = next((claim for claim in rest if claim.document in self._drafts), None)
        if still is not None and _may_clash(rest):
            self._in_part.update(dict.fromkeys(by_claim.values(), (finding.id, still)))
            return None
        self._used.update(by_claim.values())
        first = next(iter(by_claim.values()), None)
        return Suppression(Ground.INLINE, first.ignore.reason, place=first.place) if first else None

    def _wrong(self, document: Document, *, is_asked: bool) -> Iterator[LooseEnd]:
        """What is wrong with the inline ignores of a document; of one that is no draft it is told once."""
        if document.id not in self._drafts:
            first, more = document.ignores[0], len(document.ignores) - 1
            about = ", ".join(first.rules) + (f" and {more:,} more" if more else "")
            yield LooseEnd(Ground.INLINE, Flaw.NO_DRAFT, about, _place(document, first), _SOURCE if is_asked else _NO_DRAFTS)
            return
        for one in document.ignores:
            if one.flaw is not None:
                about = "" if one.flaw is Flaw.MISSPELLED else ", ".join(one.rules)
                yield LooseEnd(Ground.INLINE, one.flaw, about, _place(document, one), one.remedy)
                continue
            for word in one.rules:
                if not _is_finding(word) and not self._named(word):
                    yield LooseEnd(Ground.INLINE, Flaw.UNKNOWN, word[:60], _place(document, one), _near(word, self._rules))

    def _read(self, document: Document) -> Iterator[_Entry]:
        for one in document.ignores:
            rules = frozenset(name for word in one.rules for name in self._named(word))
            findings = tuple(word for word in one.rules if _is_finding(word))
            if one.flaw is None and (rules or findings):
                yield _Entry(one, rules, findings, _place(document, one))

    def _named(self, word: str) -> tuple[str, ...]:
        """The rules of this id, else those whose ids begin so."""
        return (word,) if word in self._rules else tuple(name for name in self._rules if name.startswith(word))


class _Paragraphs:
    """The entries of one document, to be found by the place of a claim. Paragraphs do not overlap; whole documents stand apart."""

    def __init__(self, entries: Sequence[_Entry]) -> None:
        self.entries = entries
        groups: defaultdict[int, list[_Entry]] = defaultdict(list)
        for entry in entries:
            groups[entry.ignore.start].append(entry)
        self._groups, self._starts = groups, sorted(groups)

    def entry(self, finding: Finding, claim: Claim) -> _Entry | None:
        """The entry that asks for silence on a finding where this claim of it stands: first that of the paragraph."""
        at = bisect_right(self._starts, claim.span.start) - 1
        starts = dict.fromkeys(self._starts[place] for place in (at, 0) if at >= 0)
        return next((entry for start in starts for entry in self._groups[start] if entry.is_for(finding, claim)), None)


def _is_finding(word: str) -> bool:
    """Whether a word is the id of a finding, or its beginning: the mark of every one of them names none."""
    return word.startswith(_FINDING) and word != _FINDING


def _may_clash(claims: Sequence[Claim]) -> bool:
    """Whether two of them tell different values, or one value that the one denies, that goes up and down, or that lies in two regions."""
    against = {claim.modality in _DENIALS for claim in claims}
    directions = {claim.about.direction for claim in claims} - {""}
    regions = {claim.traits.inside for claim in claims} - {""}
    return max(len({_told(claim) for claim in claims}), len(against), len(directions), len(regions)) > 1


def _told(claim: Claim) -> Hashable:
    """A value without the words that it is told in."""
    value = claim.value
    return (value.low, value.high, value.unit, value.per) if isinstance(value, Quantity) else value


def _near(word: str, rules: Sequence[str]) -> str:
    told = did_you_mean(word[:60], rules) if rules else ""
    return told if told.startswith("did you mean") else "`checker rules list` shows every rule"


def _place(document: Document, ignore: InlineIgnore) -> str:
    return f"{document.path or document.id}:{ignore.line}:{ignore.column}"
