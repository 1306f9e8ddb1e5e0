"""One document against itself: units in brackets, weekdays beside dates, a count against the number of the next."""

from __future__ import annotations

import pytest

from checker.model.finding import Verdict
from checker.model.text import Document
from checker.pipeline import check_documents


def verdicts(rule: str, *texts: str) -> list[Verdict]:
    documents = [Document.from_text(text, id=f"side-{number}") for number, text in enumerate(texts)]
    return [finding.verdict for finding in check_documents(documents).findings if finding.rule == rule]


@pytest.mark.parametrize(("text", "wanted"), [
    ("The mill burned down on Tuesday, 14 May 2024.", [Verdict.AGREE]),
    ("The mill burned down on Sunday, 12 May 2024.", [Verdict.AGREE]),
    ("The mill burned down on Tue, 14 May 2024.", [Verdict.AGREE]),
    ("The mill burned down on Monday, 14 May 2024.", [Verdict.CONFLICT]),
    ("The mill burned down on Friday, May 14, 2024.", [Verdict.CONFLICT]),
    ("The mill burned down on 14 May 2024.", []),
    ("The mill burned down on Monday, 14 May.", []),
    ("The mill burned down on Monday.", []),
    ("The mill burned down in May 2024.", []),
])
def test_weekdays(text, wanted):
    assert verdicts("generic.weekday-date", text) == wanted


@pytest.mark.parametrize(("text", "wanted"), [
    ("Ilse Roon has visited Orvand 7 times. Roon will soon make her 8th visit to Orvand.", [Verdict.AGREE]),
    ("Ilse Roon has visited Orvand 7 times. Roon will soon make her 12th visit to Orvand.", [Verdict.CONFLICT]),
    ("Ilse Roon has visited Orvand 7 times. Odo Marsk will soon make his 12th visit to Tessel.", []),
    ("Ilse Roon has visited Orvand 7 times. Roon has visited Orvand 9 times.", []),
])
def test_a_count_and_the_number_of_the_next(text, wanted):
    assert verdicts("generic.nth-of-count", text) == wanted


@pytest.mark.parametrize(("other", "wanted"), [
    ("Ilse Roon will soon make her 8th visit to Orvand.", [Verdict.AGREE]),
    ("Ilse Roon will soon make her 12th visit to Orvand.", [Verdict.CONFLICT]),
    ("Odo Marsk will soon make his 12th visit to Tessel.", []),
])
def test_a_count_and_the_number_of_the_next_in_another_document(other, wanted):
    assert verdicts("generic.nth-of-count", "Ilse Roon has visited Orvand 7 times.", other) == wanted
