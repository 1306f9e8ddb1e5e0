"""Quotations of one utterance in two articles: who is held against whom, and what comes of it."""

from __future__ import annotations

import pytest

import checker
from checker.align.match import Match
from checker.align.utterances import match_quotes, utterance_keys
from checker.model.claim import Claim, Kind, Traits
from checker.model.finding import Verdict
from checker.model.text import Span, ZoneName
from checker.model.value import Quotation

AGREE, COMPATIBLE, CONFLICT = Verdict.AGREE, Verdict.COMPATIBLE, Verdict.CONFLICT


def verdicts(left, right):
    documents = [checker.Document.from_text(text, id=name) for name, text in (("a", left), ("b", right))]
    return [finding.verdict for finding in checker.check(documents).findings if {claim.kind for claim in finding.claims} == {"quote"}]


@pytest.mark.parametrize(("left", "right", "wanted"), [
    ("“We will never sell this harbor to strangers from abroad,” Ilse Roon said.",
     "“We will never sell this harbor to strangers from abroad,” said Ilse Roon.", AGREE),
    ("Ilse Roon called the levy “cruel and pointless”.",
     "“This levy is cruel and pointless, and it will be repealed,” Ilse Roon said.", COMPATIBLE),
    ("The council voted to end what it called “reckless dredging” in the bay, Ilse Roon said.",
     "Ilse Roon urged an end to “reckless dredging” in the bay.", AGREE),
    ("“We lose the ferry ... the island is finished,” Odo Marsk said.",
     "“If we lose the ferry this winter, then the island is finished and so am I,” Odo Marsk said.", COMPATIBLE),
    ("“He [the keeper] locked the lighthouse before the storm began,” Odo Marsk said.",
     "“He locked the lighthouse before the storm began,” Odo Marsk said.", COMPATIBLE),
    ("“Tell us who you are,” Odo Marsk said.", "“Tell us who you are. Nobody knows you,” Odo Marsk said.", AGREE),
    ("“The radical weavers wrecked this valley,” Odo Marsk said.",
     "“The radical weaver wrecked this valley,” Odo Marsk said.", AGREE),
    ("“We will open three new schools in the valley,” Odo Marsk said.",
     "“We will open five new schools in the valley,” Odo Marsk said.", CONFLICT),
    ("“The dam will not hold another winter like this,” Odo Marsk said.",
     "“The dam will hold another winter like this,” Odo Marsk said.", CONFLICT),
    ("“The granary was emptied long before the siege,” Odo Marsk said.",
     "“The granary was emptied long before the siege,” Bertil Kaun said.", CONFLICT),
])
def test_one_utterance(left, right, wanted):
    assert verdicts(left, right) == [wanted]


@pytest.mark.parametrize(("left", "right"), [
    ("“We will never sell this harbor to strangers from abroad,” Ilse Roon said.",
     "“The bakers of this town deserve better bread ovens,” Ilse Roon said."),
    ("“We will never sell this harbor to strangers from abroad,” Ilse Roon said.",
     "“The fire reached the granary shortly before midnight,” Odo Marsk said."),
    ("Ilse Roon called the levy “a disgrace”.", "Odo Marsk called the referee “a disgrace”."),
    ("“I went too far and I am sorry,” Ilse Roon said.", "“I went to the far end,” Ilse Roon said."),
    ("“I don't think I can do that,” Ilse Roon said.", "“I do not think I can sleep before the harvest is in,” Odo Marsk said."),
    ("“Without the crew, it would have been a bloodbath on that quay, and we had no boats at all,” Odo Marsk said.",
     "“It would have been a bloodbath with no crew about,” Odo Marsk said."),
    ("“Whoever wins, the bridge between the two banks must be rebuilt,” Ilse Roon said.",
     "“My wish is a footpath between the two banks, and that is my own view,” Ilse Roon said."),
])
def test_other_words_give_no_clash(left, right):
    assert not set(verdicts(left, right)) & {CONFLICT, Verdict.DISPUTED, AGREE}


@pytest.mark.parametrize(("one", "other"), [
    ("Odo Marsk", "Marsk"), ("Mayor Odo Marsk", "the mayor"), ("Odo Marsk", "a spokesman for Odo Marsk"), ("Odo Marsk", "Odo Marks"),
])
def test_one_speaker_under_two_names(one, other):
    said = "“The granary was emptied long before the siege,” {} said."
    assert verdicts(said.format(one), said.format(other)) == [AGREE]


def quoted(text, speaker="", spoken=()):
    return Claim("d:quote:0", "d", Kind.QUOTE, Span(0, 1), text, Span(0, 1), ZoneName.BODY, Quotation(text, speaker),
                 traits=Traits(spoken=spoken))


def test_a_catchword_needs_its_speaker():
    found = {}
    for speaker in ("Ilse Roon", "Odo Marsk"):
        found[speaker] = Match()
        catchword = quoted("gross folly", "Ilse Roon", (("folly", 4), ("gross", 2)))
        match_quotes(catchword, quoted("It was gross folly", speaker), found[speaker])
    assert found["Ilse Roon"].score > 60 > found["Odo Marsk"].score


def test_keys_are_rare_words_and_runs_of_four():
    assert list(utterance_keys(quoted("We dredge the old harbor", spoken=(("dredge", 4), ("harbor", 3), ("the", 0))))) == [
        ("word", "dredge"), ("word", "harbor"), ("run", "we dredge the old"), ("run", "dredge the old harbor")]
