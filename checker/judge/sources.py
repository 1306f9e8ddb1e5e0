"""Tells in a finding's reasons where it comes from: articles, outlets and origins, of each value and in all. No verdict depends on it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from checker.judge.message import Sayings
from checker.language.one_origin import one_origin_text
from checker.model.claim import Claim
from checker.model.finding import Finding, Verdict
from checker.model.support import OneOrigin, support

_MOST = 5
"""Values told in one sentence; of more only the number is."""
_LONGEST = 60
"""Characters of a value that are shown, such as a quotation."""


@dataclass(frozen=True, slots=True)
class Found:
    """What was traced of a finding: its claims with their copies, the origin of each, the documents that share one, and an altered copy."""

    claims: tuple[Claim, ...]
    origins: tuple[str, ...]
    shared: tuple[OneOrigin, ...]
    altered: tuple[Claim, Claim] | None = None  # two claims that differ although one's text is a copy of the other's


def with_sources(finding: Finding, found: Found, sayings: Sayings) -> Finding:
    """The finding with all its claims, copies among them, and the origin of each. Verdict, message, severity and id stay."""
    of = {claim.id: origin for claim, origin in zip(found.claims, found.origins, strict=True)}
    whole = support(found.claims, of, sayings.documents)
    told = (_counted(finding.verdict, found.claims, of, sayings), *([_altered(*found.altered, sayings)] if found.altered else []),
            *(f"One origin: {one_origin_text(group, sayings.documents)}." for group in found.shared))
    return replace(finding, claims=found.claims, reasons=(*finding.reasons, *told), origins=whole.origins, publishers=whole.outlets,
                   claim_origins=tuple(sorted(of.items())), sources=told)


def _altered(left: Claim, right: Claim, sayings: Sayings) -> str:
    sides = [f"“{_cut(claim.text)}” in {sayings.documents[claim.document].publisher or claim.document}" for claim in (left, right)]
    return f"A copy differs from its origin: one text has {sides[0]} and {sides[1]}."


def _counted(verdict: Verdict, claims: Sequence[Claim], origins: Mapping[str, str], sayings: Sayings) -> str:
    whole = support(claims, origins, sayings.documents)
    values: dict[str, list[Claim]] = {}
    for claim in claims:
        values.setdefault(sayings.value(claim), []).append(claim)
    if verdict is Verdict.AGREE or len(values) == 1:
        alone = whole.is_alone and verdict is Verdict.AGREE
        return f"Sources: {whole}{', so that none bears another out' if alone else ''}."
    parts = [f"{_cut(value)} in {support(some, origins, sayings.documents)}" for value, some in list(values.items())[:_MOST]]
    more = [f"{len(values) - _MOST} more {'value' if len(values) - _MOST == 1 else 'values'}"] if len(values) > _MOST else []
    return f"Sources: {'; '.join((*parts, *more))}; in all {whole}."


def _cut(text: str) -> str:
    one_line = " ".join(text.split())
    return one_line if len(one_line) <= _LONGEST else one_line[:_LONGEST].rpartition(" ")[0] + "…"
