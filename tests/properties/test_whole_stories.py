"""What must hold for every story in seeds/: neither order nor strangers change anything, and no value plays a part in aligning."""

from __future__ import annotations

import io
from collections.abc import Iterable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import checker
from benchmarks.story_gold import STORIES, documents
from checker.align.find import Selected
from checker.align.offers import offers
from checker.align.partners import partners
from checker.model.claim import Claim
from checker.model.finding import Result
from checker.model.value import Quantity
from checker.report.results_json import write
from checker.rulebook import load
from tests.properties.story_results import result


def written(found: Result) -> str:
    stream = io.StringIO()
    write(found, stream)
    return stream.getvalue()


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
def test_an_article_of_another_beat_takes_nothing_from_a_finding(story):
    other = documents(STORIES[STORIES.index(story) - 1])[0]
    held = [(finding.rule, finding.verdict, set(finding.claims)) for finding in checker.check([*documents(story), other]).result.findings]
    for finding in result(story).findings:
        assert any((finding.rule, finding.verdict) == (rule, verdict) and set(finding.claims) <= claims for rule, verdict, claims in held)
