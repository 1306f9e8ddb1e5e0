"""Every row on dates of the value grammar: what is read of a text published on Tuesday 22 October 2024, masks and all."""

from __future__ import annotations

import datetime

import pytest

import checker
from checker.model.claim import Claim
from checker.model.value import Quantity, When

TUESDAY = datetime.date(2024, 10, 22)


def claims(text: str, published: datetime.date | None = TUESDAY) -> list[Claim]:
    return [claim for claim in checker.extract(checker.Document.from_text(text, id="a", published=published))
            if isinstance(claim.value, When) or str(claim.kind) == "duration"]


def read(text: str, published: datetime.date | None = TUESDAY) -> list[str]:
    """Words and days of each date, words and number of each length."""
    return [f"{claim.text} = {shown(claim)}" for claim in claims(text, published)]


def shown(claim: Claim) -> str:
    if isinstance(claim.value, Quantity):
        return f"{claim.value.low} {claim.value.unit}"
    assert isinstance(claim.value, When)
    low, high = claim.value.low, claim.value.high
    return "?" if low is None else str(low) if low == high else f"{low}..{high}"


@pytest.mark.parametrize(("text", "expected"), [
    # days, and days to days
    ("The fair ran Oct. 22-24.", "Oct. 22-24 = 2024-10-22..2024-10-24"),
    ("The fair ran October 22 to 24.", "October 22 to 24 = 2024-10-22..2024-10-24"),
    ("The fair ran 22–24 October 2024.", "22–24 October 2024 = 2024-10-22..2024-10-24"),
    ("The fair ran Oct. 30-Nov. 2.", "Oct. 30-Nov. 2 = 2024-10-30..2024-11-02"),
    ("The fair ran from June twenty-eighth to the fifth.", "June twenty-eighth to the fifth = 2024-06-28..2024-07-05"),
    ("It was signed on Thursday, 15 September 2022.", "Thursday, 15 September 2022 = 2022-09-15"),
    ("It was signed on Monday the twenty-first.", "Monday the twenty-first = 2024-10-21"),
    ("It was signed on 14.10.2024 at noon.", "14.10.2024 = 2024-10-14"),
    ("It was signed on the first Tuesday of October.", "the first Tuesday of October = 2024-10-01"),
    ("It was signed on the last Friday of last month.", "the last Friday of last month = 2024-09-27"),
    ("They lodged it Thu Mar 12 09:41:30 2020.", "Thu Mar 12 09:41:30 2020 = 2020-03-12"),
    ("The fair runs on May 3, 4 and 5.", "May 3, 4 and 5 = 2025-05-03..2025-05-05"),
    ("The fair runs on 3, 4 and 5 May 2025.", "3, 4 and 5 May 2025 = 2025-05-03..2025-05-05"),
    ("The fair will run on 5/6 July.", "5/6 July = 2025-07-05..2025-07-06"),
    ("The fair will run on the 3rd, 4th and 5th of May.", "the 3rd, 4th and 5th of May = 2025-05-03..2025-05-05"),
    ("It will open on Sunday week.", "Sunday week = 2024-11-03"),
    # months, seasons, quarters, halves
    ("It grew in October 2024.", "October 2024 = 2024-10-01..2024-10-31"),
    ("It grew in Mar-2021.", "Mar-2021 = 2021-03-01..2021-03-31"),
    ("It sank in early October.", "early October = 2024-10-01..2024-10-10"),
    ("It sank in the summer of 2018.", "the summer of 2018 = 2018-06-01..2018-08-31"),
    ("Q3 2024 was poor.", "Q3 2024 = 2024-07-01..2024-09-30"),
    ("Profit rose for the third quarter.", "the third quarter = 2024-07-01..2024-09-30"),
    ("It grew in the first half of 2023.", "the first half of 2023 = 2023-01-01..2023-06-30"),
    # years and more
    ("In 2023 it grew.", "2023 = 2023-01-01..2023-12-31"),
    ("It was founded in nineteen ninety-six.", "nineteen ninety-six = 1996-01-01..1996-12-31"),
    ("It was founded in two thousand and five and sold later.", "two thousand and five = 2005-01-01..2005-12-31"),
    ("It grew in the 1800s.", "the 1800s = 1800-01-01..1899-12-31"),
    ("It grew in the early 1900s.", "the early 1900s = 1900-01-01..1932-12-31"),
    ("It grew in the 1900s, early in the decade.", "the 1900s = 1900-01-01..1909-12-31; early in the decade = 2020-01-01..2022-12-31"),
    ("It grew in the 1920s.", "the 1920s = 1920-01-01..1929-12-31"),
    ("It grew in the 2000s.", "the 2000s = 2000-01-01..2009-12-31"),
    ("It grew at the turn of the century.", "the turn of the century = 1996-01-01..2005-12-31"),
    ("It sank in mid-2007.", "mid-2007 = 2007-05-01..2007-08-31"),
    ("It sank in late 2023.", "late 2023 = 2023-09-01..2023-12-31"),
    ("It sank at the end of 2012.", "the end of 2012 = 2012-09-01..2012-12-31"),
    ("2012–13 was dry.", "2012–13 = 2012-01-01..2013-12-31"),
    ("The 1990s were kinder.", "The 1990s = 1990-01-01..1999-12-31"),
    ("In the 21st century it is common.", "the 21st century = 2001-01-01..2100-12-31"),
    # stretches between two dates of unlike form
    ("It was shut from the end of March to mid-May.", "the end of March to mid-May = 2024-03-21..2024-05-20"),
    ("It was shut between June 2023 and now.", "June 2023 and now = 2023-06-01..2024-10-22"),
    ("It was shut January 12, 2016 - 02/22/2016.", "January 12, 2016 - 02/22/2016 = 2016-01-12..2016-02-22"),
    # stretches that end on a day
    ("The quarter ended June 30 was poor.", "The quarter ended June 30 = 2024-04-01..2024-06-30"),
    ("In the nine months to 30 September it grew.", "the nine months to 30 September = 2024-01-01..2024-09-30"),
    ("In the nine months to the end of September it grew.", "the nine months to the end of September = 2024-01-01..2024-09-30"),
    ("In the quarter to 30 June it grew.", "the quarter to 30 June = 2024-04-01..2024-06-30"),
    ("In the year to the end of May 2023 it grew.", "the year to the end of May 2023 = 2022-06-01..2023-05-31"),
    ("In the nine months to September it grew.", "the nine months to September = 2024-01-01..2024-09-30"),
    ("In the year to March it grew.", "the year to March = 2023-04-01..2024-03-31"),
    ("Profit fell in the third quarter ended Sept. 30.", "the third quarter ended Sept. 30 = 2024-07-01..2024-09-30"),
    ("Claims fell in the week ended Saturday.", "the week ended Saturday = 2024-10-13..2024-10-19"),
    ("It struck on the evening of Oct. 3.", "the evening of Oct. 3 = 2024-10-03"),
    ("In 2017 Q3 it grew.", "2017 Q3 = 2017-07-01..2017-09-30"),
    ("It has grown 5% year to date.", "year to date = 2024-01-01..2024-10-22"),
    ("It will shut for the rest of the year.", "the rest of the year = 2024-10-22..2024-12-31"),
    ("It will shut over the coming weekend.", "the coming weekend = 2024-10-26..2024-10-27"),
    ("It shut two weekends ago.", "two weekends ago = 2024-10-12..2024-10-13"),
    ("They meet on the first Friday in this month.", "the first Friday in this month = 2024-10-04"),
    ("It struck in the early morning of May 5.", "the early morning of May 5 = 2024-05-05"),
    # lists share the year of their last
    ("It fell in April, May and June 2012.",
     "April = 2012-04-01..2012-04-30; May = 2012-05-01..2012-05-31; June 2012 = 2012-06-01..2012-06-30"),
    ("It fell in December and January 2012.", "December = 2011-12-01..2011-12-31; January 2012 = 2012-01-01..2012-01-31"),
    # weekdays with tense
    ("It opened this past Friday.", "this past Friday = 2024-10-18"),
    ("It opens this coming Friday.", "this coming Friday = 2024-10-25"),
    ("He died on Tuesday.", "Tuesday = 2024-10-22"),
    ("He will come on Thursday.", "Thursday = 2024-10-24"),
    ("He died on Thursday.", "Thursday = 2024-10-17"),
    # relative words
    ("He left last year.", "last year = 2023-01-01..2023-12-31"),
    ("He left last week.", "last week = 2024-10-14..2024-10-20"),
    ("He returns next month.", "next month = 2024-11-01..2024-11-30"),
    ("He came this week.", "this week = 2024-10-21..2024-10-27"),
    ("He came earlier this month.", "earlier this month = 2024-10-01..2024-10-22"),
    ("He came two weeks and two days ago.", "two weeks and two days ago = 2024-10-06"),
    ("He came a year and a half ago.", "a year and a half ago = 2023-04-22"),
    ("It began a decade ago.", "a decade ago = 2014-01-01..2014-12-31"),
    ("It will be done by year-end.", "year-end = 2024-09-01..2024-12-31"),
    ("He is away now.", "now = 2024-10-22"),
    ("He is currently away.", "currently = 2024-10-22"),
    ("The index rose for the day.", "the day = 2024-10-22"),
    # holidays
    ("He will be back on Christmas Eve.", "Christmas Eve = 2024-12-24"),
    ("It rained on the weekend of Halloween 2021.", "the weekend of Halloween 2021 = 2021-10-30..2021-10-31"),
    # times of day count as their day, and keep their zone
    ("It struck at 14:58 UTC on Monday.", "14:58 UTC on Monday = 2024-10-21"),
    ("It struck on Monday. A second one came at 3 p.m. local time.", "Monday = 2024-10-21; 3 p.m. local time = 2024-10-21"),
])
def test_reads_a_date(text: str, expected: str) -> None:
    assert "; ".join(read(text)) == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("Sales fell over the next three days.", "the next three days = ?; three days = 3 day"),
    ("It will rain for the next three days.", "the next three days = 2024-10-23..2024-10-25; three days = 3 day"),
    ("It rained over the past two weeks.", "two weeks = 2 week"),
    ("It lost money in the last two quarters.", "the last two quarters = 2024-04-01..2024-09-30"),
    ("He will reply in the next 4 business days.", "the next 4 business days = 2024-10-23..2024-10-28"),
    ("He will reply in two weeks.", "two weeks = 2024-11-05; two weeks = 2 week"),
    ("He will reply in the next couple of weeks.", "the next couple of weeks = 2024-10-23..2024-11-05; couple of weeks = 2 week"),
    ("It will be the first loss in two weeks.", "two weeks = 2 week"),
    ("The index closes at its lowest level in six years.", "six years = 6 year"),
    ("It was built in two weeks.", "two weeks = 2 week"),
    ("It grew in the past five years.", "five years = 5 year"),
    ("He was away for three days starting on Monday.",
     "three days = 3 day; three days starting = 2024-10-21..2024-10-23; Monday = 2024-10-21"),
    ("The last two weeks of the war were calm.", "two weeks = 2 week"),
    ("He will reply in two weeks of talks.", "two weeks = 2 week"),
])
def test_reads_a_length_and_the_days_that_it_covers(text: str, expected: str) -> None:
    assert "; ".join(read(text)) == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("It fell for five straight weeks.", "five straight weeks = 5 week"),
    ("It lost money in two consecutive quarters.", "two consecutive quarters = 2 quarter"),
    ("He spoke for one hour and a half.", "one hour and a half = 1.5 hour"),
    ("It was the worst single-day loss.", "single-day = 1 day"),
    ("The deal came a day after the vote.", "a day = 1 day"),
    ("It was the worst loss in years.", "years = 2 year"),
    ("It pays weekly wages.", "weekly = 1 week"),
    ("It reads the Weekly Post.", ""),
    ("It shut one day.", ""),
    ("In years of plenty it grew.", ""),
    ("Three quarters of them left.", ""),
])
def test_reads_a_length(text: str, expected: str) -> None:
    assert "; ".join(read(text)) == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("It sank on Oct. 3. A week later it was raised.", "Oct. 3 = 2024-10-03; A week later = 2024-10-10"),
    ("It sank on Oct. 3, but two days earlier it was whole.", "Oct. 3 = 2024-10-03; two days earlier = 2024-10-01"),
    ("It sank on Monday. The same day it was raised.", "Monday = 2024-10-21; The same day = 2024-10-21"),
    ("It sank on Oct. 3. It was sold the day before.", "Oct. 3 = 2024-10-03; the day before = 2024-10-02"),
    ("It earned more in the third quarter than in the year-ago quarter.",
     "the third quarter = 2024-07-01..2024-09-30; the year-ago quarter = 2023-07-01..2023-09-30"),
    ("It sank on Oct. 3. No one knew. All slept. It was found a day later.", "Oct. 3 = 2024-10-03; a day later = 2024-10-04"),
    ("It sank on Oct. 3.\n\nNo one knew.\n\nIt was found a day later.", "Oct. 3 = 2024-10-03; a day later = ?"),
    ("He left two days earlier.", "two days earlier = ?"),
    ("He left a week later.", "a week later = ?"),
    ("He left the same day.", "the same day = ?"),
])
def test_counts_from_the_nearest_date_of_the_text(text: str, expected: str) -> None:
    assert "; ".join(read(text)) == expected


