"""Measures: units in words and signs, feet and inches, heat, single units, and rates."""

from __future__ import annotations

import pytest

from tests.extract.reading import values


@pytest.mark.parametrize(("text", "wanted"), [
    ("It is 6'2\" tall.", "measure 6.166666666667 foot"), ("She is 5′ 11″ tall.", "measure 5.916666666667 foot"),
    ("It is 12 ft 2 in long.", "measure 12.166666666667 foot"), ('It is a 10 " long nail.', "measure 10 inch"),
    ("He ran 5 1/2 miles.", "measure 5.5 mile"), ("It weighs half a kilo.", "measure 0.5 kilogram"),
    ("It was 20C outside.", "measure 20 degree Celsius"), ("It hit 100F in the shade.", "measure 100 degree Fahrenheit"),
    ("It was minus 20 degrees.", "measure -20 degree"), ("It was five below zero.", "measure -5 degree"),
    ("It was 20 degrees below zero.", "measure -20 degree"), ("It was 5 below zero, said the Celsius fan.", "measure -5 degree Celsius"),
    ("It froze at −12.5 °C there.", "measure -12.5 degree Celsius"), ("It melts near absolute zero.", "measure 0 kelvin"),
    ("The temperature was 573.15K there.", "measure 573.15 kelvin"), ("He drank a pint of milk.", "measure 1 pint"),
    ("They pump 5,000 barrels a day.", "measure 5000 barrel per day"), ("The wind blew at 90 km/h.", "measure 90 kilometre per hour"),
    ("The site has 1520 sq m of floor.", "measure 1520 square metre"), ("We eat 2000 - 2500 calories.", "measure 2000..2500 calorie"),
    ("The wall holds 50 ksi.", "measure 50 kilopound per square inch"), ("It holds 816 000 t.", "measure 816000 tonne"),
    ("It is 6-foot-2.", "measure 6.166666666667 foot"), ("It weighs 9st 4lb.", "measure 9.285714285714 stone"),
    ("Highs of 25-30 C are near.", "measure 25..30 degree Celsius"), ("It is 1.5C warmer.", "measure 1.5 degree Celsius"),
    ("It took 2h 30m.", "duration 2.5 hour"), ("It weighs about 5 to 6 kg.", "measure 5..6 kilogram"),
    ("It is 20 km long.", "measure 20 kilometre"),
])
def test_measures(text: str, wanted: str) -> None:
    assert values(text) == [wanted]


@pytest.mark.parametrize(("text", "wanted"), [
    ("She has 573K fans.", "count 573000"), ("They see 20 guests a day.", "count 20 / day"),
    ("Some 2,000 a year leave.", "count ~2000 / year"),
    ("They sell 300 million a month.", "count 300000000 / month"), ("They built 20 cars per hour.", "count 20 / hour"),
    ("They sold 20 cars a year ago.", "count 20"), ("Women have 2.5 children per woman.", "count 2.5 / woman"),
    ("Some 120 people per square kilometre live there.", "count ~120 / square kilometre"),
    ("The rate is 12 per 1,000 births.", "count 12 / 1000"),
    ("The rate is 12 per thousand.", "count 12 / 1000"), ("The rate is 5.2 per 100,000 people.", "count 5.2 / 100000"),
    ('He called it 12" and left "12" out.', "measure 12 inch"),
    ("He had 10k fans.", "count 10000"), ("It has 1 234 567 rows.", "count 1234567"),
])
def test_counts_beside_them(text: str, wanted: str) -> None:
    assert values(text)[0] == wanted


@pytest.mark.parametrize("text", [
    'He said "there were many".', "It was in the middle.", "The metre was invented then.", "The ton of bricks fell.",
    "A degree is useful.",
    "They drove miles.", "At $ a litre it is dear.", "The K2 is high.", "She studied in C major.", "He was second to none.",
    "It was freezing.", "Feet first, he fell.", "It is a mile away.", "Miles Davis played.", "A gallon hat is big.",
])
def test_no_measures(text: str) -> None:
    assert [value for value in values(text) if value.startswith(("measure", "money", "count"))] == []


