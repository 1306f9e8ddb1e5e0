from __future__ import annotations

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.extract.calendar.dates import extract
from checker.extract.scan import scan
from checker.language.sentences import sentences
from checker.model.claim import Mention, Unread
from checker.model.text import Document
from checker.model.value import Basis, When
from checker.normalize.calendar.dates import when

WEDNESDAY = datetime.date(2023, 5, 17)


def values(text: str, published: datetime.date | None = WEDNESDAY) -> list[When | Unread]:
    document = Document.from_text(text, id="a", published=published)
    split = sentences(document)
    found = [item for item in extract(scan(document, split)) if isinstance(item, Mention)]
    return [when(mention, document, split, found) for mention in found]


def days(text: str, published: datetime.date | None = WEDNESDAY) -> list[str]:
    return [f"{value.low}..{value.high}" if isinstance(value, When) else value.reason for value in values(text, published)]


@pytest.mark.parametrize(("text", "expected"), [
    ("It was signed on 3 June 2019.", "2019-06-03..2019-06-03"),
    ("It was signed on June 3rd, 2019.", "2019-06-03..2019-06-03"),
    ("It was dated 2019-06-03.", "2019-06-03..2019-06-03"),
    ("It was dated 23/06/2019.", "2019-06-23..2019-06-23"),
    ("It was dated 06/23/19.", "2019-06-23..2019-06-23"),
    ("It was dated 06.07.2019.", "2019-07-06..2019-07-06"),
    ("It was dated 05/18/23.", "2023-05-18..2023-05-18"),
    ("The fair ran Sept. 9-12, 2019.", "2019-09-09..2019-09-12"),
    ("The fair ran from Dec. 29 to Jan. 3, 2020.", "2019-12-29..2020-01-03"),
    ("It was hot in July 2019.", "2019-07-01..2019-07-31"),
    ("It was hot from June to August 2019.", "2019-06-01..2019-08-31"),
    ("It was hot from November to February 2019.", "2018-11-01..2019-02-28"),
    ("It was built in 1921.", "1921-01-01..1921-12-31"),
    ("It was led from 2003 to 2009.", "2003-01-01..2009-12-31"),
    ("It was dry in 2003-04.", "2003-01-01..2004-12-31"),
    ("It grew in the 1980s.", "1980-01-01..1989-12-31"),
    ("It grew in the late 80s.", "1987-01-01..1989-12-31"),
    ("It was a port in the 19th century.", "1801-01-01..1900-12-31"),
    ("It fell in the second quarter of 2021.", "2021-04-01..2021-06-30"),
    ("It fell in Q4 2021.", "2021-10-01..2021-12-31"),
    ("It fell in the fourth quarter.", "2022-10-01..2022-12-31"),
    ("It fell in the first quarter of last year.", "2022-01-01..2022-03-31"),
    ("It fell in the second half of 2021.", "2021-07-01..2021-12-31"),
    ("It fell in the first nine months of 2021.", "2021-01-01..2021-09-30"),
    ("It fell in the last two months of 2021.", "2021-11-01..2021-12-31"),
    ("It was hot in the last week of July 2022.", "2022-07-25..2022-07-31"),
    ("It was dry in the summer of 2018.", "2018-06-01..2018-08-31"),
    ("It was cold last winter.", "2022-12-01..2023-02-28"),
    ("It failed in mid-1997.", "1997-05-01..1997-08-31"),
    ("It failed in early August 2021.", "2021-08-01..2021-08-10"),
    ("It failed at the end of 2021.", "2021-09-01..2021-12-31"),
])
def test_reads_written_dates(text: str, expected: str) -> None:
    assert days(text) == [expected]


@pytest.mark.parametrize(("text", "expected"), [
    ("He died on Wednesday.", "2023-05-17..2023-05-17"),
    ("He died on Thursday.", "2023-05-11..2023-05-11"),
    ("He will arrive on Thursday.", "2023-05-18..2023-05-18"),
    ("The vote is Saturday.", "2023-05-20..2023-05-20"),
    ("On Friday the court will rule.", "2023-05-19..2023-05-19"),
    ("He said that talks on Friday would go ahead.", "2023-05-19..2023-05-19"),
    ("The envoy plans to visit Riga on Monday.", "2023-05-22..2023-05-22"),
    ("The shop stays shut until Friday.", "2023-05-19..2023-05-19"),
    ("He left last Friday.", "2023-05-12..2023-05-12"),
    ("He leaves next Tuesday.", "2023-05-23..2023-05-23"),
    ("They will meet from Thursday to Saturday.", "2023-05-18..2023-05-20"),
    ("It fell Monday night.", "2023-05-15..2023-05-15"),
    ("He called today.", "2023-05-17..2023-05-17"),
    ("He called yesterday.", "2023-05-16..2023-05-16"),
    ("He called last night.", "2023-05-16..2023-05-16"),
    ("He resigned last week.", "2023-05-08..2023-05-14"),
    ("It reopens next month.", "2023-06-01..2023-06-30"),
    ("It was sold last year.", "2022-01-01..2022-12-31"),
    ("It was sold earlier this year.", "2023-01-01..2023-05-17"),
    ("It will be sold later this month.", "2023-05-17..2023-05-31"),
    ("It was sold over the past year.", "2022-05-17..2023-05-17"),
    ("It was sold two days ago.", "2023-05-15..2023-05-15"),
    ("It was sold three years ago.", "2020-01-01..2020-12-31"),
    ("It was sold in November.", "2022-11-01..2022-11-30"),
    ("It was sold in May.", "2023-05-01..2023-05-31"),
    ("It will be sold in November.", "2023-11-01..2023-11-30"),
    ("It will be his first visit since his March defeat.", "2023-03-01..2023-03-31"),
    ("It was sold last June.", "2022-06-01..2022-06-30"),
    ("It was sold on Nov. 3.", "2022-11-03..2022-11-03"),
    ("It will be sold on Nov. 3.", "2023-11-03..2023-11-03"),
    ("A strike was announced for May 30.", "2023-05-30..2023-05-30"),
    ("The games will be held Feb. 11-14.", "2024-02-11..2024-02-14"),
    ("Rain fell over the weekend.", "2023-05-13..2023-05-14"),
    ("It closed on Easter Monday.", "2023-04-10..2023-04-10"),
    ("It will open on Christmas Eve.", "2023-12-24..2023-12-24"),
])
def test_resolves_by_publication_and_tense(text: str, expected: str) -> None:
    assert days(text) == [expected]


