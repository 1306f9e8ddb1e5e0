"""The design's table of what must be read: one row of words, one value."""

from __future__ import annotations

import pytest

from tests.extract.reading import reasons, values

MONEY = [
    ("The deal is worth $1.2bn.", "money 1200000000 USD"),
    ("They export US$300 million of parts.", "money 300000000 USD"),
    ("Profit came to €3.4bn.", "money 3400000000 EUR"),
    ("It cost £2m to build.", "money 2000000 GBP"),
    ("The fee was GBP 2m in all.", "money 2000000 GBP"),
    ("The fund holds $1.5tn.", "money 1500000000000 USD"),
    ("She was paid $66K for it.", "money 66000 USD"),
    ("The state set aside Rs 5,000 crore for roads.", "money 50000000000 INR"),
    ("Pakistan set aside Rs 5,000 crore for roads.", "money 50000000000 PKR"),
    ("He won 1 crore rupees.", "money 10000000 INR"),
    ("He owes 12,34,567 rupees.", "money 1234567 INR"),
    ("Sales reached 1.7 trillion yuan.", "money 1700000000000 CNY"),
    ("Trade was worth 240 billion dollars.", "money 240000000000 USD"),
    ("Trade was worth $0.24 trillion.", "money 240000000000 USD"),
    ("It cost A$5m.", "money 5000000 AUD"),
    ("It cost HK$5m.", "money 5000000 HKD"),
    ("It cost NT$5m.", "money 5000000 TWD"),
    ("The plant will cost $2-3 billion.", "money 2000000000..3000000000 USD"),
    ("The plant will cost between $1 and $2 billion.", "money 1000000000..2000000000 USD"),
    ("The watch cost 1'234.50 CHF.", "money 1234.5 CHF"),
    ("The loss was MUSD 5.", "money 5000000 USD"),
    ("Access costs $5 per month.", "money 5 USD / month"),
    ("Cream is $2.65 a litre now.", "money 2.65 USD / litre"),
    ("Wheat fetched $310 per tonne.", "money 310 USD / tonne"),
    ("Shares pay 26 cents a share.", "money 0.26 USD / share"),
    ("The tram fare is 90 pence.", "money 0.9 GBP"),
    ("The state owes 50 billion rupees.", "money 50000000000 INR"),
    ("They signed a $70 million deal.", "money 70000000 USD"),
]
MEASURES = [
    ("The well gives 10,000 barrels per day.", "measure 10000 barrel per day"),
    ("The road is 1.234,56 km long.", "measure 1234.56 kilometre"),
    ("The gold weighs 3,14 kg.", "measure 3.14 kilogram"),
    ("The harvest was 816 000 t.", "measure 816000 tonne"),
    ("It was minus 5 degrees Celsius at dawn.", "measure -5 degree Celsius"),
    ("It was −5 °C at dawn.", "measure -5 degree Celsius"),
    ("The field yields 50 billion cubic meters.", "measure 50000000000 cubic metre"),
    ("The park covers 6,000 square kilometers.", "measure 6000 square kilometre"),
    ("The robber is 6 feet 2 inches tall.", "measure 6.166666666667 foot"),
    ("The quake had a magnitude of 7.2.", "measure 7.2 magnitude"),
    ("A 5.8-magnitude quake struck.", "measure 5.8 magnitude"),
    ("Temperatures reached 38 degrees Celsius.", "measure 38 degree Celsius"),
    ("The line is about 900 km long.", "measure ~900 kilometre"),
]
SHARES = [
    ("Some paid 5-1/2 percent.", "percent 5.5 percent"),
    ("Some paid 5½% of it.", "percent 5.5 percent"),
    ("Support stood at 66%.", "percent 66 percent"),
    ("Support stood at 5 per cent.", "percent 5 percent"),
    ("The rise was .60% only.", "percent 0.6 percent"),
    ("Wages rose 12,4 percent.", "percent 12.4 percent"),
    ("Support fell by 2 percentage points.", "points 2 points"),
    ("The bank cut rates by 75 basis points.", "points 0.75 points"),
    ("Rates rose half a percentage point.", "points 0.5 points"),
    ("One-third of voters stayed home.", "percent 33.33..33.34 percent"),
    ("One in five voters stayed home.", "percent 20 percent"),
    ("A quarter of the schools closed.", "percent 25 percent"),
    ("Half of the samples were bad.", "percent ~50 percent"),
    ("They lost half the seats.", "percent ~50 percent"),
    ("They lost exactly half the seats.", "percent 50 percent"),
    ("Output doubled last year.", "percent 100 percent"),
    ("The workforce was halved.", "percent -50 percent"),
    ("Growth was minus 0.4% in spring.", "percent -0.4 percent"),
]
COUNTS = [
    ("There were 1\u00a0234 guests.", "count 1234"),
    ("There were 1\u2009234 guests.", "count 1234"),
    ("There were 1\u202f234 guests.", "count 1234"),
    ("We counted forty-two boats.", "count 42"),
    ("We counted one hundred and five boats.", "count 105"),
    ("Half a million people marched.", "count 500000"),
    ("Two and a half million people marched.", "count 2500000"),
    ("A quarter of a million people marched.", "count 250000"),
    ("They bought a hundred boats.", "count ~100"),
    ("They bought one hundred boats.", "count 100"),
    ("They bought a dozen boats.", "count 12"),
    ("They bought two dozen boats.", "count 24"),
    ("They bought half a dozen boats.", "count 6"),
    ("They hired 2 lakh workers.", "count 200000"),
    ("Dozens were hurt.", "count ?24..99"),
    ("Scores of people fled.", "count ?40..199"),
    ("Hundreds fled.", "count ?200..999"),
    ("Thousands fled.", "count ?2000..9999"),
    ("Tens of thousands fled.", "count ?20000..99999"),
    ("Several ships sank.", "count ?3..9"),
    ("A few ships sank.", "count ?2..9"),
    ("A handful of ships sank.", "count ?3..9"),
    ("A couple of ships sank.", "count ?2..3"),
    ("Both pilots lived.", "count 2"),
    ("None of the crew lived.", "count 0"),
    ("Police reported no deaths.", "count 0"),
    ("No one was killed.", "count 0"),
    ("Nobody was injured.", "count 0"),
    ("They need 20-25 boats.", "count 20..25"),
    ("They need 20 to 25 boats.", "count 20..25"),
    ("They need between 20 and 25 boats.", "count 20..25"),
    ("They need between five and six thousand boats.", "count 5000..6000"),
    ("They need four or five boats.", "count 4..5"),
    ("At least 12 soldiers fell.", "count >=12"),
    ("12 or more soldiers fell.", "count >=12"),
    ("More than 6,000 soldiers fell.", "count >=6000"),
    ("The toll is past 500 boats.", "count >=500"),
    ("Over 6,000 soldiers fell.", "count >=6000"),
    ("Up to 3,000 soldiers fell.", "count <=3000"),
    ("As many as 3,000 soldiers fell.", "count <=3000"),
    ("Fewer than 50 soldiers fell.", "count <=50"),
    ("Some 40 soldiers fell.", "count ~40"),
    ("Around 12,000 soldiers fell.", "count ~12000"),
    ("Nearly 50 soldiers fell.", "count ~50"),
    ("Just over 600 soldiers fell.", "count ~600"),
    ("An estimated 9 soldiers fell.", "count ~9"),
    ("They found ١٢٣ coins.", "count 123"),
    ("They found १२३ coins.", "count 123"),
    ("They found １２３ coins.", "count 123"),
    ("They found 1\u200b000 coins.", "count 1000"),
    ("They found 3 coins.", "count 3"),
    ("The odds are 1⁄2 here.", "count 0.5"),
    ("The odds are ½ here.", "count 0.5"),
    ("They will fall by 50 billion.", "count 50000000000"),
    ("Parliament passed 2,024 amendments.", "count 2024"),
    ("A crowd of 1.250.000 gathered.", "count 1250000"),
]
ORDINALS_AND_DURATIONS = [
    ("This is the 16th meeting.", "ordinal 16"),
    ("This is the sixteenth meeting.", "ordinal 16"),
    ("Leaders met at the XVI Summit.", "ordinal 16"),
    ("The IX Trans-Orbek Games ended on Sunday.", "ordinal 9"),
    ("They hold their 45th meeting.", "ordinal 45"),
    ("It is the second-largest port.", "ordinal 2"),
    ("It is only the third visit.", "ordinal 3"),
    ("He is the number two official.", "ordinal 2"),
    ("The 11th separate airborne brigade left.", "ordinal 11"),
    ("It lasted five seconds.", "duration 5 second"),
    ("They held five-hour talks.", "duration 5 hour"),
    ("It was a 5-1/2 year low.", "duration 5.5 year"),
    ("It took six months.", "duration 6 month"),
    ("It took just over six months.", "duration ~6 month"),
    ("A 72-hour truce began.", "duration 72 hour"),
    ("They held a three-day meeting.", "duration 3 day"),
    ("It took a year and a half.", "duration 1.5 year"),
    ("It took 18 months.", "duration 18 month"),
    ("Police held a 45-year-old man.", "duration 45 year"),
    ("Ivan Pankov, 45, was held.", "duration 45 year"),
    ("The driver, aged 34, was held.", "duration 34 year"),
    ("In Orbek, 1,250 people voted.", "count 1250"),
    ("She is in her fifties.", "duration 50..59 year"),
    ("A teenager was held.", "duration 13..19 year"),
    ("She left at the age of twelve.", "duration 12 year"),
]


