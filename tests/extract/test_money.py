"""Sums of money: signs, codes and names before and after, their magnitudes, hundredths and rates."""

from __future__ import annotations

import pytest

from tests.extract.reading import values


@pytest.mark.parametrize(("text", "wanted"), [
    ("It cost $1.2bn.", "money 1200000000 USD"), ("It cost $1.2 billion.", "money 1200000000 USD"), ("It cost $5m.", "money 5000000 USD"),
    ("It cost $5 mn.", "money 5000000 USD"), ("It cost $5tn.", "money 5000000000000 USD"), ("It cost $66k.", "money 66000 USD"),
    ("It cost 3.5 million won.", "money 3500000 KRW"), ("It cost ₩3.5 million.", "money 3500000 KRW"),
    ("It cost ₹5 crore.", "money 50000000 INR"), ("It cost 12 lakh rupees.", "money 1200000 INR"),
    ("It cost Rs 3 lakh crore.", "money 3000000000000 INR"), ("It cost EUR 5.5 mln.", "money 5500000 EUR"),
    ("It cost 5.5 mln EUR.", "money 5500000 EUR"), ("It cost 20 USD million.", "money 20000000 USD"),
    ("It cost 1.500,50 euros.", "money 1500.5 EUR"), ("It cost 1 234,50 EUR.", "money 1234.5 EUR"),
    ("It cost 12½ cents.", "money 0.125 USD"), ("It cost 5 pence.", "money 0.05 GBP"),
    ("It cost one dollar and forty cents.", "money 1.4 USD"), ("It cost thirteen dollars forty-five.", "money 13.45 USD"),
    ("It cost 17 USD 25.", "money 17.25 USD"), ("It cost $1.2–1.5bn.", "money 1200000000..1500000000 USD"),
    ("It cost US$4.5bn-$5bn.", "money 4500000000..5000000000 USD"), ("It cost $5 to $6 million.", "money 5000000..6000000 USD"),
    ("It cost between €5m and €6.5m.", "money 5000000..6500000 EUR"), ("It cost at least $5 million.", "money >=5000000 USD"),
    ("It costs $5 a day.", "money 5 USD / day"), ("It costs 4 dollars a barrel.", "money 4 USD / barrel"),
    ("It costs 300 million dollars a month.", "money 300000000 USD / month"), ("It costs $5-a-day.", "money 5 USD / day"),
    ("The loss was -$5 million.", "money -5000000 USD"), ("They lost $-5 million.", "money -5000000 USD"),
    ("It costs from $4 a year ago.", "money 4 USD"), ("It cost R500m.", "money 500000000 ZAR"), ("It cost R1,200.", "money 1200 ZAR"),
    ("It cost Rs. 50 lakh.", "money 5000000 INR"), ("It cost Tk 500 crore.", "money 5000000000 BDT"),
    ("It cost W5 trillion.", "money 5000000000000 KRW"), ("A $66K car was sold.", "money 66000 USD"), ("It cost A$66K.", "money 66000 AUD"),
    ("It cost Sh50,000.", "money 50000 KES"), ("It cost P500 million.", "money 500000000 PHP"),
])
def test_sums(text: str, wanted: str) -> None:
    assert values(text) == [wanted]


@pytest.mark.parametrize(("text", "wanted"), [
    ("They paid 15 dollars and 20 men left.", ["money 15 USD", "count 20"]),
    ("They paid $3 and $5.", ["money 3 USD", "money 5 USD"]),
    ("Fees rose from $5 million to $7 million.", ["money 5000000 USD", "money 7000000 USD"]),
    ("It ran 5 m and cost £5m.", ["measure 5 metre", "money 5000000 GBP"]),
])
def test_several_sums(text: str, wanted: list[str]) -> None:
    assert values(text) == wanted


@pytest.mark.parametrize("text", [
    "The dollar fell.", "They won the game.", "He is a real friend.", "The pound is weak.", "It is worth every cent.",
    "They said it was dear.",
    "A mark of respect.", "He ran a pound.", "Sol is the sun.", "The euro zone shrank.", "They paid in yen.", "She paid up.",
    "The A$ is a symbol.", "The R2 robot broke.", "The P500 is slow.", "The R2,D2 robots broke.", "The prize is large.",
    "Money is short.", "No dollar was lost.",
])
def test_no_sums(text: str) -> None:
    assert values(text) == []


@pytest.mark.parametrize(("text", "wanted"), [
    ("A litre costs 1.85 euros, a rise of 12 cents.", "money 0.12 EUR"), ("It rose 12 cents to 1.85 euros.", "money 0.12 EUR"),
    ("Bread is 5 Australian dollars.\nIt rose 20 cents.", "money 0.2 AUD"), ("Bread is 5 euros, or 6 US cents more.", "money 0.06 USD"),
    ("Bread rose 20 cents.", "money 0.2 USD"), ("Bread is 300 yen.\nIt rose 20 cents.", "money 0.2 USD"),
    ("Bread is 3 euros.\nMilk is $2, up 20 cents.", "money 0.2 USD"),
])
def test_cents_are_of_the_currency_named_near(text: str, wanted: str) -> None:
    assert wanted in values(text)


@pytest.mark.parametrize(("text", "wanted"), [
    ("Profit was 1.4 billion euros against 1.1 billion a year before.", ["money 1400000000 EUR", "money 1100000000 EUR"]),
    ("Sales were $4 million, up from about 3 million.", ["money 4000000 USD", "money ~3000000 USD"]),
    ("Sales were $4 million from 3 million boats.", ["money 4000000 USD", "count 3000000"]),
    ("Sales were $4 million and 3 million came.", ["money 4000000 USD", "count 3000000"]),
    ("Fans numbered 4 million against 3 million before.", ["count 4000000", "count 3000000"]),
    ("It cost $4 against 3 before.", ["money 4 USD", "count 3"]),
])
def test_a_compared_sum_takes_the_currency(text: str, wanted: list[str]) -> None:
    assert values(text) == wanted