@pytest.mark.parametrize(("text", "expected"), [
    ("He came in March 2019 and left later that year.", ["2019-03-01..2019-03-31", "2019-03-31..2019-12-31"]),
    ("It opened on 3 June 2019. A week later it closed.", ["2019-06-03..2019-06-03", "2019-06-10..2019-06-10"]),
    ("It sank on Monday. The next day it was raised.", ["2023-05-15..2023-05-15", "2023-05-16..2023-05-16"]),
    ("It earned 5 in the first quarter of 2021, after 3 in the same period a year earlier.",
     ["2021-01-01..2021-03-31", "2020-01-01..2020-03-31"]),
    ("He left two weeks before Christmas 2020.", ["2020-12-11..2020-12-11", "2020-12-25..2020-12-25"]),
])
def test_leans_on_another_date(text: str, expected: list[str]) -> None:
    assert days(text) == expected


@pytest.mark.parametrize("text", [
    "He left last year.", "He left on Monday.", "He left yesterday.", "He left two days ago.", "He left in the third quarter.",
    "He left last summer.", "He left that day.", "He left a week later.", "He left in recent years.", "It is now closed."])
def test_undated_documents_resolve_nothing(text: str) -> None:
    assert values(text, None) == [When(None, None, basis=Basis.NONE, relative=True)]


def test_month_and_day_are_kept_without_a_year() -> None:
    expected = When(None, None, frozenset({"month", "day"}), Basis.NONE, month=11, day=3)
    assert values("It was sold on Nov. 3.", None) == [expected]


@pytest.mark.parametrize(("text", "known"), [
    ("On 3 June 2019.", {"year", "month", "day"}), ("In June 2019.", {"year", "month"}), ("In 2019.", {"year"}),
    ("On Nov. 3.", {"month", "day"}),
    ("In November.", {"month"}), ("On Monday.", set()), ("Last year.", set())])
def test_tells_which_parts_were_written(text: str, known: set[str]) -> None:
    assert [value.known for value in values(text) if isinstance(value, When)] == [frozenset(known)]


@pytest.mark.parametrize("text", ["In fiscal 2022 it grew.", "In FY2022 it grew.", "Last fiscal year it grew."])
def test_marks_fiscal_periods(text: str) -> None:
    assert [value.fiscal for value in values(text) if isinstance(value, When)] == [True]


def test_calendar_years_are_not_fiscal() -> None:
    assert [value.fiscal for value in values("In 2022 it grew.") if isinstance(value, When)] == [False]


@pytest.mark.parametrize(("text", "reason"), [
    ("It was dated 30 February 2020.", "impossible-date"), ("It was dated 2020-13-01.", "impossible-date"),
    ("It was dated 10/11/2020.", "ambiguous-date"), ("It ran Oct. 12-9, 2020.", "impossible-date")])
def test_says_why_a_date_is_unread(text: str, reason: str) -> None:
    found = values(text)
    assert [value.reason for value in found if isinstance(value, Unread)] == [reason]


def test_another_date_of_the_text_tells_the_order_of_day_and_month() -> None:
    assert days("It ran from 25/12/2020 and was over on 10/11/2021.") == ["2020-12-25..2020-12-25", "2021-11-10..2021-11-10"]


_PIECES = st.sampled_from([
    "May", "31", "2024", "Oct.", "-", ",", "the", "of", "last", "week", "Monday", "to", "and", "between", "first", "half", "last",
    "quarter", "early", "1990s", "30th", "Christmas", "two", "days", "ago", "later", "2/30", "2024-02-30", "that", "year", "month",
    "in", "next", "9999", "fiscal", "summer", "decade", "century", "same", "period", "a", "before", "weekend", "."])


@settings(max_examples=300, deadline=None)
@given(st.lists(_PIECES, max_size=20), st.sampled_from([None, datetime.date(1, 1, 1), datetime.date(9999, 12, 31), WEDNESDAY]))
def test_reads_anything_without_raising(pieces: list[str], published: datetime.date | None) -> None:
    for value in values(" ".join(pieces), published):
        assert isinstance(value, Unread) or value.low is None or value.high is None or value.low <= value.high