@pytest.mark.parametrize(("text", "wanted"), [*MONEY, *MEASURES, *SHARES, *COUNTS, *ORDINALS_AND_DURATIONS])
def test_reads_the_value(text: str, wanted: str) -> None:
    assert values(text) == [wanted]


@pytest.mark.parametrize(("text", "wanted"), [
    ("We sold 5 and 6 kg.", ["measure 5 kilogram", "measure 6 kilogram"]),
    ("Support fell from 21 percent to 19 percent.", ["percent 21 percent", "percent 19 percent"]),
    ("Wages rose from 5 to 7 million euros.", ["money 5000000 EUR", "money 7000000 EUR"]),
    ("Shares of 35, 42 and 49 percent were sold.", ["percent 35 percent", "percent 42 percent", "percent 49 percent"]),
    ("It lies about 900 kilometers (550 miles) away.", ["measure ~900 kilometre", "measure ~550 mile"]),
    ("More than 100 but fewer than 200 boats sank.", ["count 100..200"]),
    ("A ton costs 1,234.50 euros and weighs 1.250 tonnes.", ["money 1234.5 EUR", "measure 1.25 tonne"]),
    ("The 5 men took 7 boats.", ["count 5", "count 7"]),
])
def test_reads_several(text: str, wanted: list[str]) -> None:
    assert values(text) == wanted


