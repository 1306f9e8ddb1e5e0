"""What other figures of a sentence come to, at the precision they were written in."""

from __future__ import annotations

import pytest

from checker.compare.sums import work_out
from checker.model.finding import Outcome, Sum
from checker.model.rule import CompareTerms
from checker.model.text import Document
from checker.normalize.sums.told_sums import told_sums
from checker.pipeline import claims_of


@pytest.mark.parametrize(("text", "outcome", "reason"), [
    ("The fire hurt 12 people, 7 men and 5 women.", Outcome.SAME, "7 and 5 make 12."),
    ("The fire hurt 12 people, 7 men and 6 women.", Outcome.DIFFERENT, "7 and 6 make 13, not 12."),
    ("The fire hurt 12 people: 7 men and 4 women.", Outcome.DIFFERENT, "7 and 4 make 11, not 12."),
    ("The fire hurt 12 people, including 7 men and 4 women.", Outcome.INCOMPARABLE, ""),
    ("The fire hurt 12 people, including 7 men and 6 women.", Outcome.DIFFERENT, "7 and 6 make 13, not 12."),
    ("The fire hurt at least 12 people: 7 men and 6 women.", Outcome.SAME, "7 and 6 make 13."),
    ("The club has 1.2 million members: 500,000 men and 650,000 women.", Outcome.SAME, "500,000 and 650,000 make 1.15 million."),
    ("The club has 1.2 million members: 500,000 men and 600,000 women.", Outcome.COMPATIBLE, ""),
    ("The fund has $12.1 million: $7.4 million in gold and $4.8 million in bonds.", Outcome.COMPATIBLE, ""),
    ("The fund has $12.1 million: $7.4 million in gold and $5.8 million in bonds.", Outcome.DIFFERENT, ""),
    ("The fire hurt dozens of people: 7 men and 6 women.", None, ""),
    ("The storm hit 100 of 402 homes, or 25 percent.", Outcome.SAME, "100 of 402 is 24.9 percent."),
    ("The storm hit 100 of 402 homes, or 24 percent.", Outcome.COMPATIBLE, ""),
    ("The storm hit 100 of 402 homes, or 30 percent.", Outcome.DIFFERENT, "100 of 402 is 24.9 percent, not 30 percent."),
    ("The storm hit 130 of 400 homes, or about a third.", Outcome.COMPATIBLE, ""),
    ("Sales fell from 200 to 150 boats, a drop of 25 percent.", Outcome.SAME, "From 200 to 150 is a fall of 25 percent."),
    ("Sales fell from 200 to 150 boats, a drop of 30 percent.", Outcome.DIFFERENT, ""),
    ("Sales grew from 40 to 52 boats, an increase of 15.", Outcome.DIFFERENT, "From 40 to 52 is a rise of 12, not 15."),
    ("Sales doubled from 20 to 50 boats.", Outcome.DIFFERENT, "From 20 to 50 is a rise of 150 percent, not 100 percent."),
    ("Sales doubled from 21 to 40 boats.", Outcome.COMPATIBLE, ""),
    ("Sales more than doubled from 20 to 50 boats.", Outcome.SAME, ""),
    ("Sales rose 12 percent to $2.4 million from $1.6 million.", Outcome.DIFFERENT, ""),
    ("Sales rose 60 percent to $2 million from $1 million.", Outcome.COMPATIBLE, ""),
    ("Turnout rose from 40 percent to 44 percent, a 4 percent rise.", Outcome.SAME, ""),
    ("Turnout rose from 40 percent to 44 percent, a 10 percent rise.", Outcome.SAME, ""),
    ("Turnout rose from 40 percent to 44 percent, a 20 percent rise.", Outcome.DIFFERENT, ""),
    ("Shares fell $1.10, or 2.4 percent, to $45.20.", Outcome.SAME, "A fall of 1.1 USD to 45.2 USD is 2.4 percent."),
    ("Shares fell $1.10, or 4.2 percent, to $45.20.", Outcome.DIFFERENT, ""),
])
def test_what_figures_come_to(text, outcome, reason):
    claims, _ = claims_of(Document.from_text(text, id="d"))
    checked = [told for told in told_sums(text, 0, claims) if told.working.sum is not Sum.BASE]  # a part with its whole asserts no sum
    found = [work_out(told.figure, told.working, CompareTerms()) for told in checked]
    assert [one.outcome for one in found] == ([outcome] if outcome else [])
    assert not reason or found[0].reason == reason
