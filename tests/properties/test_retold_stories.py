"""What must hold for every story in seeds/: other words for a value change no verdict, and another value clashes."""

from __future__ import annotations

from collections import Counter
from functools import cache

import pytest

import checker
from benchmarks.story_gold import STORIES, documents
from checker.judge.finding import value_key
from checker.model.claim import Claim, Kind
from checker.model.finding import Finding, Result, Verdict
from checker.model.value import Hedge, Quantity
from tests.properties.retelling import NUMBER, changed, reworded
from tests.properties.story_results import result

NUMBERS = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.PERCENT, Kind.POINTS, Kind.DURATION, Kind.ORDINAL})
SORTS = {"numbers": NUMBERS, "days and offices": frozenset({Kind.DATE, Kind.ROLE})}
"""Values that are changed together, once in each document of each story."""
PLACES = [pytest.param(story, number, id=f"{story}-{document.id}") for story in STORIES for number, document in enumerate(documents(story))]
UNSEEN = {
    Kind.ROLE: "an office of which one side does not tell whose it is, ties nobody but one person together",
    Kind.DATE: "days that share little may only be seen to agree", Kind.DURATION: "lengths of time likewise"}
"""Kinds of which a changed value may be passed over, and why. What is said of them must be right."""
MOST_SILENT = 15
"""Percent of the changed figures after which nothing is said, at most: another figure of the text fits better, or only a part is told."""


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


def is_printed_elsewhere(story: str, claim: Claim) -> bool:
    """Whether another document has the sentence word for word: that is told as one text, which other words would make two."""
    texts = {document.id: document.text for document in documents(story)}
    sentence = texts[claim.document][claim.sentence.start:claim.sentence.end]
    return any(sentence in text for name, text in texts.items() if name != claim.document)


@pytest.mark.parametrize("way", range(2))
@pytest.mark.parametrize(("story", "number"), PLACES)
def test_other_words_for_the_same_values_change_no_verdict(story, number, way):
    document = documents(story)[number]
    words = {(claim.span.start, claim.span.end): ways[(place + 2 * way) % len(ways)]
             for place, claim in enumerate(own(result(story), document.id))
             if (ways := reworded(claim)) and not is_printed_elsewhere(story, claim)}
    if words:
        told = verdicts(check_with(story, retold(document, words)[0]), document.id)
        assert told == verdicts(result(story), document.id)


REASONS = {
    (Verdict.SCOPE_DIFFERS, "One is told as a fact"): "a plan is another fact than what was done, where their values differ",
    (Verdict.SCOPE_DIFFERS, "One is forecast"): "a forecast is another fact than what came",
    (Verdict.SCOPE_DIFFERS, "The smaller number may be a part"): "a narrower group is another than the whole",
    (Verdict.SCOPE_DIFFERS, "It happens again and again"): "two days far apart are two times of what recurs",
    (Verdict.SCOPE_DIFFERS, "Another time"): "one text tells the years of it, and only a rare figure told that both mean one thing",
    (Verdict.UNCERTAIN, "Too little tells"): "days are told of many things: few words in common are not enough for a clash",
    (Verdict.UNCERTAIN, "More than one equally good partner"): "the text tells several figures in like words",
    (Verdict.UNCERTAIN, "may be meant there"): "the other text gives the new value too, of something else",
    (Verdict.UNCERTAIN, "The time that"): "an undated document",
    (Verdict.CHANGED, "The figure may have moved"): "the reports are of different days, and the figure can move in that direction",
    (Verdict.CHANGED, "A day that was still to come"): "a day to come can be moved",
    (Verdict.DISPUTED, "Two speakers differ"): "two speakers are named",
    (Verdict.COMPATIBLE, "At least"): "both are bounds, and both can be true",
    (Verdict.COMPATIBLE, "one lies within the other"): "the coarser or longer time holds both values",
}
"""What else than a conflict may come of a changed value, by words of the reason, and why that is right."""


