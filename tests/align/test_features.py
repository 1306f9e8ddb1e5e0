"""Which claims are taken to be of one thing, and which are not; the values play no part."""

from __future__ import annotations

import pytest

import checker
from checker.align.features import match, telling
from checker.model.finding import Verdict

LINKED = {Verdict.AGREE, Verdict.COMPATIBLE, Verdict.CHANGED, Verdict.DISPUTED, Verdict.CONFLICT}


def linked(left, right, value):
    """Whether the claims with this value in two documents stand in one finding that takes them for one thing."""
    documents = [checker.Document.from_text(text, id=name) for name, text in (("a", left), ("b", right))]
    return any({claim.text for claim in finding.claims} == {value} and finding.verdict in LINKED
               for finding in checker.check(documents).findings)


@pytest.mark.parametrize(("left", "right", "value"), [
    ("Kotavia sent 3,000 soldiers to Mirvania.", "Some 3,000 Kotavian troops were deployed to Mirvania.", "3,000"),
    ("Flooding in Tarn destroyed 1,200 homes.", "In Tarn 1,200 houses were destroyed by flooding.", "1,200"),
    ("The Orvand earthquake killed 24 people.", "In the Orvand quake, 24 people died.", "24"),
    ("Police in Port Harl arrested 54 protesters.", "Port Harl police detained 54 demonstrators.", "54"),
    ("Ostby Shipyard paid $40 million for the Gellin dry dock.",
     "The Gellin dry dock was bought by Ostby Shipyard for $40 million.", "$40 million"),
    ("The dam at Ombrin holds 40 turbines.", "There are 40 turbines in the Ombrin dam.", "40"),
    ("Ada Quill of Orvand, a seven-term member, left Tarn.", "Ada Quill of Orvand has served seven terms in Tarn.", "seven"),
    ("Some 870 priests and clerks wrote to Ada Quill in Tarn.", "Ada Quill has a letter of 870 teachers and clerks in Tarn.", "870"),
    ("Turnout in the Orvand referendum was 61 percent.", "Orvand's referendum drew a turnout of 61 percent.", "61 percent"),
])
def test_one_fact_in_other_words(left, right, value):
    assert linked(left, right, value)


@pytest.mark.parametrize(("left", "right", "value"), [
    ("Kotavia sent 40 soldiers to Mirvania.", "The mill at Brask grinds 40 sacks an hour.", "40"),
    ("Flooding in Tarn destroyed 1,200 homes.", "The library of Orvand lent 1,200 books.", "1,200"),
    ("Ostby Shipyard bought 40 cranes.", "Lumen Energy bought 40 buses.", "40"),
    ("The Orvand earthquake killed 24 people.", "The Brask marathon drew 24 runners.", "24"),
    ("Turnout in Orvand was 61 percent.", "Rainfall in Gellin rose 61 percent.", "61 percent"),
    ("The Tarn bridge cost $18 million.", "Lumen Energy earned $18 million.", "$18 million"),
    ("The Vell tunnel is 14 kilometres long.", "Odo Marsk walked 14 kilometres to Brask.", "14 kilometres"),
    ("Ilse Roon resigned on 4 May 2019.", "The Brask mill opened on 4 May 2019.", "4 May 2019"),
    ("The Orvand ferry had 21 sailors on board.", "On board the Orvand ferry were 21 more than before.", "21"),
    ("The Lantern Party won 40 seats in Tarn.", "In Tarn the Lantern Party lost the vote on seats by 40 votes.", "40"),
])
def test_two_facts_with_one_value(left, right, value):
    assert not linked(left, right, value)


def claim(text, name="a"):
    return next(one for one in checker.extract(checker.Document.from_text(text, id=name)) if one.kind in {"count", "measure"})


def test_more_in_common_is_more_points():
    one = claim("Flooding in Tarn destroyed 1,200 homes.")
    points = [match(one, claim(text, "b")).score for text in (
        "Flooding in Tarn destroyed 1,700 homes.", "Flooding destroyed 1,700 homes.", "Ombrin sold 1,700 goats.")]
    assert points == sorted(points, reverse=True)
    assert len(set(points)) == 3


@pytest.mark.parametrize(("left", "right"), [
    ("Flooding in Tarn destroyed 1,200 homes.", "In Tessel the fire burned 40 barns."),
    ("Police in Port Harl arrested 54 protesters.", "The blast at Brask killed 9 workers."),
    ("The Vell tunnel is 14 kilometres long.", "The Vell tunnel is 9 miles long."),
])
def test_left_and_right_bring_the_same_points(left, right):
    one, other = claim(left), claim(right, "b")
    forth, back = match(one, other), match(other, one)
    assert forth.score == back.score
    assert len(forth.contradicted) == len(back.contradicted)


def test_the_value_brings_no_points():
    one = claim("Flooding in Tarn destroyed 1,200 homes.")
    points = {match(one, claim(f"Flooding in Tarn destroyed {value} homes.", "b")).score for value in ("1,200", "1,201", "40", "90,000")}
    assert len(points) == 1


def test_every_feature_is_told():
    found = match(claim("Flooding in Tarn destroyed 1,200 homes."), claim("Flooding in Tarn destroyed 1,700 homes.", "b"))
    assert any("Tarn" in said for said in found.matched)
    assert any("home" in said for said in found.matched)
    assert not found.contradicted


@pytest.mark.parametrize(("text", "wanted"), [
    ("The Orvand earthquake killed 24 people.", "kill"),
    ("Police arrested 54 protesters.", "arrest"),
])
def test_what_is_told(text, wanted):
    assert telling(claim(text)) == wanted
