"""From two sentences to a verdict: scope before value, value before time, time before speakers."""

from __future__ import annotations

import datetime as dt

import pytest

import checker
from checker.judge.case import Case
from checker.judge.ladder import LADDER, judge
from checker.model.finding import Alignment, Comparison, Outcome, Verdict
from checker.model.rule import CompareTerms, OverTime

MONDAY, SUNDAY = dt.date(2023, 2, 6), dt.date(2023, 2, 12)
TOLL = "The Orvand earthquake killed {} people."
FLOOD = "Flooding in Tarn destroyed {} homes."


def verdicts(left, right, dates=(None, None)):
    documents = [checker.Document.from_text(text, id=name, published=day)
                 for name, text, day in zip("ab", (left, right), dates, strict=True)]
    return [finding.verdict for finding in checker.check(documents).findings]


@pytest.mark.parametrize(("left", "right", "wanted"), [
    ("1,200", "1,200", Verdict.AGREE),
    ("1,200", "1200", Verdict.AGREE),
    ("1.2 million", "1,230,000", Verdict.AGREE),
    ("at least 1,200", "1,700", Verdict.COMPATIBLE),
    ("up to 1,700", "1,200", Verdict.COMPATIBLE),
    ("up to 60", "60", Verdict.COMPATIBLE),
    ("fewer than 60", "60", Verdict.CONFLICT),
    ("no fewer than 60", "60", Verdict.COMPATIBLE),
    ("more than 60", "60", Verdict.COMPATIBLE),
    ("under 1,200", "more than 1,200", Verdict.CONFLICT),
    ("between 1,000 and 1,400", "1,200", Verdict.COMPATIBLE),
    ("about 1,200", "1,240", Verdict.COMPATIBLE),
    ("dozens of", "48", Verdict.COMPATIBLE),
    ("1,200", "1,700", Verdict.CONFLICT),
    ("more than 1,400", "1,200", Verdict.CONFLICT),
    ("up to 1,000", "1,200", Verdict.CONFLICT),
    ("between 1,000 and 1,400", "1,900", Verdict.CONFLICT),
    ("about 1,200", "1,900", Verdict.CONFLICT),
])
def test_values(left, right, wanted):
    assert verdicts(FLOOD.format(left), FLOOD.format(right)) == [wanted]
    assert verdicts(FLOOD.format(right), FLOOD.format(left)) == [wanted]


@pytest.mark.parametrize(("first", "later", "wanted"), [
    ("24", "31", Verdict.CHANGED),
    ("31", "24", Verdict.CONFLICT),
    ("24", "24", Verdict.AGREE),
    ("at least 24", "31", Verdict.COMPATIBLE),
])
def test_a_toll_may_only_rise_as_days_pass(first, later, wanted):
    assert verdicts(TOLL.format(first), TOLL.format(later), (MONDAY, SUNDAY)) == [wanted]
    assert verdicts(TOLL.format(later), TOLL.format(first), (SUNDAY, MONDAY)) == [wanted]


@pytest.mark.parametrize(("left", "right", "wanted"), [
    ("in the second quarter of 2022", "in 2022", Verdict.SCOPE_DIFFERS),
    ("in 2022", "in the year 2022", Verdict.CONFLICT),
])
def test_a_figure_of_a_quarter_is_not_that_of_its_year(left, right, wanted):
    report = "Lumen Energy Group reported a net profit of $%s million %s."
    assert wanted in verdicts(report % (110, left), report % (390, right))


def test_some_are_no_part_of_none():
    assert verdicts("Nobody was hurt in the fire at the Tarn mill.", "Six miners were hurt in the Tarn mill fire.") == [Verdict.CONFLICT]


@pytest.mark.parametrize(("left", "right"), [
    ("In Tarn 40 miners were trapped. Nine of them live in Brask.", "In Tarn 40 miners live in tents."),
    ("In Tarn 40 miners were hurt. Two of them were taken to a clinic in Brask.", "In the clinic of Tarn lie 40 miners.")])
def test_some_of_them_are_a_part(left, right):
    assert Verdict.CONFLICT not in verdicts(left, right)


@pytest.mark.parametrize(("left", "right", "wanted"), [
    ("In 1988 flooding in Tarn destroyed {} homes.", FLOOD, Verdict.UNCERTAIN),
    ("In 1988 flooding in Tarn destroyed {} homes.", "Flooding in Tarn destroyed {} homes in 1988.", Verdict.CONFLICT),
])
def test_a_figure_of_a_year_is_not_held_against_one_whose_time_is_unknown(left, right, wanted):
    assert verdicts(left.format("1,200"), right.format(210))[0] is wanted


def test_figures_told_by_other_verbs_clash_only_where_much_else_is_shared():
    assert verdicts("Flooding in Tarn destroyed 1,200 homes.", "Officials in Tarn said 300 homes lost power.") == [Verdict.UNCERTAIN]


@pytest.mark.parametrize(("right", "wanted"), [
    ("The death toll of the Orvand earthquake has risen to 31.", Verdict.CHANGED),
    (TOLL.format(31), Verdict.CONFLICT),
])
def test_words_of_an_update(right, wanted):
    assert verdicts(TOLL.format(24), right) == [wanted]


def test_what_may_fall_may_change_either_way():
    text = "The Orvand shelter houses {} people."
    for values in (("240", "310"), ("310", "240")):
        assert verdicts(*map(text.format, values), (MONDAY, SUNDAY)) == [Verdict.CHANGED]
        assert verdicts(*map(text.format, values), (MONDAY, MONDAY)) == [Verdict.CONFLICT]


