"""Times whose words share little agree where they are rare enough, and never clash."""

from __future__ import annotations

import datetime as dt

import pytest

import checker
from checker.model.finding import Verdict

DAY = dt.date(2021, 5, 6)


def verdicts(left, right, *, published=DAY):
    documents = [checker.Document.from_text(text, id=name, published=published) for name, text in (("a", left), ("b", right))]
    return [finding.verdict for finding in checker.check(documents).findings if finding.claims[0].kind in {"date", "duration"}]


@pytest.mark.parametrize(("left", "right", "wanted"), [
    ("Lena Frosk sued the Brask mill in March.", "The lawsuit against Brask was filed by Frosk in March.", [Verdict.AGREE]),
    ("Lena Frosk sued the Brask mill in March.", "The lawsuit against Brask was filed by Frosk in April.", [Verdict.UNCERTAIN]),
    ("The port was led by Olm Verrin from 2003 to 2009.", "Verrin, head of the port from 2003 to 2009, is ill.", [Verdict.AGREE]),
    ("The port was led by Olm Verrin from 2003 to 2009.", "Verrin, head of the port from 2004 to 2009, is ill.", []),
    ("The board suspended captain Ruke for 60 days.", "Captain Ruke is under a 60-day suspension.", [Verdict.AGREE]),
    ("The board suspended captain Ruke for 60 days.", "Ombrin's ferry needs 60 days to cross.", []),
])
def test_a_rare_time(left, right, wanted):
    assert verdicts(left, right) == wanted
    assert verdicts(right, left) == wanted


@pytest.mark.parametrize(("right", "wanted"), [
    ("On Wednesday harbor master Verrin resigned over the Tesk inquiry.", [Verdict.AGREE]),
    ("On Wednesday a cook told Ombrin's council of the cold hall.", []),
    ("Snow fell over Ombrin on Wednesday.", []),
])
def test_the_day_of_the_report_needs_more(right, wanted):
    assert verdicts("Olm Verrin, the harbor master, quit on Wednesday after the Tesk inquiry.", right) == wanted


def test_what_one_side_denies_is_no_harmony():
    assert verdicts("Lena Frosk sued the Brask mill in March.", "Frosk did not file a lawsuit against Brask in March.") != [Verdict.AGREE]


def test_each_date_has_one_partner_in_a_document():
    told = "Verrin quit on 3 March over the Tesk inquiry. The mill in Tarn burned on 3 March."
    documents = [checker.Document.from_text(text, id=name, published=DAY) for name, text in (
        ("a", told), ("b", "Harbor master Verrin left his post on 3 March as the Tesk inquiry opened."))]
    dates = [finding for finding in checker.check(documents).findings if finding.claims[0].kind == "date"]
    assert [len(finding.claims) for finding in dates] == [2]


@pytest.mark.parametrize(("right", "wanted"), [
    ("Olm Verrin went to the shore on Wednesday night.", [Verdict.AGREE]),
    ("Olm Verrin went to the shore on Wednesday.", []),
    ("Snow fell over Ombrin on Wednesday night.", []),
])
def test_one_part_of_a_common_day_is_rarer_than_the_day(right, wanted):
    assert verdicts("In a note late Wednesday, Verrin said the lantern had gone dark.", right) == wanted


LETTER = "About 870 professors signed the letter against the Orvand mine that Ada Quill wrote in Tarn."
CASES = "Doctors in Tarn counted 486 suspected cases of the fever, Ada Quill said."


@pytest.mark.parametrize(("left", "right", "wanted"), [
    (LETTER, LETTER.replace("About 870 professors", "Some 870 members of the college"), Verdict.AGREE),
    (LETTER, LETTER.replace("About 870 professors", "Some 640 members of the college"), Verdict.SCOPE_DIFFERS),
    (LETTER, LETTER.replace("About 870 professors", "Three members of the college"), Verdict.SCOPE_DIFFERS),
    (LETTER.replace("About 870", "Three"), LETTER.replace("About 870 professors", "Three members of the college"), Verdict.SCOPE_DIFFERS),
    (CASES, CASES.replace("suspected", "confirmed"), Verdict.SCOPE_DIFFERS),
    (CASES, CASES.replace("suspected", "confirmed").replace("486", "512"), Verdict.SCOPE_DIFFERS),
])
def test_a_rare_figure_that_both_give_is_one_though_each_counts_by_a_noun_of_its_own(left, right, wanted):
    documents = [checker.Document.from_text(text, id=name, published=DAY) for name, text in (("a", left), ("b", right))]
    assert [finding.verdict for finding in checker.check(documents).findings if finding.claims[0].kind == "count"] == [wanted]


def test_two_sums_of_other_definitions_are_no_harmony():
    assert {finding.verdict for finding in checker.check([checker.Document.from_text(text, id=name, published=DAY) for name, text in (
        ("a", "The Brask mill told Ada Quill of $18.4 million in adjusted profit."),
        ("b", "The Brask mill told Ada Quill of $18.4 million in profit."))]).findings} <= {Verdict.SCOPE_DIFFERS}


@pytest.mark.parametrize(("right", "wanted"), [
    ("Ada Quill said the Orvand wall would cost about $8.4 billion.", [Verdict.AGREE]),
    ("Ada Quill said the Orvand wall would cost about $6.1 billion.", [Verdict.SCOPE_DIFFERS]),
    ("Ada Quill said the Brask bakery would cost about $6.1 billion.", []),
])
def test_a_forecast_that_gives_the_very_figure_agrees_with_it(right, wanted):
    left = "Ada Quill puts the price tag of the Orvand wall at about $8.4 billion."
    documents = [checker.Document.from_text(text, id=name, published=DAY) for name, text in (("a", left), ("b", right))]
    assert [finding.verdict for finding in checker.check(documents).findings if finding.claims[0].kind == "money"] == wanted
