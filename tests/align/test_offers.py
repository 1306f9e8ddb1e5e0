"""Which rule two claims come under: the most precise that selects both with one key."""

from __future__ import annotations

from dataclasses import replace

import pytest

import checker
from checker.align.find import Selected
from checker.align.offers import PHRASE, offers, precision, shared_offer, threshold
from checker.rulebook import load

RULES = {rule.id: rule for rule in load().rules}
COUNT, TOLL, MONEY, OFFICE = (RULES[name] for name in (
    "generic.count", "conflict-casualties.death-toll", "generic.money", "people-and-roles.office-holder"))


def claim(text, name="a"):
    return checker.extract(checker.Document.from_text(text, id=name))[0]


def offered(one, *rules, **fields):
    """The offers of one claim under some rules, as if each had selected it."""
    return offers({rule.id: [Selected(one, **{"slots": {}, **fields})] for rule in rules}, rules)[one.id]


@pytest.fixture
def toll():
    return claim("The Orvand earthquake killed 24 people.")


def test_the_most_precise_rule_comes_first(toll):
    assert [offer.rule.id for offer in offered(toll, COUNT, TOLL)] == [TOLL.id, COUNT.id]
    assert [offer.rule.id for offer in offered(toll, TOLL, COUNT)] == [TOLL.id, COUNT.id]


def test_a_phrase_is_more_precise_than_words_and_words_than_a_kind(toll):
    by_phrase, by_words, by_kind = (precision(rule, Selected(toll, {}, is_phrase=is_phrase)) for rule, is_phrase in (
        (COUNT, True), (TOLL, False), (COUNT, False)))
    assert by_phrase >= PHRASE > by_words > by_kind


def test_rules_for_one_document_are_no_offers_between_documents(toll):
    inside = replace(COUNT, id="own.inside", align=replace(COUNT.align, within="document"))
    anywhere = replace(COUNT, id="own.anywhere", align=replace(COUNT.align, within="anywhere"))
    selected = {rule.id: [Selected(toll, {})] for rule in (COUNT, inside, anywhere)}
    across = offers(selected, [COUNT, inside, anywhere])[toll.id]
    within = offers(selected, [COUNT, inside, anywhere], "document")[toll.id]
    assert {offer.rule.id for offer in across} == {"generic.count", "own.anywhere"}
    assert {offer.rule.id for offer in within} == {"own.inside"}


def test_two_claims_share_the_most_precise_rule_of_both(toll):
    other = claim("Police arrested 54 people.", "b")
    ours, theirs = shared_offer(offered(toll, COUNT, TOLL), offered(other, COUNT))
    assert (ours.rule, theirs.rule) == (COUNT, COUNT)
    assert (ours.claim, theirs.claim) == (toll, other)


def test_claims_under_no_common_rule_share_nothing(toll):
    paid = claim("Ostby paid $4 million.", "b")
    assert shared_offer(offered(toll, COUNT), offered(paid, MONEY)) is None


def test_claims_with_other_keys_share_nothing():
    whole, monthly, euros = (claim(f"Ostby paid {sum_}.", name) for sum_, name in (
        ("$4 million", "a"), ("$4 million a month", "b"), ("4 million euros", "c")))
    assert shared_offer(offered(whole, MONEY), offered(monthly, MONEY)) is None
    assert shared_offer(offered(whole, MONEY), offered(euros, MONEY)) is not None


def test_a_key_that_a_claim_does_not_tell_is_none():
    by_group = replace(COUNT, align=replace(COUNT.align, by=("group",)))
    assert offered(claim("A battalion of 900 soldiers left."), by_group)[0].key == ("battalion",)
    assert offered(claim("Some 900 soldiers left."), by_group)[0].key is None


@pytest.mark.parametrize(("name", "text", "key"), [
    ("unit", "Ostby paid $4 million.", ("money ",)),
    ("dimension", "The tunnel is 14 kilometres long.", ("length",)),
    ("period", "Tarn earned $4 million in 2019.", ("2019-01-01..2019-12-31",)),
    ("period", "Tarn earned $4 million.", None),
    ("speaker", "Edda Quill said 12 barns burned.", ("edda quill",)),
    ("speaker", "In all 12 barns burned.", None),
    ("text:toll", "In all 12 barns burned.", ("text:toll",)),
    ("year-of(when)", "Tarn earned $4 million in 2019.", ("2019",)),
    ("who", "Tarn earned $4 million.", ("tarn",)),
    ("event", "Tarn earned $4 million.", ()),
])
def test_parts_of_keys(name, text, key):
    rule = replace(COUNT, align=replace(COUNT.align, by=(name,)))
    assert offered(claim(text), rule, slots={"who": "Tarn"})[0].key == key


def test_a_pair_of_slots_has_no_order():
    rule = replace(COUNT, align=replace(COUNT.align, by=("pair(a, b)",)))
    one = claim("Kotavia and Mirvania met 7 times.")
    keys = {offered(one, rule, slots=slots)[0].key for slots in ({"a": "Kotavia", "b": "Mirvania"}, {"a": "Mirvania", "b": "Kotavia"})}
    assert keys == {("kotavia and mirvania",)}


def test_soft_keys_need_more_points_than_typed_ones():
    soft = replace(COUNT, align=replace(COUNT.align, by=("event",), need=1))
    typed = replace(COUNT, align=replace(COUNT.align, by=("period",), need=1))
    assert threshold(soft, ()) > threshold(typed, ("2019",))


def test_sharing_a_currency_ties_nothing_together():
    assert not offered(claim("Ostby paid $4 million."), replace(MONEY, align=replace(MONEY.align, by=("unit",))))[0].is_tied
    assert offered(claim("A battalion of 900 soldiers left."), replace(COUNT, align=replace(COUNT.align, by=("group",))))[0].is_tied
