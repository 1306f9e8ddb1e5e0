"""What the page's script is told: the findings that can be decided, and the states to decide between."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass

from checker.model.claim import Claim
from checker.model.finding import Finding, Result
from checker.model.whereabouts import family, places_of
from checker.report import evidence
from checker.report.page.choices import kind_of
from checker.report.page.words import CHOICES
from checker.report.phrasing import source_text
from checker.text import Sink, safe_text

_MOST_QUOTES = 2
"""Quotes of one value of a finding that has one line."""


@dataclass(frozen=True, slots=True)
class Listed:
    """The findings of a page: those shown whole, and those that have one line each."""

    whole: Sequence[Finding]
    brief: Sequence[Finding] = ()


def page_data(result: Result, listed: Listed, mode: str, examples: Mapping[str, str]) -> str:
    """The data as JSON that can stand in a script element: pure ASCII, and no `<` that could end it.

    `key`, `values` and `places` are as they are, for telling findings apart; what the script shows is made safe for that. Of a finding with
    one line it has what the line opens to: how many claims give each value, and the numbers of a few `quotes`, each told once.
    """
    documents, alike = evidence.documents_by_id(result), Counter(family(finding.id) for finding in result.findings)
    quotes, like = _Quotes(result), _Likes()
    findings: dict[str, dict[str, object]] = {one.id: _told(one) | _judged(one, examples.get(one.id, "")) for one in listed.whole}
    for one in listed.brief:
        findings[one.id] = _told(one) | {"at": [quotes.numbers(claims) for _, claims in evidence.by_value(one)], "like": like.number(one)}
    for one in (*listed.whole, *listed.brief):
        if alike[family(one.id)] > 1:
            findings[one.id]["places"] = list(places_of(one, documents))
    data = {
        "mode": mode, "folder": _safe(result.decisions.folder if result.decisions else ""),
        "states": [{"state": str(one.state), "key": one.key, "label": one.label, "meaning": one.meaning, "ask": one.ask, "told": one.told}
                   for one in CHOICES],
        "documents": [{"id": _safe(one.id), "publisher": _safe(source_text(one)), "path": _safe(one.path or one.id)}
                      for one in result.documents],
        "quotes": quotes.told, "likes": like.told, "findings": findings}
    text = json.dumps(data, ensure_ascii=True, allow_nan=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


class _Quotes:
    """Quotes by number, each told once: the document's number on the page, the line, and the words before, of and behind the value."""

    def __init__(self, result: Result) -> None:
        self.told: list[list[object]] = []
        self._numbers: dict[str, int] = {}
        self._documents = {one.id: (number, one) for number, one in enumerate(result.documents, 1)}

    def numbers(self, claims: Sequence[Claim]) -> list[int]:
        """How many claims there are, and the numbers of the first of them."""
        return [len(claims), *(self._number(claim) for claim in claims[:_MOST_QUOTES])]

    def _number(self, claim: Claim) -> int:
        if claim.id not in self._numbers:
            self._numbers[claim.id] = len(self.told)
            number, document = self._documents[claim.document]
            words = evidence.brief(claim, document)
            self.told.append([number, evidence.line_of(claim, document), *map(_safe, (words.before, words.value, words.after))])
        return self._numbers[claim.id]


class _Likes:
    """What the filters know findings by, each told once: severity, rule and kind."""

    def __init__(self) -> None:
        self.told: list[dict[str, str]] = []

    def number(self, finding: Finding) -> int:
        """The number under which the finding's are told."""
        own = {"severity": str(finding.severity), "rule": _safe(finding.rule), "kind": kind_of(finding)}
        if own not in self.told:
            self.told.append(own)
        return self.told.index(own)


def _told(finding: Finding) -> dict[str, object]:
    told: dict[str, object] = {"sides": [_safe(value) for value in evidence.values_told(finding)]}
    review = finding.review
    return told | {"decision": asdict(review) | {"side": _safe(review.side)}} if review else told


def _judged(finding: Finding, example: str) -> dict[str, object]:
    return {"rule": _safe(finding.rule), "key": list(finding.key), "values": list(finding.values), "verdict": str(finding.verdict),
            "example": "\n".join(_safe(line) for line in example.split("\n"))}


def _safe(text: str) -> str:
    return safe_text(text, Sink.HTML)
