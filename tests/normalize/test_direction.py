"""Where weekdays lie of which the words tell only by their verbs, in a text published on Tuesday 22 October 2024."""

from __future__ import annotations

import datetime

import pytest

import checker

TUESDAY = datetime.date(2024, 10, 22)


def days(text, published=TUESDAY):
    return [claim.value.low.day for claim in checker.extract(checker.Document.from_text(text, id="a", published=published))
            if claim.kind == "date"]


@pytest.mark.parametrize(("text", "day"), [
    ("The board urged Verrin to speak up when they meet on Friday.", 25),
    ("The board spoke up when they met on Friday.", 18),
    ("Verrin is heading to Tarn for a talk on Friday.", 25),
    ("Verrin is visiting the mill on Friday.", 25),
    ("The mill is losing money, Verrin said on Friday.", 18),
    ("The owners have invited him to the mill on Friday to see the damage.", 25),
    ("He was shown the mill on Friday.", 18),
    ("Brask prepared for a march on Friday.", 25),
    ("Frosk wrote to the board in advance of its talks on Friday.", 25),
    ("Frosk wrote to the board after its talks on Friday.", 18),
    ("Work is expected to begin in Tarn on Thursday, followed by Brask on Friday.", 25),
    ("The mill burned in Tarn on Thursday, followed by Brask on Friday.", 18),
    ("Frosk will leave sooner than planned, Verrin on Friday announced.", 18),
    ("The council approved the harbor plan on Friday.", 18),
    ("The owners plan on Friday to open the gates.", 25),
    ("The council made sure that the dam will be built after voting on Friday.", 18),
    ("Verrin spoke to Frosk following Friday's vote.", 18),
])
def test_weekdays(text, day):
    assert days(text)[-1] == day


@pytest.mark.parametrize(("text", "published", "day"), [
    ("Verrin joined the race this weekend.", datetime.date(2024, 10, 21), 19),
    ("Verrin joins the race this weekend.", datetime.date(2024, 10, 21), 26),
    ("Verrin agreed to send his staff to talks this weekend.", datetime.date(2024, 10, 25), 26),
    ("Frosk on Friday first spoke of the mill.", TUESDAY, 18),
])
def test_weekends_and_firsts(text, published, day):
    assert days(text, published) == [day]


@pytest.mark.parametrize(("text", "published", "dates"), [
    ("The vote was moved from 3 May to 5 May.", datetime.date(2021, 6, 20), ["2021-05-03", "2021-05-05"]),
    ("The vote, planned for March 3, was put off to April 9.", datetime.date(2021, 2, 20), ["2021-03-03", "2021-04-09"]),
    ("The hearing has been postponed from 28 December to 4 January.", datetime.date(2021, 12, 20), ["2021-12-28", "2022-01-04"]),
    ("He was charged on 30 December and moved to Tarn on 4 January.", datetime.date(2021, 2, 1), ["2020-12-30", "2021-01-04"]),
])
def test_the_day_to_which_something_is_moved_lies_near_the_first(text, published, dates):
    found = checker.extract(checker.Document.from_text(text, id="a", published=published))
    assert [str(claim.value.low) for claim in found if claim.kind == "date"] == dates
