"""The parts of the measurement that need no clock: ratios, promises, sizes, and what each reader gives."""

from __future__ import annotations

from decimal import Decimal

import pytest

from benchmarks import extraction, readers
from benchmarks.clock import ratios
from benchmarks.extraction import CLAIMS, QUANTULUM, SPACY, VALUES, Growth, table, too_slow
from checker.model.value import Hedge, Quantity


def test_a_ratio_is_theirs_over_ours():
    assert ratios({"a": 0.5}, {"b": 10.0, "c": 0.25}) == {("a", "b"): 20.0, ("a", "c"): 0.5}


def test_promises_that_hold_break_nothing():
    assert list(too_slow({(VALUES, QUANTULUM): 20.0, (CLAIMS, QUANTULUM): 1.0, (CLAIMS, SPACY): 8.1, (VALUES, SPACY): 1.0})) == []


def test_a_broken_promise_is_named():
    assert list(too_slow({(VALUES, QUANTULUM): 19.9})) == [f"{VALUES}: 19.9 times the throughput of {QUANTULUM}, promised 20"]


def test_table_shows_each_ratio_and_the_promise_beside_its_own():
    head, values, claims = table({(VALUES, QUANTULUM): 21.26, (CLAIMS, QUANTULUM): 5.0})
    assert head.split() == ["quantulum3"]
    assert values.endswith("21.3 (promised 20)")
    assert claims.split() == [*CLAIMS.split(), "5.0"]


def test_a_text_to_double_is_cut_to_its_size():
    assert Growth("words", "one and ", 20).text(10) == "one and on"


def test_what_is_doubled_is_told():
    assert Growth("line", "x", 5000).told() == "line, 2,500 to 5,000 characters"


@pytest.mark.parametrize(("low", "high", "hedge", "wanted"), [
    (7, 7, Hedge.EXACT, [(7,)]), (60, None, Hedge.AT_LEAST, [(60,)]), (20, 25, Hedge.RANGE, [(20, 25), (Decimal("22.5"),)]),
    (0, 300, Hedge.AT_MOST, [(0, 300), (300,)]), (None, None, Hedge.VAGUE, [()])])
def test_ways_to_write_a_value(low, high, hedge, wanted):
    bounds = (None if bound is None else Decimal(bound) for bound in (low, high))
    assert list(readers.ways(Quantity(*bounds, hedge=hedge))) == wanted


def test_values_are_numbers_and_no_dates():
    said, other = readers.said_by_checker("On May 3, 2024, 40 men moved 12.5 tons of route 66 gravel.")
    assert [one.ways[0] for one in said] == [(Decimal(40),), (Decimal("12.5"),)]
    assert ("date" in {what for _, what in other}, "id" in {what for _, what in other}) == (True, True)


def test_each_document_is_new_and_says_nothing_more():
    one, other = (readers.document("Nine boats sank.") for _ in range(2))
    assert one.text != other.text
    assert len(readers.values("Nine boats sank.")) == 1


def test_unknown_part_is_refused(capsys):
    with pytest.raises(SystemExit):
        extraction.main(["--only", "everything"])
    assert "unknown part: everything" in capsys.readouterr().err
