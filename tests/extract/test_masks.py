"""What looks like a value and is none: it is counted with its reason and gives no value."""

from __future__ import annotations

import pytest

from tests.extract.reading import reasons, values


@pytest.mark.parametrize(("text", "words", "reason"), [
    ("A ratio of 3:1 was found.", "3:1", "score"), ("They won 3-1 at home.", "3-1", "score"),
    ("They won the game 50-48.", "50-48", "score"),
    ("Flight MH370 vanished.", "MH370", "id"), ("ISBN 978-0-00-000000-2 is sold out.", "978-0-00-000000-2", "id"),
    ("Case no. 12-345 was filed.", "12-345", "id"), ("Route 66 is long.", "66", "id"), ("The F-16 landed.", "F-16", "id"),
    ("Call +7 (800) 100 now.", "+7 (800) 100", "phone"), ("Call 555-0199 now.", "555-0199", "phone"),
    ("Call (020) 7946 0018.", "(020) 7946 0018", "phone"),
    ("It began at 11:40.", "11:40", "time"), ("They meet at half past five.", "half past five", "time"),
    ("It starts at 7 p.m. sharp.", "7 p.m.", "time"),
    ("See page 12 for more.", "12", "list"), ("It lies at 40°26′46″N.", "40°26′46″N", "coordinate"),
    ("It lies at 51.5° N.", "51.5° N", "coordinate"), ("It lies at 44.2 N, 12.75 E of here.", "44.2 N, 12.75 E", "coordinate"),
    ("The reef is at 12.5S 45.25W now.", "12.5S 45.25W", "coordinate"),
    ("Write to London SW1A 1AA.", "SW1A 1AA", "id"), ("The 9/11 attacks changed that.", "9/11", "name"),
    ("The iPhone 15 sold out.", "15", "id"),
    ("Read https://example.org/2023/12 there.", "https://example.org/2023/12", "url"), ("Look at 221b Baker Street.", "221b", "id"),
    ("Chapters 5-7 tell of it.", "5-7", "id"), ("Call 020 7946 0018 now.", "020 7946 0018", "phone"),
    ("The class of '99 met.", "'99", "year"),
    ("Countless boats sank.", "Countless", "no-number"), ("There, many old boats sank.", "many", "no-number"),
    ("The S&P 500 rose.", "500", "id"),
    ("The mill burned down.[12]", "[12]", "reference"), ("It burned. [ 3 ] Nobody knows why.", "[ 3 ]", "reference"),
    ("The wells[4, 17] are dry.", "[4, 17]", "reference"),
    ("The invoice, No. 4471, was sent.", "4471", "id"), ("Permit no. 318 has lapsed.", "318", "id"),
    ("Lawmakers passed H.R. 1234 there.", "1234", "id"), ("Rule 14(2) applies.", "14(2)", "id"),
    ("Rooms 1,2 and 3 are shut.", "1,2 and 3", "id"),
    ("The 747 left the runway.", "747", "id"), ("The 82nd Airborne left.", "82nd", "id"), ("She sang twice.", "twice", "no-number"),
    ("Thrice as many came.", "Thrice", "no-number"),
    ("The Third Army moved.", "Third", "id"), ("It ran on version 2.10.3 then.", "2.10.3", "id"),
])
def test_masked(text: str, words: str, reason: str) -> None:
    assert reasons(text) == [(words, reason)]
    assert values(text) == []


def test_no_place_is_masked_twice() -> None:
    text = " ".join(f"See https://example.org/F-{number} there." for number in range(100, 200))
    assert [reason for _, reason in reasons(text)] == ["url"] * 100


def test_numbers_of_a_list_within_a_sentence() -> None:
    text = "They 1) open it and 2 ) close it."
    assert reasons(text) == [("1)", "list"), ("2 )", "list")]
    assert values(text) == []


@pytest.mark.parametrize(("text", "wanted"), [
    ("Some (about 12) boats sank.", ["count ~12"]), ("He ran from 5 to 6 miles.", ["measure 5..6 mile"]),
    ("He is ranked No. 12 there.", ["ordinal 12"]), ("The 747 guests left.", ["count 747"]),
    ("The 11th brigade left.", ["ordinal 11"]),
    ("Not one of the 30 deputies came.", ["count 0", "count 30"]), ("Not one was sold.", []),
    ("Any 14 (2) will do.", ["count 14", "count 2"]),
    ("They saw 1 000 000 000 bees.", ["count 1000000000"]), ("They saw 1\u202f020\u202f794\u202f018 bees.", ["count 1020794018"]),
    ("Five to six boats sank.", ["count 5..6"]),
    ("They turned 12 degrees north.", ["measure 12 degree"]), ("Acme rose to 8,248.25 at noon.", ["count 8248.25"]),
    ("The flight had 239 guests.", ["count 239"]), ("It has 24 pages.", ["count 24"]), ("The 500 firms grew.", ["count 500"]),
    ("The pull is 35.6 N at most.", ["measure <=35.6 newton"]),
    ("It was 3.5 miles.", ["measure 3.5 mile"]), ("As many as 5 boats sank.", ["count <=5"]), ("How many? About 5.", ["count ~5"]),
    ("It sold 7,777 phones.", ["count 7777"]), ("The army has 12 tanks.", ["count 12"]), ("Chapters: 12 boats sank.", ["count 12"]),
])
def test_values_beside_masks(text: str, wanted: list[str]) -> None:
    assert values(text) == wanted
