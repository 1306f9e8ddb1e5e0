"""What a value is of: noun, verb, what narrows it, the body counted, and whether a rise or a fall is told."""

from __future__ import annotations

import datetime as dt

import pytest

import checker

DAY = dt.date(2023, 2, 1)


def about(text, words):
    document = checker.Document.from_text(text, id="d", published=DAY)
    return next(claim.about for claim in checker.extract(document) if claim.text == words)


@pytest.mark.parametrize(("text", "words", "noun", "predicate"), [
    ("The mill at Brask employs 120 workers.", "120", "worker", "employ"),
    ("Kotavia sent 3,000 soldiers to Mirvania.", "3,000", "soldier", "send"),
    ("The company said 310 passengers were rescued.", "310", "passenger", "rescue"),
    ("At least 24 people were killed in the quake.", "24", "person", "kill"),
    ("The strike, which involved 4,000 miners, ended early.", "4,000", "miner", "involve"),
    ("Police arrested 54 young protesters and fined 12 shopkeepers.", "54", "protester", "arrest"),
    ("Police arrested 54 young protesters and fined 12 shopkeepers.", "12", "shopkeeper", "fine"),
    ("Marrick Foods closed 12 bakeries while opening 30 cafes.", "12", "bakery", "close"),
    ("Marrick Foods closed 12 bakeries while opening 30 cafes.", "30", "cafe", "open"),
    ("The port handled 9 million tonnes of grain.", "9 million tonnes", "grain", "handle"),
    ("Kotavia paid $4 million in bribes.", "$4 million", "bribe", "pay"),
    ("Police said 54 of the protesters were arrested.", "54", "protester", "arrest"),
    ("The treaty was signed on 4 May 2019.", "4 May 2019", "treaty", "sign"),
    ("The 16th Orvand summit opened in Tessel.", "16th", "summit", "open"),
    ("Rents would stay at 3.5%, the bank said.", "3.5%", "rent", "stay"),
    ("The mill lost $12 million, or 8 cents a share, compared with a year ago.", "$12 million", "mill", "lose"),
    ("The carrier cancelled 40 flights.", "40", "flight", "cancel"),
    ("Odo Marsk compared 40 maps.", "40", "map", "compare"),
    ("In May the bank fined 40 lenders.", "40", "lender", "fine"),
    ("Two hundred and ten barns were flattened by the gale.", "Two hundred and ten", "barn", "flatten"),
    ("The gale left 14 dead and 9 missing.", "14", "dead", "leave"),
    ("The gale left 14 dead and 9 missing.", "9", "person", "missing"),
])
def test_noun_and_verb(text, words, noun, predicate):
    found = about(text, words)
    assert (found.noun, found.predicate) == (noun, predicate)


@pytest.mark.parametrize(("text", "words", "noun"), [
    ("The mayor wants to commit $4 million.", "$4 million", ""),
    ("The wall is expected to cost $4 million.", "$4 million", "wall"),
    ("Revenue is set to rise to $4 million.", "$4 million", "revenue"),
    ("Lumen Energy cut its debt to $40 million.", "$40 million", "debt"),
    ("It was a $70 million deal.", "$70 million", "deal"),
    ("Net profit was €310 million.", "€310 million", "profit"),
    ("Turnout was 61 percent.", "61 percent", "turnout"),
    ("Exports fell by 7 percent.", "7 percent", "export"),
    ("Lumen Energy's revenue rose 12% in 2022.", "12%", "revenue"),
    ("The siege lasted nine days.", "nine days", "siege"),
    ("Kotavia's population is 4 million.", "4 million", "population"),
    ("The number of dead stood at 24.", "24", "dead"),
    ("The 300 Kotavians stayed home.", "300", "person"),
    ("Ilse Roon made her third visit to Mirvania.", "third", "visit"),
    ("The May 2019 summit ended early.", "May 2019", "summit"),
    ("Ilse Roon, 54, leads the league.", "54", "age"),
    ("Up to 90 percent of homes were lost.", "90 percent", "home"),
])
def test_the_thing_measured(text, words, noun):
    assert about(text, words).noun == noun


