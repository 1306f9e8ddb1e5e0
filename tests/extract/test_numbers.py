"""Where the values lie: the words of the claim, without hedge and counted noun; and what must give nothing."""

from __future__ import annotations

import pytest

from tests.extract.reading import quantities, reasons, values


@pytest.mark.parametrize(("text", "words"), [
    ("Around 12,000 soldiers came.", ["12,000"]),
    ("The city lies 900 kilometers west.", ["900 kilometers"]),
    ("More than US$300 million went there.", ["US$300 million"]),
    ("It took just over six months.", ["six months"]),
    ("Dozens of houses burned.", ["Dozens"]),
    ("Fuel costs $4.10 a gallon here.", ["$4.10"]),
    ("They pump 5,000 barrels a day.", ["5,000 barrels a day"]),
    ("Nobody was killed.", ["Nobody"]),
    ("Jan Vost, 61, won.", ["61"]),
    ("Between 20 and 25 boats sank.", ["20 and 25"]),
    ("It cost between €5m and €6.5m.", ["€5m and €6.5m"]),
    ("A 19-year-old woman was hurt.", ["19-year-old"]),
    ("Two-thirds of members left.", ["Two-thirds"]),
    ("Four in ten members left.", ["Four in ten"]),
])
def test_span_of_the_value(text: str, words: list[str]) -> None:
    assert [span for _, span, _ in quantities(text)] == words


@pytest.mark.parametrize("text", [
    "The odds were 3 to 1.", "The pair met at noon.", "It is one of a kind.", "Nothing happened.", "No comment was made.",
    "No matter what, they left.", "The half-hearted try failed.", "She left at half-time.", "The quarter was weak.", "They took over.",
    "He may march in May.", "At first sight it was fine.", "They won 4-2.", "It starts at 7 p.m. sharp.", "It starts at 0900 GMT.",
    "Call (020) 7946 0018.",
    "Its F-16 and Su-35 jets left.", "See Section 12.", "Windows 11 crashed.", "Write to a.b@example.org now.", "The iPhone 15 sold out.",
    "It ran on version 2.10.3 then.", "The FTSE 100 fell.", "Look at 221b Baker Street.", "The S&P/ASX 200 fell.",
])
def test_gives_nothing(text: str) -> None:
    assert values(text) == []


@pytest.mark.parametrize(("text", "wanted"), [
    ("It passed with 60 votes.", ["count 60"]),
    ("One person died.", ["count 1"]),
    ("The two leaders met.", ["count 2"]),
    ("The two agreed.", ["count 2"]),
    ("Route 66 has 2,448 miles.", ["measure 2448 mile"]),
    ("About 5m people voted.", ["count ~5000000"]),
    ("He ran 100m in ten seconds.", ["measure 100 metre", "duration 10 second"]),
    ("The pipe is 1.2m wide.", ["measure 1.2 metre"]),
    ("They sold 1.2m tonnes of grain.", ["measure 1200000 tonne"]),
    ("A 12-member panel wrote a 50-page report.", ["count 12", "count 50"]),
    ("The 180-pound man fell.", ["measure 180 pound"]),
    ("The bomb weighed 500 pounds.", ["measure 500 pound"]),
    ("The cake cost 500 pounds.", ["money 500 GBP"]),
    ("It earned 361 million pounds.", ["money 361000000 GBP"]),
    ("People over the age of 60 may go.", ["duration >=60 year"]),
    ("They paid Rs.500 for it.", ["money 500 INR"]),
    ("Danes paid 5 million Danish crowns.", ["money 5000000 DKK"]),
    ("It cost 5 million Canadian dollars.", ["money 5000000 CAD"]),
    ("None of the 34 passengers was hurt.", ["count 0", "count 34"]),
    ("Between 2.5% and 3% of voters left.", ["percent 2.5..3 percent"]),
    ("Output rose $2 million to $15 million.", ["money 2000000 USD", "money 15000000 USD"]),
    ("The fund cut jobs, saving it $1.2 billion to $1.5 billion a year.", ["money 1200000000..1500000000 USD / year"]),
    ("5,000 troops or more will go.", ["count >=5000"]),
    ("The toll stood at 12 and counting.", ["count >=12"]),
    ("No fewer than 12 and no more than 20 went.", ["count 12..20"]),
    ("He handed over 5 letters.", ["count 5"]),
    ("Wages fell by half a percent.", ["percent 0.5 percent"]),
    ("He walked half a mile.", ["measure 0.5 mile"]),
    ("It took three-quarters of an hour.", ["duration 0.75 hour"]),
    ("Only one miner survived.", ["count 1"]),
    ("Of the twelve miners, only one survived.", ["count 12", "count 1"]),
    ("Only one of the twelve miners survived.", ["count 1", "count 12"]),
    ("It is the only one left.", []),
    ("He was the only one of the crew who spoke.", []),
])
def test_reads(text: str, wanted: list[str]) -> None:
    assert values(text) == wanted


@pytest.mark.parametrize(("text", "low", "step"), [
    ("Trade was $240 billion.", "240000000000", "1000000000"),
    ("Trade was $240.1 billion.", "240100000000", "100000000"),
    ("They had 12,500 tanks.", "12500", "1"),
    ("The rise was .60%.", "0.6", "0.01"),
    ("Two million people fled.", "2000000", "1000000"),
])
def test_keeps_the_written_precision(text: str, low: str, step: str) -> None:
    value = quantities(text)[0][2]
    assert (format(value.low or 0, "f"), format(value.step, "f")) == (low, step)


def test_a_bare_year_is_a_date_and_never_a_count() -> None:
    assert values("The law of 2019 stands.") == []


def test_a_number_beyond_reading_is_said_to_be_so() -> None:
    assert reasons("It has " + "9" * 50 + " stars.") == [("9" * 50, "unreadable-number")]


@pytest.mark.parametrize(("text", "wanted"), [
    ("The barn cost $1.2K.", ["money 1200 USD"]), ("The barn cost £12.4K in all.", ["money 12400 GBP"]),
    ("The barn cost Rs. 5,000 in all.", ["money 5000 INR"]), ("The barn cost Fr. 50 in all.", ["money 50 CHF"]),
    ("They counted 1 000 000 000 goats.", ["count 1000000000"]), ("They counted 2\u00a0012\u00a0345\u00a0678 goats.", ["count 2012345678"]),
    ("Call 0207 946 0018 today.", []), ("They bought a 4K screen and a 5G phone.", [])])
def test_a_decimal_keeps_its_magnitude_and_a_stop_its_currency(text, wanted):
    assert values(text) == wanted