@pytest.mark.parametrize("text", ["It grew in fiscal 2025.", "It grew in FY2024-25.", "It grew in the fiscal year ended June 30.",
                                  "Last fiscal year it grew."])
def test_fiscal_periods_are_tagged(text: str) -> None:
    assert [claim.value.fiscal for claim in claims(text) if isinstance(claim.value, When)] == [True]


@pytest.mark.parametrize("text", [
    "He left last year.", "He came on Monday.", "He will reply in two weeks.", "It will rain for the next two weeks.",
    "It shut for the day.",
    "He is away now.", "It lost money in the third quarter.", "It was signed on the last Friday of last month.", "He came at 3 p.m. GMT."])
def test_without_a_date_of_publication_nothing_relative_is_resolved(text: str) -> None:
    assert {claim.value for claim in claims(text, None) if isinstance(claim.value, When)} <= {
        claim.value for claim in claims(text, None) if isinstance(claim.value, When) and claim.value.low is claim.value.high is None}


@pytest.mark.parametrize("text", [
    "It may fall by 50 billion.", "They march first.", "The 9/11 commission met.", "Route 66 was shut.", "He met the first lady.",
    "It has two thousand homes.", "In two thousand homes the light went out.", "The score was 3-1.", "Call 555-0199 now and then.",
    "See https://x.org/2023/10/22/ for more.", "It was 11:40.", "Version 1.2.3 is out.", "Annual results were good.",
    "The October 7 attack shook them.", "It rose for the second quarter in a row.",
    "The Sunday Times reported it.", "The Monday Club met.",
    "A third party agreed.", "Sooner or later it ends.", "He ended the week-long strike."])
