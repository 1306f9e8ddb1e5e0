"""Tells in a finding's reasons where it comes from: articles, outlets and origins, of each value and in all. No verdict depends on it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from checker.judge.message import Sayings
from checker.model.claim import Claim
from checker.model.finding import Finding, Verdict
from checker.model.support import OneOrigin, support
from checker.model.text import Document

_MOST = 5
"""Values or outlets named in one sentence; of more only the number is told."""
_LONGEST = 60
"""Characters of a value that are shown, such as a quotation."""


def with_sources(finding: Finding, claims: Sequence[Claim], origins: Sequence[str], one: Sequence[OneOrigin],
                 sayings: Sayings) -> Finding:
    """The finding with all its claims, copies among them, and the origin of each. Verdict, message, severity and id stay."""
    of = {claim.id: origin for claim, origin in zip(claims, origins, strict=True)}
    whole = support(claims, of, sayings.documents)
    told = (_counted(finding, claims, of, sayings), *(_joined(group, sayings.documents) for group in one))
    return replace(finding, claims=tuple(claims), reasons=(*finding.reasons, *told), origins=whole.origins, publishers=whole.outlets,
                   claim_origins=tuple(sorted(of.items())), sources=told)


def altered(left: Claim, right: Claim, sayings: Sayings) -> str:
    """What to tell where two prints of one text give different values."""
    sides = [f"“{_cut(claim.text)}” in {_outlet(sayings.documents[claim.document])}" for claim in (left, right)]
    return f"A copy differs from its origin: one text has {sides[0]} and {sides[1]}."


def _counted(finding: Finding, claims: Sequence[Claim], origins: Mapping[str, str], sayings: Sayings) -> str:
    whole = support(claims, origins, sayings.documents)
    values: dict[str, list[Claim]] = {}
    for claim in claims:
        values.setdefault(sayings.value(claim), []).append(claim)
    if finding.verdict is Verdict.AGREE or len(values) == 1:
        alone = whole.is_alone and finding.verdict is Verdict.AGREE
        return f"Sources: {whole}{', so that none bears another out' if alone else ''}."
    parts = [f"{_cut(value)} in {support(some, origins, sayings.documents)}" for value, some in list(values.items())[:_MOST]]
    more = [f"{len(values) - _MOST} more values"] if len(values) > _MOST else []
    return f"Sources: {'; '.join((*parts, *more))}; in all {whole}."


def _joined(group: OneOrigin, documents: Mapping[str, Document]) -> str:
    who = one_origin_text(group, documents)
    why = ", ".join(why for why in group.why if not who.endswith(why.removeprefix("published by")))
    return f"One origin: {who} ({why})." if why else f"One origin: {who}."


def one_origin_text(group: OneOrigin, documents: Mapping[str, Document]) -> str:
    """The outlets of documents that count as one origin: "Daily Lantern and River Courier", "3 articles of Harbor Post"."""
    outlets = sorted({_outlet(documents[name]) for name in group.documents})
    return _listed(outlets) if len(outlets) > 1 else f"{len(group.documents)} articles of {outlets[0]}"


def _outlet(document: Document) -> str:
    return document.publisher or document.id


def _listed(names: Sequence[str]) -> str:
    shown = list(_shown(names))
    return ", ".join(shown[:-1]) + f" and {shown[-1]}" if len(shown) > 1 else "".join(shown)


def _shown(names: Sequence[str]) -> Iterator[str]:
    yield from names[:_MOST]
    if len(names) > _MOST:
        yield f"{len(names) - _MOST} more"


def _cut(text: str) -> str:
    one_line = " ".join(text.split())
    return one_line if len(one_line) <= _LONGEST else one_line[:_LONGEST].rpartition(" ")[0] + "…"
