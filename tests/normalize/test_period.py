from __future__ import annotations

import datetime
from decimal import Decimal

import pytest

from checker.extract.calendar.dates import extract
from checker.extract.scan import scan
from checker.language.sentences import sentences
from checker.model.claim import Kind, Mention
from checker.model.text import Document, Span
from checker.model.value import Basis, Quantity, Value, When
from checker.normalize.calendar.dates import when
from checker.normalize.calendar.period import times

WEDNESDAY = datetime.date(2023, 5, 17)


def claim_times(text: str, published: datetime.date | None = WEDNESDAY) -> tuple[When | None, When | None]:
    """The times of the claim that stands between square brackets."""
    start, end = text.index("["), text.index("]") - 1
    plain = text.replace("[", "").replace("]", "")
    document = Document.from_text(plain, id="a", published=published)
    split = sentences(document)
    found = [item for item in extract(scan(document, split)) if isinstance(item, Mention)]
    place = Span(start, end)
    sentence = next(one for one in split if one.span.holds(place))
    claim = (Mention(Kind.COUNT, place, sentence.index, "count.digits"), Quantity(Decimal(1), Decimal(1)))
    read = [(mention, when(mention, document, split, found)) for mention in found]
    dated: list[tuple[Mention, Value]] = [(mention, value) for mention, value in read if isinstance(value, When)]
    return times(*claim, sentence, document, sorted([*dated, claim], key=lambda pair: pair[0].span))


def shown(value: When | None) -> str | None:
    return None if value is None else f"{value.low}..{value.high}"


@pytest.mark.parametrize(("text", "period"), [
    ("Exports reached [240] tons in 2021.", "2021-01-01..2021-12-31"),
    ("In 2021, imports were 51 and exports [66].", "2021-01-01..2021-12-31"),
    ("Exports rose to [240] in 2021 from 190 in 2020.", "2021-01-01..2021-12-31"),
    ("Exports rose to 240 in 2021 from [190] in 2020.", "2020-01-01..2020-12-31"),
    ("It sold [900] cars in the first quarter, it said on Tuesday.", "2023-01-01..2023-03-31"),
    ("April sales fell [17] percent.", "2023-04-01..2023-04-30"),
    ("They have met [44] times since 2012.", "2012-01-01..None"),
    ("It is the worst fire since 2012, when [44] people died.", "2012-01-01..2012-12-31"),
    ("They have met [44] times since 2012, mostly when it rained.", "2012-01-01..None"),
    ("It handled [12] cases until 2020.", "None..2020-12-31"),
    ("It handled [12] cases before 2020.", "None..2019-12-31"),
    ("Police said [12] people died on Monday.", "2023-05-15..2023-05-15"),
    ("Exports rose to [240] over the first half of 2021.", "2021-01-01..2021-06-30"),
    ("It hopes to sell [30] jets by 2030.", "2030-01-01..2030-12-31"),
    ("OSTBY, 12 May 2023 - The yard shed [300] jobs in 2021.", "2021-01-01..2021-12-31"),
    ("OSTBY lost [300] jets in May 2022 - its third year.", "2022-05-01..2022-05-31"),
    ("Last year the firm, long in trouble, lost [5] million.", "2022-01-01..2022-12-31"),
])
def test_finds_the_period(text: str, period: str) -> None:
    assert shown(claim_times(text)[0]) == period


@pytest.mark.parametrize("text", [
    "It employs [500] people.",
    "The firm, founded in 1998, employs [500] people.",
    "They have met [44] times, most recently in March 2022.",
    "It was his [third] trip after the accident in March.",
    "The ministry said on Monday that [44] people had died.",
    "As of Friday [44] people had died.",
    "In 2021 it grew. It employs [500] people.",
    "Exports rose to a record [240], up 3% over a strong 2020.",
    "It is now [500] strong.",
    "OSTBY, 12 May 2023 - The yard said profits rose to [45].",
    "OSTBY, May 12 (Agency) -- The yard shed [300] jobs.",
    "PORT OSTBY, Nordsel, May 12, 2023 (Agency) — The yard shed [300] jobs.",
])
def test_finds_no_period_where_the_date_is_of_something_else(text: str) -> None:
    assert claim_times(text)[0] is None


@pytest.mark.parametrize(("text", "day"), [
    ("The ministry said on Monday that [44] people had died.", "2023-05-15"),
    ("On Monday officials said [44] people had died.", "2023-05-15"),
    ("As of Friday [44] people had died.", "2023-05-12"),
    ("By Thursday, the toll stood at [44].", "2023-05-11"),
    ("It sold [900] cars in the first quarter, it said on Tuesday.", "2023-05-16"),
])
def test_finds_a_stated_as_of(text: str, day: str) -> None:
    as_of = claim_times(text)[1]
    assert as_of is not None
    assert (as_of.basis, shown(as_of)) == (Basis.STATED, f"{day}..{day}")


@pytest.mark.parametrize("text", [
    "It employs [500] people.", "Police said [12] people died on Monday.", "It hopes to sell [30] jets by 2030."])
def test_falls_back_on_publication(text: str) -> None:
    as_of = claim_times(text)[1]
    assert as_of is not None
    assert (as_of.basis, shown(as_of)) == (Basis.PUBLISHED, f"{WEDNESDAY}..{WEDNESDAY}")


def test_an_undated_document_tells_no_time() -> None:
    assert claim_times("The ministry said on Monday that [44] people had died.", None) == (None, None)


def test_a_period_that_cannot_be_resolved_is_kept_open() -> None:
    period = claim_times("It sold [900] cars last year.", None)[0]
    assert period == When(None, None, basis=Basis.NONE, relative=True)
