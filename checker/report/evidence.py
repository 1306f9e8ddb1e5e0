"""Where a claim stands in its document, and which findings are still open: what every writer shows in its own way."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from checker.model.claim import Claim
from checker.model.comments import without_comments
from checker.model.decision import settles
from checker.model.finding import Finding, Result, RuleUse, Verdict
from checker.model.gate import Ground
from checker.model.support import Support, support
from checker.model.text import Document, Status, ZoneName
from checker.report.locations import file_of, has_own_lines
from checker.report.phrasing import count_text, value_text
from checker.report.places import line_and_column

_REACH = 400  # characters of a sentence shown on either side of the value
_GAP = re.compile(" {6,}")
"""What a comment leaves behind in a sentence."""
_NEAR_BY = 40  # the same where only a line is shown


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A sentence in three parts; `value` is the claim's own words. Cut ends carry an ellipsis."""

    before: str
    value: str
    after: str


def excerpt(claim: Claim, document: Document) -> Excerpt:
    """The claim's sentence, at most 400 characters before and after the value."""
    start, end = min(claim.sentence.start, claim.span.start), max(claim.sentence.end, claim.span.end)
    before, after = (_GAP.sub(" ", words) for words in (document.text[start:claim.span.start], document.text[claim.span.end:end]))
    if len(before) > _REACH:
        before = "…" + before[-_REACH:].partition(" ")[2]
    if len(after) > _REACH:
        after = after[:_REACH].rpartition(" ")[0] + "…"
    return Excerpt(before, document.text[claim.span.start:claim.span.end], after)


def brief(claim: Claim, document: Document) -> Excerpt:
    """The claim's words with a few of its sentence on either side."""
    whole = excerpt(claim, document)
    before, after = " ".join(whole.before.split()), " ".join(whole.after.split())
    if len(before) > _NEAR_BY:
        before = "…" + before[-_NEAR_BY:].partition(" ")[2]
    if len(after) > _NEAR_BY:
        after = after[:_NEAR_BY].rpartition(" ")[0] + "…"
    return Excerpt(before + " " * bool(before and whole.before[-1:].isspace()), whole.value,
                   " " * bool(after and whole.after[:1].isspace()) + after)


def place_of(claim: Claim, document: Document) -> str:
    """Where the claim stands, as `path:line`.

    A place in a text that was taken out of its file is none in the file, and says so; and where the file may hold several articles, which.
    """
    line = line_of(claim, document)
    return f"{file_of(document)}:{line}" if has_own_lines(document) else f"{file_of(document)}, line {line} of its text"


def line_of(claim: Claim, document: Document) -> int:
    """The line of the document's text on which the claim starts, from 1."""
    return line_and_column(document.text, claim.span.start)[0]


def documents_by_id(result: Result) -> dict[str, Document]:
    """The documents under their ids, as they are quoted: without what their comments say."""
    return {document.id: without_comments(document) for document in result.documents}


def by_value(finding: Finding) -> tuple[tuple[str, tuple[Claim, ...]], ...]:
    """The finding's claims under the value they give, in the words of a reader, in order of first appearance."""
    groups: dict[str, list[Claim]] = {}
    for claim in finding.claims:
        groups.setdefault(value_text(claim.value, claim.kind), []).append(claim)
    return tuple((value, tuple(claims)) for value, claims in groups.items())


def values_told(finding: Finding) -> tuple[str, ...]:
    """The finding's values in the words of a reader, each once, in order of first appearance."""
    return tuple(value for value, _ in by_value(finding))


def support_of(finding: Finding, claims: Sequence[Claim], documents: Mapping[str, Document]) -> Support:
    """How many articles, outlets and origins tell some of a finding's claims."""
    return support(claims, dict(finding.claim_origins), documents)


def by_words(claims: Sequence[Claim], documents: Mapping[str, Document]) -> tuple[tuple[Excerpt, tuple[Claim, ...]], ...]:
    """Claims under the words that they stand in: what several print alike is shown once, with all who print it."""
    groups: dict[Excerpt, list[Claim]] = {}
    for claim in claims:
        groups.setdefault(excerpt(claim, documents[claim.document]), []).append(claim)
    return tuple((words, tuple(some)) for words, some in groups.items())


def alone(result: Result) -> int:
    """How many agreements lie between articles of one origin, so that nothing bears them out."""
    documents = documents_by_id(result)
    return sum(support_of(one, one.claims, documents).is_alone for one in of_verdict(result, Verdict.AGREE))


