"""Judged pairs joined into findings: one for each verdict of each group of claims."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from itertools import permutations

import pytest

import checker
from checker.judge.groups import Judged, groups
from checker.model.finding import Alignment, Verdict

ONE = checker.extract(checker.Document.from_text("Tarn has 40 mills.", id="a"))[0]


def claim(name, value="40"):
    """A claim named by its document and its place in it: "b2"."""
    return replace(ONE, id=name, document=name[0], text=value, value=replace(ONE.value, low=Decimal(value), high=Decimal(value)))


def judged(left, right, verdict=Verdict.AGREE, score=100, rule="generic.count"):
    return Judged(Alignment(rule, left, right, score), verdict, ("because",))


def names(found):
    return [(group.verdict, [one.id for one in group.claims]) for group in found]


A, B, C, D = (claim(name) for name in "abcd")


@pytest.mark.parametrize(("pairs", "wanted"), [
    ([], []),
    ([judged(A, B)], [(Verdict.AGREE, ["a", "b"])]),
    ([judged(A, B), judged(B, C)], [(Verdict.AGREE, ["a", "b", "c"])]),
    ([judged(A, B), judged(C, D)], [(Verdict.AGREE, ["a", "b"]), (Verdict.AGREE, ["c", "d"])]),
    ([judged(A, B), judged(C, D), judged(B, C)], [(Verdict.AGREE, ["a", "b", "c", "d"])]),
    ([judged(A, B), judged(B, C, Verdict.CONFLICT)], [(Verdict.AGREE, ["a", "b"]), (Verdict.CONFLICT, ["b", "c"])]),
])
def test_pairs_that_share_a_claim_are_one_group(pairs, wanted):
    assert names(groups(pairs)) == wanted


def test_rules_are_kept_apart():
    found = groups([judged(A, B), judged(B, C, rule="generic.money")])
    assert [(group.rule, len(group.claims)) for group in found] == [("generic.count", 2), ("generic.money", 2)]


def test_order_of_pairs_changes_nothing():
    pairs = [judged(A, B), judged(B, C, score=90), judged(C, D, Verdict.CONFLICT, 80), judged(A, D, score=70)]
    assert len({groups(order) for order in permutations(pairs)}) == 1


def test_the_strongest_pair_comes_first():
    found = groups([judged(A, B, score=70), judged(B, C, score=90)])
    assert [one.alignment.score for one in found[0].pairs] == [90, 70]


def test_claims_come_in_document_order():
    assert names(groups([judged(D, B), judged(B, A)])) == [(Verdict.AGREE, ["a", "b", "d"])]


def test_a_group_takes_no_third_wording_of_one_document():
    pairs = [judged(A, claim("b1", "40")), judged(A, claim("b2", "41"), score=90), judged(A, claim("b3", "42"), score=80)]
    found = groups(pairs)
    assert len(found) > 1
    assert all(len({one.text for one in group.claims if one.document == "b"}) <= 2 for group in found)
    assert {one.id for group in found for one in group.claims} == {"a", "b1", "b2", "b3"}


def test_one_wording_may_stand_often():
    pairs = [judged(A, claim(f"b{number}", "40")) for number in range(5)]
    assert [len(group.claims) for group in groups(pairs)] == [6]


def test_other_words_for_one_value_are_no_other_wording():
    told = [replace(claim(f"b{number}", "40"), text=text) for number, text in enumerate(("40", "forty", "some 40", "40 in all"))]
    assert [len(group.claims) for group in groups([judged(A, one) for one in told])] == [5]


def test_what_a_group_tells_of_two_documents_is_not_told_again():
    one, two = (claim(f"a{number}", "40") for number in range(2))
    others = [claim(f"b{number}", str(number)) for number in range(3)]
    pairs = [judged(one, others[0], score=99), judged(two, others[1], score=98), judged(two, others[2], score=97),
             judged(one, others[1], score=96), judged(one, others[2], score=95)]
    found = groups(pairs)
    assert {one.id for group in found for one in group.claims} == {"a0", "a1", "b0", "b1", "b2"}
    assert len(found) == len(groups(pairs[:4]))
