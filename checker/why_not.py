"""Why two claims were not compared: the question is put to each stage in turn, and the first one that stopped them answers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from checker.align.find import find
from checker.align.meetings import is_exchanged, keys_of, scale_of
from checker.align.offers import Offer, key_text, offers
from checker.align.partners import Pair, weighed
from checker.align.partners import near as near_pair
from checker.compare import compare
from checker.compare.exchange import Exchange
from checker.language.explanations import explanation_lines
from checker.model.claim import Claim
from checker.model.finding import Finding, Outcome, Result
from checker.model.rates import RateTable
from checker.model.rule import CompareTerms
from checker.model.text import Document
from checker.pipeline import check_documents, views_of, why_left_out
from checker.rulebook import Rulebook

_FEW = 6
"""Claims of one line that are held against those of the other."""


@dataclass(frozen=True, slots=True)
class Beside:
    """Two claims, the finding that holds both where there is one, and why there is none, or what it rests on, in sentences."""

    left: Claim
    right: Claim
    finding: Finding | None
    lines: tuple[str, ...]


def beside(documents: Sequence[Document], places: Sequence[Sequence[Claim]], book: Rulebook,
           rates: RateTable | None = None) -> tuple[Result, tuple[Beside, ...]]:
    """Each claim of the one place with each of the other that it could be held against, at most six of either."""
    result = check_documents(documents, book, rates=rates)
    exchange = Exchange(rates) if rates else None
    names = {claim.document for place in places for claim in place}
    views = views_of([document for document in result.documents if document.id in names])
    offered = offers({rule.id: find(rule, views) for rule in book.rules}, book.rules)
    firsts, seconds = (place[:_FEW] for place in places)
    pairs = [(left, right) for left in firsts for right in seconds if left.id != right.id]
    alike = [pair for pair in pairs if scale_of(pair[0]) == scale_of(pair[1])] or pairs
    return result, tuple(_beside(left, right, _Run(offered, result, exchange)) for left, right in alike)


@dataclass(frozen=True, slots=True)
class _Run:
    """What came of all documents: the offers of claims to rules, the result, and the rates between currencies."""

    offered: Mapping[str, tuple[Offer, ...]]
    result: Result
    exchange: Exchange | None


def _beside(left: Claim, right: Claim, run: _Run) -> Beside:
    result = run.result
    ids = {left.id, right.id}
    finding = next((one for one in result.findings if ids <= {claim.id for claim in one.claims}), None)
    if finding:
        return Beside(left, right, finding, (*finding.reasons, *explanation_lines(finding.explanation)))
    miss = next((miss for miss in result.near_misses if ids == {miss.left.id, miss.right.id}), None)
    if miss:
        return Beside(left, right, None, ("They look alike, and too little tells that they are about one thing.",
                                          *explanation_lines(miss.explanation)))
    return Beside(left, right, None, tuple(_why_not(left, right, run)))


def _why_not(left: Claim, right: Claim, run: _Run) -> Iterator[str]:
    for claim in (left, right):
        if why := why_left_out(claim):
            yield f"“{claim.text}” in {claim.document} is compared with nothing: {why}."
            return
    ours, theirs = run.offered.get(left.id, ()), run.offered.get(right.id, ())
    if scale_of(left) != scale_of(right) and not {offer.rule.id for offer in ours} & {offer.rule.id for offer in theirs}:
        yield f"They share no scale: one is a {scale_of(left).strip()}, the other a {scale_of(right).strip()}."
        return
    pair = weighed(ours, theirs)
    obstacle = compare(left, right, CompareTerms(), run.exchange) if is_exchanged(left, right) else None
    apart = obstacle.reason if obstacle and obstacle.outcome is Outcome.INCOMPARABLE else ""
    if pair is None:
        yield from _no_rule(ours, theirs)
    else:
        yield from _weighed(pair, run.result, apart)
        if not set(keys_of(ours)) & set(keys_of(theirs)):
            yield "Nothing brings them together: they share no name, deed or rarer word."


def _no_rule(ours: Sequence[Offer], theirs: Sequence[Offer]) -> Iterator[str]:
    by_rule = {offer.rule.id: offer for offer in theirs}
    both = [(offer, by_rule[offer.rule.id]) for offer in ours if offer.rule.id in by_rule]
    if not both:
        yield f"No rule takes both: the one comes under {_rules(ours)}, the other under {_rules(theirs)}."
    for one, other in both:
        if one.key is None or other.key is None:
            yield f"Rule {one.rule.id} ties by {', '.join(one.rule.align.by)}, and that is not told on both sides."
        else:
            yield f"Rule {one.rule.id} takes both, and what it ties by differs: {key_text(one)}, and {key_text(other)}."


def _rules(some: Sequence[Offer]) -> str:
    return ", ".join(offer.rule.id for offer in some) or "no rule"


def _weighed(pair: Pair, result: Result, apart: str) -> Iterator[str]:
    """Why a pair that a rule weighed was not taken: too few features, another scope, better partners, or values that stand `apart`."""
    said = near_pair(pair)
    if pair.spare < 0:
        yield f"Too little tells that they are about one thing, for rule {pair.rule.id}."
    elif said.contradicted:
        yield "They are alike and of different scopes, and another pair is closer."
    elif _better(pair, result):
        yield "They share enough to be compared, and each was compared with a closer partner."
    elif not apart:
        yield "They share enough to be compared, and nothing came of it: the values share no scale, or a copy speaks for them."
    yield from [apart] if apart else []
    yield from (f"{title}: {'; '.join(told)}." for title, told in (
        ("Matched", said.matched), ("Not matched", said.missing), ("Different", said.contradicted)) if told)
    yield from _better(pair, result)


def _better(pair: Pair, result: Result) -> list[str]:
    """The findings that one of the two stands in with the other's document."""
    found = []
    for claim, other in ((pair.left.claim, pair.right.claim), (pair.right.claim, pair.left.claim)):
        for finding in result.findings:
            ids = {one.id for one in finding.claims}
            if claim.id in ids and any(one.document == other.document and one.id != claim.id for one in finding.claims):
                found.append(f"“{claim.text}” is in {finding.id} ({finding.verdict}): {finding.message}.")
                break
    return found
