"""How a vote went is two counts; the same figures of a game, or from low to high, are none."""

from __future__ import annotations

import pytest

import checker


def sides(text):
    claims = checker.extract(checker.Document.from_text(text, id="a"))
    return [claim.text for claim in claims if claim.pattern.startswith("count.vote-") and claim.about.noun == "vote"]


@pytest.mark.parametrize(("text", "wanted"), [
    ("It passed in a 50-48 vote.", ["50", "48"]),
    ("The council voted 17 to 14 against it.", ["17", "14"]),
    ("Members kept the toll bridge on a vote of 134-to-63.", ["134", "63"]),
    ("The tally of the ballot was 97–1.", ["97", "1"]),
    ("They won the game 50-48.", []),
    ("The league voted after the 3-1 match.", []),
    ("Turnout among voters aged 64-18 fell in the vote.", []),
    ("They need 134 to 140 votes.", []),
    ("Support fell from 63 to 40 votes.", []),
    ("The odds were 3 to 1.", []),
])
def test_both_sides_of_a_vote(text, wanted):
    assert sides(text) == wanted


VOTE = "The Orvand council voted {} to override the veto of mayor Ada Quill."


@pytest.mark.parametrize(("one", "other", "wanted"), [
    ("97-14", "97 to 14", {"agree"}),
    ("97-14", "96 to 13", {"uncertain"}),
    ("97-14", "14-12", {"uncertain"}),
])
def test_votes_agree_and_never_clash(one, other, wanted):
    documents = [checker.Document.from_text(VOTE.format(tally), id=name) for name, tally in (("a", one), ("b", other))]
    assert {str(finding.verdict) for finding in checker.check(documents).findings if finding.claims[0].about.noun == "vote"} == wanted
