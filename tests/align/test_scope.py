"""Scopes: time, place, doer, starting point and definition. Two that differ make two facts, and never a conflict."""

from __future__ import annotations

import datetime as dt

import pytest

import checker
from checker.align.scope import overlap
from checker.model.finding import Verdict
from checker.model.value import When

DAY = dt.date(2023, 2, 1)


def verdicts(left, right, published=None):
    documents = [checker.Document.from_text(text, id=name, published=published) for name, text in (("a", left), ("b", right))]
    return {finding.verdict for finding in checker.check(documents).findings if len({claim.text for claim in finding.claims}) > 1}


DIFFERENT = [
    ("Kotavia exported 40 trams to Mirvania in 2018.", "Kotavia exported 55 trams to Mirvania in 2020."),
    ("Lumen Energy reported a profit of €310 million for 2021.", "Lumen Energy reported a profit of €290 million for 2022."),
    ("Inflation in Kotavia stood at 4.1% in March 2021.", "Inflation in Kotavia stood at 5.2% in April 2021."),
    ("Kotavia exported 40 trams to Mirvania.", "Kotavia imported 55 trams from Mirvania."),
    ("The Orvand earthquake killed 24 people.", "The Orvand earthquake injured 31 people."),
    ("The blast at the Brask mill killed 9 workers.", "The blast at the Brask mill wounded 14 workers."),
    ("A battalion of 900 Kotavian soldiers reached Mirvania.", "A brigade of 4,500 Kotavian soldiers reached Mirvania."),
    ("The launch Kestrel had 90 passengers on board.", "The launch Kestrel is licensed to carry 120 passengers on board."),
    ("Support for the Orvand tunnel was 61 percent.", "Among young voters support for the Orvand tunnel was 70 percent."),
    ("Odo Marsk was convicted on 11 counts of fraud in Tarn.", "Odo Marsk was acquitted on 3 counts of fraud in Tarn."),
    ("Orvand has 40 confirmed cholera cases.", "Orvand has 300 suspected cholera cases."),
    ("Lumen Energy has 400 electric buses.", "Lumen Energy has 900 buses."),
    ("Lumen Energy reported a net profit of €310 million for 2022.", "Lumen Energy reported an operating profit of €390 million for 2022."),
    ("Lumen Energy reported an operating profit of €390 million for 2022.", "Lumen Energy reported a profit of €310 million for 2022."),
    ("Kotavia and Mirvania have met 7 times since 2014.", "Kotavia and Mirvania have met 9 times since 1998."),
    ("Ilse Roon made her third visit to Mirvania.", "Odo Marsk made his fifth visit to Mirvania."),
    ("Edda Quill won 52 percent of the vote in Port Harl.", "Tomas Brand won 48 percent of the vote in Port Harl."),
    ("Flooding in Tarn destroyed 1,200 homes.", "Flooding in Tessel destroyed 1,700 homes."),
    ("Police in Port Harl arrested 54 protesters.", "Police in Brask arrested 71 protesters."),
    ("The Tarn budget is $4 million a month.", "The Tarn budget is $40 million a year."),
    ("The Tarn bridge cost $18 million to build.", "The Tarn bridge cost 23 million euros to build."),
    ("Unemployment in Kotavia rose 2 percent in 2019.", "Unemployment in Kotavia rose 3 percentage points in 2019."),
    ("Kotavia's population was 4 million in 1990.", "Kotavia's population was 5 million in 2001."),
]


@pytest.mark.parametrize(("left", "right"), DIFFERENT)
@pytest.mark.parametrize("published", [None, DAY])
def test_another_scope_is_another_fact(left, right, published):
    assert verdicts(left, right, published) <= {Verdict.SCOPE_DIFFERS, Verdict.UNCERTAIN}


@pytest.mark.parametrize(("left", "right"), [
    ("Kotavia exported 40 trams to Mirvania in 2018.", "In 2018 Kotavia exported 55 trams to Mirvania."),
    ("Flooding in Tarn destroyed 1,200 homes.", "Flooding in Tarn destroyed 1,700 homes."),
    ("Lumen Energy reported an operating profit of €390 million for 2022.",
     "Lumen Energy reported an operating profit of €310 million for 2022."),
    ("A battalion of 900 Kotavian soldiers reached Mirvania.", "A battalion of 1,500 Kotavian soldiers reached Mirvania."),
    ("Kotavia and Mirvania have met 7 times since 2014.", "Kotavia and Mirvania have met 9 times since 2014."),
    ("Ilse Roon made her third visit to Mirvania.", "Ilse Roon made her fifth visit to Mirvania."),
    ("Edda Quill won 52 percent of the vote in Port Harl.", "Quill won 58 percent of the vote in Port Harl."),
    ("Lumen Energy has 400 electric buses.", "Lumen Energy has 900 electric buses."),
])
def test_one_scope_is_one_fact(left, right):
    assert Verdict.CONFLICT in verdicts(left, right, DAY)


def span(low, high):
    return When(dt.date.fromisoformat(low) if low else None, dt.date.fromisoformat(high) if high else None)


@pytest.mark.parametrize(("left", "right", "wanted"), [
    (span("2021-01-01", "2021-12-31"), span("2021-05-01", "2021-05-31"), True),
    (span("2021-01-01", "2021-01-31"), span("2021-01-31", "2021-02-28"), True),
    (span("2021-01-01", "2021-12-31"), span("2022-01-01", "2022-12-31"), False),
    (span("2021-01-01", None), span("2023-01-01", "2023-01-01"), True),
    (span("2021-01-01", None), span("2020-01-01", "2020-01-01"), False),
    (span(None, "2020-12-31"), span("2021-01-01", None), False),
    (span(None, None), span("2021-01-01", "2021-12-31"), None),
])
def test_overlap_of_times(left, right, wanted):
    assert overlap(left, right) is wanted
    assert overlap(right, left) is wanted