def outcomes(found: Result, finding: Finding, here: set[int], document: str) -> list[tuple[Verdict, str]]:
    """Verdict and reason of the findings that hold a claim of the document at one of the places, and a claim of the other side."""
    others = {claim.id for claim in finding.claims if claim.document != document}
    return [(one.verdict, one.reasons[0]) for one in found.findings
            if any(claim.document == document and claim.span.start in here for claim in one.claims)
            and any(claim.id in others for claim in one.claims)]


@cache
def after_change(story: str, number: int, sort: str) -> list[tuple[str, Kind, list[tuple[Verdict, str]]]]:
    """For each value of the document in an agreement: its name and kind, and what is said of it when all of the sort are changed."""
    document = documents(story)[number]
    agreeing = [finding for finding in result(story).findings if finding.verdict is Verdict.AGREE
                and {claim.document for claim in finding.claims} - {document.id}]
    told = {(claim.kind, value_key(claim.value)) for finding in agreeing for claim in finding.claims
            if claim.document == document.id and claim.kind in SORTS[sort] and changed(claim)}
    texts = {(claim.span.start, claim.span.end): changed(claim) or claim.text for claim in own(result(story), document.id)
             if (claim.kind, value_key(claim.value)) in told}
    other, moved = retold(document, texts)
    found = check_with(story, other) if texts else result(story)
    said = []
    for finding in agreeing:
        mine = [claim for claim in finding.claims if claim.document == document.id and claim.span.start in moved]
        if mine:
            here = {moved[claim.span.start] for claim in mine}
            said.append((f"{document.id}: {mine[0].text}", mine[0].kind, outcomes(found, finding, here, document.id)))
    return said


@pytest.mark.parametrize("sort", SORTS)
@pytest.mark.parametrize(("story", "number"), PLACES)
def test_a_changed_value_makes_a_conflict(story, number, sort):
    for name, _, seen in after_change(story, number, sort):
        assert not seen or is_conflict_or_told_why(seen), (name, seen)


def test_few_changed_figures_pass_in_silence():
    said = [(name, seen) for place in PLACES for name, kind, seen in after_change(*place.values, "numbers") if kind not in UNSEEN]
    silent = [name for name, seen in said if not seen]
    assert 100 * len(silent) <= MOST_SILENT * len(said), silent


def is_conflict_or_told_why(seen: list[tuple[Verdict, str]]) -> bool:
    return any(verdict is Verdict.CONFLICT or any(verdict is known and words in reason for known, words in REASONS)
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
    """Two exact numbers of two documents in each finding, in words that differ by nothing else and are used once: the first few."""
    pairs = []
    used = Counter((claim.document, claim.text) for claim in found.claims)
    for finding in found.findings:
        exact = [claim for claim in finding.claims if isinstance(claim.value, Quantity) and claim.value.hedge is Hedge.EXACT
                 and used[claim.document, claim.text] == 1]
        if exact:
            pairs += [(exact[0], claim) for claim in exact if claim.document != exact[0].document and claim.text != exact[0].text
                      and NUMBER.sub("", claim.text) == NUMBER.sub("", exact[0].text)][:1]
    return pairs[:MOST_SWAPPED]


def pair_verdicts(sources: list[checker.Document], left: Claim, right: Claim) -> list[str]:
    """What is said of the two claims. Two answers look at which number is the greater, and both say that they differ.

    A figure that only grows may have changed from the less to the more, and a narrower group may be a part of a greater number.
    """
    places = {(claim.document, claim.span.start) for claim in (left, right)}
    found = [finding for finding in checker.check(sources).result.findings
             if places <= {(claim.document, claim.span.start) for claim in finding.claims}]
    return ["conflict" if finding.verdict is Verdict.CHANGED or "may be a part" in finding.reasons[0] else str(finding.verdict)
            for finding in found]
