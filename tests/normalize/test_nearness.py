"""What stands near a date: the names and words of its clause, its verb, and whose deed the verb tells."""

from __future__ import annotations

import pytest

import checker


def nearby(text):
    return next(claim.traits.nearby for claim in checker.extract(checker.Document.from_text(text, id="a"))
                if claim.kind in {"date", "duration"})


@pytest.mark.parametrize(("text", "verb", "subject"), [
    ("On Monday Olm Verrin quit.", "resign", ("olm", "verrin")),
    ("Olm Verrin of Tarn sold the mill in May 2019.", "sell", ("olm", "verrin")),
    ("Verrin spoke on Monday, and Ruke answered.", "speak", ("verrin",)),
    ("Verrin left when he was asked on Monday.", "ask", ()),
    ("In Ombrin rain fell on Monday.", "fall", ()),
    ("A report of May 2019.", "", ()),
])
def test_verb_and_subject(text, verb, subject):
    found = nearby(text)
    assert (found.verb, found.subject) == (verb, subject)


@pytest.mark.parametrize(("text", "deeds", "other"), [
    ("Olm Verrin quit on Monday.", {"leave"}, {"meet", "publish"}),
    ("Frosk filed a lawsuit in 2014.", {"sue"}, {"leave", "elect"}),
    ("The mill stood idle on Monday.", set(), {"leave", "sue"}),
])
def test_deeds(text, deeds, other):
    found = set(nearby(text).deeds)
    assert deeds <= found
    assert not other & found


@pytest.mark.parametrize(("text", "has"), [
    ("The mill burned on 4 May 2021.", True),
    ("Olm Verrin was away for three weeks.", True),
    ("TARN, 4 May 2021 - The mill burned down.", False),
    ("Revenue rose 12 percent in 2021.", False),
])
def test_only_a_time_that_tells_something_has_a_neighborhood(text, has):
    assert (nearby(text) is not None) == has


def test_a_figure_has_none():
    claims = checker.extract(checker.Document.from_text("The mill employs 90 weavers.", id="a"))
    assert {claim.traits.nearby for claim in claims} == {None}


@pytest.mark.parametrize(("one", "other"), [("second", "2nd"), ("forty-five", "45"), ("two hundred", "200")])
def test_a_value_is_one_word_however_it_is_written(one, other):
    text = "Barges met {} ships of salt fleets off the pier in May 2019."
    assert nearby(text.format(one)) == nearby(text.format(other))
