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


@pytest.mark.parametrize(("text", "wanted"), [
    ("The pipe is 300 kilometers (186 miles) long.", [Verdict.AGREE]),
    ("The pipe is 300 kilometers, or some 250 miles, long.", [Verdict.CONFLICT]),
    ("The valley cooled by 1 to 1.5 degrees Celsius (1.8 to 2.7 Fahrenheit).", [Verdict.COMPATIBLE]),
    ("The valley had 20 degrees Celsius (68 Fahrenheit).", [Verdict.AGREE]),
    ("The valley had 20 degrees Celsius (78 Fahrenheit).", [Verdict.CONFLICT]),
    ("The hall is 64 by 42 feet (20 m x 13 m).", []),
])
def test_conversions(text, wanted):
    assert verdicts("generic.bracket-conversion", text) == wanted


@pytest.mark.parametrize(("rule", "text", "wanted"), [
    ("generic.parts-and-total", "The fire hurt 21 people: 14 guests and 7 waiters.", [Verdict.AGREE]),
    ("generic.parts-and-total", "The fire hurt 21 people: 14 guests and 9 waiters.", [Verdict.CONFLICT]),
    ("generic.parts-and-total", "The fire hurt 21 people, including 14 guests and 3 waiters.", []),
    ("generic.parts-and-total", "The fire did not hurt 21 people: 14 guests and 9 waiters.", []),
    ("generic.share-of-base", "The storm hit 120 of 400 homes, or 30 percent.", [Verdict.AGREE]),
    ("generic.share-of-base", "The storm hit 120 of 400 homes, or 40 percent.", [Verdict.CONFLICT]),
    ("generic.share-of-base", "The storm hit 120 homes, or 40 percent.", []),
    ("generic.change-from-to", "Sales fell from 200 to 150 boats, a drop of 25 percent.", [Verdict.AGREE]),
    ("generic.change-from-to", "Sales fell from 200 to 150 boats, a drop of 40 percent.", [Verdict.CONFLICT]),
    ("generic.change-from-to", "Sales fell from 200 to 150 boats after a drop of 40 percent in May.", []),
])
def test_sums_of_one_sentence(rule, text, wanted):
    assert verdicts(rule, text) == wanted


def test_a_sum_names_all_its_figures_and_no_two_of_them_again():
    found = check_documents([Document.from_text("The fire hurt 21 people: 14 guests and 9 waiters.", id="d")]).findings
    assert [(finding.rule, [claim.text for claim in finding.claims]) for finding in found] == [
        ("generic.parts-and-total", ["21", "14", "9"])]
    assert found[0].message == "14 and 9 do not make 21"


MILL = "Fire at Orvand mill kills {}\n\nOrvand, 6 May. {} people were killed in the fire at the Orvand mill on Monday."


@pytest.mark.parametrize(("text", "wanted"), [
    (MILL.format(41, "Fourteen"), [Verdict.CONFLICT]),
    (MILL.format(1_200, "About 1,500"), [Verdict.CONFLICT]),
    ("Halden profit rises 12 percent\n\nHalden said on Tuesday its profit rose 21 percent in the first quarter.", [Verdict.CONFLICT]),
    ("40 dead in Orvand quake\n\nThirty people died in an earthquake in Orvand on Monday. Another 200 were hurt.", [Verdict.CONFLICT]),
    # another standing, one place of several, or the text's figure told in the headline as well
    ("Tarn Bank closes 60 branches\n\nTarn Bank said it will close 80 branches by the end of the year.", []),
    ("Storm kills 40, 30 of them in boats\n\nThe storm killed 30 people, the ministry said.", [Verdict.AGREE]),
    # the same, rounded, bounded, older, summed, or one of several
    (MILL.format(14, "Fourteen"), []),
    (MILL.format(1_000, "Some 1,034"), []),
    (MILL.format("at least 10", "Fourteen"), []),
    (MILL.format("dozens", "Forty-one"), []),
    (MILL.format(14, "Nine") + " Five more died in a house beside it.", []),
    (MILL.format(14, "Twenty") + " The police had first spoken of 14 dead.", []),
    (MILL.format(20, "Fourteen") + " Eleven people had been killed in a fire at another mill in May.", []),
    ("Trees fall on 30 cars in Tarn\n\nA storm brought down trees in Tarn on Monday. It cut power to 50 homes.", []),
    ("The mill burned for 14 hours.\n\nFourteen people were hurt.", []),
])
def test_a_headline_and_its_text(text, wanted):
    assert verdicts("generic.headline", text) == wanted