def test_leaves_alone_what_is_no_date(text: str) -> None:
    assert [claim.text for claim in claims(text) if claim.text not in ("now", "week-long")] == []


@pytest.mark.parametrize("text", ["It was dated 10/11/2024.", "It was dated 30 February 2024.", "It ran from 3/1 to 4/1."])
def test_says_nothing_where_the_words_name_two_days_or_none(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(("text", "expected"), [
    ("The hearing was moved from June 3 to June 10.", ["June 3", "June 10"]),
    ("The hearing ran from June 3 to June 10.", ["June 3 to June 10"]),
    ("It was put off from Monday to the end of May 2025.", ["Monday to the end of May 2025"]),
    ("It was postponed from Monday to the end of May 2025.", ["Monday", "the end of May 2025"]),
])
def test_a_date_that_was_moved_is_no_stretch(text: str, expected: list[str]) -> None:
    assert [claim.text for claim in claims(text)] == expected


@pytest.mark.parametrize(("text", "year"), [
    ("She is glad to come to the summit in January, she said.", 2025),
    ("We look forward to the opening in January.", 2025),
    ("He accepted an invitation to the talks in January.", 2025),
    ("The hearing was postponed until January.", 2025),
    ("The January deadline looms.", 2025),
    ("The leaders will meet in January.", 2025),
    ("The leaders met in January.", 2024),
    ("They agreed in January to meet again.", 2024),
    ("The price has doubled since January.", 2024),
    ("The storm in June was worse.", 2024),
])
def test_a_month_without_a_year_lies_where_its_clause_points(text: str, year: int) -> None:
    assert [claim.value.low.year for claim in claims(text) if isinstance(claim.value, When) and claim.value.low] == [year]


@pytest.mark.parametrize("text", [
    "He is away now.", "It pays weekly wages.", "It struck at 14:58 UTC.",
                                  "It will rain for the next two weeks."])
def test_times_that_tell_nothing_of_their_own_are_never_compared(text: str) -> None:
    assert all(claim.traits.is_saying for claim in claims(text) if isinstance(claim.value, When))
