import datetime
from decimal import Decimal

import pytest

from checker.model.claim import Attribution, Kind, Manner
from checker.model.text import Document, PublishedFrom
from checker.model.value import Hedge, NameSet, PlaceName, Quantity, Quotation, RoleHolding, When
from checker.report.phrasing import attribution_text, number_text, published_text, value_text

DAY = datetime.date


def quantity(low, high, hedge=Hedge.EXACT, unit="", per=""):
    return Quantity(None if low is None else Decimal(low), None if high is None else Decimal(high), unit, hedge, per=per)


@pytest.mark.parametrize(("number", "words"), [
    ("7", "7"), ("12500", "12,500"), ("240000000000", "240 billion"), ("240100000000", "240.1 billion"), ("1234567", "1,234,567"),
    ("1500000", "1.5 million"), ("2E+12", "2 trillion"), ("-3.50", "\u22123.5"), ("0", "0"), ("0.25", "0.25")])
def test_number(number, words):
    assert number_text(Decimal(number)) == words


@pytest.mark.parametrize(("value", "kind", "words"), [
    (quantity(12, None, Hedge.AT_LEAST), Kind.COUNT, "at least 12"),
    (quantity(None, 3000, Hedge.AT_MOST), Kind.COUNT, "at most 3,000"),
    (quantity(0, 3000, Hedge.AT_MOST), Kind.COUNT, "at most 3,000"),
    (quantity(0, 5, Hedge.RANGE), Kind.COUNT, "0\u20135"),
    (quantity(240000000000, 240000000000, unit="USD"), Kind.MONEY, "240 billion USD"),
    (quantity(8000000, 10000000, Hedge.RANGE, "EUR"), Kind.MONEY, "8\u201310 million EUR"),
    (quantity(900000, 1000000, Hedge.RANGE), Kind.COUNT, "900,000 to 1 million"),
    (quantity(10000, 10000, Hedge.ABOUT), Kind.COUNT, "about 10,000"),
    (quantity(24, 99, Hedge.VAGUE), Kind.COUNT, "roughly 24\u201399"),
    (quantity(None, None, Hedge.VAGUE), Kind.COUNT, "an amount that is not stated"),
    (quantity(45, 45), Kind.ORDINAL, "45th"), (quantity(22, 22), Kind.ORDINAL, "22nd"), (quantity(113, 113), Kind.ORDINAL, "113th"),
    (quantity("4.5", "4.5", unit="percent"), Kind.PERCENT, "4.5%"), (quantity(1, 1, unit="points"), Kind.POINTS, "1 percentage point"),
    (quantity(900, 900, unit="kilometre"), Kind.MEASURE, "900 kilometres"), (quantity(1, 1, unit="day"), Kind.DURATION, "1 day"),
    (quantity(6, 6, unit="foot"), Kind.MEASURE, "6 feet"), (quantity(5, 5, unit="metre per second"), Kind.MEASURE, "5 metres per second"),
    (quantity(40, 40, unit="degree Celsius"), Kind.MEASURE, "40 degrees Celsius"),
    (quantity(9, 9, unit="USD", per="month"), Kind.MONEY, "9 USD per month"),
    (RoleHolding("Ada Berg", "foreign minister", "Ardova", "acting"), Kind.ROLE, "Ada Berg, acting foreign minister of Ardova"),
    (NameSet(("Ardova", "Borland", "Corland"), is_open=True), Kind.SET, "Ardova, Borland and Corland and others"),
    (NameSet(("Ardova",)), Kind.SET, "Ardova"), (NameSet(()), Kind.SET, ""),
    (PlaceName("Port Alder"), Kind.PLACE, "Port Alder"), (Quotation("No deal"), Kind.QUOTE, "“No deal”")])
def test_value(value, kind, words):
    assert value_text(value, kind) == words


@pytest.mark.parametrize(("when", "words"), [
    (When(DAY(2024, 10, 22), DAY(2024, 10, 22)), "22 October 2024"),
    (When(DAY(2024, 10, 22), DAY(2024, 10, 24)), "22\u201324 October 2024"),
    (When(DAY(2024, 10, 1), DAY(2024, 10, 31)), "October 2024"), (When(DAY(2024, 1, 1), DAY(2024, 12, 31)), "2024"),
    (When(DAY(2023, 1, 1), DAY(2024, 12, 31)), "2023\u20132024"), (When(DAY(2024, 1, 1), DAY(2024, 3, 31)), "January\u2013March 2024"),
    (When(DAY(2024, 9, 30), DAY(2024, 10, 2)), "30 September \u2013 2 October 2024"),
    (When(DAY(2024, 12, 30), DAY(2025, 1, 2)), "30 December 2024 \u2013 2 January 2025"),
    (When(DAY(2024, 12, 1), DAY(2025, 1, 31)), "December 2024 \u2013 January 2025"),
    (When(DAY(2024, 4, 1), None), "since 1 April 2024"), (When(None, DAY(2024, 4, 1)), "until 1 April 2024"),
    (When(None, None, relative=True), "a time that cannot be resolved"), (When(None, None, month=10, day=22), "22 October, year unknown"),
    (When(None, None, month=10), "October, year unknown"), (When(DAY(2024, 1, 1), DAY(2024, 12, 31), fiscal=True), "fiscal 2024")])
def test_when(when, words):
    assert value_text(when, Kind.DATE) == words


def test_published():
    dated = Document("a", "", published=DAY(2025, 3, 5), published_from=PublishedFrom.METADATA)
    assert published_text(dated) == "5 March 2025 (from the file's own metadata)"
    assert published_text(Document("b", "")) == "undated"


@pytest.mark.parametrize(("attribution", "words"), [
    (None, "in the document's own voice"), (Attribution("police", Manner.REPORTED), "according to police"),
    (Attribution("Ada Berg", Manner.QUOTED, "Ardova News"), "quoting Ada Berg, via Ardova News"),
    (Attribution("", Manner.QUOTED), "quoting a speaker who is not named")])
def test_attribution(attribution, words):
    assert attribution_text(attribution) == words
