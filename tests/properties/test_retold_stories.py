"""What must hold for every story in seeds/: order and strangers change nothing, other words change no verdict, other values clash."""

from __future__ import annotations

import io
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import checker
from benchmarks.story_gold import STORIES, documents
from checker.align.find import Selected
from checker.align.offers import offers
from checker.align.partners import partners
from checker.judge.finding import value_key
from checker.model.claim import Claim, Kind
from checker.model.finding import Finding, Result, Verdict
from checker.model.value import Hedge, Quantity
from checker.report.results_json import write
from checker.rulebook import load
from tests.properties.retelling import NUMBER, changed, reworded

NUMBERS = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.PERCENT, Kind.POINTS, Kind.DURATION, Kind.ORDINAL})
SORTS = {"numbers": NUMBERS, "days and offices": frozenset({Kind.DATE, Kind.ROLE})}
"""Values that are changed together, once in each document of each story."""
PLACES = [pytest.param(story, number, id=f"{story}-{document.id}") for story in STORIES for number, document in enumerate(documents(story))]
SILENT = frozenset((Path(__file__).parent / "silent.txt").read_text(encoding="utf-8").split())
"""Changed values after which nothing is said, as `document:kind:value`: what the program does not see yet."""
UNSEEN = {Kind.ROLE: "an office of which one side does not tell whose it is, ties nobody but one person together"}
"""Kinds of which a changed value may be passed over, and why. Those that are seen must be seen as they should."""


@cache
def result(story: str) -> Result:
    return checker.check(documents(story)).result


def written(found: Result) -> str:
    stream = io.StringIO()
    write(found, stream)
    return stream.getvalue()


# ---- order and strangers -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("story", STORIES)
def test_order_of_documents_and_rules_changes_no_byte(story):
    book = load()
    assert written(checker.check(documents(story)[::-1], rules=replace(book, rules=book.rules[::-1])).result) == written(result(story))


def offered(claims: Iterable[Claim]):
    """The claims under the rules for any claim of their kind."""
    rules = [rule for rule in load().rules if rule.pack == "generic" and rule.align.within == "documents"]
    claims = [claim for claim in claims if claim.zone != "furniture"]
    return offers({rule.id: [Selected(claim, {}) for claim in claims if claim.kind in {finder.kind for finder in rule.find}]
                   for rule in rules}, rules)


@pytest.mark.parametrize("story", STORIES)
def test_order_of_claims_changes_no_partner(story):
    claims = result(story).claims
    assert partners(offered(claims[::-1])) == partners(offered(claims))


@settings(max_examples=8, deadline=None)
@given(st.sampled_from(STORIES), st.randoms(use_true_random=False))
def test_values_play_no_part_in_aligning(story, chance):
    claims = list(result(story).claims)
    groups: dict[tuple[str, str, str], list[int]] = {}
    for place, claim in enumerate(claims):
        if isinstance(claim.value, Quantity):
            groups.setdefault((claim.kind, claim.value.unit, claim.value.per), []).append(place)
    other = list(claims)
    for places in groups.values():
        for place, taken in zip(places, chance.sample(places, len(places)), strict=True):
            other[place] = replace(claims[place], value=claims[taken].value)
    assert links(other) == links(claims)


def links(claims: Iterable[Claim]):
    return [(one.rule, one.left.id, one.right.id, one.score, one.matched, one.missing, one.contradicted, one.is_mutual,
             [rival.id for rival in one.rivals]) for one in partners(offered(claims)).aligned]


STRANGER = ("Bakers in Hollin sold 1,400 loaves at the fair on 3 May 2011. A ticket cost 9 crowns, said Odo Marsk, master of the guild. "
            "Their third oven weighs 4 tons.")


@pytest.mark.parametrize("story", STORIES)
def test_an_unrelated_document_changes_no_finding(story):
    found = checker.check([*documents(story), checker.Document.from_text(STRANGER, id="aa")]).result
    assert found.findings == result(story).findings


@pytest.mark.parametrize("story", STORIES)
def test_an_article_of_another_beat_changes_no_finding(story):
    other = documents(STORIES[STORIES.index(story) - 1])[0]
    found = checker.check([*documents(story), other]).result
    kept = [finding for finding in found.findings if other.id not in {claim.document for claim in finding.claims}]
    assert kept == list(result(story).findings)


# ---- the same in other words, and other values in the same words -------------------------------------------------------


def retold(document: checker.Document, texts: dict[tuple[int, int], str]) -> tuple[checker.Document, dict[int, int]]:
    """The document with other words at these places, and where each of them stands now."""
    text, moved, place, shift = "", {}, 0, 0
    for (start, end), words in sorted(texts.items()):
        if start >= place:
            text += document.text[place:start] + words
            moved[start] = start + shift
            shift += len(words) - (end - start)
            place = end
    told = checker.Document.from_text(text + document.text[place:], id=document.id, published=document.published,
                                      publisher=document.publisher, agency=document.agency)
    return told, moved


def check_with(story: str, document: checker.Document) -> Result:
    return checker.check([document if one.id == document.id else one for one in documents(story)]).result


def own(found: Result, document: str) -> list[Claim]:
    return [claim for claim in found.claims if claim.document == document and claim.zone != "furniture"]


def verdicts(found: Result, document: str) -> list[tuple[str, str, list[tuple[str, str]]]]:
    """Rule, verdict and claims of each finding; claims of the document by their number in it."""
    numbers = {claim.id: (document, str(number)) for number, claim in enumerate(own(found, document))}
    return sorted((finding.rule, str(finding.verdict), sorted(numbers.get(claim.id, ("", claim.id)) for claim in finding.claims))
                  for finding in found.findings)