@pytest.mark.parametrize(("left", "right", "wanted"), [
    ("Flooding in Tarn destroyed 1,200 homes, Edda Quill said.",
     "Tomas Brand said flooding in Tarn destroyed 1,700 homes.", Verdict.DISPUTED),
    ("Flooding in Tarn destroyed 1,200 homes, Edda Quill said.",
     "Tomas Brand said flooding in Tarn destroyed 1,200 homes.", Verdict.AGREE),
    ("Flooding in Tarn destroyed 1,200 homes, Edda Quill said.",
     "Edda Quill said flooding in Tarn destroyed 1,700 homes.", Verdict.CONFLICT),
    ("Edda Quill said flooding in Tarn destroyed 1,200 homes.", "Flooding in Tarn destroyed 1,700 homes.", Verdict.CONFLICT),
])
def test_speakers(left, right, wanted):
    assert verdicts(left, right) == [wanted]


@pytest.mark.parametrize(("left", "right", "wanted"), [
    ("Flooding in Tarn did not destroy 1,200 homes.", "Flooding in Tarn destroyed 1,200 homes.", Verdict.CONFLICT),
    ("Officials in Tarn denied that flooding destroyed 1,200 homes.", "Flooding in Tarn destroyed 1,200 homes.", Verdict.DISPUTED),
])
def test_told_and_denied(left, right, wanted):
    assert verdicts(left, right) == [wanted]


@pytest.mark.parametrize(("left", "right"), [
    ("Ostby Shipyard plans to build 40 barges at Gellin.", "Ostby Shipyard built 28 barges at Gellin."),
    ("Kotavia will send 3,000 soldiers to Mirvania.", "Kotavia sent 5,000 soldiers to Mirvania."),
    ("Rebels allegedly killed 40 villagers in Brask.", "Rebels killed 62 villagers in Brask."),
    ("Forecasters expect 40 floods in Tarn.", "Tarn had 62 floods."),
])
def test_planned_and_alleged_are_not_done(left, right):
    assert Verdict.CONFLICT not in verdicts(left, right)
    assert Verdict.DISPUTED not in verdicts(left, right)


@pytest.mark.parametrize("text", [
    "If flooding destroys 1,700 homes in Tarn, Kotavia will pay.",
    "Kotavia will pay if flooding in Tarn destroys 1,700 homes.",
])
def test_what_is_conditional_is_compared_with_nothing(text):
    assert verdicts(FLOOD.format("1,200"), text) == []


@pytest.mark.parametrize(("dates", "wanted"), [
    ((None, None), Verdict.UNCERTAIN),
    ((None, MONDAY), Verdict.UNCERTAIN),
    ((MONDAY, None), Verdict.CONFLICT),
    ((MONDAY, SUNDAY), Verdict.CONFLICT),
    ((dt.date(2024, 5, 6), MONDAY), Verdict.SCOPE_DIFFERS),
])
def test_a_last_year_that_nothing_dates(dates, wanted):
    last = "Lumen Energy reported a profit of €310 million last year."
    named = "Lumen Energy reported a profit of €290 million in 2022."
    assert verdicts(last, named, dates) == [wanted]
    assert verdicts(named, last, dates[::-1]) == [wanted]


def test_a_part_is_no_rival_of_the_whole():
    assert verdicts(TOLL.format("24"), "The Orvand earthquake killed 9 children.") == [Verdict.SCOPE_DIFFERS]
    assert verdicts("The Orvand earthquake killed 9 children.", TOLL.format("24")) == [Verdict.SCOPE_DIFFERS]


def test_two_equally_good_partners_are_uncertain():
    found = verdicts("Storm Velda felled 12 towers.", "Storm Velda felled 15 towers. Storm Velda felled 19 towers.")
    assert set(found) == {Verdict.UNCERTAIN}


ONE, OTHER = (checker.extract(checker.Document.from_text(FLOOD.format(value), id=name))[0]
              for name, value in (("a", "1,200"), ("b", "1,700")))


TERMS = CompareTerms()


def case(outcome, contradicted=(), terms=TERMS):
    return Case(Alignment("own.rule", ONE, OTHER, 100, contradicted=contradicted), Comparison(outcome, "They compare so."), terms, 0)


@pytest.mark.parametrize(("outcome", "contradicted", "wanted"), [
    (Outcome.SAME, (), Verdict.AGREE),
    (Outcome.COMPATIBLE, (), Verdict.COMPATIBLE),
    (Outcome.DIFFERENT, (), Verdict.CONFLICT),
    (Outcome.UNCLEAR, (), Verdict.UNCERTAIN),
    (Outcome.DIFFERENT, ("period",), Verdict.SCOPE_DIFFERS),
    (Outcome.UNCLEAR, ("period",), Verdict.SCOPE_DIFFERS),
    (Outcome.INCOMPARABLE, ("period",), None),
    (Outcome.INCOMPARABLE, (), None),
])
def test_every_outcome_has_a_verdict_and_a_reason(outcome, contradicted, wanted):
    judgment = judge(case(outcome, contradicted))
    assert judgment.verdict is wanted
    assert all(judgment.reasons)
    assert judgment.reasons


def test_the_last_step_always_fits():
    assert LADDER[-1](case(Outcome.DIFFERENT)).verdict is Verdict.CONFLICT


def test_an_undated_conflict_says_that_it_could_be_an_update():
    assert any("could be an update" in reason for reason in judge(case(Outcome.DIFFERENT)).reasons)
    constant = judge(case(Outcome.DIFFERENT, terms=CompareTerms(over_time=OverTime.CONSTANT)))
    assert not any("could be an update" in reason for reason in constant.reasons)