@pytest.mark.parametrize(("text", "wanted"), [
    ("The shaft is 400m deep and feeds wells.", "measure 400 metre"), ("The quarry is 40m wide and holds boats.", "measure 40 metre"),
    ("The cart fell 50m from the sheds.", "measure 50 metre"), ("The boat lay 200m off the docks.", "measure 200 metre"),
    ("He trains 800m runners.", "measure 800 metre"), ("She keeps her 400m titles.", "measure 400 metre"),
    ("The 40m tower stands.", "measure 40 metre"), ("A 40m ship sails away.", "measure 40 metre"),
    ("He won the 100m women's final.", "measure 100 metre"),
    ("The show drew 5m new viewers.", "count 5000000"), ("They sold 3.2m tinned and dried goods.", "count 3200000"),
    ("The site has 3m monthly users.", "count 3000000"), ("They sold 12m barrels.", "measure 12000000 barrel"),
    ("About 5m Kotavians voted.", "count ~5000000"), ("Some 5m young Kotavians voted.", "count ~5000000"),
])
def test_metres_or_millions(text: str, wanted: str) -> None:
    assert values(text)[0] == wanted


@pytest.mark.parametrize(("text", "wanted"), [
    ("They were fined 500 pounds over the bomb hoax.", ["money 500 GBP"]),
    ("She paid 40 pounds for a kilo of tea.", ["money 40 GBP", "measure 1 kilogram"]),
    ("He ate 40 pounds of rice.", ["measure 40 pound"]), ("She weighed 140 pounds.", ["measure 140 pound"]),
    ("The 90-pound bag tore.", ["measure 90 pound"]), ("He lost 40 pounds of public money.", ["money 40 GBP"]),
])
def test_pounds_of_money_or_weight(text: str, wanted: list[str]) -> None:
    assert values(text) == wanted


@pytest.mark.parametrize(("text", "wanted"), [
    ("-5 C was the low.", ["measure -5 degree Celsius"]), ("It was -3 to 5 C at dawn.", ["measure -3..5 degree Celsius"]),
    ("- 12 boats sank\n- 14 boats left", ["count 12", "count 14"]), ("- 12", ["count -12"]),
])
def test_signs_and_bullets(text: str, wanted: list[str]) -> None:
    assert values(text) == wanted


@pytest.mark.parametrize(("text", "wanted"), [
    ("The crate is 20 x 30 x 45 cm.", ["measure 20 centimetre", "measure 30 centimetre", "measure 45 centimetre"]),
    ("The room is 4 by 5 metres.", ["measure 4 metre", "measure 5 metre"]), ("The tank holds 150 bar.", ["measure 150 bar"]),
    ("A 150-bar pump broke.", ["measure 150 bar"]), ("He hired 12 bar keepers.", ["count 12"]), ("Two bars closed.", ["count 2"]),
    ("They sold 55 bcm of gas.", ["measure 55 billion cubic metre"]), ("It took 20 plus years.", ["duration >=20 year"]),
    ("It took 20-plus years.", ["duration >=20 year"]), ("It weighs 20+ kilos.", ["measure >=20 kilogram"]),
    ("It lasted 20 or so minutes.", ["duration ~20 minute"]), ("The margin is ± 2.5 points.", ["points 2.5 points"]),
    ("He won by 3 points.", ["count 3"]),
])
def test_sides_open_ends_and_margins(text: str, wanted: list[str]) -> None:
    assert values(text) == wanted


@pytest.mark.parametrize("text", ["They won the 4x100m relay.", "They won the 4 x 400 metres.", "The split was 60/40 there.",
    "The odds are 70/30."])
def test_relays_and_splits_are_no_measures(text: str) -> None:
    assert values(text) == []