@pytest.mark.parametrize("way", range(2))
@pytest.mark.parametrize(("story", "number"), PLACES)
def test_other_words_for_the_same_values_change_no_verdict(story, number, way):
    document = documents(story)[number]
    words = {(claim.span.start, claim.span.end): ways[(place + 2 * way) % len(ways)]
             for place, claim in enumerate(own(result(story), document.id)) if (ways := reworded(claim))}
    if words:
        found = check_with(story, retold(document, words)[0])
        assert verdicts(found, document.id) == verdicts(result(story), document.id)


REASONS = {
    (Verdict.SCOPE_DIFFERS, "One is told as a fact"): "a plan is another fact than what was done, where their values differ",
    (Verdict.SCOPE_DIFFERS, "One is forecast"): "a forecast is another fact than what came",
    (Verdict.UNCERTAIN, "Too little tells"): "days are told of many things: few words in common are not enough for a clash",
    (Verdict.UNCERTAIN, "More than one equally good partner"): "the text tells several figures in like words",
    (Verdict.UNCERTAIN, "The time that"): "an undated document",
    (Verdict.CHANGED, "The figure may have moved"): "the reports are of different days, and the figure can move in that direction",
    (Verdict.CHANGED, "A day that was still to come"): "a day to come can be moved",
    (Verdict.DISPUTED, "Two speakers differ"): "two speakers are named",
    (Verdict.COMPATIBLE, "At least"): "both are bounds, and both can be true",
    (Verdict.COMPATIBLE, ""): "the coarser or longer time holds both values",
}
"""What else than a conflict may come of a changed value, by the beginning of the reason, and why that is right."""


def outcomes(found: Result, finding: Finding, here: set[int], document: str) -> list[tuple[Verdict, str]]:
    """Verdict and reason of the findings that hold a claim of the document at one of the places, and a claim of the other side."""
    others = {claim.id for claim in finding.claims if claim.document != document}
    return [(one.verdict, one.reasons[0]) for one in found.findings
            if any(claim.document == document and claim.span.start in here for claim in one.claims)
            and any(claim.id in others for claim in one.claims)]


@pytest.mark.parametrize("sort", SORTS)
@pytest.mark.parametrize(("story", "number"), PLACES)
def test_a_changed_value_makes_a_conflict(story, number, sort):
    document = documents(story)[number]
    agreeing = [finding for finding in result(story).findings if finding.verdict is Verdict.AGREE
                and {claim.document for claim in finding.claims} - {document.id}]
    told = {(claim.kind, value_key(claim.value)) for finding in agreeing for claim in finding.claims
            if claim.document == document.id and claim.kind in SORTS[sort] and changed(claim)}
    texts = {(claim.span.start, claim.span.end): changed(claim) or claim.text for claim in own(result(story), document.id)
             if (claim.kind, value_key(claim.value)) in told}
    other, moved = retold(document, texts)
    found = check_with(story, other) if texts else result(story)
    for finding in agreeing:
        mine = [claim for claim in finding.claims if claim.document == document.id and claim.span.start in moved]
        if mine:
            seen = outcomes(found, finding, {moved[claim.span.start] for claim in mine}, document.id)
            name = f"{document.id}:{mine[0].kind}:{'-'.join(mine[0].text.split())}"
            assert seen or mine[0].kind in UNSEEN or name in SILENT, f"nothing is said of {name}: mend it, or list it in silent.txt"
            assert not seen or is_conflict_or_told_why(seen), (name, seen)


def is_conflict_or_told_why(seen: list[tuple[Verdict, str]]) -> bool:
    return any(verdict is Verdict.CONFLICT or any(verdict is known and reason.startswith(begins) for known, begins in REASONS)
               for verdict, reason in seen)


@pytest.mark.parametrize("story", STORIES)
def test_swapped_values_swap_the_sides(story):
    by_id = {document.id: document for document in documents(story)}
    for left, right in exact_pairs(result(story)):
        sides = [by_id[left.document], by_id[right.document]]
        swapped = [retold(document, {(claim.span.start, claim.span.end): other.text})[0]
                   for document, claim, other in zip(sides, (left, right), (right, left), strict=True)]
        assert pair_verdicts(swapped, left, right) == pair_verdicts(sides, left, right)


MOST_SWAPPED = 6
"""Pairs of a story whose values are swapped."""


def exact_pairs(found: Result) -> list[tuple[Claim, Claim]]:
    """Two exact numbers of two documents in each finding, in words that differ by nothing else: the first few."""
    pairs = []
    for finding in found.findings:
        exact = [claim for claim in finding.claims if isinstance(claim.value, Quantity) and claim.value.hedge is Hedge.EXACT]
        if exact:
            pairs += [(exact[0], claim) for claim in exact if claim.document != exact[0].document and claim.text != exact[0].text
                      and NUMBER.sub("", claim.text) == NUMBER.sub("", exact[0].text)][:1]
    return pairs[:MOST_SWAPPED]


def pair_verdicts(sources: list[checker.Document], left: Claim, right: Claim) -> list[str]:
    """What is said of the two claims. A figure that only grows may have changed from the less to the more, and not back: both differ."""
    places = {(claim.document, claim.span.start) for claim in (left, right)}
    return ["conflict" if finding.verdict is Verdict.CHANGED else str(finding.verdict) for finding in checker.check(sources).result.findings
            if places <= {(claim.document, claim.span.start) for claim in finding.claims}]
