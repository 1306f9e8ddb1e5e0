"""Who is compared with whom: the best partner in each other document, and none for want of one."""

from __future__ import annotations

import pytest

import checker
from checker.align.find import Selected
from checker.align.offers import offers
from checker.align.partners import partners
from checker.rulebook import load

COUNT = next(rule for rule in load().rules if rule.id == "generic.count")


def counts(*texts):
    """The counts of each text, under the rule for any count."""
    claims = [claim for number, text in enumerate(texts)
              for claim in checker.extract(checker.Document.from_text(text, id=f"d{number}")) if claim.kind == "count"]
    return offers({COUNT.id: [Selected(claim, {}) for claim in claims]}, [COUNT])


def pairs(*texts):
    sides = (sorted((one.left, one.right), key=lambda claim: claim.document) for one in partners(counts(*texts)).aligned
             if not one.is_faint)
    return {(left.text, right.text) for left, right in sides if left.document != right.document}


FLOOD = "Flooding in Tarn destroyed 1,200 homes. Flooding in Tarn drowned 90 cows. A fire in Tarn killed 7 guards."


@pytest.mark.parametrize(("texts", "wanted"), [
    ((FLOOD, "Flooding in Tarn destroyed 1,700 homes."), {("1,200", "1,700")}),
    ((FLOOD, "In Tarn flooding drowned 140 cows."), {("90", "140")}),
    ((FLOOD, "Flooding in Tarn drowned 140 cows and destroyed 1,700 homes."), {("1,200", "1,700"), ("90", "140")}),
    ((FLOOD, "Ombrin sold 40 lanterns."), set()),
    ((FLOOD, "The Brask mill employs 90 weavers."), set()),
    ((FLOOD,), set()),
    ((), set()),
])
def test_partners(texts, wanted):
    assert pairs(*texts) == wanted


def test_each_document_has_a_partner_of_its_own():
    assert pairs("Flooding in Tarn destroyed 1,200 homes.", "Flooding in Tarn destroyed 1,700 homes.",
                 "Flooding in Tarn destroyed 1,300 homes.") == {("1,200", "1,700"), ("1,200", "1,300"), ("1,700", "1,300")}


def test_what_nearly_fits_is_told_apart_from_what_fits():
    found = partners(counts(FLOOD, "Flooding in Tarn destroyed 1,700 homes."))
    assert not {(one.left.id, one.right.id) for one in found.aligned} & {(one.left.claim.id, one.right.claim.id) for one in found.missed}
    assert all(one.spare < 0 for one in found.missed)


def test_two_equally_good_partners_are_both_told():
    kept = partners(counts("Storm Velda felled 12 towers in Brask.",
                           "Storm Velda felled 15 towers in Brask. Storm Velda felled 19 towers in Brask.")).aligned
    assert kept
    assert all(one.rivals for one in kept if one.left.document != one.right.document)


def test_a_better_partner_has_no_rival():
    kept = partners(counts("Storm Velda felled 12 towers in Brask.",
                           "Storm Velda felled 15 towers in Brask. Ombrin sold 40 lanterns.")).aligned
    assert [one.rivals for one in kept] == [()]


def test_order_of_offers_changes_nothing():
    offered = counts(FLOOD, "Flooding in Tarn drowned 140 cows and destroyed 1,700 homes.")
    assert partners(dict(reversed(offered.items()))) == partners(offered)


def test_claims_all_alike_give_few_pairs_each():
    alike = "\n\n".join("Flooding in Tarn destroyed 12 homes." for _ in range(20))
    assert len(pairs_by_id(alike, alike.replace("12", "15"))) <= 20 * 8


def test_a_key_that_very_many_claims_share_still_brings_together():
    alike = "\n\n".join("Flooding in Tarn destroyed 12 homes." for _ in range(70))
    assert pairs(alike, "Flooding in Tarn destroyed 15 homes.")


def pairs_by_id(*texts):
    return {(one.left.id, one.right.id) for one in partners(counts(*texts)).aligned if one.left.document != one.right.document}
