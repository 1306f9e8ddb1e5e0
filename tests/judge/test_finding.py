"""Findings: an identity that lasts, a message with both sides, the whole path to the verdict."""

from __future__ import annotations

import re

import pytest

import checker
from checker.judge.finding import value_key
from checker.model.finding import Severity, Verdict

A = "Flooding in Tarn destroyed 1,200 barns."
B = "In Tarn flooding destroyed 1,700 barns."


def findings(*texts, names="abcdefgh", publishers=("",) * 8):
    documents = [checker.Document.from_text(text, id=name, publisher=publisher or None)
                 for text, name, publisher in zip(texts, names, publishers, strict=False)]
    return checker.check(documents).findings


def conflict(*texts, **known):
    return next(finding for finding in findings(*texts, **known) if finding.verdict is Verdict.CONFLICT)


def test_ids_are_short_and_stable():
    assert re.fullmatch(r"F-[0-9a-f]{12}", conflict(A, B).id)
    assert conflict(A, B).id == conflict(A, B).id


@pytest.mark.parametrize("texts", [
    ("Nobody slept.\n\n" + A, B),
    (A + " Nobody slept.", "Nobody slept.\n\n" + B),
    (A, B, "Flooding destroyed 1,200 barns in Tarn."),
    (A, B, "Flooding destroyed 1,700 barns in Tarn."),
    (A, B, "The wire said flooding destroyed 1,200 barns."),
    (A, B, "Bakers in Ombrin sold 40 loaves."),
    (B, A),
])
def test_what_tells_nothing_new_keeps_the_id(texts):
    assert conflict(*texts).id == conflict(A, B).id


def test_another_name_of_a_file_keeps_the_id():
    assert conflict(A, B, names=("zulu", "mike")).id == conflict(A, B).id


@pytest.mark.parametrize("texts", [
    (A, "In Tarn flooding destroyed 1,900 barns."),
    (A, B, "Flooding destroyed 2,900 barns in Tarn."),
    (A.replace("Tarn", "Brask"), B.replace("Tarn", "Brask")),
    (A.replace("barns", "bridges"), B.replace("barns", "bridges")),
])
def test_another_value_or_fact_has_another_id(texts):
    assert conflict(*texts).id != conflict(A, B).id


BUSES = ("The town of Brask bought 12 buses in 2019.", "The town of Brask bought 15 buses in 2019.")


@pytest.mark.parametrize(("was", "now"), [
    ("bought", "scrapped"), ("2019", "2023"), ("Brask", "Ombrin"), ("Brask", "Lisbon"), ("buses", "trams")])
def test_the_same_values_of_another_fact_have_another_id(was, now):
    assert conflict(*BUSES).values == conflict(*(text.replace(was, now) for text in BUSES)).values
    assert conflict(*BUSES).id != conflict(*(text.replace(was, now) for text in BUSES)).id


@pytest.mark.parametrize("more", [
    "In 2019 Brask bought 15 buses.", "Brask purchased 12 buses in 2019, a driver said.",
    "In all, 12 buses were bought by the town of Brask in 2019.", "Oldport and Brask sing. The town of Brask bought 12 buses in 2019."])
def test_one_more_article_on_the_fact_keeps_the_id(more):
    assert conflict(*BUSES, more).id == conflict(*BUSES).id


def test_agreement_and_conflict_have_ids_of_their_own():
    found = findings(A, B, "Flooding destroyed 1,200 barns in Tarn.")
    assert {finding.verdict for finding in found} == {Verdict.AGREE, Verdict.CONFLICT}
    assert len({finding.id for finding in found}) == len(found)


def test_the_message_names_both_sides():
    message = conflict(A, B, publishers=("Harbor Post", "Coastal Wire")).message
    assert all(word in message for word in ("Harbor Post", "Coastal Wire", "1,200", "1,700"))


def test_no_field_of_a_message_is_left_open():
    texts = ("Edda Quill, the mayor of Port Harl, spoke.", "Tomas Brand, the mayor of Port Harl, spoke.",
             "The founders of the Vell League are Kotavia, Mirvania and Orvand.",
             "The founders of the Vell League are Kotavia, Mirvania and Tessel.")
    found = findings(*texts)
    assert len(found) >= 2
    assert not any(re.search(r"[{}]", finding.message) for finding in found)


def test_steps_tell_the_whole_path():
    steps = "\n".join(conflict(A, B).steps)
    assert all(part in steps for part in ("generic.count", "1,200", "1,700", "Matched: both of “barn”",
                                          "Verdict: conflict", "The verdict would be"))


def test_origins_and_publishers_are_counted():
    found = conflict(A, B, A, publishers=("Harbor Post", "Coastal Wire", "Harbor Post"))
    assert (found.origins, found.publishers, len(found.claims)) == (2, 2, 3)


def test_a_generic_conflict_of_undated_texts_weighs_less_than_a_dated_one():
    assert conflict(A, B).severity is Severity.NOTE


@pytest.mark.parametrize(("one", "other", "is_same"), [
    ("Tarn has 1,200 barns.", "Tarn has 1200 barns.", True),
    ("Tarn has 1.2 million barns.", "Tarn has 1,200,000 barns.", True),
    ("Tarn has 1,200 barns.", "Tarn has about 1,200 barns.", False),
    ("Tarn has 1,200 barns.", "Tarn has 1,201 barns.", False),
    ("Tarn paid $40.", "Tarn paid 40 euros.", False),
    ("Tarn paid $40 a month.", "Tarn paid $40 a year.", False),
    ("It opened on 4 May 2019.", "It opened on May 4, 2019.", True),
    ("It opened on 4 May 2019.", "It opened on 5 May 2019.", False),
])
def test_keys_of_values(one, other, is_same):
    keys = [value_key(checker.extract(checker.Document.from_text(text, id="d"))[0].value) for text in (one, other)]
    assert (keys[0] == keys[1]) is is_same
