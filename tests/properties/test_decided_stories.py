"""What must hold for every story in seeds/: a decided conflict stays decided while nobody gives another value, and not longer."""

from __future__ import annotations

import io

import pytest

import checker
from benchmarks.story_gold import STORIES, documents
from checker.commands.status import Policy, exit_status
from checker.model.decision import Decision, State
from checker.model.finding import Finding, Result, Review, Verdict
from checker.report import FORMATS
from checker.report.decided import reopened_text
from checker.report.evidence import is_open, values_told
from checker.review import decide, load, save, with_decisions
from tests.properties.retelling import changed, reworded
from tests.properties.story_results import result
from tests.properties.test_retold_stories import retold

SAID = Review("confirmed", "The registry says so.\nSee page 3.", "Kim Vale", "2026-11-20")
pytestmark = pytest.mark.parametrize("story", STORIES)


def conflicts(found: Result) -> list[Finding]:
    return [finding for finding in found.findings if finding.verdict is Verdict.CONFLICT]


def decisions(story: str) -> list[Decision]:
    return [decide(finding, SAID, values_told(finding)) for finding in conflicts(result(story))]


def rebuilt(document: checker.Document, text: str = "", **known: str | None) -> checker.Document:
    told = {"id": document.id, "publisher": document.publisher, "agency": document.agency} | known
    return checker.Document.from_text(text or document.text, published=document.published, **told)


def with_words(story: str, claim: checker.model.claim.Claim, words: str) -> list[checker.Document]:
    """The story with other words in the place of a claim."""
    return [retold(one, {(claim.span.start, claim.span.end): words})[0] if one.id == claim.document else one for one in documents(story)]


def again(story: str, articles: list[checker.Document]) -> Result:
    """What comparing these articles gives, with the decisions that were made on the story as it is."""
    return with_decisions(checker.check(articles).result, decisions(story), "decisions")


def assert_all_hold(story: str, found: Result) -> None:
    assert (found.decisions.used, found.decisions.stale, found.decisions.unused) == (len(decisions(story)), (), ())


def test_a_story_is_consistent_when_all_is_decided(story, tmp_path):
    before = result(story)
    assert exit_status(before, Policy()) == 1
    for one in decisions(story):
        save(one, tmp_path)
    found = with_decisions(before, load(tmp_path), tmp_path)
    assert_all_hold(story, found)
    assert exit_status(found, Policy()) == 0
    last = load(tmp_path)[:-1]
    assert exit_status(with_decisions(before, last, tmp_path), Policy()) == 1


@pytest.mark.parametrize("state", State)
def test_two_runs_give_the_same_bytes(story, state, tmp_path):
    written = []
    for _ in range(2):
        for finding in conflicts(result(story)):
            save(decide(finding, Review(str(state), SAID.note), values_told(finding)), tmp_path)
        found = with_decisions(result(story), load(tmp_path), "decisions")
        streams = [io.StringIO() for _ in ("text", "json", "csv")]
        for name, stream in zip(("text", "json", "csv"), streams, strict=True):
            FORMATS[name].write(found, stream)
        written.append([stream.getvalue() for stream in streams] + sorted(path.read_bytes().decode() for path in tmp_path.iterdir()))
    assert written[0] == written[1]


def test_other_file_names_keep_what_is_decided(story):
    articles = [rebuilt(one, id=f"z-{99 - number}") for number, one in enumerate(documents(story))]
    assert_all_hold(story, again(story, articles))


def test_moved_paragraphs_keep_what_is_decided(story):
    articles = []
    for one in documents(story):
        *rest, before, last = one.text.rstrip("\n").split("\n\n")
        articles.append(rebuilt(one, "\n\n".join([*rest, last, before]) + "\n" if len(rest) > 2 else ""))
    assert_all_hold(story, again(story, articles))


def test_one_more_article_with_a_known_value_keeps_what_is_decided(story):
    first = conflicts(result(story))[0].claims[0].document
    more = next(one for one in documents(story) if one.id == first)
    found = again(story, [*documents(story), rebuilt(more, id="one-more", publisher="The Evening Copy", agency=None)])
    assert_all_hold(story, found)
    assert not any(map(is_open, found.findings))


def test_other_words_for_a_value_keep_what_is_decided(story):
    claims = {words: claim for finding in conflicts(result(story)) for claim in finding.claims for words in reworded(claim)[:1]}
    for words, claim in claims.items():
        assert_all_hold(story, again(story, with_words(story, claim, words)))


def test_another_value_is_told_and_never_passes_as_decided(story):
    for finding in conflicts(result(story)):
        claim = finding.claims[0]
        if (words := changed(claim)) is None:
            continue
        found = again(story, with_words(story, claim, words))
        gone = [one.finding for one in (*found.decisions.stale, *found.decisions.unused)]
        assert gone == [finding.id]
        for one in found.findings:
            assert one.past is None or (one.review is None and "; now " in reopened_text(one))


def test_what_an_article_took_with_it_is_told(story):
    gone = conflicts(result(story))[0]
    left = [one for one in documents(story) if one.id not in {claim.document for claim in gone.claims}]
    if not left:
        left = documents(story)[:1]
    found = again(story, left)
    assert gone.id in {one.finding for one in (*found.decisions.stale, *found.decisions.unused)}
    assert found.decisions.used + len(found.decisions.stale) + len(found.decisions.unused) == len(decisions(story))
