"""What a figure is told of: worldwide, in a row of sums, as a prize, at an age, as an outlook."""

from __future__ import annotations

import pytest

import checker


def claims(text, kind):
    return [claim for claim in checker.extract(checker.Document.from_text(text, id="a")) if claim.kind == kind]


def verdicts(left, right):
    documents = [checker.Document.from_text(text, id=name) for name, text in (("a", left), ("b", right))]
    return [str(found.verdict) for found in checker.check(documents).findings if len({one.document for one in found.claims}) == 2]


@pytest.mark.parametrize(("text", "deeds", "worlds"), [
    ("Its publisher sold $12 million of the atlas at home, $5 million by post, and $17 million worldwide.",
     ["sell", "sell", "sell"], [False, False, True]),
    ("Tin Moon earned $12 million in Canada.", ["earn"], [False]),
    ("Tin Moon earned $12 million. It cost $5 million.", ["earn", "cost"], [False, False]),
    ("Its owners paid $3 million in fines, and lent $5 million to a worldwide charity.", ["pay", "lend"], [False, True]),
])
def test_sums_in_a_row_are_told_by_one_verb(text, deeds, worlds):
    found = claims(text, "money")
    assert [claim.traits.deed for claim in found][:1] == deeds[:1]
    assert [claim.traits.where == ("world",) for claim in found] == worlds
    assert [bool(claim.traits.deed) for claim in found] == [True] * len(deeds)


@pytest.mark.parametrize(("left", "right", "wanted"), [
    ("Tin Moon earned $12 million in Canada, and $17 million worldwide.", "Tin Moon earned less than $16 million worldwide.", "conflict"),
    ("Tin Moon earned $12 million in Canada.", "Tin Moon earned $17 million worldwide.", "scope-differs"),
])
def test_what_is_earned_in_a_country_is_not_what_is_earned_worldwide(left, right, wanted):
    assert wanted in verdicts(left, right)
    assert ("conflict" in verdicts(left, right)) == (wanted == "conflict")


@pytest.mark.parametrize(("text", "nouns"), [
    ("Ada Quill won four Wyverns and three Lanterns.", ["wyvern", "lantern"]),
    ("The play was nominated for six Wyverns.", ["wyvern"]),
    ("They rescued 300 Kotavians.", ["person"]), ("The president nominated 12 Kotavians.", ["person"]),
])
def test_a_name_in_the_plural_counts_people_unless_it_is_won(text, nouns):
    assert [claim.about.noun for claim in claims(text, "count")] == nouns


@pytest.mark.parametrize(("left", "right", "wanted"), [
    ("At the age of 20, Ada Quill won the Orvand cup.", "At the age of 22, Ada Quill won the Orvand cup.", "conflict"),
    ("At the age of 20, Ada Quill won the Orvand cup.", "At the age of 48, Ada Quill founded the Orvand mill.", "scope-differs"),
    ("At the age of 20, Ada Quill won the Orvand cup.", "Ada Quill, 48, lives in Orvand.", "scope-differs"),
    ("Ada Quill, 45, won the Orvand cup.", "Ada Quill, 48, lives in Orvand.", "conflict"),
])
def test_ages_at_two_deeds_are_of_two_times(left, right, wanted):
    assert verdicts(left, right) == [wanted]


@pytest.mark.parametrize(("text", "modality"), [
    ("Vantara guided for sales of $10 million in 2023.", "predicted"),
    ("Vantara guided the ship past $10 million of ice.", "asserted"),
    ("Spirex had sales of $10 million in 2023.", "asserted"),
    ("Ada Quill was found not guilty of taking $10 million.", "asserted"),
])
def test_what_is_expected_is_no_fact(text, modality):
    assert [str(claim.modality) for claim in claims(text, "money")] == [modality]