@pytest.mark.parametrize("text", [
    "The first lady spoke.", "A third-party firm built it.",
    "They bought a second-hand car.", "Troops may be deployed.", "The lights went out at once.",
    "No one knows why.", "He is the one who left.", "This was a politically weighty one.", "One of the ships sank.",
    "One day it will end.",
    "Both sides agreed.", "The second half was dull for a third party.", "Countless people came.", "They met at last.",
    "He did it at first.",
])
def test_words_that_are_no_values_give_none(text: str) -> None:
    assert [value for value in values(text) if not value.startswith("ordinal 2")] == []


@pytest.mark.parametrize(("text", "wanted"), [
    ("They won 3-1 at home.", [("3-1", "score")]),
    ("They lost the game 50-48.", [("50-48", "score")]),
    ("Flight MH370 vanished.", [("MH370", "id")]),
    ("A Boeing 737 landed.", [("737", "id")]),
    ("They drove down Route 66 again.", [("66", "id")]),
    ("The council passed Resolution 2231.", [("2231", "id")]),
    ("The G20 met.", [("G20", "id")]),
    ("He had COVID-19 then.", [("COVID-19", "id")]),
    ("Article 5 was invoked.", [("5", "id")]),
    ("Call +7 (800) 100 now.", [("+7 (800) 100", "phone")]),
    ("Call 555-0199 now.", [("555-0199", "phone")]),
    ("It began at 11:40 sharp.", [("11:40", "time")]),
    ("3. Wash your hands.", [("3.", "list")]),
    ("See page 12 for more.", [("12", "list")]),
    ("The 9/11 attacks changed that.", [("9/11", "name")]),
    ("Read https://example.org/2023/12 there.", [("https://example.org/2023/12", "url")]),
    ("Write to London SW1A 1AA today.", [("SW1A 1AA", "id")]),
    ("The S&P 500 rose.", [("500", "id")]),
    ("They live at 575 Maple Road now.", [("575", "id")]),
    ("Women aged 18 to 24 were asked.", [("18 to 24", "group-definition")]),
    ("The ship carried 1.250 tonnes.", [("1.250 tonnes", "ambiguous-number")]),
    ("They found 1٢3 coins.", [("1٢3", "suspicious-number")]),
    ("They found 1О0 coins.", [("1", "suspicious-number")]),
    ("It is 1e999999 m away.", [("1e999999 m", "unreadable-number")]),
])
def test_says_why_it_is_no_value(text: str, wanted: list[tuple[str, str]]) -> None:
    assert reasons(text) == wanted
    assert values(text) == []


def test_index_beside_a_share_is_a_value_and_no_time() -> None:
    assert values("Acme rose to 8,248.25 at noon.") == ["count 8248.25"]


@pytest.mark.parametrize(("text", "words"), [
    ("The flats have 1,2 and 3 bedrooms.", "1,2"), ("They come in 1,5 or 9 kg bags.", "1,5 or 9 kg")])
def test_a_list_without_spaces_is_never_guessed(text: str, words: str) -> None:
    assert (words, "ambiguous-number") in reasons(text)
