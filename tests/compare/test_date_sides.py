"""Dates of which the words tell a side: before, by or after."""

from __future__ import annotations

import pytest

import checker
from checker.model.finding import Verdict

HALL = "The Osterby Hall opened {}."


def verdicts(left, right):
    documents = [checker.Document.from_text(HALL.format(text), id=name) for name, text in (("a", left), ("b", right))]
    return [str(found.verdict) for found in checker.check(documents).findings]


@pytest.mark.parametrize(("left", "right", "wanted"), [
    ("in 2003", "before 2000", "conflict"), ("on 2 May 2003", "before 2 May 2003", "conflict"),
    ("in 1998", "after 2001", "conflict"), ("in 2001", "after 2001", "conflict"), ("after 2003", "before 2002", "conflict"),
    ("in 2003", "by 2001", "conflict"),
    ("in 1998", "before 2000", "compatible"), ("on 2 May 2003", "after 2001", "compatible"), ("in 2001", "by 2001", "compatible"),
    ("in 2003", "before June 2003", "compatible"), ("before 2003", "before 2002", "compatible"),
    ("on 2 May 2003", "by 2 May 2003", "compatible"), ("on 2 May 2003", "no later than 2 May 2003", "compatible"),
    ("before 2003", "prior to 2003", "agree"),
])
def test_a_side_leaves_out_what_lies_on_the_other(left, right, wanted):
    assert verdicts(left, right) == [wanted]


@pytest.mark.parametrize("words", ["two weeks before 2 May 2003", "before the 2003 festival", "before 2003 elections", "not before 2003"])
def test_other_words_tell_no_side(words):
    told = [claim for claim in checker.extract(checker.Document.from_text(HALL.format(words), id="a")) if claim.kind == "date"]
    assert all(not claim.value.side for claim in told)


@pytest.mark.parametrize(("gap", "rest", "wanted"), [
    ("35 years ago", " when the tower of the old brewery by the canal fell on her cart", Verdict.CONFLICT),
    ("36 years ago", " when the tower of the old brewery by the canal fell on her cart", Verdict.AGREE),
    ("35 years ago", "", Verdict.UNCERTAIN),
])
def test_years_ago_in_a_retelling_count_from_one_day(gap, rest, wanted):
    texts = ("Ilse Tarbet died in Fenmoor 36 years ago{}.", "Ilse Tarbet died in Fenmoor {gap}{}.")
    documents = [checker.Document.from_text(text.format(rest, gap=gap), id=name) for name, text in zip("ab", texts, strict=True)]
    assert [found.verdict for found in checker.check(documents).findings if found.claims[0].kind == "date"] == [wanted]