@pytest.mark.parametrize(("text", "words", "noun"), [
    ("Ode left 4 sons and 9 grandchildren.", "9", "grandchild"),
    ("The farm lost 12 hens and 9 geese.", "9", "goose"),
    ("The flood hit 12 sailors and 7 townspeople.", "7", "townsperson"),
    ("The museum owns 40 vases and 12 netsuke.", "12", "netsuke"),
    ("The mill cut 300 jobs in May, and 40 in June.", "40", "job"),
    ("The mill fined 300 riggers, 40 of whom left.", "40", "rigger"),
    ("Of 300 voters, 120 chose Brask.", "120", "voter"),
])
def test_a_noun_of_its_own_goes_before_one_carried_over(text, words, noun):
    assert about(text, words).noun == noun


@pytest.mark.parametrize(("text", "words"), [
    ("The fire killed 14.", "14"),
    ("Police in Brask arrested 54.", "54"),
])
def test_who_does_it_is_not_what_is_counted(text, words):
    assert about(text, words).noun in {"", "person"}


def test_the_first_part_of_a_word_counts_no_more_than_that_word():
    assert about("A four-term senator spoke.", "four").noun != "senator"


@pytest.mark.parametrize(("text", "words", "noun", "entities"), [
    ("Deaths: 14. Wounded: 60.", "14", "death", ()),
    ("Deaths: 14. Wounded: 60.", "60", "person", ()),
    ("Residents: 9,340", "9,340", "resident", ()),
    ("Total ballots cast: 5,310", "5,310", "ballot", ()),
    ("Number of wards: 8", "8", "ward", ()),
    ("Turnout: 61%", "61%", "turnout", ()),
    ("Odo Marsk said: 14", "14", "", ()),
    ("In the end there were: 14", "14", "", ()),
    ("Brask: 14", "14", "", ("Brask",)),
    ("Inspectors visited 60+ mills.", "60", "mill", ()),
    ("A 5,000-plus crowd gathered.", "5,000", "crowd", ()),
    ("The abbey holds 7,000-odd scrolls.", "7,000", "scroll", ()),
    ("A four-term senator spoke.", "four", "term", ()),
    ("Kotavia bought 8 Mi-17s.", "8", "mi-17", ("Kotavia",)),
    ("Kotavia bought 8 planes.", "8", "plane", ("Kotavia",)),
    ("The K&L 200 lost 3%.", "3%", "", ("K & L",)),
    ("The Brask 50 fell 1.4 percent.", "1.4 percent", "", ("Brask",)),
])
def test_labels_and_numbers_that_belong_to_a_word(text, words, noun, entities):
    found = about(text, words)
    assert found.noun == noun
    assert set(entities) == {name for name in found.entities if name != "Mi"} - {"Odo Marsk"}


@pytest.mark.parametrize(("text", "words", "modifiers"), [
    ("Some 40 suspected cholera cases were found in Tarn.", "40", {"suspected", "cholera"}),
    ("Lumen Energy has 400 electric buses.", "400", {"electric"}),
    ("Net profit was €310 million.", "€310 million", {"net"}),
    ("Lumen Energy reported an operating profit of €390 million.", "€390 million", {"operating"}),
    ("Lumen Energy has 400 buses.", "400", set()),
    ("Lumen Energy reported a profit of €390 million.", "€390 million", set()),
    ("Officials confirmed 40 cases.", "40", set()),
])
def test_what_narrows_it(text, words, modifiers):
    assert set(about(text, words).modifiers) == modifiers


@pytest.mark.parametrize(("text", "words", "group"), [
    ("A battalion of up to 900 soldiers reached Gellin.", "900", "battalion"),
    ("A brigade of some 4,500 soldiers reached Gellin.", "4,500", "brigade"),
    ("Up to 900 soldiers reached Gellin.", "900", ""),
    ("Some 900 soldiers reached a battalion near Gellin.", "900", ""),
])
def test_the_body_counted(text, words, group):
    assert about(text, words).group == group