def is_open(finding: Finding) -> bool:
    """Whether the finding is a conflict that nobody has decided, and nothing suppresses."""
    return finding.verdict is Verdict.CONFLICT and not is_decided(finding) and finding.suppressed is None


def is_decided(finding: Finding) -> bool:
    """Whether somebody has said what the finding is; one that needs reporting is not decided."""
    return settles(finding.review.state if finding.review else None)


def verdict_text(verdict: Verdict, number: int) -> str:
    """How many findings have the verdict: "1 conflict", "2 conflicts", "3 agree"."""
    return count_text(number, verdict) if verdict is Verdict.CONFLICT else f"{number:,} {verdict}"


def settled_text(verdict: Verdict, result: Result) -> str:
    """How many of the conflicts are decided, to stand behind their number: " (2 decided)"; empty where none is, or for another verdict."""
    decided = sum(finding.verdict is Verdict.CONFLICT and is_decided(finding) for finding in result.findings)
    return f" ({decided:,} decided)" if decided and verdict is Verdict.CONFLICT else ""


def of_verdict(result: Result, verdict: Verdict) -> tuple[Finding, ...]:
    """The findings with this verdict, in the report's order."""
    return tuple(finding for finding in result.findings if finding.verdict is verdict)


def verdict_counts(result: Result) -> tuple[tuple[Verdict, int], ...]:
    """How many findings each verdict has, in the order of showing; verdicts without findings included."""
    counts = Counter(finding.verdict for finding in result.findings)
    return tuple((verdict, counts[verdict]) for verdict in Verdict)


def undated(result: Result) -> tuple[Document, ...]:
    """The documents that were read and whose day of publication is unknown."""
    return tuple(d for d in result.documents if d.published is None and d.status is not Status.SKIPPED)


def unread(result: Result) -> tuple[Document, ...]:
    """The documents that were skipped or read in part."""
    return tuple(d for d in result.documents if d.status is not Status.READ)


def never_matched(result: Result) -> tuple[RuleUse, ...]:
    """The rules that no claim of this run came under."""
    return tuple(rule for rule in result.rules if not rule.claims and not rule.findings)


def zone_shares(document: Document) -> tuple[tuple[ZoneName, int], ...]:
    """Percent of the document's characters in each zone it has, largest first."""
    sizes: Counter[ZoneName] = Counter()
    for zone in document.zones:
        sizes[zone.name] += zone.span.end - zone.span.start
    total = sum(sizes.values())
    ranked = sorted(sizes.items(), key=lambda item: (-item[1], item[0]))
    return tuple((name, round(100 * size / total)) for name, size in ranked if size)


_LEFT_OUT = {Ground.BASELINE: "in the baseline", Ground.WAIVER: "waived", Ground.INLINE: "ignored in a draft"}


def left_out_text(result: Result) -> str:
    """How many findings are suppressed or not shown, and why: "2 waived, 1 between sources"; empty where none is."""
    counts = Counter(str(finding.suppressed.ground) for finding in result.findings if finding.suppressed)
    counts.update(dict(result.gate.left_out) if result.gate else {})
    grounds = {str(ground): _LEFT_OUT.get(ground, str(ground)) for ground in Ground}
    order = [*grounds, *sorted(set(counts) - set(grounds))]
    return ", ".join(f"{counts[name]:,} {grounds.get(name, name)}" for name in order if counts[name])


def scope_line(result: Result) -> str:
    """One line that says what was looked at, what came of it, and how much of that is suppressed or not shown."""
    undated_count = len(undated(result))
    left = replace(result, findings=tuple(finding for finding in result.findings if finding.suppressed is None))
    found = ", ".join(verdict_text(verdict, number) + settled_text(verdict, left)
                      for verdict, number in verdict_counts(left) if number) or "no findings"
    if suppressed := left_out_text(result):
        found += f"; left out: {suppressed}"
    dated = f" ({undated_count} undated)" if undated_count else ""
    off = f" ({len(result.rules_off):,} off)" if result.rules_off else ""
    return (f"{count_text(len(result.documents), 'document')}{dated}, {count_text(len(result.rules), 'rule')}{off}, "
            f"{count_text(result.coverage.mentions, 'mention')}, {count_text(result.coverage.claims, 'claim')}: {found}")
