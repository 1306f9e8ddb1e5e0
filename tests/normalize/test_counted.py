"""What a number is of, across "of", relative clauses, ellipsis and words that point back."""

from __future__ import annotations

import datetime as dt

import pytest

import checker

DAY = dt.date(2024, 10, 22)


def abouts(text, words):
    """What the claims on these words are of, in reading order."""
    document = checker.Document.from_text(text, id="d", published=DAY)
    return [claim.about for claim in checker.extract(document) if claim.text == words]


@pytest.mark.parametrize(("text", "words", "noun", "predicate"), [
    # across "of"
    ("A total of 12 of the miners were killed.", "12", "miner", "kill"),
    ("Some 400 of the city's firefighters joined the strike.", "400", "firefighter", "join"),
    ("Eight of the ten sailors were rescued.", "Eight", "sailor", "rescue"),
    ("More than half of the 400 firefighters joined.", "half", "firefighter", "join"),
    ("A convoy of 40 trucks carrying aid reached Tarn.", "40", "truck", "carry"),
    ("Of the 40 homes, 12 were destroyed.", "12", "home", "destroy"),
    # relative clauses
    ("The 12 miners who were killed had families.", "12", "miner", "kill"),
    ("The bill, which cost 3 million euros, was dropped.", "3 million euros", "bill", "cost"),
    ("Some 300 protesters, 40 of whom were arrested, marched.", "300", "protester", "march"),
    ("Some 300 protesters, 40 of whom were arrested, marched.", "40", "protester", "arrest"),
    # ellipsis
    ("The club has 3,000 members, up from 2,500 a year ago.", "2,500", "member", ""),
    ("Roughly one in five voters stayed home.", "one in five", "voter", "stay"),
    ("12 were killed and 30 injured in the blast.", "12", "person", "kill"),
    ("12 were killed and 30 injured in the blast.", "30", "person", "injure"),
    ("The fire destroyed 40 homes and damaged 12.", "12", "home", "damage"),
    ("A crowd of 3,000 gathered in Tarn.", "3,000", "crowd", "gather"),
    ("The firm has 90 plants, including 20 in Mirvale.", "20", "plant", "include"),
    ("The town has 90 buses, 20 of them electric.", "20", "bus", ""),
    ("The town has 90 buses, of which 20 are electric.", "20", "bus", ""),
    ("At least 12 miners died. Of them, five were women.", "five", "woman", ""),
    ("Tarn has 90 buses. Of these, 20 were scrapped.", "20", "bus", "scrap"),
    # the noun inside the phrase
    ("It printed a 12 page report.", "12", "page", "print"),
    ("The firm has four-, five- and six-cylinder engines.", "four", "cylinder", ""),
    ("Tarn United sold 14 first-team players.", "14", "player", "sell"),
    ("About 60 commercial fishermen protested.", "60", "fisherman", "protest"),
    ("About 460 Velt and Orvand trucks were stolen.", "460", "truck", "steal"),
    ("It sold 300 combined digital and printed copies.", "300", "copy", "sell"),
    ("One clause asks for more.", "One", "clause", ""),
])
def test_what_a_count_is_of(text, words, noun, predicate):
    found = abouts(text, words)[0]
    assert (found.noun, found.predicate) == (noun, predicate)


@pytest.mark.parametrize(("text", "words", "noun"), [
    ("It says 2 million people and animals fled.", "2 million", "animal"),
    ("The firm sold 12 while prices fell.", "12", "price"),
    ("Sales were flat at 5%.", "5%", "flat"),
    ("The club paid $80 million for Otto Falk.", "$80 million", "club"),
    ("The court fined Otto Falk $80,000.", "$80,000", "court"),
    ("Cream fetched a mean of $2.65 a litre.", "$2.65", "litre"),
    ("It will hire 300 more.", "300", "more"),
    ("Half of them burned.", "Half", "they"),
    ("The town has 90 buses, of which 20 are electric.", "20", "town"),
    ("Roon bought 90 buses. They cost $3 million. Of these, $1 million was a loan.", "$1 million", "bus"),
    ("Tarn has 90 buses.\n\nRoon left. Of these, 20 went.", "20", "bus"),
])
def test_what_a_number_is_not_of(text, words, noun):
    assert abouts(text, words)[0].noun != noun


def test_a_word_of_status_behind_the_number_narrows_it():
    assert abouts("The town has 90 buses, 20 of them electric.", "20")[0].modifiers == ("electric", "of them")
    assert abouts("The town has 90 buses, 20 of them red.", "20")[0].modifiers == ("of them",)


@pytest.mark.parametrize(("text", "words", "noun", "predicate", "direction"), [
    ("Prices rose by 6 percent in May.", "6 percent", "price", "rise", "up"),
    ("Lumen Energy's revenue was up 6%.", "6%", "revenue", "rise", "up"),
    ("Shares of Lumen Energy fell 5%.", "5%", "stock", "fall", "down"),
    ("Exports to Mirvania were 6% lower.", "6%", "export", "fall", "down"),
    ("There was a 6% rise in exports.", "6%", "export", "rise", "up"),
    ("Unemployment dropped by 2 percentage points.", "2 percentage points", "unemployment", "drop", "down"),
    ("The death toll rose to 40.", "40", "toll", "rise", ""),
    ("Turnout stood at 61 percent.", "61 percent", "turnout", "stand", ""),
    ("Turnout was 61 percent.", "61 percent", "turnout", "", ""),
    ("Up to 90 percent of homes were lost.", "90 percent", "home", "lose", ""),
])
def test_how_a_figure_moved_stands_in_the_predicate(text, words, noun, predicate, direction):
    found = abouts(text, words)[0]
    assert (found.noun, found.predicate, found.direction) == (noun, predicate, direction)


@pytest.mark.parametrize(("text", "words", "predicate"), [
    ("The summit takes place in Vienna.", "Vienna", "take place"),
    ("The summit was held in Vienna.", "Vienna", "hold"),
    ("Ilse Roon placed 12 stones.", "12", "place"),
])
def test_a_deed_of_several_words(text, words, predicate):
    assert abouts(text, words)[0].predicate == predicate
