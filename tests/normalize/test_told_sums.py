"""Which figures of a sentence come, by its own words, to which other one."""

from __future__ import annotations

import pytest

from checker.model.finding import Sum, ToldSum
from checker.model.text import Document
from checker.normalize.sums.told_sums import told_sums
from checker.pipeline import claims_of


def told(text: str) -> list[ToldSum]:
    claims, _ = claims_of(Document.from_text(text, id="d"))
    return list(told_sums(text, 0, claims))


def figures(text: str, kind: Sum) -> list[tuple[str, ...]]:
    return [(one.figure.text, *(claim.text for claim in one.working.operands)) for one in told(text) if one.working.sum is kind]


@pytest.mark.parametrize(("text", "wanted"), [
    ("The landslide caused 31 casualties: 9 killed and 22 wounded.", [("31", "9", "22")]),
    ("The landslide caused 31 casualties (9 killed and 22 wounded).", [("31", "9", "22")]),
    ("The landslide caused 31 casualties — 9 killed and 22 wounded.", [("31", "9", "22")]),
    ("The landslide killed 14 people, nine men and five women.", [("14", "nine", "five")]),
    ("The landslide killed 14 people, including nine men and six women.", [("14", "nine", "six")]),
    ("Fourteen people, nine soldiers and five civilians, were hurt.", [("Fourteen", "nine", "five")]),
    ("The yard has 30 cranes, 12 in Orvand and 18 in Tessel.", [("30", "12", "18")]),
    ("The yard made three deliveries: two to Orvand and one to Tessel.", [("three", "two")]),
    ("Police held seven men and six women, 13 people in all.", [("13", "seven", "six")]),
    ("Police held seven men and six women, for a total of 13.", [("13", "seven", "six")]),
    ("The fund raised $12 million: $7 million from members and $5 million from guests.", [("$12 million", "$7 million", "$5 million")]),
    # parts of something else, members of one list, or a list that says it is open
    ("The landslide killed 14 people, including nine miners and two guides.", []),
    ("The landslide killed 14 people, and nine men and five women were hurt.", []),
    ("The landslide killed 14 people, nine of them men.", []),
    ("The landslide killed 14 people, nine goats and five dogs.", []),
    ("The dead were nine children, five men and four women.", []),
    ("Nine people died in Orvand, five in Tessel and four in Lusenia.", []),
    ("Prices were 14 crowns in May, 15 crowns in June and 29 crowns in July.", []),
    ("The notes of 10, 20 and 30 crowns were withdrawn.", []),
    ("The yard has 30 cranes in 3 towns: Orvand, Tessel and Lusenia.", []),
    ("The fund raised $12 million in two years, $7 million and $5 million respectively.", []),
    ("The yard has plans for five-, six- and seven-story houses.", []),
    ("The yard has 30 cranes, 12 trucks and 18 vans.", []),
])
def test_parts_and_their_total(text, wanted):
    assert figures(text, Sum.PARTS) == wanted


@pytest.mark.parametrize(("text", "wanted"), [
    ("The storm damaged 120 of 400 homes, or 30 percent.", [("30 percent", "120", "400")]),
    ("The storm damaged 120 of the 400 homes (30%).", [("30%", "120", "400")]),
    ("Some 120, or 30 percent, of the 400 homes were damaged.", [("30 percent", "120", "400")]),
    ("About 30 percent of the 400 homes, or 120, were damaged.", [("30 percent", "120", "400")]),
    ("The storm damaged 30 percent (120 of 400) of the homes.", [("30 percent", "120", "400")]),
    ("Of the 400 homes in Orvand, 120, or 30 percent, were damaged.", [("30 percent", "120", "400")]),
    ("The storm damaged 120 of 400 homes, and 30 percent of the barns.", []),
    ("The storm damaged 120 of 400 homes, or 25 percent of all homes in the valley.", []),
    ("The storm damaged 120 homes and 30 percent of the 400 barns.", []),
    ("The storm damaged 120 homes, 30 percent more than in 2021.", []),
])
def test_shares_of_a_base(text, wanted):
    assert figures(text, Sum.SHARE) == wanted


@pytest.mark.parametrize(("text", "wanted"), [
    ("Sales fell from 200 to 150 boats, a drop of 25 percent.", [("25 percent", "200", "150")]),
    ("Sales fell from 200 to 150 boats, a 25 percent drop.", [("25 percent", "200", "150")]),
    ("Sales fell 25 percent to 150 boats from 200.", [("25 percent", "200", "150")]),
    ("Sales fell by 25 percent from 200 to 150 boats.", [("25 percent", "200", "150")]),
    ("Sales fell from 200 to 150 boats, down 50.", [("50", "200", "150")]),
    ("Revenue was $56 million, up 12 percent from $50 million.", [("12 percent", "$50 million", "$56 million")]),
    ("Revenue was $56 million, compared with $50 million a year earlier, an increase of 12 percent.",
     [("12 percent", "$50 million", "$56 million")]),
    ("The number of boats doubled from 20 to 40.", [("doubled", "20", "40")]),
    # told on another footing, from another level, or of something else
    ("Sales fell from 200 to 150 boats, a drop of 40 percent from their peak.", []),
    ("Revenue was $56 million, up 9 percent from $50 million at constant exchange rates.", []),
    ("Sales fell from 200 to 150 boats, an average decline of 7 percent a year.", []),
    ("Sales fell from 200 to 150 boats, and 25 percent of the staff left.", []),
    ("Sales rose 25 percent from a year earlier to 150 boats.", []),
])
def test_changes_between_levels(text, wanted):
    assert figures(text, Sum.CHANGE) == wanted


@pytest.mark.parametrize(("text", "wanted"), [
    ("Shares fell $1.10, or 2.4 percent, to $45.20.", [("2.4 percent", "$1.10", "$45.20")]),
    ("Shares closed at $45.20, down $1.10, or 2.4 percent.", [("2.4 percent", "$1.10", "$45.20")]),
    ("Shares fell 2.4 percent, or $1.10, to $45.20.", [("2.4 percent", "$1.10", "$45.20")]),
    ("Membership rose by 10 to 130, a gain of 8 percent.", [("8 percent", "10", "130")]),
    ("The best of the three indexes was up 1.2 percent to 1,622.", []),
    ("Shares fell to $45.20, and 2.4 percent of the firm changed hands for $1.10 a share.", []),
])
def test_changes_told_twice_beside_a_level(text, wanted):
    assert figures(text, Sum.MOVE) == wanted


@pytest.mark.parametrize(("text", "wanted"), [
    ("The pipe is 300 kilometers (186 miles) long.", [("300 kilometers", "186 miles")]),
    ("The pipe is 300 kilometers, or about 186 miles, long.", [("300 kilometers", "186 miles")]),
    ("The hall is 20 by 30 feet (6 m x 9 m).", []),
    ("The pipe is 300 kilometers and the road 186 miles long.", []),
])
def test_units_in_pairs(text, wanted):
    assert figures(text, Sum.UNITS) == wanted


def test_a_part_told_by_the_word_one_is_counted():
    assert [one.working.ones for one in told("The yard made three deliveries: two to Orvand and one to Tessel.")] == [1]
