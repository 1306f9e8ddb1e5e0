"""Figures and sums whose words share little agree where they are rare enough, and never clash."""

from __future__ import annotations

import datetime as dt

import pytest

import checker
from checker.model.finding import Verdict

DAY = dt.date(2021, 5, 6)
TIMES = {"date", "duration"}


def verdicts(left, right):
    documents = [checker.Document.from_text(text, id=name, published=DAY) for name, text in (("a", left), ("b", right))]
    return [finding.verdict for finding in checker.check(documents).findings if finding.claims[0].kind not in TIMES]


@pytest.mark.parametrize(("left", "right", "wanted"), [
    ("Governor Frosk's plan for the Brask valley holds 37 steps.", "Frosk promised 37 changes in the Brask valley.", [Verdict.AGREE]),
    ("Governor Frosk's plan for the Brask valley holds 37 steps.", "Frosk promised 38 changes in the Brask valley.", []),
    ("Governor Frosk's plan for the Brask valley holds 3 steps.", "Frosk promised 3 changes in the Brask valley.", []),
    ("Governor Frosk's plan for the Brask valley holds 37 steps.", "Ombrin's ferry carries 37 cows.", []),
    ("Verrin repaid the harbor $84,300.", "The harbor fund that Verrin drew on lost $84,300.", [Verdict.AGREE]),
    ("Verrin repaid the harbor $84,300.", "The harbor fund that Verrin drew on lost $85,300.", []),
    ("Verrin repaid the harbor $84,300.", "A lantern of Ombrin fetched $84,300.", []),
])
def test_a_rare_figure(left, right, wanted):
    assert verdicts(left, right) == wanted
    assert verdicts(right, left) == wanted


@pytest.mark.parametrize(("right", "wanted"), [
    ("From 2007 to 2011 Frosk bought $713,250 worth of looms, ropes and nets at Kaldim.", [Verdict.COMPATIBLE]),
    ("From 2007 to 2011 Frosk bought $913,250 worth of looms, ropes and nets at Kaldim.", []),
    ("From 2007 to 2011 Frosk bought $690,000 worth of looms, ropes and nets at Kaldim.", []),
])
def test_a_bound_close_to_a_sum(right, wanted):
    assert verdicts("Frosk is said to have charged the harbor fund over $700,000 at Kaldim.", right) == wanted
