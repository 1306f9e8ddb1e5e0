"""The parts of the measurement of spaCy that need no spaCy."""

from __future__ import annotations

import pytest

from benchmarks import readers
from benchmarks.spacy_extra import WAYS, is_described, table


def marked(text, number, describes):
    at = text.index(number)
    return {"start": at, "end": at + len(number), "describes": describes}


@pytest.mark.parametrize(("describes", "is_right"), [
    ("rescue workers", True), ("men at sea", False), ("", False)])
def test_a_noun_is_right_where_its_word_describes(describes, is_right):
    text = "The fire killed 14 rescue workers."
    claims = [claim for claim in readers.whole_claims(text) if claim.text == "14"]
    assert [is_described(claim, marked(text, "14", describes)) for claim in claims] == [is_right]


def test_a_noun_elsewhere_is_not_the_one():
    text = "The fire killed 14 workers and burned 30 huts."
    first = next(claim for claim in readers.whole_claims(text) if claim.text == "14")
    assert not is_described(first, marked(text, "30", "workers"))


def test_a_way_wins_by_more_than_three_points_and_never_by_harm():
    columns = [{"pass": 90.0, "false-conflict rate": 0.0, "recall": 90.0}, {"pass": 93.1, "false-conflict rate": 9.0, "recall": 93.0}]
    lines = list(table(columns))[len(WAYS) + 1:]
    assert [line.endswith("wins") for line in lines] == [True, False, False]