@pytest.mark.parametrize(("text", "words", "direction"), [
    ("Lumen Energy's revenue rose 12% in 2022.", "12%", "up"),
    ("Output increased by 30,000 barrels.", "30,000 barrels", "up"),
    ("Prices in Kotavia are up 4%.", "4%", "up"),
    ("Unemployment doubled in 2020.", "doubled", "up"),
    ("Exports fell by 7 percent.", "7 percent", "down"),
    ("Prices in Kotavia are down 4%.", "4%", "down"),
    ("A drop of 40 jobs was reported.", "40", "down"),
    ("Sales dropped to 400 units.", "400", ""),
    ("The death toll rose to 31.", "31", ""),
    ("Up to 90 percent of homes were lost.", "90 percent", ""),
    ("Women make up 40 percent of the council.", "40 percent", ""),
    ("Turnout was 61 percent.", "61 percent", ""),
    ("In Tarn 12 boats sank.", "12", ""),
])
def test_a_rise_or_a_fall(text, words, direction):
    assert about(text, words).direction == direction


@pytest.mark.parametrize(("text", "words", "entities"), [
    ("Kotavia sent 3,000 soldiers to Mirvania.", "3,000", ("Kotavia", "Mirvania")),
    ("Odo Marsk met 12 mayors. Marsk paid 40 guards.", "40", ("Odo Marsk",)),
    ("The town planted 8,500 trees.", "8,500", ()),
])
def test_names_are_canonical_and_sorted(text, words, entities):
    assert about(text, words).entities == entities


@pytest.mark.parametrize(("text", "words", "entities", "place"), [
    ("Guards stopped 21 in Brask, 8 in Tessel and 5 in Gellin.", "21", ("Brask",), "Brask"),
    ("Guards stopped 21 in Brask, 8 in Tessel and 5 in Gellin.", "8", ("Tessel",), "Tessel"),
    ("Guards stopped 21 in Brask, 8 in Tessel, and about 5 in Gellin.", "5", ("Gellin",), "Gellin"),
    ("Lumen Energy has 60 depots in Brask and 25 in Tessel.", "25", ("Lumen Energy", "Tessel"), "Tessel"),
    ("Lumen Energy has 60 depots in Brask and 25 elsewhere.", "25", ("Lumen Energy",), None),
    ("The lost were nine Kotavians, five Mirvanians and four Orlanders.", "five", ("Mirvanians",), None),
    ("Lumen Energy bought 14 ferries from Brask Lines for $9 million.", "14", ("Brask Lines", "Lumen Energy"), None),
    ("Odo Marsk sold 14 ferries, 8 of them rusty, in Brask.", "8", ("Brask", "Odo Marsk"), "Brask"),
    ("In Brask, 14 people were killed and 8 hurt.", "14", ("Brask",), "Brask"),
])
def test_each_figure_of_a_row_has_its_own_name(text, words, entities, place):
    document = checker.Document.from_text(text, id="d", published=DAY)
    found = next(claim for claim in checker.extract(document) if claim.text == words)
    assert (found.about.entities, found.place) == (entities, place)


@pytest.mark.parametrize(("text", "words", "noun", "predicate"), [
    ("The league won 120 of 200 seats, 30 more than in May.", "30", "seat", "rise"),
    ("The league won 120 seats, 30 seats fewer than in May.", "30", "seat", "fall"),
    ("The yard built 12 more boats than in May.", "12", "boat", "rise"),
    ("The loaf costs 2 euros, 0.2 euros less.", "0.2 euros", "cost", "fall"),
    ("The loaf costs 2 euros, 0.2 euros less.", "2 euros", "cost", ""),
    ("The blast killed 30 more people.", "30", "person", "kill"),
    ("The yard built 40 boats, more than 20 of them of wood.", "20", "boat", "build"),
])
def test_a_difference_is_no_total(text, words, noun, predicate):
    found = about(text, words)
    assert (found.noun, found.predicate) == (noun, predicate)


@pytest.mark.parametrize(("text", "words", "noun", "deed"), [
    ("The number of people who have fallen ill with cholera has risen to 82.", "82", "person", "infect"),
    ("The storm that hit the village killed 12 people. Of the houses, 30 were damaged.", "12", "person", "kill"),
    ("In Brask 82 people fell ill with cholera, and seven of them died.", "seven", "person", "kill"),
])
def test_what_a_relative_clause_tells_stands_between_a_noun_and_its_verb(text, words, noun, deed):
    found = next(claim for claim in checker.extract(checker.Document.from_text(text, id="a")) if claim.text == words)
    assert found.about.noun == noun
    assert next(word for word in found.traits.topic if not word.startswith("n:")) == deed
