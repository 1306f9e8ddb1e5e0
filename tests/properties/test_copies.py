"""A copy of a document adds an article to findings and no origin, and changes no verdict: over every story."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import checker
from checker.model.finding import Verdict

SEEDS = Path(__file__).parents[2] / "seeds"
STORIES = sorted(path.parent.name for path in SEEDS.glob("*/sources.yaml"))


@cache
def story(name):
    return checker.check(sorted(map(str, (SEEDS / name).glob("*.txt"))), manifest=str(SEEDS / name / "sources.yaml")).result


def told(finding, without=()):
    """What a finding says, with the claims of some articles left out."""
    return (finding.verdict, finding.severity, finding.rule, finding.id, finding.origins,
            tuple(claim.id for claim in finding.claims if claim.document not in without))


def articles(finding):
    return {claim.document for claim in finding.claims}


def assert_only_articles_are_added(before, copies):
    """Every finding stays, and has the copies of its articles; what is new says only that copies repeat their original."""
    after = checker.check([*before.documents, *copies]).result
    of = {copy: copy.split("/")[0] for copy in (one.id for one in copies)}
    kept = {told(finding, of): finding for finding in after.findings}
    for finding in before.findings:
        more = kept.pop(told(finding))
        assert articles(more) == articles(finding) | {copy for copy, original in of.items() if original in articles(finding)}
    for finding in kept.values():
        assert (finding.verdict, finding.origins) == (Verdict.AGREE, 1)


def copies_of(documents, days=0, publisher=None):
    """Prints of documents under ids of their own, some days later; None: undated."""
    return [replace(one, id=f"{one.id}/copy", publisher=publisher, published=None if days is None else one.published + dt.timedelta(days))
            for one in documents]


@pytest.mark.parametrize("name", STORIES)
def test_a_copy_of_every_document_adds_articles_and_nothing_else(name):
    assert_only_articles_are_added(story(name), copies_of(story(name).documents))


@settings(max_examples=8, deadline=None)
@given(st.sampled_from(STORIES), st.data(), st.sampled_from(["The Portal", None]), st.sampled_from([0, 1, 3, None]))
def test_copies_by_whomever_and_later_add_articles_and_no_origin(name, data, publisher, days):
    some = data.draw(st.lists(st.sampled_from(story(name).documents), min_size=1, max_size=3, unique_by=lambda one: one.id))
    assert_only_articles_are_added(story(name), copies_of(some, days, publisher))


@pytest.mark.parametrize("name", STORIES)
def test_five_copies_of_one_are_no_more_than_one(name):
    one = story(name).documents[0]
    assert_only_articles_are_added(story(name), [replace(one, id=f"{one.id}/{number}") for number in range(5)])


@pytest.mark.parametrize("name", STORIES)
def test_excerpts_change_findings_by_their_articles_alone(name):
    before = story(name)
    excerpts = [checker.Document.from_text("\n\n".join(["News in brief", *one.text.split("\n\n")[2:-1]]), id=f"{one.id}/short",
                                           published=one.published) for one in before.documents]
    kept = {told(finding, {one.id for one in excerpts}) for finding in checker.check([*before.documents, *excerpts]).findings}
    assert {told(finding) for finding in before.findings} <= kept
